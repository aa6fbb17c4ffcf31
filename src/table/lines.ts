import { type FieldId, isIdentifying, isStatusField } from '../forms/fields';
import type { SpreadCells } from '../sheet/sheet-data';
import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';
import { isColumnNumbers, isDepartmentName, isSectionName, isSum } from './other-rows';

/** A filled cell of a line. */
export interface LineCell {
  /** From 1. */
  column: number;
  text: string;
  /** The row (from 1) in which it really stands; a merged cell is seen in every row of its merge. */
  homeRow: number;
  /** True where it is merged over several columns. */
  across?: boolean;
}

/** One row of a sheet that is not blank. */
export interface Line {
  /** From 1. */
  row: number;
  cells: LineCell[];
}

/** Headings in the lines of a sheet, and what they say of the columns (from 1) under them. */
export interface HeadingLines {
  /** Indexes of their first and last line, from 0. */
  first: number;
  last: number;
  fields: ReadonlyMap<number, FieldId>;
  /** The heading of each column as written. */
  written: ReadonlyMap<number, string>;
}

/**
 * What a line under headings is, where it is no row: a title over headings or a page's number · a title again in the midst
 * of rows · a note or a signature · the numbers of the columns · a total · the name of a department · the name of a part of
 * the table · words alone of which nothing tells what they are.
 */
export type OtherLine =
  | 'title'
  | 'repeatedTitle'
  | 'note'
  | 'columnNumbers'
  | 'sum'
  | 'department'
  | 'section'
  | 'lone';

/** What a line under headings is. */
export interface LineReading {
  kind: 'row' | OtherLine;
  /** False where a title or a note is known by its place alone, and may be words of a measure. */
  plain: boolean;
  /** Of a row: what stands right above it and ends the page, or the part of the table, of the row before. */
  behind?: Behind;
}

/** Repeated headings or titles of a page, over which a measure may go on; or what a measure never goes on over. */
export type Behind = 'page' | 'part';

/** The rows of a sheet by index from 0, merged values in every row of their merge; null where a row is blank. */
export function readLines({ text, homeRow, isAcross }: SpreadCells): (Line | null)[] {
  return text.map((cells, index) => {
    const filled = cells.flatMap((cell, i): LineCell[] => {
      if (isBlank(cell)) return [];
      const [row, column] = [index + 1, i + 1];
      const across = isAcross(row, column);
      return [{ column, text: cell, homeRow: homeRow(row, column), ...(across && { across }) }];
    });
    return filled.length > 0 ? { row: index + 1, cells: filled } : null;
  });
}

/** The only text of a line that a merge from above has not put there too; null where it holds several. */
export function loneCell(line: Line): LineCell | null {
  const [first, second] = line.cells;
  return first && !second && first.homeRow === line.row ? first : null;
}

/** True for a column that tells what a row is about, or has no field: words that run through a table may stand there. */
const leads = (field: FieldId | undefined, keyField: FieldId): boolean =>
  field === undefined || field === 'number' || field === 'instrument' || field === keyField;

/** True where a table's titles, sections and notes stand: its first column, or the one that tells measures apart. */
export function isFront(column: number, band: HeadingLines, keyField: FieldId): boolean {
  const leftmost = Math.min(...band.fields.keys(), ...band.written.keys());
  return column <= leftmost || (band.fields.has(column) && leads(band.fields.get(column), keyField));
}

/** The heading over the status columns (as matchKey gives it), as offices write it with small differences. */
export const GROUP_HEADING = /^กำกับติดตาม/;

// How titles of these documents begin.
const TITLE =
  /^(?:รายงาน|ประจำปี|ปีงบประมาณ|องค์การบริหาร|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร|อบต|อบจ|อำเภอ|จังหวัด|สำนักงาน|ตาราง|ส่วนที่|แบบ|แผน|มาตรการส่งเสริมคุณธรรม|การดำเนินการตามมาตรการ)/;
