import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { type Book, copyOf } from '../../workbench/book';
import { BUNDLES } from '../../workbench/root';

/** The folder in which the global set-up stores the filled samples. */
export const SAMPLES = join(BUNDLES, 'samples');

export interface StoredSample {
  book: Book;
  /** The sheet of the form. */
  sheet: string;
}

/** The samples that this process has read. */
const read = new Map<string, StoredSample>();

/** The filled sample of a form; a new copy each time. */
export function storedSample(id: string): StoredSample {
  const sample: StoredSample = read.get(id) ?? deserialize(readFileSync(join(SAMPLES, id)));
  read.set(id, sample);
  return { ...sample, book: copyOf(sample.book) };
}
