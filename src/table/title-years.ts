import { BARE_BUDDHIST_YEAR, BUDDHIST_YEAR } from '../thai/buddhist-years';
import { BUDDHIST_ERA } from '../thai/calendar';
import { toArabicDigits, toThaiDigits } from '../thai/digits';

/** The years (Buddhist era) that the titles of a table name. */
export interface TitleYears {
  /** Fiscal year; null where they name none. */
  year: number | null;
  /** Year of the ITA result that the measures answer; null where they name none. */
  resultYear: number | null;
}

/** A title that names the year in another era than it says, or in another than reports do. */
export interface OtherEraTitle {
  /** The cell, from 1. */
  row: number;
  column: number;
  text: string;
  /** The year as written with the words of its era, and as it should be; the text with it. */
  written: string;
  corrected: string;
  fix: string;
}

const CHRISTIAN_YEAR = /(?:ปีงบประมาณ|ประจำปี|ปี|ITA)\s{0,3}((?:[พค]\.?\s?ศ\.?\s{0,3})?(?:19|20)\d\d)(?!\d)/;
const BUDDHIST_AS_CHRISTIAN = new RegExp(`(ค\\.?\\s?ศ\\.?\\s{0,3}${BUDDHIST_YEAR})(?!\\d)`);

/**
 * The first title that names a year of the Christian era, or one of the Buddhist era as such; null where none does.
 * @example otherEraTitle([['แผนประจำปีงบประมาณ 2025']])?.corrected // '2568'
 */
export function otherEraTitle(titles: readonly (readonly string[])[]): OtherEraTitle | null {
  for (const [r, row] of titles.entries()) {
    for (const [c, text] of row.entries()) {
      // Arabic digits are where the Thai ones were, so places in `arabic` are places in `text`.
      const arabic = toArabicDigits(text);
      const found = CHRISTIAN_YEAR.exec(arabic) ?? BUDDHIST_AS_CHRISTIAN.exec(arabic);
      if (!found) continue;
      const [all, year = ''] = found;
      const start = found.index + all.length - year.length;
      const written = text.slice(start, start + year.length);
      const raised = year.replace(/(?:19|20)\d\d$/, (digits) => String(Number(digits) + BUDDHIST_ERA));
      const inEra = raised.replace('ค', 'พ');
      const corrected = /[๐-๙]/.test(written) ? toThaiDigits(inEra) : inEra;
      const fix = text.slice(0, start) + corrected + text.slice(start + year.length);
      return { row: r + 1, column: c + 1, text, written, corrected, fix };
    }
  }
  return null;
}

/** No cell holds it: words of one cell do not run on into the next. */
const CELL_END = '\u0000';
const FISCAL_YEAR = new RegExp(`ปีงบประมาณ\\s*(?:พ\\.?\\s*ศ\\.?\\s*)?(${BUDDHIST_YEAR})`);
const RESULT_YEAR = new RegExp(
  `ผล(?:คะแนน)?(?:(?:การ)?ประเมิน|\\s*(?:การ)?\\s*ITA)[^\\d${CELL_END}]{0,150}(${BUDDHIST_YEAR})(?!\\d)`,
  'g',
);
const FROM_OCTOBER = new RegExp(`(?:ตุลาคม|ต\\.?\\s?ค\\.?)\\s*${BARE_BUDDHIST_YEAR}\\s*(?:[-–—]|ถึง)`);
const YEAR_ALONE = new RegExp(`(?<!\\d)${BARE_BUDDHIST_YEAR}(?!\\d)`, 'g');

/**
 * The fiscal year that titles name, or the only 25xx among them; null where neither is there.
 * @example fiscalYearOfTitles(['รายงาน ปีงบประมาณ พ.ศ. ๒๕๖๘']) // 2568
 */
export function fiscalYearOfTitles(titles: readonly string[]): number | null {
  const text = toArabicDigits(titles.join('\n'));
  const named = FISCAL_YEAR.exec(text);
  if (named) return Number(named[1]);
  const years = [...new Set(text.match(YEAR_ALONE) ?? [])].map(Number).sort();
  const [first = 0, second] = years;
  if (second === undefined) return first || null;
  // "๑ ตุลาคม ๒๕๖๗ - ๓๑ มีนาคม ๒๕๖๘" is of one fiscal year.
  const isOfOne = years.length === 2 && second === first + 1 && FROM_OCTOBER.test(text);
  return isOfOne ? second : null;
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
