import { eit } from './eit';
import { iit } from './iit';
import { oit } from './oit';
import type { StartingPoint } from './starting-point';

/** Every starting point, in the order of the indicators. They travel with the page of the library (build/sidebars.ts), and not in the script. */
export function allStartingPoints(): readonly StartingPoint[] {
  return [...iit, ...eit, ...oit];
}
