import { useEffect, useRef } from 'preact/hooks';
import type { PasteView } from '../../actions/import';
import { titles } from '../../messages/th/menu';
import { imports as messages } from '../../messages/th/sidebars/import';
import {
  Button,
  ErrorBox,
  Loading,
  mount,
  StatusLine,
  server,
  UndoLine,
  UnsavedOffer,
  useLoad,
} from '../shared';
import { DepartmentStep, ResultsSaved } from './department';
import { MadeOf } from './made';
import { MakeStep } from './make';
import { PurposeStep } from './purpose';
import { Questions } from './questions';
import { type ImportState, isNothing, useImport } from './state';
import './style.css';

/** Brings the table in the sheet that the user is on into the spreadsheet: shows what is understood before anything is made. */
function Page() {
  const readings = useRef(0);
  const load = useLoad(async () => ({ view: await server.readPaste(), reading: ++readings.current }));
  return (
    <main>
      {load.failure ? (
        <ErrorBox failure={load.failure}>
          <div>
            <Button onClick={load.reload}>{messages.readActive}</Button>
          </div>
        </ErrorBox>
      ) : (
        <Loading load={load}>
          {({ view, reading }) => <Import key={reading} first={view} reload={load.reload} />}
        </Loading>
      )}
    </main>
  );
}

function Import({ first, reload }: { first: PasteView; reload: () => void }) {
  const state = useImport(first);
  const { step, made, saved } = state;
  if (made) return <MadeOf made={made} state={state} reload={reload} />;
  if (saved) return <ResultsSaved target={state.target} undo={state.undo} saved={saved} />;
  return (
    <>
      <UnsavedOffer unsaved={state.unsaved} offer={messages.unsavedOffer} />
      <Summary state={state} />
      <UndoLine undo={state.undo} />
      {state.isOlder && (
        <p class="box question" role="alert">
          {messages.tableChanged}
        </p>
      )}
      <StepTitle state={state} />
      <ErrorBox failure={state.failure} />
      {step === 'purpose' && <PurposeStep state={state} reload={reload} />}
      {step === 'questions' && <Questions state={state} />}
      {step === 'make' && <MakeStep state={state} />}
      {step === 'department' && <DepartmentStep state={state} />}
      <Steps state={state} />
    </>
  );
}

/** What was found, counted again after each answer. */
function Summary({ state: { view, isCounting } }: { state: ImportState }) {
  const counts = messages.counts(view.measures, view.sections, view.scores);
  return (
    <header class="pinned">
      <h1>{counts === '' ? messages.foundNothing : messages.found(counts)}</h1>
      <p class="quiet">
        {messages.sheet(view.sheet)} {messages.nothingMade}
      </p>
      <StatusLine>
        {isCounting && (
          <span class="quiet">
            <span class="spinner" aria-hidden="true" />
            {messages.counting}
          </span>
        )}
      </StatusLine>
    </header>
  );
}

/** The title of a step; it gets the focus when the step comes. */
function StepTitle({ state: { step, steps } }: { state: ImportState }) {
  const title = useRef<HTMLHeadingElement>(null);
  const before = useRef(step);
  useEffect(() => {
    if (before.current !== step) title.current?.focus();
    before.current = step;
  }, [step]);
  return (
    <h2 ref={title} tabIndex={-1}>
      {messages.step(steps.indexOf(step) + 1, steps.length, step)}
    </h2>
  );
}

/** The way to the next step and back; the last step has a button of its own. */
function Steps({ state: { view, step, steps, goTo, isCounting, purpose, target } }: { state: ImportState }) {
  const at = steps.indexOf(step);
  const [back, next] = [steps[at - 1], steps[at + 1]];
  const isOpen = isNothing(view) || (purpose === 'department' && target === '');
  return (
    <div class="row">
      {next && (
        <Button kind="action" onClick={() => goTo(next)} disabled={isCounting || isOpen}>
          {messages.next}
        </Button>
      )}
      {back && <Button onClick={() => goTo(back)}>{messages.back}</Button>}
    </div>
  );
}

mount(<Page />, titles.import, 'prepare');
