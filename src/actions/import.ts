import { checkComponents } from '../checks/components';
import { FORMS } from '../forms';
import { FIELD_IDS, type FieldId, fieldName } from '../forms/fields';
import type { Form } from '../forms/form';
import { fieldOfHeader } from '../forms/header-meaning';
import { sheetsMadeOf } from '../google/origin';
import { sheetNamed } from '../google/sheets';
import { messages } from '../messages';
import type { ImportQuestion } from '../messages/import-question';
import { SCORES_SHEET } from '../scores/sheet';
import type { SheetData } from '../sheet/sheet-data';
import { dataOfPlan, type SheetPlan } from '../sheet/sheet-plan';
import type { RowRemark } from '../table/measures';
import { readTable } from '../table/table';
import { type Answers, KEYS } from '../transfer/import/answers';
import type { RowChoice } from '../transfer/import/imported';
import {
  addedHeaders,
  type NewYearColumns,
  newYearColumns,
  withoutTexts,
} from '../transfer/import/new-columns';
import { lacksSubject, quotedCells } from '../transfer/import/questions';
import { withFields } from '../transfer/import/sheet';
import type { UnderstoodColumn } from '../transfer/import/understand-headers';
import { planCarry, sameColumns } from './carry-over';
import {
  type ImportedSheet,
  makeImported,
  measuresPlan,
  pasteKey,
  unplacedIn,
  wordsOf,
  yearOf,
} from './imported-sheets';
import { findFormSheets } from './read-form';
import { type ReadPaste, type RowToPoint, readPasteSheet, rowsToPoint } from './read-paste';
import type { MadeRecord } from './store-settings';

/** How a page has a paste understood; without anything the table in the sheet that the user is on. */
export interface PasteRequest {
  sheet?: string;
  answers?: Answers;
  headers?: 'own' | 'official';
  /** The header row (from 1) that the user has pointed at. */
  headerRow?: number;
  /** The fiscal year of the data where the user has said it; what the paste says, or else the running one, where it is left out. */
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
  /** The columns, each with the question that it answers (`key`), its field and some of its cells; `field`: null for one that is kept as it is. */
  columns: (Pick<UnderstoodColumn, 'header' | 'field' | 'how'> & { key: string; cells: string[] })[];
  /** The fields that a column may be said to be, with their names. */
  fields: { field: FieldId; name: string }[];
  /** The first rows, among which a user may point at the header row. */
  rows: RowToPoint[];
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
  /** Rows that the user may join to the measure above or part from it. */
  rowChoices: (RowChoice & { key: string })[];
  /** How many times headers came again, as on each page. */
  repeatedHeaders: number;
  /** Rows of the new sheet that get a number, since nothing else would keep their measures apart. */
  numbered: number[];
  /** Headers that come behind those of a built-in form; of a sheet of the paste's own, those that the paste has not. */
  behind: string[];
  added: string[];
  /** What becomes of the columns in the sheet of a new year. */
  newYear: NewYearColumns;
  /** True where no column tells what the rows are about: they may be no measures. */
  lacksSubject: boolean;
  /** The documents that the sheet will be of, and its title; null where there are no measures. */
  document: { kind: string; title: string } | null;
  scores: number;
  /** Where nothing tells which of several results is the office's, the headers of their columns. */
  unclearScores: string[] | null;
  /** The office's sheet of scores, where those of the paste get one of their own beside it; null elsewhere. */
  scoresSheet: string | null;
  unplaced: string[];
  /** Sheets of measures into which results may go. */
  targets: string[];
  /** The sheets that were made of this paste before: of its year, and of the next; null where none was. */
  made: { keep: string | null; newYear: string | null };
}

/** The row of a new sheet's first measure. */
const FIRST_ROW = 3;

