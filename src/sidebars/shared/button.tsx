import type { ComponentChildren } from 'preact';
import { shared } from '../../messages/th/pages';
import { type Task, usePageBusy } from './task';

interface Props {
  /** `action` is the one blue button of a view; `link` reads as text. */
  kind?: 'action' | 'plain' | 'link';
  /** What it starts; or `onClick` for what needs no server. */
  task?: Task;
  onClick?: () => void;
  disabled?: boolean;
  /** The words for a screen reader where the visible ones do not suffice. */
  label?: string;
  children: ComponentChildren;
}

/**
 * A button that cannot be pressed while a task of the page runs, and turns while its own does. It is disabled by ARIA
 * and not by the attribute, which would take the keyboard's place on the page away.
 */
export function Button({ kind = 'plain', task, onClick, disabled = false, label, children }: Props) {
  const busy = usePageBusy();
  const asleep = disabled || busy;
  const press = () => {
    if (asleep) return;
    onClick?.();
    task?.run();
  };
  return (
    <button
      type="button"
      class={kind}
      aria-disabled={asleep}
      aria-busy={task?.running}
      aria-label={label}
      onClick={press}
    >
      {task?.running && <span class="spinner" role="img" aria-label={shared.busy} />}
      {children}
    </button>
  );
}
