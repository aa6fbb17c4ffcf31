import { FORMS } from '../forms';
import {
  FIELD_IDS,
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
import { readSettingsRows } from '../google/office-settings';
import { readLinks, readSheet } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet, MAX_CELL_CHARACTERS, sheetNamed } from '../google/sheets';
import { showResult } from '../google/ui';
import { messages, UserError } from '../messages';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import { readSettings, readSettingsTexts } from '../settings/read-settings';
import { CUSTOM_COLUMN, type SettingsTexts } from '../settings/settings';
import type { HeaderSetting, SheetData } from '../sheet/sheet-data';
import type { SheetPlan } from '../sheet/sheet-plan';
import type { RowRemark } from '../table/measures';
import { fiscalYearOf } from '../thai/calendar';
import { isBlank } from '../thai/text';
import { type Imported, importPaste } from '../transfer/import';
import { withAddresses } from '../transfer/import/addresses';
import { importedSheet } from '../transfer/import/sheet';
import { type UnderstoodColumn, understandHeaders } from '../transfer/import/understand-headers';
import { importedPage } from './dialogs';
import { requireFormById } from './read-form';
import { likelyResultYear } from './read-office';
import { storeSettings } from './store-settings';

export interface ImportTableOptions {
  /** A form's id, `auto` (the default) for the form whose headers fit, or `scores` for the scores only. */
  form?: string;
  /** The fiscal year of the measures; with form `scores` the year of the result. */
  year?: number;
  /** What headers of the table mean, each by the name of a field or `own` for a custom column; the rest is guessed. */
  map?: Readonly<Record<string, string>>;
}

