import { useEffect, useRef, useState } from 'preact/hooks';
import type { Unsaved, UnsavedPage } from '../../actions/unsaved';
import { shared } from '../../messages/th/sidebars/shared';
import { Button } from './button';
import { server } from './server';

/** How long nothing is typed before it is kept. */
const PAUSE_MS = 2_000;
/** Until it is tried again, while Google does not answer. */
const RETRY_MS = 10_000;

/** What was typed before and is offered again, and how keeping what is typed now goes. */
export interface UnsavedInput {
  offered: Unsaved | null;
  /** Puts what is offered into the page. */
  take(): void;
  /** Drops what is offered. */
  drop(): void;
  isTooLong: boolean;
}

/**
 * Keeps what is typed in a page in the user's cache, so that it can be offered again when the page was closed before it was saved.
 *
 * @param current what is typed and not saved, as data; null = nothing
 * @param take puts what was kept into the page
 */
export function useUnsaved<T>(page: UnsavedPage, current: T | null, take: (kept: T) => void): UnsavedInput {
  // undefined: not read yet. While something is offered nothing is kept, or it would replace what is offered.
  const [offered, setOffered] = useState<Unsaved | null | undefined>(undefined);
  const [isTooLong, setTooLong] = useState(false);
  // What the cache has; '' where that is not known.
  const kept = useRef('null');
  const sending = useRef<Promise<void>>(Promise.resolve());
  useEffect(() => {
    server.readUnsaved({ page }).then(
      ({ unsaved }) => setOffered(unsaved),
      () => setOffered(null),
    );
  }, [page]);
  const json = JSON.stringify(current);
  useEffect(() => {
    if (offered !== null) return;
    let isOver = false;
    const send = async () => {
      if (isOver || json === kept.current) return;
      try {
        const { kind } = await server.keepUnsaved({ page, value: JSON.parse(json) });
        kept.current = json;
        setTooLong(kind === 'tooLong');
      } catch {
        kept.current = '';
        // Google does not answer: the text is still on the page, and it is tried again.
        if (!isOver) timer = setTimeout(keep, RETRY_MS);
      }
    };
    // One after the other: what is saved while it is being kept would be offered again.
    const keep = () => {
      sending.current = sending.current.then(send);
    };
    let timer = setTimeout(keep, json === 'null' ? 0 : PAUSE_MS);
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }, [page, json, offered]);
  // What is offered is in the cache still, and is replaced or removed as soon as it is answered.
  const answer = () => {
    kept.current = '';
    setOffered(null);
  };
  return {
    offered: offered ?? null,
    take: () => {
      if (offered) take(offered.value as T);
      answer();
    },
    drop: answer,
    isTooLong,
  };
}

/** Offers what was typed and not saved; says where what is typed now is too long to be kept. */
export function UnsavedOffer({
  unsaved: { offered, take, drop, isTooLong },
  offer = shared.unsavedOffer,
}: {
  unsaved: UnsavedInput;
  /** What is offered, in a page where nothing is typed. */
  offer?: (at: Date) => string;
}) {
  return (
    <>
      {offered && (
        <section class="box question stack" aria-label={shared.unsavedTitle}>
          <p>{offer(new Date(offered.at))}</p>
          <div class="row">
            <Button kind="action" onClick={take}>
              {shared.takeUnsaved}
            </Button>
            <Button onClick={drop}>{shared.dropUnsaved}</Button>
          </div>
        </section>
      )}
      {isTooLong && (
        <p class="quiet" role="status">
          {shared.unsavedTooLong}
        </p>
      )}
    </>
  );
}
