import { expect, test } from '@jest/globals';
import { datesIn } from '../../src/thai/dates';

/** Day, month and year of each date; day 1 of a month alone. */
const read = (text: string) => datesIn(text).map(({ first: { day, month, year } }) => [day, month, year]);

test.each([
  ['อบรมเมื่อวันที่ ๑๕ พฤษภาคม ๒๕๖๘ ที่ห้องประชุม', [15, 5, 2568]],
  ['ประชุม 15 พ.ค. 68 และแจ้งเวียน', [15, 5, 2568]],
  ['เมื่อวันที่15พฤษภาคม พ.ศ. 2568', [15, 5, 2568]],
  ['เดือนพฤษภาคม ๒๕๖๘', [1, 5, 2568]],
  ['ลงข้อมูลครบใน พ.ค.๖๘', [1, 5, 2568]],
  ['ตรวจเมื่อ 15/5/2568', [15, 5, 2568]],
  ['จัดวันที่ 15 – 16 พ.ค. 2568', [16, 5, 2568]],
  ['เมษายน ปี 2568', [1, 4, 2568]],
])('the date in "%s" is read', (text, date) => {
  expect(read(text)).toEqual([date]);
});

test.each([
  'มีผู้เข้าร่วมใน เม.ย. 68 คน',
  'ส.ค. 95.20 คะแนน',
  'มี.ค. ร้อยละ 85',
  'พ.ศ. 2568',
  'ตามพระราชบัญญัติ พ.ศ. 2560',
  'เดือนพฤษภาคม',
  'คำสั่งที่ 12/2568',
  '31 เม.ย. 2568',
  'คมนาคม 2568',
])('no date is read in "%s"', (text) => {
  expect(read(text)).toEqual([]);
});

test('several dates are read in their order, each as it is written', () => {
  const text = '๑. ประชุม ๕ ต.ค. ๒๕๖๗ ๒. ติดตาม 12/2/2568';
  expect(datesIn(text).map(({ written }) => written)).toEqual(['๕ ต.ค. ๒๕๖๗', '12/2/2568']);
});
