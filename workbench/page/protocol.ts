import type { Box } from '../a1';
import type { Menu, Question } from '../people';

/** An action of a user on the page, as it is sent to the thread that owns the workbook. */
export type Command =
  | { do: 'look' }
  | { do: 'run'; name: string }
  | { do: 'call'; name: string; args: unknown[] }
  | { do: 'type'; sheet: string; a1: string; text: string }
  | { do: 'paste'; sheet: string; a1: string; table: string[][] }
  | { do: 'pasteText'; sheet: string; a1: string; text: string }
  /** A file of text from the clipboard, its bytes in base64. */
  | { do: 'pasteFile'; sheet: string; a1: string; name: string; base64: string }
  | { do: 'select'; sheet: string; a1?: string }
  | { do: 'insertRows' | 'deleteRows'; sheet: string; row: number; count: number };

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
}

/** One sheet as the page draws it. */
export interface SheetView {
  name: string;
  rows: number;
  columns: number;
  frozenRows: number;
  frozenColumns: number;
  /** Pixels by column from 1; others have the default width. */
  widths: Record<number, number>;
  /** Pixels by row from 1; others are as high as their text. */
  heights: Record<number, number>;
  merges: Box[];
  cells: CellView[];
  /** Styles as CSS declares them. */
  looks: Record<string, string>[];
  choices: string[][];
}

/** A document in the Drive of the workbench. */
export interface FileView {
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
  screen: Screen;
}

/** A question of the script that the user must answer before it goes on. */
export interface PendingQuestion extends Question {
  id: number;
}
