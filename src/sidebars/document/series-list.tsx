import { document as messages } from '../../messages/th/sidebars/document';
import { Button, type Task } from '../shared';
import { Links, Notes } from './document-links';
import type { Series, SeriesDocument } from './series';

interface SeriesListProps {
  series: Series;
  makeRest: Task;
  /** Whether the page asks what is to be done with those that were kept. */
  isAsking: boolean;
}

/** The documents of a series with their links, and a button that makes those that are not made. */
export function SeriesList({ series, makeRest, isAsking }: SeriesListProps) {
  const { documents, at, isStopping } = series;
  if (documents.length === 0) return null;
  const remaining = documents.filter(({ made }) => !made);
  const failed = documents.filter(({ failure }) => failure);
  return (
    <div class="stack">
      {at > 0 && (
        <>
          <progress
            aria-label={messages.progress}
            max={documents.length}
            value={documents.length - remaining.length}
          />
          <div>
            {/* Not the shared Button: this one works while the page is busy. */}
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
      {at === 0 && remaining.length > 0 && !isAsking && (
        <div>
          <Button task={makeRest}>
            {failed.length === remaining.length
              ? messages.retry(failed.length)
              : messages.goOn(remaining.length)}
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
  if (one.kept) return <p class="problem">{messages.kept(one.kept)}</p>;
  if (!one.failure) return <p class="quiet">{messages.waiting}</p>;
  return (
    <div class="problem">
      <p>{one.failure.message}</p>
      <p>{one.failure.hint}</p>
    </div>
  );
}
