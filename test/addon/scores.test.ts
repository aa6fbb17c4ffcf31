import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { SaveScoresAnswer, ScoreEdit } from '../../src/actions/scores';
import type { Failure } from '../../src/messages';
import type { ResultView } from '../../src/scores/result-view';
import type { ScoreKey, ScoreValues } from '../../src/scores/values';
import { cellAt, ensureCell, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook, snapshot } from '../support/books';
import { findingsOf } from '../support/check';
import { makeDocuments } from '../support/documents';
import { MISPRINTED } from '../support/scores';

const SCORES = 'คะแนน ITA';
const SCHEMES = 'เกณฑ์ ITA';

const read = (workbench: Workbench, options?: object) =>
  workbench.callFromPage('readResult', options) as ResultView;
const save = (workbench: Workbench, year: number, edits: ScoreEdit[]) =>
  workbench.callFromPage('saveResult', { year, edits }) as SaveScoresAnswer | Failure;
/** New values over what a page has read. */
const edited = ({ values }: ResultView, now: ScoreValues): ScoreEdit[] =>
  (Object.entries(now) as [ScoreKey, string][]).map(([key, text]) => ({
    key,
    was: values[key] ?? '',
    now: text,
  }));
/** A user opens a year, changes values and saves. */
const saveNow = (workbench: Workbench, year: number, now: ScoreValues) =>
  save(workbench, year, edited(read(workbench, { year }), now));
const sheetOf = (workbench: Workbench, name: string): SheetData =>
  workbench.book.sheets.find((sheet) => sheet.name === name)!;
const texts = (sheet: SheetData, column: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(cellAt(sheet, from + i, column)?.value ?? ''));

/** Scores by indicator from the first, as a page has them. */
const scoresOf = (scores: readonly string[], rest: ScoreValues = {}): ScoreValues => ({
  ...Object.fromEntries(scores.map((text, i) => [`score${i + 1}`, text])),
  ...rest,
});

/** A workbook whose scores sheet has these scores, total and level. */
function scored(year: number, scores: readonly string[], total = '', level = ''): Workbench {
  const workbench = new Workbench({ today: '2025-01-15' });
  expect(saveNow(workbench, year, scoresOf(scores, { total, level }))).toMatchObject({ kind: 'saved' });
  return workbench;
}

test('a score is stored as its number only, without a typed unit', () => {
  const workbench = scored(2566, MISPRINTED);
  const answer = saveNow(workbench, 2566, {
    score1: 'ได้คะแนน ๘๑.๒๐',
    score2: '82.30 คะแนน',
    score3: 'รอประกาศ',
  });
  expect(answer).toMatchObject({
    kind: 'saved',
    values: { score1: '๘๑.๒๐', score2: '82.30', score3: 'รอประกาศ' },
  });
  expect(read(workbench, { year: 2566 }).values).toMatchObject({ score1: '๘๑.๒๐', score2: '82.30' });
});

