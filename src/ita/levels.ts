import { fuzzyKey } from './fuzzy';
import {
  INSTRUMENT_CODES,
  type InstrumentCode,
  type LevelBand,
  type LevelCode,
  type ScoringScheme,
} from './scheme';
import { LEVELS_FROM_2566, LEVELS_TO_2565 } from './schemes/base';
import { roundScore } from './scores';

/**
 * The level of a result: the first level of the scheme whose bounds hold [letters A; words: labels A, rule B].
 * Null where the level depends on an instrument's score that is not given.
 */
export function levelOf(
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  scheme: ScoringScheme,
): LevelBand | null {
  return levelAmong(total, byInstrument, scheme.levels);
}

function levelAmong(
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  levels: readonly LevelBand[],
): LevelBand | null {
  const rounded = roundScore(Math.max(0, total));
  for (const level of levels) {
    const { total: bound, each } = level.atLeast;
    if (rounded < bound) continue;
    if (each === undefined) return level;
    const scores = INSTRUMENT_CODES.map((code) => byInstrument[code]);
    // One instrument under the bound settles it, whatever the others have.
    if (scores.some((score) => score !== undefined && roundScore(score) < each)) continue;
    if (scores.some((score) => score === undefined)) return null;
    return level;
  }
  return levels[levels.length - 1] ?? null;
}

/** A level as typed. */
export interface WrittenLevel {
  code: LevelCode;
  /** The level's official name: "D", "ผ่านดี". */
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
 * The level in a text, a letter or words whatever the year, because offices still write letters after 2566.
 * It may be alone in a cell ("d", "ผ่าน"); in a sentence it follows ระดับ ("อยู่ในระดับ D"). Null where there is none.
 */
export function findLevel(text: string): WrittenLevel | null {
  const match = ALONE.exec(text.trim()) ?? IN_SENTENCE.exec(text) ?? UNMISTAKABLE.exec(text);
  const written = match?.groups?.level;
  if (written === undefined) return null;
  const urgent = /ด่วน$/.test(written);
  const key = fuzzyKey(written);
  const level = [...LEVELS_TO_2565, ...LEVELS_FROM_2566].find(({ code, name }) =>
    urgent ? code === 'URGENT' : fuzzyKey(name) === key,
  );
  return level ? { code: level.code, name: level.name, written } : null;
}

/**
 * True where a written level is the one the result gives. A letter in a year of words, or a word in a year of letters,
 * is compared with the levels it belongs to. Null where that cannot be known without every instrument's score.
 */
export function isLevelRight(
  written: { code: LevelCode },
  total: number,
  byInstrument: Partial<Record<InstrumentCode, number>>,
  scheme: ScoringScheme,
): boolean | null {
  const lists = [scheme.levels, LEVELS_TO_2565, LEVELS_FROM_2566];
  const levels = lists.find((list) => list.some(({ code }) => code === written.code));
  const right = levels && levelAmong(total, byInstrument, levels);
  return right ? right.code === written.code : null;
}
