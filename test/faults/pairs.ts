import type { CheckResult } from '../../src/actions/fix';
import type { PasteView } from '../../src/actions/import';
import type { MeasureView } from '../../src/actions/measure';
import type { SettingsView } from '../../src/actions/settings';
import type { UndoRecord } from '../../src/actions/undo';
import { fixesOf } from '../../src/checks/fixes';
import { NEW_LIFE } from '../../src/documents/life';
import { lazy } from '../../src/thai/lazy';
import { copyOf, ensureCell, sheetNamed } from '../../workbench/book';
import { ScriptError } from '../../workbench/errors';
import { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { withOldLog } from '../support/documents';
import { startingPoint } from '../support/library';
import { QUARTERS } from '../support/office-tables';
import { PASTED } from '../support/pasted-book';
import { sample, TODAY } from './action';
import { documents, lifeRequest } from './document-actions';
import { isRefused } from './judge';
import { resultsRequest, withPaste, withResults } from './sheet-actions';
import { stateOf } from './state';

const SHEET = 'รายงานผล 2568';
const RESULTS_PASTE = 'ผลของกองช่าง';
const LOGGED = 'https://docs.google.com/document/d/logged/edit';

/** A function of the script and its arguments, as a page or the menu sends them. */
type Request = readonly [calls: string, ...args: unknown[]];

/** What one of two users does: an action, whose request is made of what was read before either begins; or an edit by hand. */
export interface Deed {
  name: string;
  /** Done through the add-on. */
  request?(workbench: Workbench): Request;
  /** Done by hand, at once and whole. */
  byHand?(workbench: Workbench): void;
}

const saveMeasure =
  (row: number, edits: object) =>
  (workbench: Workbench): Request => {
    const { sheet, opened } = workbench.callFromPage('openMeasure', { sheet: SHEET, row }) as MeasureView;
    return ['saveMeasure', { sheet, opened, edits }];
  };

function saveScores(workbench: Workbench): Request {
  const { values } = workbench.callFromPage('readResult', { year: 2567 }) as {
    values: Record<string, string>;
  };
  return ['saveResult', { year: 2567, edits: [{ key: 'score2', was: values.score2, now: '61.25' }] }];
}

/** Takes back a save by which a measure has become what it is in the workbook of both. */
function takeBack(workbench: Workbench): Request {
  const row = FIRST_ROW + 1;
  const { values } = workbench.callFromPage('openMeasure', { sheet: SHEET, row }) as MeasureView;
  workbench.type(SHEET, cellOf('results', 'steps', row), '1. ขั้นตอนเดิม');
  const [calls, request] = saveMeasure(row, { steps: values.steps })(workbench);
  const { undo } = workbench.callFromPage(calls, request) as { undo: UndoRecord };
  return ['undoWrite', undo];
}

const makeSheets =
  (purpose: 'keep' | 'newYear') =>
  (workbench: Workbench): Request => {
    const answers = { quarters: 'period' };
    const { sheet, digest } = workbench.callFromPage('readPaste', { sheet: PASTED, answers }) as PasteView;
    return ['makeSheets', { sheet, digest, answers, fiscalYear: 2567, purpose, add: [] }];
  };

const DOCUMENT_MADE: Deed = {
  name: 'a document is made',
  request: (workbench) => ['makeDocument', documents(workbench)[0]],
};

/** The actions that write the log of documents, which has one of an earlier version. */
export const LOG_ACTIONS: readonly Deed[] = [
  DOCUMENT_MADE,
  {
    name: 'the state of a document is said',
    request: () => ['saveDocumentLife', lifeRequest(LOGGED, { ...NEW_LIFE, state: '' })],
  },
  { name: 'an old log gets its later columns', request: () => ['formatDocumentLog'] },
];

/** The writing actions of the add-on, on one workbook. */
export const ACTIONS: readonly Deed[] = [
  { name: 'a measure is saved', request: saveMeasure(FIRST_ROW, { steps: '1. ขั้นตอนใหม่' }) },
  {
    name: 'a measure is added',
    request: () => [
      'saveMeasure',
      { sheet: SHEET, opened: null, edits: { measure: '10. ทดสอบ', period: 'ม.ค. 2568' } },
    ],
  },
  {
    name: 'what was found is corrected',
    request: (workbench) => {
      const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
      const fixes = fixesOf(findings, sheet);
      return ['fixFindings', { sheet, fixes }];
    },
  },
  {
    name: 'a starting point is put in',
    request: () => ['insertStartingPoint', { point: startingPoint('1-queue'), sheet: SHEET }],
  },
  {
    name: 'results of a department are saved',
    request: (workbench) => ['saveResults', resultsRequest(workbench, RESULTS_PASTE, SHEET)],
  },
  { name: 'a measure is taken back', request: takeBack },
  {
    name: 'a sheet of measures is made like another',
    request: (workbench) => {
      const request = { sheet: SHEET, like: SHEET, year: 2570 };
      const { question } = workbench.callFromPage('carryOverLike', request) as { question?: string };
      return ['carryOverLike', { ...request, ...(question && { agreed: question }) }];
    },
  },
  { name: 'the kind of a table is said', request: () => ['storeKind', { sheet: PASTED, kind: 'plan' }] },
  { name: 'scores are saved', request: saveScores },
  {
    name: 'settings are saved',
    request: (workbench) => {
      const { texts } = workbench.callFromPage('readSettingsPage') as SettingsView;
      return ['saveSettings', { opened: texts, edits: { officeShortName: 'ชื่อย่อใหม่' } }];
    },
  },
  { name: 'a form sheet is added', request: () => ['insertSheet', 'item'] },
  { name: 'a table is brought in', request: makeSheets('keep') },
  { name: 'a table begins a year', request: makeSheets('newYear') },
  DOCUMENT_MADE,
  { name: 'a template is taken', request: () => ['createTemplateDoc', 'results'] },
  { name: 'the overview is written', request: () => ['makeOverviewSheet'] },
  {
    name: 'a new year is begun',
    request: (workbench) => {
      const { texts } = workbench.callFromPage('readSettingsPage') as SettingsView;
      const year = { year: 2569, resultYear: 2568, sheets: [SHEET], emptied: [] };
      return ['startNewYear', { opened: texts, ...year }];
    },
  },
];

const cells = (workbench: Workbench) => sheetNamed(workbench.book, SHEET)!.cells;

/** What a colleague does by hand on the sheet of measures. */
export const HAND_EDITS: readonly Deed[] = [
  {
    name: 'a colleague types',
    byHand: ({ book }) => {
      ensureCell(sheetNamed(book, SHEET)!, FIRST_ROW + 1, 2).value = 'พิมพ์โดยเพื่อนร่วมงาน';
    },
  },
  {
    name: 'a colleague sorts',
    byHand: (workbench) => {
      const [first, second] = cells(workbench).slice(FIRST_ROW, FIRST_ROW + 2);
      if (first && second) cells(workbench).splice(FIRST_ROW, 2, second, first);
    },
  },
  { name: 'a colleague inserts a row', byHand: (workbench) => workbench.insertRows(SHEET, FIRST_ROW) },
  { name: 'a colleague deletes a row', byHand: (workbench) => workbench.deleteRows(SHEET, FIRST_ROW + 2) },
  {
    name: 'a colleague renames the sheet',
    byHand: ({ book }) => {
      const sheet = sheetNamed(book, SHEET);
      if (sheet) sheet.name = 'ชื่อใหม่';
    },
  },
  {
    name: 'a colleague hides rows by a filter',
    byHand: ({ book }) => {
      const sheet = sheetNamed(book, SHEET);
      if (sheet) sheet.hiddenRows = [FIRST_ROW + 1];
    },
  },
];

/** The workbook as both users find it. */
function common(): Workbench {
  const workbench = sample('results');
  workbench.type(SHEET, cellOf('results', 'steps', FIRST_ROW + 2), 'นํ้า');
  withResults(workbench);
  const results = sheetNamed(workbench.book, PASTED);
  if (results) results.name = RESULTS_PASTE;
  withPaste(workbench, QUARTERS);
  workbench.selectSheet(SHEET);
  return workbench;
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

/** The same workbook with a log as the first versions made it, of one document. */
export function withLog(): Workbench {
  const workbench = common();
  withOldLog(workbench, [LOGGED]);
  workbench.selectSheet(SHEET);
  return workbench;
}

/** Prepares every pair of an action and a deed of a colleague, on one workbook. */
export function pairsOf(actions: readonly Deed[], seconds: readonly Deed[], start = common()): Pair[] {
  const requests = new Map<Deed, Request>();
  for (const deed of [...actions, ...seconds]) {
    const made = deed.request?.(copied(start));
    if (made) requests.set(deed, made);
  }
  const alone = new Map<Deed, Alone>();
  const aloneOf = (deed: Deed): Alone => {
    const known = alone.get(deed) ?? doneAlone(start, deed, requests.get(deed));
    alone.set(deed, known);
    return known;
  };
  return actions.flatMap((first) =>
    seconds.map((second): Pair => {
      const [a, b] = [aloneOf(first), aloneOf(second)];
      const allowed = lazy(() => endingsInTurn(start, [first, second], requests, [a, b]));
      return {
        name: `${first.name}, ${second.name}`,
        log: a.log,
        firstWrite: a.log.findIndex((call) => WRITES.test(call)) + 1,
        wrongAt: (crossing) => {
          const one = copied(start);
          const two = one.as('b@example.go.th');
          two.selectSheet(SHEET);
          let answer: object | null = null;
          one.interrupt = (moment, _, number) => {
            if (moment !== 'before' || number !== crossing || answer) return;
            answer = {};
            answer = act(two, second, requests.get(second));
          };
          const own = act(one, first, requests.get(first));
          if (!answer) return null;
          const done = [!isRefused(own, a.answer), !isRefused(answer, b.answer)] as const;
          const contents = contentsOf(one);
          const isAllowed = allowed().some(
            (ending) => `${ending.done}` === `${done}` && ending.contents === contents,
          );
          if (isAllowed) return null;
          const answered = (is: boolean) => (is ? 'done' : 'refused');
          return `${answered(done[0])} and ${answered(done[1])}, but the workbook is otherwise`;
        },
      };
    }),
  );
}

interface Alone {
  answer: object;
  log: readonly string[];
  contents: string;
}

function doneAlone(start: Workbench, deed: Deed, request: Request | undefined): Alone {
  const workbench = copied(start);
  const answer = act(workbench, deed, request);
  if ('error' in answer) throw new Error(`${deed.name}: ${JSON.stringify(answer)}`);
  return { answer, log: workbench.calls.log, contents: contentsOf(workbench) };
}

/** One after the other in both orders, or one alone where the other was refused, or neither. */
function endingsInTurn(
  start: Workbench,
  [first, second]: readonly [Deed, Deed],
  requests: ReadonlyMap<Deed, Request>,
  [a, b]: readonly [Alone, Alone],
): Ending[] {
  const inTurn = (isFirstEarlier: boolean): Ending => {
    const workbench = copied(start);
    const other = workbench.as('b@example.go.th');
    other.selectSheet(SHEET);
    let [own, theirs]: [object, object] = [{}, {}];
    if (isFirstEarlier) own = act(workbench, first, requests.get(first));
    theirs = act(other, second, requests.get(second));
    if (!isFirstEarlier) own = act(workbench, first, requests.get(first));
    return {
      done: [!isRefused(own, a.answer), !isRefused(theirs, b.answer)],
      contents: contentsOf(workbench),
    };
  };
  return [
    inTurn(true),
    inTurn(false),
    { done: [true, false], contents: a.contents },
    { done: [false, true], contents: b.contents },
    { done: [false, false], contents: contentsOf(start) },
  ];
}

function act(workbench: Workbench, deed: Deed, request: Request | undefined): object {
  if (!request) {
    deed.byHand?.(workbench);
    return {};
  }
  const [calls, ...args] = request;
  try {
    return (
      calls === 'insertSheet' ? workbench.run(calls, ...args) : workbench.callFromPage(calls, ...args)
    ) as object;
  } catch (error) {
    if (error instanceof ScriptError) return { error };
    throw error;
  }
}

function copied(start: Workbench): Workbench {
  const workbench = new Workbench({ book: copyOf(start.book), today: TODAY });
  workbench.selectSheet(SHEET);
  return workbench;
}

/** What all cells hold, whichever file was made first, and the number of files. */
const contentsOf = (workbench: Workbench): string => {
  const { contents, files } = stateOf(workbench);
  const sheets = [...contents].map(([name, text]) => `${name}\n${text.replace(/file \d+/g, 'file')}`);
  return [...sheets.sort(), files.length].join('\n\n');
};
