import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { FIELDS } from '../../src/forms/fields';

const SRC = join(__dirname, '../../src');

test('a form is named by its literal and the list of forms; nothing else in the program knows one', () => {
  // Where a field has a form's name too, the word alone tells nothing.
  const ids = FORMS.map(({ id }) => id).filter((id) => !(id in FIELDS));
  const named = new RegExp(`'(?:\\./|.*/forms/)?(?:${ids.join('|')})'`);
  const allowed = ['forms/index.ts', ...FORMS.map(({ id }) => `forms/${id}.ts`)];
  const knowing = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file) && !allowed.includes(file))
    .filter((file) => named.test(readFileSync(join(SRC, file), 'utf8')));
  expect(ids.length).toBeGreaterThanOrEqual(3);
  expect(knowing).toEqual([]);
});
