import type { Failure } from '../../src/messages';
import type { Action, Claim } from './action';
import type { Outcome } from './inject';
import { type Contents, differences, type State } from './state';
import type { Trial } from './trials';

const FAILED: Claim = { book: 'before', files: 'before' };
const DONE: Claim = { book: 'after', files: 'after' };

/** What is wrong with a run of a trial, in a few words; null if nothing is. */
export function wrongOf(
  action: Action,
  { kind }: Trial,
  outcome: Outcome,
  before: State,
  after: State,
): string | null {
  const { answer, state, dialogs } = outcome;
  if (kind === 'timeOver') return wrongAfterTime(action, outcome, before, after);
  const failure = answer && 'error' in answer ? (answer.error as Failure['error']) : null;
  if (failure?.code === 'left-behind') return notNamed(failure, state, before);
  const partial = answer && (action.claim?.(answer) ?? null);
  const claim = partial ?? (answer === null || failure ? FAILED : DONE);
  const wrong = stateFaults(claim, state, before, after);
  if (kind === 'lock' && failure && failure.code !== 'busy') wrong.push(`says ${failure.code} of a lock`);
  if (failure && action.from === 'menu' && dialogs === 0 && kind !== 'outage')
    wrong.push('no dialog shows it');
  // Without a permission a menu item ends in Google's page of consent.
  if (answer === null && kind !== 'scope') return ['ends with a raw error', ...wrong].join(', ');
  if (wrong.length === 0) return null;
  const report = failure ? 'reports a failure' : partial ? 'reports a part as not done' : 'reports success';
  return `${report}, but: ${wrong.join(', ')}`;
}

/** True for an answer that tells a failure, asks, or says that nothing was saved, where another one would tell that it is done. */
export function isRefused(answer: object, done: object): boolean {
  type Answer = { kind?: string; isSaved?: boolean };
  const [{ kind, isSaved }, wanted] = [answer as Answer, done as Answer];
  return 'error' in answer || kind !== wanted.kind || isSaved !== wanted.isSaved;
}

/** What remains of a failed action that could not be taken back is named with its sheet or file. */
function notNamed({ message }: Failure['error'], state: State, before: State): string | null {
  const unnamed = differences(state, before).filter((difference) => {
    const [, sheet] = /"(.+)"/.exec(difference) ?? [];
    return sheet === undefined ? !message.includes('https://') : !message.includes(sheet);
  });
  return unnamed.length === 0 ? null : `does not name what remains: ${unnamed.join(', ')}`;
}

/**
 * An execution that is ended says nothing, and takes nothing back. What was there is still there, or what the action
 * makes of it; and the same again is done, or refused without a loss.
 */
function wrongAfterTime(
  { done }: Action,
  { state, again }: Outcome,
  before: State,
  after: State,
): string | null {
  const lost = lostRows(state, before, after);
  if (lost.length > 0) return `loses ${lost.join(' | ')}`;
  // All was done before the time was over; the same again is another one, as the user asks for it.
  if (differences(contentsOf(state), contentsOf(after)).length === 0) return null;
  const second = again();
  const lostThen = lostRows(second.state, before, after);
  if (lostThen.length > 0) return `the second try loses ${lostThen.join(' | ')}`;
  if (second.answer === null) return 'the second try ends with a raw error';
  if (isRefused(second.answer, done)) return null;
  const differing = differences(contentsOf(second.state), contentsOf(after));
  return differing.length === 0 ? null : `the second try leaves ${differing.join(', ')}`;
}

/** What the sheets hold. A file that was made and not heard of is one more, and the next one has another number. */
const contentsOf = ({ contents }: State): Contents => ({
  sheets: new Map([...contents].map(([name, text]) => [name, text.replace(/file \d+/g, 'file')])),
  files: [],
});

/** The rows of the state before that are gone though the action keeps them. */
function lostRows(state: State, before: State, after: State): string[] {
  return [...before.contents].flatMap(([sheet, content]) => {
    const [now, kept] = [state, after].map(({ contents }) => new Set(contents.get(sheet)?.split('\n')));
    return content.split('\n').filter((row) => kept?.has(row) && !now?.has(row));
  });
}

function stateFaults(claim: Claim, state: State, before: State, after: State): string[] {
  const states = { before, after };
  const each = (which: Claim['book']) => (which === 'either' ? (['before', 'after'] as const) : [which]);
  const claimed = each(claim.book).flatMap((book) =>
    each(claim.files).map((files) => ({
      sheets: sheetsOf(states[book], claim, before),
      files: [...states[files].files, ...state.files.slice(state.files.length - (claim.newFiles ?? 0))],
    })),
  );
  const contents: Contents = { sheets: sheetsOf(state, claim, before), files: state.files };
  if (claimed.some((wanted) => differences(contents, wanted).length === 0)) return [];
  if (differences(state, after).length === 0) return ['all is done'];
  if (differences(state, before).length === 0) return ['nothing is done'];
  return differences(contents, claimed[0] ?? before);
}

/** The sheets of a state, reduced to what the claim covers. */
function sheetsOf(
  { sheets, contents }: State,
  { looksOf, emptySheet, anySheet }: Claim,
  before: State,
): Contents['sheets'] {
  const isNewAndEmpty = (name: string) =>
    name === emptySheet && !before.sheets.has(name) && contents.get(name) === '';
  return new Map(
    [...sheets]
      .filter(([name]) => !isNewAndEmpty(name) && name !== anySheet)
      .map(([name, text]) => [name, name === looksOf ? (contents.get(name) ?? '') : text]),
  );
}
