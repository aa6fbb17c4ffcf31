import { expect, test } from '@jest/globals';
import { ScriptError } from '../../workbench/errors';
import { bench } from './tiny';

const CODE = `function write(flush) {
  var sheet = SpreadsheetApp.getActiveSheet();
  var thrown = [];
  ['A1', 'B1', 'C1'].forEach(function (a1) {
    try { sheet.getRange(a1).setValue(a1); } catch (error) { thrown.push(a1); }
  });
  if (flush) try { SpreadsheetApp.flush(); } catch (error) { thrown.push('flush'); }
  return thrown;
}
function read() { return SpreadsheetApp.getActiveSheet().getRange('A1:C1').getValues()[0]; }
function clear() { SpreadsheetApp.getActiveSheet().getRange('B1').clearContent(); }`;

test('a protected cell refuses a script in Google’s words, and its neighbours do not', () => {
  const wb = bench(CODE);
  wb.protect('Sheet1', 'B1:B9');
  expect(wb.run('write', true)).toEqual(['B1']);
  expect(wb.run('read')).toEqual(['A1', '', 'C1']);
  expect(() => wb.run('clear')).toThrow(/trying to edit a protected cell/);
});

test('late refusals are thrown by the flush, or else by the next read', () => {
  const wb = bench(CODE);
  wb.protect('Sheet1', 'B1');
  wb.refusals.late = true;
  expect(wb.run('write', true)).toEqual(['flush']);
  expect(wb.run('write', false)).toEqual([]);
  expect(() => wb.run('read')).toThrow(ScriptError);
  expect(wb.run('read')).toEqual(['A1', '', 'C1']);
});
