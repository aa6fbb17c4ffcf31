import { findItem, parseItemCode } from '../../ita';
import { messages } from '../../messages';
import { resultYearOf } from '../../settings/years';
import { normalizeText } from '../../thai/normalize';
import { type Cell, cellsOf, placeOf } from '../cells';
import type { CheckInput, Found, Rule } from '../rule';

/** The item cells that begin with a code. */
const coded = ({
  table,
}: CheckInput): { cell: Cell; item: NonNullable<ReturnType<typeof parseItemCode>> }[] =>
  cellsOf(table, 'item').flatMap((cell) => {
    const item = parseItemCode(normalizeText(cell.text));
    return item ? [{ cell, item }] : [];
  });

export const itemUnknown: Rule = {
  code: 'item/unknown',
  severity: 'warning',
  find: (input) =>
    coded(input).flatMap(({ cell, item }): Found[] => {
      // An office answers for the round of its result, or already for that of the sheet's year.
      const years = [
        input.scheme,
        input.scores?.scheme,
        input.schemeFor(resultYearOf(input.table, input.settings) ?? input.scheme.year),
      ];
      if (item.code === null || years.some((scheme) => scheme && findItem(item.code ?? '', scheme)))
        return [];
      const said = messages.itemChecks.unknown(cell.row, cell.heading, item.written, input.scheme.year);
      return [{ ...said, ...placeOf(cell) }];
    }),
};

export const itemLetterO: Rule = {
  code: 'item/letter-o',
  severity: 'warning',
  find: (input) =>
    coded(input).flatMap(({ cell, item }): Found[] => {
      if (!item.letterO) return [];
      const text = normalizeText(cell.text);
      const at = text.indexOf(item.written);
      const right = `O${item.written.slice(1)}`;
      const fix = at < 0 ? null : text.slice(0, at) + right + text.slice(at + item.written.length);
      const said = messages.itemChecks.letterO(cell.row, cell.heading, item.written, right);
      return [{ ...said, ...placeOf(cell), ...(fix !== null && { fix }) }];
    }),
};
