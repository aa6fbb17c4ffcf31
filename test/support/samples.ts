import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { type Book, copyOf } from '../../workbench/book';
import { BUNDLES } from '../../workbench/root';

/** Where the global set-up keeps the samples as it filled them. */
export const SAMPLES = join(BUNDLES, 'samples');

export interface StoredSample {
  book: Book;
  /** The sheet of the form. */
  sheet: string;
}

/** Each sample as it was read first. */
const read = new Map<string, StoredSample>();

/** The filled sample of a form, a copy of its own each time. */
export function storedSample(id: string): StoredSample {
  const kept: StoredSample = read.get(id) ?? deserialize(readFileSync(join(SAMPLES, id)));
  read.set(id, kept);
  return { ...kept, book: copyOf(kept.book) };
}
