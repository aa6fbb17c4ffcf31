import { useEffect, useRef, useState } from 'preact/hooks';
import type { MeasureState, OpenRequest, SaveAnswer, ShownMeasure } from '../../actions/measure';
import type { FieldId } from '../../forms/fields';
import { measure as say } from '../../messages/th/measure';
import type { Overwrite } from '../../table/overwrites';
import { isBlank } from '../../thai/text';
import { Button, Confirm, ErrorBox, StatusLine, server, type Task, useTask } from '../shared';
import { Conflict } from './conflict';
import { UnitField } from './fields';
import { Gone, Overwrites, Several } from './questions';
import type { Texts } from './status';
import { editsOf, isLacking, textIn, unitsOf } from './units';

/** Where a user goes from a measure. */
type Way = 'previous' | 'next' | 'fresh' | 'follow';

/** What a save sends: the measure as it was read, and the texts as they are now. */
interface Sent {
  state: MeasureState;
  texts: Texts;
  chosenRow?: number;
  /** What the user has agreed to overwrite. */
  agreed?: Overwrite[];
}

/** One measure being filled in: the way to others, its fields, and the button that saves. */
export function Editor({ first }: { first: ShownMeasure }) {
  const [shown, setShown] = useState(first);
  const [texts, setTexts] = useState<Texts>(first.values);
  const [said, setSaid] = useState('');
  const [asked, setAsked] = useState<Way | null>(null);
  const [answer, setAnswer] = useState<Exclude<SaveAnswer, { kind: 'saved' }> | null>(null);
  /** Counts the measures opened: fields remember nothing of the one before. */
  const [turn, setTurn] = useState(0);
  const sending = useRef<Omit<Sent, 'state' | 'texts'> & Partial<Sent>>({});
  /** The save that a question came of, to go on with. */
  const asking = useRef<Omit<Sent, 'texts'>>({ state: first });
  const title = useRef<HTMLHeadingElement>(null);
  const form = useRef<HTMLDivElement>(null);

  const units = unitsOf(shown);
  const lacking = units.filter((unit) => isLacking(unit, shown, texts));
  const isDirty = Object.keys(editsOf(shown, texts)).length > 0;

  const change = (changed: Texts) => {
    setSaid('');
    setTexts((now) => ({ ...now, ...changed }));
  };

  /** Saves; what it then is, or null where nothing was saved and a question stands on the page. */
  const store = async ({ texts: sent, ...way }: Sent): Promise<MeasureState | null> => {
    const { state, ...answers } = way;
    setSaid('');
    setAnswer(null);
    const edits = state.opened ? editsOf(state, sent) : filled(sent);
    if (Object.keys(edits).length === 0 || !isWorthSaving(state, sent)) {
      setShown((now) => ({ ...now, ...state }));
      setSaid(say.nothing);
      return state;
    }
    const request = { sheet: shown.sheet, opened: state.opened, edits, ...answers };
    const came = await server.saveMeasure(request);
    if (came.kind !== 'saved') {
      asking.current = way;
      setAnswer(came);
      return null;
    }
    const after = { ...shown, ...came.state };
    setShown(after);
    // What was typed while it was being saved is kept.
    setTexts((now) => ({ ...came.state.values, ...typedSince(sent, now) }));
    const open = units.filter((unit) => isLacking(unit, after, came.state.values));
    setSaid(say.saved(came.row, open.length) + (came.notShown ? say.notShown : ''));
    return came.state;
  };

  const show = (opened: ShownMeasure) => {
    // What failed before belongs to the measure that is left.
    for (const task of [save, saveAndLeave, ...Object.values(ways)]) task.clear();
    setShown(opened);
    setTexts(opened.values);
    setSaid('');
    setAnswer(null);
    setAsked(null);
    setTurn((now) => now + 1);
  };
  const requestFor = (way: Way, { opened }: Pick<MeasureState, 'opened'>): OpenRequest => {
    if (way === 'follow') return {};
    if (way === 'fresh') return { sheet: shown.sheet, blank: true };
    return { sheet: shown.sheet, beside: { opened, step: way === 'next' ? 1 : -1 } };
  };
  const open = async (way: Way, from: Pick<MeasureState, 'opened'> = shown) =>
    show(await server.openMeasure(requestFor(way, from)));
  const ways: Record<Way, Task> = {
    previous: useTask(() => open('previous')),
    next: useTask(() => open('next')),
    fresh: useTask(() => open('fresh')),
    follow: useTask(() => open('follow')),
  };
  const save = useTask(() => store({ state: shown, texts, ...takeFrom(sending) }));
  const saveAndLeave = useTask(async () => {
    const way = asked;
    const state = await store({ state: shown, texts });
    if (state === null) setAsked(null);
    else if (way) await open(way, state);
  });
  const isLeaving = Object.values(ways).some(({ running }) => running) || saveAndLeave.running;
  const leave = (way: Way) => (isDirty ? setAsked(way) : ways[way].run());
  const send = (what: (typeof sending)['current']) => {
    sending.current = what;
    save.run();
  };
  const stay = () => setAsked(null);
  const back = () => setAnswer(null);

  // A question that is answered goes away with the keyboard in it.
  const isAsking = asked !== null || answer !== null;
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking && document.activeElement === document.body) title.current?.focus();
    wasAsking.current = isAsking;
  }, [isAsking]);

  // The one that a user went on to has the keyboard: its first field where it is to be written, else its title.
  const isNew = shown.opened === null;
  useEffect(() => {
    if (turn === 0) return;
    const field = form.current?.querySelector<HTMLElement>('select, textarea, input');
    (isNew ? field : title.current)?.focus();
    scrollTo(0, 0);
  }, [turn, isNew]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || answer) return;
    event.preventDefault();
    // Where the page asks whether to save before it leaves, this answers.
    (asked ? saveAndLeave : save).run();
  };
  const mergeAndSave = (merged: Texts) => {
    if (answer?.kind !== 'changed') return;
    setTexts(merged);
    send({ state: answer.state, texts: merged });
  };
  const wayButton = (way: Way, disabled = false) => (
    <Button task={{ ...ways[way], run: () => leave(way) }} disabled={disabled}>
      {say[way]}
    </Button>
  );
  const failure = Object.values(ways).find((way) => way.failure !== null)?.failure ?? null;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Ctrl+Enter saves from wherever the keyboard is.
    <div class="stack editor" onKeyDown={onKeyDown}>
      <header class="stack">
        <h1 tabIndex={-1} ref={title} aria-live="polite">
          {isNew ? say.titleNew : say.title(shown.place, shown.count)}
        </h1>
        <p class="quiet">{say.where(shown.formName, shown.sheet, shown.opened?.rows ?? [])}</p>
        <nav class="ways">
          {wayButton('previous', isNew ? shown.count === 0 : shown.place <= 1)}
          {wayButton('next', isNew || shown.place >= shown.count)}
          {wayButton('fresh')}
          {wayButton('follow')}
        </nav>
        {asked && (
          <Confirm question={say.leave} yes={say.discard} no={say.stay} task={ways[asked]} onNo={stay}>
            <Button task={saveAndLeave}>{say.saveAndLeave}</Button>
          </Confirm>
        )}
        <ErrorBox failure={failure ?? saveAndLeave.failure} />
        {shown.missing.length > 0 && <p class="unclear">{say.missingColumns(shown.missing)}</p>}
      </header>
      {answer?.kind === 'changed' ? (
        <Conflict {...{ shown, units, texts, save }} now={answer.state} onSave={mergeAndSave} onBack={back} />
      ) : (
        <>
          <div class="fields" ref={form} key={turn} inert={isLeaving}>
            {units.map((unit) => (
              <UnitField key={unit.label} {...{ unit, shown, texts }} onChange={change} />
            ))}
          </div>
          <footer class="stack">
            {answer === null && (
              <>
                <p class="quiet">
                  {lacking.length > 0
                    ? say.lacks(lacking.map(({ label }) => label))
                    : isDirty
                      ? say.changed
                      : ''}
                </p>
                <div class="row">
                  <Button kind="action" task={save}>
                    {say.save}
                  </Button>
                  <span class="quiet">{say.keys}</span>
                </div>
              </>
            )}
            {answer?.kind === 'gone' && (
              <Gone onSave={() => send({ state: asNew(shown) })} {...{ save }} onBack={back} />
            )}
            {answer?.kind === 'several' && (
              <Several
                rows={answer.rows}
                openedRow={shown.opened?.rows[0]}
                onSave={(chosenRow) => send({ chosenRow })}
                save={save}
                onBack={back}
              />
            )}
            {answer?.kind === 'overwrites' && (
              <Overwrites
                overwrites={answer.overwrites}
                onSave={() => send({ ...asking.current, agreed: answer.overwrites })}
                save={save}
                onBack={back}
              />
            )}
            <ErrorBox failure={save.failure} />
            <StatusLine>{said}</StatusLine>
          </footer>
        </>
      )}
    </div>
  );
}

/** What is to be sent otherwise than it stands on the page, once. */
function takeFrom<T extends object>(ref: { current: T | object }): T | object {
  const taken = ref.current;
  ref.current = {};
  return taken;
}

const filled = (texts: Texts): Texts =>
  Object.fromEntries(Object.entries(texts).filter(([, text]) => !isBlank(text)));

/** A new measure in which nothing stands but what was offered is none yet. */
const isWorthSaving = (state: MeasureState, texts: Texts): boolean =>
  state.opened !== null || Object.keys(editsOf(state, texts)).length > 0;

/** The measure as one that stands nowhere yet. */
const asNew = (shown: ShownMeasure): MeasureState => ({ ...shown, opened: null, values: {} });

function typedSince(sent: Texts, now: Texts): Texts {
  const typed = (Object.entries(now) as [FieldId, string][]).filter(
    ([field, text]) => text !== textIn(sent, field),
  );
  return Object.fromEntries(typed);
}
