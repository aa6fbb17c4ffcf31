import type { Box } from './a1';
import type { Book, SheetData } from './book';

/** What one user has open and selected. */
export class Selection {
  private sheetId: number | null = null;
  private readonly boxes = new Map<number, Box>();

  /** The sheet the user looks at; the first that is not hidden when theirs is gone. */
  sheet(book: Book): SheetData {
    const sheet =
      book.sheets.find((candidate) => candidate.id === this.sheetId) ??
      book.sheets.find((candidate) => !candidate.hidden) ??
      book.sheets[0];
    if (!sheet) throw new Error('The workbook has no sheet');
    return sheet;
  }

  /** Looks at a sheet. */
  open(sheet: SheetData): void {
    this.sheetId = sheet.id;
  }

  /** Selects cells of a sheet and looks at it. */
  select(sheet: SheetData, box: Box): void {
    this.open(sheet);
    this.boxes.set(sheet.id, box);
  }

  /** The selected cells of a sheet: A1 before the first selection. */
  box(sheet: SheetData): Box {
    return this.boxes.get(sheet.id) ?? { row: 1, column: 1, rows: 1, columns: 1 };
  }
}