const YEAR_TITLE = /^(?:ประจำ)?ปีงบประมาณ(?:พ\.?ศ\.?)?2[45]\d\d$/;
const PAGE_MARK = /^(?:\(ต่อ\)|[-–]?(?:หน้า(?:ที่)?)?\d{1,3}(?:\/\d{1,3})?[-–]?)$/;
// "ลงชื่อ.....", "ผู้รายงาน นาย…": a measure may begin with the same word ("ลงนามในประกาศ…").
const SIGNATURE = /^[*(.…_]*(?:ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจสอบ|ผู้รับรอง)(?=$|[^ก-๎]|นาย|นาง|ว่าที่|ผู้)/;
const NOTE = /^[*(]*(?:หมายเหตุ|จัดทำโดย|ข้อมูลณ)/;
const AS_OF = /^[*(]*ข้อมูลณวันที่/;
// What stands under a signature: a name, and otherwise dots, a post, a day.
const NAME = /^[(.…_]*(?:นาย|นาง|น\.ส\.|ว่าที่ร)[^,]{2,50}$/;
const SIGNED =
  /^(?:[\d.…_()/-]*|ตำแหน่ง.{0,60}|วันที่[\d.…_/].{0,30}|(?:รอง)?(?:นายก|ปลัด)(?:องค์การ|เทศ|เมือง|อบ).{0,50})$/;
/** A post under a name is no longer. */
const LONGEST_POST = 60;

const isPageMark = (text: string): boolean => PAGE_MARK.test(toArabicDigits(text).replace(/\s/g, ''));

/** The words by which a title is known again, also where a page says that it goes on. */
const titleKey = (text: string): string => matchKey(text).replace(/\(ต่อ\)$/, '');

const isNumberOfRow = ({ column, text }: LineCell, band: HeadingLines): boolean =>
  band.fields.get(column) === 'number' && /^\d+\.?$/.test(matchKey(text));

const ROW: LineReading = { kind: 'row', plain: true };
const PLAIN_TITLE: LineReading = { kind: 'title', plain: true };
const PLAIN_NOTE: LineReading = { kind: 'note', plain: true };
const other = (kind: OtherLine): LineReading => ({ kind, plain: true });

// An amount that is more than nothing.
const AMOUNT = /^(?=.{0,30}[1-9])[\d,.]{1,30}(?:บาท|%)?$/;

/**
 * Tells the lines of a table that are no rows of it: titles, as they stand over the headings of each page, and notes
 * and signatures under the table. Everything else is a row, also where it holds one cell: a list may go on over a page.
 */
export class LineReader {
  /** Titles, and whether they are plainly so. */
  private readonly titles = new Map<string, boolean>();
  /** All that stands over the first headings, in any column. */
  private readonly onTop = new Set<string>();
  /** The rows of titles that stand right over headings. */
  private readonly overHeadings = new Set<number>();
  private behind: Behind | undefined;
  /** The columns of the note or the signatures above; null where none is. */
  private noteColumns: ReadonlySet<number> | null = null;
  private underName = false;

  constructor(
    private readonly lines: readonly (Line | null)[],
    private readonly bands: readonly HeadingLines[],
    private readonly keyField: FieldId,
  ) {
    for (const line of lines.slice(0, bands[0]?.first ?? 0)) {
      // More cells than two are a table's.
      if (line && line.cells.length <= 2) for (const { text } of line.cells) this.onTop.add(titleKey(text));
    }
    const seen = new Set<string>();
    for (const { text, row, leading, onTop } of this.loneLinesOverBands()) {
      this.overHeadings.add(row);
      const key = titleKey(text);
      const plain = onTop || seen.has(key) || TITLE.test(key);
      seen.add(key);
      if (leading || plain) this.titles.set(key, plain || this.titles.get(key) === true);
    }
    this.findTitlesAmongRows();
  }

  /** What a line under `band` is; lines must be asked for from top to bottom. */
  read(line: Line, band: HeadingLines): LineReading {
    const reading = this.readingOf(line, band);
    const { behind } = this;
    this.behind = undefined;
    if (reading.kind === 'row') return behind ? { ...reading, behind } : reading;
    const isPage = ['title', 'repeatedTitle', 'columnNumbers'].includes(reading.kind);
    const isPart = ['sum', 'department', 'section'].includes(reading.kind);
    this.behind = isPart || behind === 'part' ? 'part' : isPage ? 'page' : behind;
    return reading;
  }

  private readingOf(line: Line, band: HeadingLines): LineReading {
    const lone = loneCell(line);
    const atFront = lone !== null && isFront(lone.column, band, this.keyField);
    const title = this.titleOf(line, atFront);
    if (title) return title;
    if (lone && GROUP_HEADING.test(matchKey(lone.text)) && this.isRightOverBand(line)) return PLAIN_TITLE;
    const own = line.cells.filter(({ homeRow }) => homeRow === line.row);
    if (isColumnNumbers(own.map(({ text }) => text))) return other('columnNumbers');
    const cells = own.map(({ column, text }) => ({ text, field: band.fields.get(column) }));
    if (own.length === line.cells.length && (isSum(cells) || this.isUnnamedSum(line, band)))
      return other('sum');
    const columns = line.cells.map(({ column }) => column);
    if (this.isNote(line, band)) {
      this.noteColumns = new Set(columns);
      this.underName = false;
      return PLAIN_NOTE;
    }
    const { noteColumns, underName } = this;
    if (!noteColumns) return (lone && this.loneLine(lone, band)) ?? ROW;
    const keys = line.cells.map(({ text }) => matchKey(text));
    this.underName = keys.every((key) => NAME.test(key));
    if (this.underName || keys.every((key) => SIGNED.test(key))) return PLAIN_NOTE;
    if (atFront || columns.every((column) => noteColumns.has(column))) {
      return { kind: 'note', plain: underName && keys.every((key) => key.length <= LONGEST_POST) };
    }
    this.noteColumns = null;
    return ROW;
  }

  /** New headings: what comes under them is a table again. */
  newBand(): void {
    this.noteColumns = null;
    if (this.behind !== 'part') this.behind = 'page';
  }

  /** The row that was last read says nothing: what stands above it stands above the next one too. */
  stillBehind(behind: Behind): void {
    this.behind = behind;
  }

  private titleOf(line: Line, atFront: boolean): LineReading | null {
    const [first] = line.cells;
    if (!first) return null;
    const kind = this.overHeadings.has(line.row) ? 'title' : 'repeatedTitle';
    const isOnTop = ({ text, homeRow }: LineCell) => homeRow === line.row && this.onTop.has(titleKey(text));
    if (line.cells.some(isOnTop) && line.cells.every((cell) => isOnTop(cell) || isPageMark(cell.text))) {
      return { kind, plain: true };
    }
    if (!atFront) return null;
    if (isPageMark(first.text)) return PLAIN_TITLE;
    const plain = this.titles.get(titleKey(first.text));
    if (plain || YEAR_TITLE.test(matchKey(first.text))) return { kind, plain: true };
    return plain === undefined ? null : { kind, plain };
  }

  /** A line with one cell that is no row by its words or by being merged across. */
  private loneLine({ column, text, across }: LineCell, band: HeadingLines): LineReading | null {
    const field = band.fields.get(column);
    const atFront = isFront(column, band, this.keyField) || isIdentifying(field);
    if (!atFront) return across ? other('lone') : null;
    if (isDepartmentName(text)) return other('department');
    // What stands in the column of numbers and is none runs through the table.
    const isNumber = field !== 'number' || /\d/.test(matchKey(text).slice(0, 2));
    return across || isSectionName(text) || !isNumber ? other('section') : null;
  }

  /** Nothing but amounts, under status columns or in the office's own under the last measure. */
  private isUnnamedSum({ row, cells }: Line, { fields }: HeadingLines): boolean {
    const isOf = ({ column, text }: LineCell) => {
      const field = fields.get(column);
      return (!field || isStatusField(field)) && AMOUNT.test(matchKey(text));
    };
    if (!cells.every(isOf)) return false;
    if (cells.some(({ column }) => fields.has(column))) return true;
    const isMeasure = (line: Line | null) =>
      line?.cells.some(({ column }) => isIdentifying(fields.get(column)));
    return !this.lines.slice(row).some(isMeasure);
  }

  /** Lines with the words of titles that come again, where no headings stand under them. */
  private findTitlesAmongRows(): void {
    const [band] = this.bands;
    if (!band) return;
    const seen = new Set<string>();
    for (const line of this.lines.slice(band.last + 1)) {
      const lone = line && loneCell(line);
      if (!lone || !isFront(lone.column, band, this.keyField)) continue;
      const key = titleKey(lone.text);
      const isTitle = TITLE.test(key) && !isSectionName(lone.text);
      if (seen.has(key) && isTitle && !this.titles.has(key)) this.titles.set(key, false);
      seen.add(key);
    }
  }

  /** A note stands at the front, beside one more cell at most; signatures and the day of the data anywhere. */
  private isNote({ cells }: Line, band: HeadingLines): boolean {
    const [first, second, third] = cells;
    if (!first || (second && cells.some((cell) => isNumberOfRow(cell, band)))) return false;
    if (cells.every(({ text }) => SIGNATURE.test(matchKey(text)))) return true;
    const key = matchKey(first.text);
    if (!second && AS_OF.test(key)) return true;
    if (third || !isFront(first.column, band, this.keyField)) return false;
    return NOTE.test(key) || SIGNATURE.test(key);
  }

  private isRightOverBand({ row }: Line): boolean {
    let index = row;
    while (index < this.lines.length && !this.lines[index]) index++;
    return this.bands.some(({ first }) => first === index);
  }

  /**
   * Lone cells at the front of the lines right above headings: `leading` where no list could go on there, `onTop` where they
   * stand over the first ones.
   */
  private *loneLinesOverBands(): Generator<{ text: string; row: number; leading: boolean; onTop: boolean }> {
    for (const [number, band] of this.bands.entries()) {
      const above = this.bands[number - 1];
      for (let index = band.first - 1; index > (above?.last ?? -1); index--) {
        const line = this.lines[index];
        if (!line) continue;
        const lone = loneCell(line);
        const table = above ?? band;
        if (!lone || !isFront(lone.column, table, this.keyField)) break;
        const leading = leads(table.fields.get(lone.column), this.keyField);
        yield { text: lone.text, row: line.row, leading, onTop: !above };
      }
    }
  }
}
