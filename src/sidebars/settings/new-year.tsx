import { useEffect, useRef, useState } from 'preact/hooks';
import type { NewYear as Begun, YearSource } from '../../actions/new-year';
import type { SettingsView } from '../../actions/settings';
import { settings as messages } from '../../messages/th/settings';
import type { SettingsTexts } from '../../settings/settings';
import {
  Button,
  ErrorBox,
  Loading,
  MultiChoice,
  Select,
  StatusLine,
  server,
  useLoad,
  useTask,
} from '../shared';
import { yearIn } from './draft';

interface Props {
  shown: SettingsView;
  onDone: (texts: SettingsTexts) => void;
}

type Carried = Extract<Begun, { kind: 'saved' }>;

/** Begins a fiscal year from last year's sheets. */
export function NewYear(props: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const load = useLoad(() => server.readNewYear());
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {messages.newYear}
      </h1>
      <p class="quiet">{messages.newYearLead}</p>
      <Loading load={load}>{({ sources }) => <Begin {...props} sources={sources} />}</Loading>
    </>
  );
}

type Emptied = 'asOf' | 'meetingDate';

function Begin({ shown, onDone, sources }: Props & { sources: readonly YearSource[] }) {
  const [texts, setTexts] = useState(shown.texts);
  const current = yearIn(texts.fiscalYear) || shown.runningYear - 1;
  const [year, setYear] = useState(current + 1);
  const offered = sources.filter((source) => source.year !== year);
  const [chosen, setChosen] = useState(() =>
    offered
      .filter((source) => (source.year ?? current) === current && !source.taken.includes(year))
      .map(({ sheet }) => sheet),
  );
  const sheets = offered.map(({ sheet }) => sheet).filter((sheet) => chosen.includes(sheet));
  const old = [
    { value: 'asOf', label: messages.emptiedAsOf(texts.asOf) },
    { value: 'meetingDate', label: messages.emptiedMeeting(texts.meetingDate) },
  ].filter(({ value }) => texts[value as Emptied] !== '');
  const [kept, setKept] = useState<string[]>([]);
  const emptied = old.map(({ value }) => value).filter((value) => !kept.includes(value)) as Emptied[];
  const [begun, setBegun] = useState<Carried | null>(null);
  const [isChanged, setChanged] = useState(false);
  const begin = useTask(async () => {
    const answer = await server.startNewYear({ opened: texts, year, resultYear: year - 1, sheets, emptied });
    setTexts(answer.texts);
    setChanged(answer.kind === 'changed');
    if (answer.kind === 'saved') setBegun(answer);
  });
  if (begun) return <YearBegun begun={begun} year={year} onBack={() => onDone(begun.texts)} />;
  const years = [...new Set([...shown.years.map(({ fiscalYear }) => fiscalYear), year])].filter(
    (each) => each > current,
  );
  return (
    <>
      <Select
        label={messages.newYearOf}
        options={years.map((each) => ({ value: String(each), label: String(each) }))}
        value={String(year)}
        onChange={(value) => setYear(Number(value))}
        hint={messages.newYearFollows(year - 1)}
      />
      {offered.length === 0 ? (
        <p>{messages.noSources}</p>
      ) : (
        <MultiChoice
          label={messages.sources}
          options={offered.map(({ sheet, measures, taken }) => ({
            value: sheet,
            label: taken.includes(year)
              ? messages.taken(sheet, measures, year)
              : messages.source(sheet, measures),
          }))}
          values={sheets}
          onChange={setChosen}
        />
      )}
      {old.length > 0 && (
        <MultiChoice
          label={messages.emptied}
          options={old}
          values={emptied}
          onChange={(values) =>
            setKept(old.map(({ value }) => value).filter((value) => !values.includes(value)))
          }
        />
      )}
      {isChanged && (
        <div class="box question" role="alert">
          {messages.changedTitle}
        </div>
      )}
      <div class="row">
        <Button kind="action" task={begin}>
          {messages.begin(year)}
        </Button>
        <Button onClick={() => onDone(texts)}>{messages.cancel}</Button>
      </div>
      <StatusLine>{begin.running && messages.beginning}</StatusLine>
      <ErrorBox failure={begin.failure} />
    </>
  );
}

function YearBegun({ begun, year, onBack }: { begun: Carried; year: number; onBack: () => void }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h2 ref={heading} tabIndex={-1} class="well">
        {messages.begun(year)}
      </h2>
      {begun.carried.length > 0 && (
        <ul class="plain stack">
          {begun.carried.map(({ sheet, measures, notes }) => (
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
