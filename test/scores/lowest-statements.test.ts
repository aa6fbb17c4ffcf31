import { expect, test } from '@jest/globals';
import { schemeOf } from '../../src/ita';
import { lowestStatements } from '../../src/scores/lowest-statements';

const scheme = schemeOf(2567);
const indicatorNumbers = (text: string, instrument: 'IIT' | 'EIT' | 'OIT') =>
  lowestStatements(text, instrument, scheme).map((claim) => claim.indicatorNumbers);

test.each([
  ['พิจารณาจากผลคะแนนพบว่าข้อ ๔. ได้คะแนนต่ำสุด เพราะไม่มีระเบียบ', 'IIT', [[4]]],
  ['ข้อ 3 ซึ่งได้คะแนนต่ำที่สุด', 'EIT', [[8]]],
  ['ตัวชี้วัดที่ 7 ต่ำที่สุด', 'EIT', [[7]]],
  ['ตัวชี้วัดที่ ๔ คุณภาพการดำเนินงาน คือ ๙๕.๐๒ คะแนน มีค่าต่ำสุดของ EIT', 'EIT', [[6]]],
  ['คะแนนต่ำสุดในส่วนของการปรับปรุงการทำงาน', 'EIT', [[8]]],
  ['ตัวชี้วัดที่ได้คะแนนต่ำสุดคือการป้องกันการทุจริต', 'OIT', [[10]]],
  ['ข้อ 4 ต่ำสุดของ IIT\nข้อ 1 ต่ำสุดของ OIT', 'IIT', [[4], [1]]],
] as const)('%s', (text, instrument, expected) =>
  expect(indicatorNumbers(text, instrument)).toEqual(expected),
);

test.each([
  'คะแนนต่ำกว่าเกณฑ์เป้าหมายและต่ำที่สุดของ IIT บุคลากรไม่ทราบขั้นตอน',
  'ข้อคำถามที่ 4 ได้คะแนนต่ำสุด',
  'ข้อ I4 ได้คะแนนต่ำที่สุด',
  'ข้อ 4 ไม่ใช่ตัวชี้วัดที่ต่ำสุด',
  'ข้อ 4 ได้คะแนนต่ำสุดเป็นอันดับ 2',
  'ข้อ 4 ได้คะแนนต่ำสุดเมื่อเทียบกับปีที่ผ่านมา',
  'ข้อ 12 ได้คะแนนต่ำสุด',
  'ข้อ 4 ควรปรับปรุง\nงานที่ได้คะแนนต่ำสุดให้เสนอแผน',
  'ข้อ 4 ได้ 80.27 คะแนน',
])('no statement: %s', (text) => expect(indicatorNumbers(text, 'IIT')).toEqual([]));
