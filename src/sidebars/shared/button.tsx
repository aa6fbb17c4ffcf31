import type { ComponentChildren } from 'preact';
import { shared } from '../../messages/th/sidebars/shared';
import { type Task, usePageBusy } from './task';

interface Props {
  /** `action` is the one blue button of a view; `link` reads as text. */
  kind?: 'action' | 'plain' | 'link';
  /** The task that it starts; or `onClick` where no server is called. */
  task?: Task;
  onClick?: () => void;
  disabled?: boolean;
  /** The label for screen readers, where the visible one is not enough. */
  label?: string;
  children: ComponentChildren;
}

/**
 * A button that cannot be pressed while any task of the page runs, and has a spinner while its own task runs. It is
 * disabled by ARIA and not by the attribute, because a disabled element loses the focus.
 */
export function Button({ kind = 'plain', task, onClick, disabled = false, label, children }: Props) {
  const busy = usePageBusy();
  const isDisabled = disabled || busy;
  const press = () => {
    if (isDisabled) return;
    onClick?.();
    task?.run();
  };
  return (
    <button
      type="button"
      class={kind}
      aria-disabled={isDisabled}
      aria-busy={task?.running}
      aria-label={label}
      onClick={press}
    >
      {task?.running && <span class="spinner" role="img" aria-label={shared.busy} />}
      {children}
    </button>
  );
}
