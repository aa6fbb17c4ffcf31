import { messages } from '../messages';
import { overviewSheet as text } from '../messages/written/sheets';
import {
  type Block,
  CHART_PLACE,
  isOverviewSheet,
  OVERVIEW_COLUMNS,
  OVERVIEW_SHEET,
  OVERVIEW_WIDTHS,
  type OverviewPlan,
  STATUS_COLOURS,
} from '../overview/sheet';
import { columnLetter } from '../sheet/a1';
import { HEADER_COLOUR, SHEET_FONT } from './addon-sheets';
import type { RegisterRollback } from './lock';
import { emptySheet, setWidths } from './new-sheet';
import { asText, columnsAfter, readCells, rowsAfter, sheetNamed, withoutEmptyRowsAtEnd } from './sheets';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

/** The first columns of a sheet, with all their rows. */
const columnsOf = (sheet: Sheet, columns: number) => sheet.getRange(`A:${columnLetter(columns)}`);
const CHART_OPTIONS = { fontName: SHEET_FONT, legend: { position: 'bottom' } };

/** The sheet ภาพรวม before the write. */
interface OverviewSnapshot {
  sheet: Sheet;
  /** The values of the add-on's columns, without the empty rows at the end; [] if the sheet is empty. */
  rows: unknown[][];
}

/** Reads the sheet ภาพรวม; null if there is none, `taken` if the office has its own sheet of that name. */
export function readOverviewSheet(): OverviewSnapshot | 'taken' | null {
  const sheet = sheetNamed(OVERVIEW_SHEET);
  if (!sheet) return null;
  return readCells(
    sheet,
    (): OverviewSnapshot | 'taken' => {
      const columns = Math.min(sheet.getMaxColumns(), OVERVIEW_COLUMNS);
      const rows: unknown[][] = columnsOf(sheet, columns).getValues();
      if (!isOverviewSheet(rows)) return 'taken';
      return { sheet, rows: withoutEmptyRowsAtEnd(rows, (value) => value === '') };
    },
    () => 'taken',
  );
}

/**
 * Writes the overview into the add-on's columns of its sheet, which is created if there is none. Other columns do not
 * change. The rollback restores the columns.
 * @returns a function that formats the sheet and draws its charts
 */
export function writeOverviewSheet(
  plan: OverviewPlan,
  snapshot: OverviewSnapshot | null,
  registerRollback: RegisterRollback,
): () => void {
  const sheet = snapshot?.sheet ?? emptySheet(OVERVIEW_SHEET, registerRollback);
  if (!sheet) throw new Error(`the sheet "${OVERVIEW_SHEET}" is there`);
  const rows = Math.max(plan.rows.length, snapshot?.rows.length ?? 0);
  rowsAfter(sheet, sheet.getMaxRows(), rows)(registerRollback);
  columnsAfter(sheet, OVERVIEW_SHEET, sheet.getMaxColumns(), OVERVIEW_COLUMNS)(registerRollback);
  const range = sheet.getRange(1, 1, rows, OVERVIEW_COLUMNS);
  const cells = (of: readonly (readonly unknown[])[]) =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: OVERVIEW_COLUMNS }, (__, c) => asText(of[r]?.[c] ?? '')),
    );
  if (snapshot) {
    registerRollback(() => {
      range.setValues(cells(snapshot.rows));
      return undefined;
    }, messages.google.sheetOf(OVERVIEW_SHEET));
  }
  range.setValues(cells(plan.rows));
  return () => formatSheet(sheet, plan, snapshot !== null && snapshot.rows.length > 0);
}

/** Sets fonts, the widths of a new sheet, and the charts of the add-on, which are recognized by their titles. */
function formatSheet(sheet: Sheet, plan: OverviewPlan, isUpdate: boolean): void {
  const columns = columnsOf(sheet, OVERVIEW_COLUMNS);
  if (isUpdate) columns.clearFormat();
  else setWidths(sheet, OVERVIEW_WIDTHS);
  columns.setFontFamily(SHEET_FONT).setVerticalAlignment('top');
  bold(sheet, ['A1', ...plan.titles.map((row) => `A${row}`)]);
  if (plan.headers.length > 0) {
    const last = columnLetter(OVERVIEW_COLUMNS);
    sheet
      .getRangeList(plan.headers.map((row) => `A${row}:${last}${row}`))
      .setFontWeight('bold')
      .setBackground(HEADER_COLOUR);
  }
  if (plan.lists.length > 0) {
    sheet.getRangeList(plan.lists.map(([first, last]) => `A${first}:E${last}`)).setWrap(true);
  }
  drawCharts(sheet, plan.charts, sheet.getCharts());
}

const bold = (sheet: Sheet, cells: string[]) =>
  sheet.getRangeList(cells).setFontWeight('bold').setFontSize(12);

function drawCharts(sheet: Sheet, blocks: OverviewPlan['charts'], charts: Chart[]): void {
  const byTitle = new Map<unknown, Chart[]>();
  for (const chart of charts) {
    const title: unknown = chart.getOptions().get('title');
    byTitle.set(title, [...(byTitle.get(title) ?? []), chart]);
  }
  const { row, height, widths } = CHART_PLACE;
  const draw = (
    title: string,
    block: Block | undefined,
    offset: number,
    style: (chart: Builder) => Builder,
  ) => {
    const [existing, ...copies] = byTitle.get(title) ?? [];
    for (const chart of block ? copies : [existing, ...copies]) if (chart) sheet.removeChart(chart);
    if (!block) return;
    const range = sheet.getRange(block.row, 1, block.rows, block.columns);
    // A chart that the office has moved or enlarged keeps its position and size.
    const builder = existing
      ? existing.modify().clearRanges()
      : sheet
          .newChart()
          .setPosition(row, 1, offset, 0)
          .setOption('height', height)
          .setOption('width', widths[offset === 0 ? 0 : 1]);
    const styled = style(builder.addRange(range).setNumHeaders(1).setOption('title', title));
    for (const [option, value] of Object.entries(CHART_OPTIONS)) styled.setOption(option, value);
    if (existing) sheet.updateChart(styled.build());
    else sheet.insertChart(styled.build());
  };
  draw(text.charts.status, blocks?.status, 0, (chart) =>
    chart.asPieChart().setOption('colors', STATUS_COLOURS).setOption('pieHole', 0.45),
  );
  draw(text.charts.departments, blocks?.departments, widths[0] + 10, (chart) =>
    chart.asBarChart().setOption('colors', STATUS_COLOURS).setOption('isStacked', true),
  );
}
