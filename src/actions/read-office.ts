import { today } from '../google/host';
import { readCorrections } from '../google/schemes';
import { readOfficeScores, readScoreCells } from '../google/scores';
import { readOfficeSettings } from '../google/sheets';
import type { Scheme } from '../ita';
import type { OfficeScores } from '../scores/result';
import { correctedSchemes, type RejectedRow, type SchemeRow } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import { resultYearOf, sheetFiscalYear } from '../settings/years';
import type { FormTable } from '../table/table';
import { fiscalYearOf } from '../thai/calendar';

/** What the office's own sheets say beside a form. */
export interface Office {
  settings: OfficeSettings;
  /** The criteria of the form's fiscal year, with the office's corrections. */
  scheme: Scheme;
  /** The criteria of any year, corrected likewise. */
  schemeFor(year: number): Scheme;
  /** Corrections of criteria that could not be used. */
  rejected: readonly RejectedRow[];
  /** The result analysed; null where there is no scores sheet, or the form needs none. */
  scores: OfficeScores | null;
}

/** The year whose result is analysed in the year now worked on, set or most likely: for what is not of any sheet. */
export const likelyResultYear = (settings: OfficeSettings): number =>
  settings.resultYear ?? (settings.fiscalYear ?? fiscalYearOf(today())) - 1;

/** The same as it is in the sheets: plain data, that a page can keep and send back. */
export interface OfficeSheets {
  settings: OfficeSettings;
  corrections: SchemeRow[];
  /** The cells of the scores sheet; null where there is none, or the form needs none. */
  scores: string[][] | null;
}

/** Reads what a form's check and document need of the other sheets, each sheet once. */
export const readOffice = (table: FormTable): Office => officeOf(table, readOfficeSheets(table));

/** Reads the office's own sheets, each once. */
export const readOfficeSheets = ({ form }: FormTable): OfficeSheets => ({
  settings: readOfficeSettings(),
  corrections: readCorrections(),
  scores: form.needsScores ? readScoreCells() : null,
});

/** What the sheets that were read say beside a form. */
export function officeOf(table: FormTable, { settings, corrections, scores: cells }: OfficeSheets): Office {
  const schemes = correctedSchemes(corrections);
  const year = sheetFiscalYear(table, settings) ?? fiscalYearOf(today());
  const scores = readOfficeScores(resultYearOf(table, settings), year - 1, schemes, cells);
  return { settings, scheme: schemes.of(year), schemeFor: schemes.of, rejected: schemes.rejected, scores };
}
