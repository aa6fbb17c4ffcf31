import { describe, expect, test } from '@jest/globals';
import { readXlsx } from '../../workbench/xlsx/read';
import { bench, errorOf, evaluate } from './tiny';

const TWO = `
  var sheet = SpreadsheetApp.getActiveSheet();
  var chart = function (title, range) {
    return sheet.newChart().asBarChart().setOption('title', title).addRange(sheet.getRange(range)).setPosition(5, 2, 3, 4).build();
  };
  sheet.insertChart(chart('a', 'A1:B4'));
  sheet.insertChart(chart('b', 'A6:B9'));`;

/** What a script says of the charts that it has made. */
const withTwo = (code: string): unknown => bench(`function go() { ${TWO} ${code} }`).run('go');

const ALL = `return sheet.getCharts().map(function (c) {
  var at = c.getContainerInfo();
  return [c.getOptions().get('title'), c.getRanges()[0].getA1Notation(), at.getAnchorRow(), at.getAnchorColumn()];
});`;

describe('charts', () => {
  test('are inserted into a sheet, updated in place, and removed', () => {
    expect(withTwo(ALL)).toEqual([
      ['a', 'A1:B4', 5, 2],
      ['b', 'A6:B9', 5, 2],
    ]);
    const change = `var first = sheet.getCharts()[0];
      sheet.updateChart(first.modify().clearRanges().addRange(sheet.getRange('C1:D2')).setOption('title', 'c').build());
      sheet.removeChart(sheet.getCharts()[1]);`;
    expect(withTwo(change + ALL)).toEqual([['c', 'C1:D2', 5, 2]]);
  });

  test('show nothing before they are put in, and have no id', () => {
    expect(evaluate('[sheet.newChart().build().getChartId(), sheet.getCharts().length]')).toEqual([null, 0]);
  });

  test('move with their cells when rows are inserted', () => {
    expect(withTwo(`sheet.insertRowsBefore(2, 3); ${ALL}`)).toEqual([
      ['a', 'A1:B7', 8, 2],
      ['b', 'A9:B12', 8, 2],
    ]);
  });

  test('that were removed, or never inserted, are refused', () => {
    expect(errorOf('sheet.updateChart(sheet.newChart().build())')).toMatch(/Exception/);
    expect(errorOf('sheet.removeChart(sheet.newChart().build())')).toMatch(/Exception/);
    expect(errorOf('sheet.insertChart(sheet)')).toMatch(/don't match the method signature/);
    expect(errorOf('sheet.newChart().setPosition(0, 1, 0, 0)')).toMatch(/too small/);
  });

  test('are counted: putting one in is a crossing, building one is not', () => {
    const wb = bench(`function go() { ${TWO} sheet.getCharts()[0].getOptions().get('title'); }`);
    wb.run('go');
    expect(wb.calls.log).toEqual([
      'Sheet.insertChart',
      'Sheet.insertChart',
      'Sheet.getCharts',
      'EmbeddedChart.getOptions',
    ]);
  });

  test('are not saved in an .xlsx, and the sheet is read without them', async () => {
    const wb = bench(`function go() { ${TWO} }`);
    wb.run('go');
    const [sheet] = (await readXlsx(await wb.bytes())).sheets;
    expect(sheet?.charts).toEqual([]);
  });
});
