import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { allOrNothing, succeeds } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readOfficeSettings } from '../google/office-settings';
import { readLinks, readSheet } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet, MAX_CELL_CHARACTERS, sheetNamed } from '../google/sheets';
import { showResult } from '../google/ui';
import { messages, UserError } from '../messages';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { RowRemark } from '../table/measures';
import { fiscalYearOf } from '../thai/calendar';
import { type Imported, importPaste } from '../transfer/import';
import { withAddresses } from '../transfer/import/addresses';
import { importedSheet } from '../transfer/import/sheet';
import { importedPage } from './dialogs';
import { requireFormById } from './read-form';
import { likelyResultYear } from './read-office';

export interface ImportTableOptions {
  /** A form's id, `auto` (the default) for the form whose headers fit, or `scores` for the scores only. */
  form?: string;
  /** The fiscal year of the measures; with form `scores` the year of the result. */
  year?: number;
}

/** The result of an import. */
export interface ImportedTable {
  /** The new sheets, the measures' first; the sheet of scores has form `scores` and no measures. */
  sheets: { sheet: string; form: string; measures: number }[];
  /** How many times the header rows were repeated, as on each page. */
  repeatedHeaders: number;
  /** Rows joined to the measure above them. */
  rowsJoined: number;
  /** The rows of the paste (from 1) that were joined, and those that begin a measure without a name. */
  rowRemarks: RowRemark[];
  /** The scores found, by the national number of the indicator, as typed. */
  scores: { no: number; score: string }[];
  /** The year of the scores; null if there are none. */
  scoresYear: number | null;
  /** Every text of the paste that is in no cell of the new sheets, except repeated headers. */
  unplaced: string[];
  /** Set if the dialog with all this could not be opened. */
  notShown?: true;
}

/** A new sheet that is not written yet. */
interface PlannedImport {
  form: string;
  measures: number;
  plan: SheetPlan;
}

/**
 * Creates new sheets from the table that was pasted into the active sheet. Everything is read and checked before the
 * write; if the write fails, the new sheets are deleted again.
 */
export function importActiveSheet(options: ImportTableOptions = {}): ImportedTable {
  const form = formOption(options.form ?? 'auto');
  const paste = activeSheet();
  const read = readSheet(paste);
  const { data, unplaced: addresses } = withAddresses(read, readLinks(paste, read));
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const imported = importPaste(data, {
    form,
    scheme: schemes.of(likelyResultYear(settings)),
    wanted: {
      year: form === 'scores' ? (options.year ?? settings.resultYear) : settings.resultYear,
      names: [settings.agency, settings.agencyShort],
    },
  });
  imported.unplaced.push(...addresses);
  requireSomething(imported, form, data.name);
  const running = settings.fiscalYear ?? fiscalYearOf(today());
  const planned: PlannedImport[] = [];
  if (imported.measures) {
    const year = options.year ?? imported.year ?? running;
    const empty = formSheet(imported.measures.form, year, schemes.of(year), settings.departments);
    const plan = importedSheet(empty, imported.measures);
    planned.push({ form: imported.measures.form.id, measures: imported.measures.rows.length, plan });
  }
  let scoresYear: number | null = null;
  if (imported.scores) {
    // A year in the text comes first. The year of the options is that of the measures, unless there are only scores.
    const yearOption = imported.measures ? undefined : options.year;
    const likely = settings.resultYear ?? (options.year ?? imported.year ?? running) - 1;
    scoresYear = imported.scores.year ?? yearOption ?? likely;
    const plan = scoresSheet(scoresYear, schemes.of(scoresYear), imported.scores);
    planned.push({ form: 'scores', measures: 0, plan });
  }
  for (const { plan } of planned) requireRoom(plan);
  const names = insertSheets(planned.map(({ plan }) => plan));
  const sheets = planned.map(({ form: id, measures }, i) => ({ sheet: names[i] ?? '', form: id, measures }));
  // The measures are shown, not the scores, whose sheet was inserted last.
  const [first] = sheets;
  if (first && sheets.length > 1) succeeds(() => sheetNamed(first.sheet)?.activate());
  const isShown = showImported(imported, sheets, data.name, scoresYear);
  return {
    ...(isShown ? {} : { notShown: true as const }),
    sheets,
    repeatedHeaders: imported.repeatedHeaders,
    rowsJoined: imported.rowsJoined,
    rowRemarks: imported.rowRemarks,
    scores: scoresOf(imported),
    scoresYear,
    unplaced: imported.unplaced,
  };
}

