import type { OpenWork } from '../../actions/hand-outs';

/** How often all is read from the beginning before it is given up. */
const MAX_TIMES = 3;

/** All open work of one moment; `times`: how often it was read from the beginning, because somebody changed it meanwhile. */
export interface ReadWork {
  work: OpenWork;
  times: number;
}

/**
 * Reads all measures, by further calls where one answer has no room for them. Two answers go together only while the list that
 * they are of is the same: a row inserted between them would leave a measure out, or bring it twice.
 * @returns null where it was another list each time
 */
export async function readAllWork(
  read: (request: { after: number }) => Promise<OpenWork>,
): Promise<ReadWork | null> {
  for (let times = 1; times <= MAX_TIMES; times++) {
    const work = await read({ after: 0 });
    const { measures, mark } = work;
    let further = work;
    while (further.mark === mark && measures.length < work.total) {
      further = await read({ after: measures.length });
      measures.push(...further.measures);
    }
    if (further.mark === mark) return { work, times };
  }
  return null;
}
