import type { ScoringScheme } from '../ita/scheme';
import { parseScore } from '../ita/scores';
import { BUDDHIST_YEAR } from '../thai/buddhist-years';
import { matchKey } from '../thai/text';
import { MAX_HEADER_LENGTH, scoreFieldOf } from './columns';
import { reportedKind } from './reported';
import { indicatorCell, type LineCell, type LineHeaders } from './score-line';
import { yearsIn } from './years';

/** Which column of a table of scores holds the scores wanted. */
interface ScoreColumn {
  /** From 1; null where nothing says which of several it is, or where the only one holds something else. */
  column: number | null;
  /** The year of the result that its header names; null where it names none. */
  year: number | null;
  /** The headers of all columns with numbers, as written. */
  headers: string[];
  /** The columns (from 1) of other numbers, and all that name another year. */
  others: number[];
}

/** What is known of the scores wanted. */
export interface WantedScores {
  /** The year wanted where columns name several; null = the latest. */
  year: number | null;
  /** True where no other year will do. */
  onlyYear?: boolean;
  /** The office's full and short name. */
  names?: readonly string[];
}

/** A line of a table of scores: its column, and whether it is one of the headers by which the column was chosen. */
export interface ScoreTableLine {
  chosen: ScoreColumn;
  isHeader: boolean;
}

const SCORE_HEADER = new RegExp(
  `^(?:ผล|คะแนน|ร้อยละ|การประเมิน|ที่ได้|ได้รับ|ของ|ita|ประจำ|ปี(?:\\d\\d(?!\\d))?|งบประมาณ|พ\\.?ศ\\.?|${BUDDHIST_YEAR}|[():])+$`,
);

/** True for a header that says no more than that scores, and of which year, are under it: "คะแนนปี 2567". */
export const isScoreHeader = (header: string): boolean => SCORE_HEADER.test(matchKey(header));

/** The headers over a line of a table, with the column that was chosen of it. */
export function withChosen(headers: LineHeaders, chosen: ScoreColumn | undefined): LineHeaders {
  if (!chosen?.column) return headers;
  return {
    ...headers,
    scores: { ...headers.scores, score: chosen.column },
    others: chosen.others,
  };
}

/** A column of numbers. */
interface Candidate {
  column: number;
  header: string;
  key: string;
  hasDecimals: boolean;
}

// Of headers as matchKey gives them. A mark to reach, a weight, a rank, a difference or a mean of others is no score of the office.
export const NO_SCORE =
  /เกณฑ์|เป้าหมาย|เต็ม|น้ำหนัก|ถ่วง|ต่าง|เพิ่ม|ลดลง|เปลี่ยนแปลง|อันดับ|ลำดับ|ระดับ(?!คะแนน)|ประเทศ|จำนวน|สะสม|เฉลี่ย(?:[23]|สอง|สาม)ปี|เฉลี่ย(?:ของ)?(?:จังหวัด|อำเภอ|อปท|ทุก)/;
const SCORE_WORD = /คะแนน|ร้อยละ|ผล(?:การ)?ประเมิน|ที่ได้/;
const RECEIVED_WORD = /ที่ได้|ได้รับ/;

/** A score in a cell of its own; a year is none. */
const isScore = (text: string): boolean => parseScore(text) !== null && yearsIn(text).length === 0;

/**
 * Finds the tables of scores in lines (null for a blank one, or one of something else), and of each the one column that holds
 * the scores: by what its header says, never by its place. Null for lines of no such table.
 */
export function findScoreColumns(
  lines: readonly (readonly LineCell[] | null)[],
  scheme: ScoringScheme,
  wanted: WantedScores,
): (ScoreTableLine | null)[] {
  const found: (ScoreTableLine | null)[] = lines.map(() => null);
  let before: { chosen: ScoreColumn; columns: string } | null = null;
  for (const { first, end, headers, rows } of tablesOf(lines, scheme)) {
    const written = headersOf(headers.map((index) => lines[index] ?? []));
    const candidates = candidatesOf(rows, written);
    // Numbers in the same columns go on with the table above, whatever words were between.
    const columns = candidates.map(({ column }) => column).join();
    const continues = before?.columns === columns && candidates.every(({ key }) => key === '');
    const chosen: ScoreColumn =
      continues && before ? before.chosen : chooseColumn(candidates, written, wanted);
    before = { chosen, columns };
    for (let index = first; index < end; index++)
      found[index] = { chosen, isHeader: headers.includes(index) };
  }
  return found;
}

/** Rows of one indicator each, under the headers right above them; its lines are those from `first` to before `end`. */
interface ScoreTable {
  first: number;
  end: number;
  /** The lines of the headers. */
  headers: number[];
  /** The scores of each row. */
  rows: LineCell[][];
}

function tablesOf(lines: readonly (readonly LineCell[] | null)[], scheme: ScoringScheme): ScoreTable[] {
  const tables: ScoreTable[] = [];
  let table: ScoreTable | null = null;
  let headers: number[] = [];
  lines.forEach((cells, index) => {
    if (!cells) return;
    const scores = scoreCellsIn(cells, scheme);
    if (scores.length > 0) {
      if (!table) {
        table = { first: headers[0] ?? index, end: lines.length, headers, rows: [] };
        tables.push(table);
      }
      table.rows.push(scores);
    } else if (isHeaderRow(cells, scheme)) {
      if (table) table.end = index;
      const continues: boolean = !table && headers[headers.length - 1] === index - 1;
      headers = continues ? [...headers, index] : [index];
      table = null;
    }
  });
  return tables;
}

