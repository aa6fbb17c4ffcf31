import { expect, test } from '@jest/globals';
import { Workbench } from '../../workbench/workbench';
import { bench } from './tiny';

const CODE = `
  function types() { return SpreadsheetApp.getActiveSpreadsheet().getSheets().map(function (s) { return String(s.getType()); }); }
  function isGrid() { return SpreadsheetApp.getActiveSheet().getType() === SpreadsheetApp.SheetType.GRID; }
  function tell(act) {
    var sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName('Chart1');
    try { return act(sheet); } catch (e) { return e.message; }
  }
  function data() { return tell(function (s) { return s.getDataRange(); }); }
  function rows() { return tell(function (s) { return s.getLastRow(); }); }
  function range() { return tell(function (s) { return s.getRange('A1'); }); }
  function fromBook() { return tell(function () { return SpreadsheetApp.getActiveSpreadsheet().getRange('Chart1!A1'); }); }
  function name() { return tell(function (s) { return s.activate().getName(); }); }
  function selected() { return tell(function (s) { s.activate(); return SpreadsheetApp.getActiveRange(); }); }`;

function withChart(): Workbench {
  const workbench = bench(CODE);
  workbench.addSheetWithoutCells('Chart1');
  return workbench;
}

test('a chart on a sheet of its own is no grid, by its type', () => {
  const workbench = withChart();
  workbench.addSheetWithoutCells('Data', 'DATASOURCE');
  expect(workbench.run('types')).toEqual(['GRID', 'OBJECT', 'DATASOURCE']);
  expect(workbench.run('isGrid')).toBe(true);
});

test('its cells are refused in Google’s words', () => {
  const workbench = withChart();
  expect(workbench.run('data')).toBe('The action is not supported for OBJECT sheet');
  expect(workbench.run('rows')).toBe('The action is not supported for OBJECT sheet');
  expect(workbench.run('range')).toBe('Range not found');
  expect(workbench.run('fromBook')).toBe('Range not found');
});

test('it can be shown, and then no cell is selected', () => {
  const workbench = withChart();
  expect(workbench.run('name')).toBe('Chart1');
  expect(workbench.run('selected')).toBe(null);
});

test('it is left out of a file that is saved', async () => {
  const read = new Workbench();
  await read.load(await withChart().bytes());
  expect(read.book.sheets.map(({ name }) => name)).toEqual(['Sheet1']);
});
