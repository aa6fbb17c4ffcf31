import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const TSX = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
// Within the repository, so that packages are found from there.
const folder = mkdtempSync(join(ROOT, 'node_modules/.examples-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const markdown = readFileSync(join(ROOT, 'docs/examples.md'), 'utf8');
const examples = [...markdown.matchAll(/^## (.+)$[\s\S]*?```ts\n([\s\S]*?)```\n\n```\n([\s\S]*?)```/gm)].map(
  ([, title = '', code = '', printed = '']) => ({ title, code, printed }),
);

test('there is an example of each engine', () => {
  expect(examples.map(({ title }) => title.split(':')[0])).toEqual([
    'The reader',
    'The check',
    'The document',
  ]);
  expect(markdown.match(/^```ts$/gm)).toHaveLength(examples.length);
});

describe.each(examples)('docs/examples.md, $title', ({ title, code, printed }) => {
  test('prints what stands below it', () => {
    const file = join(folder, `${title.split(':')[0]?.replaceAll(' ', '-')}.ts`);
    writeFileSync(file, code.replaceAll("from './", `from '${ROOT.replaceAll('\\', '/')}/`));
    const { stdout, stderr } = spawnSync(process.execPath, [TSX, file], { cwd: ROOT, encoding: 'utf8' });
    expect(stdout || stderr).toBe(printed);
  });
});
