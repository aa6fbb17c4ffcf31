import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failureOf, type ServerFailure } from './server';

/** Something that a user starts, and its state. `Args` is what one run of it is given. */
export interface Task<Args extends unknown[] = []> {
  /** Starts it; while any task of the page runs, this does nothing. */
  run(...args: Args): void;
  running: boolean;
  /** Why it last failed; null before, while it runs, and after it succeeded. */
  failure: ServerFailure | null;
  /** Removes the failure. */
  clear(): void;
}

const listeners = new Set<() => void>();
let running = 0;

function change(by: number): void {
  running += by;
  for (const listener of listeners) listener();
}

/** True while any task of the page runs: then no button can be pressed, so nothing is done twice. */
export function usePageBusy(): boolean {
  const [busy, setBusy] = useState(running > 0);
  useEffect(() => {
    const listener = () => setBusy(running > 0);
    listeners.add(listener);
    listener();
    return () => {
      listeners.delete(listener);
    };
  }, []);
  return busy;
}

/** A task from what it does. What it throws becomes its `failure`, to be shown beside its button. */
export function useTask<Args extends unknown[]>(act: (...args: Args) => Promise<unknown>): Task<Args> {
  const [state, setState] = useState<Pick<Task, 'running' | 'failure'>>({ running: false, failure: null });
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback((...args: Args) => {
    if (running > 0) return;
    change(1);
    setState({ running: true, failure: null });
    Promise.resolve()
      .then(() => latest.current(...args))
      .then(
        () => setState({ running: false, failure: null }),
        (error: unknown) => setState({ running: false, failure: failureOf(error) }),
      )
      .finally(() => change(-1));
  }, []);
  const clear = useCallback(() => setState((now) => ({ ...now, failure: null })), []);
  return { run, clear, ...state };
}

/** What a page asks for when it opens. */
export interface Loaded<T> {
  value: T | null;
  failure: ServerFailure | null;
  /** Asks again; the old value stays until the new one comes. */
  reload(): void;
}

/** Asks for something when the page opens. Only the answer to the latest request counts. */
export function useLoad<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Pick<Loaded<T>, 'value' | 'failure'>>({ value: null, failure: null });
  const latest = useRef({ ask, requests: 0 });
  latest.current.ask = ask;
  const reload = useCallback(() => {
    latest.current.requests += 1;
    const { requests } = latest.current;
    const isLatest = () => requests === latest.current.requests;
    latest.current.ask().then(
      (value) => isLatest() && setState({ value, failure: null }),
      (error: unknown) => isLatest() && setState((now) => ({ ...now, failure: failureOf(error) })),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
