import { describe, expect, test } from '@jest/globals';
import type { MeasureView, OpenRequest } from '../../src/actions/measure';
import type { SaveAnswer, SaveRequest } from '../../src/actions/save-measure';
import type { ColumnKey } from '../../src/table/columns';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { PASTED, pasted } from '../support/pasted-book';

const open = (workbench: Workbench, options?: OpenRequest) =>
  workbench.callFromPage('openMeasure', options) as MeasureView;
const save = (workbench: Workbench, request: Omit<SaveRequest, 'sheet'>) =>
  workbench.callFromPage('saveMeasure', { sheet: PASTED, ...request }) as SaveAnswer;
const rowOf = (workbench: Workbench, row: number) =>
  Array.from({ length: 9 }, (_, i) => cellAt(workbench.book.sheets[0]!, row, i + 1)?.value ?? '');

/** A sheet of the office's own: group headers over two rows, a part over its measures, columns that no field means. */
const GROUPS = ['รหัส', 'โครงการ', 'มิติ', 'งบประมาณ', '', 'ผู้รับผิดชอบ', 'สถานะ', 'ผลการดำเนินการ', 'พื้นที่'];
const HEADERS = ['', '', '', 'ตั้งไว้', 'ใช้ไป', '', '', '', ''];
const MEASURES = [
  ['ก1', 'ทำทะเบียน', 'มิติที่ 1', '5,000', '', 'กองคลัง', 'อยู่ระหว่างดำเนินการ', '', 'หมู่ 2'],
  ['ก2', 'อบรม', '', '', '', 'สำนักปลัด', 'ยังไม่ทำ', '', ''],
];
const book = () => pasted([GROUPS, HEADERS, ...MEASURES]);

/** The key of the field with this header. */
const keyOf = ({ fields }: MeasureView, header: string): ColumnKey =>
  fields.find((each) => each.header === header)!.field;

describe('a sheet of the office’s own columns', () => {
  test('is filled in by a field for each of them, in its order and under its headers', () => {
    const view = open(book(), { row: 3 });
    expect(view.fields.map(({ header }) => header)).toEqual([
      'รหัส',
      'โครงการ',
      'มิติ',
      'งบประมาณ: ตั้งไว้',
      'งบประมาณ: ใช้ไป',
      'ผู้รับผิดชอบ',
      'สถานะ',
      'ผลการดำเนินการ',
      'พื้นที่',
    ]);
    expect(view.fields.map(({ field }) => view.values[field])).toEqual(MEASURES[0]);
  });

  test('offers the parts that it has, and says which one a blank cell inherits', () => {
    const view = open(book(), { row: 4 });
    expect(view.fields[2]).toMatchObject({ control: 'section', choices: [{ value: 'มิติที่ 1' }] });
    expect(view.inherited.section).toBe('มิติที่ 1');
  });

  test('wants its status in words', () => {
    const view = open(book(), { row: 3 });
    expect(view.status).toBe('words');
    expect(view.fields[6]).toMatchObject({ control: 'statusWords', required: true });
  });

  test('keeps what is written into custom columns, in the measure’s own row', () => {
    const workbench = book();
    const view = open(workbench, { row: 3 });
    const edits = { [keyOf(view, 'งบประมาณ: ใช้ไป')]: '4,200', [keyOf(view, 'พื้นที่')]: '' };
    expect(save(workbench, { opened: view.opened, edits })).toMatchObject({ kind: 'saved', row: 3 });
    expect(rowOf(workbench, 3)).toEqual(
      MEASURES[0]!.map((text, i) => (i === 4 ? '4,200' : i === 8 ? '' : text)),
    );
  });

  test('a new measure writes its custom cells, too', () => {
    const workbench = book();
    const view = open(workbench, { blank: true });
    const texts = ['ก3', 'ตรวจ', 'มิติที่ 2', '1', '2', 'กองช่าง', 'ร้อยละ 60', 'ตรวจแล้ว', 'หมู่ 3'];
    const edits = Object.fromEntries(view.fields.map(({ field }, i) => [field, texts[i]]));
    expect(save(workbench, { opened: null, edits })).toMatchObject({ kind: 'saved', row: 5 });
    expect(rowOf(workbench, 5)).toEqual(texts);
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  });

  test('leaves a formula that waits in a custom column of a new row alone', () => {
    const workbench = book();
    Object.assign(cellAt(workbench.book.sheets[0]!, 3, 9)!, { formula: '=A3', value: 'ก1' });
    const view = open(workbench, { blank: true });
    save(workbench, { opened: null, edits: { [keyOf(view, 'โครงการ')]: 'ตรวจ', responsible: 'กองช่าง' } });
    expect(rowOf(workbench, 5)[1]).toBe('ตรวจ');
    expect(cellAt(workbench.book.sheets[0]!, 3, 9)).toMatchObject({ formula: '=A3' });
  });

  test('asks before a text takes the place of a formula in a custom column', () => {
    const workbench = book();
    Object.assign(cellAt(workbench.book.sheets[0]!, 3, 9)!, { formula: '="หมู่ 2"' });
    const view = open(workbench, { row: 3 });
    expect(save(workbench, { opened: view.opened, edits: { [keyOf(view, 'พื้นที่')]: 'หมู่ 9' } })).toMatchObject({
      kind: 'overwrites',
      overwrites: [{ why: 'formula', header: 'พื้นที่', rows: [3] }],
    });
  });

  test('shows a colleague’s change of a custom column, and writes nothing', () => {
    const workbench = book();
    const view = open(workbench, { row: 3 });
    workbench.type(PASTED, 'I3', 'หมู่ 7');
    const answer = save(workbench, { opened: view.opened, edits: { responsible: 'กองช่าง' } });
    expect(answer).toMatchObject({ kind: 'changed', state: { values: { [keyOf(view, 'พื้นที่')]: 'หมู่ 7' } } });
    expect(rowOf(workbench, 3)[5]).toBe('กองคลัง');
  });

  test('finds a custom column again where columns have moved', () => {
    const workbench = book();
    const view = open(workbench, { row: 3 });
    for (const row of workbench.book.sheets[0]!.cells) row?.unshift(undefined);
    save(workbench, { opened: view.opened, edits: { [keyOf(view, 'พื้นที่')]: 'หมู่ 9' } });
    expect(cellAt(workbench.book.sheets[0]!, 3, 10)?.value).toBe('หมู่ 9');
  });

  test('says a custom column that is gone, and writes nothing', () => {
    const workbench = book();
    const view = open(workbench, { row: 3 });
    workbench.type(PASTED, 'I1', 'อื่น');
    expect(save(workbench, { opened: view.opened, edits: { [keyOf(view, 'พื้นที่')]: 'หมู่ 9' } })).toMatchObject({
      error: { code: 'heading/missing', message: expect.stringContaining('พื้นที่') },
    });
    expect(rowOf(workbench, 3)[8]).toBe('หมู่ 2');
  });

  test('keeps two custom columns of one header separate', () => {
    const twice = ['โครงการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'ลงชื่อ', 'ลงชื่อ'];
    const workbench = pasted([twice, ['ก', 'กองคลัง', 'ม.ค. 2568', 'หนึ่ง', 'สอง']]);
    const view = open(workbench, { row: 2 });
    const [first, second] = view.fields.slice(3).map(({ field }) => field);
    expect([view.values[first!], view.values[second!]]).toEqual(['หนึ่ง', 'สอง']);
    save(workbench, { opened: view.opened, edits: { [second!]: 'สาม' } });
    expect(rowOf(workbench, 2).slice(3, 5)).toEqual(['หนึ่ง', 'สาม']);
  });
});
