import { overviewSheet as texts } from '../messages/written/sheets';
import { formatThaiDate, type ThaiDate } from '../thai/calendar';
import { type Counts, PROGRESS } from './counts';
import { type ListedMeasure, type Overview, SOON_DAYS } from './overview';

export const OVERVIEW_SHEET = 'ภาพรวม';
/** The add-on writes the columns A to F; all others are the office's. */
export const OVERVIEW_COLUMNS = 6;
/** Pixels, column by column. */
export const OVERVIEW_WIDTHS = [280, 140, 150, 140, 150, 70];
export const STATUS_COLOURS = ['#34A853', '#FBBC04', '#EA4335', '#9AA0A6'];

/** Rows left free for the charts, and the first of them. */
const CHART_ROWS = 16;
const FIRST_CHART_ROW = 5;
/** Where the charts are: first row, and sizes in pixels. */
export const CHART_PLACE = { row: FIRST_CHART_ROW, height: 330, widths: [400, 510] } as const;

/** A block of cells from column A on; rows from 1. */
export interface Block {
  row: number;
  rows: number;
  columns: number;
}

/** The sheet ภาพรวม as plain data: what is in the add-on's columns. Rows from 1. */
export interface OverviewPlan {
  rows: (string | number)[][];
  /** Rows that are titles of a part, and header rows. */
  titles: number[];
  headers: number[];
  /** First and last row of each list of measures, whose texts may be long. */
  lists: [number, number][];
  /** What the two charts draw, header rows included; null where there is nothing to draw. */
  charts: { status: Block; departments: Block } | null;
}

/** Text and numbers of an overview, for the columns A to F from row 1 down. */
export function overviewPlan(overview: Overview, year: number, asOf: ThaiDate): OverviewPlan {
  const { counts, percent, overdue, soon, unreadable } = overview;
  const sheet = new OverviewRows();
  sheet.add(texts.title(year));
  sheet.add(texts.asOf(formatThaiDate(asOf), overview.sheets));
  sheet.add(texts.ownColumns);
  sheet.addTitle(percent === null ? texts.nothing : texts.headline(counts.done, counts.total, percent));
  let charts: OverviewPlan['charts'] = null;
  if (percent === null) sheet.add();
  else charts = sheet.addCounts(overview);
  sheet.addList(texts.overdue(overdue.length), overdue);
  sheet.addList(texts.soon(soon.length, SOON_DAYS), soon);
  if (unreadable.length > 0) sheet.addList(texts.unreadable(unreadable.length), unreadable);
  const { rows, titles, headers, lists } = sheet;
  return { rows, titles, headers, lists, charts };
}

/** Collects the rows of the sheet from the top down. */
class OverviewRows {
  readonly rows: OverviewPlan['rows'] = [];
  readonly titles: number[] = [];
  readonly headers: number[] = [];
  readonly lists: OverviewPlan['lists'] = [];

  /** Adds a row, filled up with blanks; returns its number. */
  add(...cells: (string | number)[]): number {
    return this.rows.push(Array.from({ length: OVERVIEW_COLUMNS }, (_, i) => cells[i] ?? ''));
  }

  addTitle(text: string): void {
    this.titles.push(this.add(text));
  }

  /** Room for the charts, and the counts that they draw. */
  addCounts({ counts, departments, instruments }: Overview): NonNullable<OverviewPlan['charts']> {
    for (let i = 0; i < CHART_ROWS; i++) this.add();
    this.addTitle(texts.byStatus);
    const first = this.addHeaders(texts.status, texts.count, texts.percent);
    for (const state of PROGRESS) {
      this.add(texts.progress[state], counts[state], percentOf(counts[state], counts));
    }
    const status = this.blockFrom(first, 2);
    this.add();
    const named = departments.map((each) => ({ name: each.key || texts.others, counts: each.counts }));
    const table = this.addCountsBy(texts.byDepartment, texts.department, named);
    this.addCountsBy(
      texts.byInstrument,
      texts.instrument,
      instruments.map((each) => ({ name: each.key ?? texts.others, counts: each.counts })),
    );
    return { status, departments: table };
  }

  addList(title: string, measures: readonly ListedMeasure[]): void {
    this.addTitle(title);
    if (measures.length > 0) {
      const last = this.addHeaders(...texts.list) + measures.length;
      this.lists.push([last - measures.length + 1, last]);
    }
    for (const { name, responsible, progress, ends, sheet, row } of measures) {
      this.add(name, responsible, texts.progress[progress], ends, sheet, row);
    }
    this.add();
  }

  private addHeaders(...cells: string[]): number {
    const row = this.add(...cells);
    this.headers.push(row);
    return row;
  }

  private addCountsBy(
    title: string,
    header: string,
    counted: readonly { name: string; counts: Counts }[],
  ): Block {
    this.addTitle(title);
    const states = PROGRESS.map((state) => texts.number(texts.progress[state]));
    const first = this.addHeaders(header, ...states, texts.total);
    for (const { name, counts } of counted) {
      this.add(name, ...PROGRESS.map((state) => counts[state]), counts.total);
    }
    const block = this.blockFrom(first, 1 + PROGRESS.length);
    this.add();
    return block;
  }

  private blockFrom(row: number, columns: number): Block {
    return { row, rows: this.rows.length - row + 1, columns };
  }
}

/** Per cent of all, with one decimal. */
const percentOf = (count: number, { total }: Counts): number => Math.round((count * 1000) / total) / 10;

/** The words around the year in the title, by which the add-on recognizes the sheet that it made. */
const [BEFORE_YEAR = '', AFTER_YEAR = ''] = texts.title(0).split('0');

/** True where the add-on may write its columns: they begin with its title, or are all blank. */
export function isOverviewSheet(cells: readonly (readonly unknown[])[]): boolean {
  const title = String(cells[0]?.[0] ?? '');
  const isAddonTitle = title.startsWith(BEFORE_YEAR) && title.endsWith(AFTER_YEAR);
  return isAddonTitle || cells.every((row) => row.every((cell) => cell === ''));
}
