import { diffArrays } from 'diff';

/** A part of two texts: the same in both, or changed from `before` to `after`. */
export interface Stretch {
  before: string;
  after: string;
  isChanged: boolean;
}

/** With more added and removed words than this, the whole text counts as changed: it could not be read as a difference. */
const MAX_EDITS = 200;

// For a browser without words: a letter with its vowels and tone marks, which would be drawn wrong without it. U+0E33 is ำ.
const LETTERS = /\P{M}[\p{M}\u0E33]*|[\p{M}\u0E33]+/gu;

/** A text as its words: Thai has no blanks between them, so a browser's dictionary tells. */
function wordsOf(text: string): string[] {
  if (typeof Intl.Segmenter !== 'function') return text.match(LETTERS) ?? [];
  const words = new Intl.Segmenter('th', { granularity: 'word' }).segment(text);
  return Array.from(words, ({ segment }) => segment);
}

/**
 * The differences of two texts, word by word, as parts in order.
 * @example difference('จัดทำ เเผน', 'จัดทำ แผน')
 * // [{ before: 'จัดทำ ', after: 'จัดทำ ', … }, { before: 'เเผน', after: 'แผน', isChanged: true }]
 */
export function difference(before: string, after: string): Stretch[] {
  const parts = diffArrays(wordsOf(before), wordsOf(after), { maxEditLength: MAX_EDITS });
  if (!parts) return [{ before, after, isChanged: true }];
  const stretches: Stretch[] = [];
  for (const { value, added, removed } of parts) {
    const text = value.join('');
    const isChanged = added || removed;
    const last = stretches.at(-1);
    const stretch = isChanged && last?.isChanged ? last : { before: '', after: '', isChanged };
    if (stretch !== last) stretches.push(stretch);
    if (!added) stretch.before += text;
    if (!removed) stretch.after += text;
  }
  return stretches;
}
