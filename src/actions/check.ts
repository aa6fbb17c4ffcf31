import { type Finding, runChecks } from '../checks';
import { findingsPage } from '../dialogs/findings';
import { markFindings } from '../google/finding-marks';
import { activeSheet, readOfficeSettings } from '../google/sheets';
import { showDialog } from '../google/ui';
import { messages } from '../messages';
import { readForm } from './read-form';

export interface Checked {
  sheet: string;
  measures: number;
  findings: Finding[];
}

/** Checks the sheet the user is on: marks the cells of what it finds, and lists it in a dialog. */
export function check(): Checked {
  const sheet = activeSheet();
  const { data, table } = readForm(sheet);
  const findings = runChecks({ table, settings: readOfficeSettings() });
  markFindings(sheet, data, findings);
  const page = findingsPage(findings, table.measures.length);
  showDialog(messages.findings.title, page, { width: 640, height: 480 });
  return { sheet: table.sheet, measures: table.measures.length, findings };
}
