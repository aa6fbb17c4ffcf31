import { judgedPeriods, lastDayOf } from '../forms/measure-period';
import type { Measure } from '../forms/measures';
import type { ThaiDate } from '../thai/calendar';
import { cleanText } from '../thai/clean';
import { type Period, readPeriod } from '../thai/period';
import { isBlank } from '../thai/text';

/** What a measure's period says of its end. */
export type Due =
  | { kind: 'day'; day: ThaiDate }
  | { kind: 'open' }
  | { kind: 'unreadable' }
  | { kind: 'blank' };

/** Reads when a measure ends, by the fiscal year of its sheet; `known` spares reading the same words again. */
export function dueOf(measure: Measure, fiscalYear: number, known: Map<string, Period>): Due {
  const parts = (measure.fields.period?.parts ?? []).filter(({ text }) => !isBlank(text));
  if (parts.length === 0) return { kind: 'blank' };
  const read = (text: string): Period => {
    const key = `${fiscalYear}\n${text}`;
    const period = known.get(key) ?? readPeriod(cleanText(text), fiscalYear);
    known.set(key, period);
    return period;
  };
  const whole = read(parts.map(({ text }) => text).join('\n'));
  const periods = judgedPeriods(
    parts.map(({ text }) => ({ period: read(text) })),
    whole,
  ).map(({ period }) => period);
  if (periods.some(({ kind, problems }) => kind === 'unreadable' || problems.includes('reversed'))) {
    return { kind: 'unreadable' };
  }
  const day = lastDayOf(periods);
  return day ? { kind: 'day', day } : { kind: 'open' };
}
