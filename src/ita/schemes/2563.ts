import type { SchemeYear } from '../scheme';
import { componentsTo2566, documentItemsTo2566, instruments, LEVELS_TO_2565 } from './base';

/** ITA 2563. */
export const scheme2563 = (): SchemeYear => ({
  year: 2563,
  instruments: instruments(),
  levels: LEVELS_TO_2565,
  targetScore: 85,
  oitItemCount: 43,
  ...documentItemsTo2566(),
  requiredComponents: componentsTo2566(),
  reportYearOffset: 0,
  // How sure each part is: weights high (recomputed), indicators high, levels high, oitItemCount medium,
  // measureItem medium, requiredComponents medium.
});
