import type { FieldId } from '../forms/fields';
import { FIELDS, isStatusField } from '../forms/fields';
import { type FormTable, headerOf } from '../table/table';
import type { Office } from './read-office';

/** How a field is filled in. */
export type Control = 'instrument' | 'indicator' | 'departments' | 'period' | 'status' | 'list' | 'text';

/** A value to choose: what is written into the cell, what the user reads, and what it is under. */
export interface FieldChoice {
  value: string;
  label: string;
  group?: string;
}

/** A field of a page, in the order of the sheet's form. */
export interface FieldControl {
  field: FieldId;
  /** The heading as the sheet has it. */
  heading: string;
  required: boolean;
  control: Control;
  choices: FieldChoice[];
}

const CONTROL: Partial<Record<FieldId, Control>> = {
  instrument: 'instrument',
  indicator: 'indicator',
  responsible: 'departments',
  period: 'period',
  steps: 'list',
  followUp: 'list',
  result: 'list',
};

/** The fields of a form that its sheet has, and after them the ones that any form may have and this sheet does. */
export function fieldControls(table: FormTable, { scheme, settings }: Office): FieldControl[] {
  const own = table.form.columns.filter(({ field }) => table.headers.columnOf.has(field));
  const further = (Object.keys(FIELDS) as FieldId[]).filter(
    (field) => table.headers.columnOf.has(field) && !own.some((column) => column.field === field),
  );
  const choices: Partial<Record<FieldId, FieldChoice[]>> = {
    instrument: scheme.instruments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
    indicator: scheme.instruments.flatMap(({ code, indicators }) =>
      indicators.map(({ no, name }) => ({ value: `${no}. ${name}`, label: `${no}. ${name}`, group: code })),
    ),
    responsible: settings.departments.map((name) => ({ value: name, label: name })),
  };
  const control = (field: FieldId, required: boolean): FieldControl => ({
    field,
    heading: headerOf(table, field).replace(/\s+/g, ' '),
    required,
    control: isStatusField(field) ? 'status' : (CONTROL[field] ?? 'text'),
    choices: choices[field] ?? [],
  });
  return [
    ...own.map(({ field, required }) => control(field, required ?? false)),
    ...further.map((field) => control(field, false)),
  ];
}
