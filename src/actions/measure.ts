import type { FieldId } from '../forms/fields';
import type { Measure } from '../forms/measures';
import { textOf } from '../forms/measures';
import {
  cellChanges,
  type Edits,
  locate,
  newMeasureCells,
  type OpenedMeasure,
  openedMeasure,
} from '../forms/saving';
import type { SheetData } from '../forms/sheet-data';
import type { FormTable } from '../forms/table';
import { withDocumentLock } from '../google/lock';
import { activeRow, activeSheet, ensureRows, sheetNamed } from '../google/sheets';
import { writeCells } from '../google/write-cells';
import { messages, UserError } from '../messages';
import { type FieldControl, fieldControls } from './measure-fields';
import { readForm } from './read-form';
import { readOffice } from './read-office';

/** A measure as a page shows it; without `opened` it is a new one. */
export interface ShownMeasure {
  sheet: string;
  form: string;
  formName: string;
  fiscalYear: number | null;
  fields: FieldControl[];
  /** Text of each field, '' where it is blank. */
  values: Partial<Record<FieldId, string>>;
  opened: OpenedMeasure | null;
  /** Place among the sheet's measures from 1, and how many there are; place 0 for a new one. */
  place: number;
  count: number;
  /** First rows of the measures before and after, to go on to. */
  previousRow: number | null;
  nextRow: number | null;
}

/** Shows the measure at a row of the active sheet, the one the user stands on, or a blank one. */
export function openMeasure(options: { row?: number; blank?: boolean } = {}): ShownMeasure {
  const sheet = activeSheet();
  const { table } = readForm(sheet);
  const row = options.row ?? activeRow();
  const measure = options.blank ? undefined : measureAt(table, row);
  return shown(table, measure ?? null, fieldControls(table, readOffice(table)));
}

/** The measure that stands on a row, or the nearest above it. */
function measureAt(table: FormTable, row: number): Measure | undefined {
  return table.measures.find(({ rows }) => (rows[0] ?? 0) <= row && row <= (rows[rows.length - 1] ?? 0));
}

function shown(table: FormTable, measure: Measure | null, fields: FieldControl[]): ShownMeasure {
  const { measures, form } = table;
  const index = measure ? measures.indexOf(measure) : measures.length;
  return {
    sheet: table.sheet,
    form: form.id,
    formName: form.name,
    fiscalYear: table.year,
    fields,
    values: Object.fromEntries(fields.map(({ field }) => [field, measure ? textOf(measure, field) : ''])),
    opened: measure ? openedMeasure(measure) : null,
    place: measure ? index + 1 : 0,
    count: measures.length,
    previousRow: measures[index - 1]?.rows[0] ?? null,
    nextRow: measures[index + 1]?.rows[0] ?? null,
  };
}

/** What a page sends to save a measure. */
export interface SaveRequest {
  sheet: string;
  /** The measure as it was opened; null for a new one. */
  opened: OpenedMeasure | null;
  edits: Edits;
  /** Where several are alike, the first row of the one the user means. */
  chosenRow?: number;
}

/** What came of saving. Nothing was written unless it is `saved`. */
export type SaveAnswer =
  | { kind: 'saved'; row: number }
  /** Somebody changed the measure: its texts as they are now. */
  | { kind: 'changed'; values: Partial<Record<FieldId, string>>; opened: OpenedMeasure }
  | { kind: 'gone' }
  | { kind: 'several'; rows: number[] };

/** Saves a measure under the document's lock, finding it again by what it held when it was opened. */
export function saveMeasure(request: SaveRequest): SaveAnswer {
  const sheet = sheetNamed(request.sheet);
  if (!sheet) throw new UserError('sheet/gone', messages.errors.sheetGone(request.sheet));
  return withDocumentLock((): SaveAnswer => {
    const { data, table } = readForm(sheet);
    refuseLostColumns(table, request.edits);
    if (!request.opened) {
      const row = freeRow(data, table);
      ensureRows(sheet, row);
      writeCells(sheet, newMeasureCells(table, row, request.edits));
      return { kind: 'saved', row };
    }
    const found = locate(table, request.opened, request.chosenRow);
    if (found.kind === 'several') {
      return { kind: 'several', rows: found.measures.map((measure) => measure.rows[0] ?? 0) };
    }
    if (found.kind === 'gone') return { kind: 'gone' };
    const { measure } = found;
    if (found.kind === 'changed') {
      const values = Object.fromEntries(
        [...table.headings.columns.keys()].map((field) => [field, textOf(measure, field)]),
      );
      return { kind: 'changed', values, opened: openedMeasure(measure) };
    }
    writeCells(sheet, cellChanges(table, measure, request.edits));
    return { kind: 'saved', row: measure.rows[0] ?? 0 };
  });
}

/** The first row under everything that stands on the sheet. */
export const freeRow = (data: SheetData, table: FormTable): number =>
  Math.max(data.text.length, table.headings.lastRow) + 1;

/** A text for a column that is no longer there must not vanish silently. */
function refuseLostColumns(table: FormTable, edits: Edits): void {
  for (const [field, text] of Object.entries(edits) as [FieldId, string][]) {
    if (text === '' || table.headings.columns.has(field)) continue;
    const heading = table.form.columns.find((column) => column.field === field)?.heading ?? field;
    throw new UserError('heading/missing', messages.checks.headingMissing(table.form.name, heading));
  }
}