/** Shows what is understood of the table in a sheet; nothing is made. */
export function readPaste(request: PasteRequest): PasteView {
  const paste = readPasteSheet({ ...request, isToShow: true });
  const { data, imported, digest } = paste;
  const { measures, scores } = imported;
  const of = request.year ?? yearOf(paste);
  const plan = measures ? measuresPlan(paste, measures, of) : undefined;
  const [keep = null, newYear = null] = sheetsMadeOf([pasteKey(digest, of), pasteKey(digest, of + 1)]);
  return {
    sheet: data.name,
    digest,
    year: of,
    yearFound: imported.year,
    measures: measures?.rows.length ?? 0,
    sections: imported.sections,
    columns: imported.columns.map(({ column, header, field, how: known }) => ({
      key: KEYS.column(column),
      header,
      field,
      how: known,
      cells: quotedCells(data.text.slice(imported.lastHeaderRow).map((row) => row[column - 1] ?? '')),
    })),
    fields: FIELD_IDS.map((field) => ({ field, name: fieldName(field) })),
    rows: rowsToPoint(data.text),
    questions: imported.questions,
    isOfficial: imported.official !== null,
    demanded: plan ? demandedOf(paste, plan, of) : [],
    remarks: imported.rowRemarks,
    rowChoices: imported.rowChoices.map((each) => ({
      ...each,
      key: each.kind === 'separate' ? KEYS.sameKey(each.row) : KEYS.joined(each.row),
    })),
    repeatedHeaders: imported.repeatedHeaders,
    numbered: (measures?.numbered ?? []).map((index) => index + FIRST_ROW),
    behind: measures && !measures.form.isCustom ? measures.extras.map(({ header }) => header) : [],
    added: measures?.form.isCustom ? addedHeaders(measures) : [],
    newYear: measures ? newYearColumns(measures, request.answers ?? {}) : { cleared: [], own: [] },
    lacksSubject: measures !== null && lacksSubject(imported.columns),
    document: measures && plan ? { kind: kindName(measures.form), title: plan.rows[0]?.[0] ?? '' } : null,
    scores: scores?.rows.filter(({ score }) => score !== '').length ?? 0,
    unclearScores: imported.unclearScores,
    scoresSheet: scores && sheetNamed(SCORES_SHEET) ? SCORES_SHEET : null,
    unplaced: unplacedIn(imported, plan),
    targets: findFormSheets(() => paste.settings.headers, paste.sheet).map(({ name }) => name),
    made: { keep, newYear },
  };
}

const kindName = ({ name, other }: Form): string => {
  if (!other) return name;
  return other.isReport ? messages.importing.otherReport : messages.importing.otherPlan;
};

/** What the round of the document demands of a sheet, and no column of the paste gives: fields that may be added. */
function demandedOf(paste: ReadPaste, plan: SheetPlan, year: number): PasteView['demanded'] {
  const { schemes } = paste;
  const table = readTable(dataOfPlan(plan, wordsOf(paste)), FORMS);
  if (!table) return [];
  const check = checkComponents({
    table,
    scores: null,
    scheme: schemes.of(year),
    schemeFor: schemes.of,
  });
  const item = check?.item.code.toUpperCase() ?? '';
  return (check?.parts ?? []).flatMap(({ givenBy, addable, byScores, text }) => {
    const field = givenBy === null && addable !== null && !byScores ? fieldOfHeader(addable) : null;
    return field ? [{ item, field, text }] : [];
  });
}

/** What a page has made of a paste. */
export interface MakeSheetsRequest extends PasteRequest {
  sheet: string;
  /** Of the paste as it was shown. */
  digest: string;
  /** Of its data, as it was shown. */
  fiscalYear: number;
  /** Kept as the year's data, or taken as the start of the next year, without status and results. */
  purpose: 'keep' | 'newYear';
  /** Columns to add. */
  add?: FieldId[];
  /** Columns of the office's own, by their keys, that the sheet of a new year has without their texts. */
  blank?: string[];
}

/** What came of it: new sheets, with what to know of those of a new year, or nothing where the paste is another by now. */
export type MadeSheets =
  | { kind: 'made'; sheets: ImportedSheet[]; notes: string[]; unplaced: string[]; undo: MadeRecord }
  | { kind: 'changed' };

/** Makes new sheets of a paste as it was shown. Everything is read and checked first; should a write fail, nothing is made. */
export function makeSheets({
  digest,
  fiscalYear: year,
  purpose,
  add = [],
  blank = [],
  ...request
}: MakeSheetsRequest): MadeSheets {
  const paste = readPasteSheet(request);
  if (paste.digest !== digest) return { kind: 'changed' };
  const { imported } = paste;
  const of = purpose === 'newYear' ? year + 1 : year;
  let notes: string[] = [];
  let measures: SheetPlan[] = [];
  const left = purpose === 'newYear' ? blank : [];
  const taken = imported.measures && withoutTexts(imported.measures, left);
  const plan = taken && measuresPlan(paste, withFields(taken, add), year);
  if (plan) {
    if (purpose === 'keep') measures = [plan];
    else {
      const next = nextYear(paste, plan, year);
      measures = [next.plan];
      notes = next.notes;
    }
  }
  const { sheets, undo } = makeImported(paste, measures, { year, of });
  return { kind: 'made', sheets, notes, unplaced: unplacedIn(imported, plan ?? undefined), undo };
}

/** The sheet of the year after that of the paste: what was understood of it, carried over. */
function nextYear(paste: ReadPaste, plan: SheetPlan, year: number): { plan: SheetPlan; notes: string[] } {
  const { settings, schemes } = paste;
  const data: SheetData = dataOfPlan(plan, wordsOf(paste));
  const table = readTable(data, FORMS);
  if (!table) throw new Error(`the sheet ${plan.name} cannot be read`);
  const source = { data, table: { ...table, year }, addresses: [] };
  return planCarry(source, settings, schemes, sameColumns, year + 1);
}
