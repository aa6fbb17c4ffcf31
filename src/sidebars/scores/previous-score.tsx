import { parseScore, roundScore } from '../../ita/scores';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';

/** The score of the year before, with the difference as an arrow and in words. */
export function PreviousScore({ year, before, now }: { year: number; before: string; now: string }) {
  const previous = parseScore(before)?.score;
  if (previous === undefined) return null;
  const current = parseScore(now)?.score;
  return (
    <p class="quiet before">
      {messages.before(year, previous.toFixed(2))}
      {current !== undefined && <Difference by={current - previous} />}
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
