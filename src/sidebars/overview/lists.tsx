import { useState } from 'preact/hooks';
import { overview as say } from '../../messages/th/sidebars/overview';
import { Button, ErrorBox, focusSheet, server, useTask } from '../shared';
import type { Overview } from './figures';

type Listed = Overview['overdue'][number];

interface Props {
  overview: Overview;
  soonDays: number;
}

/** What is past its time, what soon will be, and what nobody can tell. */
export function Lists({ overview, soonDays }: Props) {
  const { overdue, soon, unreadable, sheets } = overview;
  const several = sheets.length > 1;
  return (
    <>
      <List
        title={overdue.length > 0 ? say.overdue(overdue.length) : say.noOverdue}
        grave={overdue.length > 0}
        measures={overdue}
        several={several}
        say={({ ends, days }) => say.ended(ends, -(days ?? 0))}
      />
      <List
        title={soon.length > 0 ? say.soon(soon.length, soonDays) : say.noSoon(soonDays)}
        measures={soon}
        several={several}
        say={({ ends, days }) => say.ends(ends, days ?? 0)}
      />
      {unreadable.length > 0 && (
        <List
          title={say.unreadable(unreadable.length)}
          hint={say.unreadableHint}
          measures={unreadable}
          several={several}
          say={({ ends }) => (ends === '' ? say.blankPeriod : say.writtenPeriod(ends))}
        />
      )}
    </>
  );
}

interface ListProps {
  title: string;
  hint?: string;
  grave?: boolean;
  measures: readonly Listed[];
  /** Whether measures of several sheets are listed. */
  several: boolean;
  say: (measure: Listed) => string;
}

/** A long list is shown in part first: it stands above the summary. */
const SHOWN_FIRST = 5;

function List({ title, hint, grave = false, measures, several, say: words }: ListProps) {
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? measures : measures.slice(0, SHOWN_FIRST);
  return (
    <section class="stack">
      <h2 class={grave ? 'grave' : undefined}>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      {shown.length > 0 && (
        <ul class="plain stack">
          {shown.map((measure) => (
            <Row key={`${measure.sheet} ${measure.row}`} {...{ measure, several }} words={words(measure)} />
          ))}
        </ul>
      )}
      {shown.length < measures.length && (
        <div>
          <Button onClick={() => setWhole(true)}>{say.more(measures.length - shown.length)}</Button>
        </div>
      )}
    </section>
  );
}

function Row({ measure, several, words }: { measure: Listed; several: boolean; words: string }) {
  const { sheet, row, column, name, responsible, progress } = measure;
  const go = useTask(async () => {
    await server.goToCell({ sheet, row, column });
    focusSheet();
  });
  const facts = [responsible, say.progress[progress], several ? say.place(sheet, row) : say.row(row)];
  return (
    <li>
      <Button kind="link" task={go}>
        {name === '' ? say.unnamed : name}
      </Button>
      <div class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</div>
      <div class="quiet">{words}</div>
      <ErrorBox failure={go.failure} />
    </li>
  );
}
