import { findIndicators, findInstrument, type InstrumentCode, type Scheme } from '../ita';
import { toArabicDigits } from '../thai/digits';
import { byNumber } from './read';

/** A sentence that calls indicators the lowest of their instrument. */
interface LowestStatement {
  /** National numbers; more than one where the words leave open which is meant. */
  indicatorNumbers: number[];
  /** The words of the statement. */
  written: string;
}

const LOWEST = /(?:ต่ำ|น้อย)(?:ที่)?สุด/g;

/** An indicator is looked for so many characters before and after the words: a clause, not the paragraph. */
const MAX_BEFORE = 90;
const MAX_AFTER = 70;

// "ข้อ ๔", "ตัวชี้วัดที่ ๔"; a score with decimals or a question's code is no indicator's number.
const NUMBER = /(?:ตัวชี้วัด|ข้อ)\s*(?:ที่|ข้อที่|ข้อ)?\s*(\d{1,2})(?!\d|\.\d)/g;
// Words about questions or items, another rank or another year, and negations.
const OF_QUESTIONS = /คำถาม|ข้อย่อย|ประเด็นย่อย|(?<![a-z])[ieo]\s*\d/i;
const OTHER_RANK =
  /^\s*(?:เป็น)?\s*(?:อันดับ|ลำดับ)\s*(?:ที่)?\s*(?:[2-9]|สอง|สาม|สี่)|^\s*(?:รอง|เมื่อเทียบ|ในรอบ|จาก)/;
const DENIED = /(?:ไม่ใช่|ไม่ได้|มิใช่|มิได้|รองจาก|รอง)[^\n]{0,25}$/;

/**
 * The statements of a text about the lowest indicators. Only where words beside ต่ำสุด name an indicator or its number, the
 * national one or the place within the instrument; `instrument` is that of the text's row. Where that is in doubt there is no statement.
 */
export function lowestStatements(
  text: string,
  instrument: InstrumentCode,
  scheme: Scheme,
): LowestStatement[] {
  const arabic = toArabicDigits(text);
  const statements: LowestStatement[] = [];
  let from = 0;
  for (const match of arabic.matchAll(LOWEST)) {
    const at = match.index;
    const end = at + match[0].length;
    const line = arabic.lastIndexOf('\n', at) + 1;
    const before = arabic.slice(Math.max(from, line, at - MAX_BEFORE), at);
    const [after = ''] = arabic.slice(end, end + MAX_AFTER).split(/\n|ต่ำ|น้อย/);
    from = end;
    if (OF_QUESTIONS.test(before + after) || OTHER_RANK.test(after) || DENIED.test(before)) continue;
    const indicatorNumbers = subjects(before, instrument, scheme) ?? subjects(after, instrument, scheme);
    if (indicatorNumbers)
      statements.push({ indicatorNumbers, written: text.slice(at - before.length, end).trim() });
  }
  return statements;
}

/** The indicators that words name, by name or by number; null where they name none. */
function subjects(words: string, instrument: InstrumentCode, scheme: Scheme): number[] | null {
  // findIndicators takes a bare number for the national one; here it may be the place within the instrument.
  const named = findIndicators(words, scheme).filter(({ written }) => !/^ตัวชี้วัด/.test(written));
  const scope = findInstrument(words) ?? instrument;
  const numbered = [...words.matchAll(NUMBER)]
    // A number right before a name belongs to that name, whatever numbering it follows.
    .filter(
      ({ index, 0: { length } }) =>
        !named.some(({ start }) => /^[\s.)]*$/.test(words.slice(index + length, start))),
    )
    .flatMap(([, number]) => byNumber(Number(number), scope, scheme)?.indicatorNumber ?? []);
  const indicatorNumbers = [
    ...new Set([...named.map(({ indicatorNumber }) => indicatorNumber), ...numbered]),
  ];
  return indicatorNumbers.length > 0 ? indicatorNumbers : null;
}
