import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import { failureOf, type ServerFailure } from './server';

/** Something a user starts, and how it stands. */
export interface Task {
  /** Starts it; while any task of the page runs, this does nothing. */
  run(): void;
  running: boolean;
  /** Why it last failed; null before, while it runs, and after it succeeded. */
  failure: ServerFailure | null;
  /** Forgets the failure. */
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
export function useTask(act: () => Promise<unknown>): Task {
  const [state, setState] = useState<Pick<Task, 'running' | 'failure'>>({ running: false, failure: null });
  const latest = useRef(act);
  latest.current = act;
  const run = useCallback(() => {
    if (running > 0) return;
    change(1);
    setState({ running: true, failure: null });
    Promise.resolve()
      .then(() => latest.current())
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
  /** Asks again; the old value stays until the new one is there. */
  reload(): void;
}

/** Asks for something when the page opens; an answer that a later question has overtaken is dropped. */
export function useLoad<T>(ask: () => Promise<T>): Loaded<T> {
  const [state, setState] = useState<Pick<Loaded<T>, 'value' | 'failure'>>({ value: null, failure: null });
  const latest = useRef({ ask, turn: 0 });
  latest.current.ask = ask;
  const reload = useCallback(() => {
    latest.current.turn += 1;
    const { turn } = latest.current;
    const current = () => turn === latest.current.turn;
    latest.current.ask().then(
      (value) => current() && setState({ value, failure: null }),
      (error: unknown) => current() && setState((now) => ({ ...now, failure: failureOf(error) })),
    );
  }, []);
  useEffect(reload, [reload]);
  return { ...state, reload };
}
