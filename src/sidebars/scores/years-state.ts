import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { server, type Task, usePageBusy, useTask } from '../shared';
import type { Result } from './state';

/** The year that the user wants, and the question before what is not saved is dropped. */
interface YearChoice {
  wanted: number;
  choose(year: number): void;
  /** Reads the wanted year; what is not saved is dropped. */
  read: Task;
  /** True while the page asks whether to drop what is not saved. */
  isAsking: boolean;
  stay(): void;
  /** The element that holds the drop-down, which gets the focus when the question goes. */
  element: RefObject<HTMLDivElement | null>;
}

export function useYearChoice({ view, changed, show }: Result): YearChoice {
  const [wanted, setWanted] = useState(view.year);
  const [isAsking, setAsking] = useState(false);
  const element = useRef<HTMLDivElement>(null);
  const busy = usePageBusy();
  const endQuestion = () => {
    setAsking(false);
    element.current?.querySelector('select')?.focus();
  };
  const read = useTask(async () => {
    try {
      show(await server.readResult({ year: wanted }));
    } catch (error) {
      setWanted(view.year);
      throw error;
    } finally {
      if (isAsking) endQuestion();
    }
  });
  const { run } = read;
  const isPending = wanted !== view.year && !isAsking && !busy;
  const isUnsaved = changed.length > 0;
  useEffect(() => {
    // A year chosen while the page saves is read after the save.
    if (!isPending) return;
    if (isUnsaved) setAsking(true);
    else run();
  }, [isPending, isUnsaved, run]);
  return {
    wanted,
    read,
    isAsking,
    element,
    choose: (year) => {
      setWanted(year);
      setAsking(false);
    },
    stay: () => {
      setWanted(view.year);
      endQuestion();
    },
  };
}
