import { useRef, useState } from 'preact/hooks';
import type { MadeDocument, Prepared } from '../../actions/make-document';
import { document as messages } from '../../messages/th/document';
import { Button, failureOf, type ServerFailure, type Task } from '../shared';
import { Links, Notes } from './made';

type Wanted = Extract<Prepared, { kind: 'ready' }>['documents'][number];

/** A document of a series, and what came of it so far. */
interface SeriesDocument extends Wanted {
  made?: MadeDocument;
  failure?: ServerFailure;
}

/** Documents made one after another. */
export interface Series {
  documents: readonly SeriesDocument[];
  /** The number of the one that is being made, from 1; 0 where none is. */
  at: number;
  isStopping: boolean;
  /** Ends the series when the document under way is made. */
  stop(): void;
  clear(): void;
  /**
   * Makes what is wanted, each by a call of its own, so that links come one by one and no call runs long. One that fails
   * does not keep the others back. With `keep`, what the series has made already is not made again.
   */
  run(
    wanted: readonly Wanted[],
    keep: boolean,
    makeOne: (one: Wanted) => Promise<MadeDocument>,
  ): Promise<void>;
}

export function useSeries(): Series {
  const [documents, setDocuments] = useState<readonly SeriesDocument[]>([]);
  const [at, setAt] = useState(0);
  const [isStopping, setStopping] = useState(false);
  const stopped = useRef(false);
  const setStop = (stop: boolean) => {
    stopped.current = stop;
    setStopping(stop);
  };
  return {
    documents,
    at,
    isStopping,
    stop: () => setStop(true),
    clear: () => setDocuments([]),
    async run(wanted, keep, makeOne) {
      const done = keep ? documents.filter(({ made }) => made) : [];
      const all: SeriesDocument[] = wanted.map(
        (one) => done.find(({ name }) => name === one.name) ?? { ...one },
      );
      setStop(false);
      setDocuments(all);
      for (const [i, one] of all.entries()) {
        if (one.made) continue;
        if (stopped.current) break;
        setAt(i + 1);
        try {
          one.made = await makeOne(one);
        } catch (error) {
          one.failure = failureOf(error);
        }
        setDocuments([...all]);
      }
      setAt(0);
      setStop(false);
    },
  };
}

/** The documents of a series as they come, with their links, and what is left to do. `rest` makes what is not made. */
export function SeriesList({ series, rest }: { series: Series; rest: Task }) {
  const { documents, at, isStopping } = series;
  if (documents.length === 0) return null;
  const left = documents.filter(({ made }) => !made);
  const failed = documents.filter(({ failure }) => failure);
  return (
    <div class="stack">
      {at > 0 && (
        <>
          <progress
            aria-label={messages.progress}
            max={documents.length}
            value={documents.length - left.length}
          />
          <div>
            {/* No Button of the page: it works while the page is busy. */}
            <button type="button" aria-disabled={isStopping} onClick={series.stop}>
              {isStopping ? messages.stopping : messages.stop}
            </button>
          </div>
        </>
      )}
      <ul class="plain series">
        {documents.map((one, i) => (
          <li key={one.name}>
            <strong>{one.name}</strong> <span class="quiet">{messages.measures(one.measures)}</span>
            <Outcome one={one} isNow={i + 1 === at} />
          </li>
        ))}
      </ul>
      {at === 0 && left.length > 0 && (
        <div>
          <Button task={rest}>
            {failed.length === left.length ? messages.retry(failed.length) : messages.goOn(left.length)}
          </Button>
        </div>
      )}
    </div>
  );
}

function Outcome({ one, isNow }: { one: SeriesDocument; isNow: boolean }) {
  if (one.made) {
    return (
      <>
        <Links made={one.made} of={one.name} />
        <Notes made={one.made} />
      </>
    );
  }
  if (isNow) {
    return (
      <p class="quiet">
        <span class="spinner" aria-hidden="true" />
        {messages.making}
      </p>
    );
  }
  if (!one.failure) return <p class="quiet">{messages.waiting}</p>;
  return (
    <div class="problem">
      <p>{one.failure.message}</p>
      <p>{one.failure.hint}</p>
    </div>
  );
}
