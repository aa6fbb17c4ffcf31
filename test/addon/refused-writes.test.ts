import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import type { MeasureView } from '../../src/actions/measure';
import type { SaveAnswer, SaveRequest } from '../../src/actions/save-measure';
import { fixesOf } from '../../src/checks/fixes';
import { type Book, type Cell, cellAt, ensureCell } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook } from '../support/books';
import { startingPoint } from '../support/library';

const SHEET = 'รายงานผล 2568';
const DATE = { value: 45_838, numberFormat: 'd/m/yyyy' };

const sheetOf = ({ book }: Workbench, name = SHEET) => book.sheets.find((sheet) => sheet.name === name)!;
const put = (workbench: Workbench, row: number, column: number, cell: Partial<Cell>, name = SHEET) =>
  Object.assign(ensureCell(sheetOf(workbench, name), row, column), cell);
const only = (...words: string[]): Partial<Cell> => ({
  validation: { criteria: 'VALUE_IN_LIST', args: [words], allowInvalid: false, helpText: null },
});
/** Plain cells, as in a sheet that an office made by hand. */
function withoutFormats(workbench: Workbench, name = SHEET): Workbench {
  for (const line of sheetOf(workbench, name).cells) for (const cell of line ?? []) delete cell?.numberFormat;
  return workbench;
}
const open = (workbench: Workbench, row: number) =>
  workbench.callFromPage('openMeasure', { row }) as MeasureView;
const save = (workbench: Workbench, request: SaveRequest) =>
  workbench.callFromPage('saveMeasure', request) as SaveAnswer & {
    error?: { code: string; message: string; hint: string };
  };

/** The places at which a workbook is not what it was. */
const changed = (before: Book, { book }: Workbench) =>
  book.sheets.length !== before.sheets.length
    ? ['sheets']
    : book.sheets.flatMap((sheet, i) => {
        const old = before.sheets[i]!;
        const rows = Math.max(sheet.cells.length, old.cells.length);
        const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null)) as unknown;
        const isAlike = (a: unknown, b: unknown) => isDeepStrictEqual(plain(a), plain(b));
        const cells = Array.from({ length: rows }, (_, r) => r).flatMap((r) =>
          isAlike(sheet.cells[r], old.cells[r]) ? [] : [`${sheet.name} ${r + 1}`],
        );
        return isAlike({ ...sheet, cells: [] }, { ...old, cells: [] }) ? cells : [sheet.name, ...cells];
      });

/** When Sheets tells of a refusal: at once, or by the flush. */
const WHEN = [['at once', false] as const, ['late', true] as const];

describe.each(WHEN)('a measure of which Google refuses one cell %s', (_, late) => {
  const refusing = (change: (workbench: Workbench) => void, errorText = (english: string) => english) => {
    const sample = sampleBook('results');
    const workbench = new Workbench({ book: sample.book, errorText });
    workbench.selectSheet(SHEET);
    workbench.refusals.late = late;
    change(workbench);
    return workbench;
  };

  test('is not saved in part, and the cell with the rule is named in any language of Google', () => {
    const workbench = refusing(
      (each) => put(each, 3, 5, only('ดี')),
      () => 'ข้อผิดพลาด',
    );
    const { sheet, opened } = open(workbench, 3);
    const before = structuredClone(workbench.book);
    const { error } = save(workbench, { sheet, opened, edits: { measure: '1. changed', result: 'new' } });
    expect(error).toMatchObject({
      code: 'cell/rule',
      message: expect.stringContaining('ช่อง "สรุปผลการดำเนินการ" แถวที่ 3 รับเฉพาะค่าที่กำหนดไว้'),
      hint: expect.stringContaining('การตรวจสอบข้อมูล'),
    });
    expect(error?.message).not.toContain('มาตรการ/แนวทาง');
    expect(changed(before, workbench)).toEqual([]);
    expect(workbench.lock.isHeld).toBe(false);
    expect(save(workbench, { sheet, opened, edits: { measure: '1. changed', result: 'ดี' } })).toMatchObject({
      kind: 'saved',
    });
  });

  test('gets back its dates, numbers, ticks and formulas, and cells beside it do not change', () => {
    const workbench = refusing((each) => {
      withoutFormats(each);
      put(each, 3, 1, { value: 85.125 });
      put(each, 3, 3, { value: true });
      put(each, 3, 4, DATE);
      put(each, 3, 5, { value: 'คำ', formula: '="คำ"' });
      put(each, 3, 7, DATE);
      put(each, 4, 4, DATE);
      each.protect(SHEET, 'F3');
    });
    const { sheet, opened } = open(workbench, 3);
    const edits = {
      measure: '1. ก',
      responsible: '007',
      period: '1-3',
      result: '=1+1',
      outcome: 'ใหม่',
    };
    const before = structuredClone(workbench.book);
    const refusal = save(workbench, { sheet, opened, edits });
    if (refusal.kind !== 'overwrites') throw new Error('no agreement is needed');
    const request = { sheet, opened, edits, agreed: refusal.overwrites };
    expect(save(workbench, request)).toMatchObject({
      error: {
        code: 'cell/protected',
        message: expect.stringContaining('จึงยังไม่ได้บันทึกช่องใด'),
        hint: expect.stringContaining('ป้องกันชีต'),
      },
    });
    expect(changed(before, workbench)).toEqual([]);
  });

  test('gets back even values that a later rule forbids', () => {
    const workbench = refusing((each) => {
      put(each, 3, 1, only('1. ใหม่'));
      put(each, 3, 3, only('กองคลัง'));
    });
    const { sheet, opened } = open(workbench, 3);
    const before = structuredClone(workbench.book);
    expect(
      save(workbench, { sheet, opened, edits: { measure: '1. ใหม่', responsible: 'กองใหม่' } }),
    ).toMatchObject({ error: { code: 'cell/rule', message: expect.stringContaining('ผู้รับผิดชอบ') } });
    expect(changed(before, workbench)).toEqual([]);
  });

  test('leaves no new rows', () => {
    const workbench = refusing((each) => {
      each.deleteRows(SHEET, 12, sheetOf(each).rows - 11);
      put(each, 11, 6, only('ดี'));
      cellAt(sheetOf(each), 11, 6)!.value = 'ดี';
    });
    const before = structuredClone(workbench.book);
    expect(
      save(workbench, { sheet: SHEET, opened: null, edits: { measure: '10. ก', outcome: 'ร้าย' } }),
    ).toMatchObject({ error: { code: 'cell/rule', message: expect.stringContaining('แถวที่ 12') } });
    expect(sheetOf(workbench).rows).toBe(11);
    expect(changed(before, workbench)).toEqual([]);
  });
});

