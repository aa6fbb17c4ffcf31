import { imports as messages } from '../../messages/th/sidebars/import';
import { Button, Choice, closePage, ErrorBox, MultiChoice, StatusLine } from '../shared';
import { MadeBefore, madeBefore, notesOf, Unplaced } from './made';
import { FurtherQuestions } from './questions';
import { carriedOf, type ImportState } from './state';

/** What the new sheets will be like, what is left out, and the button that makes them. */
export function MakeStep({ state }: { state: ImportState }) {
  const { view, purpose, make, isChanged, steps, isCounting } = state;
  const before = madeBefore(state);
  const counts = messages.counts(view.measures, 0, view.scores);
  return (
    <>
      {isChanged && (
        <p class="box question" role="alert">
          {messages.changed}
        </p>
      )}
      {view.measures > 0 && <Headers state={state} />}
      {view.measures > 0 && purpose === 'newYear' && <NewYear state={state} />}
      {view.demanded.map((each) => (
        <Demanded key={each.field} state={state} {...each} />
      ))}
      {!steps.includes('questions') && <FurtherQuestions state={state} />}
      <Remarks state={state} />
      <RowChoices state={state} />
      <Unplaced texts={view.unplaced} purpose={purpose} />
      {before === null ? (
        <div class="row">
          <Button kind="action" task={make} disabled={isCounting || counts === ''}>
            {messages.make(counts)}
          </Button>
          <Button onClick={closePage}>{messages.notYet}</Button>
        </div>
      ) : (
        <MadeBefore sheet={before} />
      )}
      <StatusLine>{make.running && messages.making}</StatusLine>
      <ErrorBox failure={make.failure} />
    </>
  );
}

function Headers({ state: { view, request, ask, refused, purpose } }: { state: ImportState }) {
  const { document, added, demanded } = view;
  const names = [...added, ...demanded.flatMap(({ field, text }) => (refused.includes(field) ? [] : [text]))];
  const ofDocument = document && (
    <p class="quiet">{messages.document(document.kind, purpose === 'keep' ? document.title : '')}</p>
  );
  if (!view.isOfficial)
    return (
      <>
        <p>{messages.headersKept(names)}</p>
        {ofDocument}
      </>
    );
  return (
    <Choice
      label={messages.headers}
      options={[
        { value: 'official', label: messages.headersOfficial },
        { value: 'own', label: messages.headersOwn },
      ]}
      value={request.headers ?? 'official'}
      onChange={(headers) => ask({ headers: headers === 'own' ? 'own' : 'official' })}
    />
  );
}

/** Which columns are blank in the sheet of the new year, for the user to choose among his own. */
function NewYear({ state }: { state: ImportState }) {
  const { cleared, own } = state.view.newYear;
  return (
    <>
      {cleared.length > 0 && <p>{messages.cleared(cleared)}</p>}
      {own.length > 0 && (
        <MultiChoice
          label={messages.carried}
          options={own.map(({ key, header }) => ({ value: key, label: header }))}
          values={[...carriedOf(state.view, state)]}
          onChange={(carried) => state.choose({ carried })}
        />
      )}
    </>
  );
}

function Demanded({
  state: { refused, choose },
  item,
  field,
  text,
}: ImportState['view']['demanded'][number] & { state: ImportState }) {
  const others = refused.filter((each) => each !== field);
  return (
    <Choice
      label={messages.demanded(item, text)}
      options={[
        { value: 'add', label: messages.add },
        { value: 'not', label: messages.addNot },
      ]}
      value={refused.includes(field) ? 'not' : 'add'}
      onChange={(value) => choose({ refused: value === 'add' ? others : [...others, field] })}
    />
  );
}

/** What to know of the new sheets beside what is asked. */
function Remarks({ state }: { state: ImportState }) {
  return (
    <>
      {notesOf(state).map((note) => (
        <p class="quiet" key={note}>
          {note}
        </p>
      ))}
    </>
  );
}

/** What a user says of a row, by what its cells say: first that it is as they say, then that it is not. */
const ROW_ANSWERS = { continued: ['goesOn', 'own'], separate: ['two', 'one'] } as const;

/** Rows that the user may join to the measure above or part from it. */
function RowChoices({ state: { view, request, answerAll } }: { state: ImportState }) {
  const { rowChoices } = view;
  if (rowChoices.length === 0) return null;
  return (
    <details class="part">
      <summary>{messages.rowChoices(rowChoices.length)}</summary>
      <div class="stack wide">
        {(['separate', 'continued'] as const).map((kind) => {
          const rows = rowChoices.filter((each) => each.kind === kind);
          const [asRead, turned] = ROW_ANSWERS[kind];
          if (rows.length === 0) return null;
          return (
            <MultiChoice
              key={kind}
              label={messages.turnRows[kind]}
              options={rows.map(({ key, row, text }) => ({ value: key, label: messages.rowOf(row, text) }))}
              values={rows.flatMap(({ key }) => (request.answers?.[key] === turned ? [key] : []))}
              onChange={(keys) =>
                answerAll(
                  Object.fromEntries(rows.map(({ key }) => [key, keys.includes(key) ? turned : asRead])),
                )
              }
            />
          );
        })}
      </div>
    </details>
  );
}
