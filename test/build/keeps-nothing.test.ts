import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';

const SRC = join(__dirname, '../../src');

/** What may change at the top level of a module: a variable, or a collection that somebody fills later. */
const CHANGES =
  /^(?:export )?(?:let|var) |^(?:export )?const (?!.*readonly)[^=]*= (?:new (?:Map|Set|WeakMap)(?:<.*>)?\(\)|\[\]|\{\});/m;

test('no module of the add-on keeps anything from one execution to the next', () => {
  const modules = readdirSync(SRC, { recursive: true, encoding: 'utf8' }).filter(
    // The pages run in a browser, where they go on.
    (path) => path.endsWith('.ts') && !path.startsWith('sidebars'),
  );
  const keeping = modules.filter((path) => CHANGES.test(readFileSync(join(SRC, path), 'utf8')));
  expect(keeping).toEqual([]);
});

test('a document is the same from a script that has just been loaded as from one that has run before', () => {
  const { PRONGSAI_REUSE } = process.env;
  const make = (reuse: string | undefined) => {
    process.env.PRONGSAI_REUSE = reuse ?? '';
    return documentOf(sampleBook('plan', { today: '2025-10-08' }));
  };
  try {
    const fresh = make('');
    make(PRONGSAI_REUSE);
    expect(Buffer.from(make(PRONGSAI_REUSE)).equals(Buffer.from(fresh))).toBe(true);
  } finally {
    process.env.PRONGSAI_REUSE = PRONGSAI_REUSE ?? '';
  }
});
