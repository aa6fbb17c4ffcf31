import { describe, expect, test } from '@jest/globals';
import type { ListRequest, MeasureList, MeasurePage } from '../../src/actions/measure-list';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook } from '../support/books';

const SHEET = 'รายงานผล 2568';
const read = (workbench: Workbench, request?: ListRequest) =>
  workbench.callFromPage('readMeasures', request) as MeasurePage;
const list = (workbench: Workbench, sheet = SHEET) => read(workbench, { sheet, list: true }) as MeasureList;

/** What the page shows when it is opened on a cell. */
function openedOn(workbench: Workbench, a1: string): MeasurePage {
  workbench.select(workbench.selected().sheet, a1);
  return read(workbench);
}

describe('the list of a sheet’s measures', () => {
  test('has the name, responsible, status and blank required fields of each', () => {
    const workbench = sampleBook('progress');
    const { sheet } = workbench.selected();
    workbench.type(sheet, cellOf('progress', 'period', 3), '');
    for (const field of ['statusNotStarted', 'statusInProgress', 'statusDone'] as const)
      workbench.type(sheet, cellOf('progress', field, 3), '');
    const { measures, required } = list(workbench, sheet);
    expect(measures).toHaveLength(10);
    expect(measures[0]).toMatchObject({
      row: 3,
      title: expect.stringMatching(/^1\. การปฏิบัติหน้าที่ – 1\. ทบทวน/),
      responsible: 'สำนักปลัด/กองคลัง/กองช่าง',
      status: 'blank',
    });
    expect(measures[0]?.missing.map((i) => required[i])).toEqual(['ระยะเวลาดำเนินการ', '']);
    expect(measures[1]).toMatchObject({ status: 'inProgress', missing: [] });
  });

  test('of 1,000 long measures has less than 1 MB', () => {
    const long = 'จัดทำแผนผังแสดงขั้นตอนการให้บริการ'.repeat(30);
    const workbench = bookWith(
      'results',
      Array.from({ length: 1_000 }, (_, i) => ({ measure: `${i + 1}. ${long}`, responsible: long })),
    );
    const answer = list(workbench);
    expect(answer.measures).toHaveLength(1_000);
    expect(Buffer.byteLength(JSON.stringify(answer))).toBeLessThan(1_000_000);
  });

  test('shows no letter without its vowel or tone mark where a name is cut', () => {
    const workbench = bookWith('results', [{ measure: `1. ${'ที่'.repeat(800)}` }]);
    expect(list(workbench).measures[0]?.title).toMatch(/ที่…$/);
  });
});

describe('the page opens', () => {
  test('on the measure of the selected row', () => {
    expect(openedOn(sampleBook('results'), 'C5')).toMatchObject({ kind: 'measure', view: { position: 3 } });
  });

  test('with the list on a row above the table, whose words it has', () => {
    expect(openedOn(sampleBook('results'), 'A1')).toMatchObject({
      kind: 'list',
      selected: { row: 1, text: expect.stringContaining('แบบรายงานผล') },
    });
  });

  test('with the list on a row that names a part of the table', () => {
    const workbench = sampleBook('results');
    workbench.insertRows(SHEET, 5);
    workbench.type(SHEET, 'A5', 'มิติที่ 2 การสร้างวัฒนธรรม');
    expect(openedOn(workbench, 'A5')).toMatchObject({
      kind: 'list',
      selected: { row: 5, text: 'มิติที่ 2 การสร้างวัฒนธรรม' },
    });
  });

  test('with a new measure on a free row, and on a sheet without any', () => {
    const blank = { kind: 'measure', view: { opened: null } };
    expect(openedOn(sampleBook('results'), 'A900')).toMatchObject(blank);
    expect(openedOn(bookWith('results', []), 'A1')).toMatchObject(blank);
  });

  test('with the sheets of measures where the one in sight has none', () => {
    const workbench = sampleBook('results');
    workbench.selectSheet('ตั้งค่า');
    expect(read(workbench)).toEqual({ kind: 'noTable', sheet: 'ตั้งค่า', formSheets: [SHEET] });
  });
});

describe('a measure of the list', () => {
  const entryOf = (workbench: Workbench, index: number) => {
    const { row, title } = list(workbench).measures[index]!;
    return { sheet: SHEET, entry: { row, title } };
  };

  test('is opened and selected in the sheet, also after its row has moved', () => {
    const workbench = sampleBook('results');
    const entry = entryOf(workbench, 2);
    workbench.insertRows(SHEET, FIRST_ROW, 2);
    expect(read(workbench, entry)).toMatchObject({ kind: 'measure', view: { opened: { rows: [7] } } });
    expect(workbench.selected().box).toMatchObject({ row: 7 });
  });

  test('is not guessed where another is in its row: the list comes again', () => {
    const workbench = sampleBook('results');
    const entry = entryOf(workbench, 2);
    workbench.type(SHEET, 'A5', '3. ชื่อใหม่');
    expect(read(workbench, entry)).toMatchObject({ kind: 'list', isGone: true });
  });
});

describe('the items of a round', () => {
  test('are offered for the column of items, as offices write them', () => {
    const workbench = sampleBook('item');
    const page = openedOn(workbench, 'A3');
    if (page.kind !== 'measure') throw new Error(page.kind);
    const [field] = page.view.fields;
    expect(field).toMatchObject({ field: 'item', control: 'item' });
    expect(field?.choices).toContainEqual({
      value: 'O10 E-Service',
      label: 'O10 E-Service',
      group: 'OIT 2568',
    });
  });
});
