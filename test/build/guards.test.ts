import { expect, test } from '@jest/globals';
import { guardScript, MAX_SCRIPT_BYTES } from '../../build/guards';

const HARMLESS = '"use strict";var App=(()=>{return{}})();function onOpen(e){return App.onOpen(e);}';

test('a script of functions and one variable passes', () => {
  expect(() => guardScript(HARMLESS)).not.toThrow();
});

test.each([
  ['a private field', 'class A{#x=1}'],
  ['a static field', 'class A{static x=1}'],
  ['an assignment of what lacks', 'a??=b;'],
  ['an export', 'export const a=1;'],
  ['an import', "import a from 'a';"],
  ['a call when it loads', 'SpreadsheetApp.getUi();'],
  ['an assignment when it loads', 'globalThis.x=1;'],
])('the build fails on %s', (_, code) => {
  expect(() => guardScript(`${HARMLESS}\n${code}`)).toThrow();
});

test('the build fails on a script that is too big', () => {
  expect(() => guardScript(`${HARMLESS}/*${'x'.repeat(MAX_SCRIPT_BYTES)}*/`)).toThrow(/bytes/);
});
