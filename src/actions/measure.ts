import { type FieldId, isStatusField } from '../forms/fields';
import type { Form } from '../forms/form';
import { today } from '../google/host';
import { succeeds, withDocumentLock } from '../google/lock';
import { readerToWrite, type SheetToWrite } from '../google/read-to-write';
import { activeRow, activeSheet, MOST_IN_A_CELL, rowsAfter, selectRow } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { messages, UserError } from '../messages';
import { quote } from '../messages/th/quote';
import { sheetFiscalYear } from '../settings/years';
import { cellOfKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import type { Measure } from '../table/measures';
import { textOf } from '../table/measures';
import { nextNumbers } from '../table/numbering';
import { notAgreed, type Overwrite, overwritesOf } from '../table/overwrites';
import {
  brokenRows,
  type CellChanges,
  cellChanges,
  type Edits,
  locate,
  neighbour,
  newMeasureCells,
  type OpenedMeasure,
  openedIn,
  tableAfter,
} from '../table/saving';
import { type FormTable, headerOf } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { CHECKBOX, readStatusMark } from '../thai/status-marks';
import { isBlank } from '../thai/text';
import { type FieldControl, fieldControls } from './measure-fields';
import { readForm, requireForm, sheetOrGone } from './read-form';
import { readOffice } from './read-office';

type Sheet = ReturnType<typeof activeSheet>;

/** Opens the sidebar by which measures are filled in. */
export function openMeasures(): Record<string, never> {
  showSidebar('Measure', messages.titles.measure);
  return {};
}

/** One measure as a page holds it. */
export interface MeasureState {
  /** Text of each field, '' where it is blank. */
  values: Partial<Record<FieldId, string>>;
  /** Where it is, to find it again; null for a new one. */
  opened: OpenedMeasure | null;
  /** The instrument that holds where its own cell is blank; '' where none is above. */
  inherited: string;
  /** Place among the sheet's measures from 1, and how many there are; place 0 for a new one. */
  place: number;
  count: number;
}

/** A measure with everything a page needs to show it. */
export interface MeasureView extends MeasureState {
  sheet: string;
  form: string;
  formName: string;
  status: Form['status'];
  /** The fiscal year that dates a period without a year. */
  fiscalYear: number;
  fields: FieldControl[];
  /** Headings that the form has and the sheet does not. */
  missing: string[];
}

/** Which measure a page asks for; without anything the one on which the user is. */
export interface OpenRequest {
  /** The sheet, where it is not the one the user is on. */
  sheet?: string;
  row?: number;
  /** A new measure. */
  blank?: boolean;
  /** The one before (-1) or after (1) an open one; of a new one the last. */
  beside?: { opened: OpenedMeasure | null; step: 1 | -1 };
}

/** Shows a measure of a sheet, or a blank one where none is. One that the page leads to is selected in the sheet. */
export function openMeasure({ sheet: name, row, blank, beside }: OpenRequest = {}): MeasureView {
  const sheet = name === undefined ? activeSheet() : sheetOrGone(name, 'measure');
  const { table } = readForm(sheet, name === undefined ? {} : { name });
  const { measures } = table;
  let measure: Measure | undefined;
  if (beside) {
    const { opened, step } = beside;
    measure = opened ? neighbour(table, opened, step) : measures[measures.length - 1];
    if (measure) select(sheet, table, measure.rows[0], true);
  } else if (!blank) measure = measureAt(table, row ?? activeRow());
  const office = readOffice(table);
  return {
    ...stateOf(table, measure ?? null),
    sheet: table.sheet,
    form: table.form.id,
    formName: table.form.name,
    status: table.form.status,
    fiscalYear: sheetFiscalYear(table, office.settings) ?? fiscalYearOf(today()),
    fields: fieldControls(table, office),
    missing: table.missing.map(({ header }) => header),
  };
}

/** The measure that is on a row, or about it. */
function measureAt(table: FormTable, row: number): Measure | undefined {
  return table.measures.find(({ rows }) => rows[0] <= row && row <= (rows[rows.length - 1] ?? rows[0]));
}

function stateOf(table: FormTable, measure: Measure | null): MeasureState {
  const { measures, headers } = table;
  const index = measure ? measures.indexOf(measure) : measures.length;
  const fields = [...headers.columnOf.keys()];
  const inherits = measure !== null && textOf(measure, 'instrument') === '';
  return {
    values: measure
      ? Object.fromEntries(fields.map((field) => [field, textOf(measure, field)]))
      : { ...Object.fromEntries(fields.map((field) => [field, ''])), ...nextNumbers(table) },
    opened: measure ? openedIn(table, measure) : null,
    inherited: (inherits ? measure : measures[index - 1])?.instrument ?? '',
    place: measure ? index + 1 : 0,
    count: measures.length,
  };
}

function select(sheet: Sheet, table: FormTable, row: number, open: boolean): void {
  const columns = table.headers.columns.map(({ column }) => column);
  selectRow(sheet, row, { first: Math.min(...columns), last: Math.max(...columns), open });
}

/** What a page sends to save a measure. */
export interface SaveRequest {
  sheet: string;
  /** The measure as it was opened; null for a new one. */
  opened: OpenedMeasure | null;
  edits: Edits;
  /** Where several are alike, the first row of the one the user means. */
  chosenRow?: number;
  /** What the user has agreed to overwrite, as it was asked. */
  agreed?: Overwrite[];
}

/** What came of saving. Nothing was written unless it is `saved`; `notShown` where only its row could not be selected. */
export type SaveAnswer =
  | { kind: 'saved'; row: number; state: MeasureState; notShown?: true }
  /** Somebody changed the measure: as it is now. */
  | { kind: 'changed'; state: MeasureState }
  | { kind: 'gone' }
  | { kind: 'several'; rows: number[] }
  /** More than the measure's own text would change: what the user must agree to first. */
  | { kind: 'overwrites'; overwrites: Overwrite[] };

/** Saves a measure under the document's lock, finding it again by what it held when it was opened. */
export function saveMeasure(request: SaveRequest): SaveAnswer {
  const sheet = sheetOrGone(request.sheet, 'measure');
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

/** An answer, and how the saved measure is shown in the sheet. */
interface Saving {
  answer: SaveAnswer;
  show?: () => void;
}

function saveNew(sheet: Sheet, data: SheetToWrite, table: FormTable, edits: Edits): Decision<Saving> {
  // The answer to an earlier try was lost on its way: the measure is there already.
  const last = table.measures[table.measures.length - 1];
  if (last && isJust(table, last, edits)) return { answer: { answer: saved(table, last.rows[0]) } };
  const row = freeRow(data, table);
  const changes = newMeasureCells(table, data, row, edits);
  const after = refuseBroken(table, data, changes, row);
  return {
    answer: { answer: saved(after, row), show: () => select(sheet, table, row, true) },
    write: {
      isCurrent: data.isCurrent,
      steps: [rowsAfter(sheet, data.last, row), planCells(sheet, data, changes, data)],
    },
  };
}

function saveOpened(
  sheet: Sheet,
  data: SheetToWrite,
  table: FormTable,
  { opened, edits, chosenRow, agreed }: SaveRequest & { opened: OpenedMeasure },
): Decision<Saving> {
  const only = (answer: SaveAnswer): Decision<Saving> => ({ answer: { answer } });
  const found = locate(table, opened, chosenRow);
  if (found.kind === 'several') {
    return only({ kind: 'several', rows: found.measures.map((measure) => measure.rows[0]) });
  }
  if (found.kind === 'gone') return only({ kind: 'gone' });
  const { measure } = found;
  const row = measure.rows[0];
  if (found.kind === 'changed') {
    // Likewise, where it holds all that is to be saved.
    const isThere = Object.entries(edits).every(
      ([field, text]) => textOf(measure, field as FieldId) === text,
    );
    if (isThere && Object.keys(edits).length > 0) return only(saved(table, row));
    return only({ kind: 'changed', state: stateOf(table, measure) });
  }
  const changes = cellChanges(table, data, measure, edits);
  const after = refuseBroken(table, data, changes);
  const overwrites = overwritesOf(table, data, measure, changes, data.formulas);
  if (notAgreed(overwrites, agreed ?? []).length > 0) return only({ kind: 'overwrites', overwrites });
  return {
    answer: { answer: saved(after, row), show: () => select(sheet, table, row, false) },
    write: { isCurrent: data.isCurrent, steps: [planCells(sheet, data, changes, data)] },
  };
}

/** Whether a measure says these texts and nothing else. */
export const isJust = ({ headers }: FormTable, measure: Measure, edits: Edits): boolean =>
  [...headers.columnOf.keys()].every((field) => {
    const [is, wanted] = [textOf(measure, field), edits[field] ?? ''];
    // A check box shows a mark in its own way.
    return is === wanted || (isStatusField(field) && readStatusMark(is) === readStatusMark(wanted));
  });

function saved(after: FormTable, row: number): SaveAnswer {
  return { kind: 'saved', row, state: stateOf(after, measureAt(after, row) ?? null) };
}

/**
 * The first row under everything that is on the sheet. Rows of nothing but unticked check boxes are free, where no
 * formula waits in them.
 */
export function freeRow(data: SheetToWrite, table: FormTable): number {
  const under = Math.max(data.text.length, table.headers.lastRow);
  let last = under;
  while (last > table.headers.lastRow && isOnlyBoxes(data.text[last - 1] ?? [])) last--;
  if (last === under) return under + 1;
  const rows = [...data.formulas.keys()].map((key) => cellOfKey(key).row);
  return rows.some((row) => row > last) ? under + 1 : last + 1;
}

const isOnlyBoxes = (line: readonly string[]): boolean =>
  line.includes(CHECKBOX.notChosen) && line.every((text) => isBlank(text) || text === CHECKBOX.notChosen);

/** A text for a column that is no longer there must not vanish silently, and Google refuses one that is too long. */
export function refuseEdits(table: FormTable, edits: Edits): void {
  for (const [field, text] of Object.entries(edits) as [FieldId, string][]) {
    const heading = headerOf(table, field);
    if (text !== '' && !table.headers.columnOf.has(field)) {
      throw new UserError('heading/missing', table.form.name, heading);
    }
    if (text.length > MOST_IN_A_CELL) {
      throw new UserError('cell/too-long', heading, text.length, MOST_IN_A_CELL);
    }
  }
}

/** The table after the changes; refuses changes by which a measure would become part of another, or fall apart. */
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

/** A text in a cell that a merge hides would be lost unseen. */
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
    const heading = table.headers.columnAt.get(column)?.header ?? '';
    throw new UserError('cell/merged', quote(heading), row);
  }
}
