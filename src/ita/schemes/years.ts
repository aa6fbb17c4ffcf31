import { lazy } from '../../thai/lazy';
import type { SchemeYear } from '../scheme';
import { scheme2563 } from './2563';
import { scheme2564 } from './2564';
import { scheme2565 } from './2565';
import { scheme2566 } from './2566';
import { scheme2567 } from './2567';
import { scheme2568 } from './2568';
import { scheme2569 } from './2569';

/** Every known round, oldest first. A new year is one new file and one line here. */
export const schemeYears: () => readonly SchemeYear[] = lazy(() => [
  scheme2563(),
  scheme2564(),
  scheme2565(),
  scheme2566(),
  scheme2567(),
  scheme2568(),
  scheme2569(),
]);
