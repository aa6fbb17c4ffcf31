import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { templatesDoc } from '../../build/templates-doc';

test('docs/templates.md says what the tags are; `npm run docs` makes it anew', () => {
  expect(readFileSync(join(__dirname, '../../docs/templates.md'), 'utf8')).toBe(templatesDoc());
});
