import { type Finding, runChecks } from '../checks';
import { findingsPage } from '../dialogs/findings';
import { FORMS } from '../forms';
import type { SheetData } from '../forms/sheet-data';
import { readTable } from '../forms/table';
import { markFindings } from '../google/finding-marks';
import { today } from '../google/host';
import { activeSheet, readSheet } from '../google/sheets';
import { showDialog } from '../google/ui';
import { messages } from '../messages';
import { checkSchemes, checkScores } from './check-scores';
import { notAForm } from './read-form';
import { readOffice } from './read-office';

export interface Checked {
  sheet: string;
  measures: number;
  findings: Finding[];
}

/** What the check of one kind of sheet gives: what it found, and the page that says so. */
export interface CheckedSheet {
  measures: number;
  findings: Finding[];
  page: string;
}

/** Checks the sheet the user is on: marks the cells of what it finds, and lists it in a dialog. */
export function check(): Checked {
  const sheet = activeSheet();
  const data = readSheet(sheet);
  const { measures, findings, page } = findOn(data);
  markFindings(sheet, data, findings);
  showDialog(messages.findings.title, page, { width: 640, height: 480 });
  return { sheet: data.name, measures, findings };
}

/** What a check finds on a sheet of any kind that is known; a UserError for another. */
export function findOn(data: SheetData): CheckedSheet {
  const checked = checkForm(data) ?? checkScores(data) ?? checkSchemes(data);
  if (!checked) throw notAForm(data);
  return checked;
}

function checkForm(data: SheetData): CheckedSheet | null {
  const table = readTable(data, FORMS);
  if (!table) return null;
  const findings = runChecks({ table, ...readOffice(table), today: today() });
  return { measures: table.measures.length, findings, page: findingsPage(findings, table.measures.length) };
}
