import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { checksDoc } from '../../build/checks-doc';

test('docs/checks.md says what the rules say; `npm run docs` makes it anew', () => {
  expect(readFileSync(join(__dirname, '../../docs/checks.md'), 'utf8')).toBe(checksDoc());
});
