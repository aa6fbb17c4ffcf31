import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { bindGlobals, globalVariables } from '../../build/globals';

test('the globals that a script uses are declared at its beginning, after its directives', () => {
  expect(bindGlobals('var App=(()=>{"use strict";return new $$Map($$JSON.parse("[]"))})();')).toBe(
    'var App=(()=>{"use strict";const $$JSON=JSON,$$Map=Map;return new $$Map($$JSON.parse("[]"))})();',
  );
});

test('each has a variable of its own, and Date none', () => {
  const variables = Object.values(globalVariables);
  expect(new Set(variables).size).toBe(variables.length);
  expect(globalVariables).not.toHaveProperty('Date');
});

test('the script binds each once', () => {
  const code = readFileSync(join(__dirname, '../../dist/Code.js'), 'utf8');
  expect(code.match(/=WeakMap\b/g)?.length).toBe(1);
  expect(/\$\$[A-Z]/.test(code)).toBe(false);
});
