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

/**
 * Any text of whole letters: ASCII, Thai, controls, and all that is beyond 16 bits. fast-check's own makes a table of a
 * million letters first, which takes half a second in every file.
 */
export function anyLetters(maxLength = 10): fc.Arbitrary<string> {
  const code = fc.oneof(
    fc.integer({ min: 0x20, max: 0x7e }),
    fc.integer({ min: 0x0e01, max: 0x0e5b }),
    fc.integer({ min: 0, max: 0xd7ff }),
    fc.integer({ min: 0xe000, max: 0x10ffff }),
  );
  return fc.array(code, { maxLength }).map((codes) => String.fromCodePoint(...codes));
}

/** fast-check, with `assert` on a fixed number of fixed cases; in `npm run test:long` on ten times as many random ones. */
export default { ...fc, assert: assert as typeof fc.assert };
