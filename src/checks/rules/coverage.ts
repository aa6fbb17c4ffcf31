import { messages } from '../../messages';
import { answeredIndicators, openIndicators } from '../../scores/answered';
import type { IndicatorSummary } from '../../scores/summary';
import type { Rule, RuleMatch } from '../rule';

export const coverageBelowTarget: Rule<'coverage/below-target'> = {
  code: 'coverage/below-target',
  severity: 'warning',
  find: ({ table, scores }) => {
    const summary = scores?.summary;
    if (!table.form.needsScores || !scores || !summary || table.measures.length === 0) return [];
    const answered = answeredIndicators(table.measures, scores.scheme);
    return openIndicators(summary, answered).flatMap((indicator) => match(indicator, summary.target));
  },
};

function match(
  { indicatorNumber, indicator, instrument, score, written, belowTarget }: IndicatorSummary,
  target: number,
): RuleMatch<'coverage/below-target'>[] {
  if (score === null) return [];
  const scored = {
    indicator: messages.scores.indicator(indicatorNumber, indicator),
    score: score.toFixed(2),
  };
  return [
    { params: { ...scored, ...(belowTarget ? { target } : { lowestOf: instrument }) }, value: written },
  ];
}
