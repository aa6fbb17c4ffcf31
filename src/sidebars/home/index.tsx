import type { HomeView, HomeYear } from '../../actions/home';
import type { Moment, Step, StepId } from '../../home/year-steps';
import { titles } from '../../messages/th/menu';
import { home as messages } from '../../messages/th/sidebars/home';
import { lostHeaders } from '../../messages/th/sidebars/lost-headers';
import { Button, ErrorBox, Loading, mount, server, useLoad, useTask } from '../shared';
import './style.css';

/** What an office has to do this year, and what comes next. */
function Page() {
  const load = useLoad(() => server.readHome());
  return (
    <main>
      <Loading load={load}>
        {(view) => (
          <>
            {view.laterVersion !== '' && <p class="box error">{messages.laterVersion(view.laterVersion)}</p>}
            {view.lost.length > 0 && <p class="box question">{lostHeaders(view.lost)}</p>}
            <Home view={view} reload={load.reload} />
          </>
        )}
      </Loading>
    </main>
  );
}

function Home({ view: { officeName, days, years, isOver }, reload }: { view: HomeView; reload: () => void }) {
  if (officeName === '') {
    return (
      <div class="stack">
        <h1>{messages.welcome}</h1>
        <p>{messages.welcomeHint}</p>
        <Go id="office" />
      </div>
    );
  }
  return (
    <>
      <div>
        <p class="quiet">{officeName}</p>
        {days.map(({ id, day, left }) => (
          <p key={id} class={left < 0 ? 'quiet' : ''}>
            {messages.roundDay[id](day, left)}
          </p>
        ))}
        <Button kind="link" onClick={reload}>
          {messages.again}
        </Button>
      </div>
      {isOver && (
        <section class="next stack" aria-label={messages.next}>
          <strong>{messages.next}</strong>
          <p>{messages.newYearHint}</p>
          <Go id="newYear" />
        </section>
      )}
      {years.map((year, i) => (
        <Year key={year.year} year={year} isBefore={i > 0} isOver={isOver} />
      ))}
    </>
  );
}

type PageId = StepId | 'office' | 'newYear';

/** The page on which a step is done. */
const PAGE_OF: Readonly<Record<PageId, () => Promise<unknown>>> = {
  office: () => server.openSettings(),
  newYear: () => server.openSettings(),
  scores: () => server.openScores(),
  sheet: () => server.openPrepare(),
  measures: () => server.openMeasures(),
  measuresDocument: () => server.openDocuments({ round: '' }),
  reportSheet: () => server.openPrepare(),
  status: () => server.openMeasures(),
  resultsFilled: () => server.openMeasures(),
  halfReport: () => server.openDocuments({ round: '6' }),
  allResults: () => server.openMeasures(),
  report: () => server.openDocuments({ round: '' }),
  publish: () => server.openOverview(),
  signed: () => server.openOverview(),
};

/** The button that leads to the page of a step, with its first sheet in sight. */
function Go({ id, sheet }: { id: PageId; sheet?: string | undefined }) {
  const go = useTask(async () => {
    if (sheet !== undefined) await server.goToCell({ sheet, row: null, column: null });
    await PAGE_OF[id]();
  });
  return (
    <div class="stack">
      <div>
        <Button kind="action" task={go}>
          {id === 'office' ? messages.welcome : id === 'newYear' ? messages.newYear : messages.steps[id]}
        </Button>
      </div>
      <ErrorBox failure={go.failure} />
    </div>
  );
}

const MOMENTS: readonly Moment[] = ['start', 'half', 'end', 'publish'];

/** What stands in the place of the next step: nothing is due now, or the sheets are done and an item asks for more. */
function nothingToDo({ steps, items }: HomeYear): string {
  const open = items.filter((item) => item.steps.some(({ isDone }) => !isDone));
  const isWaiting = steps.some(({ state }) => state === 'later');
  if (isWaiting || open.length === 0) return messages.nothing;
  return messages.nothingBut([...new Set(open.map(({ code }) => code))]);
}

interface YearProps {
  year: HomeYear;
  isBefore: boolean;
  /** The year has ended, so that the next step is the new year, and what is open is what is left. */
  isOver: boolean;
}

