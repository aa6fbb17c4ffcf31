import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';
import type { FieldId } from './fields';
import type { SpreadCells } from './sheet-data';

/** A filled cell of a line. */
export interface LineCell {
  /** From 1. */
  column: number;
  text: string;
  /** The row (from 1) in which it really stands; a merged cell is seen in every row of its merge. */
  homeRow: number;
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

/** What a line under headings is. */
export interface LineReading {
  kind: 'row' | 'title' | 'note';
  /** False where a title or a note is known by its place alone, and may be words of a measure. */
  plain: boolean;
}

/** The rows of a sheet by index from 0, merged values in every row of their merge; null where a row is blank. */
export function readLines({ text, homeRow }: SpreadCells): (Line | null)[] {
  return text.map((cells, index) => {
    const filled = cells.flatMap((cell, i) =>
      isBlank(cell) ? [] : [{ column: i + 1, text: cell, homeRow: homeRow(index + 1, i + 1) }],
    );
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

/**
 * Tells the lines of a table that are no rows of it: titles, as they stand over the headings of each page, and notes
 * and signatures under the table. Everything else is a row, also where it holds one cell: a list may go on over a page.
 */
export class LineReader {
  /** Titles, and whether they are plainly so. */
  private readonly titles = new Map<string, boolean>();
  /** The columns of the note or the signatures above; null where none is. */
  private noteColumns: ReadonlySet<number> | null = null;
  private underName = false;

  constructor(
    private readonly lines: readonly (Line | null)[],
    private readonly bands: readonly HeadingLines[],
    private readonly keyField: FieldId,
  ) {
    const seen = new Set<string>();
    for (const { text, leading, onTop } of this.loneLinesOverBands()) {
      const key = titleKey(text);
      const plain = onTop || seen.has(key) || TITLE.test(key);
      seen.add(key);
      if (leading || plain) this.titles.set(key, plain || this.titles.get(key) === true);
    }
  }

  /** What a line under `band` is; lines must be asked for from top to bottom. */
  read(line: Line, band: HeadingLines): LineReading {
    const lone = loneCell(line);
    const atFront = lone !== null && isFront(lone.column, band, this.keyField);
    const title = atFront && this.titleAs(lone.text);
    if (title) return title;
    if (lone && GROUP_HEADING.test(matchKey(lone.text)) && this.isRightOverBand(line)) return PLAIN_TITLE;
    const columns = line.cells.map(({ column }) => column);
    if (this.isNote(line, band)) {
      this.noteColumns = new Set(columns);
      this.underName = false;
      return PLAIN_NOTE;
    }
    const { noteColumns, underName } = this;
    if (!noteColumns) return ROW;
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
  }

  private titleAs(text: string): LineReading | null {
    const plain = this.titles.get(titleKey(text));
    if (plain || isPageMark(text) || YEAR_TITLE.test(matchKey(text))) return PLAIN_TITLE;
    return plain === undefined ? null : { kind: 'title', plain };
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
  private *loneLinesOverBands(): Generator<{ text: string; leading: boolean; onTop: boolean }> {
    for (const [number, band] of this.bands.entries()) {
      const above = this.bands[number - 1];
      for (let index = band.first - 1; index > (above?.last ?? -1); index--) {
        const line = this.lines[index];
        if (!line) continue;
        const lone = loneCell(line);
        const table = above ?? band;
        if (!lone || !isFront(lone.column, table, this.keyField)) break;
        const leading = leads(table.fields.get(lone.column), this.keyField);
        yield { text: lone.text, leading, onTop: !above };
      }
    }
  }
}
