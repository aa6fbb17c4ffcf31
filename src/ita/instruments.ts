import { toArabicDigits } from '../thai/digits';
import { fuzzyKey } from './fuzzy';
import { INSTRUMENT_CODES, type InstrumentCode } from './scheme';

// The code in Latin letters, also with full stops or spaces between, and with 0 typed for the O ("0IT", "๐IT").
const CODE = /(?<![a-z])([ieo0])(?:\.?i\.?t|\s+i\s+t)(?![a-z])/gi;

// Names as fuzzyKey gives them (no spaces, no tone marks). Old and short forms leave out one ส่วน, or have ตรวจ for วัด.
const NAMES: readonly [InstrumentCode, RegExp][] = [
  ['IIT', /ส?วนได?(?:สวน)?เสียภายใน|(?:รับรู|แบบวัด)ภายใน|internalintegrity|^ภายใน$/],
  ['EIT', /ส?วนได?(?:สวน)?เสีย(?:ภายในและ|ภายใน\/)?ภายนอก|(?:รับรู|แบบวัด)ภายนอก|externalintegrity|^ภายนอก$/],
  [
    'OIT',
    /การเปิดเผยขอมูลสาธารณะ|(?:แบบวัด|แบบตรวจ|แบบประเมิน)การเปิดเผยขอมูล|opendataintegrity|^เปิดเผยขอมูลสาธารณะ$/,
  ],
];

/** The instrument whose code begins with a letter, capital or small; 0 is typed for O. Null where there is none. */
export function instrumentOfLetter(letter: string): InstrumentCode | null {
  const capital = letter === '0' ? 'O' : letter.toUpperCase();
  return INSTRUMENT_CODES.find((code) => code.charAt(0) === capital) ?? null;
}

/**
 * The instrument a text names: by its code, full name, English name or a short variant. Where code and name
 * contradict each other the code wins, because offices copy a caption and change the code. Null where the text names
 * none, or several.
 */
export function findInstrument(text: string): InstrumentCode | null {
  const codes = new Set<InstrumentCode>();
  for (const match of toArabicDigits(text).matchAll(CODE)) {
    const code = instrumentOfLetter(match[1] ?? '');
    if (code) codes.add(code);
  }
  if (codes.size > 0) return only(codes);
  const key = fuzzyKey(text);
  return only(new Set(NAMES.filter(([, name]) => name.test(key)).map(([code]) => code)));
}

function only(codes: ReadonlySet<InstrumentCode>): InstrumentCode | null {
  const [first] = codes;
  return codes.size === 1 && first ? first : null;
}