describe('opening the scores', () => {
  test('writes nothing', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    const before = snapshot(workbench);
    workbench.run('openScores');
    expect(workbench.ui.sidebars.map(({ title }) => title)).toEqual(['ผลการประเมิน ITA']);
    const view = read(workbench);
    expect(view).toMatchObject({ year: 2567, officeYear: 2567, values: {}, previous: null, trouble: null });
    expect(workbench.calls.total).toBeLessThanOrEqual(6);
    expect(snapshot(workbench)).toBe(before);
    const filled = scored(2566, MISPRINTED);
    const after = snapshot(filled);
    read(filled, { year: 2569 });
    expect(snapshot(filled)).toBe(after);
  });

  test('shows the office’s year, else the one before the current one, else the latest on the sheet', () => {
    const workbench = scored(2565, MISPRINTED);
    expect(read(workbench).year).toBe(2565);
    saveNow(workbench, 2567, { score1: '91' });
    expect(read(workbench).year).toBe(2567);
    workbench.run('openSettingsSheet', { year: 2570 });
    expect(read(workbench)).toMatchObject({ year: 2569, officeYear: 2569 });
    expect(read(workbench).years.filter(({ onSheet }) => onSheet)).toEqual([
      { year: 2567, onSheet: true },
      { year: 2565, onSheet: true },
    ]);
  });

  test('gives the previous year on the sheet, and the scheme of the year without its items', () => {
    const workbench = scored(2565, MISPRINTED, '57.54');
    saveNow(workbench, 2567, { score1: '91' });
    const { previous, scheme, levels } = read(workbench, { year: 2567 });
    expect(previous).toMatchObject({ year: 2565, values: { score10: '6.25', total: '57.54' } });
    expect(scheme.levels[0]?.name).toBe('ผ่านดีเยี่ยม');
    expect(read(workbench, { year: 2565 }).scheme.levels[0]?.name).toBe('AA');
    expect(levels).toEqual(expect.arrayContaining(['ผ่าน', 'AA', 'F']));
    expect(JSON.stringify(scheme)).not.toContain('items');
  });

  test('of a sheet without headers reports what it needs, and so does saving', () => {
    const workbench = new Workbench();
    workbench.book.sheets[0]!.name = SCORES;
    workbench.type(SCORES, 'A1', 'คะแนนของเรา');
    const { trouble } = read(workbench);
    expect(trouble?.message).toContain('ไม่มีแถวหัวตาราง');
    expect(saveNow(workbench, 2567, { score1: '1' })).toEqual({
      error: { code: 'score/no-headers', ...trouble },
    });
  });
});

