import type { Form } from '../forms/form';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { allOrNothing } from '../google/lock';
import { insertMade } from '../google/new-sheet';
import { readOfficeSettings, readSettingsToMake } from '../google/office-settings';
import { headerWordsOnce, readLinks } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet, MAX_CELL_CHARACTERS } from '../google/sheets';
import { confirmed, showResult } from '../google/ui';
import { messages, UserError } from '../messages';
import { sheetWords } from '../messages/written/sheets';
import type { Schemes } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import { sheetFiscalYear } from '../settings/years';
import type { SheetData } from '../sheet/sheet-data';
import { HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { needsMention } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import { type CarryTarget, namesOfYear, targetLike, targetOfForm } from '../transfer/carry/target';
import { type CarriedOver, carriedSheet, carryOver } from '../transfer/carry-over';
import { withAddresses } from '../transfer/import/addresses';
import { carriedPage } from './dialogs';
import { findFormSheets, readForm, requireForm, requireFormById, requireSheet } from './read-form';
import type { MadeRecord } from './store-settings';

/** The result of carrying over. Rows are those of the new sheet. */
export interface CarryResult {
  sheet: string;
  form: string;
  year: number;
  measures: number;
  /** Headers of columns that are empty because a new year begins. */
  cleared: string[];
  /** Headers of columns appended at the right. */
  appended: string[];
  /** What the user should check. */
  notes: string[];
  undo: MadeRecord;
  /** Set if the dialog with all this could not be opened. */
  notShown?: true;
}

/** The user cancelled when asked about texts without a column; nothing was created. */
interface CarryCancelled {
  cancelled: true;
}

/** The active sheet, and the sheets whose columns a new one may take. */
export interface CarryView {
  sheet: string;
  measures: number;
  year: number;
  models: string[];
}

/** Reads the active sheet for the page that carries it over. @throws UserError if it is no form or has no measures */
export function readCarry(): CarryView {
  const active = activeSheet();
  const { table } = readForm(active);
  const { sheet, measures } = table;
  if (measures.length === 0) throw new UserError('sheet/empty', sheet, 'carryOver');
  const models = findFormSheets(headerWordsOnce(), active).map(({ name }) => name);
  return { sheet, measures: measures.length, year: yearOf(table, readOfficeSettings()), models };
}

/** What a page asks for: the measures of a sheet in a new one with the columns of another. */
export interface CarryLikeRequest {
  sheet: string;
  like: string;
  year: number;
  /** What the user has agreed to, as it was asked. */
  agreed?: string;
}

/** What came of it; nothing was created where the user is asked first. */
export type CarriedLike =
  | ({ kind: 'made' } & Pick<CarryResult, 'sheet' | 'measures' | 'notes' | 'undo'>)
  | { kind: 'asks'; question: string };

/** Creates a sheet with the columns of another one from the measures of a sheet. */
export function carryOverLike({ sheet: name, like, year, agreed }: CarryLikeRequest): CarriedLike {
  const sheet = requireSheet(name, 'document');
  const destination = likeSheet(readForm(requireSheet(like, 'document')));
  const source = readCarrySource(sheet, readForm(sheet).data);
  const planned = planCarry(source, readSettingsToMake(), readSchemes(), () => destination, year);
  const question = questionOf(planned, messages.google.sheetOf(like));
  if (question !== null && question !== agreed) return { kind: 'asks', question };
  const { measures, notes } = planned;
  return { kind: 'made', ...insertPlanned(planned), measures, notes };
}

/** Where measures are carried: the columns, and the sheet whose name and title the new one takes; null for those of the form. */
interface Destination {
  target: CarryTarget;
  model: ReturnType<typeof readForm> | null;
}

const likeSheet = (model: ReturnType<typeof readForm>): Destination => ({
  target: targetLike(model.table),
  model,
});

/** A sheet of the source's form, or else of its own columns. */
export const sameColumns = (source: ReturnType<typeof readForm>): Destination =>
  source.table.form.isCustom ? likeSheet(source) : { target: targetOfForm(source.table.form), model: null };

/** A new sheet that is not written yet. */
interface PlannedCarry extends Pick<CarryResult, 'year' | 'measures' | 'cleared' | 'appended' | 'notes'> {
  /** The name of the source sheet. */
  from: string;
  form: Form;
  plan: SheetPlan;
  /** Texts of the source that are in no column of the new sheet. */
  left: string[];
}

/**
 * Creates a sheet of another form from the active sheet. All is read and checked before the only write: a new sheet, which is
 * deleted again if the write fails.
 */
export function carryOverToForm(formId: string): CarryResult | CarryCancelled {
  const target = targetOfForm(requireFormById(formId));
  const active = activeSheet();
  const settings = readSettingsToMake();
  const schemes = readSchemes();
  const read = () => readCarrySource(active, readForm(active).data);
  const source = read();
  const plan = (from: CarrySource) => planCarry(from, settings, schemes, () => ({ target, model: null }));
  let planned = plan(source);
  const question = planned.form === source.table.form ? null : questionOf(planned, planned.form.name);
  if (question !== null) {
    if (!confirmed(messages.carry.title, question)) return { cancelled: true };
    // Somebody may have typed meanwhile.
    planned = plan(read());
  }
  const { from, plan: _, form, left: __, ...carried } = planned;
  const inserted = insertPlanned(planned);
  const { sheet } = inserted;
  const { measures, notes } = carried;
  const page = carriedPage({ sheet, from, measures, notes });
  const result = { ...inserted, form: form.id, ...carried };
  const brief = messages.carry.notShown(sheet, measures);
  const isShown = showResult(messages.carry.title, page, { width: 560, height: 360 }, brief);
  return isShown ? result : { ...result, notShown: true };
}

/** What to ask before columns are appended or texts left behind; null where neither is. */
const questionOf = ({ appended, left }: PlannedCarry, target: string): string | null =>
  appended.length + left.length > 0 ? messages.carry.confirm(target, appended, left) : null;

/** The only write. */
function insertPlanned({ plan }: PlannedCarry): Pick<CarryResult, 'sheet' | 'undo'> {
  const made = allOrNothing(
    (registerRollback) => insertMade(plan, registerRollback),
    (detail) => new UserError('carry/failed', detail),
  );
  return { sheet: made.name, undo: { sheets: [made] } };
}

/** The fiscal year of a sheet, or else the running one. */
const yearOf = (table: CarrySource['table'], settings: OfficeSettings): number =>
  sheetFiscalYear(table, settings) ?? fiscalYearOf(today());

/** A form sheet to carry over, and the addresses behind its words that could not be written below them. */
interface CarrySource extends ReturnType<typeof readForm> {
  addresses: string[];
}

/** A form sheet with the addresses behind words written below them, because a new sheet has texts only. Two calls. */
export function readCarrySource(sheet: GoogleAppsScript.Spreadsheet.Sheet, read: SheetData): CarrySource {
  const { data, unplaced } = withAddresses(read, readLinks(sheet, read));
  return { data, table: requireForm(data), addresses: unplaced };
}

/**
 * Plans the sheet into which measures are carried over; in another year, status and results are cleared.
 * @param toYear the fiscal year of the new sheet; that of the source where it is left out
 * @throws UserError if there are no measures, or a cell would be too long
 */
export function planCarry(
  source: CarrySource,
  settings: OfficeSettings,
  schemes: Schemes,
  choose: (source: CarrySource) => Destination,
  toYear?: number,
): PlannedCarry {
  const { data, table, addresses } = source;
  if (table.measures.length === 0) throw new UserError('sheet/empty', table.sheet, 'carryOver');
  const from = yearOf(table, settings);
  const { target, model } = choose(source);
  const { form } = target;
  const year = toYear ?? from;
  const scheme = schemes.of(year);
  const carried = carryOver(table, data, target, { from, year, scheme });
  requireRoom(carried);
  const title = sheetWords.title(form.name, year);
  const shape = model && {
    ...namesOfYear(model.table, model.data.text, {
      year,
      title,
      from: sheetFiscalYear(model.table, settings) ?? from,
    }),
    columns: carried.columns,
  };
  const empty = formSheet(form, year, scheme, settings.departments, shape ?? {});
  const plan = carriedSheet(empty, carried);
  const left = table.leftOut.filter(needsMention).map(({ words }) => words);
  const notes = [
    ...notesOn(carried, form, { from, year, settings }),
    ...(left.length > 0 ? [messages.carry.leftOut(left)] : []),
    ...(addresses.length > 0 ? [messages.carry.addresses(addresses)] : []),
  ];
  const { cleared, appended, sourceRows } = carried;
  return {
    from: table.sheet,
    form,
    year,
    measures: sourceRows.length,
    cleared,
    appended,
    notes,
    plan,
    left: [...left, ...addresses],
  };
}

function requireRoom({ columns, sourceRows }: CarriedOver): void {
  for (const { header, cells } of columns) {
    const index = cells.findIndex((text) => text.length > MAX_CELL_CHARACTERS);
    if (index < 0) continue;
    throw new UserError('carry/cell-too-long', sourceRows[index] ?? 0, header, MAX_CELL_CHARACTERS);
  }
}

/** What the user should know about the new sheet, the most important first. */
function notesOn(
  carried: CarriedOver,
  form: Form,
  { from, year, settings }: { from: number; year: number; settings: OfficeSettings },
): string[] {
  const text = messages.carry;
  const rows = (indexes: readonly number[]) => indexes.map((index) => HEADER_ROW + 1 + index);
  const key = form.columns.find(({ field }) => field === form.keyField)?.header ?? '';
  const about = (indexes: readonly number[], sentence: (rows: number[]) => string): string[] =>
    indexes.length > 0 ? [sentence(rows(indexes))] : [];
  const newYear = year !== from;
  return [
    ...(carried.cleared.length > 0 ? [text.cleared(carried.cleared)] : []),
    ...(carried.periodsShifted > 0 ? [text.periodsShifted(carried.periodsShifted, year)] : []),
    ...about(carried.periodsKept, text.periodsKept),
    ...(newYear ? [text.otherYears] : []),
    ...about(carried.substitute, (substitute) => text.substitute(substitute, key)),
    ...about(carried.derived, (derived) => text.derived(derived, key)),
    ...about(carried.unfinished, text.unfinished),
    ...about(carried.disambiguatedRows, text.disambiguatedRows),
    ...(carried.appended.length > 0 ? [text.appended(carried.appended)] : []),
    ...(newYear && settings.fiscalYear !== null && settings.fiscalYear !== year
      ? [text.settingsYear(year, messages.menu.settings)]
      : []),
  ];
}
