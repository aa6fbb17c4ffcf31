import { expect, test } from '@jest/globals';
import { bench } from './tiny';

const CODE = `function write() {
  var sheet = SpreadsheetApp.getActiveSheet();
  try { sheet.getRange('A1').setValue('first'); sheet.getRange('A2').setValue('second'); }
  catch (error) { return error.name + ': ' + error.message; }
  return 'done';
}
function read() { return SpreadsheetApp.getActiveSheet().getRange('A1:A2').getValues().join(); }
function file() { try { Drive.Files.create({ name: 'x' }); } catch (error) { return [error.name, error.details.code]; } }`;
const TRANSIENT = "Exception: We're sorry, a server error occurred. Please wait a bit and try again.";

test('a crossing fails before its effect with Google’s message, and earlier effects stay', () => {
  const wb = bench(CODE);
  wb.faults.failNext(2, 'before');
  expect(wb.run('write')).toBe(TRANSIENT);
  expect(wb.faults.struck).toBe('Range.setValue');
  expect(wb.run('read')).toBe('first,');
});

test('a crossing fails after its effect', () => {
  const wb = bench(CODE);
  wb.faults.failNext(2, 'after');
  expect(wb.run('write')).toBe(TRANSIENT);
  expect(wb.run('read')).toBe('first,second');
});

test('a fault is for the next execution alone, and counts no handles', () => {
  const wb = bench(CODE);
  wb.faults.failNext(3, 'before');
  expect(wb.run('write')).toBe('done');
  expect(wb.faults.struck).toBeNull();
  expect(wb.run('write')).toBe('done');
});

test('Drive fails with code 500, and the file created by then stays', () => {
  const wb = bench(CODE);
  wb.faults.failNext(1, 'before');
  expect(wb.run('file')).toEqual(['GoogleJsonResponseException', 500]);
  expect(wb.drive.files).toEqual([]);
  wb.faults.failNext(1, 'after');
  wb.run('file');
  expect(wb.drive.files).toHaveLength(1);
});

test('an outage fails its crossing and all after it', () => {
  const wb = bench(CODE);
  wb.faults.plan({ how: 'outage', crossing: 2 });
  expect(wb.run('write')).toBe(TRANSIENT);
  expect(wb.run('read')).toBe('first,');
});

test('where the six minutes are over, nothing the script returns is heard', () => {
  const wb = bench(CODE);
  wb.faults.plan({ how: 'timeOver', crossing: 2 });
  expect(() => wb.run('write')).toThrow('Exceeded maximum execution time');
  expect(wb.run('read')).toBe('first,');
});

test.each([403, 404, 429] as const)('Drive fails with code %i', (code) => {
  const wb = bench(CODE);
  wb.faults.plan({ how: 'once', crossing: 1, time: 'before', code });
  expect(wb.run('file')).toEqual(['GoogleJsonResponseException', code]);
});
