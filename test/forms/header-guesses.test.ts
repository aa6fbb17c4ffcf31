import { describe, expect, test } from '@jest/globals';
import { dayOfPeriod, guessHeader, similarHeader } from '../../src/forms/header-guesses';
import { fieldOfHeader, headerWords } from '../../src/forms/header-meaning';

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
    ['ผลการดำเนินงาน (ตุลาคม 2567 - มีนาคม 2568)', 'result6'],
    ['ผลการดำเนินงาน เม.ย. – ก.ย. ๖๘', 'result'],
    ['มิติที่', 'section'],
  ])('%j is %s', (header, field) => expect(fieldOfHeader(header)).toBe(field));

  test.each([
    'ผู้รับผิดชอบร่วม',
    'ดำเนินการแล้ว (จำนวน)',
    'ยุทธศาสตร์ที่เกี่ยวข้อง',
    'การติดตามผล (ยกมา)',
    'ระยะเวลา (เริ่ม)',
    'ผลการดำเนินการ (ปี 2567)',
    'ความสำเร็จ (%)',
  ])('%j is none', (header) => expect(fieldOfHeader(header)).toBeNull());
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

  test.each([
    ['ผู้รับผิดชอบโครงการ', 'responsible'],
    ['ชื่อผู้รับผิดชอบ', 'responsible'],
    ['ใครรับผิดชอบ', 'responsible'],
    ['หน่วยงานเจ้าภาพ', 'responsible'],
    ['ตัวชี้วัดผลผลิต', 'target'],
    ['ตัวชี้วัดและค่าเป้าหมาย', 'target'],
    ['เป้าหมายโครงการ', 'target'],
    ['งบประมาณโครงการ', 'budget'],
    ['งบประมาณตามข้อบัญญัติ', 'budget'],
    ['กรอบเวลา', 'period'],
    ['วันครบกำหนด', 'period'],
    ['สรุปผลการติดตาม', 'result'],
    ['ผลที่เกิดขึ้นจริง', 'result'],
    ['รายละเอียดกิจกรรม', 'steps'],
    ['แนวทางการกำกับดูแล', 'followUp'],
    ['เหตุการณ์ความเสี่ยงการทุจริต', 'issue'],
    ['จุดที่ต้องพัฒนา', 'issue'],
    ['มาตรการควบคุมความเสี่ยง', 'measure'],
    ['เรื่องที่ต้องทำ', 'measure'],
    ['ด้าน/กิจกรรม', 'activity'],
    ['ประเด็นการประเมิน ITA', 'item'],
    ['ลิงก์เอกสาร', 'evidence'],
    ['(๓) วิธีการ', 'steps'],
  ])('of %j is %s', (header, field) => expect(guessHeader(header)?.field).toBe(field));

  test.each([
    ['เบอร์โทรผู้รับผิดชอบ'],
    ['ตำแหน่งผู้รับผิดชอบ'],
    ['ผู้รับผิดชอบสำรอง'],
    ['หน่วยงานสนับสนุน'],
    ['มาตรการเดิม'],
    ['มาตรการควบคุมที่มีอยู่'],
    ['งบประมาณคงเหลือ'],
    ['ผลการเบิกจ่ายงบประมาณ'],
    ['แหล่งงบประมาณ'],
    ['รูปภาพกิจกรรม'],
    ['ความถี่ในการติดตาม'],
    ['วิธีการวัดผล'],
    ['สาเหตุของปัญหา'],
    ['ระดับความเสี่ยงหลังดำเนินการ'],
    ['ประเด็นยุทธศาสตร์'],
    ['กลุ่มเป้าหมาย'],
    ['ผลการดำเนินงาน ครั้งที่ 1'],
    ['ผลการดำเนินงานไตรมาส 2'],
    ['ผลการดำเนินงานปีที่ผ่านมา'],
  ])('of %j is a column of the office’s own', (header) =>
    expect(guessHeader(header)?.field ?? null).toBeNull(),
  );

  test.each(['รหัสโครงการ', 'พิกัด', 'จัดทำคู่มือขั้นตอนการให้บริการของทุกกองและเผยแพร่ให้ประชาชนทราบโดยทั่วกัน'])(
    'of %j there is none',
    (header) => expect(guessHeader(header)).toBeNull(),
  );
});

test('a misspelt header is similar to one field, another word to none', () => {
  expect(similarHeader('วิธีการดำเนินกาน')?.field).toBe('steps');
  expect(similarHeader('วันที่ประชุม')).toBeNull();
});

test.each([
  ['ระยะเวลา (เริ่ม)', 'first'],
  ['วันที่เริ่มต้น', 'first'],
  ['ห้วงเวลา: ตั้งแต่', 'first'],
  ['วันสิ้นสุดโครงการ', 'last'],
  ['ระยะเวลาดำเนินการ (สิ้นสุด)', 'last'],
  ['ถึงวันที่', null],
  ['ผลเมื่อเสร็จสิ้น', null],
] as const)('%j is of the %s days of periods', (header, day) => expect(dayOfPeriod(header)).toBe(day));
