import { compareDates, parseThaiDate } from '../thai/calendar';
import { type ClosedKind, closedKind } from '../thai/closed-addresses';
import { type DocumentLife, dayMade } from './life';

/** What is doubtful in what is said of a document; it may be right all the same. */
export interface LifeDoubts {
  signedOn: 'future' | null;
  publishedOn: 'future' | 'beforeSigned' | 'beforeMade' | null;
  /** Why others likely cannot open the published address. */
  address: ClosedKind | null;
}

/**
 * Days that no document can have yet, or not in this order, and an address that likely opens for few.
 *
 * @param made when the document was made, as the log has it
 * @param today today, as printed
 */
export function lifeDoubts(life: DocumentLife, made: string, today: string): LifeDoubts {
  const signed = parseThaiDate(life.signedOn);
  const published = parseThaiDate(life.publishedOn);
  const now = parseThaiDate(today);
  const begun = dayMade({ when: made });
  const isFuture = (day: typeof now): boolean => day !== null && now !== null && compareDates(day, now) > 0;
  const isBefore = (day: typeof now): boolean =>
    published !== null && day !== null && compareDates(published, day) < 0;
  return {
    signedOn: isFuture(signed) ? 'future' : null,
    publishedOn: isFuture(published)
      ? 'future'
      : isBefore(signed)
        ? 'beforeSigned'
        : isBefore(begun)
          ? 'beforeMade'
          : null,
    address: life.address.trim() === '' ? null : closedKind(life.address.trim()),
  };
}
