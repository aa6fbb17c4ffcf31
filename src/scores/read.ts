import {
  findIndicators,
  findInstrument,
  type InstrumentCode,
  indicatorByNumber,
  parseScore,
  type Scheme,
  type ScoreProblem,
  type WrittenLevel,
} from '../ita';
import type { SheetData } from '../sheet/sheet-data';
import { fiscalYearOfTitles } from '../table/title-years';
import { isBlank } from '../thai/text';
import { type ScoreColumns, type ScoreField, scoreColumns } from './columns';
import { NumberReader, numberOf, type RowNumber } from './numbers';
import { type Reported, reportedKind, reportedLevel, reportedTotal, valueCell } from './reported';
import { yearIn } from './years';

/** The row of one indicator. */
export interface ScoreRow {
  row: number;
  instrument: InstrumentCode;
  /** The national number, 1–10. */
  no: number;
  /** The name as the office writes it, or the official one where it writes only a number. */
  indicator: string;
  /** Whether the row names its indicator rather than only numbers it. */
  named: boolean;
  /** The numbers typed beside or before the name, right or wrong. */
  numbers: RowNumber[];
  /** The score as typed. */
  written: string;
  /** Null where nothing is typed, or no number. */
  score: number | null;
  problems: ScoreProblem[];
  issue: string;
  /** Rows in whose cells the issue is: its own, then those in which it goes on. */
  issueRows: number[];
}

/** Which indicator a row is. */
export type IndicatorPlace = Pick<ScoreRow, 'no' | 'instrument' | 'indicator' | 'named'>;

/** One year's result as the sheet has it. */
export interface ReadScores {
  /** The year of these rows; null where neither the sheet nor the caller names one. */
  year: number | null;
  /** Every year of which the sheet has rows, oldest first. */
  years: number[];
  rows: ScoreRow[];
  reportedTotal: Reported<number> | null;
  reportedLevel: Reported<WrittenLevel> | null;
  /** Null where the sheet has no headings of scores. */
  columns: ScoreColumns | null;
  /** Rows with a score that are no indicator's. */
  unplaced: number[];
}

/** What is typed of a result, wherever: on the sheet or on a page. */
export type TypedScores = Pick<ReadScores, 'year' | 'rows' | 'reportedTotal' | 'reportedLevel'>;

type WithYear<T> = T & { year: number | null };

/**
 * Reads the result of a year, or of the latest year in the sheet. Columns are found by their headings, rows by the
 * indicator's name or number (national, or the place within the instrument). A row without a year has the year of the
 * row above it, the first ones that of the title; where no year is written at all, the rows are of the year asked for.
 */
