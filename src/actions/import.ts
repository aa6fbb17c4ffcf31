import { checkComponents } from '../checks/components';
import { FORMS, formById } from '../forms';
import {
  FIELD_IDS,
  type FieldId,
  fieldName,
  fieldOfHeader,
  type HeaderWords,
  headerKey,
  headerWords,
} from '../forms/fields';
import type { Form } from '../forms/form';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { allOrNothing, succeeds } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { MOST_IN_A_CELL, sheetNamed, sheetsMadeOf } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { messages, UserError } from '../messages';
import { type ImportQuestion, UNSURE } from '../messages/import-question';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import { readSettingsTexts } from '../settings/read-settings';
import type { HeaderSetting, SheetData } from '../sheet/sheet-data';
import { dataOfPlan, type SheetPlan } from '../sheet/sheet-plan';
import type { RowRemark } from '../table/measures';
import { readTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';
import type { ImportedMeasures } from '../transfer/import';
import { type Answers, KEYS } from '../transfer/import/answers';
import { importedSheet, withFields } from '../transfer/import/sheet';
import type { UnderstoodColumn } from '../transfer/import/understand-headers';
import { planCarry } from './carry-over';
import { findFormSheets } from './read-form';
import { headersToKeep, type ReadPaste, readPasteSheet } from './read-paste';
import { storeSettings } from './store-settings';

/** Opens the page that brings a table in. */
export function openImport(): Record<string, never> {
  showSidebar('Import', messages.titles.import);
  return {};
}

/** How a page has a paste understood; without anything the table in the sheet that the user is on. */
export interface PasteRequest {
  sheet?: string;
  answers?: Answers;
  headers?: 'own' | 'official';
  /** The fiscal year of the data; what the paste says, or else the running one, where it is left out. */
  year?: number;
}

/** A paste as it is understood, before anything is made of it. */
export interface PasteView {
  sheet: string;
  /** By which what is read later is compared with what was shown. */
  digest: string;
  measures: number;
  /** How many parts the measures are in. */
  sections: number;
  /** The columns, each with the name of its field; null for one that is kept as it is. */
  columns: { header: string; field: string | null; how: UnderstoodColumn['how'] }[];
  year: number;
  /** The year that the paste itself names; null where it names none. */
  yearFound: number | null;
  questions: ImportQuestion[];
  /** Where a built-in form has a place for every column. */
  isOfficial: boolean;
  /** What the round demands and no column gives. */
  demanded: { item: string; field: FieldId; text: string }[];
  /** Which rows were joined to the measure above, and which begin a measure without a name. */
  remarks: RowRemark[];
  scores: number;
  unplaced: string[];
  /** Sheets of measures into which results may go. */
  targets: string[];
  /** The sheets that were made of this paste before: of its year, and of the next; null where none was. */
  made: { keep: string | null; newYear: string | null };
}

/** Shows what is understood of the table in a sheet; nothing is made. */
export function readPaste({ sheet, year, ...how }: PasteRequest): PasteView {
  const paste = readPasteSheet({ ...how, ...(sheet !== undefined && { sheet }), isToShow: true });
  const { data, imported, digest } = paste;
  const { measures, scores } = imported;
  const of = year ?? yearOf(paste);
  const [keep = null, newYear = null] = sheetsMadeOf([pasteKey(digest, of), pasteKey(digest, of + 1)]);
  return {
    ...{ sheet: data.name, digest, year: of, yearFound: imported.year },
    measures: measures?.rows.length ?? 0,
    sections: imported.sections,
    columns: imported.columns.map(({ header, field, how: known }) => ({
      header,
      field: field && fieldName(field),
      how: known,
    })),
    questions: imported.questions,
    isOfficial: imported.official !== null,
    demanded: measures ? demandedOf(paste, measures, of) : [],
    remarks: imported.rowRemarks,
    scores: scores?.rows.filter(({ score }) => score !== '').length ?? 0,
    unplaced: imported.unplaced,
    targets: findFormSheets(() => paste.settings.headers, paste.sheet).map(({ name }) => name),
    made: { keep, newYear },
  };
}

/** One paste makes one sheet a year. */
const pasteKey = (digest: string, year: number): string => `${digest}:${year}`;

const runningYear = ({ settings }: ReadPaste): number => settings.fiscalYear ?? fiscalYearOf(today());

export const yearOf = (paste: ReadPaste): number => paste.imported.year ?? runningYear(paste);

/** What the round of the document demands of a sheet, and no column of the paste gives: fields that may be added. */
function demandedOf(paste: ReadPaste, measures: ImportedMeasures, year: number): PasteView['demanded'] {
  const { schemes } = paste;
  const table = readTable(dataOfPlan(measuresPlan(paste, measures, year), wordsOf(paste)), FORMS);
  if (!table) return [];
  const check = checkComponents({
    ...{ table, scores: null, scheme: schemes.of(year), schemeFor: schemes.of },
  });
  const item = check?.item.code.toUpperCase() ?? '';
  return (check?.parts ?? []).flatMap(({ givenBy, addable, byScores, text }) => {
    const field = givenBy === null && addable !== null && !byScores ? fieldOfHeader(addable) : null;
    return field ? [{ item, field, text }] : [];
  });
}

/** The office's words for headers, with those that the new sheet needs. */
export const wordsOf = ({ settings, imported }: ReadPaste): HeaderSetting[] => [
  ...settings.headers,
  ...headersToKeep(imported, headerWords(settings.headers)),
];

/** The new sheet of measures. */
export function measuresPlan(
  { settings, schemes }: ReadPaste,
  measures: ImportedMeasures,
  year: number,
): SheetPlan {
  return importedSheet(formSheet(measures.form, year, schemes.of(year), settings.departments), measures);
}

/** What a page has made of a paste. */
export interface MakeRequest extends PasteRequest {
  sheet: string;
  /** Of the paste as it was shown. */
  digest: string;
  year: number;
  /** Kept as the year's data, or taken as the start of the next year, without status and results. */
  purpose: 'keep' | 'newYear';
  /** Columns to add. */
  add?: FieldId[];
}

/** What came of it: new sheets, or nothing where the paste is another by now. */
export type MadeSheets =
  | { kind: 'made'; sheets: ImportedTable['sheets']; notes: string[]; unplaced: string[] }
  | { kind: 'changed' };

/** Makes new sheets of a paste as it was shown. Everything is read and checked first; should a write fail, nothing is made. */
export function makeSheets({ digest, year, purpose, add = [], ...request }: MakeRequest): MadeSheets {
  const paste = readPasteSheet(request);
  if (paste.digest !== digest) return { kind: 'changed' };
  const { imported } = paste;
  const of = purpose === 'newYear' ? year + 1 : year;
  const notes = [...notesOn(paste)];
  let measures: SheetPlan[] = [];
  if (imported.measures) {
    const plan = measuresPlan(paste, withFields(imported.measures, add), year);
    if (purpose === 'keep') measures = [plan];
    else {
      const next = nextYear(paste, plan, year);
      measures = [next.plan];
      notes.push(...next.notes);
    }
  }
  const { sheets } = make(paste, measures, { year, of });
  return { kind: 'made', sheets, notes, unplaced: imported.unplaced };
}

/** The sheet of the year after that of the paste: what was understood of it, carried over. */
function nextYear(paste: ReadPaste, plan: SheetPlan, year: number): { plan: SheetPlan; notes: string[] } {
  const { settings, schemes } = paste;
  const data: SheetData = dataOfPlan(plan, wordsOf(paste));
  const table = readTable(data, FORMS);
  if (!table) throw new Error(`the sheet ${plan.name} cannot be read`);
  return planCarry(
    { data, table: { ...table, year }, addresses: [] },
    settings,
    schemes,
    (own) => own,
    (from) => from + 1,
  );
}

interface Making {
  form: string;
  measures: number;
  plan: SheetPlan;
}

/**
 * Makes the sheets of a paste, the measures' planned already, and where headers were understood that no vocabulary knows, keeps
 * what they mean on ตั้งค่า: all or nothing. `of` is the year of the measures' sheet.
 */
function make(
  paste: ReadPaste,
  measures: readonly SheetPlan[],
  { year, of, scoresYear: asked }: { year: number; of: number; scoresYear?: number | undefined },
): { sheets: ImportedTable['sheets']; scoresYear: number | null } {
  const { imported, digest, settings, settingsRows, schemes } = paste;
  const making: Making[] = measures.map((plan) => ({
    form: plan.origin?.form ?? '',
    measures: plan.rows.length - plan.headerRow,
    plan,
  }));
  let scoresYear: number | null = null;
  if (imported.scores) {
    // What the text says holds whatever else is known.
    scoresYear = imported.scores.year ?? asked ?? settings.resultYear ?? year - 1;
    const plan = scoresSheet(scoresYear, schemes.of(scoresYear), imported.scores);
    making.push({ form: 'scores', measures: 0, plan });
  }
  const key = pasteKey(digest, making[0]?.form === 'scores' ? (scoresYear ?? of) : of);
  const [there] = sheetsMadeOf([key]);
  if (there) throw new UserError('import/again', there);
  for (const { plan } of making) requireRoom(plan);
  const plans = making.map(({ plan }, i) => (i === 0 ? { ...plan, paste: key } : plan));
  const headers = headersToKeep(imported, headerWords(settings.headers));
  const names =
    headers.length > 0 ? withHeaders(settingsRows, settings.headers, headers, plans) : only(plans);
  // The user looks at the measures rather than at the scores, made last.
  const [first] = names;
  if (first !== undefined && names.length > 1) succeeds(() => sheetNamed(first)?.activate());
  const sheets = making.map(({ form, measures: count }, i) => ({
    sheet: names[i] ?? '',
    form,
    measures: count,
  }));
  return { sheets, scoresYear };
}

const only = (plans: readonly SheetPlan[]): string[] =>
  allOrNothing(
    (registerRollback) => plans.map((plan) => insertSheet(plan, registerRollback)),
    (detail) => new UserError('import/failed', detail),
  );

function withHeaders(
  rows: string[][],
  known: readonly HeaderSetting[],
  headers: readonly HeaderSetting[],
  plans: SheetPlan[],
): string[] {
  const edits = { headers: [...known, ...headers] };
  const stored = storeSettings({ opened: readSettingsTexts(rows), edits }, () => plans);
  if (stored.kind === 'changed') throw new UserError('sheet/in-use');
  return stored.sheets;
}

function requireRoom({ rows, headerRow }: SheetPlan): void {
  rows.forEach((row, index) => {
    const column = row.findIndex((text) => text.length > MOST_IN_A_CELL);
    if (column < 0) return;
    const heading = rows[headerRow - 1]?.[column] ?? '';
    throw new UserError('import/cell-too-long', heading, index + 1 - headerRow, MOST_IN_A_CELL);
  });
}

/** What a user should know of the new sheets, the weightiest first. */
function notesOn({ imported }: ReadPaste): string[] {
  const say = messages.importing;
  const extras = imported.measures?.extras ?? [];
  // The measures of a new sheet are under its title and its headings.
  const numbered = (imported.measures?.numbered ?? []).map((index) => index + 3);
  const hasScores = sheetNamed(SCORES_SHEET) !== null;
  return [
    ...(imported.repeatedHeaders > 0 ? [say.repeatedHeaders(imported.repeatedHeaders)] : []),
    ...(['joined', 'apart', 'nameless'] as const).flatMap((what) => {
      const rows = imported.rowRemarks.filter((remark) => remark.what === what).map(({ row }) => row);
      return rows.length > 0 ? [say.rows[what](rows)] : [];
    }),
    ...(numbered.length > 0 ? [messages.carry.disambiguatedRows(numbered)] : []),
    ...(extras.length > 0 && !imported.measures?.form.isOwn
      ? [say.extras(extras.map(({ header }) => header))]
      : []),
    ...(imported.unclearScores ? [say.scoresLeft(imported.unclearScores)] : []),
    ...(imported.scores && hasScores ? [say.scoresSheetExists(SCORES_SHEET)] : []),
  ];
}

export interface ImportTableOptions {
  /** A form's id, `auto` (also where it is left out) for the form whose headings fit, or `scores` for the scores alone. */
  form?: string;
  /** The fiscal year of the measures; of scores alone, the year of the result. */
  year?: number;
  /** What headers of the table mean, each by the name of a field or `own` for a custom column; the rest is guessed. */
  map?: Readonly<Record<string, string>>;
}

/** What an import made. */
export interface ImportedTable {
  /** The new sheets, the measures' first; the sheet of scores has form `scores` and no measures. */
  sheets: { sheet: string; form: string; measures: number }[];
  /** The columns of the table, and how each was understood: by the vocabulary, by a guess, or kept as the office's own. */
  columns: { heading: string; field: string | null; how: UnderstoodColumn['how'] }[];
  /** What a user would be asked, and the value of the answer that was taken. */
  asked: { question: ImportQuestion; answer: string }[];
  /** How many times the headings were repeated, as on each page. */
  headingsDropped: number;
  /** Rows joined to the measure above them. */
  rowsJoined: number;
  /** Which rows of the paste (from 1) were joined, and which begin a measure without a name. */
  rowsSaid: RowRemark[];
  /** The scores found, by the national number of the indicator, as typed. */
  scores: { no: number; score: string }[];
  /** The year of the result that the scores are of; null where there are none. */
  scoresYear: number | null;
  /** Every text of the paste that is in no cell of the new sheets; repeated headings aside. */
  unplaced: string[];
}

/** Makes new sheets of the table pasted into the sheet the user is on, without asking: for the command line. */
export function importActiveSheet(options: ImportTableOptions = {}): ImportedTable {
  const form = askedForm(options.form ?? 'auto');
  const paste = readPasteSheet({
    form,
    words: mappedWords(options.map ?? {}),
    ...(options.year !== undefined && { resultYear: options.year }),
  });
  const { imported } = paste;
  const { measures, scores } = imported;
  if (!measures && !scores)
    throw new UserError('import/unclear-scores', paste.data.name, imported.unclearScores ?? []);
  const year = options.year ?? yearOf(paste);
  const plans = measures ? [measuresPlan(paste, measures, year)] : [];
  // The year asked for is the measures', unless scores are all there is.
  const made = make(paste, plans, {
    ...{ year, of: year, scoresYear: measures ? undefined : options.year },
  });
  return {
    ...made,
    columns: imported.columns.map(({ header, field, how }) => ({ heading: header, field, how })),
    asked: imported.questions
      .filter(({ recommended }) => recommended !== UNSURE)
      .map((question) => ({ question, answer: answerTaken(question, made.scoresYear) })),
    headingsDropped: imported.repeatedHeaders,
    rowsJoined: imported.rowsJoined,
    rowsSaid: imported.rowRemarks,
    scores: (scores?.rows ?? []).filter(({ score }) => score !== '').map(({ no, score }) => ({ no, score })),
    unplaced: imported.unplaced,
  };
}

const answerTaken = ({ key, recommended }: ImportQuestion, scoresYear: number | null): string =>
  key === KEYS.scoresYear ? String(scoresYear) : (recommended ?? UNSURE);

function askedForm(asked: string): Form | 'scores' | null {
  if (asked === 'auto') return null;
  if (asked === 'scores') return asked;
  const form = formById(asked);
  if (!form) throw new UserError('form/unknown', asked);
  return form;
}

/** The words of a user for headers: the name of a field, or `own`. */
function mappedWords(map: Readonly<Record<string, string>>): HeaderWords {
  return new Map(
    Object.entries(map).map(([header, meaning]) => {
      const field = FIELD_IDS.find((id) => id === meaning) ?? fieldOfHeader(meaning);
      if (!field && meaning !== 'own') throw new UserError('import/no-such-field', header, meaning);
      return [headerKey(header), field];
    }),
  );
}
