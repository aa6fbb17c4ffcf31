import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceivedResults } from '../../actions/department-results';
import { imports as messages } from '../../messages/th/sidebars/import';
import { measure as measureMessages } from '../../messages/th/sidebars/measure';
import type { ReceivedText } from '../../transfer/import/received-status';
import type { MatchedMeasure } from '../../transfer/import/results';
import {
  Button,
  Choice,
  Confirm,
  ErrorBox,
  Loading,
  StatusLine,
  server,
  type Undo,
  UndoLine,
  useLoad,
  useTask,
} from '../shared';
import { type DepartmentState, decisionKey, decisionOf, useDepartment } from './department-state';
import { Texts, Unplaced } from './made';
import type { ImportState, SavedOf } from './state';

/** The results that a department sent, measure by measure, and the button that puts them into the sheet. */
export function DepartmentStep({ state }: { state: ImportState }) {
  const { view, request, target } = state;
  const read = (after: number) =>
    server.readResults({ ...request, sheet: request.sheet ?? view.sheet, target, after });
  const load = useLoad(() => read(0));
  return (
    <Loading load={load}>
      {(results) => <Results state={state} results={results} read={read} reload={load.reload} />}
    </Loading>
  );
}

function Results({
  state,
  results: first,
  read,
  reload,
}: {
  state: ImportState;
  results: ReceivedResults;
  /** Reads the matched measures behind so many. */
  read: (after: number) => Promise<ReceivedResults>;
  reload: () => void;
}) {
  const { target } = state;
  const [further, setFurther] = useState<readonly MatchedMeasure[]>([]);
  const results = { ...first, matched: [...first.matched, ...further] };
  const more = useTask(async () => setFurther([...further, ...(await read(results.matched.length)).matched]));
  const unread = results.totals.matched - results.matched.length;
  const department = useDepartment(state, results, () => {
    setFurther([]);
    reload();
  });
  const { save, changed, overwrites, taken, open } = department;
  return (
    <>
      {changed.length > 0 && (
        <div class="box question" role="alert">
          {messages.resultsChanged(changed)}
        </div>
      )}
      <p>{messages.matched(results.totals.matched, target)}</p>
      {results.matched.map((measure) => (
        <section class="stack measure" key={measure.name + measure.opened.rows[0]}>
          <h3>{measure.name}</h3>
          {measure.similar && <p class="box question">{messages.similar(measure.similar)}</p>}
          {measure.texts.map((text) => (
            <Came key={text.header} measure={measure} text={text} department={department} />
          ))}
        </section>
      ))}
      {unread > 0 && (
        <div>
          <Button task={more}>{messages.moreMatched(unread)}</Button>
        </div>
      )}
      <ErrorBox failure={more.failure} />
      <Rest results={results} />
      {results.noColumn.length > 0 && (
        <div class="stack">
          <p>{messages.addColumn(results.noColumn)}</p>
          <div>
            <Button
              onClick={() => {
                setFurther([]);
                reload();
              }}
            >
              {messages.readTarget(target)}
            </Button>
          </div>
        </div>
      )}
      {open > 0 && <p class="quiet">{messages.undecided(open)}</p>}
      {open > 1 && (
        <div class="row">
          <Button onClick={department.takeOpen}>{messages.takeOpen(open)}</Button>
        </div>
      )}
      {overwrites.length > 0 ? (
        <Confirm
          question={overwrites.map(({ why, header, rows }) => (
            <span class="line" key={why + header + rows.join()}>
              {measureMessages.overwrites[why](header, rows)}
            </span>
          ))}
          yes={measureMessages.overwrite}
          no={measureMessages.stay}
          task={save}
          onNo={department.cancel}
        />
      ) : (
        <div class="row">
          <Button kind="action" task={save} disabled={taken === 0}>
            {messages.saveResults(taken)}
          </Button>
        </div>
      )}
      <StatusLine>{save.running && messages.savingResults}</StatusLine>
      <ErrorBox failure={save.failure} />
    </>
  );
}

function Came({
  measure,
  text,
  department,
}: {
  measure: MatchedMeasure;
  text: ReceivedText;
  department: DepartmentState;
}) {
  const { header, from, was, received, added } = text;
  const options = [
    { value: 'new', label: messages.decisions.new },
    { value: 'keep', label: was === '' ? messages.decisions.leave : messages.decisions.keep },
    ...(added ? [{ value: 'append', label: messages.decisions.append }] : []),
  ];
  return (
    <div class="stack">
      <dl class="text-pair">
        {was !== '' && (
          <>
            <dt>{messages.was}</dt>
            <dd>{was}</dd>
          </>
        )}
        <dt>{messages.received}</dt>
        <dd>{received}</dd>
      </dl>
      {from && <p class="quiet">{messages.fromStatus(from)}</p>}
      <Choice
        label={header}
        options={options}
        value={decisionOf(department.decisions, text, measure)}
        onChange={(value) =>
          department.decide(decisionKey(measure, text), value as 'new' | 'keep' | 'append')
        }
      />
    </div>
  );
}

/** What of the table is put nowhere, and measures for which nothing came. */
function Rest({ results }: { results: ReceivedResults }) {
  const { same, unmatched, without, leftOut, noColumn, unplaced, totals } = results;
  return (
    <>
      {same > 0 && <p class="quiet">{messages.same(same)}</p>}
      {noColumn.length > 0 && <p class="box question">{messages.noColumn(noColumn)}</p>}
      {leftOut.length > 0 && (
        <details class="part" open>
          <summary>{messages.leftOut(totals.leftOut)}</summary>
          <Texts texts={leftOut.map(messages.leftOutText)} total={totals.leftOut} />
        </details>
      )}
      {unmatched.length > 0 && (
        <details class="part" open>
          <summary>{messages.unmatched(totals.unmatched)}</summary>
          <Texts texts={unmatched} total={totals.unmatched} />
        </details>
      )}
      {without.length > 0 && (
        <details class="part">
          <summary>{messages.without(totals.without)}</summary>
          <Texts texts={without} total={totals.without} />
        </details>
      )}
      {unplaced.length > 0 && <Unplaced texts={unplaced} total={totals.unplaced} purpose="department" />}
    </>
  );
}

/** Into how many measures results went, and what went nowhere. */
export function ResultsSaved({
  target,
  saved: { measures, results },
  undo,
}: {
  target: string;
  saved: SavedOf;
  undo: Undo;
}) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const open = useTask(() => server.goToCell({ sheet: target, row: 1, column: 1 }));
  return (
    <>
      <h1 ref={title} tabIndex={-1} class="well">
        {messages.savedResults(measures, target)}
      </h1>
      <Rest results={{ ...results, same: 0 }} />
      <div class="row">
        <Button kind="action" task={open}>
          {messages.openMade}
        </Button>
      </div>
      <ErrorBox failure={open.failure} />
      <UndoLine undo={undo} />
    </>
  );
}
