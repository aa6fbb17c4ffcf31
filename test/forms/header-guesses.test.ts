import { describe, expect, test } from '@jest/globals';
import { fieldOfHeader, headerWords } from '../../src/forms/fields';
import { guessHeader, similarField } from '../../src/forms/header-guesses';

describe('a sure header', () => {
  test.each([
    ['หน่วยงานที่รับผิดชอบ', 'responsible'],
    ['ห้วงเวลาดำเนินการ', 'period'],
    ['งบประมาณ (บาท)', 'budget'],
    ['ขั้นตอนการดำเนินงาน (๓)', 'steps'],
    ['ผลการดำเนินงาน รอบ ๖ เดือน', 'result6'],
    ['ผลการดำเนินงาน 6 เดือนแรก', 'result6'],
    ['ผลการดำเนินงาน 6 เดือนหลัง', 'result'],
    ['ผลการดำเนินการ (รอบ 12 เดือน)', 'result'],
    ['เเล้วเสร็จ', 'statusDone'],
    ['ผู้รับ\nผิดชอบหลัก', 'responsible'],
  ])('%j is %s', (header, field) => expect(fieldOfHeader(header)).toBe(field));

  test.each(['ผู้รับผิดชอบร่วม', 'ดำเนินการแล้ว (จำนวน)', 'ยุทธศาสตร์ที่เกี่ยวข้อง', 'การติดตามผล (ยกมา)'])(
    '%j is none',
    (header) => expect(fieldOfHeader(header)).toBeNull(),
  );
});

test("the office's own words come before the vocabulary", () => {
  const words = headerWords([
    { header: 'งานที่ต้องทำ', meaning: 'มาตรการ' },
    { header: 'โครงการ', meaning: 'คอลัมน์ของหน่วยงาน' },
  ]);
  expect(fieldOfHeader('งาน ที่ต้องทำ', words)).toBe('measure');
  expect(fieldOfHeader('โครงการ', words)).toBeNull();
});

describe('a guess', () => {
  test.each([
    ['แนวทางการดำเนินงาน', { field: 'steps', others: ['measure'] }],
    ['EB', { field: 'item', others: ['evidence'] }],
    ['หมายเหตุ', { field: null, others: ['problems'] }],
    ['ผู้รับผิดชอบและผู้ประสานงาน', { field: 'responsible', others: [] }],
    ['ความก้าวหน้า (%)', { field: 'statusText', others: ['result'] }],
    ['ร้อยละของความคืบหน้า', { field: 'statusText', others: ['result'] }],
    ['ความก้าวหน้า', { field: 'result', others: ['statusText'] }],
    ['ระยะเวลาดำเนิการ', { field: 'period', others: [] }],
  ])('of %j', (header, guess) => expect(guessHeader(header)).toEqual(guess));

  test.each(['รหัสโครงการ', 'พิกัด', 'จัดทำคู่มือขั้นตอนการให้บริการของทุกกองและเผยแพร่ให้ประชาชนทราบโดยทั่วกัน'])(
    'of %j there is none',
    (header) => expect(guessHeader(header)).toBeNull(),
  );
});

test('a misspelt header is similar to one field, another word to none', () => {
  expect(similarField('วิธีการดำเนินกาน')).toBe('steps');
  expect(similarField('วันที่ประชุม')).toBeNull();
});
