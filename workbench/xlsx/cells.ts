import type { CellRef } from '../../src/sheet/cell-ref';
import { type CellLook, type CellValue, ensureCell, MAX_CELL_TEXT, type SheetData } from '../book';
import { calculate } from '../values/formula';
import { serialOfUtc } from '../values/time';
import { dateFormatOf, isAutomatic, showsDate } from '../values/typed';
import { textOfRuns } from './package';
import { visitRows, type WrittenCell } from './rows';
import { shiftFormula } from './shared-formula';
import { POINT } from './write';
import { attributesOf, unescapeXml } from './xml';
import { fromXstring } from './xstring';

/** The tables to which cells refer by number, and how days are counted. */
interface CellSources {
  strings: readonly string[];
  looks: readonly CellLook[];
  date1904: boolean;
  /** The locale of the workbook, for a day without a number format. */
  locale: string;
}

/** The most characters of shared formulas, each written out for its cell. */
export const MAX_SHARED_TEXT = 20_000_000;
/** Days from the first day of a spreadsheet's count to that of the old Macintosh (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;
/** An element that is not written as an empty one. */
const CONTENT = /<(?:v|f|is)(?:\s[^<>]*[^/<>])?>/;
const VALUE = /<v(?:\s[^<>]*)?>([^<]*)<\/v>/;
const INLINE = /^\s*<is>([\s\S]*)<\/is>\s*(?:<extLst[\s>][\s\S]*)?$/;
const OPEN_VALUE = /<v(?:\s[^<>]*[^/<>])?>/;
const FORMULA = /<f(\s[^<>]*?)?(?:\/>|>([^<]*)<\/f>)/;
/** Formulas only Sheets knows, as Sheets exports them: the formula in a text, the value beside it. */
const FOREIGN = /^IFERROR\(__xludf\.DUMMYFUNCTION\("((?:[^"]|"")*)"\),.*\)$/s;

/** The last row and column with content, 0 and 0 if there is none; null if the rows are damaged. */
export function contentOfRows(rows: string): { rows: number; columns: number } | null {
  const size = { rows: 0, columns: 0 };
  const whole = visitRows(rows, {
    cell: ({ row, column, value, inner }) => {
      if (value === undefined && !CONTENT.test(inner)) return;
      size.rows = Math.max(size.rows, row);
      size.columns = Math.max(size.columns, column);
    },
  });
  return whole ? size : null;
}

/**
 * Reads the cells of a sheet's XML into its grid; formats outside the grid are ignored.
 * @returns what is wrong, if anything: a damaged cell, one with a longer text than Sheets takes, formulas without end
 */
