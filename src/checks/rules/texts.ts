import type { FieldId } from '../../forms/fields';
import { isStatusField } from '../../forms/fields';
import type { Measure } from '../../table/measures';
import { withoutControl } from '../../thai/control';
import { normalizeThai } from '../../thai/defects';
import { toArabicDigits } from '../../thai/digits';
import { readMonth } from '../../thai/months';
import { normalizeText } from '../../thai/normalize';
import { matchKey } from '../../thai/text';
import { cellOf, cellsOf, matchAt, REPORTING_FIELDS } from '../cells';
import type { Rule, RuleMatch } from '../rule';

export const textThai: Rule<'text/thai'> = {
  code: 'text/thai',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell) => {
      const { defects } = normalizeThai(withoutControl(cell.text));
      return defects.length > 0 ? [{ ...matchAt(cell, { defects }), fix: normalizeText(cell.text) }] : [];
    }),
};

export const textControl: Rule<'text/control'> = {
  code: 'text/control',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell) => {
      const value = withoutControl(cell.text);
      return value === cell.text ? [] : [{ ...matchAt(cell, { value }), fix: normalizeText(cell.text) }];
    }),
};

// What a template leaves to be filled: dots in place of words, "xxx", empty brackets. A lone "-" means "none"; an
// ellipsis at the end of words only shortens them.
const PLACEHOLDERS: readonly RegExp[] = [
  /^\s*(?:\.{2,}|…+|_{2,})\s*$/,
  /[.…_]{5,}|_{3,}/,
  /(?:\.{2,}|…)\s*[0-9๐-๙]+\s*(?:\.{2,}|…)/,
  /(?:จำนวน|ครั้งที่|ร้อยละ|เลขที่)\s*(?:\.{2,}|…)/,
  /\(\s*(?:\s|\.{2,}|…+)\s*\)/,
  /(?<![a-z])x{3,}(?![a-z])/i,
];

// "เมื่อวันที่ มีนาคม ๒๕๖๘", "วันที่ ... เดือน มีนาคม พ.ศ. ๒๕๖๘": the day was to be written in by hand. No month rightly
// follows "วันที่"; one without a year must be written in full, so that no other word is read as one.
const DAY_WORD = /วันที่[\s.…_\-–—]*(?:เดือน[\s.…_]*)?/g;
const YEAR_BEHIND =
  /^[\s.]*(?:ปี\s*)?(?:พ\.?\s?ศ\.?\s*)?(?:2[4-6]\d\d|19\d\d|20\d\d|[4-9]\d)(?!\s*[\d/]|\.\d)/;
const MIN_FULL_MONTH = 6;

/** The words of a date in which the day is left blank; '' where there are none. */
function dateWithoutDay(text: string): string {
  const arabic = toArabicDigits(text);
  for (const match of arabic.matchAll(DAY_WORD)) {
    const start = match.index;
    const at = start + match[0].length;
    const month = readMonth(arabic, at);
    if (!month) continue;
    const year = YEAR_BEHIND.exec(arabic.slice(at + month.length))?.[0] ?? '';
    const isFull = !month.misspelt && month.length >= MIN_FULL_MONTH;
    if (year !== '' || isFull) return text.slice(start, at + month.length + year.length);
  }
  return '';
}

export const textPlaceholder: Rule<'text/placeholder'> = {
  code: 'text/placeholder',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): RuleMatch<'text/placeholder'>[] => {
      if (isStatusField(cell.field)) return [];
      const [blank] = PLACEHOLDERS.flatMap((pattern) => pattern.exec(cell.text)?.[0] ?? []);
      if (blank !== undefined) return [matchAt(cell, { blank: blank.trim(), isDay: false })];
      // In a period period/unreadable finds the same.
      const date = cell.field === 'period' ? '' : dateWithoutDay(cell.text);
      return date === '' ? [] : [matchAt(cell, { blank: date, isDay: true })];
    }),
};

// In characters without spaces: shorter texts ("ดำเนินการแล้ว") are often the same, and longer ones often begin with the same words.
const MIN_REPEATED = 30;
const MIN_BEGINNING = 60;

/** A text to be compared with those of other measures: all that a measure has in a field, or one cell of it. */
interface ComparedText {
  row: number;
  text: string;
  key: string;
}

export const textRepeated: Rule<'text/repeated'> = {
  code: 'text/repeated',
  severity: 'warning',
  find: ({ table }) =>
    REPORTING_FIELDS.flatMap((field) => {
      const above = new TextsAbove();
      return table.measures.flatMap((measure) => {
        const texts = comparedTexts(measure, field);
        const pairs = texts.flatMap((text) => above.like(text) ?? []);
        const pair = pairs.find(({ later, first }) => later.key === first.key) ?? pairs[0];
        for (const text of texts) above.add(text);
        if (!pair) return [];
        const { later, first } = pair;
        const isEntire = later.key === first.key;
        return [matchAt(cellOf(table, field, later.row, later.text), { firstRow: first.row, isEntire })];
      });
    }),
};

// Texts that differ only in the number of a list are the same.
const keyOf = (text: string): string => matchKey(text).replace(/^\(?\d{1,2}[.)]/, '');

/** All of the text first, at its first cell, then its cells one by one. */
function comparedTexts(measure: Measure, field: FieldId): ComparedText[] {
  const { text = '', parts = [] } = measure.fields[field] ?? {};
  const [first] = parts;
  if (!first) return [];
  const joined = { ...first, key: keyOf(text) };
  const cells = parts.length > 1 ? parts.map((part) => ({ ...part, key: keyOf(part.text) })) : [];
  return [joined, ...cells].filter(({ key }) => key.length >= MIN_REPEATED);
}

/** The texts of the measures above, searched for one that is the same, or that begins with the other. */
class TextsAbove {
  private readonly byKey = new Map<string, ComparedText>();
  private readonly byBeginning = new Map<string, ComparedText[]>();

  like(later: ComparedText): { later: ComparedText; first: ComparedText } | null {
    const sameBeginning = this.byBeginning.get(later.key.slice(0, MIN_BEGINNING)) ?? [];
    const first =
      this.byKey.get(later.key) ??
      sameBeginning.find(({ key }) => key.startsWith(later.key) || later.key.startsWith(key));
    // A merged cell, which belongs to several measures, repeats nothing.
    return first && first.row !== later.row ? { later, first } : null;
  }

  add(text: ComparedText): void {
    if (this.byKey.has(text.key)) return;
    this.byKey.set(text.key, text);
    if (text.key.length < MIN_BEGINNING) return;
    const beginning = text.key.slice(0, MIN_BEGINNING);
    const there = this.byBeginning.get(beginning);
    if (there) there.push(text);
    else this.byBeginning.set(beginning, [text]);
  }
}
