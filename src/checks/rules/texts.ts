import type { FieldId } from '../../forms/fields';
import { isStatusField } from '../../forms/fields';
import { messages } from '../../messages';
import type { Measure } from '../../table/measures';
import { headerOf } from '../../table/table';
import { withoutControl } from '../../thai/control';
import { normalizeThai } from '../../thai/defects';
import { toArabicDigits } from '../../thai/digits';
import { readMonth } from '../../thai/months';
import { normalizeText } from '../../thai/normalize';
import { matchKey } from '../../thai/text';
import { cellsOf, placeOf } from '../cells';
import type { Found, Rule } from '../rule';

export const textThai: Rule = {
  code: 'text/thai',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      const { defects } = normalizeThai(withoutControl(cell.text));
      if (defects.length === 0) return [];
      const said = messages.textChecks.thai(cell.row, cell.heading, cell.text, defects);
      return [{ ...said, ...placeOf(cell), fix: normalizeText(cell.text) }];
    }),
};

export const textControl: Rule = {
  code: 'text/control',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      if (withoutControl(cell.text) === cell.text) return [];
      const said = messages.textChecks.control(cell.row, cell.heading, withoutControl(cell.text));
      return [{ ...said, ...placeOf(cell), fix: normalizeText(cell.text) }];
    }),
};

// What a template leaves to be filled: dots that stand for words, "xxx", empty brackets. A lone "-" says "none"; an
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
// follows "วันที่"; one without a year must be written in full, so that no other word is taken for it.
const DAY_WORD = /วันที่[\s.…_\-–—]*(?:เดือน[\s.…_]*)?/g;
const YEAR_BEHIND =
  /^[\s.]*(?:ปี\s*)?(?:พ\.?\s?ศ\.?\s*)?(?:2[4-6]\d\d|19\d\d|20\d\d|[4-9]\d)(?!\s*[\d/]|\.\d)/;
const FULL_NAME = 6;

/** The words of a date in which the day is left blank; '' where there are none. */
function blankDay(text: string): string {
  const arabic = toArabicDigits(text);
  for (const match of arabic.matchAll(DAY_WORD)) {
    const start = match.index ?? 0;
    const at = start + match[0].length;
    const month = readMonth(arabic, at);
    if (!month) continue;
    const year = YEAR_BEHIND.exec(arabic.slice(at + month.length))?.[0] ?? '';
    const isFull = !month.misspelt && month.length >= FULL_NAME;
    if (year !== '' || isFull) return text.slice(start, at + month.length + year.length);
  }
  return '';
}

export const textPlaceholder: Rule = {
  code: 'text/placeholder',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      if (isStatusField(cell.field)) return [];
      const say = messages.textChecks;
      const blank = PLACEHOLDERS.flatMap((pattern) => pattern.exec(cell.text)?.[0] ?? [])[0];
      if (blank !== undefined)
        return [{ ...say.placeholder(cell.row, cell.heading, blank.trim()), ...placeOf(cell) }];
      // Of a period the same is told by period/unreadable.
      const day = cell.field === 'period' ? '' : blankDay(cell.text);
      return day === '' ? [] : [{ ...say.blankDay(cell.row, cell.heading, day), ...placeOf(cell) }];
    }),
};

const TOLD_APART: readonly FieldId[] = ['result', 'outcome'];
// Shorter texts ("ดำเนินการแล้ว") are alike by nature, and longer ones may still open alike; in characters without spaces.
const SHORTEST_REPEATED = 30;
const SHORTEST_OPENING = 60;

/** A text that may be told again: what a measure has in a field, or one cell of it. */
interface Told {
  row: number;
  text: string;
  key: string;
}

export const textRepeated: Rule = {
  code: 'text/repeated',
  severity: 'warning',
  find: ({ table }) =>
    TOLD_APART.flatMap((field) => {
      const column = table.headers.columnOf.get(field);
      const heading = headerOf(table, field);
      const known = new TextsSoFar();
      return table.measures.flatMap((measure): Found[] => {
        const told = toldBy(measure, field);
        const found = told.flatMap((own) => known.like(own) ?? []);
        const again = found.find(({ own, first }) => own.key === first.key) ?? found[0];
        for (const own of told) known.add(own);
        if (!again) return [];
        const { own, first } = again;
        const say = messages.textChecks;
        const how = own.key === first.key ? say.repeated : say.repeatedWithin;
        const { row, text: value } = own;
        return [{ ...how(row, heading, value, first.row), row, column, heading, value }];
      });
    }),
};

// The number of a list is no difference.
const keyOf = (text: string): string => matchKey(text).replace(/^\(?\d{1,2}[.)]/, '');

/** The whole text first, at its first cell, then its cells one by one. */
function toldBy(measure: Measure, field: FieldId): Told[] {
  const { text = '', parts = [] } = measure.fields[field] ?? {};
  const [first] = parts;
  if (!first) return [];
  const whole = { ...first, key: keyOf(text) };
  const cells = parts.length > 1 ? parts.map((part) => ({ ...part, key: keyOf(part.text) })) : [];
  return [whole, ...cells].filter(({ key }) => key.length >= SHORTEST_REPEATED);
}

/** The texts of the measures above, to be asked for one that is the same, or of which one opens the other. */
class TextsSoFar {
  private readonly byKey = new Map<string, Told>();
  private readonly byOpening = new Map<string, Told[]>();

  like(own: Told): { own: Told; first: Told } | null {
    const opening = this.byOpening.get(own.key.slice(0, SHORTEST_OPENING)) ?? [];
    const first =
      this.byKey.get(own.key) ??
      opening.find(({ key }) => key.startsWith(own.key) || own.key.startsWith(key));
    // A merged cell, which belongs to several measures, repeats nothing.
    return first && first.row !== own.row ? { own, first } : null;
  }

  add(told: Told): void {
    if (this.byKey.has(told.key)) return;
    this.byKey.set(told.key, told);
    if (told.key.length < SHORTEST_OPENING) return;
    const opening = told.key.slice(0, SHORTEST_OPENING);
    const there = this.byOpening.get(opening);
    if (there) there.push(told);
    else this.byOpening.set(opening, [told]);
  }
}
