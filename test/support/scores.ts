import { schemeOf } from '../../src/ita';
import { type OfficeScores, resultOf } from '../../src/scores/result';
import type { SheetData } from '../../src/sheet/sheet-data';
import { sheet } from './sheets';

export const SCORE_HEADINGS = ['ปี', 'เครื่องมือ', 'ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'];

const INDICATORS = schemeOf(2567).instruments.flatMap(({ code, indicators }) =>
  indicators.map(({ indicatorNumber, name }) => [code, String(indicatorNumber), name] as const),
);

/** A scores sheet of one year with these scores, issues by national number, and the reported total and level. */
export function scoreSheet(
  year: number,
  scores: readonly string[],
  {
    issues = {},
    total = '',
    level = '',
  }: { issues?: Record<number, string>; total?: string; level?: string } = {},
): SheetData {
  const rows = INDICATORS.map(([code, indicatorNumber, name], i) => [
    String(year),
    code,
    indicatorNumber,
    name,
    scores[i] ?? '',
    issues[i + 1] ?? '',
  ]);
  return sheet(
    [
      [`คะแนน ปี ${year}`],
      SCORE_HEADINGS,
      ...rows,
      [String(year), '', '', 'คะแนนรวมที่ประกาศ', total],
      [String(year), '', '', 'ระดับที่ประกาศ', level],
    ],
    [],
    'คะแนน ITA',
  );
}

/** The same as the add-on reads it, by the scheme of its year. */
export const scoresOfSheet = (data: SheetData, year: number | null = null): OfficeScores =>
  resultOf(data, year, 2567, schemeOf);

/** Published scores of an office, one of them misprinted: 50.36 for 90.36. They come to 55.14; 57.54 was published. */
export const MISPRINTED = [
  '50.36',
  '82.41',
  '86.26',
  '80.27',
  '84.20',
  '95.20',
  '93.97',
  '93.28',
  '13.17',
  '6.25',
];
