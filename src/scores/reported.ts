import { findInstrument } from '../ita/instruments';
import { bareScore, findScores, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';
import type { ScoreColumns } from './columns';
import { DECIMALS } from './score-text';

/** What the office states of the whole result, as typed; `value` null where it cannot be read. */
export interface Reported<T> {
  row: number;
  column: number;
  written: string;
  /** Whether it is in the cell of its own words: "คะแนนรวม 57.54 คะแนน". */
  inLabel: boolean;
  value: T | null;
}

/** No label is longer; longer cells are an issue's words. */
const MAX_LABEL_LENGTH = 80;

// Labels as matchKey gives them. A total of one instrument, or one the office computed itself, is not the stated one.
const TOTAL =
  /^(?:ผล)?คะแนน(?:ผล|การ|ประเมิน|ita|เฉลี่ย)*(?:รวม|ภาพรวม|ทั้งหมด)|^รวม(?:คะแนน|ทั้งหมด|ทั้งสิ้น)?$|^(?:ใน)?ภาพรวม(?=$|คะแนน|ร้อยละ|เท่ากับ|ได้|[\d:=(])/;
const LEVEL = /^(?:ผลการประเมิน)?(?:อยู่ใน)?ระดับ/;
const COMPUTED = /คำนวณ/;

/** Whether a cell is the label of the stated total or level. */
export function reportedKind(label: string): 'total' | 'level' | null {
  if (label === '' || label.length > MAX_LABEL_LENGTH) return null;
  const key = matchKey(label);
  if (COMPUTED.test(key) || findInstrument(label)) return null;
  return TOTAL.test(key) ? 'total' : LEVEL.test(key) ? 'level' : null;
}

// What a label's words may say beside that: the sheet says the same in its own.
const OF_LABELS =
  /ผล|การ|ประเมิน|คะแนน|เฉลี่ย|รวม|ภาพรวม|ทั้งหมด|ทั้งสิ้น|อยู่ใน|ระดับ|ita|ที่ประกาศ|ที่ได้|ได้|คือ|เท่ากับ|ร้อยละ|[=:()]/g;

/** Whether a label says anything beside the values taken from it: a number of its own, or words that are no label's. */
export function labelRest(label: string, values: readonly string[]): boolean {
  const rest = values.reduce((text, value) => text.replace(value, ' '), label);
  return /[\p{L}\p{N}\p{S}]/u.test(matchKey(rest).replace(OF_LABELS, ' '));
}

/**
 * The cell that holds a label's value: the one in the scores' column, or else the next filled one to its right that has no
 * header of another, or else the label itself ("คะแนนรวม 57.54 คะแนน"). Columns from 1.
 */
export function valueCell(
  line: readonly string[],
  labelColumn: number,
  { score, ...others }: ScoreColumns,
): { column: number; written: string } {
  const at = (column: number) => ({ column, written: (line[column - 1] ?? '').trim() });
  const scoreColumn = score?.column ?? labelColumn + 1;
  if (at(scoreColumn).written !== '') return at(scoreColumn);
  const ofOthers = new Set(Object.values(others).map(({ column }) => column));
  const next = line.findIndex(
    (cell, index) => index >= labelColumn && !ofOthers.has(index + 1) && !isBlank(cell),
  );
  if (next >= 0) return at(next + 1);
  return /\d|[๐-๙]/.test(at(labelColumn).written) ? at(labelColumn) : at(scoreColumn);
}

/** The total a cell states: a bare number, the one number with the word คะแนน, or the one with decimals behind its label. */
export const reportedTotal = (written: string): number | null => totalIn(written)?.score ?? null;

/** The number of a cell that states the total, as typed, and what it is; null where it is none, or one of several. */
export function totalIn(text: string): { written: string; score: number } | null {
  const bare = parseScore(text);
  if (bare) return { written: bareScore(text), score: bare.score };
  const [found, more] = findScores(text);
  if (found) return more ? null : found;
  const [only, second] = reportedKind(text) === 'total' ? toArabicDigits(text).matchAll(DECIMALS) : [];
  if (!only || second) return null;
  const written = text.slice(only.index, only.index + only[0].length);
  const score = parseScore(written)?.score;
  return score === undefined ? null : { written, score };
}
