import type { ScoringScheme } from '../ita/scheme';
import { parseScore } from '../ita/scores';
import { matchKey } from '../thai/text';
import { scoreFieldOf } from './columns';
import { indicatorCell, type LineCell, yearsIn } from './score-line';
import { isYearAlone } from './score-words';
import { statedKind } from './stated';

/** Which column of a table of scores holds the scores wanted. */
export interface ScoreColumn {
  /** From 1; null where nothing says which of several it is, or where the only one holds something else. */
  column: number | null;
  /** The year of the result that its heading names; null where it names none. */
  year: number | null;
  /** The headings of all columns with numbers, as written. */
  headings: string[];
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

/** A line of a table of scores: its column, and whether it is one of the headings by which the column was chosen. */
export interface ScoreTableLine {
  chosen: ScoreColumn;
  isHeading: boolean;
}

/** True for a heading that says no more than that scores, and of which year, are under it: "คะแนนปี 2567". */
export const isScoreHeading = (heading: string): boolean =>
  /^(?:ผล|คะแนน|ร้อยละ|การประเมิน|ที่ได้|ได้รับ|ita|ประจำ|ปี|งบประมาณ|พ\.?ศ\.?|2[45]\d\d|[():])+$/.test(
    matchKey(heading),
  );

interface Candidate {
  column: number;
  heading: string;
  key: string;
  hasDecimals: boolean;
}

// Of headings as matchKey gives them. A mark to reach, a weight, a rank, a difference or a mean of others is no score of the office.
const NO_SCORE =
  /เกณฑ์|เป้าหมาย|เต็ม|น้ำหนัก|ถ่วง|ต่าง|เพิ่ม|ลดลง|เปลี่ยนแปลง|อันดับ|ลำดับ|ระดับ(?!คะแนน)|ประเทศ|จำนวน|สะสม|เฉลี่ย(?:[23]|สอง|สาม)ปี|เฉลี่ย(?:ของ)?(?:จังหวัด|อำเภอ|อปท|ทุก)/;
const SCORE_WORD = /คะแนน|ร้อยละ|ผล(?:การ)?ประเมิน|ที่ได้/;
const OWN_WORD = /ที่ได้|ได้รับ/;
/** No heading is longer. */
const LONGEST_HEADING = 80;

/**
 * Finds the tables of scores in lines (null for a blank one, or one of something else), and of each the one column that holds
 * the scores: by what its heading says, never by its place. Null for lines of no such table.
 */
export function findScoreColumns(
  lines: readonly (readonly LineCell[] | null)[],
  scheme: ScoringScheme,
  wanted: WantedScores,
): (ScoreTableLine | null)[] {
  const found: (ScoreTableLine | null)[] = lines.map(() => null);
  let headings: number[] = [];
  let rows: LineCell[][] = [];
  let before: { chosen: ScoreColumn; columns: string } | null = null;
  const close = (end: number) => {
    if (rows.length > 0) {
      const candidates = candidatesOf(
        rows,
        headings.map((index) => lines[index] ?? []),
      );
      // Numbers in the same columns go on with the table above, whatever words stood between.
      const columns = candidates.map(({ column }) => column).join();
      const isSame = before?.columns === columns && candidates.every(({ key }) => key === '');
      const chosen = isSame && before ? before.chosen : choose(candidates, wanted);
      before = { chosen, columns };
      for (let index = headings[0] ?? end; index < end; index++)
        found[index] = { chosen, isHeading: headings.includes(index) };
    }
    headings = [];
    rows = [];
  };
  lines.forEach((cells, index) => {
    if (!cells) return;
    const numbers = numbersOf(cells, scheme);
    if (numbers.length > 0) {
      if (headings.length === 0 && rows.length === 0) headings.push(index);
      rows.push(numbers);
    } else if (isHeadings(cells)) {
      if (rows.length > 0) close(index);
      if (headings[headings.length - 1] !== index - 1) headings = [];
      headings.push(index);
    }
  });
  close(lines.length);
  // The first row of a table without headings only marks where it begins.
  found.forEach((line, index) => {
    if (line?.isHeading && numbersOf(lines[index] ?? [], scheme).length > 0) line.isHeading = false;
  });
  return found;
}

/** The numbers of a line that is the row of an indicator: years and the numbers before its name aside. */
function numbersOf(cells: readonly LineCell[], scheme: ScoringScheme): LineCell[] {
  const numbers = cells.filter(({ text }) => parseScore(text) && !isYearAlone(text));
  const named = numbers.length > 0 ? indicatorCell(cells, undefined, scheme) : null;
  if (!named) return [];
  return numbers.filter(({ column, text }) => column > named.cell.column || /\S[.,]\S/.test(text));
}

function isHeadings(cells: readonly LineCell[]): boolean {
  return (
    cells.length > 1 &&
    cells.every(({ text }) => text.length <= LONGEST_HEADING && !parseScore(text)) &&
    !cells.some(({ text }) => statedKind(text)) &&
    cells.some(
      ({ text }) => scoreFieldOf(text) !== null || yearsIn(text).length > 0 || !/^[a-z0-9]*$/i.test(text),
    )
  );
}

function candidatesOf(rows: readonly LineCell[][], headings: readonly (readonly LineCell[])[]): Candidate[] {
  const columns = [...new Set(rows.flatMap((row) => row.map(({ column }) => column)))].sort((a, b) => a - b);
  return columns.flatMap((column) => {
    const own = rows.flatMap((row) => row.filter((cell) => cell.column === column));
    if (own.length * 2 < rows.length) return [];
    const words = headings.flatMap((line) =>
      line.filter((cell) => cell.column === column && !parseScore(cell.text)).map(({ text }) => text.trim()),
    );
    const heading = words.join(' ');
    const hasDecimals = own.some(({ text }) => /[.,]/.test(text));
    return [{ column, heading, key: matchKey(heading), hasDecimals }];
  });
}

function choose(candidates: readonly Candidate[], wanted: WantedScores): ScoreColumn {
  const chosen = clearOne(candidates, wanted);
  const [year = null, more] = chosen ? yearsIn(chosen.heading) : [];
  return {
    column: chosen?.column ?? null,
    year: more === undefined ? year : null,
    headings: candidates.map(({ heading }) => heading).filter((heading) => heading !== ''),
  };
}

/** The one column of scores among these; null where none is, or nothing says which. */
function clearOne(
  candidates: readonly Candidate[],
  { year, onlyYear, names = [] }: WantedScores,
): Candidate | null {
  const one = (some: readonly Candidate[]) => (some.length === 1 ? (some[0] ?? null) : null);
  const anyDecimals = candidates.some(({ hasDecimals }) => hasDecimals);
  const possible = candidates.filter(({ heading, key, hasDecimals }) => {
    const field = scoreFieldOf(heading);
    if (field !== null) return field === 'score';
    return !NO_SCORE.test(key) && (hasDecimals || !anyDecimals || SCORE_WORD.test(key));
  });
  const keys = names.map(matchKey).filter((key) => key !== '');
  const named = possible.filter(({ key }) => keys.some((name) => key.includes(name)));
  const left = named.length > 0 ? named : possible;
  const dated = left.filter(({ heading }) => yearsIn(heading).length === 1);
  const years = dated.map(({ heading }) => yearsIn(heading)[0] ?? 0);
  if (onlyYear && dated.length > 0 && !years.includes(year ?? 0)) return null;
  if (left.length === 1) return one(left);
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
  return one(worded) ?? one(worded.filter(({ key }) => OWN_WORD.test(key)));
}