describe('saving the scores', () => {
  test('creates the sheet for the year with the typed values', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    const values = scoresOf(['๐๙๐.๓๐', '=1+1', "'90", '1/2'], {
      issue4: 'ก\nข',
      total: '57.50',
      level: 'ผ่านดี',
    });
    expect(saveNow(workbench, 2567, values)).toMatchObject({ kind: 'saved', createdSheet: true });
    expect(workbench.calls.total).toBeLessThanOrEqual(40);
    expect(workbench.selected().sheet).toBe(SCORES);
    const sheet = sheetOf(workbench, SCORES);
    expect(cellAt(sheet, 1, 1)?.value).toContain('2567');
    expect(texts(sheet, 3, 3, 12)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    expect(texts(sheet, 5, 3, 6)).toEqual(['๐๙๐.๓๐', '=1+1', "'90", '1/2']);
    expect(read(workbench, { year: 2567 }).values).toMatchObject(values);
  });

  test('without edits creates the sheet, or the rows of the year, to be filled in by hand', () => {
    const workbench = scored(2566, MISPRINTED);
    save(workbench, 2567, []);
    expect(texts(sheetOf(workbench, SCORES), 4, 17, 28).slice(-2)).toEqual([
      'คะแนนรวมที่ประกาศ',
      'ระดับที่ประกาศ',
    ]);
    const before = snapshot(workbench);
    save(workbench, 2567, []);
    expect(snapshot(workbench)).toBe(before);
  });

  test('writes only the changed cells: all ten, total and level in 15 calls', () => {
    const workbench = scored(2567, []);
    const sheet = sheetOf(workbench, SCORES);
    workbench.type(SCORES, 'G3', 'ของสำนักงานเอง');
    ensureCell(sheet, 4, 7).formula = '=E4*2';
    ensureCell(sheet, 3, 5).note = 'หมายเหตุของสำนักงาน';
    const before = snapshot(workbench);
    const values = scoresOf(MISPRINTED, { total: '57.54', level: 'D' });
    expect(saveNow(workbench, 2567, values)).toMatchObject({ kind: 'saved', createdSheet: false });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    for (let row = 3; row <= 14; row++) {
      expect(cellAt(sheet, row, 5)?.value).toBe([...MISPRINTED, '57.54', 'D'][row - 3]);
      sheet.cells[row - 1]![4]!.value = null;
    }
    expect(snapshot(workbench)).toBe(before);
  });

  test('finds rows by their indicator on an office’s sheet, in any order', () => {
    const workbench = new Workbench();
    workbench.book.sheets[0]!.name = SCORES;
    workbench.paste(SCORES, 'B2', [
      ['คะแนน (ร้อยละ)', 'หมายเหตุ', 'ตัวชี้วัด'],
      ['82', 'ก', 'การใช้งบประมาณ'],
      ['91.50', 'ข', '๑. การปฏิบัติหน้าที่'],
      ['88', '', 'คะแนนรวม'],
    ]);
    const view = read(workbench, { year: 2567 });
    expect(view.values).toMatchObject({ score1: '91.5', score2: '82', total: '88' });
    expect(view.locks).toMatchObject({ issue1: { kind: 'no-column' } });
    expect(saveNow(workbench, 2567, { score1: '90.30', score6: '๗๐', level: 'ผ่าน' })).toMatchObject({
      kind: 'saved',
    });
    const sheet = workbench.book.sheets[0]!;
    expect([2, 3, 4].map((column) => texts(sheet, column, 3, 7))).toEqual([
      ['82', '90.30', '88', '๗๐', 'ผ่าน'],
      ['ก', 'ข', '', '', ''],
      ['การใช้งบประมาณ', '๑. การปฏิบัติหน้าที่', 'คะแนนรวม', 'คุณภาพการดำเนินงาน', 'ระดับที่ประกาศ'],
    ]);
    expect(read(workbench, { year: 2567 }).values).toMatchObject({ score1: '90.30', score6: '๗๐' });
  });

  test('adds the rows of a further year below, and last year does not change', () => {
    const workbench = scored(2566, MISPRINTED, '57.54');
    const sheet = sheetOf(workbench, SCORES);
    const before = texts(sheet, 5, 1, 14);
    workbench.type(SCORES, 'G3', 'ของสำนักงานเอง');
    saveNow(workbench, 2567, { score1: '91.10' });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
    expect(texts(sheet, 5, 1, 14)).toEqual(before);
    expect(cellAt(sheet, 3, 7)?.value).toBe('ของสำนักงานเอง');
    expect(texts(sheet, 1, 17, 28)).toEqual(Array(12).fill('2567'));
    expect(cellAt(sheet, 17, 5)?.value).toBe('91.10');
    expect(read(workbench, { year: 2566 }).values).toMatchObject({ score1: '50.36', total: '57.54' });
  });

  test('writes an issue on several rows into the first, and clears the others', () => {
    const workbench = scored(2567, ['90']);
    workbench.insertRows(SCORES, 4);
    workbench.type(SCORES, 'F3', 'ก');
    workbench.type(SCORES, 'F4', 'ข');
    expect(read(workbench, { year: 2567 }).values.issue1).toBe('ก\nข');
    saveNow(workbench, 2567, { issue1: 'ค' });
    expect(texts(sheetOf(workbench, SCORES), 6, 3, 4)).toEqual(['ค', '']);
    saveNow(workbench, 2567, { issue1: '' });
    expect(read(workbench, { year: 2567 }).values.issue1).toBe('');
  });

  test('does not overwrite another user’s change: nothing is written, and all values are returned', () => {
    const workbench = scored(2567, ['90', '80', '70']);
    const edits = edited(read(workbench, { year: 2567 }), { score1: '91', score2: '81', score3: '70.5' });
    workbench.type(SCORES, 'E4', '80.5');
    workbench.type(SCORES, 'E3', '91');
    const before = snapshot(workbench);
    expect(save(workbench, 2567, edits)).toMatchObject({
      kind: 'changed',
      conflicts: ['score2'],
      values: { score1: '91', score2: '80.5', score3: '70' },
    });
    expect(snapshot(workbench)).toBe(before);
  });

  test('finds a moved row, and reports values of a deleted sheet as changed', () => {
    const workbench = scored(2567, ['90', '80']);
    const edits = edited(read(workbench, { year: 2567 }), { score2: '81' });
    workbench.insertRows(SCORES, 3, 2);
    expect(save(workbench, 2567, edits)).toMatchObject({ kind: 'saved' });
    expect(cellAt(sheetOf(workbench, SCORES), 6, 5)?.value).toBe('81');
    const later = edited(read(workbench, { year: 2567 }), { score2: '82' });
    workbench.run('insertSheet', 'plan');
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SCORES);
    expect(save(workbench, 2567, later)).toMatchObject({ kind: 'changed', conflicts: ['score2'] });
  });

  test('locks formulas, and indicators on two rows', () => {
    const workbench = scored(2567, ['90', '80'], '85');
    const sheet = sheetOf(workbench, SCORES);
    workbench.paste(SCORES, 'A15', [['2567', 'IIT', '2', 'การใช้งบประมาณ', '81']]);
    ensureCell(sheet, 13, 5).numberFormat = 'General';
    workbench.type(SCORES, 'E13', '=85');
    expect(read(workbench, { year: 2567 }).locks).toMatchObject({
      total: { kind: 'formula', row: 13 },
      score2: { kind: 'duplicate', rows: [4, 15] },
    });
    const before = snapshot(workbench);
    for (const values of [{ total: '86' }, { score2: '82' }]) {
      expect(saveNow(workbench, 2567, values)).toMatchObject({ error: { code: 'score/arrangement' } });
    }
    expect(snapshot(workbench)).toBe(before);
  });

  test('refuses a text that is too long for a cell', () => {
    const workbench = scored(2567, ['90']);
    const long = 'ก'.repeat(50_001);
    expect(saveNow(workbench, 2567, { issue1: long })).toMatchObject({ error: { code: 'score/too-long' } });
  });
});

