import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = join(__dirname, '../..');
const text = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const { version, scripts, engines } = JSON.parse(text('package.json'));

const headings = [...text('CHANGELOG.md').matchAll(/^## (.+)$/gm)].map(([, heading]) => heading);

test('the changelog has one part that is not released, then versions from the newest on', () => {
  const [unreleased, ...versions] = headings;
  expect(unreleased).toBe('Unreleased');
  for (const each of versions) expect(each).toMatch(/^\d+\.\d+\.\d+$/);
  const numbers = versions.map((each = '') => each.split('.').map(Number));
  const ordered = [...numbers].sort((a, b) => {
    const differing = a.findIndex((part, i) => part !== b[i]);
    return differing < 0 ? 0 : (b[differing] ?? 0) - (a[differing] ?? 0);
  });
  expect(numbers).toEqual(ordered);
  expect(new Set(versions).size).toBe(versions.length);
});

test('the newest version of the changelog is that of the package, of its lock file and of the page About', () => {
  expect(headings[1]).toBe(version);
  const lock = JSON.parse(text('package-lock.json'));
  expect([lock.version, lock.packages[''].version]).toEqual([version, version]);
  expect(text('dist/About.html')).toContain(`"${version}"`);
});

test('the workflows run the commands of README, on every Node that the package promises', () => {
  const workflow = text('.github/workflows/test.yml');
  for (const command of ['npm ci && npm run demo', 'npm test']) {
    expect(workflow).toContain(`- run: ${command}\n`);
    expect(text('README.md')).toContain(command);
  }
  const [, nodes = ''] = /node: \[([\d, ]+)\]/.exec(workflow) ?? [];
  const tested = nodes.split(', ').map(Number);
  expect(engines.node).toBe(`>=${Math.min(...tested)}`);
  expect(tested).toContain(Number(text('.nvmrc')));
  for (const file of ['test', 'weekly']) {
    const steps = text(`.github/workflows/${file}.yml`);
    for (const [, name = ''] of steps.matchAll(/npm run ([\w:]+)/g))
      expect(Object.keys(scripts)).toContain(name);
  }
});

test('no page of the project names a person, a mail address or a telephone', () => {
  for (const page of ['CONTRIBUTING.md', 'SECURITY.md', 'CODE_OF_CONDUCT.md', 'CHANGELOG.md']) {
    expect(text(page)).not.toMatch(/[\w.]+@[\w-]+\.\w+|\d{2,} \d{3,}/);
  }
});
