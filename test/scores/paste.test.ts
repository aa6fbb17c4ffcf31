import { describe, expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { readPastedScores } from '../../src/scores/paste';
import { keysOf, type ScoreKey, type ScoreValues, scoreKey } from '../../src/scores/values';
import { matchKey } from '../../src/thai/text';
import fc from '../support/properties';

const scheme = schemeOf(2567);
const INDICATORS = scheme.instruments.flatMap(({ code, indicators }) =>
  indicators.map(({ indicatorNumber, name }) => ({ code, indicatorNumber, name })),
);
const TEN = ['91.47', '86.12', '88.35', '82.64', '87.90', '89.73', '83.58', '81.26', '92.86', '87.50'];
const all = (scores: readonly string[], rest: ScoreValues = {}): ScoreValues => ({
  ...Object.fromEntries(scores.map((text, i) => [scoreKey(i + 1), text])),
  ...rest,
});
const paste = (text: string, at: ScoreKey = 'score1') => readPastedScores(text, scheme, at);
const thai = (text: string) => text.replace(/\d/g, (digit) => '๐๑๒๓๔๕๖๗๘๙'[Number(digit)] ?? '');

describe('numbers alone', () => {
  test.each([
    ['by lines', TEN.join('\n')],
    ['by lines of Windows, with a last one', `${TEN.join('\r\n')}\r\n`],
    ['by tabs', TEN.join('\t')],
    ['by spaces', TEN.join('  ')],
    ['numbered', TEN.map((score, i) => `${i + 1}. ${score}`).join('\n')],
    ['in a column beside their numbers', TEN.map((score, i) => `${i + 1}\t${score}`).join('\n')],
  ])('%s go to the ten indicators in order, whichever field they are pasted into', (_, text) => {
    expect(paste(text, 'score4')).toEqual({ values: all(TEN), unplaced: [] });
    expect(paste(thai(text), 'total')).toEqual({ values: all(TEN.map(thai)), unplaced: [] });
  });

  test('fewer go on from the field, an eleventh is the total, a level the level', () => {
    expect(paste('82\n83\n84', 'score8')?.values).toEqual({ score8: '82', score9: '83', score10: '84' });
    expect(paste('82\n83', 'score10')?.values).toEqual({ score10: '82', total: '83' });
    expect(paste([...TEN, '87.72', 'ผ่าน'].join('\t'))).toEqual({
      values: all(TEN, { total: '87.72', level: 'ผ่าน' }),
      unplaced: [],
    });
  });

  test('more numbers than indicators and a total are not placed, because it is unknown which is which', () => {
    const { values, unplaced } = paste([...TEN, '1', '2', '3'].join('\n'))!;
    expect(values).toEqual({});
    expect(unplaced).toHaveLength(13);
  });

  test.each(['', ' ', '90.36', '๙๐.๓๖ คะแนน', 'รอประกาศ', '90,36\n'])(
    '%j is one value, as any paste',
    (text) => {
      expect(paste(text)).toBeNull();
    },
  );
});

describe('numbers with names', () => {
  test('a copied table with headers, years, issues, total and level', () => {
    const table = [
      ['ปี', 'เครื่องมือ', 'ตัวชี้วัดที่', 'ตัวชี้วัด', 'คะแนน', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'],
      ...INDICATORS.map(({ code, indicatorNumber, name }, i) => [
        '2567',
        code,
        `${indicatorNumber}`,
        name,
        TEN[i]!,
        indicatorNumber === 4 ? '"ก\nข"' : '',
      ]),
      ['', '', '', 'คะแนนรวมที่ประกาศ', '87.72', ''],
      ['', '', '', 'ระดับที่ประกาศ', 'ผ่าน', ''],
    ];
    expect(paste(table.map((row) => row.join('\t')).join('\n'))).toEqual({
      values: all(TEN, { issue4: 'ก\nข', total: '87.72', level: 'ผ่าน' }),
      unplaced: [],
    });
  });

  test('sentences of an announcement in another order', () => {
    const { values, unplaced } = paste(
      `มีผลคะแนน ๘๗.๗๒ คะแนน อยู่ในระดับ ผ่าน
ผลคะแนนของตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน คือ ๙๕.๐๒ คะแนน
๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน
๒. การใช้งบประมาณ ได้ร้อยละ ๘๑.๐๐`,
    )!;
    expect(values).toMatchObject({ total: '๘๗.๗๒', level: 'ผ่าน', score6: '๙๕.๐๒', score1: '๙๐.๓๖' });
    expect(unplaced.every((text) => text.includes('ร้อยละ ๘๑.๐๐'))).toBe(true);
    expect(values.score2 ?? unplaced.join()).toContain('๘๑.๐๐');
  });

  test('names over their numbers, line after line or side by side', () => {
    const lines = INDICATORS.flatMap(({ name }, i) => [name, TEN[i]]).join('\n');
    expect(paste(lines)).toEqual({ values: all(TEN), unplaced: [] });
    const across = `${INDICATORS.map(({ name }) => name).join('\t')}\n${TEN.join('\t')}`;
    expect(paste(across)).toEqual({ values: all(TEN), unplaced: [] });
  });

  test('the mean of an instrument, a second score and other words are named', () => {
    const { values, unplaced } = paste(
      'คะแนน IIT\t85.20\nการปฏิบัติหน้าที่\t90.36\nที่มา: ระบบ ITAS\nการปฏิบัติหน้าที่\t91',
    )!;
    expect(values).toEqual({ score1: '90.36' });
    expect(unplaced).toEqual(['คะแนน IIT 85.20', 'ที่มา: ระบบ ITAS', 'การปฏิบัติหน้าที่ 91']);
  });

  test('of two scores side by side under no header neither is read', () => {
    const { values, unplaced } = paste('การปฏิบัติหน้าที่\t90.36\t88.10\nการใช้งบประมาณ\t80.00\t81.00')!;
    expect(values).toEqual({});
    expect(unplaced).toEqual(['การปฏิบัติหน้าที่ 90.36 88.10', 'การใช้งบประมาณ 80.00 81.00']);
  });

  test('of columns of several years the one of this year is read', () => {
    const rows = ['ตัวชี้วัด\tปี 2566\tปี 2567', 'การปฏิบัติหน้าที่\t70.10\t71.20', 'การใช้งบประมาณ\t60.30\t61.40'];
    expect(paste(rows.join('\n'))?.values).toEqual({ score1: '71.20', score2: '61.40' });
    const others = rows.join('\n').replace('2567', '2565');
    expect(paste(others)?.values).toEqual({});
  });

  test('a name alone between rows of a table waits for the number under it', () => {
    const text = 'การปฏิบัติหน้าที่\t71.20\nการใช้งบประมาณ\n61.40\nการใช้อำนาจ\t51.30';
    expect(paste(text)?.values).toEqual({ score1: '71.20', score2: '61.40', score3: '51.30' });
  });

  test('a target is no score', () => {
    const rows = ['ตัวชี้วัด\tเกณฑ์\tผลคะแนนที่ได้', 'การปฏิบัติหน้าที่\t85\t71.20'];
    expect(paste(rows.join('\n'))?.values).toEqual({ score1: '71.20' });
  });

  test('only the number of a score is read', () => {
    expect(paste('การปฏิบัติหน้าที่\tได้คะแนน ๗๑.๒๐\nการใช้งบประมาณ\tร้อยละ ๖๑.๔๐')?.values).toEqual({
      score1: '๗๑.๒๐',
      score2: '๖๑.๔๐',
    });
  });
});

test('no text breaks it, every value is of the text, and no number with decimals is lost', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      '\n',
      '\t',
      ' ',
      'การใช้อำนาจ',
      'ตัวชี้วัดที่ ๔',
      'คะแนน',
      'คะแนนรวม',
      'ระดับ',
      'ผ่าน',
      'IIT',
      '2567',
      '"',
      '๙๐.๓๖',
      'D',
    ),
    fc.integer({ min: 10, max: 99 }).map((n) => `${n}.25`),
    fc.string({ unit: 'grapheme', maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 24 }), fc.constantFrom(...keysOf(scheme)), (pieces, at) => {
      const text = pieces.join('');
      const found = readPastedScores(text, scheme, at);
      if (!found) return;
      const key = matchKey(text.replace(/"/g, ''));
      const said = [...Object.values(found.values), ...found.unplaced].map((each) =>
        matchKey((each ?? '').replace(/"/g, '')),
      );
      for (const value of Object.values(found.values)) {
        expect(key).toContain(matchKey((value ?? '').replace(/"/g, '')));
      }
      for (const [number] of text.matchAll(/(?<![\d.])\d\d\.25(?![\d.])/g)) {
        expect(said.some((each) => each.includes(number))).toBe(true);
      }
    }),
    { numRuns: 500 },
  );
});
