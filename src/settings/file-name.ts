import { clusters, matchKey, utf8Bytes } from '../thai/text';

/** The tags that a pattern for file names may have in double braces. */
export const NAME_TAGS = {
  report: 'ชื่อรายงาน',
  office: 'หน่วยงาน',
  year: 'ปีงบประมาณ',
  round: 'รอบ',
  department: 'ส่วนราชการ',
  date: 'วันที่',
} as const;

type NameTag = keyof typeof NAME_TAGS;
const IDS = Object.keys(NAME_TAGS) as NameTag[];

const tagText = (tag: NameTag): string => `{{${NAME_TAGS[tag]}}}`;

/** Every tag as a user writes it: "{{ชื่อรายงาน}}". */
export const NAME_TAG_TEXTS = IDS.map(tagText);

/** The pattern that is used where the office has set none. */
export const DEFAULT_PATTERN = (['report', 'office', 'year', 'round', 'department'] as const)
  .map(tagText)
  .join(' ');

const TAG = /\{\{\s*([^{}]*?)\s*\}\}/g;
const idOf = (name: string): NameTag | undefined =>
  IDS.find((id) => matchKey(NAME_TAGS[id]) === matchKey(name));

/** The parts of a pattern that cannot be used: unknown tags, and braces that are no tag. */
export function unknownInPattern(pattern: string): string[] {
  const tags = [...pattern.matchAll(TAG)].flatMap(([tag, name = '']) => (idOf(name) ? [] : [tag]));
  return [...tags, ...(pattern.replace(TAG, ' ').match(/\S*[{}]\S*/g) ?? [])];
}

/** Linux and most drives limit a file name to 255 bytes, and " (2).docx" may follow it. Source: ext4 and NTFS limits. */
const MAX_LETTERS = 100;
const MAX_BYTES = 200;
// biome-ignore lint/suspicious/noControlCharactersInRegex: not allowed in file names
const NOT_IN_NAMES = /[/\\:*?"<>|\u0000-\u001F]+/g;
/** What is cut first where a name is too long. Tags that are not here are cut last, because they distinguish a sheet's documents. */
const CUT_FIRST: readonly (NameTag | null)[] = ['office', 'report', 'date', null];

/** Where a name may be cut: before a space, and before a Thai word that begins a phrase, where it is no syllable of another. */
const SEAM =
  /(?= )|(?=(?<!องค์|โครง|มาตร|ราช|บริ|กรรม|ดำเนิน|ปฏิบัติ|จัด|และ|ตาม|เพื่อ)(?:การ|ความ)|(?<!ติด)ตาม|เพื่อ|และ|ภายใน)/;
/** A word of more letters than this is cut within, so that something is left of it. */
const MAX_WHOLE = 40;

interface Piece {
  /** null for words of the pattern itself. */
  tag: NameTag | null;
  text: string;
}

/**
 * A file name by a pattern, or by the default pattern where it is blank or cannot be used. Characters that are not allowed in
 * file names become spaces. At most 100 letters and 200 bytes of UTF-8: the end of the office's name is cut first, then other
 * words; reporting period, department and year are cut last. A word is cut out whole, and only a very long or a last one within;
 * no vowel or tone mark is cut from its letter.
 * @example nameBy('{{ปีงบประมาณ}} {{รอบ}}', values) // '2568 รอบ 6 เดือน กองคลัง'
 */
export function nameBy(pattern: string, values: Record<NameTag, string>): string {
  const usable = pattern.trim() !== '' && unknownInPattern(pattern).length === 0 ? pattern : DEFAULT_PATTERN;
  // Reporting period and department are always in the name, because six departments would have six files of the same name.
  const used = new Set([...usable.matchAll(TAG)].map(([, name = '']) => idOf(name)));
  const more = (['round', 'department'] as const).filter((id) => !used.has(id)).map(tagText);
  // Words and names of tags alternate.
  const pieces = [usable, ...more]
    .join(' ')
    .split(TAG)
    .map((text, i): Piece => {
      const tag = i % 2 === 0 ? null : (idOf(text) ?? 'report');
      const words = tag ? values[tag].trim() : text;
      // Far more than a name may have, and few enough to count again at each cut.
      return {
        tag,
        text: words
          .replace(NOT_IN_NAMES, ' ')
          .replace(/\s+/g, ' ')
          .slice(0, 3 * MAX_LETTERS),
      };
    });
  return shortened(pieces);
}

const joined = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

function shortened(pieces: readonly Piece[]): string {
  // Spaces between words are not cut, because they are worth more than a letter.
  const filled = pieces.filter(({ text }) => text.trim() !== '');
  const first = CUT_FIRST.flatMap((tag) => filled.filter((piece) => piece.tag === tag));
  const isTooLong = () => [...joined(pieces)].length > MAX_LETTERS || utf8Bytes(joined(pieces)) > MAX_BYTES;
  for (const piece of new Set([...first, ...filled])) {
    while (piece.text && isTooLong()) {
      const words = piece.text.split(SEAM);
      let word = clusters(words.pop() ?? '');
      const isWhole = word.length <= MAX_WHOLE && (words.length > 0 || piece.tag === 'office');
      do {
        word = isWhole ? [] : word.slice(0, -1);
        piece.text = words.join('') + word.join('');
      } while (word.length > 0 && isTooLong());
    }
  }
  return joined(pieces).replace(/\s+/g, ' ').trim();
}
