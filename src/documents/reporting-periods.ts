import { documentWords } from '../messages/written/documents';
import { fiscalMonths, formatThaiDate, MONTH_SHORT_NAMES, type ThaiDate } from '../thai/calendar';

/** A part of the fiscal year for which offices report. */
export interface ReportingPeriod {
  id: string;
  /** First and last month of the fiscal year, 0 = October. */
  first: number;
  last: number;
}

/** From October on, 3 to 12 months; and the quarters by themselves. */
export const REPORTING_PERIODS: readonly ReportingPeriod[] = [
  ...[3, 6, 9, 12].map((months) => ({ id: String(months), first: 0, last: months - 1 })),
  ...[1, 2, 3, 4].map((quarter) => ({ id: `q${quarter}`, first: quarter * 3 - 3, last: quarter * 3 - 1 })),
];

/** The period of a report by its id; null where it is none. */
export const reportingPeriodById = (id: string | undefined): ReportingPeriod | null =>
  REPORTING_PERIODS.find((each) => each.id === id) ?? null;

/** "รอบ 6 เดือน", "ไตรมาสที่ 2". */
export function reportingPeriodName({ id, last }: ReportingPeriod): string {
  return id.startsWith('q') ? documentWords.quarter(Number(id.slice(1))) : documentWords.round(last + 1);
}

/** What is done at the end of a period may be done so many days before. */
export const DAYS_BEFORE_END = 30;

/** Whether a period is less than the fiscal year. */
export const isPartOfYear = ({ first, last }: ReportingPeriod): boolean => last - first < 11;

/** The first and the last day of a period in a fiscal year. */
export function reportingPeriodDays(
  { first, last }: ReportingPeriod,
  fiscalYear: number,
): { start: ThaiDate; end: ThaiDate } {
  return fiscalMonths(fiscalYear, first, last);
}

/** A period as a title names it, with its days where the fiscal year is known. */
export function reportingPeriodTitle(
  period: ReportingPeriod,
  fiscalYear: number | null,
): { name: string; days: string } {
  const name = reportingPeriodName(period);
  if (fiscalYear === null) return { name, days: '' };
  const { start, end } = reportingPeriodDays(period, fiscalYear);
  return { name, days: `${formatThaiDate(start)} – ${formatThaiDate(end)}` };
}

/** A period to choose by: "รอบ 6 เดือน (ต.ค. 2567 – มี.ค. 2568)". */
export function reportingPeriodLabel(period: ReportingPeriod, fiscalYear: number | null): string {
  if (fiscalYear === null) return reportingPeriodName(period);
  const { start, end } = reportingPeriodDays(period, fiscalYear);
  const [from, to] = [start, end].map(({ month, year }) => `${MONTH_SHORT_NAMES[month - 1]} ${year}`);
  return `${reportingPeriodName(period)} (${from} – ${to})`;
}
