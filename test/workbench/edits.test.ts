import { expect, test } from '@jest/globals';
import { bench } from './tiny';

const LAYOUT = `function lay() {
  var ss = SpreadsheetApp.getActiveSpreadsheet(); var sheet = ss.getActiveSheet();
  sheet.getRange('A1:A4').setValues([['one'], ['two'], ['three'], ['four']]);
  sheet.getRange('A3:B3').merge();
  sheet.getRange('3:3').addDeveloperMetadata('row', 'three');
  sheet.getRange('A2').setNote('note').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox(1, 2).build()).setBackground('#ff0000');
  sheet.setConditionalFormatRules([SpreadsheetApp.newConditionalFormatRule().whenCellEmpty().setBold(true).setRanges([sheet.getRange('A2:A4')]).build()]);
  sheet.setRowHeight(3, 50); sheet.setFrozenRows(1);
}
function look() {
  var sheet = SpreadsheetApp.getActiveSheet();
  var found = sheet.createDeveloperMetadataFinder().withKey('row').find();
  return {
    values: sheet.getRange('A1:A6').getValues().map(function (r) { return r[0]; }),
    merges: sheet.getDataRange().getMergedRanges().map(function (r) { return r.getA1Notation(); }),
    metadata: found.map(function (m) { return m.getLocation().getRow().getRow(); }),
    rules: sheet.getConditionalFormatRules().map(function (r) { return r.getRanges()[0].getA1Notation(); }),
    notes: sheet.getRange('A1:A4').getNotes().map(function (r) { return r[0]; }),
    heights: [3, 4, 5].map(function (r) { return sheet.getRowHeight(r); }),
    frozen: sheet.getFrozenRows(), rows: sheet.getMaxRows()
  };
}`;

test('inserted rows move everything below them, whoever inserts', () => {
  const wb = bench(`${LAYOUT} function insert() { SpreadsheetApp.getActiveSheet().insertRowsAfter(2, 1); }`);
  wb.run('lay');
  wb.run('insert');
  const expected = {
    values: ['one', 'two', '', 'three', 'four', ''],
    merges: ['A4:B4'],
    metadata: [4],
    rules: ['A2:A5'],
    notes: ['', 'note', '', ''],
    heights: [21, 50, 21],
    frozen: 1,
    rows: 1001,
  };
  expect(wb.run('look')).toEqual(expected);
  const other = bench(LAYOUT);
  other.run('lay');
  other.insertRows('Sheet1', 3);
  expect(other.run('look')).toEqual(expected);
});

test('a sheet has one filter, which moves with its cells and goes with them', () => {
  const wb = bench(`function make() { SpreadsheetApp.getActiveSheet().getRange('A2:C9').createFilter(); }
    function at() { var f = SpreadsheetApp.getActiveSheet().getFilter(); return f && f.getRange().getA1Notation(); }`);
  expect(wb.run('at')).toBeNull();
  wb.run('make');
  expect(() => wb.run('make')).toThrow('already has a filter');
  wb.insertRows('Sheet1', 1);
  expect(wb.run('at')).toBe('A3:C10');
  wb.deleteRows('Sheet1', 2, 20);
  expect(wb.run('at')).toBeNull();
});

test('deleted rows take their metadata and merges with them', () => {
  const wb = bench(LAYOUT);
  wb.run('lay');
  wb.deleteRows('Sheet1', 3);
  expect(wb.run('look')).toMatchObject({
    values: ['one', 'two', 'four', '', '', ''],
    merges: [],
    metadata: [],
    rules: ['A2:A3'],
    heights: [21, 21, 21],
    rows: 999,
  });
});

test('a new row gets the format and drop-downs of the row above, not its note', () => {
  const wb =
    bench(`${LAYOUT} function insert() { var s = SpreadsheetApp.getActiveSheet(); s.insertRowsAfter(2, 1); var r = s.getRange('A3');
    return [r.getBackground(), r.getDataValidation() !== null, r.getNote()]; }`);
  wb.run('lay');
  expect(wb.run('insert')).toEqual(['#ff0000', true, '']);
});

test('a cell typed into fires onEdit in LIMITED with what was and what is', () => {
  const wb = bench(`function onEdit(e) {
    e.source.toast(JSON.stringify([String(e.authMode), e.range.getA1Notation(), e.range.getSheet().getName(), e.value, e.oldValue, e.user.getEmail()]));
  }`);
  wb.type('Sheet1', 'B2', '1/2/2026');
  wb.type('Sheet1', 'B2', '');
  wb.paste('Sheet1', 'C1', [
    ['a', 'b'],
    ['c', 'd'],
  ]);
  expect(wb.ui.toasts.map(({ message }) => JSON.parse(message))).toEqual([
    ['LIMITED', 'B2', 'Sheet1', '46054', null, ''],
    ['LIMITED', 'B2', 'Sheet1', null, '46054', ''],
    ['LIMITED', 'C1:D2', 'Sheet1', null, null, ''],
  ]);
});

test('an error in onEdit does not undo the edit and is recorded for the test', () => {
  const wb = bench('function onEdit() { Drive.Files.list({}); }');
  wb.type('Sheet1', 'A1', 'x');
  expect(wb.book.sheets[0]?.cells[0]?.[0]?.value).toBe('x');
  expect(wb.triggerErrors).toHaveLength(1);
});

test('writes of a script fire no onEdit', () => {
  const wb = bench(
    "function onEdit(e) { e.source.toast('edited'); } function go() { SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1); }",
  );
  wb.run('go');
  expect(wb.ui.toasts).toEqual([]);
});

test('metadata of a row is found from whole rows, never from a cell', () => {
  const wb = bench(
    `${LAYOUT} function find(a1) { return SpreadsheetApp.getActiveSheet().getRange(a1).createDeveloperMetadataFinder().onIntersectingLocations().find().length; }`,
  );
  wb.run('lay');
  expect([wb.run('find', '2:4'), wb.run('find', 'A3'), wb.run('find', '4:4')]).toEqual([1, 0, 0]);
});

test('the user’s selection is what the script sees, and activate moves it', () => {
  const wb = bench(`function where() { return SpreadsheetApp.getActiveRange().getA1Notation(); }
    function move() { var ss = SpreadsheetApp.getActiveSpreadsheet(); ss.insertSheet('Two').getRange('D4').activate(); }`);
  wb.select('Sheet1', 'B2:C3');
  expect(wb.run('where')).toBe('B2:C3');
  wb.run('move');
  expect(wb.selected()).toEqual({ sheet: 'Two', box: { row: 4, column: 4, rows: 1, columns: 1 } });
});

test('sorting moves rows with their notes, empty cells last', () => {
  const wb =
    bench(`function go() { var r = SpreadsheetApp.getActiveSheet().getRange('A1:B3'); r.setValues([['ข', 1], ['', 2], ['เก', 3]]);
    r.getCell(1, 1).setNote('n'); r.sort(1); return [r.getValues(), r.getNotes()]; }`);
  expect(wb.run('go')).toEqual([
    [
      ['เก', 3],
      ['ข', 1],
      ['', 2],
    ],
    [
      ['', ''],
      ['n', ''],
      ['', ''],
    ],
  ]);
});
