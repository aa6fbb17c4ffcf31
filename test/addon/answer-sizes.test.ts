import { describe, expect, test } from '@jest/globals';
import type { ReceivedResults } from '../../src/actions/department-results';
import type { CheckResult, FixedSheet } from '../../src/actions/fix';
import type { PasteView } from '../../src/actions/import';
import type { Prepared } from '../../src/actions/make-document';
import type { OverviewView } from '../../src/actions/overview';
import { preparedFor } from '../../src/actions/prepared';
import type { SettingsView } from '../../src/actions/settings';
import { fixesOf } from '../../src/checks/fixes';
import type { ActionName } from '../../src/google/permissions';
import { lazy } from '../../src/thai/lazy';
import { copyOf } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith } from '../support/books';
import { type Arguments, argumentsOf, call, MENU, NAMES, paste, SHEET } from '../support/calls';
import { LONG } from '../support/long';
import { PASTED } from '../support/pasted-book';

/** So many measures, of so many letters: `npm run test:long` has the most that one sheet is meant for. */
const [MEASURES, TIMES] = LONG ? [3_000, 1] : [300, 4];
/** What a page takes without a wait. */
const MAX_BYTES = 1_000_000;
/** The year is over, and what is not done is overdue. */
const TODAY = '2025-09-20';

const WORDS =
  'จัดทำ แผนผัง แสดงขั้นตอน การให้บริการ ประชาชน ประชาสัมพันธ์ หลักเกณฑ์ ระยะเวลา เว็บไซต์ ตรวจสอบ รายงาน คู่มือ'.split(' ');

/** A text of about so many letters, no two of which are alike; each has a character that the check corrects. */
function text(n: number, letters: number): string {
  let all = `${n + 1}. เเ`;
  for (let i = n + letters; all.length < letters * TIMES; i = (i * 31 + 7) % 10_007)
    all += WORDS[i % WORDS.length];
  return `${all} ${n}`;
}

const measures = Array.from({ length: MEASURES }, (_, n) => ({
  ...{ indicator: text(n, 120), measure: text(n, 120), steps: text(n, 260) },
  responsible: `กองที่ ${n % 12} และสำนักปลัดองค์การบริหารส่วนตำบลตัวอย่างแห่งที่หนึ่ง`,
  period: n % 10 === 0 ? 'เมื่อได้รับการจัดสรรงบประมาณจากสภาเรียบร้อยแล้ว' : 'ม.ค. 2568',
  ...{ statusNotStarted: '⊗', result: text(n, 200), outcome: text(n, 100) },
}));

/** The table of an office in words of its own, each measure over two rows. */
const pastedRows = [
  ['ที่', 'กิจกรรม', 'ลงมือทำ', 'ใครทำ', 'เสร็จเมื่อ', 'ข้อสังเกต'],
  ...measures.flatMap(({ measure, steps, responsible, period }, n) => [
    [String(n + 1), measure, steps, responsible, period, text(n, 90)],
    ['', '', text(n + 1, 150), '', '', text(n + 2, 80)],
  ]),
];

/** What a department sent for every measure. */
const resultRows = [
  ['ลำดับ', 'มาตรการ', 'ผลการดำเนินงาน', 'ข้อสังเกต'],
  ...measures.map(({ measure }, n) => [String(n + 1), measure, text(n + 1, 190), text(n, 60)]),
];

/** The workbook in which a function is called: most with the sheet of the form `results`, some with one that has a status. */
const books = {
  results: lazy(() => bookWith('results', measures)),
  progress: lazy(() => bookWith('progress', measures)),
};
const WITH_STATUS: readonly ActionName[] = ['readOverview', 'readOpenWork', 'makeOverviewSheet', 'readHome'];

function workbookFor(name: ActionName): Workbench {
  const { book } = books[WITH_STATUS.includes(name) ? 'progress' : 'results']();
  const full = new Workbench({ book: copyOf(book), today: TODAY });
  full.selectSheet(book.sheets[0]?.name ?? '');
  return full;
}

/** What is read before the function that is tested, once for all. */
const read = <T>(name: ActionName, makeRequest: (full: Workbench) => unknown = () => undefined) =>
  lazy(() => {
    const full = workbookFor(name);
    return call(full, name, [makeRequest(full)]) as T;
  });

