import { BUDDHIST_YEAR_ANY_DIGITS } from '../thai/buddhist-years';
import { isBlank, matchKey } from '../thai/text';

// How titles begin, and their further lines. Source: documents of offices and the ITA commission's item names.
const TITLE =
  /^(?:\([^()]*\))?(?:แบบ|แผน|รายงาน|การรายงาน|สรุป|ผลการ|มาตรการ|แนวทาง|การ(?:ดำเนิน|ประเมิน|บริหาร|จัดการ|กำกับ|ขับเคลื่อน)|ตาราง|โครงการ)/;
const FURTHER = /^\(?(?:ตาม|เพื่อ|และ|ใน|ภายใน|จาก|ด้าน|ที่|รอบ|วิเคราะห์จาก)/;
/** Longer words over headers are an introduction, and no title. */
export const MAX_TITLE_LENGTH = 200;

const YEAR_WORDS = `(?:ใน|ประจำ)?ปี(?:งบประมาณ)?\\s*(?:พ\\.?\\s*ศ\\.?)?\\s*${BUDDHIST_YEAR_ANY_DIGITS}`;
const OF_YEAR = new RegExp(`\\(${YEAR_WORDS}\\)|${YEAR_WORDS}`, 'g');
/** In brackets: of which result of ITA it is, and from which day to which. */
const BESIDE = new RegExp(
  `\\([^()]*(?:ผล[^()]*(?:ประเมิน|ITA)|${BUDDHIST_YEAR_ANY_DIGITS}\\s*(?:[-–—]|ถึง))[^()]*\\)`,
  'gi',
);
/** Which table of a longer document it was. */
const NTH_TABLE = /^(?:ตาราง|ภาคผนวก|เอกสารแนบ)(?:ที่)?\s*[\d๐-๙]{1,2}[.:]?\s*(?=\S)/;
const OF_PERIOD = /\(?(?:ใน)?รอบ\s*(?:ที่\s*)?[\d๐-๙]{1,2}\s*เดือน(?:แรก|หลัง)?\)?/g;
/** An office behind the words, up to their end: its place is there too. */
const OF_OFFICE =
  /(?:\s|ของ)*(?:องค์การบริหารส่วน(?:ตำบล|จังหวัด)|เทศบาล(?:ตำบล|เมือง|นคร)|เมืองพัทยา|อบต\.|อบจ\.).*$/s;

/** The lines over a table's headers that are its title, as they are written: no office's name alone, no introduction. */
export function titleLines(rowsOverHeaders: readonly (readonly string[])[]): string[] {
  const lines = rowsOverHeaders.flatMap((row) => row.find((cell) => !isBlank(cell)) ?? []);
  const first = lines.findIndex((line) => line.length <= MAX_TITLE_LENGTH && TITLE.test(matchKey(line)));
  if (first < 0) return [];
  const [title = '', further = ''] = lines.slice(first);
  const goesOn = further.length <= MAX_TITLE_LENGTH && FURTHER.test(matchKey(further));
  return goesOn ? [title, further] : [title];
}

/**
 * A title without what a document says beside it: the year, the reporting period, the office and where it lies.
 * @example bareTitle('แผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ อบต.ตัวอย่าง') // 'แผนป้องกันการทุจริต'
 */
export const bareTitle = (title: string): string =>
  [BESIDE, OF_PERIOD, OF_YEAR]
    .reduce((left, words) => left.replace(words, ' '), title.replace(NTH_TABLE, '').replace(OF_OFFICE, ''))
    .replace(/\s+/g, ' ')
    .trim();

const MONTHS_OF_ROUND = /(?:รอบ|ครบ)(?:การรายงาน)?(?:ที่)?\(?(3|6|9|12)เดือน(แรก|หลัง)?/g;
const QUARTER_OF_ROUND = /ไตรมาส(?:ที่)?([1-4])(?![-–,/]|และ|ถึง)/g;

/**
 * The part of the fiscal year that titles name, by its id in `documents/reporting-periods`; null where they name none, or several.
 * @example periodOfTitles(['รายงานผลตามแผน รอบ ๖ เดือน']) // '6'
 */
export function periodOfTitles(titles: readonly string[]): string | null {
  const key = matchKey(titles.join('\n'));
  const months = [...key.matchAll(MONTHS_OF_ROUND)].map(([, count, half]) => (half === 'หลัง' ? '' : count));
  const quarters = [...key.matchAll(QUARTER_OF_ROUND)].map(([, quarter]) => `q${quarter}`);
  const [period = null, ...others] = new Set([...months, ...quarters]);
  return others.length === 0 && period !== '' ? period : null;
}
