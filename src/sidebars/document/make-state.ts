import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CheckSummary } from '../../actions/document';
import type { CreatedDocument } from '../../actions/make-document';
import type { PreparedDocument } from '../../actions/prepared';
import { document as messages } from '../../messages/th/sidebars/document';
import { server, type Task, useTask } from '../shared';
import { type NamedKept, useKept } from './kept';
import {
  type Agreement,
  type Folder,
  type MakeOptions,
  makeDocument,
  NO_FOLDER,
  openFolder,
} from './make-calls';
import { type Series, useSeries } from './series';

/** The errors for which nothing was made; `isAsking` while the page asks whether to make the document all the same. */
interface Refusal {
  check: CheckSummary;
  isAsking: boolean;
}

/** Making documents: the tasks, and what came of them. */
interface Making extends Folder {
  make: Task;
  /** Makes the documents in spite of errors. */
  makeForced: Task;
  /** Makes the documents of the series that are not made. */
  makeRest: Task;
  /** Makes new documents in place of updating those in `kept`. */
  makeNew: Task;
  /** Updates the documents in `kept`. */
  overwrite: Task;
  /** The earlier documents that were not updated, because somebody has to be asked first. */
  kept: readonly NamedKept[];
  endKept(): void;
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
  const [folder, setFolder] = useState<Folder>(NO_FOLDER);
  const asking = useKept();
  const series = useSeries();
  const log = useLogFormat(options.sources.isLogOld);
  /** Whether the user has agreed to make documents in spite of errors. */
  const isForced = useRef(false);
  const clear = () => {
    setMade(null);
    asking.clear();
    setFolder(NO_FOLDER);
    log.clear();
  };
  useReset(options, () => {
    setRefusal(null);
    clear();
    series.clear();
  });
  /** Prepares and makes the documents; `isMade` as in `Series`. */
  const makeAll = async (isMade: Parameters<Series['run']>[1]) => {
    const agreedFor = asking.agreedFor();
    clear();
    if (!isMade) series.clear();
    setStage(messages.stages.check);
    try {
      const answer = await server.prepareDocuments({
        ...request,
        each,
        draft: options.isDraft,
        spreadsheet: options.sources.spreadsheet,
        force: isForced.current,
      });
      if (answer.kind === 'errors') {
        setRefusal({ check: answer.check, isAsking: true });
        return reloadView();
      }
      setRefusal(null);
      if (refusal?.isAsking) focusButton();
      const place = await openFolder(options);
      setFolder(place);
      const makeOne = async (one: PreparedDocument) => {
        const agreed = agreedFor(one.name);
        // A document in a log of an earlier version is kept until it was asked about.
        const isMaking = agreed !== null || options.linkToUpdate(one.part) === undefined;
        if (isMaking && !options.isDraft) await log.formatOld();
        const made = await makeDocument(options, answer, one, { agreed, folder: place.folder?.id });
        if ('kept' in made) asking.add({ ...made, name: one.name });
        else if (made.logged === 'unformatted') log.request();
        return made;
      };
      const [only] = answer.documents;
      if (each) {
        await series.run(answer.documents, isMade, makeOne);
        focusButton();
      } else if (only) {
        setStage(messages.stages.make(only.measures));
        const made = await makeOne(only);
        if (!('kept' in made)) setMade(made);
      }
    } finally {
      await log.format();
      setStage('');
    }
  };
  const start = (force: boolean) => {
    isForced.current = force;
    return makeAll(null);
  };
  const make = useTask(() => {
    setRefusal(null);
    return start(false);
  });
  const makeForced = useTask(() => start(true));
  const makeRest = useTask(() => makeAll(({ made }) => !made));
  const makeAgreed = (agreement: Agreement) => {
    asking.agree(agreement);
    // Only what was asked about: a series may have been stopped before others.
    return makeAll(({ kept }) => kept !== undefined);
  };
  const makeNew = useTask(() => makeAgreed('new'));
  const overwrite = useTask(() => makeAgreed('overwrite'));
  return {
    make,
    makeForced,
    makeRest,
    makeNew,
    overwrite,
    kept: asking.kept,
    endKept: () => {
      asking.clear();
      focusButton();
    },
    ...folder,
    buttonRow,
    refusal,
    endQuestion,
    made,
    series,
    buttonTask: [makeForced, makeRest, makeNew, overwrite].find(({ running }) => running) ?? make,
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
function useReset({ request, target, isDraft, each, updatesEarlier }: MakeOptions, reset: () => void): void {
  const { origin: _, checked: __, ...chosen } = request;
  const choices = JSON.stringify([chosen, target, isDraft, each, updatesEarlier]);
  const resetFor = useRef(choices);
  useEffect(() => {
    if (resetFor.current === choices) return;
    resetFor.current = choices;
    reset();
  });
}

/**
 * Formats a new log, once after all documents are made. One of an earlier version gets its later columns before the first is made,
 * or else nothing of what they say. Each is a call of its own.
 */
interface LogFormat {
  isUnformatted: boolean;
  /** Has the next `format` format the log. */
  request(): void;
  format(): Promise<void>;
  formatOld(): Promise<void>;
  clear(): void;
}

function useLogFormat(isOld: boolean): LogFormat {
  const [isUnformatted, setUnformatted] = useState(false);
  const isRequested = useRef(false);
  const isStillOld = useRef(isOld);
  const format = async () => {
    // A failure leaves only the log without header row and format: the documents are made.
    if (isRequested.current) await server.formatDocumentLog().catch(() => setUnformatted(true));
    isRequested.current = false;
  };
  return {
    isUnformatted,
    request: () => {
      isRequested.current = true;
    },
    format,
    formatOld: async () => {
      if (!isStillOld.current) return;
      isStillOld.current = false;
      isRequested.current = true;
      await format();
    },
    clear: () => setUnformatted(false),
  };
}

function statusTextOf(stage: string, { documents, at }: Series, made: CreatedDocument | null): string {
  if (at > 0) return messages.stages.each(at, documents.length, documents[at - 1]?.name ?? '');
  if (stage !== '') return stage;
  if (documents.length > 0) {
    return messages.madeOf(documents.filter((one) => one.made).length, documents.length);
  }
  return made ? messages.made(made.measures) : '';
}
