import type { FormTable } from '../forms/table';
import { today } from '../google/host';
import { readSchemes } from '../google/schemes';
import { readOfficeScores } from '../google/scores';
import { readOfficeSettings } from '../google/sheets';
import type { Scheme } from '../ita';
import type { OfficeSettings } from '../office/settings';
import { reportYear } from '../reports/data';
import type { OfficeScores } from '../scores/result';
import type { RejectedRow } from '../scores/scheme-sheet';
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

/** The year whose result is most likely analysed, where the office has set none: the one before its fiscal year. */
export const likelyResultYear = (settings: OfficeSettings): number =>
  settings.resultYear ?? (settings.fiscalYear ?? fiscalYearOf(today())) - 1;

/** Reads what a form's check and document need of the other sheets, each sheet once. */
export function readOffice(table: FormTable): Office {
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const year = reportYear(table, settings) ?? fiscalYearOf(today());
  const scores = table.form.needsScores ? readOfficeScores(settings.resultYear, year - 1, schemes) : null;
  return { settings, scheme: schemes.of(year), schemeFor: schemes.of, rejected: schemes.rejected, scores };
}
