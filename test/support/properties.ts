import fc from 'fast-check';
import { LONG } from './long';

/** The same cases in every run of `npm test`, so that only a change makes one fail; others each time where all is tried. */
const SEED = 25680930;

const RUNS = 100;

const assert = (property: fc.IRawProperty<unknown>, { numRuns = RUNS, ...options }: fc.Parameters = {}) =>
  fc.assert(property as never, {
    ...options,
    ...(LONG ? { numRuns: numRuns * 10 } : { numRuns, seed: SEED }),
  });

/** fast-check, with `assert` at a fixed number of fixed cases; where all is tried, ten times as many that nobody has seen. */
export default { ...fc, assert: assert as typeof fc.assert };
