import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LoggedDocument } from '../../actions/overview';
import { DOCUMENT_STATES, type DocumentLife, fieldsOf, isPublished, nextState } from '../../documents/life';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { parseThaiDate } from '../../thai/calendar';
import {
  Button,
  ErrorBox,
  Select,
  StatusLine,
  server,
  type Task,
  TextField,
  usePageBusy,
  useTask,
} from '../shared';

type Field = keyof DocumentLife;

/** What came of saving, in words. */
interface Outcome {
  isSaved: boolean;
  text: string;
}

interface LifeFormState {
  /** What the user says of the document; null while the form is closed. */
  life: DocumentLife | null;
  open(): void;
  close(): void;
  change(changed: Partial<DocumentLife>): void;
  /** Whether values are told that cannot be saved. */
  isTried: boolean;
  outcome: Outcome | null;
  save: Task;
  /** Gets the focus back when the form goes. */
  row: RefObject<HTMLDivElement | null>;
}

/** What is wrong with a value; undefined where nothing is. */
function mistakeIn(field: Field, value: string): string | undefined {
  if (value === '') return undefined;
  if (field === 'signedOn' || field === 'publishedOn')
    return parseThaiDate(value) ? undefined : messages.notDay;
  if (field === 'scan' || field === 'address') {
    return /^https?:\/\/\S+$/i.test(value) ? undefined : messages.notAddress;
  }
  return undefined;
}

/** The life that a state leads to: published today, unless another day is said. */
function withState(life: DocumentLife, state: string, today: string): DocumentLife {
  return { ...life, state, publishedOn: isPublished(state) ? life.publishedOn || today : life.publishedOn };
}

/** What is said by the form: of fields that it does not show, as the day of another state, what the log has. */
const saidIn = (life: DocumentLife, logged: DocumentLife): DocumentLife => ({
  ...logged,
  ...Object.fromEntries(
    ['state' as const, ...fieldsOf(life.state)].map((field) => [field, life[field].trim()]),
  ),
});

const factsOf = (life: DocumentLife): string => Object.values(life).filter(Boolean).join(' · ');

/** The form of one document: the state that usually follows is chosen, so that it takes two clicks. */
export function useLifeForm(
  { link, life: logged }: LoggedDocument,
  today: string,
  onChange: (document: LoggedDocument) => void,
): LifeFormState {
  const [form, setLife] = useState<DocumentLife | null>(null);
  const [isTried, setTried] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const close = () => {
    setLife(null);
    setTried(false);
    row.current?.querySelector('button')?.focus();
  };
  const save = useTask(async () => {
    if (!form) return;
    const life = saidIn(form, logged);
    setOutcome(null);
    setTried(true);
    if (fieldsOf(life.state).some((field) => mistakeIn(field, life[field]))) return;
    const answer = await server.saveDocumentLife({ link, seen: logged, life });
    if (answer.document) onChange(answer.document);
    if (answer.isSaved) close();
    const text = answer.isSaved
      ? messages.saved
      : answer.document
        ? messages.changedMeanwhile(factsOf(answer.document.life))
        : messages.documentGone;
    setOutcome({ isSaved: answer.isSaved, text });
  });
  return {
    life: form,
    isTried,
    outcome,
    save,
    row,
    close,
    open: () => {
      setOutcome(null);
      setLife(withState(logged, nextState(logged.state), today));
    },
    change: (changed) =>
      setLife((now) => {
        const next = now && { ...now, ...changed };
        return next && changed.state !== undefined ? withState(next, next.state, today) : next;
      }),
  };
}

/** The button that opens the form, and the form. */
export function LifeForm({ form, name }: { form: LifeFormState; name: string }) {
  const { life, outcome, isTried } = form;
  const busy = usePageBusy();
  return (
    <>
      <div ref={form.row}>
        <Button kind="link" onClick={life ? form.close : form.open} label={messages.recordOf(name)}>
          {messages.record}
        </Button>
      </div>
      {life && (
        <fieldset class="form" disabled={busy}>
          <Select
            label={messages.life.state}
            options={DOCUMENT_STATES.map((state) => ({ value: state, label: state }))}
            value={life.state}
            onChange={(state) => form.change({ state })}
          />
          {fieldsOf(life.state).map((field) => (
            <TextField
              key={field}
              label={messages.life[field]}
              value={life[field]}
              error={isTried ? mistakeIn(field, life[field].trim()) : undefined}
              onInput={(value) => form.change({ [field]: value })}
            />
          ))}
        </fieldset>
      )}
      {life && (
        <div class="row">
          <Button kind="action" task={form.save}>
            {messages.save}
          </Button>
          <Button onClick={form.close}>{messages.cancel}</Button>
        </div>
      )}
      <StatusLine>{outcome?.isSaved && outcome.text}</StatusLine>
      {outcome && !outcome.isSaved && (
        <p class="problem" role="alert">
          {outcome.text}
        </p>
      )}
      <ErrorBox failure={form.save.failure} />
    </>
  );
}
