import type { Box } from './a1';
import { cellAt, type SheetData } from './book';
import type { Execution } from './execution';
import { enumValue } from './service-object';
import { AUTH_MODE } from './services/enums';
import { visibleUser } from './services/script';
import { Spreadsheet } from './services/spreadsheet';

/** A cell's value in an edit event: a text, absent if the cell is empty. */
export function typedText(sheet: SheetData, box: Box): string | undefined {
  const value = cellAt(sheet, box.row, box.column)?.value ?? null;
  if (value === null || value === '') return undefined;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'object' ? value.error : String(value);
}

/** The event of onOpen. In AuthMode NONE it has nothing of the document. */
export function openEvent(execution: Execution): unknown {
  const { mode } = execution.permissions;
  const authMode = enumValue(AUTH_MODE, mode);
  if (mode === 'NONE') return { authMode };
  return { authMode, source: new Spreadsheet(execution), user: visibleUser(execution) };
}

/** The event of the simple trigger onEdit; `value` and `oldValue` only for a single cell that has or had one. */
export function editEvent(
  execution: Execution,
  sheet: SheetData,
  box: Box,
  value: string | undefined,
  oldValue: string | undefined,
): unknown {
  const source = new Spreadsheet(execution);
  return {
    authMode: enumValue(AUTH_MODE, execution.permissions.mode),
    source,
    range: source.makers.range(sheet, box),
    user: visibleUser(execution),
    ...(value === undefined ? {} : { value }),
    ...(oldValue === undefined ? {} : { oldValue }),
  };
}
