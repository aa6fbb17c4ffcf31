import type { Box } from './a1';
import type { Book, SheetData } from './book';

/** The active sheet and selection of one user. */
export class Selection {
  private sheetId: number | null = null;
  private readonly boxes = new Map<number, Box>();

  /** The active sheet; the first one that is not hidden if it was deleted. */
  sheet(book: Book): SheetData {
    const sheet =
      book.sheets.find((candidate) => candidate.id === this.sheetId) ??
      book.sheets.find((candidate) => !candidate.hidden) ??
      book.sheets[0];
    if (!sheet) throw new Error('The workbook has no sheet');
    return sheet;
  }

  /** Makes a sheet the active one. */
  open(sheet: SheetData): void {
    this.sheetId = sheet.id;
  }

  /** Selects cells of a sheet and makes it the active one. */
  select(sheet: SheetData, box: Box): void {
    this.open(sheet);
    this.boxes.set(sheet.id, box);
  }

  /** The selected cells of a sheet: A1 before the first selection. */
  box(sheet: SheetData): Box {
    return this.boxes.get(sheet.id) ?? { row: 1, column: 1, rows: 1, columns: 1 };
  }
}
