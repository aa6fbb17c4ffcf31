import { readStatus, stateOf } from '../table/status';
import type { FormTable } from '../table/table';
import type { Status } from '../thai/status-words';

/**
 * A measure's progress. `unclear`: none or several of its status columns are chosen, or it cannot be carried out, because the
 * sheet has room for four only.
 */
export type Progress = Exclude<Status, 'unable'> | 'unclear';

export const PROGRESS: readonly Progress[] = ['done', 'inProgress', 'notStarted', 'unclear'];

/** How many measures have each progress. */
export type Counts = Record<Progress, number> & { total: number };

/** Counts to add measures to. */
export const noCounts = (): Counts => ({ done: 0, inProgress: 0, notStarted: 0, unclear: 0, total: 0 });

/** A measure's progress; null where its form has no status. */
export function progressOf(measure: FormTable['measures'][number], { form }: FormTable): Progress | null {
  if (form.status === 'none') return null;
  const { status } = readStatus(measure, form);
  const isUnable = stateOf(measure, form) === 'unable';
  return status === null || status === 'unable' || isUnable ? 'unclear' : status;
}

/** The counts of measures by the progress of each; null is in none. */
export function countsOf(progresses: readonly (Progress | null)[]): Counts {
  const counts = noCounts();
  for (const progress of progresses) if (progress !== null) addTo(counts, progress);
  return counts;
}

/** Counts one measure more. */
export function addTo(counts: Counts, progress: Progress): void {
  counts[progress]++;
  counts.total++;
}

/** Measures done of all, in per cent without decimals; null where there are none to count. 100 only where all are done. */
export function percentDone({ done, total }: Counts): number | null {
  if (total === 0) return null;
  return done === total ? 100 : Math.min(99, Math.round((done * 100) / total));
}
