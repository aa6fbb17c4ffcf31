import { BARE_BUDDHIST_YEAR, BUDDHIST_YEAR } from '../thai/buddhist-years';
import { toArabicDigits } from '../thai/digits';

/** The years (Buddhist era) that the titles of a table name. */
export interface TitleYears {
  /** Fiscal year; null where they name none. */
  year: number | null;
  /** Year of the ITA result that the measures answer; null where they name none. */
  resultYear: number | null;
}

/** No cell holds it: words of one cell do not run on into the next. */
const CELL_END = '\u0000';
const FISCAL_YEAR = new RegExp(`ปีงบประมาณ\\s*(?:พ\\.?\\s*ศ\\.?\\s*)?(${BUDDHIST_YEAR})`);
const RESULT_YEAR = new RegExp(
  `ผล(?:คะแนน)?(?:การ)?ประเมิน[^\\d${CELL_END}]{0,150}(${BUDDHIST_YEAR})(?!\\d)`,
  'g',
);
const YEAR_ALONE = new RegExp(`(?<!\\d)${BARE_BUDDHIST_YEAR}(?!\\d)`, 'g');

/**
 * The fiscal year that titles name, or the only 25xx among them; null where neither is there.
 * @example fiscalYearOfTitles(['รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๘']) // 2568
 */
export function fiscalYearOfTitles(titles: readonly string[]): number | null {
  const text = toArabicDigits(titles.join('\n'));
  const named = FISCAL_YEAR.exec(text);
  if (named) return Number(named[1]);
  const years = new Set(text.match(YEAR_ALONE) ?? []);
  return years.size === 1 ? Number([...years][0]) : null;
}

/**
 * The years that titles name; null where they name none. "จากผลการประเมิน ITA ปี 2567" tells of which result, but only beside
 * another year: alone it is the sheet's.
 */
export function yearsOfTitles(titles: readonly string[]): TitleYears | null {
  const text = toArabicDigits(titles.join(CELL_END));
  const [result] = [...text.matchAll(RESULT_YEAR)].map((match) => Number(match[1]));
  if (result !== undefined) {
    const year = fiscalYearOfTitles(text.replace(RESULT_YEAR, ' ').split(CELL_END));
    if (year !== null) return { year, resultYear: result };
  }
  const year = fiscalYearOfTitles(titles);
  return year === null ? null : { year, resultYear: null };
}
