import { expect, test } from '@jest/globals';
import { bench, evaluate, project } from './tiny';

test('the script finds nothing of Node or of a browser', () => {
  const names =
    'setTimeout setInterval TextEncoder TextDecoder URL Buffer fetch atob btoa performance process require window crypto structuredClone'.split(
      ' ',
    );
  const found = names.map((name) => `typeof ${name}`).join(', ');
  expect(evaluate(`[${found}]`)).toEqual(names.map(() => 'undefined'));
});

test('dates, arrays, objects and errors from services belong to the script’s realm', () => {
  const wb = bench(`function go() {
    var sheet = SpreadsheetApp.getActiveSheet();
    sheet.getRange('A1').setValue(new Date(2026, 0, 31));
    var values = sheet.getRange('A1').getValues();
    var error;
    try { sheet.getRange(0, 1); } catch (e) { error = e; }
    return [values instanceof Array, values[0] instanceof Array, values[0][0] instanceof Date, error instanceof Error,
      PropertiesService.getDocumentProperties().getProperties() instanceof Object];
  }`);
  expect(wb.run('go')).toEqual([true, true, true, true, true]);
});

test('what a service gives is a copy: changing it changes no cell', () => {
  const wb = bench(`function go() {
    var range = SpreadsheetApp.getActiveSheet().getRange('A1:B1');
    var given = [['a', 'b']];
    range.setValues(given);
    given[0][0] = 'x';
    range.getValues()[0][1] = 'y';
    return range.getValues();
  }`);
  expect(wb.run('go')).toEqual([['a', 'b']]);
});

test('the same enum value and the same sheet are the same object', () => {
  expect(
    evaluate(
      '[SpreadsheetApp.WrapStrategy.WRAP === SpreadsheetApp.WrapStrategy.WRAP, ss.getSheets()[0] === ss.getActiveSheet()]',
    ),
  ).toEqual([true, true]);
});

test('the clock is fixed to the given day, in the script’s time zone, and advances only when the script sleeps', () => {
  const wb = bench(
    `function go() { var before = Date.now(); Utilities.sleep(5000); var now = new Date();
      return [now.getFullYear(), now.getMonth(), now.getDate(), now.getHours(), Date.now() - before,
        new Date(2026, 0, 1).toISOString(), new Date('2026-01-01T00:00').toISOString(), now instanceof Date, String(new Date(0))]; }`,
    { today: '2025-06-30' },
  );
  expect(wb.run('go')).toEqual([
    2025,
    5,
    30,
    9,
    5000,
    '2025-12-31T17:00:00.000Z',
    '2025-12-31T17:00:00.000Z',
    true,
    'Thu Jan 01 1970 07:00:00 GMT+0700',
  ]);
});

test('every execution loads the script afresh', () => {
  const wb = bench('var count = 0; function go() { count += 1; return count; }');
  expect([wb.run('go'), wb.run('go')]).toEqual([1, 1]);
});

test('only the project’s own top-level functions without a final underscore can be called', () => {
  const wb = bench(
    'const arrow = () => 1; function secret_() { return 2; } var thing = { method: function () {} };',
  );
  expect(wb.run('arrow')).toBe(1);
  for (const name of ['secret_', 'thing.method', 'thing', 'Date', 'SpreadsheetApp', 'parseInt', 'missing']) {
    expect(() => wb.run(name)).toThrow(`Script function not found: ${name}`);
  }
});

test('a method that the workbench lacks is named, even if the script catches the error', () => {
  const wb = bench(
    'function go() { try { SpreadsheetApp.getActiveSheet().getPivotTables(); } catch (e) {} return 1; }',
  );
  expect(() => wb.run('go')).toThrow('Workbench: Sheet.getPivotTables is not stood in for.');
  expect(() => evaluate('SpreadsheetApp.WrapStrategy.SQUEEZE')).toThrow(
    'WrapStrategy.SQUEEZE is not stood in for',
  );
});

test('an advanced service that the manifest does not enable is undefined', () => {
  const distFolder = project(
    'function go() { return typeof Drive; }',
    {},
    { timeZone: 'Asia/Bangkok', oauthScopes: [] },
  );
  expect(bench('', { distFolder }).run('go')).toBe('undefined');
});

test('an error’s text can be in the user’s language', () => {
  const wb = bench(
    `function go() { try { SpreadsheetApp.getActiveSheet().getRange(0, 1); } catch (e) { return e.name + ': ' + e.message; } }`,
    { errorText: (english) => `ไทย(${english.length})` },
  );
  expect(wb.run('go')).toMatch(/^Exception: ไทย\(\d+\)$/);
});
