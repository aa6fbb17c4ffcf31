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
