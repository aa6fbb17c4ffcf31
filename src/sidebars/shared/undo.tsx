import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Undone, UndoRecord } from '../../actions/undo';
import { shared } from '../../messages/th/sidebars/shared';
import { Button } from './button';
import { ErrorBox } from './error-box';
import { server } from './server';
import { type Task, useTask } from './task';

/** What can be undone: the last write of a page, while the page is open. */
interface Offered {
  record: UndoRecord;
  /** The words of the button. */
  label: string;
  /** Puts the page back too; may give a text to say in place of the usual one. */
  onUndone: () => unknown;
}

/** What came of undoing, in words. */
interface Outcome {
  isDone: boolean;
  text: string;
}

/** The undo of a page's last write. */
export interface Undo {
  /** Offers to undo a write in place of the one before; without a record, which nothing was written for, nothing. */
  offer(record: UndoRecord | undefined, label: string, onUndone: Offered['onUndone']): void;
  offered: Offered | null;
  /** What came of the last undoing; null from the next write on, and where it was cleared. */
  outcome: Outcome | null;
  /** Removes the outcome, where the page shows something else. */
  clear(): void;
  task: Task;
}

export function useUndo(): Undo {
  const [offered, setOffered] = useState<Offered | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const task = useTask(async () => {
    if (!offered) return;
    const undone = await server.undoWrite(offered.record);
    // Where another sheet is shown first, the same can be undone after all.
    if (undone.kind !== 'last') setOffered(null);
    const isDone = undone.kind === 'undone';
    setOutcome({ isDone, text: textOf(undone, offered.record) });
    const text = isDone && (await offered.onUndone());
    if (typeof text === 'string') setOutcome({ isDone, text });
  });
  return {
    offered,
    outcome,
    task,
    clear: () => setOutcome(null),
    offer: (record, label, onUndone) => {
      task.clear();
      setOutcome(null);
      setOffered(record ? { record, label, onUndone } : null);
    },
  };
}

function textOf(undone: Undone, record: UndoRecord): string {
  if ('sheet' in undone) return shared.undo.sheetChanged(undone.sheet);
  return shared.undo[undone.kind === 'undone' && 'sheets' in record ? 'unmade' : undone.kind];
}

/** The button that undoes the last write, and then what came of it. */
export function UndoLine({ undo: { offered, outcome, task } }: { undo: Undo }) {
  const text = useRef<HTMLParagraphElement>(null);
  const before = useRef<Outcome | null>(null);
  // The focus was on the button, which has just gone, perhaps with the whole view.
  useLayoutEffect(() => {
    if (outcome !== before.current && document.activeElement === document.body) text.current?.focus();
    before.current = outcome;
  }, [outcome]);
  return (
    <>
      {offered && (
        <div>
          <Button kind="link" task={task}>
            {offered.label}
          </Button>
        </div>
      )}
      <p
        class={outcome?.isDone === false ? 'status problem' : 'status'}
        role="status"
        tabIndex={-1}
        ref={text}
      >
        {outcome?.text}
      </p>
      <ErrorBox failure={task.failure} />
    </>
  );
}
