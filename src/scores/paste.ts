import { findIndicators } from '../ita/indicators';
import { findLevel } from '../ita/levels';
import type { ScoringScheme } from '../ita/scheme';
import { bareScore, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { isBlank } from '../thai/text';
import { scoreColumns, scoreFieldOf } from './columns';
import { reportedKind } from './reported';
import { findScoreColumns, isScoreHeader, type ScoreTableLine, withChosen } from './score-column';
import { isScoreLine, type LineCell, type LineHeaders, readScoreLine, type ScoreLine } from './score-line';
import { issueKey, type ScoreKey, type ScoreValues, scoreKey } from './values';

/** The scores in a text that was pasted into a page's field. */
export interface PastedScores {
  values: ScoreValues;
  /** Texts that could not be placed, each once. */
  unplaced: string[];
}

/** Ten indicators and a total; of more bare numbers it is unknown which is which. */
const MAX_BARE_NUMBERS = 11;

/**
 * Reads several scores out of what was copied anywhere: numbers by lines, tabs or spaces, a table, or sentences that name
 * indicators. Numbers alone go to the indicators in order, ten of them or more from the first, fewer from the field
 * `at`. Null where the text is one value, which any field takes as it is.
 */
export function readPastedScores(text: string, scheme: ScoringScheme, at: ScoreKey): PastedScores | null {
  const lines = clipboardLines(text);
  const [first] = lines;
  if (
    lines.length === 0 ||
    (lines.length === 1 && first?.length === 1 && tokensOf(first[0]?.text ?? '').length < 2)
  )
    return null;
  return new ScorePasteReader(scheme).read(lines, at);
}

class ScorePasteReader {
  private readonly values: Partial<Record<ScoreKey, string>> = {};
  private readonly unplaced: string[] = [];
  /** Numbers and levels without a name. */
  private bare: string[] = [];
  private headers: LineHeaders | null = null;
  /** What the line above names without a score; the numbers may follow in this one, under them or alone. */
  private awaited: { column: number; key: ScoreKey }[] = [];

  constructor(private readonly scheme: ScoringScheme) {}

  read(lines: readonly LineCell[][], at: ScoreKey): PastedScores {
    const tables = findScoreColumns(lines, this.scheme, { year: this.scheme.year, onlyYear: true });
    lines.forEach((line, index) => {
      this.readLine(line, tables[index] ?? null);
    });
    this.placeBare(at);
    return { values: this.values, unplaced: [...new Set(this.unplaced)] };
  }

  private readLine(cells: readonly LineCell[], table: ScoreTableLine | null): void {
    const awaited = this.awaited;
    this.awaited = [];
    const year = String(this.scheme.year);
    const numbers = cells
      .flatMap(({ column, text }) => tokensOf(text).map((token) => ({ column, token })))
      .filter(({ token }) => toArabicDigits(token).trim() !== year);
    if (numbers.every(({ token }) => isBareValue(token))) {
      if (awaited.length > 0) this.placeUnder(awaited, numbers);
      else this.bare.push(...withoutNumbering(numbers.map(({ token }) => token)));
      return;
    }
    const columns = scoreColumns(rowOf(cells));
    if (columns) {
      const places = Object.entries(columns).map(([field, { column }]) => [field, column]);
      this.headers = {
        scores: Object.fromEntries(places),
        written: new Map(cells.map(({ column, text }) => [column, text])),
      };
      return;
    }
    if (table?.isHeader) {
      this.unplaced.push(
        ...cells.map(({ text }) => text).filter((text) => !scoreFieldOf(text) && !isScoreHeader(text)),
      );
      return;
    }
    // Of several columns a score is read only where one of them is certainly of this year.
    if (table?.chosen.column === null && isScoreLine(cells, this.scheme)) {
      this.unplaced.push(textOf(cells));
      return;
    }
    const headers = this.headers ?? { scores: {}, written: new Map() };
    // A name alone is no row of the table: its number may come below.
    const chosen = cells.length > 1 ? table?.chosen : undefined;
    const found = readScoreLine(cells, withChosen(headers, chosen), this.scheme);
    if (!found) {
      const named = cells.map((cell) => ({ ...cell, keys: this.namedBy(cell.text) }));
      this.awaited = named.flatMap(({ column, keys }) => keys.map((key) => ({ column, key })));
      const nameless = named.filter(({ keys }) => keys.length === 0);
      if (nameless.length > 0) this.unplaced.push(textOf(nameless));
      return;
    }
    this.placeRead(found, cells);
  }

  /** Places the scores of a line; what is left of its words is unplaced. */
  private placeRead(found: ScoreLine, cells: readonly LineCell[]): void {
    const placed: string[] = [];
    const put = (key: ScoreKey, value: string) => {
      if (value === '') return;
      placed.push(value);
      if (!this.put(key, value)) this.unplaced.push(textOf(cells));
    };
    for (const { indicatorNumber, score, issue } of found.rows) {
      put(scoreKey(indicatorNumber), score);
      put(issueKey(indicatorNumber), issue);
    }
    put('total', found.total);
    put('level', found.level);
    const words = cells.map(({ text }) => text).filter((text) => !found.left.includes(text));
    this.unplaced.push(
      ...found.left.filter((left) => this.hasMore(left, placed)),
      ...words.filter((text) => hasOtherScore(text, placed)),
    );
  }

  /** True for words beside scores that have another number, or no placed value at all. */
  private hasMore(left: string, placed: readonly string[]): boolean {
    const text = toArabicDigits(left).trim();
    if (text === String(this.scheme.year)) return false;
    return !placed.some((value) => text.includes(toArabicDigits(value))) || hasOtherScore(left, placed);
  }

  /** The one indicator, the total or the level that a cell names; none where the cell has a score too. */
  private namedBy(text: string): ScoreKey[] {
    if (/\d[.,]\d/.test(toArabicDigits(text))) return [];
    const found = findIndicators(text, this.scheme).filter(({ isEntry }) => isEntry);
    if (found.length > 0) return found.length === 1 && found[0] ? [scoreKey(found[0].indicatorNumber)] : [];
    const reported = reportedKind(text);
    return reported ? [reported] : [];
  }

  private placeUnder(
    awaited: readonly { column: number; key: ScoreKey }[],
    numbers: readonly { column: number; token: string }[],
  ): void {
    const [only] = awaited;
    const isLone = awaited.length === 1 && numbers.length === 1;
    for (const { column, token } of numbers) {
      const place = isLone ? only : awaited.find((each) => each.column === column);
      if (!place || !this.put(place.key, token)) this.unplaced.push(token);
    }
  }

  private placeBare(at: ScoreKey): void {
    const levels = this.bare.filter((token) => !parseScore(token));
    const numbers = this.bare.filter((token) => parseScore(token));
    for (const level of levels) if (!this.put('level', level)) this.unplaced.push(level);
    const isNamed = Object.keys(this.values).some((key) => key.startsWith('score'));
    const indicatorNumbers = this.scheme.instruments.flatMap(({ indicators }) =>
      indicators.map(({ indicatorNumber }) => indicatorNumber),
    );
    const places: ScoreKey[] = [...indicatorNumbers.map(scoreKey), 'total'];
    const from = numbers.length >= indicatorNumbers.length ? 0 : Math.max(0, places.indexOf(at));
    numbers.forEach((number, i) => {
      const key = isNamed || numbers.length > MAX_BARE_NUMBERS ? undefined : places[from + i];
      if (!key || !this.put(key, number)) this.unplaced.push(number);
    });
  }

  /** False where the key has another value already. */
  private put(key: ScoreKey, value: string): boolean {
    const known = this.values[key];
    const bare = key.startsWith('issue') ? value.trim() : bareScore(value);
    this.values[key] ??= bare;
    return known === undefined || known === bare;
  }
}

/** True for a text with a decimal number that is in none of these values. */
function hasOtherScore(text: string, values: readonly string[]): boolean {
  const decimals = toArabicDigits(text).match(/\d+[.,]\d+/g) ?? [];
  return decimals.some((number) => !values.some((value) => toArabicDigits(value).includes(number)));
}

/** A cell's text, or its numbers one by one where it has nothing but numbers. */
function tokensOf(text: string): string[] {
  if (parseScore(text)) return [text];
  const tokens = text.split(/[\s;|]+/).filter((token) => token !== '');
  return tokens.length > 1 && tokens.every(isBareValue) ? tokens : [text];
}

/** A number, or a level that is alone in its cell. */
const isBareValue = (token: string): boolean =>
  parseScore(token) !== null ||
  (token.length < 30 && /^[^\d๐-๙]*$/.test(token) && findLevel(token)?.written === token.trim());

/** "1. 90.36" and "1 ⇥ 90.36" number the score; two scores have decimals, or the first is more than a number of an indicator. */
function withoutNumbering(tokens: string[]): string[] {
  const [number = '', score = ''] = tokens;
  const numbers = tokens.length === 2 && /^\(?(?:[1-9]|10)[.)]?$/.test(toArabicDigits(number).trim());
  return numbers && /\d[.,]\d/.test(toArabicDigits(score)) ? [score] : tokens;
}

const textOf = (cells: readonly LineCell[]): string => cells.map(({ text }) => text.trim()).join(' ');

function rowOf(cells: readonly LineCell[]): string[] {
  const row: string[] = [];
  for (const { column, text } of cells) row[column - 1] = text;
  return Array.from(row, (cell) => cell ?? '');
}

/** The filled cells of a copied text, line by line; a cell of several lines comes in quotes, as spreadsheets copy it. */
function clipboardLines(text: string): LineCell[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, unquoted, end] of text.matchAll(
    /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g,
  )) {
    rows[rows.length - 1]?.push(quoted === undefined ? (unquoted ?? '') : quoted.replace(/""/g, '"'));
    if (end !== '\t') rows.push([]);
    if (end === '') break;
  }
  return rows
    .map((row) => row.flatMap((cell, i) => (isBlank(cell) ? [] : [{ column: i + 1, text: cell }])))
    .filter((line) => line.length > 0);
}
