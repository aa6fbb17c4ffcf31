import { type FoundIndicator, indicatorByNumber } from '../ita/indicators';
import { findLevel } from '../ita/levels';
import type { ScoringScheme } from '../ita/scheme';
import { bareScore, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';
import { scoreFieldOf } from './columns';
import { reportedKind } from './reported';
import { isHeaderOf, isScoreHeader, NO_SCORE, type WantedScores } from './score-column';
import { importedRow, indicatorCell, type LineCell, type ScoreLine } from './score-line';
import { isRowNumber, isYearAlone } from './score-words';
import { yearsIn } from './years';

/** A line of a table that has the indicators side by side, each over its scores. */
export type WideLine =
  /** The names; `left` are cells that say something else. */
  | { kind: 'header'; left: string[] }
  | { kind: 'scores'; line: ScoreLine }
  /** Numbers of another office, or a mark to reach. */
  | { kind: 'others' }
  /** One of several lines, `names` as written before them, of which nothing tells which is the office's. */
  | { kind: 'unclear'; names: string[] };

type Cells = readonly LineCell[];

interface WideHeader {
  /** By column, from 1. */
  indicators: ReadonlyMap<number, { indicator: FoundIndicator; text: string }>;
  total: number | null;
  level: number | null;
  left: string[];
}

/** A line of numbers under a header. */
interface WideRow {
  index: number;
  /** What is beside the numbers, as an office's name; '' where nothing is. */
  name: string;
  year: number | null;
  line: ScoreLine;
}

/**
 * Finds the tables with an indicator a column and a line of scores an office or a year, as dashboards and exports give them.
 * @param lines null for a blank line, or one of something else
 * @returns what each line is; null for one of no such table
 */
export function findWideScores(
  lines: readonly (Cells | null)[],
  scheme: ScoringScheme,
  wanted: WantedScores,
): (WideLine | null)[] {
  const found: (WideLine | null)[] = lines.map(() => null);
  for (let index = 0; index < lines.length; index++) {
    const header = headerOf(lines[index] ?? [], lines[index - 1] ?? [], scheme);
    if (!header) continue;
    const rows: WideRow[] = [];
    let end = index + 1;
    for (; isScores(lines[end] ?? [], header); end++) rows.push(rowOf(lines[end] ?? [], end, header));
    if (rows.length === 0) continue;
    const isScored = (indicatorNumber: number) =>
      rows.some(({ line }) => line.rows.some((row) => row.indicatorNumber === indicatorNumber));
    const unscored = [...header.indicators.values()].filter(
      ({ indicator }) => !isScored(indicator.indicatorNumber),
    );
    found[index] = { kind: 'header', left: [...header.left, ...unscored.map(({ text }) => text)] };
    for (const [at, line] of classifyLines(rows, wanted)) found[at] = line;
    index = end - 1;
  }
  return found;
}

/** At least two indicators, none of them twice, each alone in its cell. */
function headerOf(cells: Cells, above: Cells, scheme: ScoringScheme): WideHeader | null {
  const indicators = namedIn(cells, scheme) ?? numberedIn(cells, above, scheme);
  if (!indicators) return null;
  const others = cells.filter(({ column }) => !indicators.has(column));
  const of = (kind: 'total' | 'level') =>
    others.find(({ text }) => reportedKind(text) === kind)?.column ?? null;
  const [total, level] = [of('total'), of('level')];
  const isKnown = ({ column, text }: LineCell) =>
    column === total || column === level || scoreFieldOf(text) !== null || isScoreHeader(text);
  return { indicators, total, level, left: others.filter((cell) => !isKnown(cell)).map(({ text }) => text) };
}

function namedIn(cells: Cells, scheme: ScoringScheme): WideHeader['indicators'] | null {
  const named = cells.flatMap((cell) => {
    const indicator = indicatorCell([cell], undefined, scheme)?.indicator;
    return indicator ? [{ ...cell, indicator }] : [];
  });
  const indicatorNumbers = new Set(named.map(({ indicator }) => indicator.indicatorNumber));
  return named.length < 2 || indicatorNumbers.size < named.length
    ? null
    : new Map(named.map(({ column, text, indicator }) => [column, { indicator, text }]));
}

/** The numbers of all indicators in their order, under the word itself or behind it: "ตัวชี้วัด" over "1 2 3 … 10". */
function numberedIn(cells: Cells, above: Cells, scheme: ScoringScheme): WideHeader['indicators'] | null {
  if (![...above, ...cells].some(({ text }) => matchKey(text).startsWith('ตัวชี้วัด'))) return null;
  const numbers = cells.filter(({ text }) => isRowNumber(text));
  const indicatorNumbers = scheme.instruments.flatMap(({ indicators }) =>
    indicators.map(({ indicatorNumber }) => indicatorNumber),
  );
  const isInOrder = indicatorNumbers.every(
    (indicatorNumber, i) =>
      Number(toArabicDigits(numbers[i]?.text ?? '').replace(/\D/g, '')) === indicatorNumber,
  );
  if (!isInOrder || numbers.length !== indicatorNumbers.length) return null;
  return new Map(
    numbers.flatMap(({ column, text }, i) => {
      const place = indicatorByNumber(indicatorNumbers[i] ?? 0, scheme);
      if (!place) return [];
      const { name, indicatorNumber } = place.indicator;
      const indicator = {
        ...place,
        indicatorNumber,
        name,
        written: name,
        writtenNumber: indicatorNumber,
        start: 0,
        end: 0,
        isEntry: true,
      };
      return [[column, { indicator, text }] as const];
    }),
  );
}

/** Whether a line holds scores under most of the indicators, and nothing else under any. */
function isScores(cells: Cells, { indicators }: WideHeader): boolean {
  const under = cells.filter(({ column, text }) => indicators.has(column) && !isNone(text));
  return under.length * 2 > indicators.size && under.every(({ text }) => parseScore(text) !== null);
}

const isNone = (text: string): boolean => isBlank(text) || /^[-–—]$/.test(text.trim());

function rowOf(cells: Cells, index: number, header: WideHeader): WideRow {
  const line: ScoreLine = { rows: [], total: '', level: '', year: null, left: [] };
  const first = Math.min(...header.indicators.keys());
  const names: string[] = [];
  for (const { column, text } of cells) {
    const named = header.indicators.get(column);
    if (named && isNone(text)) continue;
    if (named) line.rows.push(importedRow(named.text, named.indicator, bareScore(text)));
    else if (column === header.total && parseScore(text)) line.total = bareScore(text);
    else if (column === header.level && findLevel(text)) {
      line.level = findLevel(text)?.written ?? '';
      if (matchKey(text) !== matchKey(line.level)) line.left.push(text);
    } else if (column < first && isRowNumber(text)) continue;
    else if (column < first) names.push(text);
    else line.left.push(text);
  }
  const years = new Set(names.flatMap(yearsIn));
  const [year = null] = years;
  line.year = years.size === 1 ? year : null;
  const left = names.filter((text) => !isYearAlone(text) && !isScoreHeader(text));
  line.left.push(...left);
  return { index, name: names.join(' ').trim(), year: line.year, line };
}

/** What each line of numbers is: that of the office's name, or else one a year; several of one year leave it open. */
function classifyLines(rows: readonly WideRow[], { names = [] }: WantedScores): [number, WideLine][] {
  const possible = rows.filter(({ name }) => !NO_SCORE.test(matchKey(name)));
  const named = possible.filter((row) =>
    names.some((name) => isHeaderOf(matchKey(name), matchKey(row.name))),
  );
  const ofOffice = named.length > 0 ? named : possible;
  const years = new Set(ofOffice.map(({ year }) => year));
  const isClear = ofOffice.length <= 1 || (years.size === ofOffice.length && !years.has(null));
  return rows.map((row): [number, WideLine] => {
    if (!ofOffice.includes(row)) return [row.index, { kind: 'others' }];
    return [
      row.index,
      isClear
        ? { kind: 'scores', line: row.line }
        : { kind: 'unclear', names: ofOffice.map(({ name }) => name).filter((name) => name !== '') },
    ];
  });
}
