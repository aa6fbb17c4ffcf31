import { FORMS } from '../forms';
import { fieldName } from '../forms/fields';
import type { Form } from '../forms/form';
import { fieldOfHeader, type HeaderWords, headerKey, headerWords } from '../forms/header-meaning';
import { readSettingsRows } from '../google/office-settings';
import { readOrigin } from '../google/origin';
import { readLinks, readSheet } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet } from '../google/sheets';
import { UserError } from '../messages';
import type { Schemes } from '../scores/scheme-sheet';
import { readSettings } from '../settings/read-settings';
import { CUSTOM_COLUMN, type OfficeSettings } from '../settings/settings';
import { digestOf } from '../sheet/digest';
import type { HeaderSetting, SheetData } from '../sheet/sheet-data';
import { MIN_HEADERS } from '../table/header-rows';
import { readTable } from '../table/table';
import { isBlank } from '../thai/text';
import { type Imported, type ImportOptions, importPaste } from '../transfer/import';
import { withAddresses } from '../transfer/import/addresses';
import { rowWithHeaders, understandHeaders } from '../transfer/import/understand-headers';
import { isAddonSheet, requireSheet } from './read-form';
import { likelyResultYear } from './read-office';

/** How a paste is to be understood. */
interface PasteOptions extends Pick<ImportOptions, 'answers' | 'headers' | 'headerRow'> {
  /** The sheet it is in; the one the user is on where it is left out. */
  sheet?: string;
  /** A form that the user has named, or scores alone; what fits where it is left out. */
  form?: Form | 'scores' | null;
  /** The year that the user has said: that of the measures, or of the result where scores alone are wanted. */
  year?: number;
  /** What headers mean, before the office's own words: where no header row is found, the row with most of them is it. */
  words?: HeaderWords;
  /** True where nothing is made yet: then the addresses behind words, two calls to Google, are not asked for. */
  isToShow?: boolean;
}

/** A paste, and what was understood of it. */
export interface ReadPaste {
  sheet: ReturnType<typeof activeSheet>;
  data: SheetData;
  imported: Imported;
  /** By which it is known again. */
  digest: string;
  settings: OfficeSettings;
  /** The sheet of settings as it was read. */
  settingsRows: string[][];
  schemes: Schemes;
}

/** Years of results that a user may choose from, back from the likely one. */
const MAX_SCORE_YEARS = 3;

/**
 * Reads the table in a sheet as a paste, and understands it; a UserError that says what the sheet is where it has none to
 * import.
 */
export function readPasteSheet(options: PasteOptions = {}): ReadPaste {
  const { sheet: name, form = null, answers = {}, headers = 'official' } = options;
  const sheet = name === undefined ? activeSheet() : requireSheet(name, 'import');
  const read = readSheet(sheet, name === undefined ? {} : { name });
  if (isAddonSheet(read.name)) throw new UserError('import/own-sheet', read.name);
  if (read.text.every((row) => row.every(isBlank))) throw new UserError('import/blank', read.name);
  refuseMade(read, readOrigin(sheet).form);
  const settingsRows = readSettingsRows();
  const settings = readSettings(settingsRows);
  const schemes = readSchemes();
  const year = form === 'scores' ? undefined : options.year;
  const likely = likelyResultYear(settings);
  const scheme = schemes.of(likely);
  const words = new Map([...headerWords(settings.headers), ...(options.words ?? [])]);
  const understood = understandHeaders(read.text, {
    known: words,
    scheme,
    year,
    pointedRow: options.headerRow,
  });
  const isFound = understood.columns.length > 0;
  const headerRow = options.headerRow ?? (isFound ? undefined : rowWithHeaders(read.text, options.words));
  const links = options.isToShow ? [] : readLinks(sheet, read);
  const { data, unplaced: addresses } = withAddresses(read, links, understood.words, headerRow);
  const imported = importPaste(data, {
    form,
    scheme,
    words,
    answers,
    headers,
    year,
    ...(headerRow !== undefined && { headerRow }),
    wanted: {
      year: form === 'scores' ? (options.year ?? settings.resultYear) : settings.resultYear,
      names: [settings.officeName, settings.officeShortName],
    },
    scoreYears: Array.from({ length: MAX_SCORE_YEARS }, (_, i) => likely - i),
  });
  imported.unplaced.push(...addresses);
  const isPointed = headerRow !== undefined;
  const isToPoint = options.isToShow && (isPointed || isHeaderless(imported)) && mayBeTable(data.text);
  if (!isToPoint) requireSomething(imported, form, data, isPointed);
  return { sheet, data, imported, digest: digestOf(read.text), settings, settingsRows, schemes };
}

