import { messages } from '../../messages';
import { answeredIndicators, openIndicators } from '../../scores/answered';
import type { IndicatorSummary } from '../../scores/summary';
import type { Found, Rule } from '../rule';

export const coverageBelowTarget: Rule = {
  code: 'coverage/below-target',
  severity: 'warning',
  find: ({ table, scores }) => {
    const summary = scores?.summary;
    if (!table.form.needsScores || !scores || !summary || table.measures.length === 0) return [];
    const answered = answeredIndicators(table.measures, scores.scheme);
    return openIndicators(summary, answered).map((indicator) => finding(indicator, summary.target));
  },
};

function finding(
  { no, indicator, instrument, score, written, belowTarget }: IndicatorSummary,
  target: number,
): Found {
  const name = messages.scores.indicator(no, indicator);
  const typed = (score ?? 0).toFixed(2);
  const say = messages.scoreChecks;
  return {
    ...(belowTarget ? say.belowTarget(name, typed, target) : say.lowestUnanswered(name, typed, instrument)),
    value: written,
  };
}
