import { findItem, type ItemCode, parseItemCode, type Scheme } from '../../ita';
import { resultYearOf } from '../../settings/years';
import { toArabicDigits } from '../../thai/digits';
import { normalizeText } from '../../thai/normalize';
import { cellsOf, type MeasureCell, matchAt } from '../cells';
import type { CheckInput, Rule, RuleMatch } from '../rule';

/** The item cells that begin with a code. */
const coded = ({ table }: CheckInput): { cell: MeasureCell; item: ItemCode }[] =>
  cellsOf(table, 'item').flatMap((cell) => {
    const item = parseItemCode(normalizeText(cell.text));
    return item ? [{ cell, item }] : [];
  });

/** The rounds for which an office answers: that of its result, or already that of the sheet's year. */
function roundsOf({ scheme, scores, schemeFor, table, settings }: CheckInput): Scheme[] {
  const rounds = [scheme, schemeFor(resultYearOf(table, settings) ?? scheme.year)];
  return scores ? [...rounds, scores.scheme] : rounds;
}

export const itemUnknown: Rule<'item/unknown'> = {
  code: 'item/unknown',
  severity: 'warning',
  find: (input) => {
    const rounds = roundsOf(input);
    return coded(input).flatMap(({ cell, item: { code, written } }) =>
      code === null || rounds.some((round) => findItem(code, round))
        ? []
        : [matchAt(cell, { written, year: input.scheme.year })],
    );
  },
};

export const itemLetterO: Rule<'item/letter-o'> = {
  code: 'item/letter-o',
  severity: 'warning',
  find: (input) => [...zerosInItems(input), ...zerosInWords(input)],
};

/** A code with its zero as the letter that it stands for, in the digits that it is written in. */
const withLetter = (written: string): string => `O${written.slice(1)}`;

const zerosInItems = (input: CheckInput): RuleMatch<'item/letter-o'>[] =>
  coded(input)
    .filter(({ item }) => item.letterO)
    .map(({ cell, item: { written } }) => {
      const text = normalizeText(cell.text);
      const at = text.indexOf(written);
      const match = matchAt(cell, { written, corrected: withLetter(written) });
      if (at < 0) return match;
      return { ...match, fix: text.slice(0, at) + withLetter(written) + text.slice(at + written.length) };
    });

// "ข้อ 030", "OIT ข้อที่ ๐๑๙": three digits, the first of them for the letter.
const ZERO_IN_WORDS = /(?<=(?:ข้อ|OIT)\s{0,3}(?:ที่\s{0,3})?)[0๐][1-9๑-๙][0-9๐-๙](?![0-9๐-๙.,/])/g;

/** Codes in the words of other columns, of items that a round has. */
function zerosInWords(input: CheckInput): RuleMatch<'item/letter-o'>[] {
  const rounds = roundsOf(input);
  const isItem = (written: string) => {
    const code = `o${toArabicDigits(written).slice(1)}`;
    return rounds.some((round) => findItem(code, round));
  };
  return cellsOf(input.table)
    .filter(({ field }) => field !== 'item')
    .flatMap((cell) => {
      const text = normalizeText(cell.text);
      const [written] = (text.match(ZERO_IN_WORDS) ?? []).filter(isItem);
      if (written === undefined) return [];
      const fix = text.replace(ZERO_IN_WORDS, (code) => (isItem(code) ? withLetter(code) : code));
      return [{ ...matchAt(cell, { written, corrected: withLetter(written) }), fix }];
    });
}
