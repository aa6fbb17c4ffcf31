import { expect, test } from '@jest/globals';
import { runSchemeChecks, runScoreChecks } from '../../src/checks';
import { schemeOf } from '../../src/ita';
import { resultOf } from '../../src/scores/result';
import { correctedSchemes, readSchemeRows } from '../../src/scores/scheme-sheet';
import fc from '../support/properties';
import { scoreSheet } from '../support/scores';

// Words that the readers look for, so that arbitrary text comes near to what they understand.
const words = fc.constantFrom(
  'ข้อ ๔',
  'ต่ำสุด',
  'ตัวชี้วัดที่',
  'คะแนนรวม',
  'ระดับ',
  '90,3o',
  '2567',
  'EIT',
  'การใช้อำนาจ',
  '\n',
  '๙๙๙',
);
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.array(words).map((each) => each.join(' ')),
);

test('no cell of the scores sheet breaks its check, and every finding is at a cell of it', () => {
  const cells = fc.array(fc.tuple(fc.nat(13), fc.nat(5), text), { maxLength: 20 });
  fc.assert(
    fc.property(cells, (typed) => {
      const data = scoreSheet(2567, Array(10).fill('85.00'), { total: '85.00', level: 'ผ่านดี' });
      for (const [row, column, cell] of typed) data.text[row]![column] = cell;
      for (const year of [null, 2567]) {
        const scores = resultOf(data, year, 2567, schemeOf);
        for (const { cell, value, message } of runScoreChecks(data.name, { scores })) {
          expect(message.length).toBeLessThan(600);
          if (cell?.column) {
            expect(data.text[cell.row - 1]![cell.column - 1]!.replace(/\s/g, '')).toContain(
              (value ?? '').split('\n')[0]!.replace(/\s/g, ''),
            );
          }
        }
      }
    }),
  );
});

test('no correction of a scheme breaks them', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(text, text, text, text)), (rows) => {
      const schemes = correctedSchemes(readSchemeRows([['ปี', 'เรื่อง', 'รหัสหรือชื่อ', 'ค่าใหม่'], ...rows]));
      expect(schemes.of(2568).instruments).toHaveLength(3);
      runSchemeChecks('เกณฑ์ ITA', schemes.rejected);
    }),
  );
});
