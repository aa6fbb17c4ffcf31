import type { MeasureEntry, MeasureList } from '../../actions/measure-list';
import { measure as messages } from '../../messages/th/sidebars/measure';
import { matchKey } from '../../thai/text';

/** The status of an entry and the headers that it lacks, as the list has them. */
export const factsOf = ({ required }: MeasureList, { status, missing }: MeasureEntry) => ({
  status: status && messages.statuses[status],
  missing: missing.map((index) => required[index] || messages.status),
});

/** A function that finds the entries of a list with all these words, in whatever digits, spaces and order they are written. */
export function entryFinder(list: MeasureList): (words: string) => MeasureEntry[] {
  const keys = list.measures.map((entry) => {
    const { status, missing } = factsOf(list, entry);
    const lacks = missing.length > 0 ? messages.missing(missing) : '';
    return matchKey([entry.title, entry.responsible, status, lacks].join('\n'));
  });
  return (words) => {
    const wanted = words.split(/\s+/).map(matchKey);
    return list.measures.filter((_, i) => wanted.every((word) => keys[i]?.includes(word)));
  };
}