/** The result of an import. */
export interface ImportedTable {
  /** The new sheets, the measures' first; the sheet of scores has form `scores` and no measures. */
  sheets: { sheet: string; form: string; measures: number }[];
  /** The columns of the table, and how each was understood: by the vocabulary, by a guess, or kept as the office's own. */
  columns: { heading: string; field: string | null; how: UnderstoodColumn['how'] }[];
  /** What nothing tells for sure, and the answer that was taken. */
  asked: { question: string; answer: string }[];
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
  const links = readLinks(paste, read);
  const rows = readSettingsRows();
  const settings = readSettings(rows);
  const schemes = readSchemes();
  const scheme = schemes.of(likelyResultYear(settings));
  const words = new Map([...headerWords(settings.headers), ...wordsOf(options.map ?? {})]);
  const { words: understood } = understandHeaders(read.text, words, scheme);
  const { data, unplaced: addresses } = withAddresses(read, links, understood);
  const imported = importPaste(data, {
    form,
    scheme,
    words,
    wanted: {
      year: form === 'scores' ? (options.year ?? settings.resultYear) : settings.resultYear,
      names: [settings.agency, settings.agencyShort],
    },
  });
  imported.unplaced.push(...addresses);
  requireSomething(imported, form, data);
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
  const names = insertSheets(
    planned.map(({ plan }) => plan),
    { opened: readSettingsTexts(rows), headers: [...settings.headers, ...headersToKeep(imported, words)] },
    settings.headers.length,
  );
  const sheets = planned.map(({ form: id, measures }, i) => ({ sheet: names[i] ?? '', form: id, measures }));
  // The measures are shown, not the scores, whose sheet was inserted last.
  const [first] = sheets;
  if (first && sheets.length > 1) succeeds(() => sheetNamed(first.sheet)?.activate());
  const isShown = showImported(imported, sheets, data.name, scoresYear);
  return {
    ...(isShown ? {} : { notShown: true as const }),
    sheets,
    columns: imported.columns.map(({ header, field, how }) => ({ heading: header, field, how })),
    asked: askedOf(imported, scoresYear),
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

/** Fewer rows in one column are a note, and no table that lost its columns. */
const MIN_ROWS_OF_ONE_COLUMN = 4;

function isOneColumn(text: readonly (readonly string[])[]): boolean {
  const filled = text.filter((row) => !row.every(isBlank));
  const columns = new Set(filled.flatMap((row) => row.flatMap((cell, i) => (isBlank(cell) ? [] : [i]))));
  return columns.size === 1 && filled.length >= MIN_ROWS_OF_ONE_COLUMN;
}

const headersOf = (form: Form): string[] =>
  form.columns.filter(({ required }) => required).map(({ header }) => header);

function requireSomething(
  { measures, scores, unclearScores }: Imported,
  form: Form | 'scores' | null,
  { name: sheet, text }: SheetData,
): void {
  if (!measures && !scores && isOneColumn(text)) throw new UserError('import/one-column', sheet);
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

/** Makes the sheets and, where headers were understood that no vocabulary knows, keeps what they mean on ตั้งค่า: all or nothing. */
function insertSheets(
  plans: readonly SheetPlan[],
  { opened, headers }: { opened: SettingsTexts; headers: HeaderSetting[] },
  known: number,
): string[] {
  if (headers.length === known) {
    return allOrNothing(
      (registerRollback) => plans.map((plan) => insertSheet(plan, registerRollback)),
      (detail) => new UserError('import/failed', detail),
    );
  }
  const stored = storeSettings({ opened, edits: { headers } }, () => [...plans]);
  if (stored.kind === 'changed') throw new UserError('sheet/in-use');
  return stored.sheets;
}

/** The words of a user for headers: the name of a field, or `own`. */
function wordsOf(map: Readonly<Record<string, string>>): HeaderWords {
  return new Map(
    Object.entries(map).map(([header, meaning]) => {
      const field = FIELD_IDS.find((id) => id === meaning) ?? fieldOfHeader(meaning);
      if (!field && meaning !== 'own') throw new UserError('import/no-such-field', header, meaning);
      return [headerKey(header), field];
    }),
  );
}

/** The headers whose meaning the new sheet needs and no vocabulary gives. */
function headersToKeep({ measures, columns }: Imported, words: HeaderWords): HeaderSetting[] {
  if (!measures?.form.isOwn) return [];
  return columns.flatMap(({ header, field, how }) => {
    const isAnswered = words.has(headerKey(header)) && field !== fieldOfHeader(header);
    if (how !== 'guess' && !isAnswered) return [];
    return [{ header, meaning: field ? fieldName(field) : CUSTOM_COLUMN, printed: '' }];
  });
}

/** What a user would be asked: the meaning of headers, and the year of scores that nothing says. */
function askedOf({ columns, scores }: Imported, scoresYear: number | null): ImportedTable['asked'] {
  const say = messages.importing.asked;
  return [
    ...columns.flatMap(({ header, field, how }) =>
      how === 'guess' && field ? [{ question: say.column(header), answer: fieldName(field) }] : [],
    ),
    ...(scores?.year === null && scoresYear !== null
      ? [{ question: say.scoresYear, answer: String(scoresYear) }]
      : []),
  ];
}

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
  const guessed = imported.columns.flatMap(({ header, field, how }) =>
    how === 'guess' && field ? [{ header, field: fieldName(field) }] : [],
  );
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
    ...(extras.length > 0 && !imported.measures?.form.isOwn
      ? [text.extras(extras.map(({ header }) => header))]
      : []),
    ...(guessed.length > 0 ? [text.guessed(guessed)] : []),
    ...(scoresYear !== null && imported.scores?.year === null ? [text.scoresYearUnknown(scoresYear)] : []),
    ...(imported.unclearScores ? [text.scoresLeft(imported.unclearScores)] : []),
    ...(scores && scores.sheet !== SCORES_SHEET ? [text.scoresSheetExists(scores.sheet, SCORES_SHEET)] : []),
    text.asTyped,
    text.sourceUnchanged(paste),
  ];
  const page = importedPage({ sheets: sentences, notes, unplaced: imported.unplaced });
  return showResult(text.title, page, { width: 640, height: 480 }, text.notShown(sentences));
}
