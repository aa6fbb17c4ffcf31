import { type FoundIndicator, findIndicators } from '../ita/indicators';
import { findInstrument } from '../ita/instruments';
import { findLevel } from '../ita/levels';
import type { ScoringScheme } from '../ita/scheme';
import { bareScore, findScores, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { matchKey } from '../thai/text';
import type { ScoreField } from './columns';
import type { ImportedScore } from './imported';
import {
  isCode,
  isMoreThanHeading,
  isNumbering,
  isRowNumber,
  isYearAlone,
  losesWords,
  numberBefore,
  type Span,
} from './score-words';
import { labelRest, statedKind, statedTotal } from './stated';

/** A filled cell of a line, its column from 1. */
export interface LineCell {
  column: number;
  text: string;
}

/** What the headings over a line say: the columns of scores that are known, and all headings as written. */
export interface LineHeadings {
  scores: Partial<Record<ScoreField, number>>;
  written: ReadonlyMap<number, string>;
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

/** An indicator and its score in one text, with the parts of the text that say so. */
interface Pair {
  indicator: FoundIndicator;
  score: string;
  spans: Span[];
}

// A mark to reach is no score.
const TARGET = /เกณฑ์|เป้าหมาย|ไม่ต่ำกว่า|ไม่น้อยกว่า|มากกว่า/;
/** How far behind an indicator that a sentence only mentions its score may stand. */
const NEAR = 60;
// The number of the next item of a list: "… ๘๒.๔๑\n๓. ".
const NEXT_NUMBER = /(?:^|\s)\(?[0-9]{1,2}[.)]\s*$/;

// A number with decimals behind a word or sign that says it is the score: "ได้ร้อยละ 83.40", "= 87.25", "(89.11)".
const SAID_SCORE = /(?:ร้อยละ|เท่ากับ|คะแนน|คือ|[=:(])\s*(\d{1,3}[.,]\d{1,2})(?![\d.,])/g;

/** The scores of a text, with their places: those that the word คะแนน follows, or else those that words lead to. */
function scoresIn(text: string): { written: string; start: number; end: number }[] {
  const found: { written: string; start: number; end: number }[] = [...findScores(text)];
  for (const match of toArabicDigits(text).matchAll(SAID_SCORE)) {
    const end = match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    if (!found.some((each) => each.start === start))
      found.push({ written: text.slice(start, end), start, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Indicators with their scores in a text: "๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน", "ตัวชี้วัดที่ ๔ … คือ ๙๕.๖๐ คะแนน". */
function pairsIn(text: string, scheme: ScoringScheme): Pair[] {
  const indicators = findIndicators(text, scheme);
  const scores = scoresIn(text);
  return indicators.flatMap((indicator, i): Pair[] => {
    const until = indicators[i + 1]?.start ?? text.length;
    const named: Span = [indicator.start, indicator.end];
    const score = scores.find(({ start, end }) => start >= indicator.end && end <= until);
    if (score) {
      const between = text.slice(indicator.end, score.start);
      if (TARGET.test(between) || (!indicator.heading && between.length > NEAR)) return [];
      return [{ indicator, score: score.written, spans: [named, [score.start, score.end]] }];
    }
    if (!indicator.heading) return [];
    const behind = text.slice(indicator.end, until);
    const number = behind.slice(0, toArabicDigits(behind).replace(NEXT_NUMBER, '').length).trim();
    if (!parseScore(number)) return [];
    const at = text.indexOf(number, indicator.end);
    return [{ indicator, score: bareScore(number), spans: [named, [at, at + number.length]] }];
  });
}

const importedRow = (text: string, indicator: FoundIndicator, score: string): ImportedScore => ({
  instrument: indicator.instrument,
  no: indicator.no,
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
  cells: readonly LineCell[],
  band: LineHeadings | null,
  scheme: ScoringScheme,
): ScoreLine | null {
  const columns = band?.scores ?? {};
  const line =
    readPairs(cells, columns, scheme) ??
    readRow(cells, columns, scheme) ??
    readStated(cells, columns) ??
    readSentence(cells, scheme);
  const [row] = line?.rows ?? [];
  const number = row ? numberCell(cells, band) : '';
  if (row?.number === '') row.number = number;
  else if (number !== '' && matchKey(number) !== matchKey(row?.number ?? '')) line?.left.push(number);
  return line;
}

/** The number in a column of indicators' numbers; one under "ที่" may count the rows. */
function numberCell(cells: readonly LineCell[], band: LineHeadings | null): string {
  const column = band?.scores.no;
  if (column === undefined || !band?.written.get(column)?.includes('ตัวชี้วัด')) return '';
  const text = cells.find((cell) => cell.column === column)?.text.trim() ?? '';
  return isNumbering(text) ? text : '';
}

const nothing = (): ScoreLine => ({ rows: [], total: '', level: '', year: null, left: [] });

/** Cells that hold indicator and score together; another cell beside them is the issue of the first. */
function readPairs(
  cells: readonly LineCell[],
  columns: LineHeadings['scores'],
  scheme: ScoringScheme,
): ScoreLine | null {
  const line = nothing();
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
  const stated = cells.length === 1 && only ? sentenceTotal(only.text, scheme) : null;
  Object.assign(line, stated);
  return placeOthers(line, others, columns, first);
}

/** One cell that is an indicator's name, and another with its score. */
function readRow(
  cells: readonly LineCell[],
  columns: LineHeadings['scores'],
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
  const line = nothing();
  line.rows.push(importedRow(cell.text, indicator, bareScore(scored?.text ?? '')));
  const spans: Span[] = [[indicator.start, indicator.end]];
  if (losesWords(cell.text, spansOf(cell.text, { indicator, spans }))) line.left.push(cell.text);
  const others = cells.filter((other) => other !== cell && other !== scored);
  return placeOthers(line, others, columns, cell.column);
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
    if (!indicator?.heading || more) continue;
    if (!isMoreThanHeading(cell.text, [[indicator.start, indicator.end]])) return { cell, indicator };
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
  columns: LineHeadings['scores'],
  nameColumn: number,
): ScoreLine {
  const [row] = line.rows;
  for (const { column, text } of others) {
    if (row && column === columns.year && yearIn(text) !== null) {
      line.year = yearIn(text);
      if (!isYearAlone(text)) line.left.push(text);
    } else if (row && isCode(text) && findInstrument(text) === row.instrument) continue;
    // Behind the name a number is none of the row.
    else if (isRowNumber(text) && (column === columns.no || column < nameColumn)) continue;
    else if (row && row.issue === '' && (column === columns.issue || isIssue(text, columns)))
      row.issue = text;
    else line.left.push(text);
  }
  return line;
}

// Without a heading for it, only words can be an issue: a second number or a level is something else.
const isIssue = (text: string, columns: LineHeadings['scores']): boolean =>
  columns.issue === undefined && text.trim().length > 20;

const levelRest = (text: string, [level = '']: readonly string[]): boolean =>
  level === '' || matchKey(text.replace(level, '').replace('ระดับ', '')) !== '';

/** A labelled total or level: "คะแนนรวม" with the number beside it or behind it. */
function readStated(cells: readonly LineCell[], columns: LineHeadings['scores']): ScoreLine | null {
  const label = cells.find(({ column, text }) => column !== columns.issue && statedKind(text) !== null);
  if (!label) return null;
  const line = nothing();
  const behind = cells.filter(({ column }) => column > label.column);
  // Where the scores' column is known, a number in another is none of the total.
  const inColumn = behind.find(({ column, text }) => column === columns.score && statedTotal(text) !== null);
  for (const cell of [
    label,
    ...(inColumn ? [inColumn] : []),
    ...behind.filter((each) => each !== inColumn),
  ]) {
    const number = statedTotal(cell.text) !== null;
    const total = number && line.total === '';
    const level = line.level === '' && (total || !number) ? findLevel(cell.text) : null;
    if (level) line.level = level.written;
    if (total) line.total = cell === label ? (findScores(cell.text)[0]?.written ?? '') : bareScore(cell.text);
    const kept = [...(total ? [line.total] : []), ...(level ? [level.written] : [])];
    if (cell === label ? labelRest(cell.text, kept) : !total && levelRest(cell.text, kept))
      line.left.push(cell.text);
  }
  line.left.push(...cells.filter(({ column }) => column < label.column).map(({ text }) => text));
  return line.total === '' && line.level === '' ? null : line;
}

/** A sentence that states the total: "พบว่ามีผลคะแนน ๕๗.๕๔ คะแนน อยู่ในระดับ D". The sentence stays on the list. */
function readSentence(cells: readonly LineCell[], scheme: ScoringScheme): ScoreLine | null {
  for (const { text } of cells) {
    const stated = sentenceTotal(text, scheme);
    if (stated) return { ...nothing(), ...stated, left: cells.map((cell) => cell.text) };
  }
  return null;
}

const TOTAL_WORDS = /ผลคะแนน|คะแนนรวม|คะแนนเฉลี่ย|ค่าคะแนน|ภาพรวม|ผลการประเมิน/;

/** The total a sentence states, before it names any indicator; of one instrument alone it is no total. */
function sentenceTotal(text: string, scheme: ScoringScheme): Pick<ScoreLine, 'total' | 'level'> | null {
  const [score] = findScores(text);
  if (!score || findInstrument(text)) return null;
  const before = text.slice(0, score.start);
  if (!TOTAL_WORDS.test(before) || TARGET.test(before)) return null;
  if (findIndicators(before, scheme).length > 0) return null;
  return { total: score.written, level: findLevel(text)?.written ?? '' };
}

/** The years (Buddhist era) that a text names, in its order. */
export function yearsIn(text: string): number[] {
  return (toArabicDigits(text).match(/(?<!\d)2[45]\d\d(?!\d)/g) ?? []).map(Number);
}

const yearIn = (text: string): number | null => yearsIn(text)[0] ?? null;

// Words of a title by which its year is that of measures, and of a result.
const OF_MEASURES = /มาตรการ|แผน|โครงการ|กิจกรรม|การดำเนินการ|ความก้าวหน้า/;
const OF_RESULT = /(?:ผล(?:คะแนน)?(?:การ)?ประเมิน|คะแนน|ita)\D{0,150}(?=2[45]\d\d)/i;
const YEAR_WORD = /(?:ปี|พ\.?\s*ศ\.?)\s*\D{0,20}(2[45]\d\d)(?!\d)/g;

/**
 * The one year of which a title says that its scores are: "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567". Null where it names none,
 * or several; a title that speaks of measures says nothing of a result, and beside measures (`besideMeasures`) any other.
 */
export function resultYearIn(title: string, besideMeasures: boolean): number | null {
  const text = toArabicDigits(title);
  if (OF_MEASURES.test(text) || (besideMeasures && !OF_RESULT.test(text))) return null;
  const [year = null, more] = new Set([...text.matchAll(YEAR_WORD)].map((match) => Number(match[1])));
  return more === undefined ? year : null;
}

/** True for a line of a table that names one indicator, or the total or level. */
export const isScoreLine = (cells: readonly LineCell[], scheme: ScoringScheme): boolean =>
  indicatorCell(cells, undefined, scheme) !== null || cells.some(({ text }) => statedKind(text) !== null);
