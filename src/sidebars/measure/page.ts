import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { MeasureView } from '../../actions/measure';
import type { MeasurePage } from '../../actions/measure-list';
import { type Undo, useUndo, useUnsaved } from '../shared';
import type { Texts } from './status';

/** What the page shows, and how the user came there. */
export type PageContent = MeasurePage & {
  /** The texts of a measure that are not saved. */
  texts?: Texts;
  /** What was just done, in words. */
  statusText?: string;
  /** Of a list, the first row of the measure that the user comes back from. */
  from?: number | undefined;
};

export type MeasureContent = Extract<PageContent, { kind: 'measure' }>;

/** The texts of a measure that are not saved, as they are kept. */
export interface Draft {
  view: MeasureView;
  texts: Texts;
}

/** The page over its list and its measures. */
export interface MeasurePageState {
  shown: PageContent;
  /** Counts what was shown, from 0: nothing keeps a state from one to the next. */
  count: number;
  show(next: PageContent): void;
  /** What was searched for in the list last. */
  search: string;
  setSearch(text: string): void;
  setDraft(draft: Draft | null): void;
  unsaved: ReturnType<typeof useUnsaved>;
  undo: Undo;
  /** The count and the draft as they are now, for what is done after an answer. */
  latest: RefObject<{ count: number; isDirty: boolean }>;
}

export function useMeasurePage(first: MeasurePage): MeasurePageState {
  const [{ shown, count }, setShown] = useState<{ shown: PageContent; count: number }>({
    shown: first,
    count: 0,
  });
  const [search, setSearch] = useState('');
  const [draft, setDraft] = useState<Draft | null>(null);
  const undo = useUndo();
  const show = (next: PageContent) => {
    setShown((now) => ({ shown: next, count: now.count + 1 }));
    setDraft(null);
    undo.clear();
  };
  const isInList = shown.from !== undefined;
  // In a list the entry that the user comes back from is scrolled to.
  useLayoutEffect(() => {
    if (count > 0 && !isInList) scrollTo(0, 0);
  }, [count, isInList]);
  const unsaved = useUnsaved<Draft>('measure', draft, (kept) => show({ kind: 'measure', ...kept }));
  const latest = useRef({ count, isDirty: false });
  latest.current = { count, isDirty: draft !== null };
  return { shown, count, show, search, setSearch, setDraft, unsaved, undo, latest };
}
