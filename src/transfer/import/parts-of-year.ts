import { messages } from '../../messages';
import { fiscalMonth, MONTH_SHORT_NAMES } from '../../thai/calendar';
import { readMonth } from '../../thai/months';
import { matchKey } from '../../thai/text';

/** A quarter or a month under whose header a table has ticks; `place` from 1, in the order of the fiscal year. */
export interface PartOfYear {
  unit: 'quarter' | 'month';
  place: number;
}

const QUARTER = /^(?:ไตรมาส|ไตรมาสที่|q)([1-4])$/;
/** The months of a fiscal year in their order. */
const MONTHS = Array.from({ length: 12 }, (_, index) => fiscalMonth(0, index).month);

/** The part of the year that a header names and nothing else, whatever group is over it; null for any other. */
export function partOfYear(header: string): PartOfYear | null {
  const [own = ''] = header.split(': ').slice(-1);
  const key = matchKey(own);
  const [, quarter] = QUARTER.exec(key.replace(/\([^()]*\)$/, '').replace(/[:./]/g, '')) ?? [];
  if (quarter !== undefined) return { unit: 'quarter', place: Number(quarter) };
  const found = readMonth(key, 0);
  if (!found || !/^(?:\d{2}|25\d\d)?$/.test(key.slice(found.length))) return null;
  return { unit: 'month', place: MONTHS.indexOf(found.month) + 1 };
}

/** Parts of a year as a period is written. */
export function textOfParts(parts: readonly PartOfYear[]): string {
  const places = parts.map(({ place }) => place).sort((a, b) => a - b);
  if (parts[0]?.unit !== 'month') return messages.importing.quarters(places);
  const nameOf = (place: number) => MONTH_SHORT_NAMES[(MONTHS[place - 1] ?? 1) - 1] ?? '';
  const [first = 0, last = first] = [places[0], places[places.length - 1]];
  if (first === last) return nameOf(first);
  const isRun = last - first + 1 === places.length;
  return isRun ? `${nameOf(first)} - ${nameOf(last)}` : places.map(nameOf).join(', ');
}
