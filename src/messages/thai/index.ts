import { checks } from './checks';
import { errors } from './errors';
import { findings } from './findings';
import { menu } from './menu';
import { report } from './report';
import { scores } from './scores';
import { sheet } from './sheet';

/** Every sentence a user reads, in official Thai. Functions take the values that a sentence names. */
export const thai = {
  product: 'โปร่งใส',
  menu,
  sheet,
  checks,
  findings,
  report,
  scores,
  errors,
};

export type Messages = typeof thai;
