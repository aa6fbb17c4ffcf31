import { useMemo, useState } from 'preact/hooks';
import { type PastedScores, readPastedScores } from '../../scores/paste';
import type { TypedScores } from '../../scores/read';
import type { ResultView } from '../../scores/result-view';
import { type ScoreSummary, summarize } from '../../scores/summary';
import { keysOf, type ScoreKey, type ScoreValues, typedScores } from '../../scores/values';

/** What a paste did, and the values of the fields before it. */
interface Pasted extends PastedScores {
  before: ScoreValues;
}

/** The result of a year, as the user types it. */
export interface Result {
  view: ResultView;
  /** What the fields hold. */
  values: ScoreValues;
  /** The same as numbers, which the checks take. */
  typed: TypedScores;
  /** Total, level and means; null where no score is a number. */
  summary: ScoreSummary | null;
  /** The fields whose text differs from the sheet. */
  changed: ScoreKey[];
  /** The values in the sheet, as last read. */
  onSheet: ScoreValues;
  pasted: Pasted | null;
  text(key: ScoreKey): string;
  put(values: ScoreValues): void;
  /** Puts a text of several scores into the fields; false where it is a single value, which the field itself takes. */
  paste(text: string, at: ScoreKey): boolean;
  undoPaste(): void;
  /** Shows another year, or the same read again. */
  show(view: ResultView): void;
  /** Takes the values that are now in the sheet; unchanged fields follow them. */
  follow(onSheet: ScoreValues, isSaved: boolean): void;
}

export function useResult(initial: ResultView): Result {
  const [view, setView] = useState(initial);
  const [onSheet, setOnSheet] = useState(initial.values);
  const [values, setValues] = useState(initial.values);
  const [pasted, setPasted] = useState<Pasted | null>(null);
  const { scheme } = view;
  const typed = useMemo(() => typedScores(values, scheme), [values, scheme]);
  const summary = useMemo(() => {
    // What cannot be a score is corrected first.
    const rows = typed.rows.filter(({ problems }) => !problems.includes('out-of-range'));
    return summarize({ ...typed, rows }, scheme);
  }, [typed, scheme]);
  const text = (key: ScoreKey) => values[key] ?? '';
  const isChanged = (key: ScoreKey) => text(key).trim() !== (onSheet[key] ?? '');
  return {
    view,
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
      const free = Object.entries(found.values).filter(([key]) => !view.locks[key as ScoreKey]);
      const locked = Object.entries(found.values).filter(([key]) => view.locks[key as ScoreKey]);
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
      setView(next);
      setOnSheet(next.values);
      setValues(next.values);
      setPasted(null);
    },
    follow: (now, isSaved) => {
      const edited = isSaved ? [] : keysOf(scheme).filter(isChanged);
      setValues({ ...now, ...Object.fromEntries(edited.map((key) => [key, text(key)])) });
      setOnSheet(now);
      setPasted(null);
    },
  };
}
