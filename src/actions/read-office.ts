import { today } from '../google/host';
import { readOfficeSettings } from '../google/office-settings';
import { readCorrections } from '../google/schemes';
import { readOfficeScores, readScoreCells } from '../google/scores';
import type { Scheme } from '../ita';
import type { OfficeScores } from '../scores/result';
import { correctedSchemes, type RejectedRow, type SchemeRow } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import { resultYearOf, sheetFiscalYear } from '../settings/years';
import type { FormTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';

/** The office's settings, schemes and scores, for one form sheet. */
export interface Office {
  settings: OfficeSettings;
  /** The scheme of the sheet's fiscal year, with the office's corrections. */
  scheme: Scheme;
  /** The scheme of any year, with the office's corrections. */
  schemeFor(year: number): Scheme;
  /** Corrections that could not be used. */
  rejected: readonly RejectedRow[];
  /** The analysed result; null if there is no scores sheet, or the form needs none. */
  scores: OfficeScores | null;
  /** The result of a year, the likely one where it is null; null if there is no scores sheet. */
  scoresOf(year: number | null): OfficeScores | null;
}

/** The year of the result analysed in the current fiscal year: as set, or the most likely one. For what has no sheet. */
export const likelyResultYear = (settings: OfficeSettings): number =>
  settings.resultYear ?? (settings.fiscalYear ?? fiscalYearOf(today())) - 1;

/** The same as read from the sheets: plain data that a sidebar can keep and send back. */
export interface OfficeSheets {
  settings: OfficeSettings;
  corrections: SchemeRow[];
  /** The cells of the scores sheet; null if there is none. */
  scores: string[][] | null;
}

/** Reads from other sheets what the check and the document of a form need, each sheet once. */
export const readOffice = (table: FormTable): Office =>
  officeOf(table, readOfficeSheets(table.form.needsScores !== undefined));

/** Reads the sheets of settings, schemes and, where they are needed, scores, each once. */
export const readOfficeSheets = (needsScores = true): OfficeSheets => ({
  settings: readOfficeSettings(),
  corrections: readCorrections(),
  scores: needsScores ? readScoreCells() : null,
});

/** The office of a form sheet, from the sheets that were read. */
export function officeOf(table: FormTable, { settings, corrections, scores: cells }: OfficeSheets): Office {
  const schemes = correctedSchemes(corrections);
  const year = sheetFiscalYear(table, settings) ?? fiscalYearOf(today());
  const scoresOf = (wanted: number | null) => readOfficeScores(wanted, year - 1, schemes, cells);
  return {
    settings,
    scheme: schemes.of(year),
    schemeFor: schemes.of,
    rejected: schemes.rejected,
    scores: table.form.needsScores ? scoresOf(resultYearOf(table, settings)) : null,
    scoresOf,
  };
}
