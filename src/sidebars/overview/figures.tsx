import type { OverviewView } from '../../actions/overview';
import { overview as say } from '../../messages/th/sidebars/overview';

export type Overview = OverviewView['sheets'][number]['overview'];
type Counts = Overview['counts'];

const STATES = ['done', 'inProgress', 'notStarted', 'unclear'] as const;

/** How far the measures are, as bars with their numbers beside them. */
export function Figures({ overview }: { overview: Overview }) {
  const { counts, percent, withoutStatus, departments, instruments } = overview;
  if (percent === null) {
    return withoutStatus > 0 ? (
      <p>{say.noStatus(withoutStatus)}</p>
    ) : (
      <div class="stack">
        <p>{say.noMeasures}</p>
        <p class="quiet">{say.libraryHint}</p>
      </div>
    );
  }
  return (
    <>
      <section class="stack" aria-label={say.byStatus}>
        <p class="headline">{say.headline(counts.done, counts.total, percent)}</p>
        <Bar counts={counts} most={counts.total} tall />
        <ul class="legend">
          {STATES.filter((state) => state !== 'unclear' || counts.unclear > 0).map((state) => (
            <li key={state}>
              <span class={`swatch ${state}`} aria-hidden="true" />
              {say.progress[state]} <strong>{counts[state]}</strong>
            </li>
          ))}
        </ul>
        {withoutStatus > 0 && <p class="quiet">{say.someWithoutStatus(withoutStatus)}</p>}
      </section>
      <Bars
        title={say.byDepartment}
        hint={say.departmentHint}
        rows={departments.map(({ key, counts: own }) => ({ name: key || say.others, counts: own }))}
      />
      <Bars
        title={say.byInstrument}
        rows={instruments.map(({ key, counts: own }) => ({ name: key ?? say.others, counts: own }))}
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
                {say.progress.done} {say.doneOf(counts.done, counts.total)}
              </span>
            </span>
            <Bar counts={counts} most={most} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** One bar of the states, as long as its number of measures; who does not see it hears the numbers. */
function Bar({ counts, most, tall = false }: { counts: Counts; most: number; tall?: boolean }) {
  const parts = STATES.filter((state) => counts[state] > 0);
  const words = parts.map((state) => say.part(say.progress[state], counts[state])).join(', ');
  return (
    <span class={tall ? 'bar tall' : 'bar'} role="img" aria-label={words} title={words}>
      {parts.map((state) => (
        <span key={state} class={state} style={{ width: `${(counts[state] * 100) / most}%` }} />
      ))}
    </span>
  );
}
