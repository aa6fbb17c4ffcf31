import { Workbench, type WorkbenchOptions } from '../../workbench/workbench';

export const PASTED = 'ตารางเดิม';

/** A workbook with one sheet, into which a user pasted a table as text. */
export function pasted(rows: readonly (readonly string[])[], options: WorkbenchOptions = {}): Workbench {
  const workbench = new Workbench(options);
  const [sheet] = workbench.book.sheets;
  sheet!.name = PASTED;
  workbench.selectSheet(PASTED);
  const width = Math.max(...rows.map((row) => row.length));
  const text = rows.map((row) => Array.from({ length: width }, (_, i) => (row[i] ? `'${row[i]}` : '')));
  workbench.paste(PASTED, 'A1', text);
  return workbench;
}
