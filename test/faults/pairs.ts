import { lazy } from '../../src/thai/lazy';
import { copyOf, sheetNamed } from '../../workbench/book';
import { ScriptError } from '../../workbench/errors';
import { Workbench } from '../../workbench/workbench';
import { TODAY } from './action';
import { common, SHEET } from './common-book';
import { isRefused } from './judge';
import { cellContents } from './state';

/** A function of the script and its arguments, as a page or the menu gives them; `onEdit`: what is typed where. */
export type Request = readonly [calls: string, ...args: unknown[]];

/** What one of two users does: an action, whose request is made of what was read before either begins; or an edit by hand. */
export interface Deed {
  name: string;
  /** What both users find in the workbook because of this deed. Its result is given to `request`. */
  prepare?(workbench: Workbench): unknown;
  /** The sheet that the user has open, where it is not that of measures. */
  open?: string;
  /** The sheet that the deed reads or writes, where it is not that of measures: a colleague's hand is on it. */
  sheet?: string;
  /** Done through the add-on. */
  request?(workbench: Workbench, prepared: unknown): Request;
  /** What may be done of it where it is disturbed, since it is a convenience alone and tells nothing. */
  instead?: Deed;
  /** Done by hand, at once and whole. */
  byHand?(workbench: Workbench, sheet: string): void;
}

/** What each of two users was answered, and what the workbook then holds. */
interface Ending {
  done: readonly [first: boolean, second: boolean];
  contents: string;
}

/** Two deeds, ready to be done in any order, whole or one within the other. */
export interface Pair {
  name: string;
  /** The crossings of the first deed. */
  log: readonly string[];
  /** The number of the first crossing that writes, from 1; 0 where none does. */
  firstWrite: number;
  /** Does the second deed right before this crossing of the first one; null if all ended as it should, or what is wrong. */
  wrongAt(crossing: number): string | null;
}

const WRITES = /\.(?:set|insert|append|delete|add|clear|create|update)/;
const MENU = new Set(['insertSheet', 'carryOverTo', 'importTable', 'openSettingsSheet', 'openSchemes']);
const COLLEAGUE = 'b@example.go.th';

/** The result of a deed that nobody disturbs. */
interface Alone {
  answer: object;
  /** Whether the workbook and the files are as before. */
  isIdle: boolean;
  /** Whether the sheet that it is about is there, before or after it. */
  hasSheet: boolean;
  log: readonly string[];
  contents: string;
}

/** A workbook as two users find it, with what their deeds need. */
interface World {
  start: Workbench;
  requestOf(deed: Deed): Request | undefined;
  aloneOf(deed: Deed): Alone;
}

/** Makes the workbooks: one for each set of deeds that prepare something. */
function worlds(): (deeds: readonly Deed[]) => World {
  const known = new Map<string, World>();
  return (deeds) => {
    const preparing = [...new Set(deeds)].filter(({ prepare }) => prepare);
    const key = preparing
      .map(({ name }) => name)
      .sort()
      .join('\n');
    const world = known.get(key) ?? worldOf(preparing);
    known.set(key, world);
    return world;
  };
}

function worldOf(preparing: readonly Deed[]): World {
  const start = common();
  const prepared = new Map<Deed, unknown>();
  for (const deed of preparing) {
    start.selectSheet(SHEET);
    prepared.set(deed, deed.prepare?.(start));
  }
  const requests = new Map<Deed, Request | undefined>();
  const alone = new Map<Deed, Alone>();
  const requestOf = (deed: Deed) => {
    if (!requests.has(deed)) requests.set(deed, deed.request?.(copied(start, deed), prepared.get(deed)));
    return requests.get(deed);
  };
  return {
    start,
    requestOf,
    aloneOf(deed) {
      const one = alone.get(deed) ?? doneAlone(start, deed, requestOf(deed));
      // Beside one that does nothing everything would hold. What another deed prepares may leave it nothing to do.
      const isOwn = preparing.every((each) => each === deed);
      if (isOwn && one.isIdle) throw new Error(`${deed.name}: writes nothing`);
      if (isOwn && !one.hasSheet) throw new Error(`${deed.name}: there is no ${deed.sheet}`);
      alone.set(deed, one);
      return one;
    },
  };
}

/** Prepares every pair of an action and a deed of a colleague. */
export function pairsOf(actions: readonly Deed[], seconds: readonly Deed[]): Pair[] {
  const worldFor = worlds();
  return actions.flatMap((first) => seconds.map((second) => pairOf(worldFor, first, second)));
}

/** The functions that deeds call. */
export function callsOf(deeds: readonly Deed[]): string[] {
  const worldFor = worlds();
  return deeds.flatMap((deed) => worldFor([deed]).requestOf(deed)?.[0] ?? []);
}

