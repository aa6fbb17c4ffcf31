import { expect, test } from '@jest/globals';
import { emptyBook } from '../../workbench/book';
import { bench, errorOf, evaluate } from './tiny';

const written = (value: string, format = '') =>
  evaluate(
    `(function () { var r = sheet.getRange('A1'); ${format ? `r.setNumberFormat('${format}');` : ''} r.setValue(${JSON.stringify(value)});
      var v = r.getValue(); return [v instanceof Date ? Utilities.formatDate(v, ss.getSpreadsheetTimeZone(), 'yyyy-MM-dd HH:mm') : v, r.getDisplayValue()]; })()`,
  );

test.each([
  ['007', [7, '7']],
  ['1,000,000', [1000000, '1,000,000']],
  ['50%', [0.5, '50%']],
  ['$2.99', [2.99, '$2.99']],
  ['true', [true, 'TRUE']],
  ['1/2/2026', ['2026-02-01 00:00', '1/2/2026']],
  ['2026-02-01', ['2026-02-01 00:00', '1/2/2026']],
  ['1/1/2569', ['2569-01-01 00:00', '1/1/2569']],
  ["'007", ['007', '007']],
  ["'=x", ['=x', '=x']],
  ['๑๒', ['๑๒', '๑๒']],
  ['ข้อความ', ['ข้อความ', 'ข้อความ']],
  ['=1+2*3', [7, '7']],
  ['=NOSUCH(A2)', ['#NAME?', '#NAME?']],
  ['#REF!', ['#REF!', '#REF!']],
  ['', ['', '']],
])('the text %j is read as typed', (text, expected) => {
  expect(written(text)).toEqual(expected);
});

test('under the text format everything stays text except a formula', () => {
  expect(written('007', '@')).toEqual(['007', '007']);
  expect(written('1/2/2026', '@')).toEqual(['1/2/2026', '1/2/2026']);
  expect(written('=1+1', '@')).toEqual([2, '2']);
});

test('another locale reads the month first', () => {
  const book = { ...emptyBook(), locale: 'en_US' };
  const day =
    "Utilities.formatDate(sheet.getRange('A1').setValue('1/2/2026').getValue(), 'Asia/Bangkok', 'yyyy-MM-dd')";
  expect(evaluate(day, { book })).toBe('2026-01-02');
});

test('a date is the wall clock of the spreadsheet’s time zone', () => {
  const book = { ...emptyBook(), timeZone: 'America/New_York' };
  const instant = "sheet.getRange('A1').setValue('1/2/2026').getValue().toISOString()";
  expect(evaluate(instant, { book })).toBe('2026-02-01T05:00:00.000Z');
  expect(evaluate(instant)).toBe('2026-01-31T17:00:00.000Z');
});

test('null and undefined write an empty cell', () => {
  expect(
    evaluate("sheet.getRange('A1:B1').setValues([['x', 'y']]).setValues([[null, undefined]]).getValues()"),
  ).toEqual([['', '']]);
});

test('number formats change the display, not the value', () => {
  expect(
    evaluate(
      "[sheet.getRange('A1').setValue(1234.5).setNumberFormat('#,##0.00').getDisplayValue(), sheet.getRange('A1').getValue()]",
    ),
  ).toEqual(['1,234.50', 1234.5]);
  expect(evaluate("sheet.getRange('A1').setValue(1234567890123).getDisplayValue()")).toBe('1234567890123');
});

