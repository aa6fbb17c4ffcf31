import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { fillSample } from '../../samples/make';
import { FORMS } from '../../src/forms';
import { type Book, copyOf } from '../../workbench/book';
import { BUNDLES } from '../../workbench/root';

const FOLDER = join(BUNDLES, 'samples');

interface KeptSample {
  book: Book;
  /** The sheet of the form. */
  sheet: string;
}

/** Fills the sample of every form through the built add-on and keeps it for all test files of this run. */
export function keepSamples(): void {
  mkdirSync(FOLDER, { recursive: true });
  for (const form of FORMS) {
    const filled = fillSample(form);
    const kept: KeptSample = { book: filled.book, sheet: filled.selected().sheet };
    writeFileSync(join(FOLDER, form.id), serialize(kept));
  }
}

/** Each sample as it was read first. */
const read = new Map<string, KeptSample>();

/** The filled sample of a form, a copy of its own each time. */
export function keptSample(id: string): KeptSample {
  const kept: KeptSample = read.get(id) ?? deserialize(readFileSync(join(FOLDER, id)));
  read.set(id, kept);
  return { ...kept, book: copyOf(kept.book) };
}
