import { bytesOfBase64 } from '../docx/base64';
import { PARTS_WITH_WORDS } from '../docx/package-parts';
import { Zip } from '../docx/zip';
import type { TemplateMistake } from '../messages/template-mistake';
import { fillingMistakes } from './fill';
import { isSection } from './optional-sections';
import type { CustomColumns } from './tags';
import { type PlacedTag, readTags, renameTags, wordsOf } from './template-tags';

/** A template of the office's own: its package, and what was found in it. */
export interface CustomTemplate {
  /** Ready to be filled, where there are no mistakes. */
  zip: Zip;
  mistakes: TemplateMistake[];
  /** The optional parts that it has. */
  sections: ReadonlySet<string>;
}

/** A .docx package of bytes or base64; null where it is damaged or none. */
export function openPackage(data: Uint8Array | string): Zip | null {
  try {
    const zip = new Zip(typeof data === 'string' ? bytesOfBase64(data) : data);
    return zip.file('word/document.xml') ? zip : null;
  } catch {
    // Whatever is wrong with it, there is no package.
    return null;
  }
}

/** Understands the tags of an office's template, in Thai or English, and turns them into those of the data. */
export function readCustomTemplate(zip: Zip, own: CustomColumns): CustomTemplate {
  const mistakes: TemplateMistake[] = [];
  const tags: PlacedTag[] = [];
  for (const path of taggedParts(zip)) {
    const xml = zip.file(path)?.asText() ?? '';
    const found = readTags(xml, own);
    mistakes.push(...found.mistakes);
    tags.push(...found.tags);
    zip.file(path, renameTags(xml, found.tags, 'name'));
  }
  // Of tags that are wrong in themselves the filling would say the same again, in its own words.
  if (mistakes.length === 0) {
    mistakes.push(...fillingMistakes(zip).map((name) => notFillable(name, tags)));
  }
  return { zip, mistakes, sections: new Set(tags.map(({ tag }) => tag.name).filter(isSection)) };
}

function notFillable(name: string | null, tags: readonly PlacedTag[]): TemplateMistake {
  const placed = tags.find(({ tag }) => tag.name === name);
  if (!placed) return { kind: 'unfillable', tag: '', other: '', paragraph: '' };
  const paragraph = wordsOf(placed.paragraph);
  return { kind: 'overlapping', tag: `{{#${placed.tag.thai}}}`, other: '', paragraph };
}

/** The text comes first, so that its mistakes do. */
const taggedParts = (zip: Zip): string[] =>
  Object.keys(zip.files)
    .filter((path) => PARTS_WITH_WORDS.test(path))
    .sort();

/** Puts the Thai names of the tags into a template, for people to edit. */
export function withThaiTags(zip: Zip): Zip {
  for (const path of taggedParts(zip)) {
    const xml = zip.file(path)?.asText() ?? '';
    const { tags } = readTags(xml, () => new Set());
    zip.file(path, renameTags(xml, tags, 'thai'));
  }
  return zip;
}
