import {
  findIndicators,
  findInstrument,
  findLevel,
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
import { type Reported, reportedKind, reportedTotal, valueCell } from './reported';
import { yearIn } from './years';

/** The row of one indicator. */
export interface ScoreRow {
  row: number;
  instrument: InstrumentCode;
  /** The national number, 1–10. */
  indicatorNumber: number;
  /** The name as the office writes it, or the official one where it writes only a number. */
  indicator: string;
  /** True where the row has the indicator's name, false where it has only its number. */
  named: boolean;
  /** The numbers typed beside or before the name, right or wrong. */
  numbers: RowNumber[];
  /** The score as typed. */
  written: string;
  /** Null where nothing is typed, or no number. */
  score: number | null;
  problems: ScoreProblem[];
  issue: string;
  /** Rows of the cells with the issue: the indicator's row, then those that continue it. */
  issueRows: number[];
}

/** Which indicator a row is. */
type IndicatorPlace = Pick<ScoreRow, 'indicatorNumber' | 'instrument' | 'indicator' | 'named'>;

/** One year's result, read from a sheet. */
export interface ReadScores {
  /** The year of these rows; null where neither the sheet nor the caller names one. */
  year: number | null;
  /** Every year of which the sheet has rows, oldest first. */
  years: number[];
  rows: ScoreRow[];
  reportedTotal: Reported<number> | null;
  reportedLevel: Reported<WrittenLevel> | null;
  /** Null where the sheet has no header row of scores. */
  columns: ScoreColumns | null;
  /** Rows with a score that are no indicator's. */
  unplaced: number[];
}

/** The typed values of a result, from a sheet or a page. */
export type TypedScores = Pick<ReadScores, 'year' | 'rows' | 'reportedTotal' | 'reportedLevel'>;

/** A row under the header row, by what it has. */
type ScoreSheetRow =
  | { kind: 'indicator'; score: ScoreRow }
  | { kind: 'total'; reported: Reported<number> }
  | { kind: 'level'; reported: Reported<WrittenLevel> }
  /** The issue of the row above goes on. */
  | { kind: 'issueContinued'; text: string }
  /** Gives its instrument to the rows below; a title between two years gives its year. */
  | { kind: 'section'; instrument: InstrumentCode | null; year: number | null }
  /** A score of no known indicator. */
  | { kind: 'unplaced' }
  | { kind: 'other' };

type WithYear<T> = T & { year: number | null };

/** The rows of a sheet by kind, each with the year that is written for it; null where none is. */
interface CollectedRows {
  scores: WithYear<ScoreRow>[];
  totals: WithYear<Reported<number>>[];
  levels: WithYear<Reported<WrittenLevel>>[];
  unplaced: WithYear<{ row: number }>[];
}

/**
 * Reads the result of a year, or of the latest year in the sheet. Columns are found by their headers, rows by the
 * indicator's name or number (national, or the place within the instrument). A row without a year has the year of the
 * row above it, the first ones that of the title; where no year is written at all, the rows are of the wanted year.
 */
export function readScores(data: SheetData, year: number | null, scheme: Scheme): ReadScores {
  const headerIndex = data.text.findIndex((row) => scoreColumns(row) !== null);
  const columns = scoreColumns(data.text[headerIndex] ?? []);
  if (!columns) {
    return { year, years: [], columns, rows: [], reportedTotal: null, reportedLevel: null, unplaced: [] };
  }
  const { scores, totals, levels, unplaced } = collectRows(data.text, headerIndex, columns, scheme);
  const written = [...scores, ...totals, ...levels].flatMap((each) => each.year ?? []);
  const years = [...new Set(written)].sort((a, b) => a - b);
  const wanted = year ?? years[years.length - 1] ?? null;
  const ofWantedYear = <T>(found: WithYear<T>[]) =>
    found.filter((each) => each.year === wanted || each.year === null);
  return {
    year: wanted,
    years,
    rows: ofWantedYear(scores).map(({ year: _, ...row }) => row),
    reportedTotal: firstFilled(ofWantedYear(totals)),
    reportedLevel: firstFilled(ofWantedYear(levels)),
    columns,
    unplaced: ofWantedYear(unplaced).map(({ row }) => row),
  };
}

function collectRows(
  text: readonly (readonly string[])[],
  headerIndex: number,
  columns: ScoreColumns,
  scheme: Scheme,
): CollectedRows {
  const found: CollectedRows = { scores: [], totals: [], levels: [], unplaced: [] };
  const numbering = new NumberReader(columns, scheme);
  let year = fiscalYearOfTitles(text.slice(0, headerIndex).flat());
  let section: InstrumentCode | null = null;
  for (const [index, line] of text.entries()) {
    if (index <= headerIndex || line.every(isBlank) || isHeaderRepeated(line, columns)) continue;
    const row = index + 1;
    year = yearIn(cellIn(line, columns, 'year')) ?? year;
    const read = classifyRow(line, row, { columns, scheme, section, numbers: numbering.read(line) });
    if (read.kind === 'indicator') found.scores.push({ ...read.score, year });
    else if (read.kind === 'total') found.totals.push({ ...read.reported, year });
    else if (read.kind === 'level') found.levels.push({ ...read.reported, year });
    else if (read.kind === 'unplaced') found.unplaced.push({ row, year });
    else if (read.kind === 'issueContinued')
      continueIssue(found.scores[found.scores.length - 1], row, read.text);
    else if (read.kind === 'section') {
      section = read.instrument ?? section;
      year = read.year ?? year;
    }
  }
  return found;
}

/** What a row is, by its cells, the columns and the section that it is in. */
function classifyRow(
  line: readonly string[],
  row: number,
  {
    columns,
    scheme,
    section,
    numbers,
  }: { columns: ScoreColumns; scheme: Scheme; section: InstrumentCode | null; numbers: RowNumber[] },
): ScoreSheetRow {
  const cell = (field: ScoreField) => cellIn(line, columns, field);
  const instrument = findInstrument(cell('instrument')) ?? section;
  const place = indicatorOf(cell('indicator'), cell('indicatorNumber'), instrument, scheme);
  if (place) {
    const written = cell('score').trim();
    const { score = null, problems = [] } = parseScore(written) ?? {};
    const issue = cell('issue').trim();
    const issueRows = columns.issue ? [row] : [];
    return {
      kind: 'indicator',
      score: { row, ...place, numbers, written, score, problems, issue, issueRows },
    };
  }
  const label = findReported(line, columns);
  if (label) {
    const { column, written } = valueCell(line, label.column, columns);
    const at = { row, column, written, inLabel: column === label.column };
    return label.kind === 'total'
      ? { kind: 'total', reported: { ...at, value: reportedTotal(written) } }
      : { kind: 'level', reported: { ...at, value: findLevel(written) } };
  }
  if (!isBlank(cell('score'))) return { kind: 'unplaced' };
  const [only, more] = line.filter((each) => !isBlank(each));
  if (only === undefined || more !== undefined) return { kind: 'other' };
  if (only === cell('issue')) return { kind: 'issueContinued', text: only.trim() };
  return { kind: 'section', instrument: findInstrument(only), year: fiscalYearOfTitles(line) };
}

/** A row's cell of a field; '' where the table has no column for it. */
function cellIn(line: readonly string[], columns: ScoreColumns, field: ScoreField): string {
  const column = columns[field]?.column;
  return column === undefined ? '' : (line[column - 1] ?? '');
}

/** Adds a line to the issue of the row above; without such a row there is nothing that it continues. */
function continueIssue(above: ScoreRow | undefined, row: number, text: string): void {
  if (!above) return;
  above.issue = [above.issue, text].filter((part) => part !== '').join('\n');
  above.issueRows.push(row);
}

/** Of several totals or levels of a year the first that is filled, or else the first; null where there is none. */
function firstFilled<T>(found: readonly WithYear<Reported<T>>[]): Reported<T> | null {
  const chosen = found.find(({ written }) => written !== '') ?? found[0];
  if (!chosen) return null;
  const { year: _, ...reported } = chosen;
  return reported;
}

/** True for a repeated header row, as over each year's rows; the same words in other columns are typed text. */
function isHeaderRepeated(line: readonly string[], columns: ScoreColumns): boolean {
  const again = scoreColumns(line);
  return (
    again !== null &&
    (['score', 'indicator', 'indicatorNumber'] as const).every(
      (field) => again[field]?.column === undefined || again[field]?.column === columns[field]?.column,
    )
  );
}

function findReported(
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
    return {
      indicatorNumber: found.indicatorNumber,
      instrument: found.instrument,
      indicator: found.written,
      named: true,
    };
  }
  const number = found?.indicatorNumber ?? numberOf(numberCell) ?? numberOf(text);
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
    return {
      indicatorNumber: number,
      instrument: national.instrument,
      indicator: national.indicator.name,
      named: false,
    };
  }
  const section = scheme.instruments.find(({ code }) => code === instrument);
  const local = section?.indicators[number - 1];
  return section && local
    ? {
        indicatorNumber: local.indicatorNumber,
        instrument: section.code,
        indicator: local.name,
        named: false,
      }
    : null;
}
