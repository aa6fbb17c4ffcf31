import type { FieldId } from '../../forms/fields';
import type { SheetData } from '../../forms/sheet-data';
import { spreadMerges } from '../../forms/sheet-data';
import { toArabicDigits } from '../../thai/digits';
import { isBlank, matchKey } from '../../thai/text';
import { type Band, GROUP_HEADING } from './bands';

/** A filled cell of a paste. */
export interface PasteCell {
  /** From 1. */
  column: number;
  text: string;
  /** The row (from 1) in which it really stands; a merged cell is seen in every row of its merge. */
  homeRow: number;
}

/** One row of a paste that is not blank. */
export interface Line {
  /** From 1. */
  row: number;
  cells: PasteCell[];
}

/** What a line under headings of measures is. */
export type LineKind = 'row' | 'title' | 'note';

/** The rows of a paste by index from 0, merged values in every row of their merge; null where a row is blank. */
export function readLines(data: SheetData): (Line | null)[] {
  const { text, homeRow } = spreadMerges(data);
  return text.map((cells, index) => {
    const filled = cells.flatMap((cell, i) =>
      isBlank(cell) ? [] : [{ column: i + 1, text: cell, homeRow: homeRow(index + 1, i + 1) }],
    );
    return filled.length > 0 ? { row: index + 1, cells: filled } : null;
  });
}

/** The only text of a line that a merge from above has not put there too; null where it holds several. */
export function loneCell(line: Line): PasteCell | null {
  const [first, second] = line.cells;
  return first && !second && first.homeRow === line.row ? first : null;
}

/** True for a column that tells what a row is about, or has no field: words that run through a table may stand there. */
const leads = (field: FieldId | undefined, keyField: FieldId): boolean =>
  field === undefined || field === 'number' || field === 'instrument' || field === keyField;

/** True where a table's titles, sections and notes stand: its first column, or the one that tells measures apart. */
export function isFront(column: number, band: Band, keyField: FieldId): boolean {
  const leftmost = Math.min(...band.fields.keys(), ...band.written.keys());
  return column <= leftmost || (band.fields.has(column) && leads(band.fields.get(column), keyField));
}

// How titles of these documents begin.
const TITLE =
  /^(?:รายงาน|ประจำปี|ปีงบประมาณ|องค์การบริหาร|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร|อบต|อบจ|อำเภอ|จังหวัด|สำนักงาน|ตาราง|ส่วนที่|แบบ|แผน|มาตรการส่งเสริมคุณธรรม|การดำเนินการตามมาตรการ)/;
const PAGE_MARK = /^(?:\(ต่อ\)|[-–]?(?:หน้า(?:ที่)?)?\d{1,3}(?:\/\d{1,3})?[-–]?)$/;
const NOTE = /^[*(]*(?:หมายเหตุ|ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดทำ|จัดทำโดย|ข้อมูลณ)/;

const isPageMark = (text: string): boolean => PAGE_MARK.test(toArabicDigits(text).replace(/\s/g, ''));

/**
 * Tells the lines of a table that are no rows of it: titles, as they stand over the headings of each page, and notes
 * under the table. Everything else is a row, also where it holds one cell: a list may go on over a page.
 */
export class LineReader {
  private readonly titles = new Set<string>();
  private afterNote = false;

  constructor(
    private readonly lines: readonly (Line | null)[],
    private readonly bands: readonly Band[],
    private readonly keyField: FieldId,
  ) {
    const seen = new Map<string, number>();
    for (const { text, leading } of this.loneLinesOverBands()) {
      const key = matchKey(text);
      const times = (seen.get(key) ?? 0) + 1;
      seen.set(key, times);
      if (leading || times > 1 || TITLE.test(key)) this.titles.add(key);
    }
  }

  /** What a line under `band` is; lines must be asked for from top to bottom. */
  kindOf(line: Line, band: Band): LineKind {
    const [first] = line.cells;
    const lone = loneCell(line);
    if (lone && isFront(lone.column, band, this.keyField)) {
      if (this.titles.has(matchKey(lone.text)) || isPageMark(lone.text)) return 'title';
    }
    if (lone && GROUP_HEADING.test(matchKey(lone.text)) && this.isRightOverBand(line)) return 'title';
    const few = line.cells.length <= 2;
    if (few && first && isFront(first.column, band, this.keyField) && NOTE.test(matchKey(first.text)))
      this.afterNote = true;
    else if (!few || (lone && !isFront(lone.column, band, this.keyField))) this.afterNote = false;
    return this.afterNote ? 'note' : 'row';
  }

  /** New headings: what comes under them is a table again. */
  newBand(): void {
    this.afterNote = false;
  }

  private isRightOverBand({ row }: Line): boolean {
    let index = row;
    while (index < this.lines.length && !this.lines[index]) index++;
    return this.bands.some(({ first }) => first === index);
  }

  /** Lone cells at the front of the lines right above headings; `leading` where no list could go on there. */
  private *loneLinesOverBands(): Generator<{ text: string; leading: boolean }> {
    for (const [number, band] of this.bands.entries()) {
      const above = this.bands[number - 1];
      for (let index = band.first - 1; index > (above?.last ?? -1); index--) {
        const line = this.lines[index];
        if (!line) continue;
        const lone = loneCell(line);
        const table = above ?? band;
        if (!lone || !isFront(lone.column, table, this.keyField)) break;
        yield { text: lone.text, leading: leads(table.fields.get(lone.column), this.keyField) };
      }
    }
  }
}
