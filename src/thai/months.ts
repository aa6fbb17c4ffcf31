import { MONTH_NAMES } from './calendar';
import { distance } from './distance';
import { lazy } from './lazy';

/** A month's name found in a text. */
interface ReadMonth {
  /** 1–12. */
  month: number;
  /** How many characters of the text it takes. */
  length: number;
  /** True for another than the usual spelling: a wrong letter ("มี.ย."), or no full stop inside ("มิย.", "กพ"). */
  misspelt: boolean;
}

// The two parts of each short name. The first pair is right, the others are typos that offices make.
const SHORT_PARTS: readonly (readonly [string, string])[][] = [
  [['ม', 'ค']],
  [['ก', 'พ']],
  [
    ['มี', 'ค'],
    ['มิ', 'ค'],
    ['มื', 'ค'],
    ['มึ', 'ค'],
  ],
  [
    ['เม', 'ย'],
    ['เม', 'ษ'],
    ['แม', 'ย'],
  ],
  [
    ['พ', 'ค'],
    ['พฤ', 'ค'],
  ],
  [
    ['มิ', 'ย'],
    ['มี', 'ย'],
    ['มื', 'ย'],
    ['มึ', 'ย'],
  ],
  [['ก', 'ค']],
  [['ส', 'ค']],
  [['ก', 'ย']],
  [['ต', 'ค']],
  [
    ['พ', 'ย'],
    ['พฤ', 'ย'],
  ],
  [['ธ', 'ค']],
];

// Spoken short forms, in the order of the year.
const SPOKEN = [
  'มกรา',
  'กุมภา',
  'มีนา',
  'เมษา',
  'พฤษภา',
  'มิถุนา',
  'กรกฎา',
  'สิงหา',
  'กันยา',
  'ตุลา',
  'พฤศจิกา',
  'ธันวา',
];

const FIRST_LETTERS = 'มกเแพสตธ';
const LETTER = '[ก-ฮะ-ฺเ-๎]';
// A name ends where no letter follows, or before a word that is often behind it without a space.
const NAME_END = `(?=\\.|ถึง|จน|ปี|พ\\.?\\s?ศ|เป็น|ของ|และ|(?!${LETTER}))`;

interface Pattern {
  month: number;
  pattern: RegExp;
  misspelt: (written: string) => boolean;
}

const patterns = lazy((): readonly Pattern[] => [
  ...MONTH_NAMES.map((name, at) => literal(name, at + 1, false)),
  ...SPOKEN.map((name, at) => literal(name, at + 1, true)),
  ...SHORT_PARTS.flatMap((spellings, at) =>
    spellings.map(
      ([first, second], spelling): Pattern => ({
        month: at + 1,
        // With a stop inside, spaces may be anywhere ("ต. ค ."); without one the letters are together.
        pattern: new RegExp(
          `(?:${first}\\s*[.,][.,\\s]*${second}|${first}${second})(?:\\s?\\.+|${NAME_END})`,
          'y',
        ),
        misspelt: (written) => spelling > 0 || !new RegExp(`^${first}\\s*\\.\\s*${second}`).test(written),
      }),
    ),
  ),
]);

function literal(name: string, month: number, misspelt: boolean): Pattern {
  return {
    month,
    pattern: new RegExp(misspelt ? `${name}${NAME_END}\\.?` : name, 'y'),
    misspelt: () => misspelt,
  };
}

/** All of them in one: most words are no month, and are asked once. */
const anyPattern = lazy(
  () =>
    new RegExp(
      patterns()
        .map(({ pattern }) => pattern.source)
        .join('|'),
      'y',
    ),
);

// Neither shorter nor longer than a misspelt name may be.
const WORD = new RegExp(`${LETTER}{5,12}?${NAME_END}`, 'y');
// A full name this many typos from what is written is still meant: กรกฏาคม, กุมภาพันธ, พฤษจิกายน. Of the short ones one
// typo only, or คมนาคม would be a month.
const MAX_TYPOS = 2;
const typosAllowed = (name: string): number => (name.length < 7 ? 1 : MAX_TYPOS);

/**
 * Reads the month's name that is at a place in the text: full, short or spoken, also with the typos that offices make.
 * Null where none is there. Inside a word (`wordStart` false) only a full name or one with full stops counts. The
 * text has its digits Arabic and its sara am composed (see `matchKey`).
 */
export function readMonth(text: string, at: number, wordStart = true): ReadMonth | null {
  // Most places of a text have no month, and a sheet has thousands of texts.
  if (!FIRST_LETTERS.includes(text[at] ?? ' ')) return null;
  for (const { month, pattern, misspelt } of matchesAt(anyPattern(), text, at) ? patterns() : []) {
    pattern.lastIndex = at;
    const written = pattern.exec(text)?.[0];
    if (written === undefined) continue;
    const isMisspelt = misspelt(written);
    if (wordStart || !isMisspelt || /[.,]/.test(written))
      return { month, length: written.length, misspelt: isMisspelt };
  }
  if (!wordStart) return null;
  WORD.lastIndex = at;
  const word = WORD.exec(text)?.[0];
  const month = word ? nearestName(word) : 0;
  return word && month > 0 ? { month, length: word.length, misspelt: true } : null;
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

function nearestName(word: string): number {
  const distances = MONTH_NAMES.map((name) => distance(word, name, MAX_TYPOS));
  const fewest = Math.min(...distances);
  // Of two names at the same distance neither is certain.
  const only = distances.indexOf(fewest) === distances.lastIndexOf(fewest);
  const month = distances.indexOf(fewest) + 1;
  return only && fewest <= typosAllowed(MONTH_NAMES[month - 1] ?? '') ? month : 0;
}
