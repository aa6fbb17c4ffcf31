import { expect, test } from '@jest/globals';
import { bench, project } from './tiny';

const ECHO =
  'function echo(value) { return value; } function day() { return { when: new Date() }; } function kind(v) { return v instanceof Array; }';

test('google.script.run passes plain data only', () => {
  const wb = bench(ECHO);
  expect(wb.callFromPage('echo', { a: [1, undefined, null], b: undefined, c: 'ก', d: true })).toEqual({
    a: [1, null, null],
    c: 'ก',
    d: true,
  });
  expect(wb.callFromPage('kind', [1])).toBe(true);
  const circle: Record<string, unknown> = {};
  circle.self = circle;
  for (const bad of [new Date(), { deep: [new Date()] }, () => 1, circle]) {
    expect(() => wb.callFromPage('echo', bad)).toThrow('Failed due to illegal value in property');
  }
  expect(() => wb.callFromPage('day')).toThrow('not a supported return type');
});

test('an error of the script reaches the page with its name and message', () => {
  const wb = bench("function fail() { throw new TypeError('ผิด'); }");
  expect(() => wb.callFromPage('fail')).toThrow(
    expect.objectContaining({ name: 'TypeError', message: 'ผิด' }),
  );
});

test('a page is served as HtmlService serves it: comments gone, and // with the rest of its line', () => {
  const html = '<!-- gone --><p>http://kept</p><script>var a = "https://x"; var b = 1;\nvar c = 2;</script>';
  const distFolder = project(
    "function go() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Page').setTitle('หัวข้อ').setWidth(900)); }",
    { Page: html },
  );
  const wb = bench('', { distFolder });
  wb.run('go');
  expect(wb.ui.sidebars).toEqual([
    {
      title: 'หัวข้อ',
      width: 300,
      height: null,
      html: '<p>http://kept</p><script>var a = "https:\nvar c = 2;</script>',
    },
  ]);
});

const ASK = `function ask() { var ui = SpreadsheetApp.getUi(); var lock = LockService.getDocumentLock(); lock.tryLock(1);
  var answer = ui.alert('หัว', 'ถาม', ui.ButtonSet.YES_NO);
  return [answer === ui.Button.YES, String(answer), lock.hasLock()]; }
  function prompt() { var r = SpreadsheetApp.getUi().prompt('ชื่อ'); return [r.getResponseText(), String(r.getSelectedButton())]; }
  function wait() { LockService.getDocumentLock().waitLock(10); return LockService.getDocumentLock().hasLock(); }`;

test('questions are answered by the workbench, and a dialog releases the lock', () => {
  const wb = bench(ASK);
  wb.ui.answers.push('YES');
  expect(wb.run('ask')).toEqual([true, 'YES', false]);
  expect(wb.run('ask')).toEqual([false, 'CLOSE', false]);
  wb.ui.answer = ({ message }) => (message === 'ถาม' ? 'NO' : { button: 'OK', text: 'สมชาย' });
  expect(wb.run('ask')).toEqual([false, 'NO', false]);
  expect(wb.run('prompt')).toEqual(['สมชาย', 'OK']);
  expect(wb.ui.alerts[0]).toEqual({ kind: 'alert', title: 'หัว', message: 'ถาม', buttons: ['YES', 'NO'] });
});

test('a lock of another execution cannot be taken, and the script’s own ends with the execution', () => {
  const wb = bench(ASK);
  wb.lock.holdElsewhere();
  expect(() => wb.run('wait')).toThrow('Lock timeout: another process was holding the lock for too long.');
  wb.lock.releaseElsewhere();
  expect(wb.run('wait')).toBe(true);
  expect(wb.lock.isHeld).toBe(false);
});
