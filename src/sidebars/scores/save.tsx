import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import { indicatorOfKey, type ScoreKey } from '../../scores/values';
import { Button, Choice, ErrorBox, StatusLine, server, type Task, useTask } from '../shared';
import type { Result } from './state';

/** A value that another user has changed meanwhile. */
interface Conflict {
  key: ScoreKey;
  theirs: string;
  /** The text of the field when it was to be saved. */
  mine: string;
  choice: '' | 'theirs' | 'mine';
}

interface Saving {
  save: Task;
  statusText: string;
  conflicts: readonly Conflict[];
  /** Puts one of both texts into the field. */
  choose(conflict: Conflict, choice: 'theirs' | 'mine'): void;
}

function useSaving(result: Result): Saving {
  const { view, changed, onSheet } = result;
  const [statusText, setStatusText] = useState('');
  const [conflicts, setConflicts] = useState<Conflict[]>([]);
  const save = useTask(async () => {
    setStatusText('');
    const edits = changed.map((key) => ({ key, was: onSheet[key] ?? '', now: result.text(key).trim() }));
    const answer = await server.saveResult({ year: view.year, edits });
    result.follow(answer.values, answer.kind === 'saved');
    if (answer.kind === 'saved') {
      setStatusText(answer.createdSheet ? messages.made : messages.saved(edits.length));
      return setConflicts([]);
    }
    const { values } = answer;
    setConflicts(
      answer.conflicts.map((key) => ({ key, theirs: values[key] ?? '', mine: result.text(key), choice: '' })),
    );
  });
  // The status and the conflicts belong to one year; a change after saving is not saved.
  const { clear } = save;
  useEffect(() => {
    setConflicts([]);
    setStatusText('');
    clear();
  }, [view.year, clear]);
  const isChanged = changed.length > 0;
  useEffect(() => {
    if (isChanged) setStatusText('');
  }, [isChanged]);
  return {
    save,
    statusText,
    conflicts,
    choose: (conflict, choice) => {
      result.put({ [conflict.key]: conflict[choice] });
      setConflicts((now) => now.map((each) => (each === conflict ? { ...each, choice } : each)));
    },
  };
}

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
