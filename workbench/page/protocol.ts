import type { Box } from '../a1';
import type { PastedTable } from '../manual-edits';
import type { Menu, Question } from '../people';
import type { Shift } from '../shifts';

export type { PastedLook, PastedTable } from '../manual-edits';

/** Cells of a sheet. `seen` is how many insertions and deletions of rows the user's page knew of. */
interface OnCells {
  sheet: string;
  a1: string;
  seen?: number;
}

/** An action of a user on the page, as it is sent to the thread that owns the workbook. */
export type Command =
  | { do: 'look' }
  | { do: 'run'; name: string }
  | { do: 'call'; name: string; args: unknown[] }
  | ({ do: 'type'; text: string } & OnCells)
  | ({ do: 'clear' } & OnCells)
  | ({ do: 'paste'; table: PastedTable } & OnCells)
  | ({ do: 'pasteText'; text: string } & OnCells)
  /** A file of text from the clipboard, its bytes in base64. */
  | ({ do: 'pasteFile'; name: string; base64: string } & OnCells)
  | ({ do: 'copyCells'; from: { sheet: string; a1: string; isCut: boolean } } & OnCells)
  | ({ do: 'select' } & Omit<OnCells, 'a1'> & { a1?: string })
  | { do: RowChange; sheet: string; row: number; count: number; seen?: number }
  | { do: 'undo' | 'redo' }
  | { do: 'addSheet' | 'copySheet' | 'deleteSheet'; sheet: string }
  | { do: 'renameSheet'; sheet: string; name: string }
  | { do: 'moveSheet'; sheet: string; by: -1 | 1 };

export type RowChange = 'insertRows' | 'deleteRows' | 'hideRows' | 'showRows';

/** A cell that displays or contains something; row and column from 1. A missing property is the default. */
export interface CellView {
  r: number;
  c: number;
  /** The text that the cell displays. */
  t?: string;
  /** The text that the user edits, if it differs from the displayed one: a formula, a date. */
  e?: string;
  /** The number of its look in `looks`. */
  s?: number;
  note?: string;
  /** The number of its drop-down in `choices`. */
  v?: number;
  /** A checkbox: its text when it is ticked, and when not. */
  tick?: [string, string];
}

/** A chart with the texts and numbers that it shows. */
export interface ChartView {
  type: 'BAR' | 'COLUMN' | 'PIE';
  rows: (string | number | null)[][];
  /** How many rows of `rows` are headers. */
  headers: number;
  options: Record<string, unknown>;
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
}

/** One sheet as the page draws it. */
export interface SheetView {
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Pixels by column from 1; others have the default width. */
  widths: Record<number, number>;
  /** Pixels by row from 1; others are as high as their text. */
  heights: Record<number, number>;
  merges: Box[];
  cells: CellView[];
  /** Styles as CSS declares them. */
  looks: Record<string, string>[];
  choices: string[][];
  charts: ChartView[];
  /** How many insertions and deletions of rows there were, and the last of them. */
  shifts: { count: number; last: Shift[] };
}

/** A document in the Drive of the workbench. */
interface FileView {
  id: string;
  name: string;
}

/** All that a user's page shows. */
export interface Screen {
  book: string;
  sheets: { name: string; tabColor: string | null }[];
  selected: { sheet: string; box: Box };
  menus: Menu[];
  files: FileView[];
  /** Differs for each state of the sheet. */
  etag: string;
  /** The visible sheet; null if the page has this state of it already. */
  sheet: SheetView | null;
}

/** A page that the script opened; the page's HTML is at /frame/<id>. */
export interface OpenedPage {
  id: string;
  kind: 'sidebar' | 'dialog';
  title: string;
  width: number | null;
  height: number | null;
}

/** The result of a command. */
export interface Outcome {
  /** What the function returned to a page. */
  value?: unknown;
  error?: { name: string; message: string };
  opened: OpenedPage[];
  toasts: { title: string; message: string }[];
  /** Lines of the script's log, and errors of onEdit. */
  log: string[];
  /** Crossings to Google's servers that the command would have made. */
  calls: number;
  /** True if the workbook, its files or its properties have changed. */
  changed: boolean;
  /** How many insertions and deletions of rows on the visible sheet the command made. */
  ownShifts: number;
  screen: Screen;
}

/** A question of the script that the user must answer before it goes on. */
export interface PendingQuestion extends Question {
  id: number;
}

/** Where the workbook is kept, and what else the server knows beside it. */
export interface ServerState {
  /** The path of the .xlsx that the workbook is kept in; null where it is not kept. */
  file: string | null;
  /** True if the file has all that was changed. */
  isKept: boolean;
  /** True if the user has changed a workbook that is in no file of theirs. */
  isUnsaved: boolean;
  /** What a user may begin with, while no workbook is chosen; null once one is. */
  start: StartChoices | null;
  /** Whether LibreOffice can show documents as pages. */
  hasOffice: boolean;
  /** The addresses of the users whose pages are open. */
  users: string[];
}

/** The workbooks to begin with. */
export interface StartChoices {
  samples: { id: string; title: string }[];
  /** The workbook that was worked on last; null if none is kept. */
  last: { name: string; when: string } | null;
}

/** A workbook to begin with. */
export type Start = { with: 'empty' } | { with: 'sample'; id: string } | { with: 'last' };
