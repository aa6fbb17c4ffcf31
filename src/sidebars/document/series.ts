import { useRef, useState } from 'preact/hooks';
import type { CreatedDocument, Prepared } from '../../actions/make-document';
import type { KeptDocument } from '../../actions/save-document';
import { failureOf, type ServerFailure } from '../shared';

type Wanted = Extract<Prepared, { kind: 'ready' }>['documents'][number];

/** A document of a series: made, kept as it was, failed, or none of these yet. */
export interface SeriesDocument extends Wanted {
  made?: CreatedDocument;
  kept?: KeptDocument;
  failure?: ServerFailure;
}

/** Documents made one after another. */
export interface Series {
  documents: readonly SeriesDocument[];
  /** The number of the document that is being made, from 1; 0 while none is. */
  at: number;
  isStopping: boolean;
  /** Ends the series after the document that is being made. */
  stop(): void;
  clear(): void;
  /**
   * Makes the wanted documents, each by its own call, so that links appear one by one and no call runs long. A failure
   * does not stop the others.
   * @param isMade which documents of this series are made now, the others stay as they are; null to make all anew
   */
  run(
    wanted: readonly Wanted[],
    isMade: ((before: SeriesDocument) => boolean) | null,
    makeOne: (one: Wanted) => Promise<CreatedDocument | KeptDocument>,
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
    async run(wanted, isMade, makeOne) {
      const before = (one: Wanted) => documents.find(({ name }) => name === one.name);
      const all = wanted.map((one): SeriesDocument => {
        const earlier = before(one);
        return earlier && isMade && !isMade(earlier) ? earlier : { ...one };
      });
      setStop(false);
      setDocuments(all);
      for (const [i, one] of all.entries()) {
        if (one === before(one)) continue;
        if (stopped.current) break;
        setAt(i + 1);
        try {
          const answer = await makeOne(one);
          if ('kept' in answer) one.kept = answer;
          else one.made = answer;
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