describe.each(WHEN)('refused %s', (_, late) => {
  test('fixing changes neither texts nor annotations', () => {
    const workbench = bookWith('results', [{ measure: 'เเผน', steps: 'นํ้า' }, { measure: 'ท่ี' }]);
    const { sheet, findings } = workbench.callFromPage('listFindings') as CheckResult;
    const fixes = fixesOf(findings, sheet);
    put(workbench, 4, 1, only('ท่ี'));
    workbench.refusals.late = late;
    const before = structuredClone(workbench.book);
    expect(workbench.callFromPage('fixFindings', { sheet, fixes })).toMatchObject({
      error: { code: 'cell/rule', message: expect.stringContaining('ช่อง "มาตรการ/แนวทาง" แถวที่ 4') },
    });
    expect(changed(before, workbench)).toEqual([]);
  });

  test('scores do not change, and a further year leaves no rows', () => {
    const workbench = sampleBook('plan');
    const scores = sheetOf(workbench, 'คะแนน ITA');
    Object.assign(cellAt(scores, 3, 5)!, { value: 91.5, numberFormat: '0.00' });
    Object.assign(cellAt(scores, 4, 5)!, only('50'));
    workbench.refusals.late = late;
    const { values } = workbench.callFromPage('readResult', { year: 2567 }) as {
      values: Record<string, string>;
    };
    const edit = (key: string, now: string) => ({ key, was: values[key] ?? '', now });
    const before = structuredClone(workbench.book);
    const edits = [edit('score1', '70'), edit('score2', '60'), edit('score3', '80')];
    expect(workbench.callFromPage('saveResult', { year: 2567, edits })).toMatchObject({
      error: { code: 'cell/rule', message: expect.stringContaining('ช่อง "คะแนน" แถวที่ 4') },
    });
    expect(changed(before, workbench)).toEqual([]);
    workbench.protect('คะแนน ITA', 'A20:F40');
    expect(workbench.callFromPage('saveResult', { year: 2569, edits: [] })).toMatchObject({
      error: { code: 'cell/protected' },
    });
    expect(changed(before, workbench)).toEqual([]);
  });

  test('a starting point is inserted completely or not at all', () => {
    const workbench = sampleBook('plan');
    const { sheet } = workbench.selected();
    workbench.protect(sheet, 'A11:E60');
    workbench.refusals.late = late;
    const before = structuredClone(workbench.book);
    expect(workbench.callFromPage('insertStartingPoint', { point: startingPoint('4-loan') })).toMatchObject({
      error: { code: 'cell/protected' },
    });
    expect(changed(before, workbench)).toEqual([]);
  });

  test('settings do not change, nor do their number formats', () => {
    const workbench = withoutFormats(sampleBook('results'), 'ตั้งค่า');
    const { texts } = workbench.callFromPage('readSettingsPage') as { texts: object };
    workbench.protect('ตั้งค่า', 'A8:F30');
    workbench.refusals.late = late;
    const before = structuredClone(workbench.book);
    expect(
      workbench.callFromPage('saveSettings', {
        opened: texts,
        edits: { officeName: '007', phone: '1', departments: ['กองใหม่'], meetingBy: 'ก' },
      }),
    ).toMatchObject({ error: { code: 'settings/not-saved' } });
    expect(changed(before, workbench)).toEqual([]);
  });
});

describe('a sheet without text format', () => {
  test.each([
    '=1+1',
    "'ก",
    '+66',
    '-',
    '-5',
    '007',
    '1/10/2567',
    'TRUE',
    '50%',
    '#N/A',
    '  เว้น 1  ',
    '๙๐',
    'คำ',
  ])('stores %j unchanged, and keeps its formats', (typed) => {
    const workbench = withoutFormats(sampleBook('results'));
    const { sheet, opened } = open(workbench, 3);
    expect(save(workbench, { sheet, opened, edits: { result: typed } })).toMatchObject({ kind: 'saved' });
    expect(cellAt(sheetOf(workbench), 3, 5)).toMatchObject({ value: typed });
    expect(cellAt(sheetOf(workbench), 3, 5)).not.toHaveProperty('numberFormat');
    expect(cellAt(sheetOf(workbench), 3, 5)).not.toHaveProperty('formula');
  });

  test('saves a measure in the same number of calls', () => {
    const workbench = withoutFormats(sampleBook('progress'), 'ติดตามความก้าวหน้า 2568');
    const view = open(workbench, 3);
    const edits = Object.fromEntries(
      view.fields.map(({ field }, i) => [field, i % 2 ? `ใหม่ ${field}` : view.values[field]]),
    );
    expect(save(workbench, { sheet: view.sheet, opened: view.opened, edits })).toMatchObject({
      kind: 'saved',
    });
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });
});
