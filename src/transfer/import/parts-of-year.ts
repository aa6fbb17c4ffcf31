import { sheetWords } from '../../messages/written/sheets';
import { BUDDHIST_YEAR_ANY_DIGITS } from '../../thai/buddhist-years';
import { fiscalMonth, MONTH_SHORT_NAMES } from '../../thai/calendar';
import { toThaiDigits } from '../../thai/digits';
import { readMonth } from '../../thai/months';
import { readStatusMark } from '../../thai/status-marks';
import { matchKey } from '../../thai/text';

/** A quarter or a month under whose header a table has ticks; `place` from 1, in the order of the fiscal year. */
export interface PartOfYear {
  unit: 'quarter' | 'month';
  place: number;
  /** True where its header has Thai digits. */
  isThai: boolean;
}

const QUARTER = /^(?:ไตรมาส|ไตรมาสที่|q)([1-4])$/;
/** What is over the bare numbers of quarters, whatever stands before it: "ระยะเวลาดำเนินการ (ไตรมาส)". */
const OVER_QUARTERS = /ไตรมาส(?:ที่)?\)?$/;
/** The months of a fiscal year in their order. */
const MONTHS = Array.from({ length: 12 }, (_, index) => fiscalMonth(0, index).month);

/** The part of the year that a header names and nothing else, whatever group is over it; null for any other. */
export function partOfYear(header: string): PartOfYear | null {
  const [group = '', own = group] = header.split(': ').slice(-2);
  const bare = matchKey(own);
  const key = /^[1-4]$/.test(bare) && OVER_QUARTERS.test(matchKey(group)) ? `ไตรมาส${bare}` : bare;
  const [, quarter] = QUARTER.exec(key.replace(/\([^()]*\)$/, '').replace(/[:./]/g, '')) ?? [];
  const isThai = /[๐-๙]/.test(own);
  if (quarter !== undefined) return { unit: 'quarter', place: Number(quarter), isThai };
  const found = readMonth(key, 0);
  if (!found || !/^(?:\d{2}|25\d\d)?$/.test(key.slice(found.length))) return null;
  return { unit: 'month', place: MONTHS.indexOf(found.month) + 1, isThai };
}

/** Arrows and bars of a plan drawn into cells, and the word for it. */
const DRAWN = /^(?:[-\s_=~|]*[←→↔⟵⟶⇐⇒⇔➔➜►▶◄■█▓<>][-\s_=~|←→↔⟵⟶⇐⇒⇔➔➜►▶◄■█▓<>]*|ทำ|ดำเนินการ)$/;

/** Whether a cell under a part of the year says that it is one. */
export const isTick = (cell: string): boolean => readStatusMark(cell) === 'chosen' || DRAWN.test(cell.trim());

/** The header over a part of the year with those that are ticked for the same thing: "แผน", "ผล"; '' where there is none. */
export const groupOfPart = (header: string): string =>
  header.split(': ').slice(0, -1).join(': ').replace(OF_YEAR, '');
const OF_YEAR = new RegExp(
  `\\s*(?:ปี)?(?:งบประมาณ)?\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*${BUDDHIST_YEAR_ANY_DIGITS}`,
  'g',
);

/** The headers over parts of the year, each once: a question is asked about the ticks under each, in this order. */
export const groupsOfParts = (headers: readonly string[]): string[] => [
  ...new Set(headers.filter((header) => partOfYear(header) !== null).map(groupOfPart)),
];

/** Parts of a year as a period is written, in the digits of their headers. */
export function textOfParts(parts: readonly PartOfYear[]): string {
  const sorted = [...parts].sort((a, b) => a.place - b.place);
  const [first, last] = [sorted[0], sorted[sorted.length - 1]];
  if (!first || !last) return '';
  const isRun = sorted.every(({ place }, i) => place === first.place + i);
  const named = isRun && first !== last ? [first, last] : sorted;
  if (first.unit === 'quarter')
    return sheetWords.quarters(
      named.map(({ place, isThai }) => (isThai ? toThaiDigits(String(place)) : String(place))),
      isRun,
    );
  const names = named.map(({ place }) => MONTH_SHORT_NAMES[(MONTHS[place - 1] ?? 1) - 1] ?? '');
  return names.join(isRun ? ' - ' : ', ');
}
