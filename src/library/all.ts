import { eit } from './eit';
import { iit } from './iit';
import { oit } from './oit';
import type { StartingPoint } from './starting-point';

/** Every starting point, in the order of the indicators. In the script it travels compressed (build/packed.ts). */
export function allStartingPoints(): readonly StartingPoint[] {
  return [...iit, ...eit, ...oit];
}
