import { withDocumentLock } from '../google/lock';
import { readerToWrite } from '../google/read-to-write';
import { sheetNamed } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { type CellsWrite, type FormerCell, planFormer, type Write } from '../google/write-cells';
import { messages } from '../messages';
import { cellKey } from '../sheet/cell-ref';
import { digestOfCells } from '../sheet/digest';
import type { SheetData } from '../sheet/sheet-data';
import { withTexts } from '../sheet/with-texts';
import type { CellChanges } from '../table/saving';
import type { MadeRecord } from './store-settings';
import { type NotUnmade, undoMade } from './undo-made';

type Sheet = NonNullable<ReturnType<typeof sheetNamed>>;

/** What undoes a write: its answer has it, and the page that asked for the write sends it back while it is open. */
export type UndoRecord = CellsRecord | MadeRecord;

/** What undoes cells that were written. */
interface CellsRecord {
  sheet: string;
  /** The cells that were written, and what they held. */
  cells: FormerCell[];
  /** The texts of their rows, before and after the write, as a digest. */
  before: string;
  after: string;
  /** The last row of the sheet, where the write appended rows to it. */
  last?: number;
}

/** What came of undoing: all of it, or nothing because something has changed since. */
export type Undone = { kind: 'undone' } | { kind: 'changed' } | NotUnmade;

/**
 * What undoes a planned write.
 * @param formulas those of the sheet before it, by `cellKey`
 * @param last the last row of the sheet, where rows are appended to it
 */
export function undoRecord(
  data: SheetData,
  formulas: ReadonlyMap<string, string>,
  { writes, clears }: CellChanges,
  { former }: Pick<CellsWrite, 'former'>,
  last?: number,
): CellsRecord {
  const emptied = clears.map((cell) => ({ ...cell, text: '' }));
  const left = new Map(formulas);
  for (const cell of former) left.delete(cellKey(cell));
  const rows = rowsOf(former);
  return {
    sheet: data.name,
    cells: former,
    before: digestOfRows(data.text, rows, formulas),
    after: digestOfRows(withTexts(data.text, [...writes, ...emptied]), rows, left),
    ...(last !== undefined && rows.some((row) => row > last) && { last }),
  };
}

const rowsOf = (cells: readonly FormerCell[]): number[] => [...new Set(cells.map(({ row }) => row))];

/** What formulas give is left out: it may change with every write. */
const digestOfRows = (
  text: readonly (readonly string[])[],
  rows: readonly number[],
  formulas: ReadonlyMap<string, string>,
): string =>
  digestOfCells(
    rows.map((row) =>
      (text[row - 1] ?? []).map((cell, i) => (formulas.has(cellKey({ row, column: i + 1 })) ? '' : cell)),
    ),
  );

/** Undoes a write under the lock, unless something of it has changed since: then nothing is written. */
export const undoWrite = (record: UndoRecord): Undone =>
  'sheets' in record ? undoMade(record) : undoCells(record);

function undoCells(record: CellsRecord): Undone {
  const sheet = sheetNamed(record.sheet);
  if (!sheet) return { kind: 'changed' };
  const read = readerToWrite(sheet, record.sheet);
  const rows = rowsOf(record.cells);
  return withDocumentLock((registerRollback) =>
    writeAsRead((): Decision<Undone> => {
      const data = read();
      const now = digestOfRows(data.text, rows, data.formulas);
      // It was undone by an earlier call whose answer was lost.
      if (now === record.before) return { answer: { kind: 'undone' } };
      if (now !== record.after) return { answer: { kind: 'changed' } };
      const steps: Write[] = [planFormer(sheet, data, record.cells, data)];
      if (record.last !== undefined) {
        const end = Math.max(...rows);
        // Where somebody has appended rows further down, these stay too.
        if (sheet.getMaxRows() === end) steps.push(removeRows(sheet, record.last + 1, end));
      }
      return { answer: { kind: 'undone' }, write: { isCurrent: data.isCurrent, steps } };
    }, registerRollback),
  );
}

/** Removes the last rows of a sheet; the rollback appends them again. */
const removeRows =
  (sheet: Sheet, from: number, to: number): Write =>
  (registerRollback) => {
    registerRollback(
      () => {
        if (sheet.getMaxRows() < from) sheet.insertRowsAfter(from - 1, to - from + 1);
        return undefined;
      },
      messages.google.rowsOf(from, to),
    );
    sheet.deleteRows(from, to - from + 1);
  };
