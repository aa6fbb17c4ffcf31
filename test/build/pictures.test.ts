import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const markdownOf = (folder: string): string[] =>
  readdirSync(join(ROOT, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => readFileSync(join(ROOT, folder, file), 'utf8'));

test('every picture in docs is shown by a page, and every picture of a page is there', () => {
  const pages = ['.', 'docs', 'docs/th'].flatMap(markdownOf).join('\n');
  const shown = [...pages.matchAll(/\]\([./a-z]*pictures\/([\w-]+\.png)\)/g)].map(([, name]) => name);
  expect([...new Set(shown)].sort()).toEqual(readdirSync(join(ROOT, 'docs/pictures')).sort());
});
