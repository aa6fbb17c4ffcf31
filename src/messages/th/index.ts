import { carry } from './carry';
import { checks } from './checks';
import { componentChecks } from './component-checks';
import { errors } from './errors';
import { findings } from './findings';
import { importing } from './import';
import { departmentChecks, indicatorChecks, yearChecks } from './indicator-checks';
import { menu, titles } from './menu';
import { periodChecks } from './period-checks';
import { report } from './report';
import { scoreChecks } from './score-checks';
import { scores } from './scores';
import { sheet } from './sheet';
import { template } from './template-checks';
import { itemChecks, textChecks } from './text-checks';

/** Every sentence a user reads, in official Thai. Functions take the values that a sentence names. */
export const thai = {
  product: 'โปร่งใส',
  menu,
  sheet,
  carry,
  checks,
  componentChecks,
  findings,
  importing,
  periodChecks,
  indicatorChecks,
  departmentChecks,
  yearChecks,
  textChecks,
  itemChecks,
  report,
  scores,
  scoreChecks,
  errors,
  template,
  titles,
};

export type Messages = typeof thai;
