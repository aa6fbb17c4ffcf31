import { describe, expect, test } from '@jest/globals';
import type { FoundOnSheet } from '../../src/actions/mend';
import type { Reported } from '../../src/actions/report';
import type { OpenedScores } from '../../src/actions/scores';
import { cellAt, type SheetData } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook, snapshot } from '../support/books';
import { MISPRINTED } from '../support/scores';

const SCORES = 'คะแนน ITA';
const SCHEMES = 'เกณฑ์ ITA';

const open = (workbench: Workbench, options?: object) => workbench.run('openScores', options) as OpenedScores;
const sheetOf = (workbench: Workbench, name: string): SheetData =>
  workbench.book.sheets.find((sheet) => sheet.name === name)!;
const lastDialog = (workbench: Workbench) =>
  workbench.ui.dialogs[workbench.ui.dialogs.length - 1]?.html ?? '';
const texts = (sheet: SheetData, column: number, from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String(cellAt(sheet, from + i, column)?.value ?? ''));

/** A workbook whose scores sheet has these scores, total and level under each other. */
function scored(year: number, scores: readonly string[], total = '', level = ''): Workbench {
  const workbench = new Workbench({ today: '2025-01-15' });
  open(workbench, { year });
  [...scores, total, level].forEach((text, i) => {
    if (text !== '') workbench.type(SCORES, `E${3 + i}`, text);
  });
  return workbench;
}

describe('opening the scores', () => {
  test('makes the sheet for the year before the running one, ready to fill, and shows it', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    expect(open(workbench)).toMatchObject({ sheet: SCORES, summary: null });
    expect(workbench.calls.total).toBeLessThanOrEqual(40);
    expect(workbench.selected().sheet).toBe(SCORES);
    const sheet = sheetOf(workbench, SCORES);
    expect(cellAt(sheet, 1, 1)?.value).toContain('2567');
    expect(texts(sheet, 3, 3, 12)).toEqual(['1', '2', '3', '4', '5', '6', '7', '8', '9', '10']);
    workbench.type(SCORES, 'E3', '๐๙๐.๓๐');
    expect(cellAt(sheet, 3, 5)?.value).toBe('๐๙๐.๓๐');
  });

  test('takes the result year of the settings', () => {
    const workbench = new Workbench();
    workbench.run('openSettingsSheet', { year: 2570 });
    open(workbench);
    expect(cellAt(sheetOf(workbench, SCORES), 3, 1)?.value).toBe('2569');
  });

  test('shows what the scores come to beside what is stated, and changes nothing', () => {
    const workbench = scored(2563, MISPRINTED, '57.54', 'D');
    const before = snapshot(workbench);
    const { summary, findings } = open(workbench, { year: 2563 });
    expect(snapshot(workbench)).toBe(before);
    expect(summary).toMatchObject({
      computedTotal: 55.14,
      statedTotal: '57.54',
      computedLevel: { name: 'D' },
    });
    expect(findings.map(({ code }) => code)).toEqual(['score/total']);
    for (const text of ['57.54', '55.14', '90.36', 'การปฏิบัติหน้าที่ 50.36', 'ต่ำกว่าเกณฑ์เป้าหมาย 85']) {
      expect(lastDialog(workbench)).toContain(text);
    }
  });

  test('shows any text as itself', () => {
    const workbench = scored(2567, ['<img src=x>', '90'], '<b>1</b>', '<i>');
    open(workbench);
    expect(lastDialog(workbench)).toContain('&lt;b&gt;1&lt;/b&gt;');
    expect(lastDialog(workbench)).not.toMatch(/<img|<b>|<i>/);
  });

  test('adds the rows of a further year below, and last year stays as it was', () => {
    const workbench = scored(2566, MISPRINTED, '57.54');
    const sheet = sheetOf(workbench, SCORES);
    const before = texts(sheet, 5, 1, 14);
    workbench.type(SCORES, 'G3', 'ของสำนักงานเอง');
    open(workbench, { year: 2567 });
    expect(texts(sheet, 5, 1, 14)).toEqual(before);
    expect(cellAt(sheet, 3, 7)?.value).toBe('ของสำนักงานเอง');
    expect(texts(sheet, 1, 17, 28)).toEqual(Array(12).fill('2567'));
    workbench.type(SCORES, 'E17', '91');
    expect(open(workbench, { year: 2567 }).summary).toMatchObject({ year: 2567 });
    expect(open(workbench, { year: 2566 }).summary).toMatchObject({ year: 2566, computedTotal: 55.14 });
  });
});

