import type { SchemeYear } from '../scheme';
import { COMPONENTS_TO_2566, DOCUMENT_ITEMS_TO_2566, INSTRUMENTS, LEVELS_TO_2565 } from './base';

/** ITA 2563. */
export const scheme2563 = (): SchemeYear => ({
  year: 2563,
  instruments: INSTRUMENTS,
  levels: LEVELS_TO_2565,
  targetScore: 85,
  oitItemCount: 43,
  ...DOCUMENT_ITEMS_TO_2566,
  requiredComponents: COMPONENTS_TO_2566,
  reportYearOffset: 0,
  // How sure each part is: weights high (recomputed), indicators high, levels high, oitItemCount medium,
  // measureItem medium, requiredComponents medium.
});
