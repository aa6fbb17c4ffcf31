import { a1Of } from '../../workbench/a1';
import { copyOf } from '../../workbench/book';
import { ScriptError } from '../../workbench/errors';
import type { FaultTime } from '../../workbench/faults';
import { Workbench } from '../../workbench/workbench';
import { type Action, type Claim, TODAY } from './action';
import { type Contents, differences, type State, stateOf } from './state';

/** A crossing that fails. Its name is the method and, if the action calls it several times, the number of the call. */
export interface Crossing {
  /** Its number among the crossings of the run, from 1. */
  at: number;
  name: string;
  time: FaultTime;
  /** True inside a sequence of similar calls: only `npm run test:long` makes it fail. */
  isLikeAnother: boolean;
}

/** The result of running an action once. */
export interface Outcome {
  /** What the function returned to Google; null if it ended with an error. */
  answer: object | null;
  state: State;
  /** Every crossing in order. */
  log: readonly string[];
  /** How many messages were shown; a question is none. */
  dialogs: number;
}

/** An action that can be run any number of times from the same start. */
export interface PreparedAction {
  before: State;
  run(fault?: Crossing): Outcome;
}

/** Prepares an action once. */
export function prepare(action: Action): PreparedAction {
  const { workbench: first, args } = action.start();
  const { sheet, box } = first.selected();
  return {
    before: stateOf(first),
    run: (fault) => {
      const workbench = new Workbench({ book: copyOf(first.book), today: TODAY });
      workbench.drive.files.push(...first.drive.files.map((file) => ({ ...file })));
      workbench.select(sheet, a1Of(box));
      workbench.ui.answer = first.ui.answer;
      if (fault) workbench.faults.failNext(fault.at, fault.time);
      const answer = answerOf(workbench, action, args);
      if (fault && workbench.faults.struck === null) throw new Error(`the run never came to ${fault.name}`);
      const { calls, ui } = workbench;
      const dialogs = ui.alerts.filter(({ buttons }) => buttons.length === 1).length;
      return { answer, state: stateOf(workbench), log: calls.log, dialogs };
    },
  };
}

function answerOf(workbench: Workbench, { calls, from }: Action, args: readonly unknown[]): object | null {
  try {
    if (from === 'page') return workbench.callFromPage(calls, ...args) as object;
    if (from === 'menu') return workbench.run(calls, ...args) as object;
    workbench.type(...(args as [string, string, string]));
    return {};
  } catch (error) {
    if (error instanceof ScriptError) return null;
    throw error;
  }
}

/** Methods that change neither workbook nor file, so that failing after their effect is the same as failing before it. */
const CHANGES_NOTHING = /\.(?:get|is|has|find|export|require|flush|activate|setActive|release|show)/;
/** Methods that only format; actions call many of them in sequence. */
const FORMATS = /\.set(?:Font|Wrap|Background|Horizontal|Vertical|NumberFormat|ColumnWidth|FrozenRows)/;

const NEW_SHEET = 'Spreadsheet.insertSheet';
const FLUSH = 'SpreadsheetApp.flush';

/**
 * Every crossing of a run, to fail before its effect and, if it has one, after it. In a sequence of similar calls
 * only the first failure before and the last failure after the effect differ from the others.
 */
export function crossingsOf(log: readonly string[]): Crossing[] {
  const names = log.map((method, i) => {
    const isOnly = log.indexOf(method) === log.lastIndexOf(method);
    return isOnly ? method : `${method} ${log.slice(0, i + 1).filter((each) => each === method).length}`;
  });
  const rows = rowsOf(log);
  return names.flatMap((name, i): Crossing[] => {
    const { first, last } = rows.find((row) => row.first <= i && i <= row.last) ?? { first: i, last: i };
    const before = { at: i + 1, name, time: 'before' as const, isLikeAnother: first < i };
    const after = { at: i + 1, name, time: 'after' as const, isLikeAnother: i < last };
    return CHANGES_NOTHING.test(name) ? [before] : [before, after];
  });
}

/** Sequences of similar calls: formatting, and the filling of a second or later new sheet, since the first one tests it in full. */
function rowsOf(log: readonly string[]): { first: number; last: number }[] {
  const rows: { first: number; last: number }[] = [];
  let sheets = 0;
  for (let i = 0; i < log.length; i++) {
    if (log[i - 1] === NEW_SHEET) sheets++;
    const isFill = log[i - 1] === NEW_SHEET && sheets > 1;
    let end = i;
    if (isFill) end = log.indexOf(FLUSH, i);
    else while (FORMATS.test(log[end] ?? '')) end++;
    if (end <= i) continue;
    rows.push({ first: i, last: end - 1 });
    i = end - 1;
  }
  return rows;
}

const FAILED: Claim = { book: 'before', files: 'before' };
const DONE: Claim = { book: 'after', files: 'after' };

/** What is wrong with a run in which a crossing failed, in a few words; null if nothing is. */
export function wrongOf(action: Action, outcome: Outcome, before: State, after: State): string | null {
  const { answer, state, dialogs } = outcome;
  const isFailure = answer !== null && 'error' in answer;
  const partial = answer && (action.claim?.(answer) ?? null);
  const claim = partial ?? (answer === null || isFailure ? FAILED : DONE);
  const wrong = stateFaults(claim, state, before, after);
  if (isFailure && action.from === 'menu' && dialogs === 0) wrong.push('no dialog shows it');
  if (answer === null) return ['ends with a raw error', ...wrong].join(', ');
  if (wrong.length === 0) return null;
  const report = isFailure ? 'reports a failure' : partial ? 'reports a part as not done' : 'reports success';
  return `${report}, but: ${wrong.join(', ')}`;
}

function stateFaults(claim: Claim, state: State, before: State, after: State): string[] {
  const states = { before, after };
  const each = (which: Claim['book']) => (which === 'either' ? (['before', 'after'] as const) : [which]);
  const claimed = each(claim.book).flatMap((book) =>
    each(claim.files).map((files) => ({
      sheets: sheetsOf(states[book], claim, before),
      files: states[files].files,
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
  { looksOf, emptySheet }: Claim,
  before: State,
): Contents['sheets'] {
  const isNewAndEmpty = (name: string) =>
    name === emptySheet && !before.sheets.has(name) && contents.get(name) === '';
  return new Map(
    [...sheets]
      .filter(([name]) => !isNewAndEmpty(name))
      .map(([name, text]) => [name, name === looksOf ? (contents.get(name) ?? '') : text]),
  );
}
