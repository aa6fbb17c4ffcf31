import { type ClassifiedRow, classifyRow, type TableToRead } from './classify-row';
import type { HeaderBlock } from './header-rows';
import type { OpenNote } from './page-notes';
import type { SheetRow } from './sheet-rows';
import type { Boundary } from './table-row';

/** Classifies the rows of a table from top to bottom: what a row is may depend on the rows above it. */
export class RowReader {
  private note: OpenNote | null = null;
  private boundary: Boundary | null = null;

  constructor(private readonly table: TableToRead) {}

  /** What the next row is, and what ends above it. */
  read(row: SheetRow, headers: HeaderBlock): ClassifiedRow {
    const found = classifyRow(row, headers, this.table, this.note);
    const { boundary } = this;
    this.note = noteAfter(this.note, found);
    this.boundary = boundaryAfter(boundary, found);
    return found.kind === 'measure' ? { ...found, cells: { ...found.cells, behind: boundary } } : found;
  }

  /** New header rows: what comes under them is a table again. */
  startPage(): void {
    this.note = noteAfter(this.note, { kind: 'header' });
    this.boundary = boundaryAfter(this.boundary, { kind: 'header' });
  }
}

/** The note that is open under a row: headers and rows of the table end it. */
function noteAfter(note: OpenNote | null, row: ClassifiedRow): OpenNote | null {
  if (row.kind === 'note') return row.note;
  return row.kind === 'header' || row.kind === 'measure' || row.kind === 'unfilled' ? null : note;
}

/** What ends above the next row. A part ends whatever page marks follow; a row that says nothing changes nothing. */
function boundaryAfter(above: Boundary | null, { kind }: ClassifiedRow): Boundary | null {
  switch (kind) {
    case 'measure':
      return null;
    case 'sum':
    case 'department':
    case 'section':
      return 'part';
    case 'header':
    case 'title':
    case 'repeatedTitle':
    case 'columnNumbers':
      return above ?? 'page';
    default:
      return above;
  }
}
