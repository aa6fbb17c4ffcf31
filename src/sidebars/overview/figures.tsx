import type { OverviewView } from '../../actions/overview';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { NextPage } from '../shared';

export type Overview = OverviewView['sheets'][number]['overview'];
type Counts = Overview['counts'];

const STATES = ['done', 'inProgress', 'notStarted', 'unclear'] as const;

/** The progress of the measures, as bars with their numbers. */
export function Figures({ overview }: { overview: Overview }) {
  const { counts, percent, withoutStatus, departments, instruments } = overview;
  if (percent === null) {
    return withoutStatus > 0 ? (
      <p>{messages.noStatus(withoutStatus)}</p>
    ) : (
      <div class="stack">
        <p>{messages.noMeasures}</p>
        <p class="quiet">{messages.libraryHint}</p>
        <NextPage to="openMeasures" />
      </div>
    );
  }
  return (
    <>
      <section class="stack" aria-label={messages.byStatus}>
        <p class="headline">{messages.headline(counts.done, counts.total, percent)}</p>
        <Bar counts={counts} most={counts.total} tall />
        <ul class="legend">
          {STATES.filter((state) => state !== 'unclear' || counts.unclear > 0).map((state) => (
            <li key={state}>
              <span class={`swatch ${state}`} aria-hidden="true" />
              {messages.progress[state]} <strong>{counts[state]}</strong>
            </li>
          ))}
        </ul>
        {withoutStatus > 0 && <p class="quiet">{messages.someWithoutStatus(withoutStatus)}</p>}
      </section>
      <Bars
        title={messages.byDepartment}
        hint={messages.departmentHint}
        rows={departments.map(({ key, counts: ofKey }) => ({ name: key || messages.others, counts: ofKey }))}
      />
      <Bars
        title={messages.byInstrument}
        rows={instruments.map(({ key, counts: ofKey }) => ({ name: key ?? messages.others, counts: ofKey }))}
      />
    </>
  );
}

function Bars({
  title,
  hint,
  rows,
}: {
  title: string;
  hint?: string;
  rows: { name: string; counts: Counts }[];
}) {
  const most = Math.max(...rows.map(({ counts }) => counts.total));
  return (
    <section class="stack">
      <h2>{title}</h2>
      {hint && <p class="quiet">{hint}</p>}
      <ul class="bars">
        {rows.map(({ name, counts }) => (
          <li key={name}>
            <span class="line">
              <span>{name}</span>
              <span class="quiet">
                {messages.progress.done} {messages.doneOf(counts.done, counts.total)}
              </span>
            </span>
            <Bar counts={counts} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A bar of the states, as long as its number of measures; screen readers read out the numbers. */
function Bar({ counts, most, tall = false }: { counts: Counts; most: number; tall?: boolean }) {
  const parts = STATES.filter((state) => counts[state] > 0);
  const label = parts.map((state) => messages.part(messages.progress[state], counts[state])).join(', ');
  return (
    <span class={tall ? 'bar tall' : 'bar'} role="img" aria-label={label} title={label}>
      {parts.map((state) => (
        <span key={state} class={state} style={{ width: `${(counts[state] * 100) / most}%` }} />
      ))}
    </span>
  );
}
