import { type FieldId, isStatusField } from '../forms/fields';
import { succeeds, withDocumentLock } from '../google/lock';
import { readerToWrite, type SheetToWrite } from '../google/read-to-write';
import { type activeSheet, MAX_CELL_CHARACTERS, rowsAfter } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { UserError } from '../messages';
import { quote } from '../messages/th/quote';
import { cellOfKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import { type ColumnKey, columnsByKey, fullHeader } from '../table/columns';
import type { Measure } from '../table/measures';
import { notAgreed, type Overwrite, overwritesOf } from '../table/overwrites';
import {
  brokenRows,
  type CellChanges,
  cellChanges,
  type Edits,
  locate,
  newMeasureCells,
  type OpenedMeasure,
  tableAfter,
  textAt,
} from '../table/saving';
import { type FormTable, headerOf } from '../table/table';
import { CHECKBOX, readStatusMark } from '../thai/status-marks';
import { isBlank } from '../thai/text';
import { measureAt, type OpenedMeasureView, openedViewOf, selectMeasure } from './measure';
import { requireForm, requireSheet } from './read-form';
import { type UndoRecord, undoRecord } from './undo';

type Sheet = ReturnType<typeof activeSheet>;

/** A measure to save, as the sidebar sends it. */
export interface SaveRequest {
  sheet: string;
  /** The measure as it was opened; null for a new one. */
  opened: OpenedMeasure | null;
  edits: Edits;
  /** The first row of the measure that the user chose, after `several`. */
  chosenRow?: number;
  /** What the user has agreed to overwrite, as `overwrites` gave it. */
  agreed?: Overwrite[];
}

/**
 * The result of saving. Only with `saved` anything was written; `notShown`: only the selection of its row failed. `undo` is left
 * out where an earlier call had written it.
 */
export type SaveAnswer =
  | { kind: 'saved'; row: number; state: OpenedMeasureView; notShown?: true; undo?: UndoRecord }
  /** Another user has changed the measure; `state` as it is now. */
  | { kind: 'changed'; state: OpenedMeasureView }
  | { kind: 'gone' }
  /** Several measures have the same texts; their first rows. */
  | { kind: 'several'; rows: number[] }
  /** More than the measure's own text would change. The user must agree to it first. */
  | { kind: 'overwrites'; overwrites: Overwrite[] };

/** Saves a measure under the lock. It is found again by the texts that it had when it was opened. */
export function saveMeasure(request: SaveRequest): SaveAnswer {
  const sheet = requireSheet(request.sheet, 'measure');
  const { opened } = request;
  const read = readerToWrite(sheet, request.sheet, opened ? 0 : 1);
  const { answer, show } = withDocumentLock((registerRollback) =>
    writeAsRead(() => {
      const data = read();
      const table = requireForm(data);
      refuseEdits(table, request.edits);
      return opened
        ? saveOpened(sheet, data, table, { ...request, opened })
        : saveNew(sheet, data, table, request.edits);
    }, registerRollback),
  );
  return answer.kind === 'saved' && show && !succeeds(show) ? { ...answer, notShown: true } : answer;
}

/** A result, and the function that selects the saved measure in the sheet. */
interface Saving {
  answer: SaveAnswer;
  show?: () => void;
}

function saveNew(sheet: Sheet, data: SheetToWrite, table: FormTable, edits: Edits): Decision<Saving> {
  // An earlier call has added the measure already, but its answer was lost.
  const last = table.measures[table.measures.length - 1];
  if (last && hasOnlyTexts(table, last, edits)) return { answer: { answer: saved(table, last.rows[0]) } };
  const row = freeRow(data, table);
  const changes = newMeasureCells(table, data, row, edits);
  const after = refuseBroken(table, data, changes, row);
  const write = planCells(sheet, data, changes, data);
  const undo = undoRecord(data, data.formulas, changes, write, data.last);
  return {
    answer: { answer: { ...saved(after, row), undo }, show: () => selectMeasure(sheet, table, row, true) },
    write: { isCurrent: data.isCurrent, steps: [rowsAfter(sheet, data.last, row), write] },
  };
}

function saveOpened(
  sheet: Sheet,
  data: SheetToWrite,
  table: FormTable,
  { opened, edits, chosenRow, agreed }: SaveRequest & { opened: OpenedMeasure },
): Decision<Saving> {
  const unsaved = (answer: SaveAnswer): Decision<Saving> => ({ answer: { answer } });
  const found = locate(table, opened, chosenRow);
  if (found.kind === 'several') {
    return unsaved({ kind: 'several', rows: found.measures.map((measure) => measure.rows[0]) });
  }
  if (found.kind === 'gone') return unsaved({ kind: 'gone' });
  const { measure } = found;
  const row = measure.rows[0];
  if (found.kind === 'changed') {
    // Likewise an earlier call has saved it, if the measure has all texts that are to be saved.
    const columns = columnsByKey(table.headers);
    const isSavedAlready = (Object.entries(edits) as [ColumnKey, string][]).every(([key, text]) => {
      const column = columns.get(key);
      return column !== undefined && textAt(measure, column) === text;
    });
    if (isSavedAlready && Object.keys(edits).length > 0) return unsaved(saved(table, row));
    return unsaved({ kind: 'changed', state: openedViewOf(table, measure) });
  }
  const changes = cellChanges(table, data, measure, edits);
  const after = refuseBroken(table, data, changes);
  const overwrites = overwritesOf(table, data, measure, changes, data.formulas);
  if (notAgreed(overwrites, agreed ?? []).length > 0) return unsaved({ kind: 'overwrites', overwrites });
  const write = planCells(sheet, data, changes, data);
  const undo = undoRecord(data, data.formulas, changes, write);
  return {
    answer: { answer: { ...saved(after, row), undo }, show: () => selectMeasure(sheet, table, row, false) },
    write: { isCurrent: data.isCurrent, steps: [write] },
  };
}

/** True if a measure has exactly these texts, and all other columns are blank; what a formula gives in a custom column does not count. */
export const hasOnlyTexts = ({ headers }: FormTable, measure: Measure, edits: Edits): boolean =>
  [...columnsByKey(headers)].every(([key, column]) => {
    const [text, wanted] = [textAt(measure, column), edits[key] ?? ''];
    const { field } = column;
    if (field === null && wanted === '') return true;
    // A checkbox shows the status as TRUE or FALSE.
    const isSameMark = () => readStatusMark(text) === readStatusMark(wanted);
    return text === wanted || (field !== null && isStatusField(field) && isSameMark());
  });

function saved(after: FormTable, row: number): Extract<SaveAnswer, { kind: 'saved' }> {
  return { kind: 'saved', row, state: openedViewOf(after, measureAt(after, row) ?? null) };
}

/**
 * The first row below all content of the sheet. Rows with nothing but unticked checkboxes are free, unless a formula is in
 * or below them.
 */
export function freeRow(data: SheetToWrite, table: FormTable): number {
  const end = Math.max(data.text.length, table.headers.lastRow);
  let last = end;
  while (last > table.headers.lastRow && isOnlyCheckboxes(data.text[last - 1] ?? [])) last--;
  if (last === end) return end + 1;
  const rows = [...data.formulas.keys()].map((key) => cellOfKey(key).row);
  return rows.some((row) => row > last) ? end + 1 : last + 1;
}

const isOnlyCheckboxes = (line: readonly string[]): boolean =>
  line.includes(CHECKBOX.notChosen) && line.every((text) => isBlank(text) || text === CHECKBOX.notChosen);

/** @throws UserError for a text whose column no longer exists (it would be lost), or that is too long for a cell */
export function refuseEdits(table: FormTable, edits: Edits): void {
  const columns = columnsByKey(table.headers);
  for (const [key, text] of Object.entries(edits) as [ColumnKey, string][]) {
    const column = columns.get(key);
    const header = column ? fullHeader(column) : headerOfKey(table, key);
    if (text !== '' && !column) throw new UserError('heading/missing', table.form.name, header);
    if (text.length > MAX_CELL_CHARACTERS) {
      throw new UserError('cell/too-long', header, text.length, MAX_CELL_CHARACTERS);
    }
  }
}

/** The name of a column that no longer exists. */
function headerOfKey(table: FormTable, key: ColumnKey): string {
  const custom = /^custom:(.*)$/s.exec(key)?.[1];
  return custom ?? headerOf(table, key as FieldId);
}

/**
 * The table after the changes.
 * @throws UserError if a measure would become part of another one, or be split into several
 */
export function refuseBroken(
  table: FormTable,
  data: SheetData,
  changes: CellChanges,
  newRow?: number,
): FormTable {
  refuseHidden(table, data, changes);
  const after = tableAfter(table, data, changes);
  const { lost, split } = brokenRows(table, after, newRow);
  if (lost.length > 0) {
    const key = headerOf(table, table.form.keyField);
    throw new UserError('measure/joined', lost, key);
  }
  if (split.length > 0) throw new UserError('measure/split', split);
  return after;
}

/** @throws UserError for a text in a cell that a merge hides: nobody would see it */
function refuseHidden(table: FormTable, { merges }: SheetData, { writes }: CellChanges): void {
  for (const { row, column, text } of writes) {
    const isHidden = merges.some(
      (merge) =>
        merge.column < column &&
        column < merge.column + merge.columns &&
        merge.row <= row &&
        row < merge.row + merge.rows,
    );
    if (!isHidden || text === '') continue;
    const header = table.headers.columnAt.get(column)?.header ?? '';
    throw new UserError('cell/merged', quote(header), row);
  }
}
