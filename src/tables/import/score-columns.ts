import type { Line, LineCell } from '../../forms/lines';
import { findIndicators } from '../../ita/indicators';
import type { ScoringScheme } from '../../ita/scheme';
import { parseScore } from '../../ita/scores';
import { isScoreHeading } from '../../scores/columns';
import { yearsIn } from '../../scores/score-line';
import { matchKey } from '../../thai/text';

/** Which of several columns of numbers holds the scores of a table's rows. */
export interface ScoreColumnChoice {
  /** Columns (from 1) whose numbers are no scores of this office in this year. */
  others: ReadonlySet<number>;
  /** The year that the heading of the chosen column names; null where it names none. */
  year: number | null;
  /** True where nothing tells whose or which year's scores they are: none of them may be taken. */
  isUnclear: boolean;
}

/** What tells one column of scores from the next. */
export interface ScoreColumnOptions {
  scheme: ScoringScheme;
  /** The names of the office, short and long. */
  office: readonly string[];
  /** The result year wanted, where a table has several. */
  year: number;
}

/** Headings over numbers that are no result: a mark to reach, a difference, a weight, somebody's mean. */
const NO_RESULT =
  /เกณฑ์|เป้าหมาย|ผลต่าง|แตกต่าง|เพิ่มขึ้น|ลดลง|น้ำหนัก|เต็ม|ลำดับ|ร้อยละที่เปลี่ยน|ค่าเฉลี่ย(?:จังหวัด|อำเภอ|ประเทศ|ภาค)|ระดับ(?:จังหวัด|อำเภอ|ประเทศ)/;

interface Table {
  headings: Map<number, string>;
  rows: { row: number; numbers: LineCell[] }[];
}

/**
 * Chooses, for every row (from 1) of a table that has several columns of numbers beside its indicators, the one with the scores: by a
 * heading that alone names a result, the office, or the year.
 */
export function chooseScoreColumns(
  lines: readonly (Line | null)[],
  options: ScoreColumnOptions,
): Map<number, ScoreColumnChoice> {
  const choices = new Map<number, ScoreColumnChoice>();
  for (const table of tablesOf(lines, options.scheme)) {
    const choice = chooseIn(table, options);
    if (choice) for (const { row } of table.rows) choices.set(row, choice);
  }
  return choices;
}

/** Rows of one indicator each, under the words that are over them. */
function tablesOf(lines: readonly (Line | null)[], scheme: ScoringScheme): Table[] {
  const tables: Table[] = [];
  let headings = new Map<number, string>();
  let isHead = false;
  let table: Table | null = null;
  for (const line of lines) {
    if (!line) continue;
    const numbers = numbersOf(line, scheme);
    if (numbers) {
      if (!table) {
        table = { headings, rows: [] };
        tables.push(table);
      }
      table.rows.push({ row: line.row, numbers });
      isHead = false;
    } else if (line.cells.length > 1 && line.cells.every(({ text }) => !isNumber(text))) {
      // Several rows of headings are read as one.
      if (!isHead) headings = new Map();
      for (const { column, text } of line.cells)
        headings.set(column, `${headings.get(column) ?? ''} ${text}`.trim());
      isHead = true;
      table = null;
    }
  }
  return tables;
}

const isNumber = (text: string): boolean => parseScore(text.trim()) !== null;

/** The cells with numbers behind the one indicator that a line names; null for any other line. */
function numbersOf({ cells }: Line, scheme: ScoringScheme): LineCell[] | null {
  const named = cells.find(({ text }) => findIndicators(text, scheme).some(({ heading }) => heading));
  if (!named) return null;
  return cells.filter(({ column, text }) => column > named.column && isNumber(text));
}

function chooseIn({ headings, rows }: Table, options: ScoreColumnOptions): ScoreColumnChoice | null {
  const counts = new Map<number, number>();
  for (const { column } of rows.flatMap(({ numbers }) => numbers))
    counts.set(column, (counts.get(column) ?? 0) + 1);
  // A number in few of the rows is a slip and no column.
  const columns = [...counts].filter(([, count]) => count * 2 >= rows.length).map(([column]) => column);
  if (columns.length < 2) return null;
  const heading = (column: number) => headings.get(column) ?? '';
  const candidates = columns.filter((column) => !NO_RESULT.test(heading(column)));
  const chosen =
    only(candidates) ??
    byOffice(candidates, heading, options) ??
    byYear(candidates, heading, options) ??
    only(candidates.filter((column) => isScoreHeading(heading(column)))) ??
    (candidates.every((column) => heading(column) === '') ? byDecimals(candidates, rows) : null);
  return {
    others: new Set(columns.filter((column) => column !== chosen)),
    year: chosen === null ? null : (yearsIn(heading(chosen))[0] ?? null),
    isUnclear: chosen === null,
  };
}

const only = (columns: readonly number[]): number | null =>
  columns.length === 1 ? (columns[0] ?? null) : null;

/** Without any heading: the one column of numbers with decimals, as scores have them; a rank has none. */
const byDecimals = (columns: readonly number[], rows: Table['rows']): number | null =>
  only(
    columns.filter((column) =>
      rows.every(({ numbers }) => /[.,]/.test(numbers.find((cell) => cell.column === column)?.text ?? '')),
    ),
  );

type HeadingOf = (column: number) => string;

function byOffice(
  columns: readonly number[],
  heading: HeadingOf,
  { office }: ScoreColumnOptions,
): number | null {
  const names = office.map(matchKey).filter((name) => name !== '');
  return only(columns.filter((column) => names.some((name) => matchKey(heading(column)) === name)));
}

/** The wanted year's column, or else that of the latest; null where not every heading names a year of its own. */
function byYear(columns: readonly number[], heading: HeadingOf, { year }: ScoreColumnOptions): number | null {
  const years = columns
    .map((column) => yearsIn(heading(column)))
    .filter((named) => named.length === 1)
    .flat();
  if (columns.length === 0 || new Set(years).size !== columns.length) return null;
  const at = years.includes(year) ? years.indexOf(year) : years.indexOf(Math.max(...years));
  return columns[at] ?? null;
}
