import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { shared } from '../../messages/th/sidebars/shared';
import { Button } from './button';
import { ErrorBox } from './error-box';
import type { Loaded } from './task';

/** After this time without an answer the page says what to do. */
const LATE_MS = 20_000;

function Waiting() {
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return (
    <div role="status">
      <p class="quiet">
        <span class="spinner" aria-hidden="true" />
        {shared.loading}
      </p>
      {isLate && <p class="quiet">{shared.late}</p>}
    </div>
  );
}

/** What a page loads first: a spinner until it comes, then its content, or the error with a button to try again. */
export function Loading<T>({
  load,
  children,
}: {
  load: Loaded<T>;
  children: (value: T) => ComponentChildren;
}) {
  return (
    <>
      <ErrorBox failure={load.failure}>
        <div>
          <Button onClick={load.reload}>{shared.retry}</Button>
        </div>
      </ErrorBox>
      {load.value === null ? !load.failure && <Waiting /> : children(load.value)}
    </>
  );
}
