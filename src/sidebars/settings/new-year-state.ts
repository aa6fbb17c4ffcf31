import { useState } from 'preact/hooks';
import type { NewYear as NewYearAnswer, YearSource } from '../../actions/new-year';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import type { SettingsTexts } from '../../settings/settings';
import { server, type Task, type Undo, useTask, useUndo } from '../shared';
import { yearIn } from './draft';

export type Started = Extract<NewYearAnswer, { kind: 'saved' }>;
/** Settings that belong to last year, which the user may keep. */
const OLD_SETTINGS = ['asOf', 'surveyUntil', 'publishUntil', 'meetingDate'] as const;
export type OldSetting = (typeof OLD_SETTINGS)[number];

export interface NewYearState {
  year: number;
  setYear(year: number): void;
  /** The years to choose from. */
  years: number[];
  texts: SettingsTexts;
  /** The sheets that can be carried over to the year, and those of them that the user chose. */
  offered: readonly YearSource[];
  sheets: string[];
  setSheets(sheets: string[]): void;
  /** The settings of last year that are filled in, and those of them that are to be emptied. */
  old: readonly OldSetting[];
  emptied: readonly OldSetting[];
  setEmptied(emptied: readonly string[]): void;
  start: Task;
  undo: Undo;
  /** What came of starting; 'changed' where another user has changed the settings meanwhile. */
  result: Started | 'changed' | null;
}

/** What the user chooses for a new year, and the start of it. */
export function useNewYear(view: SettingsView, sources: readonly YearSource[]): NewYearState {
  const [texts, setTexts] = useState(view.texts);
  const current = yearIn(texts.fiscalYear) || view.currentYear - 1;
  const [year, setYear] = useState(current + 1);
  const offered = sources.filter((source) => source.year !== year);
  const [chosen, setSheets] = useState(() =>
    offered
      .filter(
        ({ year: of, existingYears, sameAs }) =>
          (of ?? current) === current && !existingYears.includes(year) && sameAs === null,
      )
      .map(({ sheet }) => sheet),
  );
  const sheets = offered.map(({ sheet }) => sheet).filter((sheet) => chosen.includes(sheet));
  const old = OLD_SETTINGS.filter((id) => texts[id] !== '');
  const [retained, setRetained] = useState<readonly OldSetting[]>([]);
  const emptied = old.filter((id) => !retained.includes(id));
  const [result, setResult] = useState<NewYearState['result']>(null);
  const undo = useUndo();
  const start = useTask(async () => {
    const answer = await server.startNewYear({ opened: texts, year, resultYear: year - 1, sheets, emptied });
    setTexts(answer.texts);
    setResult(answer.kind === 'saved' ? answer : 'changed');
    if (answer.kind !== 'saved') return;
    undo.offer(answer.undo, messages.undoNewYear(year), () => {
      setTexts(texts);
      setResult(null);
    });
  });
  const known = [...view.years.map(({ fiscalYear }) => fiscalYear), year];
  return {
    year,
    setYear,
    texts,
    offered,
    sheets,
    setSheets,
    old,
    emptied,
    start,
    undo,
    result,
    years: [...new Set(known)].filter((each) => each > current),
    setEmptied: (ids) => setRetained(old.filter((id) => !ids.includes(id))),
  };
}
