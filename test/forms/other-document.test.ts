import { describe, expect, test } from '@jest/globals';
import { otherDocument } from '../../src/forms/other-document';

describe('the title of another plan of the office', () => {
  test.each([
    ['แผนปฏิบัติการป้องกันการทุจริต', false, 'ตามแผนปฏิบัติการป้องกันการทุจริต'],
    ['แผนปฏิบัติการป้องกันและปราบปรามการทุจริต', false, 'ตามแผนปฏิบัติการป้องกันและปราบปรามการทุจริต'],
    ['รายงานผลการดำเนินการตามแผนบริหารจัดการความเสี่ยงการทุจริต', true, 'ตามแผนบริหารจัดการความเสี่ยงการทุจริต'],
    ['รายงานผลการดำเนินการป้องกันการทุจริต', true, 'เรื่องการป้องกันการทุจริต'],
    ['สรุปรายงานผลนโยบาย No Gift Policy', true, 'เรื่องนโยบาย No Gift Policy'],
    ['การประเมินความเสี่ยงการทุจริต', false, 'เรื่องการประเมินความเสี่ยงการทุจริต'],
  ])('%s: a report? %s', (title, isReport, subject) => {
    expect(otherDocument(title, false)).toEqual({ isReport, subject });
  });

  test('is a report where the table has results, whatever it is called', () => {
    expect(otherDocument('แผนปฏิบัติการป้องกันการทุจริต', true)?.isReport).toBe(true);
  });
});

test.each([
  '',
  'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
  'รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสและป้องกันการทุจริต',
  'การนำผลการประเมิน ITA ไปสู่การป้องกันการทุจริต',
  'มาตรการตามตัวชี้วัดที่ 10 การป้องกันการทุจริต',
  'รายงานผลการดำเนินการตามมาตรการ',
])('measures that answer ITA are none: "%s"', (title) => {
  expect(otherDocument(title, true)).toBeNull();
});
