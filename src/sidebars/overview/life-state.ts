import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { LoggedDocument } from '../../actions/overview';
import { type DocumentLife, fieldsOf, isPublished, nextState } from '../../documents/life';
import { lifeDoubts } from '../../documents/life-doubts';
import { overview as messages } from '../../messages/th/sidebars/overview';
import { parseThaiDate } from '../../thai/calendar';
import { server, type Task, type UnsavedInput, useTask, useUnsaved } from '../shared';

type Field = keyof DocumentLife;

/** An open form: what the user says of the document, and what the log said when the form was opened. */
export interface OpenForm {
  life: DocumentLife;
  seen: DocumentLife;
}

/** The open forms, by the link of their document. */
type OpenForms = Readonly<Record<string, OpenForm>>;

export interface LifeForms {
  forms: OpenForms;
  /** Opens or changes the form of a document; null closes it. */
  set(link: string, form: OpenForm | null): void;
  unsaved: UnsavedInput;
}

/** What came of saving, in words. */
interface Outcome {
  isSaved: boolean;
  text: string;
}

interface LifeFormState {
  /** What the user says of the document; null while the form is closed. */
  life: DocumentLife | null;
  /** Opens the form, or closes it. */
  toggle(): void;
  /** Closes the form; asks before where something is typed. */
  cancel(): void;
  isAsking: boolean;
  /** Closes the form without saving. */
  discard: Task;
  keepEditing(): void;
  change(changed: Partial<DocumentLife>): void;
  /** What is doubtful in a field, as a sentence. */
  doubts: Partial<Record<Field, string | undefined>>;
  /** Whether values are told that cannot be saved. */
  isTried: boolean;
  outcome: Outcome | null;
  save: Task;
  /** Gets the focus back when the form goes. */
  row: RefObject<HTMLDivElement | null>;
}

/** What is wrong with a value; undefined where nothing is. */
export function mistakeIn(field: Field, value: string): string | undefined {
  if (value === '') return undefined;
  if (field === 'signedOn' || field === 'publishedOn')
    return parseThaiDate(value) ? undefined : messages.notDay;
  if (field === 'scan' || field === 'address') {
    return /^https?:\/\/\S+$/i.test(value) ? undefined : messages.notAddress;
  }
  return undefined;
}

/** What is doubtful in the fields that a form shows, as sentences. */
function doubtsIn(life: DocumentLife, made: string, today: string): LifeFormState['doubts'] {
  const { signedOn, publishedOn, address } = lifeDoubts(life, made, today);
  return {
    signedOn: signedOn ? messages.doubts.signedOn[signedOn] : undefined,
    publishedOn: publishedOn ? messages.doubts.publishedOn[publishedOn] : undefined,
    address: address ? messages.doubts.address(address) : undefined,
  };
}

/** The life that a state leads to: published today, unless another day is said. */
function withState(life: DocumentLife, state: string, today: string): DocumentLife {
  return { ...life, state, publishedOn: isPublished(state) ? life.publishedOn || today : life.publishedOn };
}

/** A form as it opens: the state that usually follows is chosen, so that it takes two clicks. */
const opened = (seen: DocumentLife, today: string): OpenForm => ({
  life: withState(seen, nextState(seen.state), today),
  seen,
});

const isTyped = ({ life, seen }: OpenForm, today: string): boolean =>
  JSON.stringify(life) !== JSON.stringify(opened(seen, today).life);

/** What is said by the form: of fields that it does not show, as the day of another state, what the log has. */
const saidIn = ({ life, seen }: OpenForm): DocumentLife => ({
  ...seen,
  ...Object.fromEntries(
    ['state' as const, ...fieldsOf(life.state)].map((field) => [field, life[field].trim()]),
  ),
});

const factsOf = (life: DocumentLife): string => Object.values(life).filter(Boolean).join(' · ');

/** The open forms of a list of documents; what is typed in them is kept until it is saved. */
export function useLifeForms(documents: readonly LoggedDocument[], today: string): LifeForms {
  const [forms, setForms] = useState<OpenForms>({});
  const typed = Object.entries(forms).filter(([, form]) => isTyped(form, today));
  const unsaved = useUnsaved<OpenForms>(
    'documentLife',
    typed.length > 0 ? Object.fromEntries(typed) : null,
    (kept) =>
      setForms((now) => ({
        ...now,
        ...Object.fromEntries(
          Object.entries(kept).filter(([kept]) => documents.some(({ link }) => link === kept)),
        ),
      })),
  );
  return {
    forms,
    unsaved,
    set: (link, form) =>
      setForms(({ [link]: _before, ...others }) => (form ? { ...others, [link]: form } : others)),
  };
}

/** The form of one document. */
export function useLifeForm(
  { link, life: logged, when }: LoggedDocument,
  today: string,
  { forms, set }: LifeForms,
  onChange: (document: LoggedDocument) => void,
): LifeFormState {
  const form = forms[link];
  const [isTried, setTried] = useState(false);
  const [isAsking, setAsking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const row = useRef<HTMLDivElement>(null);
  const close = () => {
    set(link, null);
    setTried(false);
    setAsking(false);
    row.current?.querySelector('button')?.focus();
  };
  const cancel = () => {
    if (form && isTyped(form, today)) setAsking(true);
    else close();
  };
  const save = useTask(async () => {
    if (!form) return;
    const life = saidIn(form);
    setOutcome(null);
    setTried(true);
    setAsking(false);
    if (fieldsOf(life.state).some((field) => mistakeIn(field, life[field]))) return;
    const answer = await server.saveDocumentLife({ link, seen: form.seen, life });
    if (answer.document) onChange(answer.document);
    if (answer.isSaved) close();
    else if (answer.document) set(link, { ...form, seen: answer.document.life });
    const text = answer.isSaved
      ? messages.saved
      : answer.document
        ? messages.changedMeanwhile(factsOf(answer.document.life))
        : messages.documentGone;
    setOutcome({ isSaved: answer.isSaved, text });
  });
  return {
    life: form?.life ?? null,
    doubts: form ? doubtsIn(form.life, when, today) : {},
    isTried,
    isAsking,
    outcome,
    save,
    row,
    cancel,
    discard: useTask(async () => {
      setOutcome(null);
      close();
    }),
    keepEditing: () => setAsking(false),
    toggle: () => {
      if (form) return cancel();
      setOutcome(null);
      set(link, opened(logged, today));
    },
    change: (changed) => {
      if (!form) return;
      const next = { ...form.life, ...changed };
      set(link, {
        ...form,
        life: changed.state === undefined ? next : withState(next, next.state, today),
      });
    },
  };
}
