import { useEffect, useRef, useState } from 'preact/hooks';
import type { MadeSheets, PasteRequest, PasteView } from '../../actions/import';
import type { FieldId } from '../../forms/fields';
import { type ImportQuestion, UNSURE } from '../../messages/import-question';
import type { MatchedResults } from '../../transfer/import/results';
import { failureOf, type ServerFailure, server, type Task, useTask } from '../shared';

export type Purpose = 'keep' | 'newYear' | 'department';
/** The steps of the page; `questions` only where something is asked. */
type Step = 'purpose' | 'questions' | 'make' | 'department';
export type Made = Extract<MadeSheets, { kind: 'made' }>;

const MAX_ASKED = 5;

/** The questions that are shown open; the others, and columns of which nothing tells what they are, are in a folded list. */
export const askedOf = (questions: readonly ImportQuestion[]): ImportQuestion[] =>
  questions.filter(({ recommended }) => recommended !== UNSURE).slice(0, MAX_ASKED);

/** What a user has said of the paste, beside the answers to its questions. */
interface Choices {
  purpose: Purpose;
  /** The sheet into which results go; '' while none is chosen. */
  target: string;
  /** Demanded columns that the user does not want. */
  refused: readonly FieldId[];
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
  isCounting: boolean;
  failure: ServerFailure | null;
  /** True where the table changed before it could be made into sheets. */
  isChanged: boolean;
  make: Task;
  made: Made | null;
  /** What was saved of a department's results; null before. */
  saved: SavedOf | null;
  finish(saved: SavedOf): void;
}

/** How many measures got results, and what of the table went nowhere. */
export interface SavedOf {
  measures: number;
  results: MatchedResults;
}

/** A paste that was read, what the user says of it, and what comes of it. */
export function useImport(first: PasteView): ImportState {
  const [request, setRequest] = useState<PasteRequest>({ sheet: first.sheet, answers: {} });
  const [choices, setChoices] = useState<Choices>({
    purpose: 'keep',
    target: first.targets.length === 1 ? (first.targets[0] ?? '') : '',
    refused: [],
  });
  const counting = useCounting(first, request);
  const { view } = counting;
  const [step, goTo] = useState<Step>('purpose');
  const [made, setMade] = useState<Made | null>(null);
  const [isChanged, setChanged] = useState(false);
  const [saved, finish] = useState<SavedOf | null>(null);
  const make = useTask(async () => {
    const add = view.demanded.map(({ field }) => field).filter((field) => !choices.refused.includes(field));
    const { sheet, digest, year } = view;
    const purpose = choices.purpose === 'newYear' ? 'newYear' : 'keep';
    const answer = await server.makeSheets({ ...request, sheet, digest, year, purpose, add });
    setChanged(answer.kind === 'changed');
    if (answer.kind === 'made') setMade(answer);
    else counting.again();
  });
  const ask = (change: Omit<PasteRequest, 'sheet'>) => setRequest((now) => ({ ...now, ...change }));
  return {
    ...{ ...choices, view, request, step, goTo, ask, make, made, isChanged, saved, finish },
    steps: stepsFor(view, choices.purpose),
    choose: (change) => setChoices((now) => ({ ...now, ...change })),
    answer: (key, value) => ask({ answers: { ...request.answers, [key]: value } }),
    isCounting: counting.isRunning,
    failure: counting.failure,
  };
}

function stepsFor({ questions }: PasteView, purpose: Purpose): Step[] {
  const last: Step = purpose === 'department' ? 'department' : 'make';
  return askedOf(questions).length > 0 ? ['purpose', 'questions', last] : ['purpose', last];
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
