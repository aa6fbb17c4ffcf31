import { ensureCell, sheetNamed } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW } from '../support/books';
import type { Deed } from './pairs';

const cells = ({ book }: Workbench, sheet: string) => sheetNamed(book, sheet)?.cells ?? [];

/** What a colleague does by hand on a sheet that an action reads or writes. */
export const HAND_EDITS: readonly Deed[] = [
  {
    name: 'a colleague types',
    byHand: ({ book }, name) => {
      const sheet = sheetNamed(book, name);
      if (sheet) ensureCell(sheet, FIRST_ROW + 1, 2).value = 'พิมพ์โดยเพื่อนร่วมงาน';
    },
  },
  {
    name: 'a colleague sorts',
    byHand: (workbench, name) => {
      const [first, second] = cells(workbench, name).slice(FIRST_ROW, FIRST_ROW + 2);
      if (first && second) cells(workbench, name).splice(FIRST_ROW, 2, second, first);
    },
  },
  {
    name: 'a colleague inserts a row',
    byHand: (workbench, name) => {
      if (sheetNamed(workbench.book, name)) workbench.insertRows(name, FIRST_ROW);
    },
  },
  {
    name: 'a colleague deletes a row',
    byHand: (workbench, name) => {
      if (sheetNamed(workbench.book, name)) workbench.deleteRows(name, FIRST_ROW + 2);
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
      if (sheet) sheet.hiddenRows = [FIRST_ROW + 1];
    },
  },
];
