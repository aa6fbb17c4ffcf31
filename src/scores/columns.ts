import { FIELDS } from '../forms/fields';
import { lazy } from '../thai/lazy';
import { matchKey } from '../thai/text';

/** The headers of each column of the scores sheet, the usual one first. Source: offices' own tables. */
export const SCORE_COLUMNS = {
  year: ['ปี', 'ปีงบประมาณ', 'ปี ITA', 'ปีผลการประเมิน', 'ปีที่ประเมิน', 'ปีการประเมิน', 'พ.ศ.'],
  instrument: [...FIELDS.instrument.headers, 'เครื่องมือการประเมิน'],
  indicatorNumber: ['ตัวชี้วัดที่', ...FIELDS.number.headers, 'ข้อ', 'ข้อที่'],
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

/** Where each column is (from 1), and its header as written. */
export type ScoreColumns = Partial<Record<ScoreField, { column: number; header: string }>>;

/** No header over scores is longer; longer cells are not looked at. */
export const MAX_HEADER_LENGTH = 80;

// Brackets, slashes and full stops make no other header: "คะแนน (ร้อยละ)", "พ.ศ.".
const headerKey = (header: string): string => matchKey(header).replace(/[^\p{L}\p{M}\p{N}]/gu, '');

const fieldsByHeader = lazy(
  () =>
    new Map<string, ScoreField>(
      SCORE_FIELDS.flatMap((field) =>
        SCORE_COLUMNS[field].map((header): [string, ScoreField] => [headerKey(header), field]),
      ),
    ),
);

/** The column of a scores sheet that a header is; null for another. */
export const scoreFieldOf = (header: string): ScoreField | null =>
  header === '' || header.length > MAX_HEADER_LENGTH
    ? null
    : (fieldsByHeader().get(headerKey(header)) ?? null);

/** The columns of a header row; null where it lacks the score, or both indicator and number. */
export function scoreColumns(row: readonly string[]): ScoreColumns | null {
  const columns: ScoreColumns = {};
  row.forEach((cell, index) => {
    const field = scoreFieldOf(cell);
    if (field && !columns[field]) columns[field] = { column: index + 1, header: cell };
  });
  return columns.score && (columns.indicator || columns.indicatorNumber) ? columns : null;
}