const RESULTS = { sheet: PASTED, target: SHEET };
const found = read<CheckResult>('listFindings');
const fixed = read<FixedSheet>('fixFindings', () => fixes());
const prepared = read<Prepared>('prepareDocuments', () => ({ sheet: SHEET, force: true }));
const pasteView = read<PasteView>('readPaste', (full) => ({ sheet: paste(full, pastedRows) }));
const settings = read<SettingsView>('readSettingsPage');
const received = read<ReceivedResults>('readResults', (full) => {
  paste(full, resultRows);
  return RESULTS;
});

const fixes = () => ({ sheet: SHEET, fixes: fixesOf(found().findings, SHEET) });

function firstDocument() {
  const answer = prepared();
  if (answer.kind !== 'ready' || !answer.documents[0]) throw new Error(answer.kind);
  return { ...preparedFor(answer, answer.documents[0]), target: 'word', withWord: true };
}

/** Arguments with which an answer is as long as it can be; the other functions have those that tests of all functions share. */
const LARGEST: Arguments = {
  readMeasures: { list: true },
  openMeasure: { row: 3 },
  fixFindings: fixes,
  undoWrite: (full) => {
    full.callFromPage('fixFindings', fixes());
    return fixed().undo;
  },
  listMoreFindings: () => ({ sheet: SHEET, kind: `${SHEET} warning ${found().findings[0]?.code}`, count: 1 }),
  listDocumentSources: undefined,
  prepareDocuments: { sheet: SHEET, force: true, each: true },
  makeDocument: firstDocument,
  readPaste: (full) => ({ sheet: paste(full, pastedRows) }),
  makeSheets: (full) => {
    const { digest } = pasteView();
    return { sheet: paste(full, pastedRows), digest, fiscalYear: 2568, purpose: 'newYear' };
  },
  readResults: (full) => {
    paste(full, resultRows);
    return RESULTS;
  },
  saveResults: () => ({
    target: SHEET,
    results: received().matched.map(({ name, opened, texts }) => ({ name, opened, edits: texts[0]?.taken })),
  }),
  saveSettings: () => ({ opened: settings().texts, edits: { officeShortName: 'ชื่อย่อ' } }),
  startNewYear: () => ({
    ...{ opened: settings().texts, year: 2569, resultYear: 2568, sheets: [SHEET], emptied: [] },
  }),
};

const pageFunctions = NAMES.filter((name) => !MENU.test(name) && !/^on[A-Z]/.test(name));

test.each(pageFunctions)(`%s answers at most 1 MB of ${MEASURES} long measures`, (name) => {
  const full = workbookFor(name);
  const answer = call(full, name, argumentsOf(name, full, LARGEST));
  expect(answer).not.toHaveProperty('error');
  expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThanOrEqual(MAX_BYTES);
});

describe('what one answer has no room for', () => {
  test('comes on demand: overdue measures, and results of a department', () => {
    const overview = (after: number) =>
      (read<OverviewView>('readOverview', () => ({ after }))().sheets[0] as OverviewView['sheets'][number])
        .overview;
    const { overdue, totals } = overview(0);
    const further = overview(overdue.length).overdue;
    expect(totals.overdue).toBeGreaterThan(overdue.length);
    expect(further[0]?.row).toBeGreaterThan(overdue.at(-1)?.row ?? 0);

    const { matched, totals: all } = received();
    expect(all.matched).toBe(MEASURES);
    const after = matched.length;
    const next = read<ReceivedResults>('readResults', (full) => {
      paste(full, resultRows);
      return { ...RESULTS, after };
    })();
    expect(next.matched[0]?.opened.rows[0]).toBe(matched[after - 1]!.opened.rows[0]! + 1);
  });

  test('is read again for each document, which is refused where the sheet is another by then', () => {
    const full = workbookFor('makeDocument');
    const request = firstDocument();
    expect(JSON.stringify(request).length).toBeLessThan(100_000);
    expect(call(full, 'makeDocument', [request])).toMatchObject({ measures: MEASURES });
    full.type(SHEET, 'A3', 'พิมพ์โดยเพื่อนร่วมงาน');
    expect(call(full, 'makeDocument', [request])).toMatchObject({ error: { code: 'report/changed' } });
  });
});
