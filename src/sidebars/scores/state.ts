import { useMemo, useState } from 'preact/hooks';
import { type PastedScores, readPastedScores } from '../../scores/paste';
import type { TypedScores } from '../../scores/read';
import type { ResultView } from '../../scores/result-view';
import { type ScoreSummary, summarize } from '../../scores/summary';
import { keysOf, type ScoreKey, type ScoreValues, typedScores } from '../../scores/values';

/** What a paste did, with what stood in the fields before it. */
export interface Pasted extends PastedScores {
  before: ScoreValues;
}

/** The result of a year under the user's hands. */
export interface Result {
  shown: ResultView;
  /** What the fields hold. */
  values: ScoreValues;
  /** The same as it is judged. */
  typed: TypedScores;
  /** What it comes to; null where no score is a number. */
  summary: ScoreSummary | null;
  /** The fields that hold something else than the sheet. */
  changed: ScoreKey[];
  /** What the sheet holds, as last read. */
  onSheet: ScoreValues;
  pasted: Pasted | null;
  text(key: ScoreKey): string;
  put(values: ScoreValues): void;
  /** Takes a text of several scores; false where it is one value, which the field takes itself. */
  paste(text: string, at: ScoreKey): boolean;
  undoPaste(): void;
  /** Shows another year, or the same read again. */
  show(shown: ResultView): void;
  /** Takes what the sheet now holds; unchanged fields follow it. */
  follow(onSheet: ScoreValues, isSaved: boolean): void;
}

export function useResult(first: ResultView): Result {
  const [shown, setShown] = useState(first);
  const [onSheet, setOnSheet] = useState(first.values);
  const [values, setValues] = useState(first.values);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { scheme } = shown;
  const typed = useMemo(() => typedScores(values, scheme), [values, scheme]);
  const summary = useMemo(() => summarize(typed, scheme), [typed, scheme]);
  const text = (key: ScoreKey) => values[key] ?? '';
  const isChanged = (key: ScoreKey) => text(key).trim() !== (onSheet[key] ?? '');
  return {
    shown,
    values,
    typed,
    summary,
    onSheet,
    pasted,
    text,
    changed: keysOf(scheme).filter(isChanged),
    put: (some) => setValues((now) => ({ ...now, ...some })),
    paste: (copied, at) => {
      const found = readPastedScores(copied, scheme, at);
      if (!found) return false;
      const free = Object.entries(found.values).filter(([key]) => !shown.locks[key as ScoreKey]);
      const locked = Object.entries(found.values).filter(([key]) => shown.locks[key as ScoreKey]);
      const placed: ScoreValues = Object.fromEntries(free);
      const unplaced = [...found.unplaced, ...locked.map(([, value]) => value ?? '')];
      setPasted({ values: placed, unplaced, before: values });
      setValues((now) => ({ ...now, ...placed }));
      return true;
    },
    undoPaste: () => {
      if (pasted) setValues(pasted.before);
      setPasted(null);
    },
    show: (next) => {
      setShown(next);
      setOnSheet(next.values);
      setValues(next.values);
      setPasted(null);
    },
    follow: (now, isSaved) => {
      const kept = isSaved ? [] : keysOf(scheme).filter(isChanged);
      setValues({ ...now, ...Object.fromEntries(kept.map((key) => [key, text(key)])) });
      setOnSheet(now);
      setPasted(null);
    },
  };
}
