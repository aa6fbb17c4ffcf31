import { useEffect, useRef, useState } from 'preact/hooks';
import { scoresPage as say } from '../../messages/th/scores-page';
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
    if (answer.kind === 'saved') setDone(answer.madeSheet ? say.made : say.saved(edits.length));
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
            {say.save}
          </Button>
          <span class="foot-total">
            {say.total} <strong>{summary?.computedTotal?.toFixed(2) ?? say.none}</strong>
            {summary?.computedLevel && ` · ${summary.computedLevel.name}`}
            {count > 0 && <span class="quiet"> {say.unsaved(count)}</span>}
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
    if (!which) return key === 'total' ? say.reportedTotal : say.reportedLevel;
    const row = result.typed.rows.find(({ no }) => no === which.no);
    return which.part === 'issue' ? say.issueOf(which.no) : say.longIndicator(which.no, row?.indicator ?? '');
  };
  return (
    <div class="box question stack" role="alert" tabIndex={-1} ref={box}>
      <p>{say.conflicts}</p>
      {conflicts.map((conflict) => (
        <Choice
          key={conflict.key}
          label={nameOf(conflict.key)}
          options={[
            { value: 'theirs', label: say.theirs(conflict.theirs || say.blank) },
            { value: 'mine', label: say.mine(conflict.mine || say.blank) },
          ]}
          value={conflict.choice}
          onChange={(choice) => choose(conflict, choice)}
        />
      ))}
    </div>
  );
}
