import { type Finding, runChecks } from '../checks';
import { type CellFix, fixesOf } from '../checks/fixes';
import { tidyOf } from '../checks/tidy';
import { FORMS } from '../forms';
import { today } from '../google/host';
import { showSidebar } from '../google/ui';
import { messages } from '../messages';
import type { SheetData } from '../sheet/sheet-data';
import { readTable } from '../table/table';
import { checkSchemes, checkScores } from './check-scores';
import { notAForm } from './read-form';
import { readOffice } from './read-office';

/** What a check gives of a sheet of one kind. */
export interface CheckedSheet {
  kind: 'form' | 'scores' | 'criteria';
  measures: number;
  findings: Finding[];
  /** What could be written more regularly and is not wrong: no findings. */
  tidy: CellFix[];
}

/** Opens the sidebar that checks the sheet the user is on. */
export function openCheck(): Record<string, never> {
  showSidebar('Check', messages.titles.check);
  return {};
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
  const input = { table, ...readOffice(table), today: today() };
  const findings = runChecks(input);
  const tidy = tidyOf(input, fixesOf(findings, table.sheet));
  return { kind: 'form', measures: table.measures.length, findings, tidy };
}