function Year({ year: view, isBefore, isOver }: YearProps) {
  const { year, steps, next, counts, overdue } = view;
  const { done, total } = counts;
  return (
    <section class="stack year">
      <h1>{isBefore ? messages.unfinishedYear(year) : messages.year(year)}</h1>
      {total > 0 && <p class="quiet">{messages.progress(done, total)}</p>}
      {!next && !isOver && <p>{nothingToDo(view)}</p>}
      {next && (
        <section class="next stack" aria-label={isOver ? messages.left : messages.next}>
          <strong>{isOver ? messages.left : messages.next}</strong>
          {next.sheets.length > 0 && <p class="quiet">{messages.onSheets(next.sheets)}</p>}
          {next.id === 'publish' && <PublishAs items={view.items} sheets={next.sheets} />}
          {next.id === 'reportSheet' && <p>{messages.reportSheetHint}</p>}
          <Go id={next.id} sheet={next.sheets[0]} />
        </section>
      )}
      {MOMENTS.map((moment) => (
        <MomentSteps key={moment} moment={moment} steps={steps.filter((step) => step.moment === moment)} />
      ))}
      {overdue > 0 && <Overdue count={overdue} />}
      <Items items={view.items} />
    </section>
  );
}

function MomentSteps({ moment, steps }: { moment: Moment; steps: readonly Step[] }) {
  if (steps.length === 0) return null;
  return (
    <section>
      <h2>{messages.moments[moment]}</h2>
      <ul class="plain steps">
        {steps.map(({ id, state }) => (
          <li key={id} class={state}>
            <span class="mark" aria-hidden="true" />
            <span>
              {messages.steps[id]}
              <span class="unseen"> {messages.state[state]}</span>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Where the documents of some sheets are published. */
function PublishAs({ items, sheets }: { items: HomeYear['items']; sheets: readonly string[] }) {
  return (
    <>
      {items
        .filter((item) => item.sheets.some((sheet) => sheets.includes(sheet)))
        .map(({ code, round, title, isAssumed, lacking }) => (
          <p key={`${round} ${code}`}>
            {messages.publishAs(code, round, title)}
            {isAssumed && <span class="quiet"> {messages.assumed}</span>}
            {lacking.length > 0 && <strong> {messages.partsFirst(code)}</strong>}
          </p>
        ))}
    </>
  );
}

function Overdue({ count }: { count: number }) {
  const see = useTask(() => server.openOverview());
  return (
    <div>
      <p class="grave">{messages.overdue(count)}</p>
      <Button kind="link" task={see}>
        {messages.seeOverdue}
      </Button>
      <ErrorBox failure={see.failure} />
    </div>
  );
}

/** Whether nobody knows which parts an item demands: then they are no step of it. */
const isUnknown = (steps: HomeYear['items'][number]['steps']): boolean =>
  steps.every(({ id }) => id !== 'parts');

/** What each item of ITA still needs, from the scores to the website. */
function Items({ items }: { items: HomeYear['items'] }) {
  const see = useTask(async (sheet: string) => {
    await server.goToCell({ sheet, row: null, column: null });
    await server.openDocuments({ round: '' });
  });
  return (
    <section class="stack">
      <h2>{messages.items}</h2>
      {items.map(({ code, round, title, isAssumed, steps, lacking, sheets }) => (
        <details key={`${round} ${code}`}>
          <summary>
            {messages.itemSteps(
              code,
              round,
              steps.filter(({ isDone }) => isDone).length,
              steps.length,
              isUnknown(steps),
            )}
          </summary>
          <p class="quiet">
            {title} {isAssumed && messages.assumed}
          </p>
          <ul class="plain steps">
            {steps.map(({ id, isDone }) => (
              <li key={id} class={isDone ? 'done' : 'later'}>
                <span class="mark" aria-hidden="true" />
                <span>
                  {messages.itemStep[id]}
                  <span class="unseen"> {messages.state[isDone ? 'done' : 'open']}</span>
                </span>
              </li>
            ))}
          </ul>
          {isUnknown(steps) && <p>{messages.unknownParts(code, round)}</p>}
          {lacking.length > 0 && (
            <div class="lacking">
              <p>{messages.lackingOf(sheets)}</p>
              <ul>
                {lacking.map((part) => (
                  <li key={part}>{part}</li>
                ))}
              </ul>
              <Button kind="link" task={{ ...see, run: () => see.run(sheets[0] ?? '') }}>
                {messages.addParts}
              </Button>
            </div>
          )}
        </details>
      ))}
      <ErrorBox failure={see.failure} />
    </section>
  );
}

mount(<Page />, titles.home, 'home');