export function readCells(
  rows: string,
  sheet: SheetData,
  sources: CellSources,
): 'damaged' | 'formulas' | CellRef | null {
  let isValid = true;
  let sharedLeft = MAX_SHARED_TEXT;
  let tooLong: CellRef | null = null;
  const shared = new Map<string, { text: string; row: number; column: number }>();
  const formulaOf = ({ value, inner, row, column }: WrittenCell): string | null => {
    if (value !== undefined) return null;
    const [written, attributes = '', body = ''] = FORMULA.exec(inner) ?? [];
    if (written === undefined) return null;
    const text = fromXstring(unescapeXml(body));
    const { t, si = '' } = attributesOf(attributes);
    if (t !== 'shared') return text === '' ? null : text;
    if (text !== '') shared.set(si, { text, row, column });
    const first = shared.get(si);
    sharedLeft -= first?.text.length ?? 0;
    if (sharedLeft < 0) return null;
    return first ? shiftFormula(first.text, row - first.row, column - first.column) : null;
  };
  const whole = visitRows(rows, {
    row: (row, { customHeight, ht, hidden }) => {
      if ((hidden === '1' || hidden === 'true') && row <= sheet.rows) sheet.hiddenRows.push(row);
      // Only heights that a user set; most programs also write calculated ones.
      if (ht !== undefined && (customHeight === '1' || customHeight === 'true') && row <= sheet.rows)
        sheet.rowHeights[row] = Math.round(Number(ht) * POINT);
    },
    cell: (written) => {
      const { row, column, style } = written;
      if (row > sheet.rows || column > sheet.columns) return;
      const look = sources.looks[style] ?? {};
      const formula = formulaOf(written);
      const read = cellValue(written, look, sources);
      if (read === undefined) isValid = false;
      const length = Math.max(formula?.length ?? 0, typeof read === 'string' ? read.length : 0);
      if (length > MAX_CELL_TEXT) {
        tooLong ??= { row, column };
        return;
      }
      const value = read ?? null;
      if (value === null && formula === null && Object.keys(look).length === 0) return;
      const cell = Object.assign(ensureCell(sheet, row, column), look, { value });
      if (written.type === 'd' && typeof value === 'number' && isAutomatic(look.numberFormat))
        cell.numberFormat = dateFormatOf(sources.locale, !Number.isInteger(value));
      if (formula === null) return;
      cell.formula = formulaText(formula);
      // Without a result the formula is evaluated, as Excel does when it opens the file.
      if (value === null) cell.value = calculate(cell.formula);
    },
  });
  if (!whole || !isValid) return 'damaged';
  return sharedLeft < 0 ? 'formulas' : tooLong;
}

function formulaText(formula: string): string {
  const foreign = FOREIGN.exec(formula);
  if (!foreign) return `=${formula.replace(/_xlfn\.(?:_xlws\.)?/g, '')}`;
  return `=${(foreign[1] ?? '').replace(/""/g, '"').replace(/^=/, '')}`;
}

/** The value of a cell; undefined if it is damaged, because no cell may be lost without an error. */
function cellValue(
  { type, value, inner }: WrittenCell,
  { numberFormat }: CellLook,
  { strings, date1904 }: CellSources,
): CellValue | undefined {
  if (type === 'inlineStr') {
    const text = INLINE.exec(inner)?.[1];
    return text === undefined ? (inner.includes('<is>') ? undefined : null) : textOfRuns(text);
  }
  const written = value ?? VALUE.exec(inner)?.[1];
  if (written === undefined) return OPEN_VALUE.test(inner) ? undefined : null;
  const text = fromXstring(unescapeXml(written));
  if (type === 'str') return text;
  if (text.trim() === '') return null;
  if (type === 's') return strings[Number(text)];
  if (type === 'b') return text === '1' || text === 'true';
  if (type === 'e') return { error: text };
  const number = type === 'd' ? serialOfIso(text) : Number(text);
  if (number === null || !Number.isFinite(number)) return text;
  return date1904 && type !== 'd' && showsDay(numberFormat) ? number + DAYS_TO_1904 : number;
}

/** True if a number of this format is a day. A time without a day does not depend on the day count. */
const showsDay = (numberFormat = ''): boolean =>
  showsDate(numberFormat) && /[bdey]/i.test(numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, ''));

/** "2024-10-05T00:00:00" as a spreadsheet's date number; null if it is no day or time of ISO 8601. */
function serialOfIso(text: string): number | null {
  const match = /^(?:(\d{4})-(\d\d)-(\d\d))?(?:T?(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/.exec(text.trim());
  if (!match?.[0]) return null;
  const [year, month, day, hour, minute, second] = match
    .slice(1)
    .map((each) => (each === undefined ? null : Number(each)));
  if ((hour ?? 0) > 24 || (minute ?? 0) > 59 || (second ?? 0) >= 60) return null;
  const time = ((hour ?? 0) * 3600 + (minute ?? 0) * 60 + (second ?? 0)) / 86_400;
  if (year === null || year === undefined) return time;
  const date = new Date(Date.UTC(year, (month ?? 1) - 1, day ?? 1));
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  return serialOfUtc(date.getTime()) + time;
}
