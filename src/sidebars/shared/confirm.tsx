import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from './button';
import type { Task } from './task';

interface ConfirmProps {
  question: ComponentChildren;
  yes: string;
  no: string;
  /** What the answer `yes` starts. */
  task: Task;
  onNo: () => void;
  /** Further answers, before `yes` and `no`. */
  children?: ComponentChildren;
}

/** Asks, on the page itself, before something is lost. The harmless answer `no` has the focus, and Escape gives it. */
export function Confirm({ question, yes, no, task, onNo, children }: ConfirmProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  // In a layout effect, before it is drawn: an Escape pressed at once is meant for it.
  useLayoutEffect(() => {
    // The last button is the harmless one.
    const buttons = box.current?.querySelectorAll('button');
    buttons?.[buttons.length - 1]?.focus();
  }, []);
  return (
    <div
      class="box question stack"
      role="alertdialog"
      aria-labelledby={id}
      ref={box}
      onKeyDown={(event) => event.key === 'Escape' && onNo()}
    >
      <p id={id}>{question}</p>
      <div class="row">
        {children}
        <Button task={task}>{yes}</Button>
        <Button onClick={onNo}>{no}</Button>
      </div>
    </div>
  );
}
