import type { Form } from '../forms/form';
import { today } from '../google/host';
import { activeRow, activeSheet, selectRow } from '../google/sheets';
import { sheetFiscalYear } from '../settings/years';
import { type ColumnKey, columnsByKey } from '../table/columns';
import { type Measure, textOf } from '../table/measures';
import { nextNumbers } from '../table/numbering';
import { neighbour, type OpenedMeasure, openedIn, textAt } from '../table/saving';
import type { FormTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { type FieldControl, fieldControls } from './measure-fields';
import { readForm, requireSheet } from './read-form';
import { readOffice } from './read-office';

type Sheet = ReturnType<typeof activeSheet>;

/** One measure as the sidebar edits it. */
export interface OpenedMeasureView {
  /** The text of each column; '' if it is blank. */
  values: Partial<Record<ColumnKey, string>>;
  /** What finds the measure again when it is saved; null for a new one. */
  opened: OpenedMeasure | null;
  /** The instrument and the part of the table from rows above that apply if their cells are blank; '' if there is none. */
  inherited: Record<'instrument' | 'section', string>;
  /** Position among the measures of the sheet, from 1; 0 for a new one. `count` is how many there are. */
  position: number;
  count: number;
}

/** A measure with all that the sidebar needs to show it. */
export interface MeasureView extends OpenedMeasureView {
  sheet: string;
  form: string;
  formName: string;
  status: Form['status'];
  /** The fiscal year that dates a period without a year. */
  fiscalYear: number;
  fields: FieldControl[];
  /** The headers of the form that the sheet lacks. */
  missing: string[];
}

/** The measure to open; without any field that of the selected row. */
export interface OpenRequest {
  /** The name of the sheet; left out for the active one. */
  sheet?: string;
  row?: number;
  /** A new measure. */
  blank?: boolean;
  /** The measure before (-1) or after (1) an opened one; for a new one (null) the last measure. */
  beside?: { opened: OpenedMeasure | null; step: 1 | -1 };
}

/** Gives a measure of a sheet, or a blank one if the row has none. With `beside` the measure is also selected in the sheet. */
export function openMeasure({ sheet: name, row, blank, beside }: OpenRequest = {}): MeasureView {
  const sheet = name === undefined ? activeSheet() : requireSheet(name, 'measure');
  const { table } = readForm(sheet, name === undefined ? {} : { name });
  const { measures } = table;
  let measure: Measure | undefined;
  if (beside) {
    const { opened, step } = beside;
    measure = opened ? neighbour(table, opened, step) : measures[measures.length - 1];
    if (measure) selectMeasure(sheet, table, measure.rows[0], true);
  } else if (!blank) measure = measureAt(table, row ?? activeRow());
  return viewOf(table, measure ?? null);
}

/** A measure of the table, or a new one if it is null, with all that the sidebar needs to show it. */
export function viewOf(table: FormTable, measure: Measure | null): MeasureView {
  const office = readOffice(table);
  return {
    ...openedViewOf(table, measure),
    sheet: table.sheet,
    form: table.form.id,
    formName: table.form.name,
    status: table.form.status,
    fiscalYear: sheetFiscalYear(table, office.settings) ?? fiscalYearOf(today()),
    fields: fieldControls(table, office),
    missing: table.missing.map(({ header }) => header),
  };
}

/** The measure on a row, or between whose rows the row is. */
export function measureAt(table: FormTable, row: number): Measure | undefined {
  return table.measures.find(({ rows }) => rows[0] <= row && row <= (rows[rows.length - 1] ?? rows[0]));
}

/** The state of a measure of the table; of a new one if it is null. */
export function openedViewOf(table: FormTable, measure: Measure | null): OpenedMeasureView {
  const { measures, headers } = table;
  const index = measure ? measures.indexOf(measure) : measures.length;
  const columns = [...columnsByKey(headers)];
  const inherited = (field: 'instrument' | 'section') =>
    (measure && textOf(measure, field) === '' ? measure : measures[index - 1])?.[field] ?? '';
  return {
    values: {
      ...Object.fromEntries(columns.map(([key, column]) => [key, measure ? textAt(measure, column) : ''])),
      ...(measure ? {} : nextNumbers(table)),
    },
    opened: measure ? openedIn(table, measure) : null,
    inherited: { instrument: inherited('instrument'), section: inherited('section') },
    position: measure ? index + 1 : 0,
    count: measures.length,
  };
}

/** Selects the first row of a measure. With `open` the sheet is shown too. */
export function selectMeasure(sheet: Sheet, table: FormTable, row: number, open: boolean): void {
  const columns = table.headers.columns.map(({ column }) => column);
  selectRow(sheet, row, { first: Math.min(...columns), last: Math.max(...columns), open });
}
