import { BUDDHIST_YEAR, YEAR_WORD } from '../thai/buddhist-years';
import { COUNTED, datesIn } from '../thai/dates';
import { toArabicDigits } from '../thai/digits';

const YEAR = new RegExp(
  `(?<!\\d)${BUDDHIST_YEAR}(?!\\d)|(?<=(?:ปี|พ\\.?\\s?ศ\\.?)\\s*)[67]\\d(?![\\d/%]|[.,]\\d)`,
  'g',
);

/**
 * The years (Buddhist era) that a text names, in its order; of two digits only behind ปี or พ.ศ.
 * @example yearsIn('คะแนนปี ๖๖ และปี 2567') // [2566, 2567]
 */
export function yearsIn(text: string): number[] {
  const arabic = toArabicDigits(text);
  return [...arabic.matchAll(YEAR)].flatMap(({ 0: digits, index }) => {
    if (digits.length === 4) return [Number(digits)];
    return COUNTED.test(arabic.slice(index + digits.length)) ? [] : [2500 + Number(digits)];
  });
}

/** The first year that a text names; null where it names none. */
export const yearIn = (text: string): number | null => yearsIn(text)[0] ?? null;

// Words of a title by which its year is that of measures, and of a result.
const OF_MEASURES = /มาตรการ|แผน|โครงการ|กิจกรรม|การดำเนินการ|ความก้าวหน้า/;
const OF_RESULT = /(?:ผล(?:คะแนน)?(?:การ)?ประเมิน|คะแนน|ita)\D{0,150}\d/i;
/** Before the year with which the one of the result is compared. */
const COMPARED = /(?:เปรียบ)?เทียบ/;

/** True for a title with words for a result and none for measures. */
export const isOfResult = (title: string): boolean =>
  !OF_MEASURES.test(title) && OF_RESULT.test(toArabicDigits(title));

/**
 * The one year of the scores under a title: "ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2567" is 2567. Dates are ignored. Null where the
 * title names no year or several, or has words for measures; in a table of measures (`besideMeasures`) also where it has no
 * words for a result.
 */
export function resultYearIn(title: string, besideMeasures: boolean): number | null {
  const text = datesIn(title).reduce((rest, { written }) => rest.replace(written, ' '), title);
  const mayBeOfResult = isOfResult(text) || (!besideMeasures && YEAR_WORD.test(text));
  if (OF_MEASURES.test(text) || !mayBeOfResult) return null;
  const [beforeComparison = ''] = text.split(COMPARED);
  const [year = null, more] = new Set(yearsIn(yearIn(beforeComparison) === null ? text : beforeComparison));
  return more === undefined ? year : null;
}
