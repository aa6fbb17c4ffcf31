import { useEffect, useRef, useState } from 'preact/hooks';
import type { ReceivedResults } from '../../actions/department-results';
import type { MadeSheets, PasteRequest, PasteView } from '../../actions/import';
import type { UndoRecord } from '../../actions/undo';
import type { FieldId } from '../../forms/fields';
import { type ImportQuestion, UNSURE } from '../../messages/import-question';
import { imports as messages } from '../../messages/th/sidebars/import';
import type { Answers } from '../../transfer/import/answers';
import {
  failureOf,
  type ServerFailure,
  server,
  type Task,
  type Undo,
  type UnsavedInput,
  useTask,
  useUndo,
  useUnsaved,
} from '../shared';

export type Purpose = 'keep' | 'newYear' | 'department';
/** The steps of the page; `questions` only where something is asked. */
type Step = 'purpose' | 'questions' | 'make' | 'department';
export type Made = Extract<MadeSheets, { kind: 'made' }>;

/** What becomes of a text that came; '' while the user has not said. */
export type Decision = 'new' | 'keep' | 'append' | '';

/** By what was shown of a measure: where another text is there by now, nothing is decided. */
export type Decisions = Readonly<Record<string, Decision>>;

const MAX_ASKED = 5;

/** The questions that are shown open; the others, and columns of which nothing tells what they are, are in a folded list. */
export const askedOf = (questions: readonly ImportQuestion[]): ImportQuestion[] =>
  questions.filter(({ recommended }) => recommended !== UNSURE).slice(0, MAX_ASKED);

/** True where a paste has neither measures nor scores, as far as it is understood. */
export const isNothing = ({ measures, scores }: PasteView): boolean => measures === 0 && scores === 0;

/** The own columns whose texts go into the sheet of a new year: those that are not of the year that is over, unless the user says. */
export const carriedOf = ({ newYear }: PasteView, { carried }: Pick<Choices, 'carried'>): readonly string[] =>
  carried ?? newYear.own.flatMap(({ key, isOfYear }) => (isOfYear ? [] : [key]));

/** What a user has said of the paste, beside the answers to its questions. */
interface Choices {
  purpose: Purpose;
  /** The sheet into which results go; '' while none is chosen. */
  target: string;
  /** Demanded columns that the user does not want. */
  refused: readonly FieldId[];
  /** Keys of the own columns whose texts go into the sheet of a new year; null while the user has not said. */
  carried: readonly string[] | null;
}

export interface ImportState extends Choices {
  view: PasteView;
  request: PasteRequest;
  step: Step;
  steps: Step[];
  goTo(step: Step): void;
  choose(choices: Partial<Choices>): void;
  /** Has the paste understood anew. */
  ask(change: Omit<PasteRequest, 'sheet'>): void;
  answer(key: string, value: string): void;
  /** Says what the column of a question is. */
  mean(key: string, value: string): void;
  /** Says of several rows at once. */
  answerAll(answers: Answers): void;
  isCounting: boolean;
  failure: ServerFailure | null;
  /** True where the table changed before it could be made into sheets. */
  isChanged: boolean;
  /** What was said before the page was closed, and how keeping it goes. */
  unsaved: UnsavedInput;
  /** True where no header row is found, so that the user points at it. */
  isHeaderLost: boolean;
  /** True where the table is another than that of which it was said. */
  isOlder: boolean;
  /** What becomes of texts that a department sent. */
  decisions: Decisions;
  decide(decisions: Decisions): void;
  make: Task;
  made: Made | null;
  /** What was saved of a department's results; null before. */
  saved: SavedOf | null;
  finish(saved: SavedOf): void;
  /** Undoes the new sheets, or the results that were put in: what was said of the table is asked again. */
  undo: Undo;
}

/** How many measures got results, and what of the table went nowhere. */
export interface SavedOf {
  measures: number;
  undo?: UndoRecord;
  results: ReceivedResults;
}

/** What a user has said of a paste and is not done yet, as it is kept while the page is closed. */
interface UnsavedImport {
  digest: string;
  request: PasteRequest;
  choices: Choices;
  step: Step;
  decisions: Decisions;
}

