import { useEffect, useRef, useState } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/scores-page';
import { indicatorOfKey, type ScoreKey } from '../../scores/values';
import { Button, Choice, ErrorBox, StatusLine, server, useTask } from '../shared';
import type { Result } from './state';

/** A value that somebody else changed in between: what stood in the field, and what the user chose. */
interface Conflict {
  key: ScoreKey;
  theirs: string;
  mine: string;
  choice: '' | 'theirs' | 'mine';
}

/** Saves what was changed; in sight at the foot of the page, with the total as it stands. */
export function Save({ result }: { result: Result }) {
  const { shown, changed, summary, onSheet } = result;
  const [done, setDone] = useState('');
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const save = useTask(async () => {
    setDone('');
    const edits = changed.map((key) => ({ key, was: onSheet[key] ?? '', now: result.text(key).trim() }));
    const answer = await server.saveResult({ year: shown.year, edits });
    result.follow(answer.values, answer.kind === 'saved');
    if (answer.kind === 'saved') setDone(answer.madeSheet ? messages.made : messages.saved(edits.length));
    setConflicts(
      answer.kind === 'saved'
        ? []
        : answer.conflicts.map((key) => ({
            key,
            theirs: answer.values[key] ?? '',
            mine: result.text(key),
            choice: '',
          })),
    );
  });
  const open = conflicts.some(({ choice }) => choice === '');
  const count = changed.length;
  const choose = (conflict: Conflict, choice: string) => {
    result.put({ [conflict.key]: choice === 'theirs' ? conflict.theirs : conflict.mine });
    setConflicts((now) =>
      now.map((each) =>
        each === conflict ? { ...each, choice: choice === 'theirs' ? 'theirs' : 'mine' } : each,
      ),
    );
  };
  // What was said of a year is not said of another; a change after saving is not saved.
  useEffect(() => {
    setConflicts([]);
    setDone('');
    save.clear();
  }, [shown.year, save.clear]);
  useEffect(() => {
    if (count > 0) setDone('');
  }, [count]);
  return (
    <>
      {conflicts.length > 0 && <Conflicts conflicts={conflicts} choose={choose} result={result} />}
      <div class="foot stack">
        <ErrorBox failure={save.failure} />
        <StatusLine>{done}</StatusLine>
        <div class="row">
          <Button kind="action" task={save} disabled={count === 0 || open || shown.trouble !== null}>
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

function Conflicts({
  conflicts,
  choose,
  result,
}: {
  conflicts: Conflict[];
  choose: (conflict: Conflict, choice: string) => void;
  result: Result;
}) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  const nameOf = (key: ScoreKey) => {
    const which = indicatorOfKey(key);
    if (!which) return key === 'total' ? messages.statedTotal : messages.statedLevel;
    const row = result.typed.rows.find(({ no }) => no === which.no);
    return which.part === 'issue'
      ? messages.issueOf(which.no)
      : messages.longIndicator(which.no, row?.indicator ?? '');
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
          onChange={(choice) => choose(conflict, choice)}
        />
      ))}
    </div>
  );
}