function formOption(option: string): Form | 'scores' | null {
  if (option === 'auto') return null;
  return option === 'scores' ? option : requireFormById(option);
}

const headersOf = (form: Form): string[] =>
  form.columns.filter(({ required }) => required).map(({ header }) => header);

function requireSomething(
  { measures, scores, unclearScores }: Imported,
  form: Form | 'scores' | null,
  sheet: string,
): void {
  if (!scores && unclearScores && (form === 'scores' || (!form && !measures)))
    throw new UserError('import/unclear-scores', sheet, unclearScores);
  if (form === 'scores') {
    if (!scores) throw new UserError('import/no-scores', sheet);
  } else if (form) {
    if (!measures) throw new UserError('import/no-measures', sheet, form.name, headersOf(form));
  } else if (!measures && !scores) {
    const forms = FORMS.map((each) => ({ name: each.name, headers: headersOf(each) }));
    throw new UserError('import/no-table', sheet, forms);
  }
}

function requireRoom({ rows, headerRow }: SheetPlan): void {
  rows.forEach((row, index) => {
    const column = row.findIndex((text) => text.length > MAX_CELL_CHARACTERS);
    if (column < 0) return;
    const header = rows[headerRow - 1]?.[column] ?? '';
    throw new UserError('import/cell-too-long', header, index + 1 - headerRow, MAX_CELL_CHARACTERS);
  });
}

const insertSheets = (plans: readonly SheetPlan[]): string[] =>
  allOrNothing(
    (registerRollback) => plans.map((plan) => insertSheet(plan, registerRollback)),
    (detail) => new UserError('import/failed', detail),
  );

const scoresOf = ({ scores }: Imported): ImportedTable['scores'] =>
  (scores?.rows ?? []).filter(({ score }) => score !== '').map(({ no, score }) => ({ no, score }));

/** A sentence for each kind of remark, with the rows of the paste. */
function rowNotes(remarks: readonly RowRemark[]): string[] {
  return (['joined', 'apart', 'nameless'] as const).flatMap((what) => {
    const rows = remarks.filter((remark) => remark.what === what).map(({ row }) => row);
    return rows.length > 0 ? [messages.importing.rows[what](rows)] : [];
  });
}

/** Shows the result in a dialog. Returns false if only a toast could be shown. */
function showImported(
  imported: Imported,
  sheets: ImportedTable['sheets'],
  paste: string,
  scoresYear: number | null,
): boolean {
  const text = messages.importing;
  const extras = imported.measures?.extras ?? [];
  // The measures of a new sheet begin in row 3, below its title and its header row.
  const numbered = (imported.measures?.numbered ?? []).map((index) => index + 3);
  const scores = sheets.find(({ form }) => form === 'scores');
  const sentences = sheets.map(({ sheet, measures, form }) =>
    form === 'scores'
      ? text.createdScores(sheet, scoresOf(imported).length)
      : text.createdMeasures(sheet, measures),
  );
  const notes = [
    ...(imported.repeatedHeaders > 0 ? [text.repeatedHeaders(imported.repeatedHeaders)] : []),
    ...rowNotes(imported.rowRemarks),
    ...(numbered.length > 0 ? [messages.carry.disambiguatedRows(numbered)] : []),
    ...(extras.length > 0 ? [text.extras(extras.map(({ header }) => header))] : []),
    ...(scoresYear !== null && imported.scores?.year === null ? [text.scoresYearUnknown(scoresYear)] : []),
    ...(imported.unclearScores ? [text.scoresLeft(imported.unclearScores)] : []),
    ...(scores && scores.sheet !== SCORES_SHEET ? [text.scoresSheetExists(scores.sheet, SCORES_SHEET)] : []),
    text.asTyped,
    text.sourceUnchanged(paste),
  ];
  const page = importedPage({ sheets: sentences, notes, unplaced: imported.unplaced });
  return showResult(text.title, page, { width: 640, height: 480 }, text.notShown(sentences));
}
