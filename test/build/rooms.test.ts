import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { circles, googleNames, ROOMS, type Sources, upwardImports } from '../support/rooms';

const SRC = join(__dirname, '../../src');

const sources: Sources = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => [file.replaceAll('\\', '/'), readFileSync(join(SRC, file), 'utf8')]),
);

test('every folder of src is a room of the plan', () => {
  const folders = new Set([...sources.keys()].map((file) => file.split('/')[0]?.replace(/\.ts$/, '')));
  expect([...folders].sort()).toEqual([...ROOMS, 'sidebars'].sort());
});

test('imports go down only', () => {
  expect(upwardImports(sources)).toEqual([]);
});

test('no files import each other in a circle', () => {
  expect(circles(sources)).toEqual([]);
});

test('only actions and google name a service of Google', () => {
  expect(googleNames(sources)).toEqual([]);
});

test('an import of what is not there is an error', () => {
  const broken = (text: string): Sources => new Map([['docx/a.ts', text]]);
  expect(() => upwardImports(broken("import { b } from './b';"))).toThrow('docx/a.ts imports docx/b');
  expect(() => circles(broken("const b = require('./b');"))).toThrow();
  expect(upwardImports(broken("import './style.css';"))).toEqual([]);
});

test('an import that goes up, a circle and a name of Google are found', () => {
  const broken: Sources = new Map([
    ['thai/text.ts', "import { check } from '../checks';"],
    ['checks/index.ts', "import { a } from './a';"],
    ['checks/a.ts', "import type { B } from './b';"],
    ['checks/b.ts', "export { a } from './a';\nSpreadsheetApp.flush();"],
    ['sidebars/check/index.tsx', "import { run } from '../../google/host';"],
    ['google/host.ts', '// SpreadsheetApp'],
    [
      'messages/th/quote.ts',
      "import { matchKey } from '../../thai/text';\nimport { FORMS } from '../../forms';",
    ],
    ['forms/index.ts', ''],
    ['docx/save.ts', 'Drive.Files.create({});'],
  ]);
  expect(upwardImports(broken)).toEqual([
    'thai/text.ts imports checks/index.ts',
    'sidebars/check/index.tsx imports google/host.ts',
    'messages/th/quote.ts imports forms/index.ts',
  ]);
  expect(circles(broken)).toEqual([['checks/a.ts', 'checks/b.ts']]);
  expect(googleNames(broken)).toEqual(['checks/b.ts', 'docx/save.ts']);
});
