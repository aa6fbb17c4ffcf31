import type { ComponentChildren } from 'preact';
import { useEffect, useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { shared } from '../../messages/th/sidebars/shared';
import { Button } from './Button';
import type { ServerFailure } from './server';
import type { Loaded, Task } from './task';

/** A line that screen readers say when it changes: what was just done. It stays on the page, empty, to be listened to. */
export function StatusLine({ children }: { children?: ComponentChildren }) {
  return (
    <p class="status" role="status">
      {children}
    </p>
  );
}

/** What went wrong and what to do about it, at the place of the click. */
export function ErrorBox({
  failure,
  children,
}: {
  failure: ServerFailure | null;
  children?: ComponentChildren;
}) {
  if (!failure) return null;
  return (
    <div class="box error stack" role="alert" data-code={failure.code}>
      <p>
        <strong>{failure.message}</strong>
      </p>
      <p>{failure.hint}</p>
      {failure.authorize && (
        <p>
          <a href={failure.authorize} target="_blank" rel="noopener">
            {shared.authorize}
          </a>
        </p>
      )}
      {children}
    </div>
  );
}

interface ConfirmProps {
  question: ComponentChildren;
  yes: string;
  no: string;
  /** What a yes starts. */
  task: Task;
  onNo: () => void;
  /** Further answers, before the two. */
  children?: ComponentChildren;
}

/** Asks before something is lost, on the page itself. The harmless answer has the keyboard, and Escape gives it. */
export function Confirm({ question, yes, no, task, onNo, children }: ConfirmProps) {
  const id = useId();
  const box = useRef<HTMLDivElement>(null);
  // Before it is seen: an Escape pressed at once is meant for it.
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

/** After this a user is told what to do where no answer comes. */
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

/** What a page loads first: says that it comes, shows it, or says why not and offers to try again. */
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
