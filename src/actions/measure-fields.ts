import type { FieldId } from '../forms/fields';
import { FIELDS, isStatusField } from '../forms/fields';
import { type FormTable, headerOf } from '../table/table';
import type { Office } from './read-office';

/** The control with which a field is edited. */
export type Control = 'instrument' | 'indicator' | 'departments' | 'period' | 'status' | 'list' | 'text';

/** A value to choose: what is written into the cell, what the user reads, and the group in the list. */
export interface FieldChoice {
  value: string;
  label: string;
  group?: string;
}

/** A field of the sidebar. */
export interface FieldControl {
  field: FieldId;
  /** The header as the sheet has it, in one line. */
  header: string;
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

/** The fields of the sheet: those of its form in the form's order, then the fields that any form may have. */
export function fieldControls(table: FormTable, { scheme, settings }: Office): FieldControl[] {
  const ofForm = table.form.columns.filter(({ field }) => table.headers.columnOf.has(field));
  const further = (Object.keys(FIELDS) as FieldId[]).filter(
    (field) => table.headers.columnOf.has(field) && !ofForm.some((column) => column.field === field),
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
    header: headerOf(table, field).replace(/\s+/g, ' '),
    required,
    control: isStatusField(field) ? 'status' : (CONTROL[field] ?? 'text'),
    choices: choices[field] ?? [],
  });
  return [
    ...ofForm.map(({ field, required }) => control(field, required ?? false)),
    ...further.map((field) => control(field, false)),
  ];
}
