import { expect, test } from '@jest/globals';
import { readPeriod } from '../../src/thai/period';
import { formatPeriod } from '../../src/thai/period-format';
import { shiftPeriod } from '../../src/thai/period-shift';
import fc from '../support/properties';

test.each([
  ['ต.ค.๒๕๖๕-มี.ค.๒๕๖๖', 'ต.ค.๒๕๖๖-มี.ค.๒๕๖๗'],
  ['มี.ค. ๒๕๖๖', 'มี.ค. ๒๕๖๗'],
  ['ต.ค.๖๕-ก.ย.๖๖', 'ต.ค.๖๖-ก.ย.๖๗'],
  ['ม.ค.-มิย.66', 'ม.ค.-มิย.67'],
  ['ก.พ. - มี.ค.๖๖', 'ก.พ. - มี.ค.๖๗'],
  ['ต.ค.–ก.ย. ๒๕๖๖', 'ต.ค.–ก.ย. ๒๕๖๗'],
  ['ประจำปีงบประมาณ ๒๕๖๖', 'ประจำปีงบประมาณ ๒๕๖๗'],
  ['ปีงบประมาณ พ.ศ. 66', 'ปีงบประมาณ พ.ศ. 67'],
  ['ตลอดปีงบประมาณ', 'ตลอดปีงบประมาณ'],
  ['ต.ค.-มี.ค.', 'ต.ค.-มี.ค.'],
  ['ตลอดทั้งปี 12 เดือน', 'ตลอดทั้งปี 12 เดือน'],
  ['ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๕ – ๓๐ กันยายน ๒๕๖๖', 'ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๖ – ๓๐ กันยายน ๒๕๖๗'],
  ['๑ ตุลาคม พ.ศ. ๒๕๖๕ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๖', '๑ ตุลาคม พ.ศ. ๒๕๖๖ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๗'],
  ['วันที่ 27 – 30 พ.ย. 65', 'วันที่ 27 – 30 พ.ย. 66'],
  ['5 ม.ค. - 10 ก.พ. 66', '5 ม.ค. - 10 ก.พ. 67'],
  ['ประจำเดือนตุลาคม 2565 - เดือนธันวาคม 2565', 'ประจำเดือนตุลาคม 2566 - เดือนธันวาคม 2566'],
  ['รอบ 6 เดือน (ต.ค.65 - มี.ค.66)', 'รอบ 6 เดือน (ต.ค.66 - มี.ค.67)'],
  ['ไตรมาสที่ 2 (1 ม.ค. 66 - 31 มี.ค. 66)', 'ไตรมาสที่ 2 (1 ม.ค. 67 - 31 มี.ค. 67)'],
  ['ไตรมาส 1/2566', 'ไตรมาส 1/2567'],
  ['ไตรมาส ๑/๖๖', 'ไตรมาส ๑/๖๗'],
  ['ปีงบ 66 (ต.ค.65-ก.ย.66)', 'ปีงบ 67 (ต.ค.66-ก.ย.67)'],
  ['1/10/2565 - 30/9/66', '1/10/2566 - 30/9/67'],
  ['2022-10-01', '2023-10-01'],
  ['ภายในเดือนมีนาคม 2566', 'ภายในเดือนมีนาคม 2567'],
  ['ตุลาคม 2565 - ปัจจุบัน', 'ตุลาคม 2566 - ปัจจุบัน'],
  ['รายไตรมาส', 'รายไตรมาส'],
  ['ทุกวันที่ 15 ของเดือน ต.ค.65-ก.ย.66', 'ทุกวันที่ 15 ของเดือน ต.ค.66-ก.ย.67'],
  ['ประชุม 12 ครั้ง\nภายใน ก.ย. 66', 'ประชุม 12 ครั้ง\nภายใน ก.ย. 67'],
  ['ประชุมสภา มี.ค. 2566', 'ประชุมสภา มี.ค. 2567'],
  ['ไตรมาส 1 และ 3/2566', 'ไตรมาส 1 และ 3/2567'],
  ['ก.พ. 2566', 'ก.พ. 2567'],
  ['ก.ย. 30 2566', 'ก.ย. 30 2567'],
  ['Q1/2566', 'Q1/2567'],
  ['Q๑/๖๖', 'Q๑/๖๗'],
  ['ตลอดปีการศึกษา ๒๕๖๖', 'ตลอดปีการศึกษา ๒๕๖๗'],
  ['ภาคเรียนที่ 1/66', 'ภาคเรียนที่ 1/67'],
  ['ตลอดภาคเรียนที่ ๑ และ ๒', 'ตลอดภาคเรียนที่ ๑ และ ๒'],
  ['25 66', '25 67'],
  ['ตามแผนของหน่วยงาน', 'ตามแผนของหน่วยงาน'],
])('%s of 2566 is %s a year later', (written, later) => {
  expect(shiftPeriod(written, 2566, 1)).toBe(later);
});

test.each([
  '29 กุมภาพันธ์ 2567',
  'พ.ศ.๒๕๖o',
  'วันที่ มีนาคม ๒๕๖๘',
  'แล้วแต่กรณี 2567-',
  // A year of a meeting, a resolution or an order is no year of the period.
  'มติที่ 12/2567 ต.ค. 67',
  'ต.ค. 66 - มี.ค. 67 (ครั้งที่ 1/2567)',
  'ตามคำสั่งที่ ๔๕/๒๕๖๖ ตลอดปีงบประมาณ',
  'รายไตรมาส (ประชุมครั้งที่ 1/2567)',
  'ประชุมสภา ม.ค. และ มี.ค. 2567',
])('%s is for people to write', (written) => expect(shiftPeriod(written, 2567, 1)).toBeNull());

test('what is shifted means the same days so many years later, and only digits differ', () => {
  const day = fc.record({
    year: fc.integer({ min: 2560, max: 2575 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  fc.assert(
    fc.property(day, day, fc.integer({ min: -3, max: 3 }), fc.boolean(), (start, end, by, thai) => {
      const regular = formatPeriod({ written: '', kind: 'dates', start, end, problems: [] }, 'long');
      const written = thai
        ? regular.replace(/\d/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)))
        : regular;
      const later = shiftPeriod(written, 2566, by)!;
      expect(later.replace(/[\d๐-๙]/g, '0')).toBe(written.replace(/[\d๐-๙]/g, '0'));
      const read = readPeriod(later, 2566 + by);
      expect(read.start).toEqual({ ...start, year: start.year + by });
      expect(read.end).toEqual({ ...end, year: end.year + by });
    }),
  );
});

test('no text stops it', () => {
  const part = fc.constantFrom(
    'ต.ค.',
    '66',
    '๒๕๖๖',
    ' ',
    '-',
    'ปี',
    'พ.ศ.',
    '12',
    'เดือน',
    '/',
    'ไตรมาส',
    'รอบ',
    '2566',
    'x',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(part).map((parts) => parts.join('')),
      ),
      (text) => {
        const later = shiftPeriod(text, 2566, 1);
        if (later !== null) expect(later.replace(/[\d๐-๙]/g, '0')).toBe(text.replace(/[\d๐-๙]/g, '0'));
      },
    ),
  );
});
