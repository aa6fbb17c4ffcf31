import { findItem, type ItemCode, parseItemCode } from '../../ita';
import { resultYearOf } from '../../settings/years';
import { toArabicDigits } from '../../thai/digits';
import { normalizeText } from '../../thai/normalize';
import { cellsOf, type MeasureCell, matchAt } from '../cells';
import type { CheckInput, Rule } from '../rule';

/** The item cells that begin with a code. */
const coded = ({ table }: CheckInput): { cell: MeasureCell; item: ItemCode }[] =>
  cellsOf(table, 'item').flatMap((cell) => {
    const item = parseItemCode(normalizeText(cell.text));
    return item ? [{ cell, item }] : [];
  });

export const itemUnknown: Rule<'item/unknown'> = {
  code: 'item/unknown',
  severity: 'warning',
  find: (input) => {
    // An office answers for the round of its result, or already for that of the sheet's year.
    const { scheme, scores, schemeFor, table, settings } = input;
    const rounds = [scheme, schemeFor(resultYearOf(table, settings) ?? scheme.year)];
    if (scores) rounds.push(scores.scheme);
    return coded(input).flatMap(({ cell, item: { code, written } }) =>
      code === null || rounds.some((round) => findItem(code, round))
        ? []
        : [matchAt(cell, { written, year: scheme.year })],
    );
  },
};

export const itemLetterO: Rule<'item/letter-o'> = {
  code: 'item/letter-o',
  severity: 'warning',
  find: (input) => {
    const inColumn = coded(input)
      .filter(({ item }) => item.letterO)
      .map(({ cell, item: { written } }) => ({ cell, written }));
    return [...inColumn, ...zerosInWords(input)].map(({ cell, written }) => {
      const text = normalizeText(cell.text);
      const at = text.indexOf(written);
      const corrected = `O${written.slice(1)}`;
      const match = matchAt(cell, { written, corrected });
      if (at < 0) return match;
      return { ...match, fix: text.slice(0, at) + corrected + text.slice(at + written.length) };
    });
  },
};

// "ข้อ 030", "OIT ข้อที่ ๐๑๙": three digits, the first of them for the letter.
const ZERO_IN_WORDS = /(?:ข้อ|OIT)\s*(?:ที่\s*)?([0๐][1-9๑-๙][0-9๐-๙])(?![0-9๐-๙.,/])/;

/** Codes with 0 for O in the words of other columns, of items that the round has. */
const zerosInWords = ({ table, scheme }: CheckInput): { cell: MeasureCell; written: string }[] =>
  cellsOf(table)
    .filter(({ field }) => field !== 'item')
    .flatMap((cell) => {
      const written = ZERO_IN_WORDS.exec(normalizeText(cell.text))?.[1];
      return written && findItem(`o${toArabicDigits(written).slice(1)}`, scheme) ? [{ cell, written }] : [];
    });
