import { parseScore, roundScore } from '../../ita/scores';
import { scoresPage as messages } from '../../messages/th/scores-page';

/** The same of the year before, with the difference in a sign and in words. */
export function Before({ year, before, now }: { year: number; before: string; now: string }) {
  const was = parseScore(before)?.score;
  if (was === undefined) return null;
  const is = parseScore(now)?.score;
  return (
    <p class="quiet before">
      {messages.before(year, was.toFixed(2))}
      {is !== undefined && <Difference by={is - was} />}
    </p>
  );
}

function Difference({ by }: { by: number }) {
  const size = roundScore(Math.abs(by)).toFixed(2);
  if (size === '0.00') return <span> {messages.same}</span>;
  return (
    <span class={by > 0 ? 'up' : 'down'}>
      {' '}
      <span class="arrow" aria-hidden="true" /> {by > 0 ? messages.up(size) : messages.down(size)}
    </span>
  );
}
