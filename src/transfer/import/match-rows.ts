import { type Measure, textOf } from '../../table/measures';
import type { FormTable } from '../../table/table';
import { BARE_BUDDHIST_YEAR } from '../../thai/buddhist-years';
import { toArabicDigits } from '../../thai/digits';
import { distance, LETTERS_PER_TYPO } from '../../thai/distance';
import { matchKey } from '../../thai/text';

/** By what a row is known: texts without spaces and numbering; '' where it has none. */
interface Keys {
  number: string;
  texts: readonly KeyText[];
}

interface KeyText {
  key: string;
  /** The numbers and codes in it, and what counts as numbers do: by these alone names of a series differ. */
  numbers: readonly string[];
}

// "1.", "(๒)", "1.2)": what numbers an item of a list.
const LIST_NUMBER = /^\s*\(?(\d{1,3}(?:\.\d{1,3})*)\s*[.)]\s*/;
/** Fields whose texts tell a row from the others. */
export const TEXT_KEYS = ['measure', 'activity', 'item', 'indicator'] as const;

// "12", "IIT", a letter alone ("โครงการ ก") and a number in words ("ครั้งที่สอง").
const NUMBERS =
  /\d+|[a-z]+|(?<![ก-๙])[ก-ฮ](?![ก-๙])|(?:ที่|ระยะ|รุ่น|ครั้ง|ไตรมาส)\s*(?:แรก|หลัง|หนึ่ง|สอง|สาม|สี่|ห้า|หก|เจ็ด|แปด|เก้า|สิบ)/g;
const BARE_YEAR = new RegExp(`^${BARE_BUDDHIST_YEAR}$`);

function keysOf(measure: Measure, { form }: FormTable): Keys {
  const texts = TEXT_KEYS.map((field) => toArabicDigits(textOf(measure, field)));
  const own = matchKey(textOf(measure, 'number')).replace(/[^\d.]|\.$/g, '');
  const [, ofKey = ''] = LIST_NUMBER.exec(toArabicDigits(textOf(measure, form.keyField))) ?? [];
  return {
    number: (own === '' ? ofKey : own).replace(/^0+(?=\d)/, ''),
    texts: texts.map((text) => keyText(text.replace(LIST_NUMBER, ''))),
  };
}

const keyText = (text: string): KeyText => ({
  key: matchKey(text),
  numbers: (text.toLowerCase().match(NUMBERS) ?? []).map(matchKey),
});

type Likeness = 'same' | 'similar' | 'other' | null;

/** How two texts of one field compare; null where one of them is blank. Texts with other numbers in them are never similar. */
function compare(a: KeyText, b: KeyText): Likeness {
  if (a.key === '' || b.key === '') return null;
  if (a.key === b.key) return 'same';
  const [short, long] = a.key.length < b.key.length ? [a, b] : [b, a];
  const goesOn = short.key.length >= LETTERS_PER_TYPO && long.key.startsWith(short.key);
  const hasSameNumbers = a.numbers.join(' ') === b.numbers.join(' ');
  // Departments write the year behind a name that has none.
  const addsYear = short.numbers.length === 0 && long.numbers.every((number) => BARE_YEAR.test(number));
  if (goesOn) return hasSameNumbers || addsYear ? 'similar' : 'other';
  const allowed = Math.floor(short.key.length / LETTERS_PER_TYPO);
  if (!hasSameNumbers || long.key.length - short.key.length > allowed) return 'other';
  return distance(a.key, b.key, allowed) <= allowed ? 'similar' : 'other';
}

/** So many letters in a row of one name in another are no chance. */
const MIN_SHARED_LETTERS = 8;

const pairsOfTexts = (a: Keys, b: Keys): [KeyText, KeyText][] =>
  a.texts.flatMap((text, i): [KeyText, KeyText][] => {
    const other = b.texts[i] ?? NO_TEXT;
    return text.key === '' || other.key === '' ? [] : [[text, other]];
  });

/** Whether a text of one has a run of letters of the other's. */
const hasWordsOf = (a: Keys, b: Keys): boolean =>
  pairsOfTexts(a, b).some(
    ([text, other]) => (isNumbered(text, other) || isNumbered(other, text)) && sharesRun(text.key, other.key),
  );

const isNumbered = (a: KeyText, b: KeyText): boolean =>
  a.numbers.every((number) => b.numbers.includes(number));

