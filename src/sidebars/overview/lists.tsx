import { useState } from 'preact/hooks';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { Button, ErrorBox, focusSheet, server, useTask } from '../shared';
import type { Overview } from './figures';

type Listed = Overview['overdue'][number];

interface Props {
  overview: Overview;
  soonDays: number;
}

/** The measures past their deadline, those soon due, and those whose period cannot be read. */
export function Lists({ overview, soonDays }: Props) {
  const { overdue, soon, unreadable, sheets } = overview;
  const several = sheets.length > 1;
  return (
    <>
      <List
        title={overdue.length > 0 ? messages.overdue(overdue.length) : messages.noOverdue}
        grave={overdue.length > 0}
        measures={overdue}
        several={several}
        describe={({ ends, days }) => messages.ended(ends, -(days ?? 0))}
      />
      <List
        title={soon.length > 0 ? messages.soon(soon.length, soonDays) : messages.noSoon(soonDays)}
        measures={soon}
        several={several}
        describe={({ ends, days }) => messages.ends(ends, days ?? 0)}
      />
      {unreadable.length > 0 && (
        <List
          title={messages.unreadable(unreadable.length)}
          hint={messages.unreadableHint}
          measures={unreadable}
          several={several}
          describe={({ ends }) => (ends === '' ? messages.blankPeriod : messages.writtenPeriod(ends))}
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
  /** The line about a measure's period. */
  describe: (measure: Listed) => string;
}

/** How many measures of a list are shown first, so that the summary below stays in reach. */
const FIRST_MEASURES = 5;

function List({ title, hint, grave = false, measures, several, describe }: ListProps) {
  const [isComplete, setComplete] = useState(false);
  const listed = isComplete ? measures : measures.slice(0, FIRST_MEASURES);
  return (
    <section class="stack">
      <h2 class={grave ? 'grave' : undefined}>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      {listed.length > 0 && (
        <ul class="plain stack">
          {listed.map((measure) => (
            <Row
              key={`${measure.sheet} ${measure.row}`}
              measure={measure}
              several={several}
              text={describe(measure)}
            />
          ))}
        </ul>
      )}
      {listed.length < measures.length && (
        <div>
          <Button onClick={() => setComplete(true)}>{messages.more(measures.length - listed.length)}</Button>
        </div>
      )}
    </section>
  );
}

function Row({ measure, several, text }: { measure: Listed; several: boolean; text: string }) {
  const { sheet, row, column, name, responsible, progress } = measure;
  const go = useTask(async () => {
    await server.goToCell({ sheet, row, column });
    focusSheet();
  });
  const facts = [
    responsible,
    messages.progress[progress],
    several ? messages.place(sheet, row) : messages.row(row),
  ];
  return (
    <li>
      <Button kind="link" task={go}>
        {name === '' ? messages.unnamed : name}
      </Button>
      <div class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</div>
      <div class="quiet">{text}</div>
      <ErrorBox failure={go.failure} />
    </li>
  );
}
