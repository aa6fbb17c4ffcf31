import { SCOPES } from './in-script';
import { LIVE_CHECK } from './name';
import type { LivePoint, Seen } from './point';
import { freeName, Scratch } from './scratch';

/** Google ends an execution after six minutes: what would begin later is left for a second run. */
const MAX_RUN_MS = 240_000;

const HEADERS = [
  'no.',
  'what is tried',
  'what should be seen',
  'what was seen',
  'answer',
  'when',
  'account',
] as const;
const ANSWERS = { passed: '✓', failed: '✗', byHand: 'by hand' } as const;
type Answer = keyof typeof ANSWERS;

/** What came of a run; `left` are scratch things that could not be removed. */
export interface LiveRun {
  sheet: string;
  counts: Record<Answer, number>;
  left: string[];
}

/**
 * Tries each point that can be run by itself, in a scratch sheet and folder that are removed again, and writes all answers on a
 * new sheet, with a row for each point that a person must try. One that fails stops no other.
 */
export function runPoints(points: readonly LivePoint[]): LiveRun {
  // Outside any try, so that Google can show its consent page.
  ScriptApp.requireScopes(ScriptApp.AuthMode.FULL, SCOPES);
  const begun = Date.now();
  const account = userAddress();
  const scratch = new Scratch();
  const tried = points.map((point) => ({ point, ...tryPoint(point, scratch, begun) }));
  const left = scratch.remove();
  const cleared = {
    point: { no: 0, what: 'Scratch sheet, folder and files are removed', expected: 'nothing is left' },
    ok: left.length === 0,
    seen: left.length === 0 ? 'nothing is left' : left.join('\n'),
    when: now(),
  };
  const all = [...tried, cleared].map((each) => ({ ...each, answer: answerOf(each.ok) }));
  const rows = all.map(({ point: { no, what, expected }, seen, answer, when }) => {
    const isForHand = answer === 'byHand' && seen === '';
    return [
      no === 0 ? '' : String(no),
      what,
      expected,
      seen,
      ANSWERS[answer],
      isForHand ? '' : when,
      isForHand ? '' : account,
    ];
  });
  const counts = { passed: 0, failed: 0, byHand: 0 };
  for (const { answer } of all) counts[answer]++;
  return { sheet: writeAnswers(rows), counts, left };
}

function tryPoint({ run }: LivePoint, scratch: Scratch, begun: number): Seen & { when: string } {
  const started = Date.now();
  if (!run) return { ok: null, seen: '', when: '' };
  if (started - begun > MAX_RUN_MS) return { ok: null, seen: 'not tried: out of time', when: now() };
  let seen: Seen;
  try {
    seen = run(scratch);
  } catch (error) {
    seen = { ok: false, seen: String(error) };
  }
  return { ...seen, when: `${now()}, ${Date.now() - started} ms` };
}

const answerOf = (ok: boolean | null): Answer => (ok === null ? 'byHand' : ok ? 'passed' : 'failed');

const now = (): string => Utilities.formatDate(new Date(), 'Asia/Bangkok', 'yyyy-MM-dd HH:mm:ss');

/** The account of this run; '' where Drive does not say. */
function userAddress(): string {
  try {
    return Drive?.About?.get({ fields: 'user' }).user?.emailAddress ?? '';
  } catch {
    return '';
  }
}

/** The most characters of a cell of the sheet: what Google says with an error may be long. */
const MAX_CHARACTERS = 2_000;

/** Writes the rows on a new sheet, beside those of earlier runs. @returns its name */
function writeAnswers(rows: readonly (readonly string[])[]): string {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  const sheets = spreadsheet.getSheets();
  const name = freeName(
    LIVE_CHECK,
    sheets.map((sheet) => sheet.getName()),
  );
  const sheet = spreadsheet.insertSheet(name, sheets.length);
  const range = sheet.getRange(1, 1, rows.length + 1, HEADERS.length);
  range.setNumberFormat('@').setVerticalAlignment('top').setWrap(true);
  range.setValues([
    [...HEADERS],
    ...rows.map((row) =>
      row.map((text) => (/^[=+']/.test(text) ? `'${text}` : text).slice(0, MAX_CHARACTERS)),
    ),
  ]);
  sheet.getRange(1, 1, 1, HEADERS.length).setFontWeight('bold');
  sheet.setFrozenRows(1);
  [40, 320, 320, 280, 70, 150, 190].forEach((width, i) => {
    sheet.setColumnWidth(i + 1, width);
  });
  return name;
}
