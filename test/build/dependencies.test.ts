import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const text = (path: string): string => readFileSync(join(__dirname, '../..', path), 'utf8');
const { dependencies, devDependencies } = JSON.parse(text('package.json'));

test('every dependency is named with its reason, and none that is gone', () => {
  const [, section = ''] = /## Dependencies and why\n([\s\S]*?)\n## /.exec(text('docs/development.md')) ?? [];
  const rows = [...section.matchAll(/^\| (?!package|-)([^|]+)\|([^|]+)\|$/gm)];
  const named = rows.flatMap(([, packages = '', reason = '']) => {
    expect(reason.trim()).not.toBe('');
    return packages.split(',').map((name) => name.trim());
  });
  expect(named.sort()).toEqual([...Object.keys(dependencies), ...Object.keys(devDependencies)].sort());
});

test('what the lock file installs is what package.json asks for', () => {
  const [root] = Object.values(JSON.parse(text('package-lock.json')).packages) as object[];
  expect(root).toMatchObject({ dependencies, devDependencies });
});

/** Licences under which a package may be part of, or a tool for, a program under MIT. */
const MIT_COMPATIBLE = [
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'MIT OR Apache-2.0',
  '0BSD',
];
/** Of tools of which nothing ships: a font of the workbench's page, the checks of accessibility, a package of two licences. */
const OF_TOOLS = ['OFL-1.1', 'MPL-2.0', '(MIT OR GPL-3.0)'];

test('every dependency has a licence that goes with MIT', () => {
  const licenceOf = (name: string): string => JSON.parse(text(`node_modules/${name}/package.json`)).license;
  for (const name of Object.keys(dependencies)) expect(MIT_COMPATIBLE).toContain(licenceOf(name));
  const others = Object.keys(devDependencies).filter(
    (name) => ![...MIT_COMPATIBLE, ...OF_TOOLS].includes(licenceOf(name)),
  );
  expect(others.map((name) => `${name}: ${licenceOf(name)}`)).toEqual([]);
});

/** What is called by its command, or read by a tool, and imported nowhere. */
const TOOLS =
  /^(?:@biomejs\/biome|@google\/clasp|@swc\/jest|@types\/.*|jest|jest-environment-node|tsx|typescript)$/;

test('every dependency is used', () => {
  const files = execFileSync('git', ['ls-files', '*.ts', '*.tsx', '*.js', '*.cjs', '*.css', '*.json'], {
    cwd: join(__dirname, '../..'),
    encoding: 'utf8',
  }).trim();
  const code = files
    .split('\n')
    .filter((path) => !/^package/.test(path))
    .map(text)
    .join('\n');
  const isUsed = (name: string) =>
    TOOLS.test(name) || new RegExp(`['"](?:[./]+node_modules/)?${name}(?:/[^'"]*)?['"]`).test(code);
  const unused = Object.keys({ ...dependencies, ...devDependencies }).filter((name) => !isUsed(name));
  expect(unused).toEqual([]);
});
