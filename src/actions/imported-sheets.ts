import { formSheet } from '../forms/form-sheet';
import { headerWords } from '../forms/header-meaning';
import { today } from '../google/host';
import { allOrNothing, succeeds } from '../google/lock';
import { insertMadeSheets } from '../google/new-sheet';
import { sheetsMadeOf } from '../google/origin';
import { MAX_CELL_CHARACTERS, sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import { sheetWords } from '../messages/written/sheets';
import { scoresSheet } from '../scores/sheet';
import { requireKnownVersion } from '../settings/made-by';
import { readSettingsTexts } from '../settings/read-settings';
import type { HeaderSetting } from '../sheet/sheet-data';
import { HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { yearsOfTitles } from '../table/title-years';
import { fiscalYearOf } from '../thai/calendar';
import { namesOfYear } from '../transfer/carry/target';
import type { Imported, ImportedMeasures } from '../transfer/import';
import { importedSheet } from '../transfer/import/sheet';
import { headersToKeep, type ReadPaste } from './read-paste';
import { type MadeRecord, type StoredSettings, storeSettings } from './store-settings';

/** A sheet that was made of a paste; that of scores has form `scores` and no measures. */
export interface ImportedSheet {
  sheet: string;
  form: string;
  measures: number;
}

/** One paste makes one sheet a year. */
export const pasteKey = (digest: string, year: number): string => `${digest}:${year}`;

/** The fiscal year of a paste's measures: as it says, or else the office's, or else the running one. */
export const yearOf = ({ imported, settings }: ReadPaste): number =>
  imported.year ?? settings.fiscalYear ?? fiscalYearOf(today());

/** The office's words for headers, with those that the new sheet needs. */
export const wordsOf = ({ settings, imported }: ReadPaste): HeaderSetting[] => [
  ...settings.headers,
  ...headersToKeep(imported, headerWords(settings.headers)),
];

/** The new sheet of measures. */
export function measuresPlan(
  { settings, schemes, imported }: ReadPaste,
  measures: ImportedMeasures,
  year: number,
): SheetPlan {
  const { form } = measures;
  const title = form.isCustom && titleOfYear(imported, sheetWords.title(form.name, year), year);
  const empty = formSheet(form, year, schemes.of(year), settings.departments, title ? { title } : {});
  return importedSheet(empty, measures);
}

/** The title of the paste for the new sheet, of that year; another one where it has none. */
function titleOfYear({ titles, year: from }: Imported, other: string, year: number): string {
  const { resultYear = null } = yearsOfTitles(titles) ?? {};
  const text = titles.map((line) => [line]);
  const source = { sheet: '', resultYear, headers: { firstRow: text.length + 1 } };
  return namesOfYear(source, text, { from: from ?? year, year, title: other }).title;
}

/** What of a paste is in no cell of the new sheets; its title is over that of the measures. */
export function unplacedIn({ unplaced, titles }: Imported, plan: SheetPlan | undefined): string[] {
  const title = plan?.rows[0]?.[0] ?? '';
  const isTitle = (text: string) =>
    titles.some((line) => line.trim() === text) && title.includes(text.replace(/\s+/g, ' '));
  return unplaced.filter((text) => !isTitle(text));
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
export function makeImported(
  paste: ReadPaste,
  measures: readonly SheetPlan[],
  { year, of, scoresYear: asked }: { year: number; of: number; scoresYear?: number | undefined },
): { sheets: ImportedSheet[]; scoresYear: number | null; undo: MadeRecord } {
  const { imported, digest, settings, settingsRows, schemes } = paste;
  requireKnownVersion(settings);
  const making: Making[] = measures.map((plan) => ({
    form: plan.origin?.form ?? '',
    measures: plan.rows.length - HEADER_ROW,
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
  // Words that ตั้งค่า has already must still be there when the sheet is made: a colleague may take them back with an import.
  const needed = [...headers, ...headersToKeep(imported, new Map())];
  const { sheets: names, undo } =
    needed.length > 0 ? withHeaders(settingsRows, settings.headers, headers, plans) : only(plans);
  // The user looks at the measures rather than at the scores, made last.
  const [first] = names;
  if (first !== undefined && names.length > 1) succeeds(() => sheetNamed(first)?.activate());
  const sheets = making.map(({ form, measures: count }, i) => ({
    sheet: names[i] ?? '',
    form,
    measures: count,
  }));
  return { sheets, scoresYear, undo };
}

type Inserted = Pick<Extract<StoredSettings, { kind: 'saved' }>, 'sheets' | 'undo'>;

function only(plans: readonly SheetPlan[]): Inserted {
  const sheets = allOrNothing(
    (registerRollback) => {
      const { made, finish } = insertMadeSheets(plans, registerRollback);
      finish();
      return made;
    },
    (detail) => new UserError('import/failed', detail),
  );
  return { sheets: sheets.map(({ name }) => name), undo: { sheets } };
}

function withHeaders(
  rows: string[][],
  known: readonly HeaderSetting[],
  headers: readonly HeaderSetting[],
  plans: SheetPlan[],
): Inserted {
  const edits = { headers: [...known, ...headers] };
  const stored = storeSettings({ opened: readSettingsTexts(rows), edits }, () => plans);
  if (stored.kind === 'changed') throw new UserError('sheet/in-use');
  return stored;
}

function requireRoom({ rows }: SheetPlan): void {
  rows.forEach((row, index) => {
    const column = row.findIndex((text) => text.length > MAX_CELL_CHARACTERS);
    if (column < 0) return;
    const header = rows[HEADER_ROW - 1]?.[column] ?? '';
    throw new UserError('import/cell-too-long', header, index + 1 - HEADER_ROW, MAX_CELL_CHARACTERS);
  });
}
