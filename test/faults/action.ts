import { contentSize } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW, sampleBook } from '../support/books';

/** A workbook as an action finds it, and what the action is called with. */
export interface Start {
  workbench: Workbench;
  args: readonly unknown[];
}

/** The state that an answer reports, of the workbook and of the files: as before the action, as after it, or either. */
export interface Claim {
  book: 'before' | 'after' | 'either';
  files: 'before' | 'after' | 'either';
  /** A sheet whose formats, notes and charts may be written in part. The content of its cells is as `book` says. */
  looksOf?: string;
  /** A new sheet without content that may exist. */
  emptySheet?: string;
  /** A sheet that is not compared. */
  anySheet?: string;
  /** So many files are there beside those of the state, at the end. */
  newFiles?: number;
}

/** A user's action that writes. */
export interface Action {
  /** What the user does. */
  name: string;
  /** The function that Google calls, and from where. */
  calls: string;
  from: 'menu' | 'page' | 'edit';
  /** Prepares a workbook for the action; called once. */
  start(): Start;
  /** A part of the answer after success. */
  done: object;
  /** The claim of an answer that reports neither failure nor full success; null for any other answer. */
  claim?(answer: object): Claim | null;
}

/** A click on an item of the menu. */
export const menu = (name: string, calls: string, start: () => Start, done: object): Action => ({
  name,
  calls,
  from: 'menu',
  start,
  done,
});

/** A call of a sidebar. */
export const page = (
  name: string,
  calls: string,
  start: () => Start,
  done: object,
  claim?: Action['claim'],
): Action => ({ name, calls, from: 'page', start, done, ...(claim && { claim }) });

/** A start without preparation. */
export const plain = (workbench: Workbench, ...args: unknown[]): Start => ({ workbench, args });

/** The day of every run, so that two runs write the same. */
export const TODAY = '2025-06-30';

/** How many measures and free rows of a sample remain; more would only take time. */
const MEASURES = 3;
const FREE_ROWS = 6;

/**
 * The shortened sample of a form, with the form's sheet active. `free` rows remain below the content. The sheets
 * named in `without` are removed.
 */
export function sample(
  id: string,
  { free = FREE_ROWS, without = [] }: { free?: number; without?: string[] } = {},
): Workbench {
  const workbench = sampleBook(id, { today: TODAY });
  workbench.book.sheets = workbench.book.sheets.filter(({ name }) => !without.includes(name));
  workbench.deleteRows(workbench.selected().sheet, FIRST_ROW + MEASURES, 30);
  return short(workbench, free);
}

/** Deletes the empty rows of every sheet except a few. */
export function short(workbench: Workbench, free = FREE_ROWS): Workbench {
  for (const sheet of workbench.book.sheets) {
    const last = contentSize(sheet).rows + free;
    if (sheet.rows > last) workbench.deleteRows(sheet.name, last + 1, sheet.rows - last);
  }
  return workbench;
}
