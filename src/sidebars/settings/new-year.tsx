import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { NewYear as NewYearAnswer, YearSource } from '../../actions/new-year';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/sidebars/settings';
import type { SettingsTexts } from '../../settings/settings';
import {
  Button,
  ErrorBox,
  Loading,
  MultiChoice,
  Select,
  StatusLine,
  server,
  type Task,
  useLoad,
  useTask,
} from '../shared';
import { yearIn } from './draft';

interface Props {
  view: SettingsView;
  onDone: (texts: SettingsTexts) => void;
}

/** Starts a fiscal year from last year's sheets. */
export function NewYear(props: Props) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const load = useLoad(() => server.readNewYear());
  return (
    <>
      <h1 ref={title} tabIndex={-1}>
        {messages.newYear}
      </h1>
      <p class="quiet">{messages.newYearLead}</p>
      <Loading load={load}>{({ sources }) => <NewYearForm {...props} sources={sources} />}</Loading>
    </>
  );
}

type Started = Extract<NewYearAnswer, { kind: 'saved' }>;
/** Settings that belong to last year, which the user may keep. */
type OldSetting = 'asOf' | 'meetingDate';

interface NewYearState {
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
  /** What came of starting; 'changed' where another user has changed the settings meanwhile. */
  result: Started | 'changed' | null;
}

function useNewYear(view: SettingsView, sources: readonly YearSource[]): NewYearState {
  const [texts, setTexts] = useState(view.texts);
  const current = yearIn(texts.fiscalYear) || view.currentYear - 1;
  const [year, setYear] = useState(current + 1);
  const offered = sources.filter((source) => source.year !== year);
  const [chosen, setSheets] = useState(() =>
    offered
      .filter((source) => (source.year ?? current) === current && !source.existingYears.includes(year))
      .map(({ sheet }) => sheet),
  );
  const sheets = offered.map(({ sheet }) => sheet).filter((sheet) => chosen.includes(sheet));
  const old = (['asOf', 'meetingDate'] as const).filter((id) => texts[id] !== '');
  const [retained, setRetained] = useState<readonly OldSetting[]>([]);
  const emptied = old.filter((id) => !retained.includes(id));
  const [result, setResult] = useState<NewYearState['result']>(null);
  const start = useTask(async () => {
    const answer = await server.startNewYear({ opened: texts, year, resultYear: year - 1, sheets, emptied });
    setTexts(answer.texts);
    setResult(answer.kind === 'saved' ? answer : 'changed');
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
    result,
    years: [...new Set(known)].filter((each) => each > current),
    setEmptied: (ids) => setRetained(old.filter((id) => !ids.includes(id))),
  };
}

function NewYearForm({ view, onDone, sources }: Props & { sources: readonly YearSource[] }) {
  const state = useNewYear(view, sources);
  const { year, start, result, texts, old, offered } = state;
  if (result && result !== 'changed') {
    return <YearStarted started={result} year={year} onBack={() => onDone(result.texts)} />;
  }
  const oldLabels: Record<OldSetting, string> = {
    asOf: messages.emptiedAsOf(texts.asOf),
    meetingDate: messages.emptiedMeeting(texts.meetingDate),
  };
  return (
    <>
      <Select
        label={messages.newYearOf}
        options={state.years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
        onChange={(value) => state.setYear(Number(value))}
        hint={messages.newYearFollows(year - 1)}
      />
      {offered.length === 0 ? <p>{messages.noSources}</p> : <SourceChoice state={state} />}
      {old.length > 0 && (
        <MultiChoice
          label={messages.emptied}
          options={old.map((id) => ({ value: id, label: oldLabels[id] }))}
          values={state.emptied}
          onChange={state.setEmptied}
        />
      )}
      {result === 'changed' && (
        <div class="box question" role="alert">
          {messages.changedTitle}
        </div>
      )}
      <div class="row">
        <Button kind="action" task={start}>
          {messages.begin(year)}
        </Button>
        <Button onClick={() => onDone(texts)}>{messages.cancel}</Button>
      </div>
      <StatusLine>{start.running && messages.beginning}</StatusLine>
      <ErrorBox failure={start.failure} />
    </>
  );
}

function SourceChoice({ state: { year, offered, sheets, setSheets } }: { state: NewYearState }) {
  return (
    <MultiChoice
      label={messages.sources}
      options={offered.map(({ sheet, measures, existingYears }) => ({
        value: sheet,
        label: existingYears.includes(year)
          ? messages.alreadyCarried(sheet, measures, year)
          : messages.source(sheet, measures),
      }))}
      values={sheets}
      onChange={setSheets}
    />
  );
}

function YearStarted({ started, year, onBack }: { started: Started; year: number; onBack: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  return (
    <>
      <h2 ref={title} tabIndex={-1} class="well">
        {messages.begun(year)}
      </h2>
      {started.carried.length > 0 && (
        <ul class="plain stack">
          {started.carried.map(({ sheet, measures, notes }) => (
            <li key={sheet}>
              <strong>{messages.carried(sheet, measures)}</strong>
              <details>
                <summary>{messages.notes}</summary>
                <ul class="stack">
                  {notes.map((note) => (
                    <li key={note}>{note}</li>
                  ))}
                </ul>
              </details>
            </li>
          ))}
        </ul>
      )}
      <p>{messages.scoresNext(year - 1)}</p>
      <div class="row">
        <Button kind="action" onClick={onBack}>
          {messages.back}
        </Button>
      </div>
    </>
  );
}
