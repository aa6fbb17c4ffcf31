import fc from 'fast-check';
import { LONG } from './long';

/** The same cases in every run of `npm test`, so that only a change makes one fail; different ones in `npm run test:long`. */
const SEED = 25680930;

const RUNS = 100;

const assert = (property: fc.IRawProperty<unknown>, { numRuns = RUNS, ...options }: fc.Parameters = {}) =>
  fc.assert(property as never, {
    ...options,
    ...(LONG ? { numRuns: numRuns * 10 } : { numRuns, seed: SEED }),
  });

/** fast-check, with `assert` on a fixed number of fixed cases; in `npm run test:long` on ten times as many random ones. */
export default { ...fc, assert: assert as typeof fc.assert };
