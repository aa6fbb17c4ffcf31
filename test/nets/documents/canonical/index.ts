import { numberRows } from './known-rows';
import { openDocx } from './package';
import { Reader } from './reader';
import type { Section } from './shapes';
import { childNamed } from './xml';

export { canonicalStyles } from './styles';

/** A .docx by what a reader or a printer would see, and by nothing else. */
export interface CanonicalDocument {
  sections: Section[];
  /** The footnotes and endnotes, by the numbers under which they are referred to. */
  notes: string[];
  /** The lists that paragraphs belong to. */
  lists: string[];
}

/** Reads a .docx (bytes) into lines that are equal where documents look equal. Ids and the cuts of runs are in none. */
export function canonicalDocument(bytes: Uint8Array): CanonicalDocument {
  const file = openDocx(bytes);
  const part = file.part('word/document.xml', numberRows);
  if (!part) throw new Error('a .docx without a document');
  const reader = new Reader(file, part);
  const sections = reader.sections(childNamed(part.root, 'body'));
  return { sections, notes: reader.noteLines(), lists: reader.listLines() };
}
