import { expect, test } from '@jest/globals';
import { reportData } from '../../src/documents/data';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const printedOf = (rows: string[][]) =>
  reportData({
    table: tableOf([['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'], ...rows]),
    settings: office(),
    scheme: schemeOf(2568),
    scores: null,
    today: TODAY,
  }).groups[0]?.measures;

test('an issue that the form has no column for is printed over its measure, under its own heading', () => {
  const printed = printedOf([
    [...headersOf(results), 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'],
    [...rowOf(results, { measure: '1. เปิดช่องทาง' }), 'การสื่อสารได้ 80 คะแนน'],
    [...rowOf(results, { measure: '2. อบรม' }), ''],
  ]);
  expect(printed?.map(({ measure }) => measure)).toEqual([
    'ประเด็นที่ต้องแก้ไข/ปรับปรุง: การสื่อสารได้ ๘๐ คะแนน\n๑. เปิดช่องทาง',
    '๒. อบรม',
  ]);
});

test('an outcome is printed under the result', () => {
  const printed = printedOf([
    [...headersOf(progress), 'ผลลัพธ์/ความสำเร็จ'],
    [...rowOf(progress, { statusDone: '⊗', result: 'อบรมแล้ว' }), 'เข้าใจมากขึ้น'],
  ]);
  expect(printed?.[0]?.result).toBe('อบรมแล้ว\nผลลัพธ์/ความสำเร็จ: เข้าใจมากขึ้น');
});
