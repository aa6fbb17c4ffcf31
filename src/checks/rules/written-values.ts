import { datesIn, impossibleDatesIn } from '../../thai/dates';
import { normalizeText } from '../../thai/normalize';
import { sharesOverWhole } from '../../thai/percents';
import { correctAddresses } from '../../thai/web-addresses';
import { cellsOf, matchAt, REPORTING_FIELDS } from '../cells';
import type { CheckInput, Rule, RuleMatch } from '../rule';

/** A date of another plan may be a few years away; a typo in a year is farther. */
const MIN_FAR_YEARS = 5;
/** Laws and letters are of any year. */
const OF_A_PAPER =
  /(?:ลงวันที่|พ\.?ร\.?บ|พระราช|กฎ|ระเบียบ|ประกาศ|ข้อบัญญัติ|เทศบัญญัติ|คำสั่ง|หนังสือ|มติ|ฉบับที่|แก้ไขเพิ่มเติม|ก่อตั้ง|ตั้งแต่)[^\n]*$/;
/** So many letters before a date tell what it is of. */
const NEAR = 60;

type FoundDate = RuleMatch<'text/date'>;

export const textDate: Rule<'text/date'> = {
  code: 'text/date',
  severity: 'warning',
  find: (input) => [...impossibleDays(input), ...farYears(input)],
};

/** Days that no calendar has, in any column; of a period period/unreadable tells. */
const impossibleDays = ({ table }: CheckInput): FoundDate[] =>
  cellsOf(table)
    .filter(({ field }) => field !== 'period')
    .flatMap((cell) => {
      const [day] = impossibleDatesIn(cell.text);
      return day ? [matchAt(cell, { date: day.written, year: null })] : [];
    });

/** Dates of what was done whose year is far from the sheet's. */
const farYears = ({ table, scheme: { year } }: CheckInput): FoundDate[] =>
  REPORTING_FIELDS.flatMap((field) => cellsOf(table, field)).flatMap((cell) => {
    const far = datesIn(cell.text).find(
      ({ first, start }) =>
        Math.abs(first.year - year) >= MIN_FAR_YEARS &&
        !OF_A_PAPER.test(cell.text.slice(Math.max(0, start - NEAR), start)),
    );
    return far ? [matchAt(cell, { date: far.written, year })] : [];
  });

export const textPercent: Rule<'text/percent'> = {
  code: 'text/percent',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell) => {
      const [share] = sharesOverWhole(cell.text);
      return share === undefined ? [] : [matchAt(cell, { share })];
    }),
};

export const textAddress: Rule<'text/address'> = {
  code: 'text/address',
  severity: 'warning',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): RuleMatch<'text/address'>[] => {
      const found = correctAddresses(normalizeText(cell.text));
      if (!found) return [];
      const { text: fix, written, corrected } = found;
      return [{ ...matchAt(cell, { written, corrected }), fix }];
    }),
};
