import { FORMS } from '../forms';
import { fieldName, fieldOfHeader, type HeaderWords, headerKey, headerWords } from '../forms/fields';
import type { Form } from '../forms/form';
import { readSettingsRows } from '../google/office-settings';
import { readLinks, readOrigin, readSheet } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { activeSheet } from '../google/sheets';
import { UserError } from '../messages';
import type { Schemes } from '../scores/scheme-sheet';
import { readSettings } from '../settings/read-settings';
import { CUSTOM_COLUMN, type OfficeSettings } from '../settings/settings';
import { digestOf } from '../sheet/digest';
import type { HeaderSetting, SheetData } from '../sheet/sheet-data';
import { readTable } from '../table/table';
import { isBlank } from '../thai/text';
import { type Imported, type ImportOptions, importPaste } from '../transfer/import';
import { withAddresses } from '../transfer/import/addresses';
import { understandHeaders } from '../transfer/import/understand-headers';
import { isAddonSheet, requireSheet } from './read-form';
import { likelyResultYear } from './read-office';

/** How a paste is to be understood. */
export interface PasteOptions extends Pick<ImportOptions, 'answers' | 'headers'> {
  /** The sheet it is in; the one the user is on where it is left out. */
  sheet?: string;
  /** A form that the user has named, or scores alone; what fits where it is left out. */
  form?: Form | 'scores' | null;
  /** The year that the user has said: that of the measures, or of the result where scores alone are wanted. */
  year?: number;
  /** What headers mean, before the office's own words. */
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
  const { words: understood } = understandHeaders(read.text, { known: words, scheme, year });
  const links = options.isToShow ? [] : readLinks(sheet, read);
  const { data, unplaced: addresses } = withAddresses(read, links, understood);
  const imported = importPaste(data, {
    ...{ form, scheme, words, answers, headers, year },
    wanted: {
      year: form === 'scores' ? (options.year ?? settings.resultYear) : settings.resultYear,
      names: [settings.agency, settings.agencyShort],
    },
    scoreYears: Array.from({ length: MAX_SCORE_YEARS }, (_, i) => likely - i),
  });
  imported.unplaced.push(...addresses);
  requireSomething(imported, form, data);
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

const headersOf = (form: Form): string[] =>
  form.columns.filter(({ required }) => required).map(({ header }) => header);

function requireSomething(
  { measures, scores, unclearScores, columns, questions }: Imported,
  form: Form | 'scores' | null,
  { name: sheet, text }: SheetData,
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
    if (columns.length > 0) throw new UserError('import/no-rows', sheet);
    const forms = FORMS.map((each) => ({ name: each.name, headers: headersOf(each) }));
    throw new UserError('import/no-table', sheet, forms);
  }
}

/** The headers whose meaning the new sheet needs and neither the vocabulary nor ตั้งค่า gives. */
export function headersToKeep({ measures, columns }: Imported, known: HeaderWords): HeaderSetting[] {
  if (!measures?.form.isCustom) return [];
  return columns.flatMap(({ column, header, field, duplicateOf = column }) => {
    const usual = known.get(headerKey(header)) ?? fieldOfHeader(header);
    // An activity is the measure where there is none beside it, without anyone saying so.
    const isUsual = field === usual || (field === 'measure' && usual === 'activity');
    if (isUsual || duplicateOf < column) return [];
    return [{ header, meaning: field ? fieldName(field) : CUSTOM_COLUMN, printed: '' }];
  });
}
