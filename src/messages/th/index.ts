import { findings } from './checks';
import { components, documentErrors } from './documents';
import { google, googleErrors } from './google';
import { menu, titles } from './menu';
import { overviewErrors } from './overview';
import { pictureErrors, pictures } from './pictures';
import { scoreErrors, scores } from './scores';
import { settingHints, settingsErrors } from './settings';
import { sheet, tableErrors } from './table';
import { template, templateErrors } from './template';
import { carry, importing, transferErrors } from './transfer';

/** Every sentence a user reads, in official Thai. Functions take the values that a sentence names. */
export const thai = {
  product: 'โปร่งใส',
  menu,
  titles,
  google,
  sheet,
  carry,
  components,
  importing,
  pictures,
  scores,
  settingHints,
  template,
  /** By the code of the rule. */
  findings,
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
    ...pictureErrors,
  },
};

export type Messages = typeof thai;
