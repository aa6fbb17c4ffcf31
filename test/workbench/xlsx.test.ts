import { beforeAll, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import {
  type Book,
  type Cell,
  cellAt,
  emptyBook,
  ensureCell,
  newSheet,
  type SheetData,
} from '../../workbench/book';
import { UnusableInput } from '../../workbench/errors';
import { displayText } from '../../workbench/values/display';
import { readXlsx } from '../../workbench/xlsx/read';
import { writeXlsx } from '../../workbench/xlsx/write';
import fc, { anyLetters } from '../support/properties';
import { openXmlErrors } from '../support/validator';
import { bench } from './tiny';

const LONG_NAME = 'แบบรายงานผลการดำเนินการตามมาตรการส่งเสริมคุณธรรม';

const MAKE = `function make() {
  var ss = SpreadsheetApp.getActiveSpreadsheet(), s = ss.insertSheet('${LONG_NAME}');
  s.getRange('A1:E3').setValues([['007', '1/2/2026', "'=x", true, 1.5], ['50%', '=SUM(A1:A2)', '=1+1', '#REF!', '12:30'], ['สอง\\nบรรทัด', ' ช่องว่าง ', '<&">', "'0012", '']]);
  s.getRange('G1:G1000').setNumberFormat('@');
  s.getRange('B1').setNote('หมายเหตุ\\n<&>').setBackground('#ff0000').setFontColor('#00ff00').setFontSize(14).setFontFamily('Sarabun').setFontWeight('bold').setFontStyle('italic').setFontLine('underline');
  s.getRange('C3').setWrap(true).setVerticalAlignment('top').setHorizontalAlignment('center');
  s.getRange('D4:E5').setWrapStrategy(SpreadsheetApp.WrapStrategy.CLIP);
  s.getRange('A8:C9').merge();
  s.getRange('E1:F3').setBorder(true, true, true, true, true, null, '#0000ff', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  var v = SpreadsheetApp.newDataValidation;
  s.getRange('H2:H1000').setDataValidation(v().requireValueInList(['ก', 'ข'], true).setAllowInvalid(false).setHelpText('ช่วย').build());
  s.getRange('I2:I10').setDataValidation(v().requireValueInList(['ก,ค', '"ข"'], false).build());
  s.getRange('J2:J10').setDataValidation(v().requireCheckbox().build());
  s.getRange('K2:K10').setDataValidation(v().requireDateBetween(new Date(2025, 9, 1), new Date(2026, 8, 30)).build());
  s.getRange('L2:L10').setDataValidation(v().requireNumberGreaterThan(0).build());
  s.getRange('M2:M10').setDataValidation(v().requireValueInRange(s.getRange('A1:A5')).build());
  s.getRange('N2:N10').setDataValidation(v().requireTextIsEmail().build());
  s.getRange('O2:O10').setDataValidation(v().requireDate().build());
  s.getRange('P2:P10').setDataValidation(v().requireFormulaSatisfied('=P2>"a&b"').build());
  s.getRange('Q2:Q10').setDataValidation(v().requireTextContains('a"b').build());
  var c = SpreadsheetApp.newConditionalFormatRule, at = function (a1) { return [s.getRange(a1)]; };
  s.setConditionalFormatRules([
    c().whenFormulaSatisfied('=$A1="x<y"').setBackground('#ffff00').setBold(true).setRanges([s.getRange('A2:C10'), s.getRange('E1:E5')]).build(),
    c().whenTextContains('ผิด').setFontColor('#ff0000').setRanges(at('B2:B10')).build(),
    c().whenTextDoesNotContain('ถูก').setFontColor('#ff0000').setRanges(at('B2:B10')).build(),
    c().whenTextStartsWith('ผิด').setStrikethrough(true).setRanges(at('B2:B10')).build(),
    c().whenTextEndsWith('"').setStrikethrough(true).setRanges(at('B2:B10')).build(),
    c().whenTextEqualTo('"q"').setItalic(true).setRanges(at('B2:B10')).build(),
    c().whenCellEmpty().setBackground('#eeeeee').setRanges(at('B2:B10')).build(),
    c().whenCellNotEmpty().setBackground('#eeeeee').setRanges(at('B2:B10')).build(),
    c().whenNumberBetween(1, 5).setItalic(true).setRanges(at('B2:B10')).build(),
    c().whenDateBefore(new Date(2026, 0, 1)).setUnderline(true).setRanges(at('B2:B10')).build()]);
  s.getRange('A1:E3').createFilter();
  s.setFrozenRows(2); s.setFrozenColumns(1); s.setColumnWidth(2, 250); s.setRowHeight(3, 60); s.setTabColor('#00ffff');
  s.addDeveloperMetadata('k', 'v', SpreadsheetApp.DeveloperMetadataVisibility.PROJECT); s.getRange('5:5').addDeveloperMetadata('row', 'x');
  ss.addDeveloperMetadata('book');
  s.insertRowsAfter(1000, 500);
  ss.insertSheet('ซ่อน').hideSheet();
}`;

let before: Book;
let after: Book;
let bytes: Uint8Array;

beforeAll(async () => {
  const wb = bench(MAKE);
  wb.run('make');
  before = wb.book;
  bytes = await wb.bytes();
  after = await readXlsx(bytes);
});

/** One property of every cell that has it, by address. */
function cellProperty(sheet: SheetData | undefined, key: keyof Cell): Record<string, unknown> {
  const found: Record<string, unknown> = {};
  sheet?.cells.forEach((cells, row) => {
    cells?.forEach((cell, column) => {
      const value = cell?.[key];
      if (value !== undefined && value !== null) found[`${row + 1},${column + 1}`] = value;
    });
  });
  return found;
}

test.each<keyof Cell>([
  'value',
  'formula',
  'note',
  'numberFormat',
  'background',
  'fontColor',
  'fontSize',
  'fontFamily',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'wrap',
  'horizontal',
  'vertical',
  'borders',
  'validation',
])('a workbook saved and read again keeps each cell’s %s', (key) => {
  const written = cellProperty(before.sheets[1], key);
  expect(Object.keys(written)).not.toHaveLength(0);
  expect(cellProperty(after.sheets[1], key)).toEqual(written);
});

test.each<keyof SheetData>([
  'name',
  'id',
  'hidden',
  'rows',
  'columns',
  'frozenRows',
  'frozenColumns',
  'tabColor',
  'columnWidths',
  'rowHeights',
  'merges',
  'filter',
  'conditionalRules',
  'metadata',
])('a workbook saved and read again keeps each sheet’s %s', (key) => {
  expect(after.sheets.map((sheet) => sheet[key])).toEqual(before.sheets.map((sheet) => sheet[key]));
});

test('a workbook saved and read again keeps its metadata, locale and time zone, and shows no further sheet', () => {
  expect({ ...after, sheets: after.sheets.length }).toEqual({ ...before, sheets: before.sheets.length });
});

test('the Open XML SDK finds no fault with the file', () => {
  expect(openXmlErrors(bytes, 'xlsx')).toEqual([]);
});

/** Any text at all: control characters, halves of surrogate pairs, and what looks like .xlsx's own sign for them. */
const anyText = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 10 }),
      anyLetters(3),
      fc.nat({ max: 0xffff }).map((code) => String.fromCharCode(code)),
      fc.constantFrom(
        '_',
        'x',
        '_x0041_',
        '_x005F_',
        '_x000b_',
        '_x00',
        '0B_',
        '\u000B',
        '\r',
        '\r\n',
        '\n',
        '\t',
        '&#11;',
        ' ',
      ),
    ),
    { minLength: 1, maxLength: 8 },
  )
  .map((parts) => parts.join(''))
  .filter((each) => each !== '');

