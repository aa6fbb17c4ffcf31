import { matchKey } from '../thai/text';

/** What a pattern for file names may hold in double braces. */
export const NAME_TAGS = {
  report: 'ชื่อรายงาน',
  office: 'หน่วยงาน',
  year: 'ปีงบประมาณ',
  round: 'รอบ',
  department: 'ส่วนราชการ',
  date: 'วันที่',
} as const;

export type NameTag = keyof typeof NAME_TAGS;
const IDS = Object.keys(NAME_TAGS) as NameTag[];

/** A tag as a user writes it. */
export const written = (tag: NameTag): string => `{{${NAME_TAGS[tag]}}}`;

/** What names are made by where the office has set nothing. */
export const DEFAULT_PATTERN = (['report', 'office', 'year', 'round', 'department'] as const)
  .map(written)
  .join(' ');

const TAG = /\{\{\s*([^{}]*?)\s*\}\}/g;
const idOf = (name: string): NameTag | undefined =>
  IDS.find((id) => matchKey(NAME_TAGS[id]) === matchKey(name));

/** What of a pattern cannot be used: tags that are none of ours, and braces that make no tag. */
export function unknownInPattern(pattern: string): string[] {
  const tags = [...pattern.matchAll(TAG)].flatMap(([tag, name = '']) => (idOf(name) ? [] : [tag]));
  return [...tags, ...(pattern.replace(TAG, ' ').match(/\S*[{}]\S*/g) ?? [])];
}

const LONGEST_NAME = 100;
// biome-ignore lint/suspicious/noControlCharactersInRegex: no file name can hold them
const NOT_IN_NAMES = /[/\\:*?"<>|\u0000-\u001F]+/g;
const MARK = /\p{M}/u;

/**
 * A file name by a pattern; by the default one where it is blank or cannot be used. Without the characters that a file
 * name cannot hold, of at most 100, and no vowel or tone mark is cut from its letter.
 */
export function nameBy(pattern: string, values: Record<NameTag, string>): string {
  const usable = pattern.trim() !== '' && unknownInPattern(pattern).length === 0 ? pattern : DEFAULT_PATTERN;
  // What tells documents of one sheet apart is never left out: six departments would have six files of one name.
  const used = new Set([...usable.matchAll(TAG)].map(([, name = '']) => idOf(name)));
  const apart = (['round', 'department'] as const).filter((id) => !used.has(id)).map(written);
  const filled = [usable, ...apart]
    .join(' ')
    .replace(TAG, (_, name: string) => values[idOf(name) ?? 'report']);
  const letters = [...filled.replace(NOT_IN_NAMES, ' ').replace(/\s+/g, ' ').trim()];
  let end = Math.min(letters.length, LONGEST_NAME);
  while (end > 0 && MARK.test(letters[end] ?? '')) end -= 1;
  return letters.slice(0, end).join('').trim();
}
