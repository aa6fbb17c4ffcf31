import { indicatorByNumber } from '../ita';
import { messages } from '../messages';
import type { RuleCode } from '../messages/finding-params';
import { scoreWords } from '../messages/written/sheets';
import type { ScoreField } from '../scores/columns';
import type { OfficeScores } from '../scores/result';
import type { FindingCell, Rule, ScoresInput } from './rule';

/** A rule on the scores of the office. */
export type ScoreRule<C extends RuleCode = RuleCode> = Rule<C, ScoresInput>;

/** Where a match on the scores sheet is. */
interface ScoreSheetPlace {
  sheet: string;
  cell: FindingCell;
  value: string;
  header?: string;
}

/** The place of a match in a column of the scores sheet; the whole row where the sheet lacks the column. */
export function matchInColumn(
  { sheet, read }: OfficeScores,
  field: ScoreField,
  row: number,
  value: string,
): ScoreSheetPlace {
  const found = read.columns?.[field];
  const cell = { row, column: found?.column ?? null };
  return { sheet, cell, value, ...(found && { header: found.header }) };
}

/** The place of a match at the reported total or level; the sheet alone where that is not on it. */
export function matchAtReported(
  { sheet, read }: OfficeScores,
  which: 'reportedTotal' | 'reportedLevel',
): ScoreSheetPlace | { sheet: string } {
  const reported = read[which];
  if (!reported) return { sheet };
  const { row, column, written } = reported;
  return { sheet, cell: { row, column }, value: written, header: scoreWords[which] };
}

/** "ตัวชี้วัดที่ 4 การใช้ทรัพย์สินของราชการ". */
export const indicatorName = (indicatorNumber: number, scores: OfficeScores): string =>
  messages.scores.indicator(
    indicatorNumber,
    indicatorByNumber(indicatorNumber, scores.scheme)?.indicator.name ?? '',
  );