test('any text or number written reads back the same', async () => {
  const value = fc.oneof(anyText, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.boolean());
  await fc.assert(
    fc.asyncProperty(fc.array(value, { minLength: 1, maxLength: 30 }), async (values) => {
      const book = emptyBook();
      const sheet = book.sheets[0] as SheetData;
      values.forEach((each, row) => {
        ensureCell(sheet, row + 1, 1).value = each;
      });
      const [read] = (await readXlsx(await writeXlsx(book))).sheets;
      expect(values.map((_each, row) => read && cellAt(read, row + 1, 1)?.value)).toEqual(
        values.map((each) => (Object.is(each, -0) ? 0 : each)),
      );
    }),
    { numRuns: 40 },
  );
});

test('any text reads back the same as a note, a formula’s result, a choice, a help text, a rule’s word and metadata', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, async (text) => {
      const book = emptyBook();
      const sheet = book.sheets[0] as SheetData;
      const cell = ensureCell(sheet, 1, 1);
      Object.assign(cell, { value: text, formula: `="${text.replace(/"/g, '""')}"`, note: text });
      cell.validation = {
        criteria: 'VALUE_IN_LIST',
        args: [[text, `${text},`], true],
        allowInvalid: true,
        helpText: text,
      };
      const ranges = [{ row: 1, column: 1, rows: 9, columns: 1 }];
      sheet.conditionalRules = ['TEXT_CONTAINS', 'TEXT_EQUAL_TO'].map((criteria) => ({
        ranges,
        criteria,
        args: [text],
        look: { bold: true },
      }));
      book.metadata = [{ id: 1, key: text, value: text, visibility: 'DOCUMENT' }];
      const read = await readXlsx(await writeXlsx(book));
      expect(read.metadata).toEqual(book.metadata);
      expect(read.sheets[0]?.conditionalRules).toEqual(sheet.conditionalRules);
      expect(read.sheets[0] && cellAt(read.sheets[0], 1, 1)).toEqual(cell);
    }),
    { numRuns: 40 },
  );
});

