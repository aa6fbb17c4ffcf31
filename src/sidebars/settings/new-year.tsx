import { useLayoutEffect, useRef } from 'preact/hooks';
import type { YearSource } from '../../actions/new-year';
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
  UndoLine,
  useLoad,
  useTask,
} from '../shared';
import { type NewYearState, type OldSetting, type Started, useNewYear } from './new-year-state';

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

function NewYearForm({ view, onDone, sources }: Props & { sources: readonly YearSource[] }) {
  const state = useNewYear(view, sources);
  const { year, start, result, texts, old, offered } = state;
  if (result && result !== 'changed') {
    return <YearStarted started={result} state={state} onBack={() => onDone(result.texts)} />;
  }
  const oldLabels: Record<OldSetting, string> = {
    asOf: messages.emptiedAsOf(texts.asOf),
    surveyUntil: `${messages.surveyUntil} (${texts.surveyUntil})`,
    publishUntil: `${messages.publishUntil} (${texts.publishUntil})`,
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
      <UndoLine undo={state.undo} />
    </>
  );
}

function SourceChoice({ state: { year, offered, sheets, setSheets } }: { state: NewYearState }) {
  return (
    <MultiChoice
      label={messages.sources}
      options={offered.map(({ sheet, measures, existingYears, sameAs }) => ({
        value: sheet,
        label: existingYears.includes(year)
          ? messages.alreadyCarried(sheet, measures, year)
          : sameAs === null
            ? messages.source(sheet, measures)
            : messages.sameMeasures(sheet, measures, sameAs),
      }))}
      values={sheets}
      onChange={setSheets}
    />
  );
}

function YearStarted({
  started,
  state: { year, undo },
  onBack,
}: {
  started: Started;
  state: NewYearState;
  onBack: () => void;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const scores = useTask(() => server.openScores());
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
      <div class="row">
        <Button kind="action" task={scores}>
          {messages.scoresNext(year - 1)}
        </Button>
        <Button onClick={onBack}>{messages.back}</Button>
      </div>
      <UndoLine undo={undo} />
      <ErrorBox failure={scores.failure} />
    </>
  );
}
