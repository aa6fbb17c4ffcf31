import { LOG_SHEET } from '../../src/documents/log';
import { ensureCell, sheetNamed } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW } from '../support/books';
import type { Deed } from './pairs';

/** The first row that holds something of measures, or of the log. */
const firstRow = (sheet: string): number => (sheet === LOG_SHEET ? 2 : FIRST_ROW);

const cells = ({ book }: Workbench, sheet: string) => sheetNamed(book, sheet)?.cells ?? [];

/** What a colleague does by hand on a sheet that an action reads or writes. */
export const HAND_EDITS: readonly Deed[] = [
  {
    name: 'a colleague types',
    byHand: ({ book }, name) => {
      const sheet = sheetNamed(book, name);
      if (sheet) ensureCell(sheet, firstRow(name) + 1, 2).value = 'พิมพ์โดยเพื่อนร่วมงาน';
    },
  },
  {
    name: 'a colleague sorts',
    byHand: (workbench, name) => {
      const at = firstRow(name);
      const [first, second] = cells(workbench, name).slice(at, at + 2);
      if (first && second) cells(workbench, name).splice(at, 2, second, first);
    },
  },
  {
    name: 'a colleague inserts a row',
    byHand: (workbench, name) => {
      if (sheetNamed(workbench.book, name)) workbench.insertRows(name, firstRow(name));
    },
  },
  {
    name: 'a colleague deletes a row',
    byHand: (workbench, name) => {
      if (sheetNamed(workbench.book, name)) workbench.deleteRows(name, firstRow(name) + 2);
    },
  },
  {
    name: 'a colleague renames the sheet',
    byHand: ({ book }, name) => {
      const sheet = sheetNamed(book, name);
      if (sheet) sheet.name = 'ชื่อใหม่';
    },
  },
  {
    name: 'a colleague hides rows by a filter',
    byHand: ({ book }, name) => {
      const sheet = sheetNamed(book, name);
      if (sheet) sheet.hiddenRows = [firstRow(name) + 1];
    },
  },
];