describe('checking the scores sheet', () => {
  test('annotates its cells and lists its findings', () => {
    const workbench = scored(2567, ['x', '90'], '99');
    const { sheet, findings } = workbench.run('listFindings') as CheckResult;
    expect(sheet).toBe(SCORES);
    expect(findings.map(({ code, cell }) => [code, cell?.row])).toContainEqual(['score/not-a-number', 3]);
    expect(cellAt(sheetOf(workbench, SCORES), 3, 5)?.note).toContain('ไม่ใช่ตัวเลข');
    expect(workbench.calls.total).toBeLessThanOrEqual(14);
  });

  test('checks every year on it, and a copy with another name', () => {
    const workbench = scored(2566, MISPRINTED, '57.54');
    saveNow(workbench, 2567, scoresOf(MISPRINTED, { total: '10' }));
    sheetOf(workbench, SCORES).name = 'คะแนนเก่า';
    workbench.selectSheet('คะแนนเก่า');
    const { findings } = workbench.run('listFindings') as CheckResult;
    const totals = findingsOf(findings, 'score/total');
    expect(totals.map(({ code, cell, sheet: name }) => [code, cell?.row, name])).toEqual([
      ['score/total', 27, 'คะแนนเก่า'],
      ['score/total', 13, 'คะแนนเก่า'],
    ]);
  });

  test('a list of people with points is no scores sheet', () => {
    const workbench = new Workbench();
    workbench.paste('Sheet1', 'A1', [
      ['ที่', 'ชื่อ', 'คะแนน'],
      ['1', 'ก', '50'],
      ['2', 'ข', '60'],
      ['3', 'ค', '70'],
    ]);
    expect(workbench.run('listFindings')).toMatchObject({ error: { code: 'sheet/not-a-form' } });
  });
});

describe('a form that prints scores', () => {
  test('has an error without the scores sheet, and gives a document only if the user accepts it', () => {
    const workbench = sampleBook('plan');
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SCORES);
    const { created, findings } = makeDocuments(workbench, { force: false });
    expect(created).toEqual([]);
    expect(findingsOf(findings, 'score/missing')).toMatchObject([{ severity: 'error' }]);
  });

  test.each(['plan', 'instrument'])(
    '%s: with settings, scores and schemes, 14 calls at most to check and to print',
    (id) => {
      const workbench = bookWith(
        id,
        Array.from({ length: 300 }, () => ({ measure: '1. ก', period: '', statusDone: '⊗' })),
      );
      const form = workbench.selected().sheet;
      workbench.run('openSchemes');
      workbench.type(SCHEMES, 'C6', '-');
      workbench.type(SCHEMES, 'D6', '84');
      workbench.selectSheet(form);
      const { findings } = workbench.run('listFindings') as CheckResult;
      expect(findingsOf(findings, 'required/blank')).toHaveLength(300);
      expect(findingsOf(findings, 'coverage/below-target')).not.toEqual([]);
      expect(workbench.calls.total).toBeLessThanOrEqual(14);
      const { created, calls } = makeDocuments(workbench);
      expect(created).toHaveLength(1);
      expect(calls).toBeLessThanOrEqual(14);
    },
  );

  test('a scores sheet with few columns, or with columns moved far right, is read', () => {
    const workbench = sampleBook('plan');
    const sheet = sheetOf(workbench, SCORES);
    const cells = Array.from({ length: 14 }, (_, r) =>
      [4, 5].map((c) => String(cellAt(sheet, r + 1, c)?.value ?? '')),
    );
    const form = workbench.selected().sheet;
    for (const at of ['A', 'X'] as const) {
      workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SCORES);
      save(workbench, 2567, []);
      const empty = sheetOf(workbench, SCORES);
      empty.cells.length = 0;
      if (at === 'A') empty.columns = 2;
      workbench.paste(SCORES, `${at}1`, [['คะแนน ปี 2567'], ...cells.slice(1)]);
      workbench.selectSheet(form);
      const { findings } = workbench.run('listFindings') as CheckResult;
      const ofScores = ['score/missing', 'score/not-a-number', 'score/total', 'score/level'] as const;
      expect(findingsOf(findings, ...ofScores, 'coverage/below-target')).toEqual([]);
    }
  });
});

