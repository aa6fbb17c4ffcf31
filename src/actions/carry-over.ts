import { formById } from '../forms';
import type { Form } from '../forms/form';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { allOrNothing } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet, MOST_IN_A_CELL, readLinks, readOfficeSettings } from '../google/sheets';
import { tellDone } from '../google/ui';
import { messages, UserError } from '../messages';
import type { Schemes } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import { sheetFiscalYear } from '../settings/years';
import type { SheetData } from '../sheet/sheet-data';
import type { SheetPlan } from '../sheet/sheet-plan';
import { needsMention } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { type CarriedOver, carriedSheet, carryOver } from '../transfer/carry-over';
import { withAddresses } from '../transfer/import/addresses';
import { carriedPage } from './dialogs/carried';
import { readForm, requireForm } from './read-form';

/** What a carrying over made; rows are those of the new sheet. */
export interface CarryResult {
  sheet: string;
  form: string;
  year: number;
  measures: number;
  /** Headings whose text was left behind because a new year begins, and headings of columns appended at the right. */
  cleared: string[];
  appended: string[];
  /** What the user is asked to look at. */
  notes: string[];
  /** Where the dialog that tells all this could not be opened. */
  notShown?: true;
}

/** Makes a sheet of another form from the sheet the user is on; where another year is asked for, that year begins anew. */
export function carryOverToForm(formId: string, options: { year?: number } = {}): CarryResult {
  const form = formById(formId);
  if (!form) throw new UserError('form/unknown', formId);
  return carry(
    () => form,
    (from) => options.year ?? from,
  );
}

/** Makes a sheet of the same form for the next fiscal year from the sheet the user is on, status and results cleared. */
export function carryOverToNextYear(): CarryResult {
  return carry(
    (own) => own,
    (from) => from + 1,
  );
}

/** A new sheet that is not written yet. */
export interface PlannedCarry {
  /** The name of the sheet carried from. */
  from: string;
  form: Form;
  year: number;
  measures: number;
  cleared: string[];
  appended: string[];
  /** What the user should know of the new sheet. */
  notes: string[];
  plan: SheetPlan;
}

/** Everything is read and checked first; the one write is a new sheet, which is taken away again should it fail. */
function carry(chooseForm: (own: Form) => Form, chooseYear: (from: number) => number): CarryResult {
  const active = activeSheet();
  const source = readCarrySource(active, readForm(active).data);
  const { from, plan, form, ...carried } = planCarry(
    source,
    readOfficeSettings(),
    readSchemes(),
    chooseForm,
    chooseYear,
  );
  const sheet = allOrNothing(
    (registerRollback) => insertSheet(plan, registerRollback),
    (detail) => new UserError('carry/failed', detail),
  );
  const { measures, notes } = carried;
  const page = carriedPage({ sheet, from, measures, notes });
  const made = { sheet, form: form.id, ...carried };
  const brief = messages.carry.notShown(sheet, measures);
  const isTold = tellDone(messages.carry.title, page, { width: 560, height: 360 }, brief);
  return isTold ? made : { ...made, notShown: true };
}

/** A form sheet to carry over, and the addresses behind its words that have no place under them. */
interface ToCarry extends ReturnType<typeof readForm> {
  addresses: string[];
}

/** What was read of a form sheet, with the addresses behind its words under them: a new sheet holds texts alone. Two calls. */
export function readCarrySource(sheet: GoogleAppsScript.Spreadsheet.Sheet, read: SheetData): ToCarry {
  const { data, unplaced } = withAddresses(read, readLinks(sheet, read));
  return { data, table: requireForm(data), addresses: unplaced };
}

/** The sheet that measures are carried into, of a chosen form and year; a UserError where it cannot be made. */
export function planCarry(
  { data, table, addresses }: ToCarry,
  settings: OfficeSettings,
  schemes: Schemes,
  chooseForm: (own: Form) => Form,
  chooseYear: (from: number) => number,
): PlannedCarry {
  if (table.measures.length === 0) throw new UserError('sheet/empty', table.sheet, 'carryOver');
  const from = sheetFiscalYear(table, settings) ?? fiscalYearOf(today());
  const form = chooseForm(table.form);
  const year = chooseYear(from);
  const scheme = schemes.of(year);
  const carried = carryOver(table, data, form, { from, year, scheme });
  requireRoom(carried);
  const plan = carriedSheet(formSheet(form, year, scheme, settings.departments), carried);
  const left = table.leftOut.filter(needsMention).map(({ words }) => words);
  const notes = [
    ...notesOn(carried, form, plan.headerRow, { from, year, settings }),
    ...(left.length > 0 ? [messages.carry.leftOut(left)] : []),
    ...(addresses.length > 0 ? [messages.carry.addresses(addresses)] : []),
  ];
  const { cleared, appended, sourceRows } = carried;
  return { from: table.sheet, form, year, measures: sourceRows.length, cleared, appended, notes, plan };
}

function requireRoom({ columns, sourceRows }: CarriedOver): void {
  for (const { header, cells } of columns) {
    const index = cells.findIndex((text) => text.length > MOST_IN_A_CELL);
    if (index < 0) continue;
    throw new UserError('carry/cell-too-long', sourceRows[index] ?? 0, header, MOST_IN_A_CELL);
  }
}

/** What the user should know of the new sheet, the weightiest first. */
function notesOn(
  carried: CarriedOver,
  form: Form,
  headerRow: number,
  { from, year, settings }: { from: number; year: number; settings: OfficeSettings },
): string[] {
  const say = messages.carry;
  const rows = (indexes: readonly number[]) => indexes.map((index) => headerRow + 1 + index);
  const key = form.columns.find(({ field }) => field === form.keyField)?.header ?? '';
  const about = (indexes: readonly number[], sentence: (rows: number[]) => string): string[] =>
    indexes.length > 0 ? [sentence(rows(indexes))] : [];
  const newYear = year !== from;
  return [
    ...(carried.cleared.length > 0 ? [say.cleared(carried.cleared)] : []),
    ...(carried.periodsShifted > 0 ? [say.periodsShifted(carried.periodsShifted, year)] : []),
    ...about(carried.periodsKept, say.periodsKept),
    ...(newYear ? [say.otherYears] : []),
    ...about(carried.standIn, (standIn) => say.standIn(standIn, key)),
    ...about(carried.derived, (derived) => say.derived(derived, key)),
    ...about(carried.unfinished, say.unfinished),
    ...about(carried.disambiguatedRows, say.disambiguatedRows),
    ...(carried.appended.length > 0 ? [say.appended(carried.appended)] : []),
    ...(newYear && settings.fiscalYear !== null && settings.fiscalYear !== year
      ? [say.settingsYear(year, messages.menu.settings)]
      : []),
  ];
}