export function readScores(data: SheetData, year: number | null, scheme: Scheme): ReadScores {
  const headingIndex = data.text.findIndex((row) => scoreColumns(row) !== null);
  const columns = scoreColumns(data.text[headingIndex] ?? []);
  const nothing = { rows: [], reportedTotal: null, reportedLevel: null, unplaced: [] };
  if (!columns) return { year, years: [], columns: null, ...nothing };
  const rows: WithYear<ScoreRow>[] = [];
  const totals: WithYear<Reported<number>>[] = [];
  const levels: WithYear<Reported<WrittenLevel>>[] = [];
  const unplaced: WithYear<{ row: number }>[] = [];
  let ofYear = fiscalYearOfTitles(data.text.slice(0, headingIndex).flat());
  let section: InstrumentCode | null = null;
  const numbering = new NumberReader(columns, scheme);
  for (let index = headingIndex + 1; index < data.text.length; index++) {
    const line = data.text[index] ?? [];
    if (line.every(isBlank) || isHeadingAgain(line, columns)) continue;
    const row = index + 1;
    const cell = (field: ScoreField) => line[(columns[field]?.column ?? 0) - 1] ?? '';
    ofYear = yearIn(cell('year')) ?? ofYear;
    const numbers = numbering.read(line);
    const place = indicatorOf(
      cell('indicator'),
      cell('no'),
      findInstrument(cell('instrument')) ?? section,
      scheme,
    );
    const stated = place ? null : findStated(line, columns);
    if (stated) {
      const { column, written } = valueCell(line, stated.column, columns);
      const stands = { row, column, written, inLabel: column === stated.column, year: ofYear };
      if (stated.kind === 'total') totals.push({ ...stands, value: reportedTotal(written) });
      else levels.push({ ...stands, value: reportedLevel(written) });
    } else if (place) {
      const written = cell('score').trim();
      const { score = null, problems = [] } = parseScore(written) ?? {};
      const issue = cell('issue').trim();
      const issueRows = columns.issue ? [row] : [];
      rows.push({ row, ...place, numbers, written, score, problems, issue, issueRows, year: ofYear });
    } else if (!isBlank(cell('score'))) unplaced.push({ row, year: ofYear });
    else {
      const filled = line.filter((each) => !isBlank(each));
      const [lone = ''] = filled;
      const above = rows[rows.length - 1];
      if (filled.length === 1 && lone === cell('issue')) {
        if (!above) continue;
        above.issue = [above.issue, lone.trim()].filter((part) => part !== '').join('\n');
        above.issueRows.push(row);
      } else if (filled.length === 1) {
        // A section row gives its instrument to the rows below, a title between two years its year.
        section = findInstrument(lone) ?? section;
        ofYear = fiscalYearOfTitles(line) ?? ofYear;
      }
    }
  }
  const written = [...rows, ...totals, ...levels].flatMap((each) => each.year ?? []);
  const years = [...new Set(written)].sort((a, b) => a - b);
  const wanted = year ?? years[years.length - 1] ?? null;
  const mine = <T>(kept: WithYear<T>[]) => kept.filter((each) => each.year === wanted || each.year === null);
  const first = <T>(stateds: WithYear<Reported<T>>[]): Reported<T> | null => {
    const own = mine(stateds);
    const chosen = own.find((each) => each.written !== '') ?? own[0];
    if (!chosen) return null;
    const { year: _, ...stated } = chosen;
    return stated;
  };
  return {
    year: wanted,
    years,
    rows: mine(rows).map(({ year: _, ...row }) => row),
    reportedTotal: first(totals),
    reportedLevel: first(levels),
    columns,
    unplaced: mine(unplaced).map((each) => each.row),
  };
}

/** The headings again, as over each year's rows; the same words in other columns are typed there. */
function isHeadingAgain(line: readonly string[], columns: ScoreColumns): boolean {
  const again = scoreColumns(line);
  return (
    again !== null &&
    (['score', 'indicator', 'no'] as const).every(
      (field) => again[field]?.column === undefined || again[field]?.column === columns[field]?.column,
    )
  );
}

function findStated(
  line: readonly string[],
  columns: ScoreColumns,
): { kind: 'total' | 'level'; column: number } | null {
  for (const [index, cell] of line.entries()) {
    const column = index + 1;
    if (column === columns.score?.column || column === columns.issue?.column) continue;
    const kind = reportedKind(cell);
    if (kind) return { kind, column };
  }
  return null;
}

/** The indicator of a row: by the name in its cell, or else by a number there or in the number's column. */
function indicatorOf(
  text: string,
  numberCell: string,
  instrument: InstrumentCode | null,
  scheme: Scheme,
): IndicatorPlace | null {
  const [found] = findIndicators(text, scheme);
  // "ตัวชี้วัดที่ ๑" names no indicator by itself: within an instrument the number may be the local one.
  if (found && !/^ตัวชี้วัด/.test(found.written)) {
    return { no: found.no, instrument: found.instrument, indicator: found.written, named: true };
  }
  const number = found?.no ?? numberOf(numberCell) ?? numberOf(text);
  return number === null ? null : byNumber(number, instrument, scheme);
}

/** The indicator a number means: the national one where it belongs to the instrument, else the place within it. */
export function byNumber(
  number: number,
  instrument: InstrumentCode | null,
  scheme: Scheme,
): IndicatorPlace | null {
  const national = indicatorByNumber(number, scheme);
  if (national && (instrument === null || national.instrument === instrument)) {
    return { no: number, instrument: national.instrument, indicator: national.indicator.name, named: false };
  }
  const own = scheme.instruments.find(({ code }) => code === instrument);
  const local = own?.indicators[number - 1];
  return own && local ? { no: local.no, instrument: own.code, indicator: local.name, named: false } : null;
}