describe('schemes that the office corrects', () => {
  test('get a sheet on demand, with drop-downs of what can be corrected', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    expect(workbench.run('openSchemes')).toEqual({ sheet: SCHEMES });
    expect(texts(sheetOf(workbench, SCHEMES), 2, 3, 7)).toEqual(['ข้อ', 'ตัวชี้วัด', 'ระดับ', 'เป้าหมาย', 'น้ำหนัก']);
    const before = snapshot(workbench);
    workbench.run('openSchemes');
    expect(snapshot(workbench)).toBe(before);
    const { findings } = workbench.run('listFindings') as CheckResult;
    expect(findingsOf(findings, 'scheme/rejected')).toEqual([]);
  });

  test('decide level and target instead of the built-in ones', () => {
    const workbench = scored(2567, Array(10).fill('84'), '84', 'ผ่าน');
    workbench.selectSheet(SCORES);
    const ofLevel = () => findingsOf((workbench.run('listFindings') as CheckResult).findings, 'score/level');
    expect(ofLevel()).toHaveLength(1);
    workbench.run('openSchemes');
    const rows = [
      ['2567', 'ระดับ', 'ผ่าน', '80'],
      ['', 'เป้าหมาย', '', '๘๐'],
    ];
    workbench.paste(SCHEMES, 'A3', rows);
    workbench.selectSheet(SCORES);
    expect(ofLevel()).toEqual([]);
    const { scheme } = read(workbench, { year: 2567 });
    expect(scheme.targetScore).toBe(80);
    expect(scheme.levels.find(({ name }) => name === 'ผ่าน')?.atLeast.total).toBe(80);
  });

  test('give an indicator its new name on sheets created afterwards', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    workbench.run('openSchemes');
    workbench.paste(SCHEMES, 'A3', [['', 'ตัวชี้วัด', '8', 'การพัฒนาระบบงาน']]);
    expect(read(workbench).scheme.instruments[1]?.indicators[2]?.name).toBe('การพัฒนาระบบงาน');
    save(workbench, 2567, []);
    expect(cellAt(sheetOf(workbench, SCORES), 10, 4)?.value).toBe('การพัฒนาระบบงาน');
  });

  test('that cannot be used are annotated at their cell, and reported when a form is checked', () => {
    const workbench = sampleBook('results');
    const form = workbench.selected().sheet;
    workbench.run('openSchemes');
    workbench.paste(SCHEMES, 'A3', [['2568', 'ระดับ', 'ดีมาก', '90']]);
    const rejected = () =>
      findingsOf((workbench.run('listFindings') as CheckResult).findings, 'scheme/rejected');
    const expected = [{ severity: 'warning', sheet: SCHEMES, cell: { row: 3, column: 3 } }];
    expect(rejected()).toMatchObject(expected);
    expect(cellAt(sheetOf(workbench, SCHEMES), 3, 3)?.note).toContain('ดีมาก');
    workbench.selectSheet(form);
    expect(rejected()).toMatchObject(expected);
  });
});
