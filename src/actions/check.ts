import { type Finding, runChecks, runSchemeChecks, runScoreChecks } from '../checks';
import { type CellFix, fixesOf } from '../checks/fixes';
import { formattingOf } from '../checks/formatting';
import { FORMS } from '../forms';
import { today } from '../google/host';
import { readSchemes } from '../google/schemes';
import { readOfficeSettings } from '../google/sheets';
import { showSidebar } from '../google/ui';
import { messages } from '../messages';
import { isScoresSheet, resultsOf } from '../scores/result';
import { correctedSchemes, isSchemeSheet, readSchemeRows, SCHEME_SHEET } from '../scores/scheme-sheet';
import type { SheetData } from '../sheet/sheet-data';
import { readTable } from '../table/table';
import { notAForm } from './read-form';
import { likelyResultYear, readOffice } from './read-office';

/** What a check gives of a sheet of one kind. */
export interface CheckedSheet {
  kind: 'form' | 'scores' | 'criteria';
  measures: number;
  findings: Finding[];
  /** Cells that are right and could be formatted as others are: no findings. */
  formatting: CellFix[];
}

/** Opens the sidebar that checks the sheet the user is on. */
export function openCheck(): Record<string, never> {
  showSidebar('Check', messages.titles.check);
  return {};
}

/** What a check finds on a sheet of any kind that is known; a UserError for another. */
export function checkSheet(data: SheetData): CheckedSheet {
  const checked = checkForm(data) ?? checkScores(data) ?? checkSchemes(data);
  if (!checked) throw notAForm(data);
  return checked;
}

function checkForm(data: SheetData): CheckedSheet | null {
  const table = readTable(data, FORMS);
  if (!table) return null;
  const input = { table, ...readOffice(table), today: today() };
  const findings = runChecks(input);
  const formatting = formattingOf(input, fixesOf(findings, table.sheet));
  return { kind: 'form', measures: table.measures.length, findings, formatting };
}

/** Checks a sheet of scores, every year on it; null where it is none. */
function checkScores(data: SheetData): CheckedSheet | null {
  if (!isScoresSheet(data)) return null;
  const settings = readOfficeSettings();
  const schemes = readSchemes();
  const results = resultsOf(data, settings.resultYear, likelyResultYear(settings), schemes.of);
  const findings = results.flatMap((scores) => runScoreChecks(data.name, { scores }));
  return { kind: 'scores', measures: 0, findings, formatting: [] };
}

/** Checks the sheet of corrected criteria; null where it is another sheet. */
function checkSchemes(data: SheetData): CheckedSheet | null {
  // The criteria are read from the sheet of this name alone: a copy corrects nothing, and no check may say it does.
  if (data.name !== SCHEME_SHEET || !isSchemeSheet(data.text)) return null;
  const { rejected } = correctedSchemes(readSchemeRows(data.text));
  return { kind: 'criteria', measures: 0, findings: runSchemeChecks(data.name, rejected), formatting: [] };
}
