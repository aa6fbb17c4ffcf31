import { useEffect, useState } from 'preact/hooks';
import { scoresPage as messages } from '../../messages/th/sidebars/scores';
import type { ScoreKey } from '../../scores/values';
import { server, type Task, useTask } from '../shared';
import type { Result } from './state';

/** A value that another user has changed meanwhile. */
interface Conflict {
  key: ScoreKey;
  theirs: string;
  /** The text of the field when it was to be saved. */
  mine: string;
  choice: '' | 'theirs' | 'mine';
}

export interface Saving {
  save: Task;
  statusText: string;
  conflicts: readonly Conflict[];
  /** Puts one of both texts into the field. */
  choose(conflict: Conflict, choice: 'theirs' | 'mine'): void;
}

/** Saves what is changed, and asks about what another user has changed meanwhile. */
export function useSaving(result: Result): Saving {
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