/** A sheet that the add-on made from a form is no paste, whether filled in or not. */
function refuseMade(data: SheetData, made: string | undefined): void {
  const table = made === undefined ? null : readTable(data, FORMS);
  if (!table) return;
  const { measures } = table;
  if (measures.length > 0) throw new UserError('import/made-form', data.name, measures.length);
  throw new UserError('import/empty-form', data.name);
}

/** Fewer rows in one column are a note, and no table that lost its columns. */
const MIN_ROWS_OF_ONE_COLUMN = 4;

function isOneColumn(text: readonly (readonly string[])[]): boolean {
  const filled = text.filter((row) => !row.every(isBlank));
  const columns = new Set(filled.flatMap((row) => row.flatMap((cell, i) => (isBlank(cell) ? [] : [i]))));
  return columns.size === 1 && filled.length >= MIN_ROWS_OF_ONE_COLUMN;
}

/** Nothing of a paste was understood: no header, no score. */
const isHeaderless = ({ columns, scores, unclearScores }: Imported): boolean =>
  columns.length === 0 && !scores && !unclearScores;

/** Rows and columns enough for a user to point at the header row, whatever its words. */
const mayBeTable = (text: readonly (readonly string[])[]): boolean =>
  rowsToPoint(text).some(({ cells }) => cells.length >= MIN_HEADERS);

/** Rows of a paste among which its header row may be. */
const MAX_ROWS_TO_POINT = 12;

/** A row (from 1) that may be the header row, with its filled cells. */
export interface RowToPoint {
  row: number;
  cells: string[];
}

/** The first rows with anything in them; the last row of all heads nothing. */
export function rowsToPoint(text: readonly (readonly string[])[]): RowToPoint[] {
  const filled = text.flatMap((row, index): RowToPoint[] => {
    const cells = row.filter((cell) => !isBlank(cell));
    return cells.length > 0 ? [{ row: index + 1, cells }] : [];
  });
  return filled.slice(0, -1).slice(0, MAX_ROWS_TO_POINT);
}

const headersOf = (form: Form): string[] =>
  form.columns.filter(({ required }) => required).map(({ header }) => header);

function requireSomething(
  { measures, scores, unclearScores, columns, questions }: Imported,
  form: Form | 'scores' | null,
  { name: sheet, text }: SheetData,
  isPointed: boolean,
): void {
  const asksForScores = questions.some(({ about }) => about.kind === 'scoreColumn');
  if (!measures && !scores && isOneColumn(text)) throw new UserError('import/one-column', sheet);
  if (!scores && unclearScores && !asksForScores && (form === 'scores' || (!form && !measures)))
    throw new UserError('import/unclear-scores', sheet, unclearScores);
  if (form === 'scores') {
    if (!scores && !asksForScores) throw new UserError('import/no-scores', sheet);
  } else if (form) {
    if (!measures) throw new UserError('import/no-measures', sheet, form.name, headersOf(form));
  } else if (!measures && !scores && !asksForScores) {
    if (isPointed) throw new UserError('import/few-fields', sheet);
    if (columns.length > 0) throw new UserError('import/no-rows', sheet);
    const forms = FORMS.map((each) => ({ name: each.name, headers: headersOf(each) }));
    throw new UserError('import/no-table', sheet, forms);
  }
}

/** The headers whose meaning the new sheet needs and neither the vocabulary nor ตั้งค่า gives. */
export function headersToKeep({ measures, columns }: Imported, known: HeaderWords): HeaderSetting[] {
  if (!measures?.form.isCustom) return [];
  // A table is known by as many headers as these: where fields are too few, custom columns are named too.
  const isScarce = columns.filter(({ field }) => field !== null).length < MIN_HEADERS;
  return columns.flatMap(({ header, field, duplicateOf }) => {
    const usual = known.get(headerKey(header)) ?? fieldOfHeader(header);
    // An activity is the measure where there is none beside it, without anyone saying so.
    const isUsual = field === usual || (field === 'measure' && usual === 'activity');
    if ((isUsual && !(isScarce && field === null)) || duplicateOf) return [];
    return [{ header, meaning: field ? fieldName(field) : CUSTOM_COLUMN, printed: '' }];
  });
}
