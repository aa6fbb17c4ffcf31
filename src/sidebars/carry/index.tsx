import { useEffect, useRef, useState } from 'preact/hooks';
import type { CarriedLike, CarryView } from '../../actions/carry-over';
import { titles } from '../../messages/th/menu';
import { carryPage as messages } from '../../messages/th/sidebars/carry';
import {
  Button,
  Choice,
  Confirm,
  ErrorBox,
  Loading,
  mount,
  StatusLine,
  server,
  type Undo,
  UndoLine,
  useLoad,
  useTask,
  useUndo,
} from '../shared';
import './style.css';

type Made = Extract<CarriedLike, { kind: 'made' }>;

/** Carries the measures of the active sheet over into a new one with the columns of another sheet. */
function Page() {
  const readings = useRef(0);
  const load = useLoad(async () => ({ view: await server.readCarry(), reading: ++readings.current }));
  const again = <Button onClick={load.reload}>{messages.again}</Button>;
  return (
    <main>
      {load.failure ? (
        <ErrorBox failure={load.failure}>
          <div>{again}</div>
        </ErrorBox>
      ) : (
        <Loading load={load}>{({ view, reading }) => <Carry key={reading} view={view} />}</Loading>
      )}
      {load.value && !load.failure && <div>{again}</div>}
    </main>
  );
}

function Carry({ view: { sheet, measures, year, models } }: { view: CarryView }) {
  const [like, setLike] = useState(models.length === 1 ? (models[0] ?? '') : '');
  const [isNext, setNext] = useState(false);
  const [question, setQuestion] = useState<string | null>(null);
  const [made, setMade] = useState<Made | null>(null);
  const undo = useUndo();
  const make = useTask(async () => {
    const asked = question === null ? {} : { agreed: question };
    const answer = await server.carryOverLike({ sheet, like, year: isNext ? year + 1 : year, ...asked });
    setQuestion(answer.kind === 'asks' ? answer.question : null);
    if (answer.kind !== 'made') return;
    setMade(answer);
    undo.offer(answer.undo, messages.undo, () => setMade(null));
  });
  if (made) return <Done made={made} undo={undo} />;
  return (
    <>
      <h1>{messages.from(sheet, measures)}</h1>
      <p class="quiet">{messages.unchanged}</p>
      {models.length === 0 ? (
        <p class="box question">{messages.noModels}</p>
      ) : (
        <>
          <fieldset class="form" disabled={question !== null || make.running}>
            <Choice
              label={messages.like}
              options={models.map((name) => ({ value: name, label: name }))}
              value={like}
              onChange={setLike}
            />
            <Choice
              label={messages.year}
              options={[
                { value: 'same', label: messages.sameYear(year) },
                { value: 'next', label: messages.nextYear(year) },
              ]}
              value={isNext ? 'next' : 'same'}
              onChange={(value) => setNext(value === 'next')}
            />
          </fieldset>
          {question === null ? (
            <div class="row">
              <Button kind="action" task={make} disabled={like === ''}>
                {messages.make(measures)}
              </Button>
            </div>
          ) : (
            <Confirm
              question={question}
              yes={messages.yes}
              no={messages.no}
              task={make}
              onNo={() => setQuestion(null)}
            />
          )}
          <StatusLine>{make.running && messages.making}</StatusLine>
          <ErrorBox failure={make.failure} />
          <UndoLine undo={undo} />
        </>
      )}
    </>
  );
}

function Done({ made: { sheet, measures, notes }, undo }: { made: Made; undo: Undo }) {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => title.current?.focus(), []);
  const check = useTask(() => server.openCheck());
  return (
    <>
      <h1 ref={title} tabIndex={-1} class="well">
        {messages.made(sheet, measures)}
      </h1>
      {notes.length > 0 && (
        <section class="stack">
          <h2>{messages.notes}</h2>
          <ul class="texts">
            {notes.map((note) => (
              <li key={note}>{note}</li>
            ))}
          </ul>
        </section>
      )}
      <div class="row">
        <Button kind="action" task={check}>
          {messages.check}
        </Button>
      </div>
      <UndoLine undo={undo} />
      <ErrorBox failure={check.failure} />
    </>
  );
}

mount(<Page />, titles.carry, 'prepare');
