import { allStartingPoints } from '../../src/library/all';
import type { StartingPoint } from '../../src/library/starting-point';

/** A starting point of the library, as its page sends it. */
export function startingPoint(id: string): StartingPoint {
  const point = allStartingPoints().find((each) => each.id === id);
  if (!point) throw new Error(`no starting point ${id}`);
  return point;
}
