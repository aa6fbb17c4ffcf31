import { checkComponents, doubtParams, isMissing, missingParams } from '../components';
import type { Rule } from '../rule';

export const componentMissing: Rule<'component/missing'> = {
  code: 'component/missing',
  severity: 'warning',
  find: (input) => {
    const check = checkComponents(input);
    if (!check) return [];
    const doubt = doubtParams(check);
    const missing = check.parts.filter(isMissing).map((part) => missingParams(check, part));
    return [...(doubt ? [doubt] : []), ...missing].map((params) => ({ params }));
  },
};
