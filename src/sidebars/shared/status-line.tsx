import type { ComponentChildren } from 'preact';

/**
 * What was just done, in a line that screen readers read out when it changes. The element stays on the page while it is
 * empty: screen readers announce changes of elements that they know.
 */
export function StatusLine({ children }: { children?: ComponentChildren }) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}
