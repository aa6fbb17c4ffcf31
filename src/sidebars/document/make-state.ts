import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckSummary, DocumentRequest } from '../../actions/document';
import type { RecentDocument } from '../../actions/document-sources';
import type { CreatedDocument, Prepared, PrepareRequest } from '../../actions/make-document';
import { type PreparedDocument, preparedFor } from '../../actions/prepared';
import type { Target } from '../../documents/target';
import { document as messages } from '../../messages/th/sidebars/document';
import { server, type Task, useTask } from '../shared';
import { type Series, useSeries } from './series';

type Ready = Extract<Prepared, { kind: 'ready' }>;

export interface MakeOptions {
  request: DocumentRequest;
  target: Target;
  /** A document for each department, one after another. */
  each: boolean;
  updatesEarlier: boolean;
  /** The link of the earlier document that is to be updated with a part; undefined where a new one is to be made. */
  linkToUpdate: (part: string) => string | undefined;
  /** Reads the view again, where the check found other errors than it shows. */
  reloadView: () => void;
  onMade: (made: RecentDocument) => void;
}

/** The errors for which nothing was made; `isAsking` while the page asks whether to make the document all the same. */
interface Refusal {
  check: CheckSummary;
  isAsking: boolean;
}

/** Making documents: the tasks, and what came of them. */
interface Making {
  make: Task;
  /** Makes the documents in spite of errors. */
  makeForced: Task;
  /** Makes the documents of the series that are not made. */
  makeRest: Task;
  /** The task of the button: the one that is running. */
  buttonTask: Task;
  /** Gets the focus when a question goes or a series ends. */
  buttonRow: RefObject<HTMLDivElement | null>;
  refusal: Refusal | null;
  endQuestion(): void;
  /** The one document that was just made; those of a series are in `series`. */
  made: CreatedDocument | null;
  series: Series;
  /** True where the log may lack its header row. */
  isLogUnformatted: boolean;
  statusText: string;
}

export function useMaking(options: MakeOptions): Making {
  const { request, each, reloadView } = options;
  const [stage, setStage] = useState('');
  const { refusal, setRefusal, endQuestion, buttonRow, focusButton } = useRefusal();
  const [made, setMade] = useState<CreatedDocument | null>(null);
  const series = useSeries();
  const log = useLogFormat();
  /** Whether the user has agreed to make documents in spite of errors. */
  const isForced = useRef(false);
  const clear = () => {
    setMade(null);
    log.clear();
  };
  useReset(options, () => {
    setRefusal(null);
    clear();
    series.clear();
  });
  const makeOne = (ready: Ready, one: Ready['documents'][number]) => makeDocument(options, ready, one, log);
  /** Prepares and makes the documents; with `keep`, not those that the series has made already. */
  const makeAll = async (keep: boolean) => {
    clear();
    if (!keep) series.clear();
    setStage(messages.stages.check);
    try {
      const answer = await prepare({ ...request, each, force: isForced.current });
      if (answer.kind === 'errors') {
        setRefusal({ check: answer.check, isAsking: true });
        return reloadView();
      }
      setRefusal(null);
      if (refusal?.isAsking) focusButton();
      const [only] = answer.documents;
      if (each) {
        await series.run(answer.documents, keep, (one) => makeOne(answer, one));
        focusButton();
      } else if (only) {
        setStage(messages.stages.make(only.measures));
        setMade(await makeOne(answer, only));
      }
    } finally {
      await log.format();
      setStage('');
    }
  };
  const start = (force: boolean) => {
    isForced.current = force;
    return makeAll(false);
  };
  const make = useTask(() => {
    setRefusal(null);
    return start(false);
  });
  const makeForced = useTask(() => start(true));
  const makeRest = useTask(() => makeAll(true));
  return {
    make,
    makeForced,
    makeRest,
    buttonRow,
    refusal,
    endQuestion,
    made,
    series,
    buttonTask: [makeForced, makeRest].find(({ running }) => running) ?? make,
    isLogUnformatted: log.isUnformatted,
    statusText: statusTextOf(stage, series, made),
  };
}

function useRefusal() {
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const buttonRow = useRef<HTMLDivElement>(null);
  const focusButton = () => buttonRow.current?.querySelector('button')?.focus();
  const endQuestion = () => {
    setRefusal((now) => now && { ...now, isAsking: false });
    // The focus was in the question that goes.
    focusButton();
  };
  return { refusal, setRefusal, endQuestion, buttonRow, focusButton };
}

/** Resets when the choices change: what came of making belongs to the choices before. */
function useReset({ request, target, each, updatesEarlier }: MakeOptions, reset: () => void): void {
  const { origin: _, checked: __, ...chosen } = request;
  const choices = JSON.stringify([chosen, target, each, updatesEarlier]);
  const resetFor = useRef(choices);
  useEffect(() => {
    if (resetFor.current === choices) return;
    resetFor.current = choices;
    reset();
  });
}

/** Formats a new log, once after all documents are made: it is a call of its own. */
interface LogFormat {
  isUnformatted: boolean;
  /** Has the next `format` format the log. */
  request(): void;
  format(): Promise<void>;
  clear(): void;
}

function useLogFormat(): LogFormat {
  const [isUnformatted, setUnformatted] = useState(false);
  const isRequested = useRef(false);
  return {
    isUnformatted,
    request: () => {
      isRequested.current = true;
    },
    format: async () => {
      // A failure leaves only the log without header row and format: the documents are made.
      if (isRequested.current) await server.formatDocumentLog().catch(() => setUnformatted(true));
      isRequested.current = false;
    },
    clear: () => setUnformatted(false),
  };
}

/** Reads and checks all. A log of an earlier version gets its later columns first, or else none of what they say. */
async function prepare(request: PrepareRequest): Promise<Prepared> {
  const answer = await server.prepareDocuments(request);
  if (answer.kind !== 'ready' || !answer.isLogOld) return answer;
  const columns = await server.formatDocumentLog().then(
    (log) => log.columns,
    () => null,
  );
  return columns ? { ...answer, prepared: { ...answer.prepared, logColumns: columns } } : answer;
}

async function makeDocument(
  { request, target, linkToUpdate, onMade }: MakeOptions,
  ready: Ready,
  one: PreparedDocument,
  log: LogFormat,
): Promise<CreatedDocument> {
  const link = linkToUpdate(one.part);
  const answer = await server.makeDocument({
    ...request,
    ...preparedFor(ready, one),
    target,
    withWord: true,
    ...(link !== undefined && { replaces: link }),
  });
  onMade(answer.recent);
  if (answer.logged === 'unformatted') log.request();
  return answer;
}

function statusTextOf(stage: string, { documents, at }: Series, made: CreatedDocument | null): string {
  if (at > 0) return messages.stages.each(at, documents.length, documents[at - 1]?.name ?? '');
  if (stage !== '') return stage;
  if (documents.length > 0) {
    return messages.madeOf(documents.filter((one) => one.made).length, documents.length);
  }
  return made ? messages.made(made.measures) : '';
}