test('characters that XML cannot have are written as Excel writes them, and the file is valid', async () => {
  const book = emptyBook();
  const sheet = book.sheets[0] as SheetData;
  Object.assign(ensureCell(sheet, 1, 1), { value: 'ก\u000Bข_x0041_', note: 'ก\u0007' });
  const written = await writeXlsx(book);
  const strings = new PizZip(written).file('xl/sharedStrings.xml')?.asText();
  expect(strings).toContain('<t>ก_x000B_ข_x005F_x0041_</t>');
  expect(openXmlErrors(written, 'xlsx')).toEqual([]);
});

test.each(['mm-dd-yy', 'm/d/yy "h":mm'])(
  'a day under the format %s shows the same when it is read again',
  async (numberFormat) => {
    const book = emptyBook();
    Object.assign(ensureCell(book.sheets[0] as SheetData, 1, 1), { value: 45_570, numberFormat });
    const [read] = (await readXlsx(await writeXlsx(book))).sheets;
    const cell = read && cellAt(read, 1, 1);
    expect(displayText(45_570, cell?.numberFormat, 'th_TH')).toBe(displayText(45_570, numberFormat, 'th_TH'));
  },
);

test('sheets that another program copies into the workbook get new ids, and the others keep theirs', async () => {
  const book = emptyBook();
  book.sheets = ['แผน', 'ตั้งค่า', 'คะแนน'].map((name, index) => newSheet(name, index + 1));
  const zip = new PizZip(await writeXlsx(book));
  const edit = (path: string, change: (xml: string) => string) =>
    zip.file(path, change(zip.file(path)?.asText() ?? ''));
  edit('xl/workbook.xml', (xml) => {
    const [first = ''] = /<sheet [^>]*\/>/.exec(xml) ?? [];
    const copy = first.replace('แผน', 'สำเนา').replace(/sheetId="\d+"/, 'sheetId="99"');
    return xml.replace(first, `${copy.replace('สำเนา', 'สำเนา 2').replace('99', '98')}${first}${copy}`);
  });
  const { sheets } = await readXlsx(zip.generate({ type: 'uint8array' }));
  expect(sheets.map(({ name }) => name)).toEqual(['สำเนา 2', 'แผน', 'สำเนา', 'ตั้งค่า', 'คะแนน']);
  expect(sheets.filter(({ name }) => !name.startsWith('สำเนา')).map(({ id }) => id)).toEqual([1, 2, 3]);
  expect(new Set(sheets.map(({ id }) => id)).size).toBe(5);
});

test('a sheet that another program gives the long name of one that it renamed does not share it', async () => {
  const long = `${LONG_NAME} ฉบับเต็ม`;
  const book = emptyBook();
  book.sheets = [newSheet(long, 1), newSheet('ข', 2)];
  const zip = new PizZip(await writeXlsx(book));
  const workbook = zip.file('xl/workbook.xml')?.asText() ?? '';
  zip.file('xl/workbook.xml', workbook.replace('name="ข"', `name="${long}"`));
  const { sheets } = await readXlsx(zip.generate({ type: 'uint8array' }));
  expect(new Set(sheets.map(({ name }) => name)).size).toBe(2);
});

test('an address behind the words of a cell is saved with them', async () => {
  const book = emptyBook();
  const links = [{ start: 0, end: 4, url: 'https://www.example.go.th/ข่าว?a=1&b=2' }];
  Object.assign(ensureCell(book.sheets[0] as SheetData, 2, 3), { value: 'ภาพ\u000B', links });
  const written = await writeXlsx(book);
  const [read] = (await readXlsx(written)).sheets;
  expect(read && cellAt(read, 2, 3)).toMatchObject({ value: 'ภาพ\u000B', links });
  expect(openXmlErrors(written, 'xlsx')).toEqual([]);
});

test('a name that .xlsx refuses is saved all the same', async () => {
  const book = emptyBook();
  const names = ['ไตรมาส 1/2568', "'ก'", 'ก:ข*?[]\\', 'ก\u000Bข', 'History', '/', ':'];
  book.sheets = names.map((name, id) => newSheet(name, id));
  const written = await writeXlsx(book);
  expect((await readXlsx(written)).sheets.map(({ name }) => name)).toEqual(names);
  expect(openXmlErrors(written, 'xlsx')).toEqual([]);
});

test.each<[string, Uint8Array, RegExp]>([
  ['nothing', new Uint8Array(), /ไม่ใช่ไฟล์ \.xlsx/],
  ['a text', new TextEncoder().encode('name,value'), /ไม่ใช่ไฟล์ \.xlsx/],
  ['an old .xls', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0, 0]), /\.xls แบบเก่า/],
  ['a cut-off file', Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 0, 0]), /เสียหาย/],
])('%s is unusable input, in a sentence', async (_what, bytes, message) => {
  const reading = readXlsx(bytes, 'book.xlsx');
  await expect(reading).rejects.toThrow(UnusableInput);
  await expect(reading).rejects.toThrow(message);
});
