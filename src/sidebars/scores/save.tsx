import { useLayoutEffect, useRef } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { indicatorOfKey, type ScoreKey } from '../../scores/values';
import { Button, Choice, ErrorBox, StatusLine } from '../shared';
import { type Saving, useSaving } from './save-state';
import type { Result } from './state';

/** The button that saves, always in sight at the foot of the page, with the total. */
export function Save({ result }: { result: Result }) {
  const { view, changed, summary } = result;
  const { save, statusText, conflicts, choose } = useSaving(result);
  const isUndecided = conflicts.some(({ choice }) => choice === '');
  const count = changed.length;
  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} choose={choose} result={result} />}
      <div class="foot stack">
        <ErrorBox failure={save.failure} />
        <StatusLine>{statusText}</StatusLine>
        <div class="row">
          <Button kind="action" task={save} disabled={count === 0 || isUndecided || view.trouble !== null}>
            {messages.save}
          </Button>
          <span class="foot-total">
            {messages.total} <strong>{summary?.computedTotal?.toFixed(2) ?? messages.none}</strong>
            {summary?.computedLevel && ` · ${summary.computedLevel.name}`}
            {count > 0 && <span class="quiet"> {messages.unsaved(count)}</span>}
          </span>
        </div>
      </div>
    </>
  );
}

interface ConflictsProps extends Pick<Saving, 'conflicts' | 'choose'> {
  result: Result;
}

function Conflicts({ conflicts, choose, result }: ConflictsProps) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.focus(), []);
  const nameOf = (key: ScoreKey) => {
    const which = indicatorOfKey(key);
    if (!which) return key === 'total' ? messages.reportedTotal : messages.reportedLevel;
    const row = result.typed.rows.find(({ indicatorNumber }) => indicatorNumber === which.indicatorNumber);
    return which.part === 'issue'
      ? messages.issueOf(which.indicatorNumber)
      : messages.longIndicator(which.indicatorNumber, row?.indicator ?? '');
  };
  return (
    <div class="box question stack" role="alert" tabIndex={-1} ref={box}>
      <p>{messages.conflicts}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.key}
          label={nameOf(conflict.key)}
          options={[
            { value: 'theirs', label: messages.theirs(conflict.theirs || messages.blank) },
            { value: 'mine', label: messages.mine(conflict.mine || messages.blank) },
          ]}
          value={conflict.choice}
          onChange={(choice) => choose(conflict, choice as 'theirs' | 'mine')}
        />
      ))}
    </div>
  );
}
