import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The commands of a code block's lines, without what is said of them. */
const commands = [...readme.matchAll(/^npm run -s workbench -- (.*?)(?:\s+#.*)?$/gm)].map(
  ([, command = '']) => command,
);

test('README has a command for each thing that the command line does', () => {
  expect(commands.map((command) => command.split(' ')[0]).sort()).toEqual([
    'check',
    'import',
    'new',
    'report',
  ]);
});

describe.each(commands)('the command of README: %s', (command) => {
  test('runs as pasted, and ends with 0', () => {
    const inFolder = (arg: string) => arg.replace(/^out\b/, folder);
    const args = command.split(/\s+/).map(inFolder);
    const { status, stderr } = spawnSync(process.execPath, ['workbench/run.cjs', 'main', ...args], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect({ status, stderr: status === 0 ? '' : stderr }).toEqual({ status: 0, stderr: '' });
    const out = args[args.indexOf('--out') + 1];
    if (args.includes('--out')) expect(existsSync(out ?? '')).toBe(true);
  });
});

test('one picture of the add-on at work and one of a document stand before the first heading, with the two commands', () => {
  const [, beforeHeadings = ''] = readme.split(/^##? /m);
  expect(beforeHeadings.match(/!\[[^\]]+\]\(docs\/pictures\/[\w-]+\.png\)/g)).toHaveLength(2);
  expect(beforeHeadings.match(/^npm ci && npm (?:run )?\w+/gm)).toEqual([
    'npm ci && npm run demo',
    'npm ci && npm test',
  ]);
});
