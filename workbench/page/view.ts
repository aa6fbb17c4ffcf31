import { createHash } from 'node:crypto';
import { type Book, type Cell, type Chart, cellAt, type SheetData } from '../book';
import { rowShifts } from '../edits';
import { allowedValues } from '../validation';
import { displayText } from '../values/display';
import type { Workbench } from '../workbench';
import { cellText, conditionalLook, cssOf } from './looks';
import type { CellView, ChartView, Screen, SheetView } from './protocol';

/** Gives each distinct value a number, in the order of first use. */
class Numbers<T> {
  readonly values: T[] = [];
  private readonly known = new Map<string, number>();

  of(value: T): number {
    const key = JSON.stringify(value);
    const number = this.known.get(key) ?? this.values.push(value) - 1;
    this.known.set(key, number);
    return number;
  }
}

/** A sheet as the page draws it. */
function viewOf(book: Book, sheet: SheetData): SheetView {
  const looks = new Numbers<Record<string, string>>();
  const choices = new Numbers<string[]>();
  const cells: CellView[] = [];
  sheet.cells.forEach((line, row) => {
    line?.forEach((cell, column) => {
      const view = cell && cellView(book, sheet, cell, { row: row + 1, column: column + 1 }, looks, choices);
      if (view) cells.push(view);
    });
  });
  const { name, rows, columns, frozenRows, frozenColumns, columnWidths, rowHeights, merges } = sheet;
  const { hiddenRows, hiddenColumns } = sheet;
  const shifts = rowShifts(sheet);
  return {
    name,
    rows,
    columns,
    frozenRows,
    frozenColumns,
    hiddenRows,
    hiddenColumns,
    merges,
    cells,
    widths: columnWidths,
    heights: rowHeights,
    looks: looks.values,
    choices: choices.values,
    charts: sheet.charts.map((chart) => chartView(book, sheet, chart)),
    shifts: { count: shifts.length, last: shifts.slice(-MAX_SHIFTS) },
  };
}

/** A page that has missed more of them draws the sheet as it is. */
const MAX_SHIFTS = 50;

function chartView(book: Book, sheet: SheetData, chart: Chart): ChartView {
  const { type, headers, options, anchor, ranges } = chart;
  const rows = ranges.flatMap(({ row, column, rows: high, columns: wide }) =>
    Array.from({ length: high }, (_, down) =>
      Array.from({ length: wide }, (_, right) => {
        const { value = null, numberFormat } = cellAt(sheet, row + down, column + right) ?? {};
        return typeof value === 'number' || value === null
          ? value
          : displayText(value, numberFormat, book.locale);
      }),
    ),
  );
  return { type, rows, headers, options, anchor };
}

function cellView(
  book: Book,
  sheet: SheetData,
  cell: Cell,
  at: { row: number; column: number },
  looks: Numbers<Record<string, string>>,
  choices: Numbers<string[]>,
): CellView | null {
  const text = cellText(cell, book.locale);
  const css = cssOf(cell, conditionalLook(sheet, at, text, cell.value));
  const rule = cell.validation;
  const tick = rule?.criteria === 'CHECKBOX' ? ticks(rule.args) : null;
  const allowed = cell.validation && allowedValues(book, cell.validation);
  const view: CellView = {
    r: at.row,
    c: at.column,
    ...(text === '' ? {} : { t: text }),
    ...(cell.formula === undefined ? {} : { e: cell.formula }),
    ...(Object.keys(css).length === 0 ? {} : { s: looks.of(css) }),
    ...(cell.note === undefined || cell.note === '' ? {} : { note: cell.note }),
    ...(allowed ? { v: choices.of(allowed) } : {}),
    ...(tick ? { tick } : {}),
  };
  return Object.keys(view).length > 2 ? view : null;
}

/** The texts of a checkbox, ticked and not: TRUE and FALSE, if its rule has no others. */
const ticks = (args: readonly unknown[]): [string, string] => [
  String(args[0] ?? 'TRUE'),
  String(args[1] ?? (args.length > 0 ? '' : 'FALSE')),
];

/** All that a user's page shows; without the sheet if the page has its current state already. */
export function screenOf(workbench: Workbench, user: string, have: string | undefined): Screen {
  const { book, drive, ui } = workbench;
  const selected = workbench.selected();
  const sheet = book.sheets.find(({ name }) => name === selected.sheet);
  const view = sheet ? viewOf(book, sheet) : null;
  const etag = createHash('sha1').update(JSON.stringify(view)).digest('base64');
  return {
    book: book.name,
    sheets: book.sheets.filter(({ hidden }) => !hidden).map(({ name, tabColor }) => ({ name, tabColor })),
    selected,
    menus: ui.menus,
    files: drive.files
      .filter(({ owner, trashed }) => owner === user && !trashed)
      .map(({ id, name }) => ({ id, name })),
    etag,
    sheet: etag === have ? null : view,
  };
}