describe('checking the scores sheet', () => {
  test('marks its cells and lists what is wrong', () => {
    const workbench = scored(2567, ['x', '90'], '99');
    const { sheet, findings } = workbench.run('listFindings') as FoundOnSheet;
    expect(sheet).toBe(SCORES);
    expect(findings.map(({ code, row }) => [code, row])).toContainEqual(['score/not-a-number', 3]);
    expect(cellAt(sheetOf(workbench, SCORES), 3, 5)?.note).toContain('ไม่ใช่ตัวเลข');
    expect(workbench.calls.total).toBeLessThanOrEqual(14);
  });

  test('looks at every year on it, and at a copy by another name', () => {
    const workbench = scored(2566, MISPRINTED, '57.54');
    open(workbench, { year: 2567 });
    MISPRINTED.forEach((text, i) => {
      workbench.type(SCORES, `E${17 + i}`, text);
    });
    workbench.type(SCORES, 'E27', '10');
    sheetOf(workbench, SCORES).name = 'คะแนนเก่า';
    workbench.selectSheet('คะแนนเก่า');
    const { findings } = workbench.run('listFindings') as FoundOnSheet;
    expect(findings.map(({ code, row, sheet }) => [code, row, sheet])).toEqual([
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
  test('is told where the scores sheet is not there, and makes a document only if the user wants it', () => {
    const workbench = sampleBook('plan');
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SCORES);
    workbench.ui.answers.push('NO');
    const { file, findings } = workbench.run('makeReport') as Reported;
    expect(file).toBeNull();
    expect(findings.map(({ code }) => code)).toEqual(['score/missing']);
  });

  test.each(['plan', 'instrument'])(
    '%s: with settings, scores and criteria, 14 calls at most to check, 12 to print',
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
      const { findings } = workbench.run('listFindings') as FoundOnSheet;
      expect(new Set(findings.map(({ code }) => code))).toEqual(
        new Set(['coverage/below-target', 'required/blank']),
      );
      expect(workbench.calls.total).toBeLessThanOrEqual(14);
      workbench.ui.answers.push('YES');
      expect((workbench.run('makeReport') as Reported).file).not.toBeNull();
      expect(workbench.calls.total).toBeLessThanOrEqual(12);
    },
  );

  test('a scores sheet with few columns, or its columns moved far, is read all the same', () => {
    const workbench = sampleBook('plan');
    const sheet = sheetOf(workbench, SCORES);
    const cells = Array.from({ length: 14 }, (_, r) =>
      [4, 5].map((c) => String(cellAt(sheet, r + 1, c)?.value ?? '')),
    );
    const form = workbench.selected().sheet;
    for (const at of ['A', 'X'] as const) {
      workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== SCORES);
      open(workbench, { year: 2567 });
      const empty = sheetOf(workbench, SCORES);
      empty.cells.length = 0;
      if (at === 'A') empty.columns = 2;
      workbench.paste(SCORES, `${at}1`, [['คะแนน ปี 2567'], ...cells.slice(1)]);
      workbench.selectSheet(form);
      expect((workbench.run('listFindings') as FoundOnSheet).findings).toEqual([]);
    }
  });
});

describe('criteria that the office corrects', () => {
  test('are made on demand, with what may be corrected to choose from', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    expect(workbench.run('openSchemes')).toEqual({ sheet: SCHEMES });
    expect(texts(sheetOf(workbench, SCHEMES), 2, 3, 7)).toEqual(['ข้อ', 'ตัวชี้วัด', 'ระดับ', 'เป้าหมาย', 'น้ำหนัก']);
    const before = snapshot(workbench);
    workbench.run('openSchemes');
    expect(snapshot(workbench)).toBe(before);
    expect((workbench.run('listFindings') as FoundOnSheet).findings).toEqual([]);
  });

  test('decide level and target in place of the known ones', () => {
    const workbench = scored(2567, Array(10).fill('84'), '84', 'ผ่าน');
    const codes = () => open(workbench, { year: 2567 }).findings.map(({ code }) => code);
    expect(codes()).toEqual(['score/level']);
    workbench.run('openSchemes');
    const rows = [
      ['2567', 'ระดับ', 'ผ่าน', '80'],
      ['', 'เป้าหมาย', '', '๘๐'],
    ];
    workbench.paste(SCHEMES, 'A3', rows);
    expect(codes()).toEqual([]);
    expect(open(workbench, { year: 2567 }).summary).toMatchObject({
      target: 80,
      belowTarget: [],
      computedLevel: { name: 'ผ่าน' },
    });
  });

  test('give an indicator its new name on sheets made from then on', () => {
    const workbench = new Workbench({ today: '2025-01-15' });
    workbench.run('openSchemes');
    workbench.paste(SCHEMES, 'A3', [['', 'ตัวชี้วัด', '8', 'การพัฒนาระบบงาน']]);
    open(workbench);
    expect(cellAt(sheetOf(workbench, SCORES), 10, 4)?.value).toBe('การพัฒนาระบบงาน');
  });

  test('that cannot be used are marked at their cell, and told when a form is checked', () => {
    const workbench = sampleBook('results');
    const form = workbench.selected().sheet;
    workbench.run('openSchemes');
    workbench.paste(SCHEMES, 'A3', [['2568', 'ระดับ', 'ดีมาก', '90']]);
    const expected = [{ code: 'scheme/rejected', severity: 'warning', sheet: SCHEMES, row: 3, column: 3 }];
    expect(workbench.run('listFindings')).toMatchObject({ sheet: SCHEMES, findings: expected });
    expect(cellAt(sheetOf(workbench, SCHEMES), 3, 3)?.note).toContain('ดีมาก');
    workbench.selectSheet(form);
    expect(workbench.run('listFindings')).toMatchObject({ findings: expected });
  });
});
