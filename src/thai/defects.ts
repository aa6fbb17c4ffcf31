/** What PDF, Word and old fonts do to Thai text; `normalizeThai` corrects each. */
export type ThaiDefect =
  /** เ+เ for แ. */
  | 'sara-ae'
  /** ํ+า for ำ, a tone mark between them or not. */
  | 'sara-am'
  /** A tone mark or ์ before the vowel over which or under which it is, or behind ำ. */
  | 'mark-order'
  /** The same mark repeated over one letter. */
  | 'mark-doubled'
  /** Glyphs of old Thai fonts (U+F700–F71A) for marks and letters. */
  | 'private-use'
  | 'zero-width'
  | 'no-break-space'
  /** A tick, a cross or a box of the font Wingdings. */
  | 'wingdings';

interface NormalizedText {
  text: string;
  /** The kinds of defect found, each once; empty for clean text. */
  defects: ThaiDefect[];
}

// Old Thai fonts had a separate glyph for each mark moved left or down beside a tall letter, and for ฐ and ญ without
// their feet. In the order of the glyphs from U+F700. Source: the Windows mapping in HarfBuzz's Thai shaper.
const FIRST_GLYPH = 0xf700;
const GLYPHS: readonly number[] = [
  [0x0e10, 0x0e34, 0x0e35, 0x0e36, 0x0e37],
  [0x0e48, 0x0e49, 0x0e4a, 0x0e4b, 0x0e4c],
  [0x0e48, 0x0e49, 0x0e4a, 0x0e4b, 0x0e4c],
  [0x0e0d, 0x0e31, 0x0e4d, 0x0e47],
  [0x0e48, 0x0e49, 0x0e4a, 0x0e4b, 0x0e4c],
  [0x0e38, 0x0e39, 0x0e3a],
].flat();

// Symbol fonts keep their characters at U+F000 + byte.
const WINGDINGS: Readonly<Record<string, string>> = {
  '\uF0FC': '✓',
  '\uF0FB': '✗',
  '\uF0FE': '☑',
  '\uF0FD': '☒',
  '\uF0A8': '☐',
};

// Marks by code point, since a mark alone cannot be seen: U+0E31, 0E34–0E37 vowels above, 0E38–0E39 vowels below, 0E48–0E4B
// tone marks, 0E4C ์, 0E4D ํ, 0E33 ำ; 0E31–0E3A without 0E32 and 0E33, and 0E47–0E4E, are all that are over or under a letter.

/** Matches something of every defect. Most texts do not match, and are not looked at further. */
const SUSPECT =
  /เเ|[\uF700-\uF71A\uF0FC\uF0FB\uF0FE\uF0FD\uF0A8\u200B-\u200D\u2060\uFEFF\u00AD\u00A0\u2007\u202F]|\u0E4D[\u0E48-\u0E4B]?\u0E32|\u0E33[\u0E48-\u0E4B]|[\u0E48-\u0E4C][\u0E31\u0E34-\u0E39]|([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1/;

type Step = readonly [ThaiDefect, (text: string) => string];

/** In this order: invisible characters first, because they may be between the letters of another defect. */
const STEPS: readonly Step[] = [
  ['private-use', (text) => text.replace(/[\uF700-\uF71A]/g, thaiOfGlyph)],
  [
    'wingdings',
    (text) => text.replace(/[\uF0FC\uF0FB\uF0FE\uF0FD\uF0A8]/g, (glyph) => WINGDINGS[glyph] ?? glyph),
  ],
  ['zero-width', withoutZeroWidth],
  ['no-break-space', (text) => text.replace(/[\u00A0\u2007\u202F]/g, ' ')],
  ['sara-ae', (text) => text.replace(/เเ/g, 'แ')],
  ['mark-doubled', (text) => text.replace(/([\u0E31\u0E34-\u0E3A\u0E47-\u0E4E])\1+/g, '$1')],
  ['sara-am', (text) => text.replace(/\u0E4D([\u0E48-\u0E4B]?)\u0E32/g, '$1\u0E33')],
  [
    'mark-order',
    (text) =>
      text
        .replace(/\u0E33([\u0E48-\u0E4B]+)/g, '$1\u0E33')
        .replace(/[\u0E31\u0E34-\u0E39\u0E48-\u0E4C]{2,}/g, vowelsFirst),
  ],
];

/**
 * Normalizes Thai text damaged by PDF, Word or old fonts. Only defects with exactly one correct form are changed. Clean
 * text is returned unchanged; a second run changes nothing. Kept: a lone ํ, ฺ or ๎ (Pali), joiners in emoji.
 * @example normalizeThai('เเผน') // { text: 'แผน', defects: ['sara-ae'] }
 */
export function normalizeThai(text: string): NormalizedText {
  const defects = new Set<ThaiDefect>();
  let normalized = text;
  // One step may bring two marks together that another must put in order.
  for (let before = ''; before !== normalized && SUSPECT.test(normalized); ) {
    before = normalized;
    for (const [defect, step] of STEPS) {
      const next = step(normalized);
      if (next !== normalized) defects.add(defect);
      normalized = next;
    }
  }
  return { text: normalized, defects: [...defects] };
}

function thaiOfGlyph(glyph: string): string {
  return String.fromCharCode(GLYPHS[glyph.charCodeAt(0) - FIRST_GLYPH] ?? glyph.charCodeAt(0));
}

const ZERO_WIDTH_RUN = /[\u200B-\u200D\u2060\uFEFF\u00AD]+/g;
const THAI = /[\u0E00-\u0E7F]/;
const NEEDS_NO_JOINER = /^[\s -\u024F\u0E00-\u0E7F]?$/;

/**
 * Removes zero-width characters. A joiner between two letters of another script, or two emoji, shapes them and stays;
 * a soft hyphen is a hyphen of other languages and goes only beside Thai.
 */
function withoutZeroWidth(text: string): string {
  return text.replace(ZERO_WIDTH_RUN, (run, at: number) => {
    const before = text.charAt(at - 1);
    const after = text.charAt(at + run.length);
    const joins = !NEEDS_NO_JOINER.test(before) && !NEEDS_NO_JOINER.test(after);
    const hyphenates = !THAI.test(before) && !THAI.test(after);
    return [...run]
      .filter((unseen) => (unseen === '\u00AD' ? hyphenates : joins && /[\u200C\u200D]/.test(unseen)))
      .join('');
  });
}

/** The marks of one letter as they are typed: vowels first, then tone mark or ์. */
function vowelsFirst(marks: string): string {
  const all = [...marks];
  return [...all.filter(isVowel), ...all.filter((mark) => !isVowel(mark))].join('');
}

const isVowel = (mark: string): boolean => mark < '\u0E48';
