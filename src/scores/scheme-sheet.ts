import {
  applyOverrides,
  findIndicators,
  findInstrument,
  knownYears,
  type Overridden,
  type Override,
  parseItemCode,
  type Scheme,
  schemeOf,
} from '../ita';
import { messages } from '../messages';
import { scoreWords } from '../messages/written/sheets';
import { HEADER_ROW, type SheetPlan } from '../sheet/sheet-plan';
import { BUDDHIST_YEAR } from '../thai/buddhist-years';
import { toArabicDigits } from '../thai/digits';
import { lazy } from '../thai/lazy';
import { isBlank, matchKey } from '../thai/text';

/** The sheet in which an office corrects the schemes that the program knows. */
export const SCHEME_SHEET = 'เกณฑ์ ITA';

/** Its columns, found by their headers wherever they are. */
const HEADERS = scoreWords.schemeHeaders;
type Column = keyof typeof HEADERS;
const COLUMNS = Object.keys(HEADERS) as Column[];

const WIDTHS: Record<Column, number> = { year: 70, kind: 110, key: 220, value: 320, about: 480 };

/** The words for each kind of correction: the one offered first, then others that are understood. */
const KINDS = {
  item: ['ข้อ', 'ข้อคำถาม', 'รายการ'],
  indicator: ['ตัวชี้วัด'],
  level: ['ระดับ', 'เกณฑ์ระดับ'],
  target: ['เป้าหมาย', 'คะแนนเป้าหมาย'],
  weight: ['น้ำหนัก'],
} as const;
type Kind = keyof typeof KINDS;
const KIND_IDS = Object.keys(KINDS) as Kind[];
const kindsByWord = lazy(
  () =>
    new Map<string, Kind>(
      KIND_IDS.flatMap((kind) =>
        [kind, ...KINDS[kind]].map((word): [string, Kind] => [matchKey(word), kind]),
      ),
    ),
);

/** A new sheet of corrections: a blank row of each kind with an example beside it. Blank rows correct nothing. */
export function schemeSheet(year: number): SheetPlan {
  const row = (cells: Partial<Record<Column, string>>) => COLUMNS.map((column) => cells[column] ?? '');
  return {
    name: SCHEME_SHEET,
    rows: [
      row({ year: messages.scores.schemeTitle }),
      row(HEADERS),
      ...KIND_IDS.map((kind) =>
        row({ year: String(year), kind: KINDS[kind][0], about: messages.scores.schemeExamples[kind] }),
      ),
    ],
    widths: COLUMNS.map((column) => WIDTHS[column]),
    choices: [
      {
        column: COLUMNS.indexOf('kind') + 1,
        firstRow: HEADER_ROW + 1,
        values: KIND_IDS.map((kind) => KINDS[kind][0]),
        help: messages.sheet.choiceHelp,
      },
    ],
    centred: [COLUMNS.indexOf('year') + 1],
    colours: [],
  };
}

/** One row of corrections. */
export interface SchemeRow {
  /** Sheet row from 1. */
  row: number;
  /** Cells as typed. */
  written: Record<'year' | 'kind' | 'key' | 'value', string>;
  /** Columns of the cells, from 1. */
  columns: Readonly<Record<'year' | 'kind' | 'key' | 'value', number>>;
}

/** A correction that could not be used. */
export interface RejectedRow extends SchemeRow {
  reason: Overridden['rejected'][number] | 'bad-year';
}

/** The schemes of every year with the office's corrections. */
export interface Schemes {
  of(year: number): Scheme;
  rejected: readonly RejectedRow[];
}

/** The columns of the sheet by its header row; null where `row` is another. */
function columnsIn(row: readonly string[]): SchemeRow['columns'] | null {
  const at = (column: Column) => row.findIndex((cell) => matchKey(cell) === matchKey(HEADERS[column])) + 1;
  const columns = { year: at('year'), kind: at('kind'), key: at('key'), value: at('value') };
  return columns.kind > 0 && columns.key > 0 && columns.value > 0 ? columns : null;
}

/** True for a sheet with the headers of corrections. */
export const isSchemeSheet = (rows: readonly (readonly string[])[]): boolean =>
  rows.some((row) => columnsIn(row) !== null);

/** Reads the corrections; a row with neither name nor value is an example not filled in. */
export function readSchemeRows(rows: readonly (readonly string[])[]): SchemeRow[] {
  const headerIndex = rows.findIndex((row) => columnsIn(row) !== null);
  const columns = columnsIn(rows[headerIndex] ?? []);
  if (!columns) return [];
  return rows.slice(headerIndex + 1).flatMap((line, index): SchemeRow[] => {
    const cell = (column: number) => (line[column - 1] ?? '').trim();
    const written = {
      year: cell(columns.year),
      kind: cell(columns.kind),
      key: cell(columns.key),
      value: cell(columns.value),
    };
    if (isBlank(written.key) && isBlank(written.value)) return [];
    return [{ row: headerIndex + 2 + index, written, columns }];
  });
}

/** The schemes of the program with these corrections. */
export function correctedSchemes(rows: readonly SchemeRow[]): Schemes {
  const known = new Map<number, Scheme>();
  const readable = rows.filter((row) => yearOf(row) !== undefined);
  return {
    of: (year) => {
      let scheme = known.get(year);
      if (!scheme) {
        const base = schemeOf(year);
        scheme = applyOverrides(
          base,
          readable.map((row) => overrideOf(row, base)),
        ).scheme;
        known.set(year, scheme);
      }
      return scheme;
    },
    rejected: rows.flatMap((row): RejectedRow[] => {
      const reason = reasonAgainst(row);
      return reason ? [{ ...row, reason }] : [];
    }),
  };
}

/** Why a correction cannot be used in any of its years; a row without a year may fit some years only. */
function reasonAgainst(row: SchemeRow): RejectedRow['reason'] | null {
  const year = yearOf(row);
  if (year === undefined) return 'bad-year';
  const reasons = (year === null ? knownYears() : [year]).map((each) => {
    const scheme = schemeOf(each);
    return applyOverrides(scheme, [overrideOf(row, scheme)]).rejected[0] ?? null;
  });
  return reasons.includes(null) ? null : (reasons[reasons.length - 1] ?? null);
}

const YEAR = new RegExp(`^(?:ปี|พ\\.?ศ\\.?|ITA|\\s)*(${BUDDHIST_YEAR})$`, 'i');

/** The year a row is for: null = every year; undefined where something else than a year is typed. */
function yearOf({ written }: SchemeRow): number | null | undefined {
  if (written.year === '') return null;
  const match = YEAR.exec(toArabicDigits(written.year));
  return match ? Number(match[1]) : undefined;
}

function overrideOf(row: SchemeRow, scheme: Scheme): Override {
  const { written } = row;
  const kind = kindsByWord().get(matchKey(written.kind)) ?? written.kind;
  return { year: yearOf(row) ?? null, kind, key: keyOf(kind, written.key, scheme), value: written.value };
}

/** A key as corrections take it, from what staff type: "ข้อ ๐๑๒" for o12, an indicator's name for its number. */
function keyOf(kind: string, key: string, scheme: Scheme): string {
  if (kind === 'item') return parseItemCode(key)?.code ?? key;
  if (kind === 'weight') return findInstrument(key) ?? key;
  if (kind !== 'indicator') return key;
  const [found] = findIndicators(key, scheme);
  return found ? String(found.indicatorNumber) : key;
}
