import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { describe, expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const tracked = execFileSync('git', ['-c', 'core.quotePath=false', 'ls-files', '-z'], {
  cwd: ROOT,
  encoding: 'utf8',
})
  .split('\0')
  .filter((path) => existsSync(join(ROOT, path)));
const files = new Set(tracked);
const folders = new Set(tracked.flatMap((path) => foldersOf(path)));
const pages = tracked.filter((path) => path.endsWith('.md'));
const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

function foldersOf(path: string): string[] {
  const folder = dirname(path);
  return folder === '.' ? [] : [folder, ...foldersOf(folder)];
}

const textOf = (page: string): string => readFileSync(join(ROOT, page), 'utf8');
/** Without what is quoted as code. */
const proseOf = (page: string): string => textOf(page).replace(/```[\s\S]*?```|`[^`\n]*`/g, '');

/** The anchors of a page's headings, as GitHub makes them. */
function anchorsOf(page: string): string[] {
  const headings = [
    ...textOf(page)
      .replace(/```[\s\S]*?```/g, '')
      .matchAll(/^#{1,6} (.+)$/gm),
  ];
  return headings.map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc} -]/gu, '')
      .replaceAll(' ', '-'),
  );
}

/** What a page of this repository links to, or shows. */
const linksOf = (page: string): string[] =>
  [...proseOf(page).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target = '']) => decodeURIComponent(target))
    .filter((target) => !/^[a-z]+:/.test(target));

describe.each(pages)('%s', (page) => {
  test('links to what is there', () => {
    const broken = linksOf(page).filter((link) => {
      const [path = '', anchor] = link.split('#');
      const target = path === '' ? page : normalize(join(dirname(page), path)).replace(/\/$/, '');
      if (!files.has(target) && !folders.has(target)) return true;
      return anchor !== undefined && !anchorsOf(target).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test('names no npm script that is gone', () => {
    const named = [...textOf(page).matchAll(/npm (?:run (?:-s )?([\w:-]+)|(start|test)\b)/g)];
    const gone = named.map(([, run, short]) => run ?? short ?? '').filter((name) => !(name in scripts));
    expect(gone).toEqual([]);
  });

  test('names no file or folder of the repository that is gone', () => {
    const named = [...textOf(page).matchAll(/`((?:src|build|workbench|test|samples|docs)\/[\w./-]+)`/g)];
    const gone = named
      .map(([, path = '']) => path.replace(/\/$/, ''))
      .filter((path) => !files.has(path) && !folders.has(path));
    expect(gone).toEqual([]);
  });
});

test('each decision has its day', () => {
  const decisions = textOf('docs/decisions.md').match(/^- .*/gm) ?? [];
  expect(decisions.length).toBeGreaterThan(0);
  expect(decisions.filter((line) => !/^- 20\d\d-\d\d-\d\d · \*\*/.test(line))).toEqual([]);
});

test('pictures have at most 300 KB', () => {
  const heavy = tracked.filter(
    (path) => /\.(?:png|jpe?g|gif|svg)$/.test(path) && statSync(join(ROOT, path)).size > 300 * 1024,
  );
  expect(heavy).toEqual([]);
});
