import { runSchemeChecks, runScoreChecks } from '../checks';
import { readSchemes } from '../google/schemes';
import { readOfficeSettings } from '../google/sheets';
import { isScoresSheet, resultsOf } from '../scores/result';
import { correctedSchemes, isSchemeSheet, readSchemeRows, SCHEME_SHEET } from '../scores/scheme-sheet';
import type { SheetData } from '../sheet/sheet-data';
import type { CheckedSheet } from './check';
import { likelyResultYear } from './read-office';

/** Checks a sheet of scores, every year on it; null where it is none. */
export function checkScores(data: SheetData): CheckedSheet | null {
  if (!isScoresSheet(data)) return null;
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const results = resultsOf(data, settings.resultYear, likelyResultYear(settings), schemes.of);
  const findings = results.flatMap((scores) => runScoreChecks(data.name, { scores }));
  return { kind: 'scores', measures: 0, findings, tidy: [] };
}

/** Checks the sheet of corrected criteria; null where it is another sheet. */
export function checkSchemes(data: SheetData): CheckedSheet | null {
  // The criteria are read from the sheet of this name alone: a copy corrects nothing, and no check may say it does.
  if (data.name !== SCHEME_SHEET || !isSchemeSheet(data.text)) return null;
  const { rejected } = correctedSchemes(readSchemeRows(data.text));
  return { kind: 'criteria', measures: 0, findings: runSchemeChecks(data.name, rejected), tidy: [] };
}
