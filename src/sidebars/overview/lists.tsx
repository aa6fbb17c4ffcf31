import { useState } from 'preact/hooks';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { Button, ErrorBox, GoTo, useTask } from '../shared';
import type { Overview } from './figures';

type Listed = Overview['overdue'][number];

type ListName = keyof Overview['totals'];

interface Props {
  overview: Overview;
  soonDays: number;
  /** Reads the further measures of a list. */
  readMore: (list: ListName, after: number) => Promise<Listed[]>;
}

/** The measures past their deadline, those soon due, and those whose period cannot be read. */
export function Lists({ overview, soonDays, readMore }: Props) {
  const { totals } = overview;
  const listOf = (name: ListName) => ({
    measures: overview[name],
    total: totals[name],
    several: overview.sheets.length > 1,
    readMore: (after: number) => readMore(name, after),
  });
  return (
    <>
      <List
        {...listOf('overdue')}
        title={totals.overdue > 0 ? messages.overdue(totals.overdue) : messages.noOverdue}
        grave={totals.overdue > 0}
        describe={({ ends, days }) => messages.ended(ends, -(days ?? 0))}
      />
      <List
        {...listOf('soon')}
        title={totals.soon > 0 ? messages.soon(totals.soon, soonDays) : messages.noSoon(soonDays)}
        describe={({ ends, days }) => messages.ends(ends, days ?? 0)}
      />
      {totals.unreadable > 0 && (
        <List
          {...listOf('unreadable')}
          title={messages.unreadable(totals.unreadable)}
          hint={messages.unreadableHint}
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
  /** The first of the list; `total` is how many it has. */
  measures: readonly Listed[];
  total: number;
  readMore: (after: number) => Promise<Listed[]>;
  /** Whether measures of several sheets are listed. */
  several: boolean;
  /** The line about a measure's period. */
  describe: (measure: Listed) => string;
}

/** How many measures of a list are shown first, so that the summary below stays in reach. */
const FIRST_MEASURES = 5;

function List({
  title,
  hint,
  grave = false,
  measures: first,
  total,
  readMore,
  several,
  describe,
}: ListProps) {
  const [isOpen, setOpen] = useState(false);
  const [further, setFurther] = useState<readonly Listed[]>([]);
  const measures = [...first, ...further];
  const listed = isOpen ? measures : measures.slice(0, FIRST_MEASURES);
  const more = useTask(async () => {
    if (isOpen) setFurther([...further, ...(await readMore(measures.length))]);
    setOpen(true);
  });
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
      {listed.length < total && (
        <div>
          <Button task={more}>{messages.more(total - listed.length)}</Button>
        </div>
      )}
      <ErrorBox failure={more.failure} />
    </section>
  );
}

function Row({ measure, several, text }: { measure: Listed; several: boolean; text: string }) {
  const { sheet, row, column, name, responsible, progress } = measure;
  const facts = [
    responsible,
    messages.progress[progress],
    several ? messages.place(sheet, row) : messages.row(row),
  ];
  return (
    <li>
      <GoTo place={{ sheet, row, column }}>{name === '' ? messages.unnamed : name}</GoTo>
      <div class="quiet">{facts.filter((fact) => fact !== '').join(' · ')}</div>
      <div class="quiet">{text}</div>
    </li>
  );
}
