import { describe, expect, test } from '@jest/globals';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { type Merge, spreadMerges } from '../../src/sheet/sheet-data';
import { type ClassifiedRow, classifyRow, tableToRead } from '../../src/table/classify-row';
import { findHeaders } from '../../src/table/headers';
import { readSheetRows } from '../../src/table/sheet-rows';
import { headersOf, sheet } from '../support/sheets';

interface Given {
  /** The form that the headers are of. */
  form?: typeof results;
  /** Rows over the headers, and rows between them and the row. */
  above?: string[][];
  between?: string[][];
  below?: string[][];
  merges?: Merge[];
  custom?: string[];
  paste?: true;
}

/** What a row is, alone under the headers of a form and with no note above it. */
function classify(row: string[], given: Given = {}): ClassifiedRow {
  const { form = results, above = [], between = [], below = [], merges = [], custom = [] } = given;
  const data = sheet([...above, [...headersOf(form), ...custom], ...between, row, ...below], merges);
  const headers = findHeaders(data.text)!;
  const rows = readSheetRows(spreadMerges(data));
  const blocks = [headers];
  const keepsAllCells = given.paste === true;
  const table = tableToRead({ rows, blocks, keyField: form.keyField, keepsAllCells });
  return classifyRow(rows[above.length + 1 + between.length]!, headers, table, null);
}

const kindOf = (...given: Parameters<typeof classify>) => classify(...given).kind;
const measure = ['1. ก', 'ข', 'ค', 'ง', 'จ', 'ฉ'];

test('a filled row is a measure, its cells by field and its other cells by column', () => {
  const row = classify([...measure, '5,000'], { custom: ['หมายเหตุ'] });
  expect(row).toMatchObject({ kind: 'measure', cells: { row: 2, behind: null } });
  const { cells } = row as Extract<ClassifiedRow, { kind: 'measure' }>;
  expect(cells.cells.get('measure')).toEqual({ row: 2, text: '1. ก' });
  expect(cells.custom).toEqual(new Map([[7, { row: 2, text: '5,000' }]]));
});

test('a merged cell of a measure keeps the row that holds its text', () => {
  const merges = [{ row: 2, column: 3, rows: 2, columns: 1 }];
  const row = classify(['2. ข', 'ข'], { between: [measure], merges });
  expect(row).toMatchObject({ kind: 'measure' });
  const { cells } = row as Extract<ClassifiedRow, { kind: 'measure' }>;
  expect(cells.cells.get('responsible')).toEqual({ row: 2, text: 'ค' });
});

test.each<[ClassifiedRow['kind'], string, string[], Given]>([
  ['header', 'the headers again', headersOf(results), {}],
  ['header', 'some of the headers', ['มาตรการ/แนวทาง', '', 'ผู้รับผิดชอบ'], {}],
  ['instrument', 'the name of an instrument', ['แบบวัดการรับรู้ (IIT)'], {}],
  ['unfilled', 'marks that choose nothing', ['', '', '', '', '', '', '○', '○', '○'], { form: progress }],
  [
    'unfilled',
    'words in a custom column alone',
    ['', '', '', '', '', '', '5'],
    { custom: ['ครั้ง'], below: [measure] },
  ],
  ['title', 'the number of a page', ['- ๒ -'], {}],
  ['repeatedTitle', 'a title that is over the headers, too', ['รายงานผล'], { above: [['รายงานผล']] }],
  ['note', 'a note', ['หมายเหตุ ข้อมูลจากกองช่าง'], {}],
  ['note', 'a signature in any column', ['', '', '', 'ลงชื่อ........'], {}],
  ['columnNumbers', 'the numbers of the columns', ['(1)', '(2)', '(3)', '(4)'], {}],
  ['sum', 'a total', ['รวมทั้งสิ้น ๙ มาตรการ'], {}],
  ['department', 'the name of a department', ['กองช่าง'], {}],
  ['section', 'the name of a part', ['มิติที่ ๒ การเปิดเผย'], {}],
  [
    'lone',
    'words merged across, not at the front',
    ['', 'ข้อความ'],
    { merges: [{ row: 2, column: 2, rows: 1, columns: 3 }] },
  ],
  ['measure', 'words alone', ['ลงนามในประกาศเจตจำนงสุจริต'], {}],
])('%s: %s', (kind, _, row, given) => expect(kindOf(row, given)).toBe(kind));

describe('in a paste no cell is lost', () => {
  test('an unticked checkbox is a cell of the measure, in a sheet it is blank', () => {
    const row = ['', 'การปฏิบัติหน้าที่', '', '', '', '', 'FALSE'];
    const fieldsOf = (found: ClassifiedRow) =>
      found.kind === 'measure' ? [...found.cells.cells.keys()] : [];
    expect(fieldsOf(classify(row, { form: progress, paste: true }))).toEqual([
      'indicator',
      'statusNotStarted',
    ]);
    expect(fieldsOf(classify(row, { form: progress }))).toEqual(['indicator']);
  });

  test('words in a custom column alone are a row of the table', () => {
    const row = ['', '', '', '', '', '', 'ข้อความ'];
    expect(kindOf(row, { custom: ['หมายเหตุ'], paste: true })).toBe('measure');
  });

  test("an instrument's name beside words in a custom column is a measure's", () => {
    const row = ['แบบวัด (IIT)', '', '', '', '', '', 'ข้อความ'];
    expect(kindOf(row, { custom: ['หมายเหตุ'] })).toBe('measure');
    expect(kindOf(row, { custom: ['หมายเหตุ'], paste: true })).toBe('measure');
  });
});

test('a title known by its place alone is not certain', () => {
  const between = [['แผนงานของปี'], measure];
  expect(classify(['แผนงานของปี'], { between })).toEqual({ kind: 'repeatedTitle', isCertain: false });
});
