import { FORMS, formById } from '../forms';
import type { Form } from '../forms/form';
import { formSheet } from '../forms/form-sheet';
import { today } from '../google/host';
import { allOrNothing, succeeds } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readSchemes } from '../google/schemes';
import {
  activeSheet,
  MOST_IN_A_CELL,
  readLinks,
  readOfficeSettings,
  readSheet,
  sheetNamed,
} from '../google/sheets';
import { tellDone } from '../google/ui';
import { messages, UserError } from '../messages';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { RowRemark } from '../table/measures';
import { fiscalYearOf } from '../thai/calendar';
import { type Imported, importPaste } from '../transfer/import';
import { withAddresses } from '../transfer/import/addresses';
import { importedSheet } from '../transfer/import/sheet';
import { importedPage } from './dialogs/imported';
import { likelyResultYear } from './read-office';

export interface ImportTableOptions {
  /** A form's id, `auto` (also where it is left out) for the form whose headings fit, or `scores` for the scores alone. */
  form?: string;
  /** The fiscal year of the measures; of scores alone, the year of the result. */
  year?: number;
}

/** What an import made. */
export interface ImportedTable {
  /** The new sheets, the measures' first; the sheet of scores has form `scores` and no measures. */
  sheets: { sheet: string; form: string; measures: number }[];
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
  /** Where the dialog that tells all this could not be opened. */
  notShown?: true;
}

interface Making {
  form: string;
  measures: number;
  plan: SheetPlan;
}

/**
 * Makes new sheets of the table pasted into the sheet the user is on. Everything is read and checked first; should a
 * write fail, what was made of the new sheets is taken away again.
 */
export function importActiveSheet(options: ImportTableOptions = {}): ImportedTable {
  const form = askedForm(options.form ?? 'auto');
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
  const making: Making[] = [];
  if (imported.measures) {
    const year = options.year ?? imported.year ?? running;
    const empty = formSheet(imported.measures.form, year, schemes.of(year), settings.departments);
    const plan = importedSheet(empty, imported.measures);
    making.push({ form: imported.measures.form.id, measures: imported.measures.rows.length, plan });
  }
  let scoresYear: number | null = null;
  if (imported.scores) {
    // What the text says holds whatever else is known. The year asked for is the measures', unless scores are all there is.
    const asked = imported.measures ? undefined : options.year;
    const likely = settings.resultYear ?? (options.year ?? imported.year ?? running) - 1;
    scoresYear = imported.scores.year ?? asked ?? likely;
    const plan = scoresSheet(scoresYear, schemes.of(scoresYear), imported.scores);
    making.push({ form: 'scores', measures: 0, plan });
  }
  for (const { plan } of making) requireRoom(plan);
  const names = make(making.map(({ plan }) => plan));
  const sheets = making.map(({ form: id, measures }, i) => ({ sheet: names[i] ?? '', form: id, measures }));
  // The user looks at the measures rather than at the scores, made last.
  const [first] = sheets;
  if (first && sheets.length > 1) succeeds(() => sheetNamed(first.sheet)?.activate());
  const isTold = tell(imported, sheets, data.name, scoresYear);
  return {
    ...(isTold ? {} : { notShown: true as const }),
    sheets,
    headingsDropped: imported.repeatedHeaders,
    rowsJoined: imported.rowsJoined,
    rowsSaid: imported.rowRemarks,
    scores: scoresOf(imported),
    scoresYear,
    unplaced: imported.unplaced,
  };
}

function askedForm(asked: string): Form | 'scores' | null {
  if (asked === 'auto') return null;
  if (asked === 'scores') return asked;
  const form = formById(asked);
  if (!form) throw new UserError('form/unknown', asked);
  return form;
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
    const column = row.findIndex((text) => text.length > MOST_IN_A_CELL);
    if (column < 0) return;
    const heading = rows[headerRow - 1]?.[column] ?? '';
    throw new UserError('import/cell-too-long', heading, index + 1 - headerRow, MOST_IN_A_CELL);
  });
}

const make = (plans: readonly SheetPlan[]): string[] =>
  allOrNothing(
    (registerRollback) => plans.map((plan) => insertSheet(plan, registerRollback)),
    (detail) => new UserError('import/failed', detail),
  );

const scoresOf = ({ scores }: Imported): ImportedTable['scores'] =>
  (scores?.rows ?? []).filter(({ score }) => score !== '').map(({ no, score }) => ({ no, score }));

/** A sentence for each thing to know of rows, with the rows of the paste it is about. */
function rowNotes(remarks: readonly RowRemark[]): string[] {
  return (['joined', 'apart', 'nameless'] as const).flatMap((what) => {
    const rows = remarks.filter((remark) => remark.what === what).map(({ row }) => row);
    return rows.length > 0 ? [messages.importing.rows[what](rows)] : [];
  });
}

/** Tells what was made in a dialog, or in passing where that fails: the sheets are there. */
function tell(
  imported: Imported,
  sheets: ImportedTable['sheets'],
  paste: string,
  scoresYear: number | null,
): boolean {
  const say = messages.importing;
  const extras = imported.measures?.extras ?? [];
  // The measures of a new sheet are under its title and its headings.
  const numbered = (imported.measures?.numbered ?? []).map((index) => index + 3);
  const scores = sheets.find(({ form }) => form === 'scores');
  const made = sheets.map(({ sheet, measures, form }) =>
    form === 'scores'
      ? say.createdScores(sheet, scoresOf(imported).length)
      : say.createdMeasures(sheet, measures),
  );
  const notes = [
    ...(imported.repeatedHeaders > 0 ? [say.repeatedHeaders(imported.repeatedHeaders)] : []),
    ...rowNotes(imported.rowRemarks),
    ...(numbered.length > 0 ? [messages.carry.disambiguatedRows(numbered)] : []),
    ...(extras.length > 0 ? [say.extras(extras.map(({ header }) => header))] : []),
    ...(scoresYear !== null && imported.scores?.year === null ? [say.scoresYearUnknown(scoresYear)] : []),
    ...(imported.unclearScores ? [say.scoresLeft(imported.unclearScores)] : []),
    ...(scores && scores.sheet !== SCORES_SHEET ? [say.scoresSheetExists(scores.sheet, SCORES_SHEET)] : []),
    say.asTyped,
    say.sourceUnchanged(paste),
  ];
  const page = importedPage({ sheets: made, notes, unplaced: imported.unplaced });
  return tellDone(say.title, page, { width: 640, height: 480 }, say.notShown(made));
}
