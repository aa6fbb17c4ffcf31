import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import type { IndicatorSummary } from '../../scores/summary';
import type { Result } from './state';

/** Each indicator's score as a bar with the target, its name, its score and what it needs, in words. */
export function Chart({ result }: { result: Result }) {
  const { summary } = result;
  if (!summary) return <p class="quiet">{messages.noScores}</p>;
  const { target, belowTarget, instruments } = summary;
  const scored = instruments.flatMap(({ indicators }) => indicators).filter(({ score }) => score !== null);
  return (
    <section class="stack">
      <h2>{messages.chartTitle(target)}</h2>
      <p>
        {belowTarget.length > 0
          ? messages.belowTarget(belowTarget.length, target)
          : messages.noneBelow(target)}
      </p>
      <ul class="chart stack">
        {scored.map((indicator) => (
          <Bar key={indicator.indicatorNumber} indicator={indicator} target={target} />
        ))}
      </ul>
    </section>
  );
}

function Bar({ indicator, target }: { indicator: IndicatorSummary; target: number }) {
  const { indicatorNumber, indicator: name, instrument, score, need, lowest, belowTarget } = indicator;
  const printed = (score ?? 0).toFixed(2);
  const length = Math.max(0, Math.min(100, score ?? 0));
  return (
    <li>
      <div class="bar-words">
        <span>{messages.indicator(indicatorNumber, name)}</span>
        <strong>{printed}</strong>
      </div>
      <div class="track" role="img" aria-label={messages.bar(printed, target, belowTarget)}>
        <div class={`bar ${need}`} style={{ width: `${length}%` }} />
        <div class="target" style={{ left: `${target}%` }} />
      </div>
      <p class={`need ${need}`}>
        {need && messages.needs[need]}
        {lowest && need !== 'keep' && <span class="quiet"> · {messages.lowest(instrument)}</span>}
      </p>
    </li>
  );
}