function pairOf(worldFor: ReturnType<typeof worlds>, first: Deed, second: Deed): Pair {
  const world = lazy(() => worldFor([first, second]));
  const allowed = lazy(() => endingsInTurn(world(), first, second));
  const log = lazy(() => world().aloneOf(first).log);
  return {
    name: `${first.name}, ${second.name}`,
    get log() {
      return log();
    },
    get firstWrite() {
      return log().findIndex((call) => WRITES.test(call)) + 1;
    },
    wrongAt(crossing) {
      const { start, requestOf, aloneOf } = world();
      const one = copied(start, first);
      const two = colleagueOf(one, second);
      let answer: object | null = null;
      one.interrupt = (moment, _, number) => {
        if (moment !== 'before' || number !== crossing || answer) return;
        answer = {};
        answer = act(two, second, requestOf(second), first.sheet);
      };
      const own = act(one, first, requestOf(first));
      if (!answer) return null;
      const done = [
        !isRefused(own, aloneOf(first).answer),
        !isRefused(answer, aloneOf(second).answer),
      ] as const;
      const contents = contentsOf(one);
      const isAllowed = allowed().some(
        (ending) => `${ending().done}` === `${done}` && ending().contents === contents,
      );
      if (isAllowed) return null;
      const answered = (is: boolean) => (is ? 'done' : 'refused');
      return `${answered(done[0])} and ${answered(done[1])}, but the workbook is otherwise`;
    },
  };
}

function colleagueOf(workbench: Workbench, { open = SHEET }: Deed): Workbench {
  const colleague = workbench.as(COLLEAGUE);
  colleague.ui.answer = agrees;
  colleague.selectSheet(open);
  return colleague;
}

const agrees = () => 'OK' as const;

function doneAlone(start: Workbench, deed: Deed, request: Request | undefined): Alone {
  const workbench = copied(start, deed);
  const answer = act(workbench, deed, request);
  if ('error' in answer) throw new Error(`${deed.name}: ${JSON.stringify(answer)}`);
  const isIdle = Boolean(deed.request) && sessionOf(workbench) === sessionOf(start);
  const { sheet } = deed;
  const hasSheet = !sheet || [start, workbench].some(({ book }) => sheetNamed(book, sheet));
  return { answer, isIdle, hasSheet, log: workbench.calls.log, contents: contentsOf(workbench) };
}

const sessionOf = (workbench: Workbench): string => JSON.stringify(workbench.session());

/**
 * How two deeds may end: one after the other in both orders, or one alone where the other was refused, or neither. Each is
 * made when it is first asked for.
 */
function endingsInTurn(
  { start, requestOf, aloneOf }: World,
  first: Deed,
  second: Deed,
): readonly (() => Ending)[] {
  type Turn = { of: 0 | 1; deed: Deed };
  const ending = (...turns: readonly Turn[]) =>
    lazy((): Ending => {
      const own = copied(start, first);
      const users = [own, colleagueOf(own, second)] as const;
      const done: [boolean, boolean] = [false, false];
      for (const { of, deed } of turns) {
        const isWhole = deed === first || deed === second;
        const answer = act(users[of], deed, requestOf(deed), first.sheet);
        done[of] = !isRefused(answer, isWhole ? aloneOf(deed).answer : {});
      }
      return { done, contents: contentsOf(own) };
    });
  const ways = (of: 0 | 1, deed: Deed): Turn[] =>
    [deed, deed.instead ?? []].flat().map((each) => ({ of, deed: each }));
  const [firsts, seconds] = [ways(0, first), ways(1, second)];
  return [
    ...[...firsts, ...seconds].map((turn) => ending(turn)),
    ...firsts.flatMap((a) => seconds.flatMap((b) => [ending(a, b), ending(b, a)])),
    // What is left of it is done later: in between, the other one sees the part.
    ...firsts.slice(1).flatMap((part) => ending(part, { of: 1, deed: second }, { of: 0, deed: first })),
    ending(),
  ];
}

/** @param sheet where a hand's edit is done; the sheet of measures where left out */
function act(workbench: Workbench, deed: Deed, request: Request | undefined, sheet = SHEET): object {
  if (!request) {
    deed.byHand?.(workbench, sheet);
    return {};
  }
  const [calls, ...args] = request;
  try {
    if (calls === 'onEdit') {
      const [a1, text] = args as [string, string];
      workbench.type(workbench.selected().sheet, a1, text);
      return {};
    }
    return (
      MENU.has(calls) ? workbench.run(calls, ...args) : workbench.callFromPage(calls, ...args)
    ) as object;
  } catch (error) {
    if (error instanceof ScriptError) return { error };
    throw error;
  }
}

function copied(start: Workbench, { open = SHEET }: Deed): Workbench {
  const workbench = new Workbench({ book: copyOf(start.book), today: TODAY });
  workbench.drive.files.push(...start.drive.files.map((file) => ({ ...file })));
  workbench.ui.answer = agrees;
  workbench.selectSheet(open);
  return workbench;
}

/** What all cells hold, whichever file was made first, and the number of files. */
const contentsOf = (workbench: Workbench): string => {
  const files = workbench.drive.files.filter(({ trashed }) => !trashed).length;
  const sheets = [...cellContents(workbench)].map(
    ([name, text]) => `${name}\n${text.replace(/file \d+/g, 'file')}`,
  );
  return [...sheets.sort(), files].join('\n\n');
};
