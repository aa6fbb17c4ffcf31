import { type Finding, runChecks, runSchemeChecks, runScoreChecks } from '../checks';
import { type CellFix, fixesOf } from '../checks/fixes';
import { formattingOf } from '../checks/formatting';
import { FORMS } from '../forms';
import { today } from '../google/host';
import { readOfficeSettings } from '../google/office-settings';
import { readSchemes } from '../google/schemes';
import { isScoresSheet, resultsOf } from '../scores/result';
import { correctedSchemes, isSchemeSheet, readSchemeRows, SCHEME_SHEET } from '../scores/scheme-sheet';
import type { SheetData } from '../sheet/sheet-data';
import { readTable } from '../table/table';
import type { CellLink } from '../transfer/import/addresses';
import { notAForm } from './read-form';
import { likelyResultYear, readOffice } from './read-office';

/** The result of checking a sheet. */
export interface CheckedSheet {
  kind: 'form' | 'scores' | 'scheme';
  measures: number;
  findings: Finding[];
  /** Changes that only make formats uniform. They are no findings. */
  formatting: CellFix[];
}

/**
 * Checks a sheet: a form, the scores or the schemes.
 * @param links reads the addresses behind the words of its cells
 * @throws UserError for any other sheet
 */
export function checkSheet(data: SheetData, links: () => readonly CellLink[]): CheckedSheet {
  const checked = checkForm(data, links) ?? checkScores(data) ?? checkSchemes(data);
  if (!checked) throw notAForm(data);
  return checked;
}

function checkForm(data: SheetData, links: () => readonly CellLink[]): CheckedSheet | null {
  const table = readTable(data, FORMS);
  if (!table) return null;
  const input = { table, ...readOffice(table), today: today(), links };
  const findings = runChecks(input);
  const formatting = formattingOf(input, fixesOf(findings, table.sheet));
  return { kind: 'form', measures: table.measures.length, findings, formatting };
}

/** Checks every year of a scores sheet; null for another sheet. */
function checkScores(data: SheetData): CheckedSheet | null {
  if (!isScoresSheet(data)) return null;
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const results = resultsOf(data, settings.resultYear, likelyResultYear(settings), schemes.of);
  const findings = results.flatMap((scores) => runScoreChecks(data.name, { scores }));
  return { kind: 'scores', measures: 0, findings, formatting: [] };
}

/** Checks the sheet of corrected schemes; null for another sheet. */
function checkSchemes(data: SheetData): CheckedSheet | null {
  // Only the sheet of this name is used. A copy corrects nothing, and no check may suggest that it does.
  if (data.name !== SCHEME_SHEET || !isSchemeSheet(data.text)) return null;
  const { rejected } = correctedSchemes(readSchemeRows(data.text));
  return { kind: 'scheme', measures: 0, findings: runSchemeChecks(data.name, rejected), formatting: [] };
}
