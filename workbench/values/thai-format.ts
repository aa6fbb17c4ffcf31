/** The parts of a format's language code beside the language: `[$-NNCCLLLL]`, or `[$-th-TH,NNCC]` as newer files have it. */
const LANGUAGE = /\[\$[^\]-]*-(?:[a-zA-Z]{2,3}(?:-[a-zA-Z]+)*,([0-9a-f]{1,4})|([0-9a-f]{1,8}))\]/i;
/** Numbers of the Buddhist calendar and of Thai digits. Source: LibreOffice's help, "Number format codes", LCID extended. */
const BUDDHIST = 0x07;
/** The calendar's number, without the bit for typing days in that calendar: 187041E is shown as 107041E is. */
const CALENDAR = 0x7f;
const THAI_DIGITS = 0x0d;
/** The parts of a format's section that are no format letters: texts in quotes, a character after a backslash, and codes in brackets. */
const FIXED = /"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g;

interface Section {
  code: string;
  thaiDigits: boolean;
}

function readSection(written: string): Section {
  const [, newer, older = ''] = LANGUAGE.exec(written) ?? [];
  const bits =
    newer === undefined ? Number.parseInt(older.slice(0, -4) || '0', 16) : Number.parseInt(newer, 16);
  // "t" before a number is how Thai Excel writes "in Thai digits".
  const plain = written.replace(/^((?:\[[^\]]*\])*)t(?=[#0?dhmsyb])/i, '$1');
  return {
    code: (bits & CALENDAR) === BUDDHIST ? withBuddhistYear(plain) : plain,
    thaiDigits: plain !== written || bits >> 8 === THAI_DIGITS,
  };
}

/** Replaces the letters of the year by those of the Buddhist year, which do not depend on the calendar. */
function withBuddhistYear(code: string): string {
  let from = 0;
  let changed = '';
  const change = (text: string): string =>
    text.replace(/y+/gi, (letters) => (letters.length > 2 ? 'bbbb' : 'bb'));
  for (const fixed of code.matchAll(FIXED)) {
    changed += change(code.slice(from, fixed.index)) + fixed[0];
    from = fixed.index + fixed[0].length;
  }
  return changed + change(code.slice(from));
}

/** The sections of a format, separated by semicolons. */
function sectionsOf(format: string): string[] {
  const fixed: string[] = [];
  const marked = format.replace(FIXED, (text) => `\u0000${fixed.push(text) - 1}\u0000`);
  return marked
    .split(';')
    .map((each) => each.replace(/\0(\d+)\0/g, (_, index) => fixed[Number(index)] ?? ''));
}

/**
 * A number format without the parts that only Excel reads, the Thai calendar and Thai digits; and whether the number
 * is shown in Thai digits.
 *
 * @example thaiFormat('[$-107041E]d mmm yy', 1) // { format: '[$-107041E]d mmm bb', thaiDigits: false }
 */
export function thaiFormat(format: string, value: number): { format: string; thaiDigits: boolean } {
  if (!/\[\$|^t|;t|\]t/i.test(format)) return { format, thaiDigits: false };
  const sections = sectionsOf(format).map(readSection);
  const used =
    value < 0 ? (sections[1] ?? sections[0]) : value === 0 ? (sections[2] ?? sections[0]) : sections[0];
  return { format: sections.map(({ code }) => code).join(';'), thaiDigits: used?.thaiDigits ?? false };
}

/** Digits as Thai ones. */
export const inThaiDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
