import { checks } from './checks';
import { components, documentErrors, report } from './documents';
import { findings } from './findings';
import { google, googleErrors } from './google';
import { departmentChecks, indicatorChecks, yearChecks } from './indicator-checks';
import { libraryErrors } from './library';
import { menu, titles } from './menu';
import { overviewErrors } from './overview';
import { periodChecks } from './period-checks';
import { scoreChecks } from './score-checks';
import { scoreErrors, scores } from './scores';
import { settingsErrors } from './settings';
import { sheet, tableErrors } from './table';
import { template, templateErrors } from './template';
import { itemChecks, textChecks } from './text-checks';
import { carry, importing, transferErrors } from './transfer';

/** Every sentence a user reads, in official Thai. Functions take the values that a sentence names. */
export const thai = {
  product: 'โปร่งใส',
  menu,
  titles,
  google,
  sheet,
  carry,
  checks,
  components,
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
  template,
  /** By the code of the error. */
  errors: {
    ...googleErrors,
    ...tableErrors,
    ...documentErrors,
    ...templateErrors,
    ...transferErrors,
    ...settingsErrors,
    ...scoreErrors,
    ...overviewErrors,
    ...libraryErrors,
  },
};

export type Messages = typeof thai;