const sharesRun = (key: string, other: string): boolean =>
  Array.from({ length: Math.max(0, key.length - MIN_SHARED_LETTERS + 1) }, (_, i) => i).some((i) =>
    other.includes(key.slice(i, i + MIN_SHARED_LETTERS)),
  );

/** Whether every text of one is within the other's, with the same numbers. */
function isWithin(a: Keys, b: Keys): boolean {
  const pairs = pairsOfTexts(a, b);
  return (
    pairs.length > 0 &&
    pairs.every(
      ([short, long]) =>
        short.key.length >= MIN_SHARED_LETTERS && long.key.includes(short.key) && isNumbered(short, long),
    )
  );
}

/**
 * Ways by which a row is known to be a measure's, the surest first: how their texts compare, their numbers, and what else. Of texts
 * that differ the user is asked: nothing is taken of them unless he says so.
 */
const WAYS: readonly [
  texts: Likeness,
  numbers: 'same' | 'any' | 'unknown',
  also?: (a: Keys, b: Keys) => boolean,
][] = [
  ['same', 'same'],
  ['same', 'any'],
  ['similar', 'same'],
  ['similar', 'unknown'],
  [null, 'same'],
  ['other', 'same', hasWordsOf],
  ['other', 'any', (a, b) => isWithin(a, b) || isWithin(b, a)],
];

/** Of more rows and measures none is looked for among all others by its words alone. */
const MAX_COMPARED = 100_000;

const NO_TEXT: KeyText = { key: '', numbers: [] };

/** How the texts compare that both have: as different as the most different of them; null where they share none. */
function textsOf(a: Keys, b: Keys): Likeness {
  const all = a.texts.flatMap((text, i) => compare(text, b.texts[i] ?? NO_TEXT) ?? []);
  if (all.length === 0) return null;
  return all.includes('other') ? 'other' : all.includes('similar') ? 'similar' : 'same';
}

/** Whether rows that are one measure's are so by likeness alone: a text that names them is not quite the same. */
export const isOnlySimilar = (
  measure: Measure,
  table: FormTable,
  row: Measure,
  received: FormTable,
): boolean => ['similar', 'other'].includes(textsOf(keysOf(measure, table), keysOf(row, received)) ?? '');

/** Which row of a table that came (index) belongs to which measure of a sheet (index), by number and texts; in the sheet's order. */
export const matchRows = (table: FormTable, received: FormTable): Map<number, number> =>
  pairsOf(
    table.measures.map((measure) => keysOf(measure, table)),
    received.measures.map((measure) => keysOf(measure, received)),
  );

/** Which row (index) belongs to which measure (index): by each way only where it is the one of both. */
function pairsOf(measures: readonly Keys[], rows: readonly Keys[]): Map<number, number> {
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  for (const [texts, numbers, also] of WAYS) {
    const open = measures.map((keys, at) => ({ keys, at })).filter(({ at }) => !pairs.has(at));
    const free = rows.flatMap((_, i) => (taken.has(i) ? [] : [i]));
    if (also && numbers === 'any' && open.length * free.length > MAX_COMPARED) continue;
    // By number first: thousands of rows are not compared with thousands of measures.
    const byNumber = new Map<string, typeof open>();
    for (const each of open) {
      const { number } = each.keys;
      const others = byNumber.get(number);
      if (others) others.push(each);
      else if (number !== '') byNumber.set(number, [each]);
    }
    const candidates = free.map((row) => {
      const keys = rows[row] as Keys;
      const possible = numbers === 'same' ? (byNumber.get(keys.number) ?? []) : open;
      return possible.filter(
        ({ keys: own }) =>
          (numbers !== 'unknown' || own.number === '' || keys.number === '') &&
          textsOf(own, keys) === texts &&
          (also?.(own, keys) ?? true),
      );
    });
    const claims = new Map<number, number>();
    for (const { at } of candidates.flat()) claims.set(at, (claims.get(at) ?? 0) + 1);
    free.forEach((row, i) => {
      const [first, more] = candidates[i] ?? [];
      if (!first || more) return;
      const { at } = first;
      if (claims.get(at) !== 1) return;
      pairs.set(at, row);
      taken.add(row);
    });
  }
  return new Map([...pairs].sort(([a], [b]) => a - b));
}
