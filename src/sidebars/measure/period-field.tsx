import { measure as messages } from '../../messages/th/sidebars/measure';
import { fiscalMonth, fiscalMonths, MONTH_SHORT_NAMES, type ThaiDate } from '../../thai/calendar';
import { isOutsideFiscalYear, type Period, readPeriod } from '../../thai/period';
import { formatPeriod, formatWritten } from '../../thai/period-format';
import { isBlank } from '../../thai/text';
import { Button, Select, TextArea, type TextProps } from '../shared';

const NONE = '-1';

/** A period, typed or chosen by its months. What was read of a typed one is shown below it. */
export function PeriodField({ fiscalYear, ...field }: TextProps & { fiscalYear: number }) {
  const { value, onInput } = field;
  const period = readPeriod(value, fiscalYear);
  const formatted = isBlank(value) ? null : formatWritten(period, fiscalYear);
  const [from, to] = monthsOf(period, fiscalYear);
  const chooseMonths = (first: number, last: number) => {
    if (first < 0 && last < 0) return onInput('');
    const start = first < 0 ? last : first;
    const end = last < 0 ? start : last;
    onInput(
      formatPeriod({
        written: '',
        kind: 'dates',
        ...fiscalMonths(fiscalYear, start, end),
        problems: [],
      }),
    );
  };
  const months = [
    { value: NONE, label: messages.noMonth },
    ...Array.from({ length: 12 }, (_, index) => ({
      value: String(index),
      label: monthName(index, fiscalYear),
    })),
  ];
  return (
    <div class="stack compact">
      <TextArea {...field} />
      {!isBlank(value) && <ReadBack period={period} fiscalYear={fiscalYear} />}
      {formatted !== null && formatted !== value && (
        <div>
          <Button kind="link" onClick={() => onInput(formatted)}>
            {messages.regular(formatted)}
          </Button>
        </div>
      )}
      <div class="pair">
        <Select
          label={messages.from}
          options={months}
          value={String(from)}
          onChange={(chosen) => chooseMonths(Number(chosen), Math.max(Number(chosen), to))}
        />
        <Select
          label={messages.to}
          options={months}
          value={String(to)}
          onChange={(chosen) =>
            chooseMonths(chosen === NONE ? from : Math.min(from, Number(chosen)), Number(chosen))
          }
        />
      </div>
    </div>
  );
}

/** The period as it was read, and what is unclear. */
function ReadBack({ period, fiscalYear }: { period: Period; fiscalYear: number }) {
  const problems = period.problems.map((problem) => messages.periodProblems[problem]);
  const isRead = period.kind !== 'unreadable';
  if (isRead && isOutsideFiscalYear(period, fiscalYear)) problems.push(messages.outside(fiscalYear));
  if (!isRead && problems.length === 0) problems.push(messages.unreadable);
  return (
    <div role="status">
      {isRead && <p class="quiet">{readAs(period)}</p>}
      {problems.length > 0 && <p class="unclear">{problems.join(' · ')}</p>}
    </div>
  );
}

function readAs(period: Period): string {
  switch (period.kind) {
    case 'frequency':
      return messages.onlyOften(formatPeriod(period));
    case 'undated':
      return messages.undated;
    default:
      return messages.reads(formatPeriod(period, 'long'));
  }
}

/** A month of the fiscal year, from 0, October. */
function monthName(index: number, fiscalYear: number): string {
  const { year, month } = fiscalMonth(fiscalYear, index);
  return `${MONTH_SHORT_NAMES[month - 1]} ${year}`;
}

/** The months of a period of whole months in the fiscal year; -1 where there is none. */
function monthsOf({ kind, start, end }: Period, fiscalYear: number): [number, number] {
  const isSame = (a: ThaiDate | undefined, b: ThaiDate) =>
    a?.year === b.year && a.month === b.month && a.day === b.day;
  const indices = Array.from({ length: 12 }, (_, index) => index);
  const from = indices.findIndex((index) => isSame(start, fiscalMonths(fiscalYear, index, index).start));
  const to = indices.findIndex((index) => isSame(end, fiscalMonths(fiscalYear, index, index).end));
  return kind === 'dates' && from >= 0 && to >= 0 ? [from, to] : [-1, -1];
}