/** The scores of a line that is the row of an indicator: the numbers before its name aside. */
function scoreCellsIn(cells: readonly LineCell[], scheme: ScoringScheme): LineCell[] {
  const scores = cells.filter(({ text }) => isScore(text));
  const named = scores.length > 0 ? indicatorCell(cells, undefined, scheme) : null;
  if (!named) return [];
  return scores.filter(({ column, text }) => column > named.cell.column || /\S[.,]\S/.test(text));
}

/** Whether a line is one of headers: words in several cells, none of them an indicator's name or the label of a total. */
function isHeaderRow(cells: readonly LineCell[], scheme: ScoringScheme): boolean {
  const texts = [...new Set(cells.map(({ text }) => text))];
  return (
    texts.length > 1 &&
    texts.every((text) => text.length <= MAX_HEADER_LENGTH && !isScore(text) && !reportedKind(text)) &&
    texts.some(
      (text) => scoreFieldOf(text) !== null || yearsIn(text).length > 0 || !/^[a-z0-9]*$/i.test(text),
    ) &&
    !indicatorCell(cells, undefined, scheme)
  );
}

/** The header of each column (from 1), one row's words behind the other's. */
function headersOf(lines: readonly (readonly LineCell[])[]): Map<number, string> {
  const headers = new Map<number, string>();
  for (const { column, text } of lines.flat())
    headers.set(column, `${headers.get(column) ?? ''} ${text.trim()}`.trim());
  return headers;
}

function candidatesOf(rows: readonly LineCell[][], headers: ReadonlyMap<number, string>): Candidate[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const inColumn = rows.flatMap((row) => row.filter((cell) => cell.column === column));
    // A number in few of the rows makes no column.
    if (inColumn.length * 2 < rows.length) return [];
    const header = headers.get(column) ?? '';
    const hasDecimals = inColumn.some(({ text }) => /[.,]/.test(text));
    return [{ column, header, key: matchKey(header), hasDecimals }];
  });
}

function chooseColumn(
  candidates: readonly Candidate[],
  headers: ReadonlyMap<number, string>,
  wanted: WantedScores,
): ScoreColumn {
  const column = certainColumn(candidates, wanted)?.column ?? null;
  const yearOf = (header: string) => {
    const [year = null, more] = yearsIn(header);
    return more === undefined ? year : null;
  };
  const year = column === null ? null : yearOf(headers.get(column) ?? '');
  const ofOtherYears = [...headers].filter(([, header]) => ![null, year].includes(yearOf(header)));
  const others = [...candidates.map((each) => each.column), ...ofOtherYears.map(([each]) => each)];
  return {
    column,
    year,
    headers: candidates.map(({ header }) => header).filter((header) => header !== ''),
    others: others.filter((each) => each !== column),
  };
}

/** The one column of scores among these; null where none is, or nothing says which. */
function certainColumn(candidates: readonly Candidate[], wanted: WantedScores): Candidate | null {
  const { year, onlyYear, names = [] } = wanted;
  const possible = possibleColumns(candidates);
  const named = possible.filter(({ key }) => names.some((name) => isHeaderOf(matchKey(name), key)));
  const left = named.length > 0 ? named : possible;
  const dated = left.filter(({ header }) => yearsIn(header).length === 1);
  const years = dated.map(({ header }) => yearsIn(header)[0] ?? 0);
  if (onlyYear && dated.length > 0 && !years.includes(year ?? 0)) return null;
  if (left.length === 1) return onlyOne(left);
  const isByYear =
    dated.length > 0 &&
    new Set(years).size === years.length &&
    left.every((each) => dated.includes(each) || !SCORE_WORD.test(each.key));
  if (isByYear) {
    const best = year !== null && years.includes(year) ? year : Math.max(...years);
    return dated[years.indexOf(best)] ?? null;
  }
  if (dated.length > 0) return null;
  const worded = left.filter(({ key }) => SCORE_WORD.test(key));
  return onlyOne(worded) ?? onlyOne(worded.filter(({ key }) => RECEIVED_WORD.test(key)));
}

const onlyOne = (some: readonly Candidate[]): Candidate | null =>
  some.length === 1 ? (some[0] ?? null) : null;

/** The columns that may hold scores: by their headers, and where others have decimals by these. */
function possibleColumns(candidates: readonly Candidate[]): Candidate[] {
  const anyDecimals = candidates.some(({ hasDecimals }) => hasDecimals);
  return candidates.filter(({ header, key, hasDecimals }) => {
    const field = scoreFieldOf(header);
    if (field !== null) return field === 'score';
    return !NO_SCORE.test(key) && (hasDecimals || !anyDecimals || SCORE_WORD.test(key));
  });
}

/** Whether a header is a name and no more than that scores are under it: "ทต.หนึ่ง" is not "ทต.หนึ่งใหม่". Both as matchKey gives them. */
export function isHeaderOf(name: string, header: string): boolean {
  if (name === '' || !header.includes(name)) return false;
  const rest = header.replace(name, '');
  return rest === '' || isScoreHeader(rest);
}
