import { type FoundIndicator, findIndicators } from '../ita/indicators';
import { findInstrument } from '../ita/instruments';
import { findLevel } from '../ita/levels';
import type { ScoringScheme } from '../ita/scheme';
import { bareScore, findScores, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/text';
import type { ScoreField } from './columns';
import type { ImportedScore } from './imported';
import { labelRest, reportedKind, totalIn } from './reported';
import { type Pair, pairsIn, TARGET } from './score-pairs';
import { DECIMALS } from './score-text';
import {
  isCode,
  isMoreThanHeader,
  isNumbering,
  isRowNumber,
  isYearAlone,
  losesWords,
  numberBefore,
  type Span,
} from './score-words';
import { yearIn } from './years';

/** A filled cell of a line, its column from 1. */
export interface LineCell {
  column: number;
  text: string;
}

/** What the headers over a line say: the columns of scores that are known, and all headers as written. */
export interface LineHeaders {
  scores: Partial<Record<ScoreField, number>>;
  written: ReadonlyMap<number, string>;
  /** Columns whose numbers are no scores of the office in this year: a mark to reach, another year, another office. */
  others?: readonly number[];
}

/** What a line of a paste says of the ITA result. */
export interface ScoreLine {
  rows: ImportedScore[];
  total: string;
  level: string;
  /** The year of the result where a column of its own says it. */
  year: number | null;
  /** Cells with words that are not in any of these. */
  left: string[];
}

/** A score of an indicator that is named in a text, with the number before the name. */
export const importedRow = (text: string, indicator: FoundIndicator, score: string): ImportedScore => ({
  instrument: indicator.instrument,
  indicatorNumber: indicator.indicatorNumber,
  number: numberBefore(text, indicator.start).number,
  indicator: indicator.written.trim(),
  score,
  issue: '',
});

/**
 * Reads a line that is no row of measures: indicators with their scores in one cell or in two, the issue beside them,
 * the total and the level. Null where it says nothing of the kind. Numbers and words stay as typed.
 */
export function readScoreLine(
  line: readonly LineCell[],
  headers: LineHeaders | null,
  scheme: ScoringScheme,
): ScoreLine | null {
  const { scores: columns = {}, others = [] } = headers ?? {};
  const cells = line.filter(({ column }) => !others.includes(column));
  const read =
    readPairs(cells, columns, scheme) ??
    readRow(cells, columns, scheme) ??
    readReported(cells, columns) ??
    readSentence(cells, scheme);
  if (!read) return null;
  const [row] = read.rows;
  const number = row ? numberCell(cells, headers) : '';
  if (row?.number === '') row.number = number;
  else if (number !== '' && matchKey(number) !== matchKey(row?.number ?? '')) read.left.push(number);
  read.left.push(...line.filter((cell) => !cells.includes(cell)).map(({ text }) => text));
  return read;
}

/** The number in a column of indicators' numbers; one under "ที่" may count the rows. */
function numberCell(cells: readonly LineCell[], headers: LineHeaders | null): string {
  const column = headers?.scores.indicatorNumber;
  if (column === undefined || !headers?.written.get(column)?.includes('ตัวชี้วัด')) return '';
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? '';
  return isNumbering(text) ? text : '';
}

const emptyLine = (): ScoreLine => ({ rows: [], total: '', level: '', year: null, left: [] });

/** Cells that hold indicator and score together; another cell beside them is the issue of the first. */
function readPairs(
  cells: readonly LineCell[],
  columns: LineHeaders['scores'],
  scheme: ScoringScheme,
): ScoreLine | null {
  const line = emptyLine();
  const others: LineCell[] = [];
  let first = 0;
  for (const cell of cells) {
    const pairs = cell.column === columns.issue ? [] : pairsIn(cell.text, scheme);
    line.rows.push(...pairs.map(({ indicator, score }) => importedRow(cell.text, indicator, score)));
    if (pairs.length === 0) others.push(cell);
    else if (
      losesWords(
        cell.text,
        pairs.flatMap((pair) => spansOf(cell.text, pair)),
      )
    )
      line.left.push(cell.text);
    if (pairs.length > 0) first ||= cell.column;
  }
  if (line.rows.length === 0) return null;
  // The sentence with the scores may state the total before them.
  const [only] = cells;
  const reported = cells.length === 1 && only ? sentenceTotal(only.text, scheme) : null;
  Object.assign(line, reported);
  return placeOthers(line, others, columns, first);
}

/** One cell that is an indicator's name, and another with its score. */
function readRow(
  cells: readonly LineCell[],
  columns: LineHeaders['scores'],
  scheme: ScoringScheme,
): ScoreLine | null {
  const inTable = columns.indicator !== undefined || columns.score !== undefined;
  const found = indicatorCell(cells, columns.issue, scheme);
  if (!found) return null;
  const { cell, indicator } = found;
  const behind = cells.filter(({ column }) => column > cell.column && column !== columns.issue);
  const scored =
    columns.score !== undefined
      ? cells.find(({ column }) => column === columns.score)
      : (behind.find(({ text }) => /[.,]/.test(text) && parseScore(text)) ??
        behind.find(({ text }) => parseScore(text)));
  if (!scored && !inTable) return null;
  const line = emptyLine();
  const { score, losesText } = scoreOfCell(scored?.text ?? '');
  line.rows.push(importedRow(cell.text, indicator, score));
  if (scored && losesText) line.left.push(scored.text);
  const spans: Span[] = [[indicator.start, indicator.end]];
  if (losesWords(cell.text, spansOf(cell.text, { indicator, spans }))) line.left.push(cell.text);
  const others = cells.filter((other) => other !== cell && other !== scored);
  return placeOthers(line, others, columns, cell.column);
}

/**
 * The number alone of a cell of the scores' column; of other words ("85.20 (ระดับ A)") or a second number the cell is to be
 * named. Words without a number, as "รอประกาศ", are where they are typed.
 */
function scoreOfCell(text: string): { score: string; losesText: boolean } {
  const decimals = [...toArabicDigits(text).matchAll(DECIMALS)];
  if (parseScore(text) || decimals.length === 0) return { score: bareScore(text), losesText: false };
  const [only, more] = decimals;
  if (!only || more) return { score: '', losesText: true };
  const span: Span = [only.index, only.index + only[0].length];
  return { score: text.slice(...span), losesText: losesWords(text.replace(/\*/g, ' '), [span]) };
}

/** The first cell that is the name of one indicator and no more; null where none is. */
export function indicatorCell(
  cells: readonly LineCell[],
  issueColumn: number | undefined,
  scheme: ScoringScheme,
): { cell: LineCell; indicator: FoundIndicator } | null {
  for (const cell of cells) {
    if (cell.column === issueColumn) continue;
    const [indicator, more] = findIndicators(cell.text, scheme);
    if (!indicator?.isEntry || more) continue;
    if (!isMoreThanHeader(cell.text, [[indicator.start, indicator.end]])) return { cell, indicator };
  }
  return null;
}

/** What is kept of an indicator's text: its name, its score, and the number that the text calls its own. */
function spansOf(text: string, { indicator, spans }: Pick<Pair, 'indicator' | 'spans'>): Span[] {
  return [...spans, ...numberBefore(text, indicator.start).spans];
}

/** The further cells of a line with scores: what repeats it, the issue, and what is left. */
function placeOthers(
  line: ScoreLine,
  others: readonly LineCell[],
  columns: LineHeaders['scores'],
  nameColumn: number,
): ScoreLine {
  const [row] = line.rows;
  for (const { column, text } of others) {
    if (row && column === columns.year && yearIn(text) !== null) {
      line.year = yearIn(text);
      if (!isYearAlone(text)) line.left.push(text);
    } else if (row && isCode(text) && findInstrument(text) === row.instrument) continue;
    // Behind the name a number is none of the row.
    else if (isRowNumber(text) && (column === columns.indicatorNumber || column < nameColumn)) continue;
    else if (row && row.issue === '' && (column === columns.issue || isIssue(text, columns)))
      row.issue = text;
    else line.left.push(text);
  }
  return line;
}

// Without a header for it, only words can be an issue: a second number or a level is something else.
const isIssue = (text: string, columns: LineHeaders['scores']): boolean =>
  columns.issue === undefined && text.trim().length > 20;

const levelRest = (text: string, [level = '']: readonly string[]): boolean =>
  level === '' || matchKey(text.replace(level, '').replace('ระดับ', '')) !== '';

const spansOfTexts = (text: string, parts: readonly string[]): Span[] =>
  parts.map((part) => [text.indexOf(part), text.indexOf(part) + part.length]);

/** A labelled total or level: "คะแนนรวม" with the number beside it or behind it. */
function readReported(cells: readonly LineCell[], columns: LineHeaders['scores']): ScoreLine | null {
  const label = cells.find(({ column, text }) => column !== columns.issue && reportedKind(text) !== null);
  if (!label) return null;
  const line = emptyLine();
  const behind = cells.filter(({ column }) => column > label.column);
  // Where the scores' column is known, the total is in it and the level in it or behind it.
  const from = columns.score ?? 0;
  const inOrder = [
    ...behind.filter(({ column }) => column >= from),
    ...behind.filter(({ column }) => column < from),
  ];
  for (const cell of [label, ...inOrder]) {
    const written = cell === label ? totalIn(cell.text)?.written : scoreOfCell(cell.text).score;
    const number = written !== undefined && parseScore(written) !== null;
    const total = number && line.total === '';
    const level = line.level === '' && (total || !number) ? findLevel(cell.text) : null;
    if (level) line.level = level.written;
    if (total) line.total = written;
    const kept = [...(total ? [line.total] : []), ...(level ? [level.written] : [])];
    const losesText =
      cell === label
        ? labelRest(cell.text, kept)
        : total
          ? losesWords(cell.text, spansOfTexts(cell.text, kept))
          : levelRest(cell.text, kept);
    if (losesText) line.left.push(cell.text);
  }
  line.left.push(...cells.filter(({ column }) => column < label.column).map(({ text }) => text));
  return line.total === '' && line.level === '' ? null : line;
}

/** A sentence that states the total: "พบว่ามีผลคะแนน ๕๗.๕๔ คะแนน อยู่ในระดับ D". The sentence stays on the list. */
function readSentence(cells: readonly LineCell[], scheme: ScoringScheme): ScoreLine | null {
  for (const { text } of cells) {
    const reported = sentenceTotal(text, scheme);
    if (reported) return { ...emptyLine(), ...reported, left: cells.map((cell) => cell.text) };
  }
  return null;
}

const BEHIND_WORDS = /(?:คะแนน(?:รวม|เฉลี่ย)?|ได้(?:ร้อยละ)?|เท่ากับ|[=:])\s*(\d{1,3}\.\d{1,2})(?![\d.])/;

/** A score behind the words for it, with decimals: "ได้คะแนน 91.69". */
function scoreBehindWords(text: string): { written: string; start: number } | null {
  const found = BEHIND_WORDS.exec(toArabicDigits(text));
  if (!found) return null;
  const [all, score = ''] = found;
  const start = found.index + all.length - score.length;
  return { written: text.slice(start, start + score.length), start };
}

const TOTAL_WORDS = /ผลคะแนน|คะแนนรวม|คะแนนเฉลี่ย|ค่าคะแนน|ภาพรวม|ผลการประเมิน/;

/** The total a sentence states, before it names any indicator; of one instrument alone it is no total. */
function sentenceTotal(text: string, scheme: ScoringScheme): Pick<ScoreLine, 'total' | 'level'> | null {
  const score = findScores(text)[0] ?? scoreBehindWords(text);
  if (!score || findInstrument(text)) return null;
  const before = text.slice(0, score.start);
  if (!TOTAL_WORDS.test(before) || TARGET.test(before)) return null;
  if (findIndicators(before, scheme).length > 0) return null;
  return { total: score.written, level: findLevel(text)?.written ?? '' };
}

/** True for a line of a table that names one indicator, or the total or level. */
export const isScoreLine = (cells: readonly LineCell[], scheme: ScoringScheme): boolean =>
  indicatorCell(cells, undefined, scheme) !== null || cells.some(({ text }) => reportedKind(text) !== null);