test.each([
  [
    "sheet.getRange('A1:B2').setValues([[1, 2]])",
    'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
  ],
  [
    "sheet.getRange('A1:B1').setValues([[1]])",
    'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
  ],
  ['sheet.getRange(1001, 1)', 'The coordinates of the range are outside the dimensions of the sheet.'],
  ['sheet.getRange(0, 1)', 'The starting row of the range is too small.'],
  ['sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
  ['sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
  [
    "sheet.getRange('A1').setValue(new Array(50002).join('x'))",
    'Your input contains more than the maximum of 50000 characters in a single cell.',
  ],
  ["ss.insertSheet('sheet1')", 'A sheet with the name "sheet1" already exists. Please enter another name.'],
  ["ss.insertSheet('a/b')", 'Invalid sheet name: a/b'],
  ['ss.deleteSheet(sheet)', "You can't remove all the sheets in a document."],
  [
    'sheet.insertRowsAfter(1000, 1000000)',
    'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
  ],
  ['sheet.insertRowsAfter(0, 1)', 'Row and number of rows must be positive.'],
  ['sheet.deleteRows(1001, 1)', 'Those rows are out of bounds.'],
  [
    "sheet.getRange('A1:B2').addDeveloperMetadata('k')",
    'Adding developer metadata to arbitrary ranges is not currently supported.',
  ],
  [
    "SpreadsheetApp.newDataValidation().requireDate('x')",
    "The parameters (String) don't match the method signature for SpreadsheetApp.DataValidationBuilder.requireDate.",
  ],
  [
    "sheet.getRange('A1').setWrapStrategy('WRAP')",
    "don't match the method signature for SpreadsheetApp.Range.setWrapStrategy",
  ],
  ['Utilities.newBlob([200])', 'Cannot convert 200 to byte.'],
])('%s is refused as Google refuses it', (call, message) => {
  expect(errorOf(call)).toContain(message);
});

test('a strict drop-down throws on a script’s write and nothing of the table is written', () => {
  const wb = bench(`function go() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('B1').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['ก', 'ข']).setAllowInvalid(false).build());
    try { sheet.getRange('A1:B1').setValues([['x', 'ค']]); } catch (e) { return [e.message, sheet.getRange('A1').getValue()]; }
  }`);
  expect(wb.run('go')).toEqual([
    'The data you entered in cell B1 violates the data validation rules set on this cell. Please enter one of the following values: ก, ข',
    '',
  ]);
});

test('a merged range holds its first value only', () => {
  expect(
    evaluate(`(function () { var r = sheet.getRange('A1:B2').setValues([[1, 2], [3, 4]]).merge(); r.setValues([[5, 6], [7, 8]]);
      return [r.getValues(), sheet.getRange('B2').isPartOfMerge(), sheet.getRange('B2').getMergedRanges()[0].getA1Notation()]; })()`),
  ).toEqual([
    [
      [5, ''],
      ['', ''],
    ],
    true,
    'A1:B2',
  ]);
});

test('an empty sheet has no last row and A1 for its data; a checkbox is content', () => {
  expect(evaluate('[sheet.getLastRow(), sheet.getDataRange().getA1Notation()]')).toEqual([0, 'A1']);
  expect(
    evaluate(
      "(function () { sheet.getRange('C4').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getRange('C4').getValue()]; })()",
    ),
  ).toEqual([4, 3, false]);
});

test.each([
  ['D5:B2', 'B2:D5'],
  ['7:5', '5:7'],
  ['$3:3', '3:3'],
  ['F:d', 'D:F'],
  ['B3:B', 'B3:B1000'],
  ['$A$1', 'A1'],
  ['Sheet1!A1:B1', 'A1:B1'],
  ['!c2:e5', 'C2:E5'],
  ['R5C3', 'C5'],
  ['r10c5:R1C2', 'B1:E10'],
])('the range %s is %s', (text, notation) => {
  expect(evaluate(`sheet.getRange('${text}').getA1Notation()`)).toBe(notation);
});

test('formatDate writes Java’s patterns in English', () => {
  const date = "new Date('2026-02-01T03:04:05.006Z')";
  expect(
    evaluate(
      `Utilities.formatDate(${date}, 'Asia/Bangkok', "EEE d MMM yyyy HH:mm:ss.SSS 'at' Z, yy/MM/dd h a")`,
    ),
  ).toBe('Sun 1 Feb 2026 10:04:05.006 at +0700, 26/02/01 10 AM');
});

test('bytes are signed both ways', () => {
  expect(evaluate("Utilities.newBlob('ก').getBytes()")).toEqual([-32, -72, -127]);
  expect(evaluate('Utilities.newBlob([-32, -72, -127]).getDataAsString()')).toBe('ก');
  expect(evaluate("Utilities.base64Encode(Utilities.base64Decode('4Lih'))")).toBe('4Lih');
});
