import { type Finding, runScoreChecks } from '../checks';
import { scoresPage } from '../dialogs/scores';
import { insertSheet } from '../google/new-sheet';
import { readSchemes } from '../google/schemes';
import { addScoreRows, readOfficeScores } from '../google/scores';
import { readOfficeSettings, sheetNamed } from '../google/sheets';
import { showDialog, toast } from '../google/ui';
import { messages } from '../messages';
import { SCHEME_SHEET, schemeSheet } from '../scores/scheme-sheet';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import type { ScoreSummary } from '../scores/summary';
import { likelyResultYear } from './read-office';

export interface OpenedScores {
  sheet: string;
  /** What the scores come to; null where none is typed yet. */
  summary: ScoreSummary | null;
  findings: Finding[];
}

/**
 * Shows the scores sheet, made first where the workbook has none, and what its scores come to. Where it holds other
 * years only, rows for the wanted year (`year`, or the office's) are added at its end.
 */
export function openScores(options: { year?: number } = {}): OpenedScores {
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const wanted = options.year ?? settings.resultYear;
  const year = wanted ?? likelyResultYear(settings);
  const sheet = sheetNamed(SCORES_SHEET);
  if (!sheet) {
    return { sheet: insertSheet(scoresSheet(year, schemes.of(year))), summary: null, findings: [] };
  }
  sheet.activate();
  const scores = readOfficeScores(wanted, year, schemes);
  const summary = scores?.summary ?? null;
  if (scores?.read.columns && scores.read.rows.length === 0) {
    addScoreRows(sheet, scores.read.columns, year, schemes.of(year));
    toast(messages.scores.added(year));
  }
  if (!scores || !summary) return { sheet: SCORES_SHEET, summary: null, findings: [] };
  const findings = runScoreChecks(SCORES_SHEET, { scores });
  showDialog(messages.scores.dialogTitle, scoresPage([scores], findings), { width: 640, height: 520 });
  return { sheet: SCORES_SHEET, summary, findings };
}

/** Shows the sheet in which the office corrects criteria, made first where the workbook has none. */
export function openSchemes(options: { year?: number } = {}): { sheet: string } {
  const sheet = sheetNamed(SCHEME_SHEET);
  if (!sheet)
    return { sheet: insertSheet(schemeSheet(options.year ?? likelyResultYear(readOfficeSettings()) + 1)) };
  sheet.activate();
  return { sheet: SCHEME_SHEET };
}
