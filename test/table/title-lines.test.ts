import { expect, test } from '@jest/globals';
import { bareTitle, periodOfTitles, titleLines } from '../../src/table/title-lines';

const lines = (...over: string[]) => titleLines(over.map((line) => ['', line]));

test('the title of a table is the line that begins like one, with the line that it goes on in', () => {
  expect(
    lines('คำชี้แจง ให้ทุกกองรายงานภายในสิ้นเดือน', 'แผนปฏิบัติการป้องกันการทุจริต', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'),
  ).toEqual(['แผนปฏิบัติการป้องกันการทุจริต']);
  expect(lines('รายงานผลการดำเนินการ', 'ตามแผนบริหารความเสี่ยง ปี 2568', 'อบต.ตัวอย่าง')).toEqual([
    'รายงานผลการดำเนินการ',
    'ตามแผนบริหารความเสี่ยง ปี 2568',
  ]);
});

test('an office’s name, an introduction and no line at all are no title', () => {
  expect(lines('เทศบาลตำบลตัวอย่าง อำเภอเมือง')).toEqual([]);
  expect(lines(`รายงานฉบับนี้${'จัดทำขึ้นเพื่อ'.repeat(20)}`)).toEqual([]);
  expect(lines()).toEqual([]);
});

test.each([
  ['รายงานผลตามแผนป้องกันการทุจริต ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (รอบ ๖ เดือน)', 'รายงานผลตามแผนป้องกันการทุจริต'],
  ['แผนบริหารความเสี่ยง ปี 2568 ของเทศบาลตำบลตัวอย่าง อำเภอเมือง จังหวัดตัวอย่าง', 'แผนบริหารความเสี่ยง'],
  ['มาตรการของหน่วยงานในปีงบประมาณ 2569', 'มาตรการของหน่วยงาน'],
  ['แผนปฏิบัติการ ๕ ปี', 'แผนปฏิบัติการ ๕ ปี'],
])('of the title %s a document says %s, and the rest by itself', (title, bare) => {
  expect(bareTitle(title)).toBe(bare);
});

test.each([
  ['รายงานผลการดำเนินการ รอบ ๖ เดือน (ตุลาคม ๒๕๖๗ – มีนาคม ๒๕๖๘)', '6'],
  ['รายงานผลตามแผน รอบ 6 เดือนแรก', '6'],
  ['รายงานการติดตาม รอบ ๑๒ เดือน', '12'],
  ['แบบติดตาม ไตรมาสที่ ๒ ปี 2568', 'q2'],
  ['แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2568', null],
  ['รายงานผล รอบ 6 เดือนหลัง', null],
  ['รายงานผล รอบ 6 เดือน และรอบ 12 เดือน', null],
  ['แบบติดตาม ไตรมาส 1-2', null],
  ['โครงการอบรม 6 เดือน', null],
])('the title %s is of the round %s', (title, round) => {
  expect(periodOfTitles([title])).toBe(round);
});
