import { messages } from '../../messages';
import { checkComponents } from '../components';
import type { Rule } from '../rule';

export const componentMissing: Rule = {
  code: 'component/missing',
  severity: 'warning',
  find: (input) => {
    const checked = checkComponents(input);
    if (!checked) return [];
    const { round, parts } = checked;
    const code = checked.item.code.toUpperCase();
    const say = messages.components;
    const doubt = say.doubt(round, code, checked.assumedFrom, parts.length);
    const lacking = parts.flatMap((part) => {
      if (part.givenBy === null) return [say.missing(round, code, part)];
      return part.isBlank ? [say.blank(round, code, part.text, part.givenBy, part.rowsLacking.length)] : [];
    });
    return [...(doubt ? [doubt] : []), ...lacking];
  },
};
