import { FIELDS } from '../forms/fields';
import { lazy } from '../thai/lazy';
import { matchKey } from '../thai/text';

/** The columns of the scores sheet, each with the headings by which it is known, the usual one first. */
export const SCORE_COLUMNS = {
  year: ['ปี', 'ปีงบประมาณ', 'ปี ITA', 'ปีผลการประเมิน', 'ปีที่ประเมิน', 'ปีการประเมิน', 'พ.ศ.'],
  instrument: [...FIELDS.instrument.headers, 'เครื่องมือการประเมิน'],
  no: ['ตัวชี้วัดที่', ...FIELDS.number.headers, 'ข้อ', 'ข้อที่'],
  indicator: ['ตัวชี้วัด', 'ชื่อตัวชี้วัด', ...FIELDS.indicator.headers],
  score: [
    'คะแนน',
    'ผลคะแนน',
    'คะแนนที่ได้',
    'ผลคะแนนที่ได้',
    'คะแนนที่ได้รับ',
    'ค่าคะแนน',
    'คะแนนตัวชี้วัด',
    'คะแนนเฉลี่ย',
    'ร้อยละ',
    'คะแนนร้อยละ',
  ],
  issue: ['ประเด็นที่ต้องแก้ไข/ปรับปรุง', 'ประเด็น', ...FIELDS.issue.headers],
} as const;

export type ScoreField = keyof typeof SCORE_COLUMNS;
export const SCORE_FIELDS = Object.keys(SCORE_COLUMNS) as ScoreField[];

/** Where each column is (from 1), and its heading as written. */
export type ScoreColumns = Partial<Record<ScoreField, { column: number; heading: string }>>;

/** No heading is longer; longer cells are not looked at. */
const LONGEST_HEADING = 80;

// Brackets, slashes and full stops make no other heading: "คะแนน (ร้อยละ)", "พ.ศ.".
const headerKey = (heading: string): string => matchKey(heading).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const fieldsByHeader = lazy(
  () =>
    new Map<string, ScoreField>(
      SCORE_FIELDS.flatMap((field) =>
        SCORE_COLUMNS[field].map((heading): [string, ScoreField] => [headerKey(heading), field]),
      ),
    ),
);

/** The column of a scores sheet that a heading is; null for another. */
export const scoreFieldOf = (heading: string): ScoreField | null =>
  heading === '' || heading.length > LONGEST_HEADING
    ? null
    : (fieldsByHeader().get(headerKey(heading)) ?? null);

/** The columns that a row of cells is the headings of; null where it lacks the score or what it belongs to. */
export function scoreColumns(row: readonly string[]): ScoreColumns | null {
  const columns: ScoreColumns = {};
  row.forEach((cell, index) => {
    const field = scoreFieldOf(cell);
    if (field && !columns[field]) columns[field] = { column: index + 1, heading: cell };
  });
  return columns.score && (columns.indicator || columns.no) ? columns : null;
}
