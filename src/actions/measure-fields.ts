import { isStatusField } from '../forms/fields';
import type { Scheme } from '../ita';
import { resultYearOf } from '../settings/years';
import { type ColumnKey, columnsByKey, fullHeader, type TableColumn } from '../table/columns';
import type { FormTable } from '../table/table';
import type { Office } from './read-office';

/** The control with which a column is edited. */
type Control =
  | 'instrument'
  | 'section'
  | 'indicator'
  | 'item'
  | 'departments'
  | 'period'
  | 'status'
  | 'statusWords'
  | 'list'
  | 'text';

/** A value to choose: what is written into the cell, what the user reads, and the group in the list. */
export interface FieldChoice {
  value: string;
  label: string;
  group?: string;
}

/** A field of the sidebar: one column of the sheet. */
export interface FieldControl {
  field: ColumnKey;
  /** The header as the sheet has it, in one line, after the group header. */
  header: string;
  required: boolean;
  control: Control;
  choices: FieldChoice[];
}

const CONTROL: Partial<Record<ColumnKey, Control>> = {
  instrument: 'instrument',
  section: 'section',
  indicator: 'indicator',
  item: 'item',
  responsible: 'departments',
  period: 'period',
  statusText: 'statusWords',
  steps: 'list',
  followUp: 'list',
  result6: 'list',
  result: 'list',
};

/** A field for each column of a sheet, custom ones too, in the sheet's order. */
export function fieldControls(table: FormTable, { scheme, schemeFor, settings }: Office): FieldControl[] {
  const { headers, measures } = table;
  const named = (name: string): FieldChoice => ({ value: name, label: name });
  const resultYear = resultYearOf(table, settings);
  // The items that are to be improved are of the round whose result the office works on.
  const rounds = [...(resultYear === null ? [] : [schemeFor(resultYear)]), scheme];
  const items = rounds.find((round) => itemsOf(round).length > 0) ?? scheme;
  const sections = new Set(measures.map(({ section }) => section).filter((section) => section !== ''));
  const choices: Partial<Record<ColumnKey, FieldChoice[]>> = {
    instrument: scheme.instruments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    section: [...sections].map(named),
    indicator: scheme.instruments.flatMap(({ code, indicators }) =>
      indicators.map(({ indicatorNumber, name }) => ({
        value: `${indicatorNumber}. ${name}`,
        label: `${indicatorNumber}. ${name}`,
        group: code,
      })),
    ),
    item: itemChoices(items),
    responsible: settings.departments.map(named),
  };
  return [...columnsByKey(headers)].map(([key, column]) => {
    const isStatus = column.field !== null && isStatusField(column.field);
    return {
      field: key,
      // Beside each other, states need no header over them.
      header: fullHeader(isStatus ? { ...column, group: '' } : column),
      required: isRequired(column, table),
      control: isStatus ? 'status' : (CONTROL[key] ?? 'text'),
      choices: choices[key] ?? [],
    };
  });
}

/** True for a column that must be filled in every measure; a status of marks is asked for over all its columns. */
export const isRequired = ({ field }: TableColumn, { form }: FormTable): boolean =>
  (field === 'statusText' && form.status === 'words') ||
  form.columns.some((column) => column.field === field && column.required);

const itemsOf = ({ instruments }: Scheme) =>
  instruments.flatMap(({ code, indicators, itemsIndicatorUnknown = [] }) =>
    [...indicators.flatMap(({ items = [] }) => items), ...itemsIndicatorUnknown].map((item) => ({
      ...item,
      instrument: code,
    })),
  );

/** The items of a round that are known, as offices write them: "i5 ท่าน…", "O12 รายการ…". */
const itemChoices = (scheme: Scheme): FieldChoice[] =>
  itemsOf(scheme).map(({ code, title = '', instrument }) => {
    const text = `${instrument === 'OIT' ? code.toUpperCase() : code} ${title}`.trim();
    return { value: text, label: text, group: `${instrument} ${scheme.year}` };
  });
