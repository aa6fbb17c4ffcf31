import { sheetNamed } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW } from '../support/books';
import { QUARTERS } from '../support/office-tables';
import { PASTED } from '../support/pasted-book';
import { sample } from './action';
import { withPaste, withResults } from './sheet-actions';

/** The sheet of measures. */
export const SHEET = 'รายงานผล 2568';
/** The results of a department, pasted. */
export const RESULTS_PASTE = 'ผลของกองช่าง';

/** The workbook as both users find it: measures of which one has a defect, two pasted tables, settings and scores. */
export function common(): Workbench {
  const workbench = sample('results');
  workbench.type(SHEET, cellOf('results', 'steps', FIRST_ROW + 2), 'นํ้า');
  withResults(workbench);
  const results = sheetNamed(workbench.book, PASTED);
  if (results) results.name = RESULTS_PASTE;
  withPaste(workbench, QUARTERS);
  workbench.selectSheet(SHEET);
  return workbench;
}
