import { type FoundIndicator, findIndicators } from '../ita/indicators';
import type { ScoringScheme } from '../ita/scheme';
import { bareScore, type FoundScore, findScores, parseScore } from '../ita/scores';
import { toArabicDigits } from '../thai/digits';
import { DECIMALS } from './score-text';
import type { Span } from './score-words';
import { yearsIn } from './years';

/** An indicator and its score in one text, with the parts of the text that say so. */
export interface Pair {
  indicator: FoundIndicator;
  score: string;
  spans: Span[];
}

/** Words before a mark to reach or a weight, which is no score. */
export const TARGET = /เกณฑ์|เป้าหมาย|ไม่ต่ำกว่า|ไม่น้อยกว่า|มากกว่า|น้ำหนัก|คะแนนเต็ม/;
/** The number of such a mark, and no year: "(เป้าหมาย 85) ได้". What is behind it speaks of another number. */
const NUMBER_BETWEEN = /(?<![\d.,])\d{2,3}(?:[.,]\d+)?(?!\d|[.,]\d)/g;
// Before a difference, or what the score was: "เพิ่มขึ้น 3.20 คะแนน", "จากร้อยละ 82.20 เป็น …".
const CHANGE = /(?:เพิ่มขึ้น|สูงขึ้น|ลดลง|ต่ำลง|ต่างกัน|ผลต่าง)(?!.*(?:เป็น|ได้|อยู่ที่|เหลือ))|จาก(?:เดิม|คะแนน|ร้อยละ|\s)*$/;
/** How far behind an indicator that a sentence only mentions its score may be, in characters. */
const MAX_DISTANCE = 60;
// The number of the next item of a list: "… ๘๒.๔๑\n๓. ".
const NEXT_NUMBER = /(?:^|\s)\(?[0-9]{1,2}[.)]\s*$/;

// A number with decimals behind a word or sign by which it is the score: "ได้ร้อยละ 83.40", "= 87.25", "(89.11)".
const SCORE_BEHIND_WORD =
  /(?:ร้อยละ|เท่ากับ|คะแนน(?:เฉลี่ย|ที่ได้|รวม)?|คือ|ได้(?:รับ)?|อยู่ที่|[=:(])\s*(\d{1,3}[.,]\d{1,2})(?!\d|[.,]\d)/g;
// Or right behind the indicator, with nothing but signs between: "การใช้อำนาจ – 87.25, …", "…… 87.25".
const SCORE_BEHIND_NAME = /^[\s.…_:=\-–—]*(\d{1,3}[.,]\d{2})(?!\d|[.,]\d|\s*(?:ล้าน|บาท|แสน|หมื่น|พัน))/;

type ScoreInText = Pick<FoundScore, 'written' | 'start' | 'end'>;

/** The scores of a text, with their places: those that the word คะแนน follows, or else those that words or a name lead to. */
function scoresIn(text: string, indicators: readonly FoundIndicator[]): ScoreInText[] {
  const found: ScoreInText[] = [...findScores(text)];
  const arabic = toArabicDigits(text);
  const add = (match: RegExpExecArray | null, offset: number) => {
    if (!match) return;
    const end = offset + match.index + match[0].length;
    const start = end - (match[1] ?? '').length;
    if (!found.some((each) => each.start === start))
      found.push({ written: text.slice(start, end), start, end });
  };
  for (const match of arabic.matchAll(SCORE_BEHIND_WORD)) add(match, 0);
  for (const { end } of indicators) add(SCORE_BEHIND_NAME.exec(arabic.slice(end)), end);
  return found.sort((a, b) => a.start - b.start);
}

/** Indicators with their scores in a text: "๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน", "ตัวชี้วัดที่ ๔ … คือ ๙๕.๖๐ คะแนน". */
export function pairsIn(text: string, scheme: ScoringScheme): Pair[] {
  const indicators = findIndicators(text, scheme);
  const scores = scoresIn(text, indicators);
  const inOrder = scoresInOrder(text, indicators);
  return indicators.flatMap((indicator, i): Pair[] => {
    const until = indicators[i + 1]?.start ?? text.length;
    const behind = scores.filter(({ start, end }) => start >= indicator.end && end <= until);
    const score = inOrder.has(indicator) ? inOrder.get(indicator) : scoreOf(indicator, behind, text);
    const named: Span = [indicator.start, indicator.end];
    if (score) return [{ indicator, score: score.written, spans: [named, [score.start, score.end]] }];
    if (score === null || behind.length > 0 || !indicator.isEntry) return [];
    const rest = text.slice(indicator.end, until);
    const number = rest.slice(0, toArabicDigits(rest).replace(NEXT_NUMBER, '').length).trim();
    if (!parseScore(number)) return [];
    const at = text.indexOf(number, indicator.end);
    return [{ indicator, score: bareScore(number), spans: [named, [at, at + number.length]] }];
  });
}

/** The score behind an indicator, of those of a text up to the next one; undefined where none is its own, or two are, of two years. */
function scoreOf(
  { end, isEntry }: FoundIndicator,
  behind: readonly ScoreInText[],
  text: string,
): ScoreInText | undefined {
  const before = (i: number) => text.slice(behind[i - 1]?.end ?? end, behind[i]?.start);
  const isTarget = (words: string) => TARGET.test(toArabicDigits(words).split(NUMBER_BETWEEN).pop() ?? '');
  const scores = behind.filter((_, i) => !isTarget(before(i)) && !CHANGE.test(before(i)));
  const dated = scores.filter((score) => yearsIn(before(behind.indexOf(score))).length > 0);
  const [first] = scores;
  return dated.length > 1 || (first && !isEntry && first.start - end > MAX_DISTANCE) ? undefined : first;
}

/**
 * The scores of indicators that are side by side, one for each: "ตัวชี้วัดที่ ๑ และตัวชี้วัดที่ ๒ ได้ 81.10 และ 82.20 คะแนน ตามลำดับ".
 * Null for an indicator among these where there are not as many scores.
 */
function scoresInOrder(
  text: string,
  indicators: readonly FoundIndicator[],
): Map<FoundIndicator, ScoreInText | null> {
  const found = new Map<FoundIndicator, ScoreInText | null>();
  let side: FoundIndicator[] = [];
  indicators.forEach((indicator, i) => {
    side.push(indicator);
    const [words = '', ...more] = text.slice(indicator.end, indicators[i + 1]?.start).split('ตามลำดับ');
    const scores = [...toArabicDigits(words).matchAll(DECIMALS)].map((match): ScoreInText => {
      const start = indicator.end + match.index;
      const end = start + match[0].length;
      return { written: text.slice(start, end), start, end };
    });
    if (scores.length === 0) return;
    if (more.length > 0 && side.length > 1)
      side.forEach((each, at) => {
        found.set(each, scores.length === side.length ? (scores[at] ?? null) : null);
      });
    side = [];
  });
  return found;
}