/** A paste that was read, what the user says of it, and what comes of it. */
export function useImport(first: PasteView): ImportState {
  const [asRead] = useState<PasteRequest>({ sheet: first.sheet, answers: {} });
  const [untouched] = useState<Choices>({
    purpose: 'keep',
    target: first.targets.length === 1 ? (first.targets[0] ?? '') : '',
    refused: [],
    carried: null,
  });
  const [request, setRequest] = useState(asRead);
  const [choices, setChoices] = useState(untouched);
  const counting = useCounting(first, request);
  const view = withoutAnswered(counting.view, request);
  const [step, goTo] = useState<Step>('purpose');
  const [made, setMade] = useState<Made | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [saved, setSaved] = useState<SavedOf | null>(null);
  const undo = useUndo();
  const [decisions, setDecisions] = useState<Decisions>({});
  const [takenDigest, setTakenDigest] = useState<string | null>(null);
  const make = useTask(async () => {
    const add = view.demanded.map(({ field }) => field).filter((field) => !choices.refused.includes(field));
    const { sheet, digest, year: fiscalYear } = view;
    const purpose = choices.purpose === 'newYear' ? 'newYear' : 'keep';
    const carried = carriedOf(view, choices);
    const blank = view.newYear.own.flatMap(({ key }) => (carried.includes(key) ? [] : [key]));
    const answer = await server.makeSheets({ ...request, sheet, digest, fiscalYear, purpose, add, blank });
    setChanged(answer.kind === 'changed');
    if (answer.kind !== 'made') return counting.again();
    setMade(answer);
    undo.offer(answer.undo, messages.undo, () => setMade(null));
  });
  const isTouched =
    !made && !saved && (choices !== untouched || request !== asRead || Object.keys(decisions).length > 0);
  const kept: UnsavedImport = { digest: view.digest, request, choices, step, decisions };
  const unsaved = useUnsaved<UnsavedImport>('import', isTouched ? kept : null, (taken) => {
    setRequest(taken.request);
    setChoices(taken.choices);
    setDecisions(taken.decisions);
    setTakenDigest(taken.digest);
    goTo(taken.step);
  });
  const ask = (change: Omit<PasteRequest, 'sheet'>) => setRequest((now) => ({ ...now, ...change }));
  const answerAll = (answers: Answers) =>
    setRequest((now) => ({ ...now, answers: { ...now.answers, ...answers } }));
  return {
    ...choices,
    view,
    request,
    step,
    goTo,
    ask,
    make,
    made,
    isChanged,
    saved,
    finish: (results) => {
      setSaved(results);
      undo.offer(results.undo, messages.undoResults, () => setSaved(null));
    },
    undo,
    unsaved,
    decisions,
    decide: setDecisions,
    isHeaderLost: isHeaderless(first),
    // The table read anew after the page was closed may be another by now.
    isOlder: takenDigest !== null && !counting.isRunning && takenDigest !== view.digest,
    steps: stepsFor(view, choices.purpose),
    choose: (change) => setChoices((now) => ({ ...now, ...change })),
    answer: (key, value) => answerAll({ [key]: value }),
    answerAll,
    mean: (key, value) => answerAll({ [key]: value, ...measureBy(view, key, value) }),
    isCounting: counting.isRunning,
    failure: counting.failure,
  };
}

/** Nothing was understood of the paste, not even columns of scores. */
const isHeaderless = (view: PasteView): boolean =>
  isNothing(view) && view.columns.length === 0 && view.questions.length === 0;

/**
 * The paste without the questions that are answered elsewhere: of the column that is the measure what it is; of all columns where the
 * user has pointed at the header row, since what each is is said beside it.
 */
function withoutAnswered(view: PasteView, { headerRow, answers }: PasteRequest): PasteView {
  const ofMeasure = view.questions.find(({ about }) => about.kind === 'measure');
  const measure = ofMeasure && (answers?.[ofMeasure.key] ?? ofMeasure.recommended);
  const questions = view.questions.filter(({ key, about: { kind } }) =>
    headerRow === undefined ? key !== `column:${measure}` : kind !== 'column' && kind !== 'measure',
  );
  return { ...view, questions };
}

/** The question which column is the measure is answered too by what is said of its column. */
function measureBy({ questions, columns }: PasteView, key: string, value: string): Answers {
  if (!questions.some(({ about }) => about.kind === 'measure')) return {};
  if (value === 'measure') return { measure: key.replace(/\D/g, '') };
  return columns.some((column) => column.key === key && column.field === 'measure')
    ? { measure: UNSURE }
    : {};
}

function stepsFor(view: PasteView, purpose: Purpose): Step[] {
  const last: Step = purpose === 'department' ? 'department' : 'make';
  return askedOf(view.questions).length > 0 ? ['purpose', 'questions', last] : ['purpose', last];
}

interface Counting {
  view: PasteView;
  isRunning: boolean;
  failure: ServerFailure | null;
  again(): void;
}

/** Has the paste read again for each new request; only the answer to the latest counts. */
function useCounting(first: PasteView, request: PasteRequest): Counting {
  const [state, setState] = useState({
    view: first,
    isRunning: false,
    failure: null as ServerFailure | null,
  });
  const latest = useRef(request);
  const count = (wanted: PasteRequest) => {
    latest.current = wanted;
    setState((now) => ({ ...now, isRunning: true }));
    const finish = (change: { view?: PasteView; failure: ServerFailure | null }) =>
      latest.current === wanted && setState((now) => ({ ...now, isRunning: false, ...change }));
    server.readPaste(wanted).then(
      (view) => finish({ view, failure: null }),
      (error: unknown) => finish({ failure: failureOf(error) }),
    );
  };
  useEffect(() => {
    if (latest.current !== request) count(request);
  }, [request]);
  return { ...state, again: () => count({ ...request }) };
}
