import { overviewSheet as say } from '../messages/th/overview';
import { formatThaiDate, type ThaiDate } from '../thai/calendar';
import { type Counts, PROGRESS } from './counts';
import { type ListedMeasure, type Overview, SOON_DAYS } from './overview';

export const OVERVIEW_SHEET = 'ภาพรวม';
/** The add-on's own columns, A to F; all others are the office's. */
export const OVERVIEW_COLUMNS = 6;
export const OVERVIEW_WIDTHS = [280, 140, 150, 140, 150, 70];
export const STATUS_COLOURS = ['#34A853', '#FBBC04', '#EA4335', '#9AA0A6'];

/** Rows left free for the charts, and the first of them. */
const CHART_ROWS = 16;
const FIRST_CHART_ROW = 5;
export const CHART_PLACE = { row: FIRST_CHART_ROW, height: 330, widths: [400, 510] } as const;

/** A block of cells, rows from 1, all columns its own. */
export interface Block {
  row: number;
  rows: number;
  columns: number;
}

/** The sheet ภาพรวม as plain data: what is in its own columns. */
export interface OverviewPlan {
  rows: (string | number)[][];
  /** Rows that are titles of a part, and rows of headings. */
  titles: number[];
  headings: number[];
  /** First and last row of each list of measures, whose texts may be long. */
  lists: [number, number][];
  /** What the two charts draw, headings included; null where there is nothing to draw. */
  charts: { status: Block; departments: Block } | null;
}

/** Text and numbers of an overview, to be in the columns A to F from row 1 down. */
export function overviewPlan(overview: Overview, year: number, asOf: ThaiDate): OverviewPlan {
  const { counts, percent, departments, instruments } = overview;
  const plan: OverviewPlan = { rows: [], titles: [], headings: [], lists: [], charts: null };
  const add = (...cells: (string | number)[]): number =>
    plan.rows.push(Array.from({ length: OVERVIEW_COLUMNS }, (_, i) => cells[i] ?? ''));
  const title = (text: string) => plan.titles.push(add(text));
  const headings = (...cells: string[]) => plan.headings.push(add(...cells));
  const block = (row: number, columns: number): Block => ({ row, rows: plan.rows.length - row + 1, columns });

  add(say.title(year));
  add(say.asOf(formatThaiDate(asOf), overview.sheets));
  add(say.ownColumns);
  title(percent === null ? say.nothing : say.headline(counts.done, counts.total, percent));
  const isCounted = percent !== null;
  if (isCounted) {
    for (let i = 0; i < CHART_ROWS; i++) add();
    title(say.byStatus);
    headings(say.status, say.count, say.percent);
    const statusRow = plan.rows.length;
    for (const state of PROGRESS) add(say.progress[state], counts[state], share(counts[state], counts));
    const status = block(statusRow, 2);
    add();
    const countedTable = (
      name: string,
      of: string,
      rows: readonly { name: string; counts: Counts }[],
    ): Block => {
      title(name);
      headings(of, ...PROGRESS.map((state) => say.number(say.progress[state])), say.total);
      const first = plan.rows.length;
      for (const row of rows) add(row.name, ...PROGRESS.map((state) => row.counts[state]), row.counts.total);
      const made = block(first, 1 + PROGRESS.length);
      add();
      return made;
    };
    const table = countedTable(
      say.byDepartment,
      say.department,
      departments.map(({ key, counts: own }) => ({ name: key || say.others, counts: own })),
    );
    countedTable(
      say.byInstrument,
      say.instrument,
      instruments.map(({ key, counts: own }) => ({ name: key ?? say.others, counts: own })),
    );
    plan.charts = { status, departments: table };
  } else add();
  const list = (name: string, measures: readonly ListedMeasure[]) => {
    title(name);
    if (measures.length > 0) {
      headings(...say.list);
      plan.lists.push([plan.rows.length + 1, plan.rows.length + measures.length]);
    }
    for (const { name: text, responsible, progress, ends, sheet, row } of measures) {
      add(text, responsible, say.progress[progress], ends, sheet, row);
    }
    add();
  };
  list(say.overdue(overview.overdue.length), overview.overdue);
  list(say.soon(overview.soon.length, SOON_DAYS), overview.soon);
  if (overview.unreadable.length > 0) list(say.unreadable(overview.unreadable.length), overview.unreadable);
  return plan;
}

/** Per cent of all, with one decimal. */
const share = (count: number, { total }: Counts): number => Math.round((count * 1000) / total) / 10;

/** The words around the year in the title: by them the add-on knows its own sheet again. */
const [BEFORE_YEAR = '', AFTER_YEAR = ''] = say.title(0).split('0');

/** Whether the cells of the own columns are the add-on's to write: its own sheet, or still blank. */
export function isOverviewSheet(cells: readonly (readonly unknown[])[]): boolean {
  const title = String(cells[0]?.[0] ?? '');
  const isOwn = title.startsWith(BEFORE_YEAR) && title.endsWith(AFTER_YEAR);
  return isOwn || cells.every((row) => row.every((cell) => cell === ''));
}
