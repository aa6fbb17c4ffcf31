import { fuzzyKey } from './fuzzy';
import {
  type GradeCode,
  INSTRUMENT_CODES,
  type InstrumentCode,
  type LevelBand,
  type ScoringScheme,
} from './scheme';
import { GRADES_FROM_2566, GRADES_TO_2565 } from './schemes/base';
import { roundScore } from './scores';

/**
 * The level of a result: the first grade of the scheme whose bounds hold [letters A; words: labels A, rule B].
 * Null where the grade hangs on an instrument's score that is not given.
 */
export function levelOf(
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  scheme: ScoringScheme,
): LevelBand | null {
  return gradeOf(total, byInstrument, scheme.grades);
}

function gradeOf(
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  grades: readonly LevelBand[],
): LevelBand | null {
  const rounded = roundScore(Math.max(0, total));
  for (const grade of grades) {
    const { total: bound, each } = grade.atLeast;
    if (rounded < bound) continue;
    if (each === undefined) return grade;
    const own = INSTRUMENT_CODES.map((code) => byInstrument[code]);
    // One instrument under the bound settles it, whatever the others have.
    if (own.some((score) => score !== undefined && roundScore(score) < each)) continue;
    if (own.some((score) => score === undefined)) return null;
    return grade;
  }
  return grades[grades.length - 1] ?? null;
}

/** A level as typed. */
export interface WrittenLevel {
  code: GradeCode;
  /** The level's regular name: "D", "ผ่านดี". */
  name: string;
  written: string;
}

// Common words too ("ผ่าน", "ต้องปรับปรุง"), so in a sentence they are a level only after the word ระดับ.
const LEVEL = '(?<level>AA|[A-F]|ผ่านดีเยี่ยม|ผ่านดี|ผ่าน|ต้องปรับปรุง(?:โดย)?(?:เร่ง)?ด่วน|ต้องปรับปรุง)';
const QUOTES = '[\\s"“”\'‘’(:=\\-–]*';
const ALONE = new RegExp(
  `^${QUOTES}(?:ระดับ|เกรด|grade)?(?:ผลการประเมิน|คะแนน)?${QUOTES}${LEVEL}[\\s"”’').]*$`,
  'i',
);
const IN_SENTENCE = new RegExp(
  `(?:ระดับ|เกรด)(?:ผลการประเมิน|คะแนน)?${QUOTES}${LEVEL}(?!-?[A-Za-z]|เกณฑ์|แก้ไข|การ)`,
);
const UNMISTAKABLE = /(?<level>ผ่านดีเยี่ยม|ผ่านดี(?!เยี่ยม))/;

/**
 * The level a text states, letters and words alike whatever the year, because offices still write letters after 2566.
 * A cell may hold it alone ("d", "ผ่าน"); in a sentence it follows ระดับ ("อยู่ในระดับ D"). Null where none is stated.
 */
export function findLevel(text: string): WrittenLevel | null {
  const match = ALONE.exec(text.trim()) ?? IN_SENTENCE.exec(text) ?? UNMISTAKABLE.exec(text);
  const written = match?.groups?.level;
  if (written === undefined) return null;
  const urgent = /ด่วน$/.test(written);
  const key = fuzzyKey(written);
  const grade = [...GRADES_TO_2565, ...GRADES_FROM_2566].find(({ code, name }) =>
    urgent ? code === 'URGENT' : fuzzyKey(name) === key,
  );
  return grade ? { code: grade.code, name: grade.name, written } : null;
}

/**
 * True where a written level is the one the result gives. A letter in a year of words, or a word in a year of letters,
 * is judged by the grades it belongs to. Null where that cannot be known without every instrument's score.
 */
export function isLevelRight(
  written: { code: GradeCode },
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  scheme: ScoringScheme,
): boolean | null {
  const lists = [scheme.grades, GRADES_TO_2565, GRADES_FROM_2566];
  const grades = lists.find((list) => list.some(({ code }) => code === written.code));
  const right = grades && gradeOf(total, byInstrument, grades);
  return right ? right.code === written.code : null;
}
