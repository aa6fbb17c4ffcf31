import { type FieldId, isStatusField } from '../forms/fields';
import type { Form } from '../forms/form';
import { findInstrument } from '../ita/instruments';
import type { InstrumentCode } from '../ita/scheme';
import { type SheetData, spreadMerges } from '../sheet/sheet-data';
import { CHECKBOX, readStatusMark } from '../thai/status-marks';
import { matchKey } from '../thai/text';
import { type Headings, isHeadingRow, isWithin } from './headings';
import {
  type Behind,
  type HeadingLines,
  isFront,
  type Line,
  LineReader,
  loneCell,
  type OtherLine,
  readLines,
} from './lines';

/** One row of a table, before it is known whether it continues the one above. */
export interface TableRow {
  /** Sheet row from 1. */
  row: number;
  /** Filled cells, each with the row in which it really stands: a merged one may stand above. */
  cells: Map<FieldId, { row: number; text: string }>;
  /** Likewise the filled cells of the office's own columns, by the column's number. */
  own?: Map<number, { row: number; text: string }>;
  /** True where columns that the form does not have are filled too. */
  hasMore?: boolean;
  /** What stands right above it, where that is no row. */
  behind?: Behind | undefined;
}

/** A row under the headings that is no row of the table: a title, a note, a signature, a total. */
export interface LeftOutRow {
  row: number;
  kind: OtherLine;
  /** Its first filled cell. */
  column: number;
  text: string;
  /** The text of all its cells. */
  words: string;
  /** False where its words may be a measure's all the same. */
  plain: boolean;
}

/** False for what is the page's and no measure's beyond doubt: titles over headings, notes and signatures. */
export const isToldLeftOut = ({ kind, plain }: LeftOutRow): boolean =>
  !plain || (kind !== 'title' && kind !== 'note');

/** What stands under the headings of a table. */
export interface TableRows {
  rows: TableRow[];
  leftOut: LeftOutRow[];
}

/** Tells the rows of a table from headings repeated, titles, notes and other tables. Rows that say nothing are neither. */
export function tableRows(data: SheetData, form: Form, headings: Headings): TableRows {
  const spread = spreadMerges(data);
  const lines = readLines(spread);
  const bands = bandsOf(headings);
  const [band] = bands;
  const reader = new LineReader(lines, bands, form.keyField);
  const found: TableRows = { rows: [], leftOut: [] };
  const above = sectionAbove(lines, headings);
  if (above) found.rows.push(above);
  for (const line of lines.slice(headings.lastRow)) {
    if (!line || isWithin(line.row, headings.otherTables)) continue;
    if (isWithin(line.row, headings.repeats) || isHeadingRow(spread.text[line.row - 1] ?? [], headings)) {
      reader.newBand();
      continue;
    }
    const lone = loneCell(line);
    const section = lone && isFront(lone.column, band, form.keyField) && sectionRow(line);
    const reading = section ? null : reader.read(line, band);
    const row = section || rowOf(line, band);
    const [first] = line.cells;
    if (first && reading && reading.kind !== 'row') {
      const { kind, plain } = reading;
      const words = line.cells.map(({ text }) => text).join(' ');
      found.leftOut.push({ row: line.row, kind, column: first.column, text: first.text, words, plain });
    } else if (saysSomething(row)) found.rows.push({ ...row, behind: reading?.behind });
    else if (reading?.behind) reader.stillBehind(reading.behind);
  }
  return found;
}

/** The headings of each page as the lines know them. */
function bandsOf({ columns, written, repeats, ...first }: Headings): [HeadingLines, ...HeadingLines[]] {
  const fields = new Map([...columns].map(([field, column]) => [column, field]));
  const at = ({ firstRow, lastRow }: { firstRow: number; lastRow: number }) => ({
    ...{ first: firstRow - 1, last: lastRow - 1 },
    ...{ fields, written },
  });
  return [at(first), ...repeats.map(at)];
}

function rowOf(line: Line, { fields }: HeadingLines): TableRow {
  const row: TableRow & { own: Map<number, unknown> } = { row: line.row, cells: new Map(), own: new Map() };
  for (const { column, homeRow, text } of line.cells) {
    const field = fields.get(column);
    // An unticked check box is as blank as a cell can be in which boxes stand.
    if (field && isStatusField(field) && text === CHECKBOX.notChosen) continue;
    if (field) row.cells.set(field, { row: homeRow, text });
    else row.own.set(column, { row: homeRow, text });
  }
  return row;
}

/** A line that names an instrument, as a row that gives it to the measures below; null for any other. */
function sectionRow(line: Line): TableRow | null {
  const lone = loneCell(line);
  if (!lone || !instrumentOfSection(lone.text)) return null;
  return { row: line.row, cells: new Map([['instrument', { row: line.row, text: lone.text }]]) };
}

/** The instrument named among the titles over the headings, where pages have it there. */
function sectionAbove(lines: readonly (Line | null)[], { firstRow }: Headings): TableRow | null {
  for (const line of lines.slice(0, firstRow - 1).reverse()) {
    if (!line) continue;
    const section = sectionRow(line);
    if (section || !loneCell(line)) return section;
  }
  return null;
}

// Words by which a lone cell names an instrument rather than speaks of one.
const SECTION_WORDS = /แบบวัด|แบบตรวจ|ผู้มีส่วนได้|^[^a-z]*[ieo]it[^a-z]*$/i;

/** The instrument of which a lone cell is the name, as a row over its measures; null for any other text. */
export function instrumentOfSection(text: string): InstrumentCode | null {
  return SECTION_WORDS.test(text) ? findInstrument(text) : null;
}

// A number that only counts a row.
const BARE_NUMBER = /^\(?\d{1,3}[.)]?$/;

/**
 * False for a row that is blank or holds only its number and marks that choose nothing, as an unfilled row of a template; and
 * for one that has nothing but words in the office's own columns.
 */
export function saysSomething({ cells, own, hasMore }: TableRow): boolean {
  return [...cells].some(([field, { text }]) => {
    if (field === 'number' && !own?.size && !hasMore) return !BARE_NUMBER.test(matchKey(text));
    return !isStatusField(field) || readStatusMark(text) !== 'notChosen';
  });
}
