import { describe, expect, test } from '@jest/globals';
import { compareDates, daysInMonth, type ThaiDate } from '../../src/thai/calendar';
import { toThaiDigits } from '../../src/thai/digits';
import { isOutsideFiscalYear, readPeriod } from '../../src/thai/period';
import { formatPeriod, formatWritten } from '../../src/thai/period-format';
import { matchKey } from '../../src/thai/text';
import fc from '../support/properties';

/** "kind start..end", with the day as year-month-day. */
function brief(text: string, fiscalYear = 2566): string {
  const { kind, start, end } = readPeriod(text, fiscalYear);
  const day = (date: ThaiDate | undefined) => (date ? `${date.year}-${date.month}-${date.day}` : '');
  return `${kind} ${day(start)}..${day(end)}`;
}
const problems = (text: string, fiscalYear = 2566) => readPeriod(text, fiscalYear).problems;

const WHOLE_2566 = 'dates 2565-10-1..2566-9-30';
const NONE = 'unreadable ..';

describe('periods as staff write them', () => {
  test.each<[string, string]>([
    ['ต.ค.๒๕๖๕-มี.ค.๒๕๖๖', 'dates 2565-10-1..2566-3-31'],
    ['มี.ค. ๒๕๖๖', 'dates 2566-3-1..2566-3-31'],
    ['มี.ค.๒๕๖๖', 'dates 2566-3-1..2566-3-31'],
    ['ต.ค.๖๗-ก.ย.๖๘', 'dates 2567-10-1..2568-9-30'],
    ['ม.ค.-มี.ย.๖๘', 'dates 2568-1-1..2568-6-30'],
    ['ม.ค.-มิย.๖๘', 'dates 2568-1-1..2568-6-30'],
    ['กุมภาพันธ์ ๒๕๖๔-กันยายน ๒๕๖๔', 'dates 2564-2-1..2564-9-30'],
    ['ก.พ. - มี.ค.๖๖', 'dates 2566-2-1..2566-3-31'],
    ['ต.ค.–ก.ย. ๒๕๖๖', WHOLE_2566],
    ['ต.ค.-มี.ค.๖๖', 'dates 2565-10-1..2566-3-31'],
    ['ประจำปีงบประมาณ ๒๕๖๖', WHOLE_2566],
    ['ตลอดปีงบประมาณ', WHOLE_2566],
    ['ตลอดทั้งปี', WHOLE_2566],
    ['ตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๕ – ๓๐ กันยายน ๒๕๖๖', WHOLE_2566],
    ['๑ ตุลาคม พ.ศ. ๒๕๖๘ ถึงวันที่ ๓๐ กันยายน พ.ศ. ๒๕๖๙', 'dates 2568-10-1..2569-9-30'],
    ['ตั้งแต่วันที่ ๑ ตุลาคม - ๒๐ ตุลาคม ๒๕๖๘', 'dates 2568-10-1..2568-10-20'],
    ['วันที่ 27 – 30 พ.ย. 2561', 'dates 2561-11-27..2561-11-30'],
    ['เดือนกุมภาพันธ์-มีนาคม 2564', 'dates 2564-2-1..2564-3-31'],
    ['ประจำเดือนตุลาคม 2567 - เดือนธันวาคม 2567', 'dates 2567-10-1..2567-12-31'],
    ['รอบ ๖ เดือน', 'dates 2565-10-1..2566-3-31'],
    ['๖ เดือนแรกของปีงบประมาณ', 'dates 2565-10-1..2566-3-31'],
    ['รอบ 6 เดือน (ต.ค.64 - มี.ค.65)', 'dates 2564-10-1..2565-3-31'],
    ['รอบ ๑๒ เดือน', WHOLE_2566],
    ['ไตรมาส ๑', 'dates 2565-10-1..2565-12-31'],
    ['ไตรมาสที่ 2 (1 ม.ค. 66 - 31 มี.ค. 66)', 'dates 2566-1-1..2566-3-31'],
    ['ภายในเดือนมีนาคม 2569', 'deadline ..2569-3-31'],
    ['ตุลาคม 2567 - ปัจจุบัน', 'open 2567-10-1..'],
    ['1 ตุลาคม 2567 เป็นต้นไป', 'open 2567-10-1..'],
    ['ไตรมาส 1-2', 'dates 2565-10-1..2566-3-31'],
    ['ไตรมาสที่ ๑-๒', 'dates 2565-10-1..2566-3-31'],
    ['ไตรมาส ๑ - ๔', WHOLE_2566],
    ['Q1/2568', 'dates 2567-10-1..2567-12-31'],
    ['ตลอดปีการศึกษา ๒๕๖๘', 'undated ..'],
    ['ตลอดปีการศึกษา', 'undated ..'],
    ['ภาคเรียนที่ ๑/๒๕๖๘', 'undated ..'],
    ['ตลอดภาคเรียนที่ ๑ และ ๒', 'undated ..'],
    ['ทุกวันที่ ๑ - ๕ ของทุกเดือน', 'frequency ..'],
    ['ตามห้วงเวลาจัดงานประเพณี', 'undated ..'],
    ['รายเดือน', 'frequency ..'],
    ['รายไตรมาส', 'frequency ..'],
    ['ราย ๖ เดือน', 'frequency ..'],
    ['ทุกเดือน', 'frequency ..'],
    ['ทุกสิ้นเดือน', 'frequency ..'],
    ['พ.ศ.๒๕๖o', 'dates 2559-10-1..2560-9-30'],
    ['วันที่ มีนาคม ๒๕๖๘', NONE],
  ])('%s', (text, expected) => {
    expect(brief(text)).toBe(expected);
    expect(readPeriod(text, 2566).written).toBe(text);
  });

  test.each<[string, string[]]>([
    ['ต.ค.๒๕๖๕-มี.ค.๒๕๖๖', []],
    ['ต.ค – มี.ค ๒๕๖๖', []],
    ['ม.ค.-มี.ย.๖๘', ['month-misspelt']],
    ['ม.ค.-มิย.๖๘', ['month-misspelt']],
    ['พ.ศ.๒๕๖o', ['letter-o', 'fiscal-year-assumed']],
    ['วันที่ มีนาคม ๒๕๖๘', ['day-missing']],
    ['วันที่ ..... มีนาคม ๒๕๖๘', ['day-missing']],
    ['วันที่ 1 ตุลาคม 2567 ถึงวันที่ กันยายน 2568', ['day-missing']],
    ['1o ตุลาคม 2567', ['letter-o']],
    ['ต.ค. 24', ['two-digit-ce']],
    ['ต.ค. 66 - ก.ย. 65', ['reversed']],
    ['ต.ค.๖๖-มี.ค.๖๖', ['reversed']],
    ['31 กันยายน 2568', ['no-such-day']],
    ['ต.ค. 67 -', ['end-missing']],
    ['ปี 2568', ['fiscal-year-assumed']],
    ['ปีงบประมาณ 2568', []],
    ['ม.ค. และ มี.ค. 2568', ['several-periods']],
    ['ไตรมาส 1 และ 3', ['several-periods']],
    ['ไตรมาส 2,4', ['several-periods']],
    ['ไตรมาส 1 และ 2', []],
    ['ไตรมาส 4 - 1', ['reversed']],
    ['6 เดือนแรก และ ก.ย. 2568', ['several-periods']],
    ['มี.ค. 2567, 2568', ['several-periods']],
    ['ต.ค. 67 - ก.ย. 68 (ปีงบประมาณ 2567)', ['several-periods']],
    ['ต.ค. 67 - ก.ย. 68 (ปีงบประมาณ 2568)', []],
    ['10/1/2024', ['in-figures']],
    ['ก.ย. 31 2568', ['no-such-day']],
    ['ก.ย. 30 2568', []],
    ['Q3', ['quarter-assumed']],
    ['Q1-Q2/2568', ['quarter-assumed']],
    ['Q3 ปีงบประมาณ 2568', []],
    ['Q1/2025', ['quarter-assumed']],
    ['ไตรมาส 1/2568', []],
    ['ตลอดปีการศึกษา ๒๕๖๘', ['school-calendar']],
    ['ภาคเรียนที่ 2/2567 ถึงภาคเรียนที่ 1/2568', ['school-calendar']],
    ['พ.ค. 2568 (เปิดภาคเรียนที่ 1/2568)', ['words-ignored']],
    ['ตามห้วงเวลาจัดงานประเพณี', []],
    ['งานประเพณี พ.ย. 2567', ['words-ignored']],
    ['6 เดือน', ['length-only']],
    ['ระยะเวลา ๓๐ วัน', ['length-only']],
    ['1/10/2567 - 30/9/2568', ['in-figures']],
    ['2024-10-01', []],
    ['มติที่ 12/2567 ต.ค. 67', ['words-ignored']],
    ['ประชุมสภา มี.ค. 2566', ['words-ignored']],
    ['', []],
  ])('what is odd in %j is named', (text, expected) => {
    expect(problems(text)).toEqual(expected);
  });
});

describe('and their neighbours', () => {
  test.each<[string, string]>([
    // Spaces, full stops, line breaks, dashes and digits in any mixture.
    [' ต. ค .  2๕๖5\n—\nมี . ค . ๒๕66 ', 'dates 2565-10-1..2566-3-31'],
    ['ต.ค. 65 ~ มี.ค. 66', 'dates 2565-10-1..2566-3-31'],
    ['ต.ค. 65 จนถึง มี.ค. 66', 'dates 2565-10-1..2566-3-31'],
    ['ต.ค.65ถึงมี.ค.66', 'dates 2565-10-1..2566-3-31'],
    ['ตุลาคม25\n65 - มีนาคม256 6', 'dates 2565-10-1..2566-3-31'],
    ['ตค 65 - กพ 66', 'dates 2565-10-1..2566-2-28'],
    ['กพ.-พย.66', 'dates 2566-2-1..2566-11-30'],
    ['กรกฏาคม 2566', 'dates 2566-7-1..2566-7-31'],
    ['กุมพาพันธ์ - พฤษจิกายน 2566', 'dates 2566-2-1..2566-11-30'],
    ['ตุลา 65 - กันยา 66', WHOLE_2566],
    ['กุมภาพันธ์ 2567', 'dates 2567-2-1..2567-2-29'],
    // Months and days without year.
    ['ต.ค. - ก.ย.', WHOLE_2566],
    ['ธันวาคม', 'dates 2565-12-1..2565-12-31'],
    ['ม.ค. - ธ.ค.', 'dates 2566-1-1..2566-12-31'],
    ['15 มีนาคม', 'dates 2566-3-15..2566-3-15'],
    ['ต.ค. 2565 - มี.ค.', 'dates 2565-10-1..2566-3-31'],
    ['1 ต.ค. - 30 ก.ย. 2566', WHOLE_2566],
    ['1 ต.ค. 2567 - 30', 'dates 2567-10-1..2567-10-30'],
    ['ต.ค. - มี.ค. ปีงบประมาณ 2568', 'dates 2567-10-1..2568-3-31'],
    // All figures, Gregorian years.
    ['1/10/2565 - 30/9/2566', WHOLE_2566],
    ['๑/๑๐/๖๕-๓๐/๙/๖๖', WHOLE_2566],
    ['2022-10-01 ถึง 2023-09-30', WHOLE_2566],
    ['10/2565 - 9/2566', WHOLE_2566],
    ['October', NONE],
    ['Oct 2024 - Sep 2025', NONE],
    ['แผนพัฒนา 2568', NONE],
    ['ต.ค. 2022 - ก.ย. 2023', WHOLE_2566],
    ['ต.ค. ค.ศ. 2022', 'dates 2565-10-1..2565-10-31'],
    ['ต.ค. 24', 'dates 2567-10-1..2567-10-31'],
    // As a sheet shows its own dates.
    ['1-ต.ค.-65', 'dates 2565-10-1..2565-10-1'],
    ['ต.ค.-65', 'dates 2565-10-1..2565-10-31'],
    // Years, rounds, quarters.
    ['ปีงบประมาณ พ.ศ. 2568', 'dates 2567-10-1..2568-9-30'],
    ['ตลอดปีงบประมาณ พ.ศ.๒๕๖๘', 'dates 2567-10-1..2568-9-30'],
    ['ปีงบประมาณ 2566 - 2570', 'dates 2565-10-1..2570-9-30'],
    ['ปีปฏิทิน 2566', 'dates 2566-1-1..2566-12-31'],
    ['6 เดือนหลัง', 'dates 2566-4-1..2566-9-30'],
    ['รอบ 9 เดือน', 'dates 2565-10-1..2566-6-30'],
    ['ครึ่งปีหลัง', 'dates 2566-4-1..2566-9-30'],
    ['รอบที่ 2', 'dates 2566-4-1..2566-9-30'],
    ['รอบหกเดือนแรก ปีงบประมาณ 2568', 'dates 2567-10-1..2568-3-31'],
    ['ไตรมาสที่ ๔ ปีงบประมาณ ๒๕๖๘', 'dates 2568-7-1..2568-9-30'],
    ['ไตรมาส 1/2568', 'dates 2567-10-1..2567-12-31'],
    ['ไตรมาส 1 - 2', 'dates 2565-10-1..2566-3-31'],
    ['ไตรมาสที่ 2 ถึงไตรมาสที่ 4', 'dates 2566-1-1..2566-9-30'],
    ['ไตรมาส 1-2/2568', 'dates 2567-10-1..2568-3-31'],
    ['ไตรมาส 3/2567 - 1/2568', 'dates 2567-4-1..2567-12-31'],
    ['ไตรมาสที่ 1 และที่ 3', 'dates 2565-10-1..2566-6-30'],
    ['ไตรมาส 1 และ ม.ค. 2566', 'dates 2565-10-1..2566-1-31'],
    ['รอบที่ 1 และ 2', WHOLE_2566],
    ['มติที่ 12/2567 ต.ค. 65', 'dates 2565-10-1..2565-10-31'],
    // Quarters by their letter.
    ['q2/66', 'dates 2566-1-1..2566-3-31'],
    ['Q1 - 4', WHOLE_2566],
    ['Q4/2566 - Q1/2567', 'dates 2566-7-1..2566-12-31'],
    ['Q 2 FY2023', 'dates 2566-1-1..2566-3-31'],
    ['Q1/2023', NONE],
    ['FAQ 2', NONE],
    // The day behind its month.
    ['กันยายน 30, 2566', 'dates 2566-9-30..2566-9-30'],
    ['มี.ค. ๑๕ - ๒๐ ๒๕๖๖', 'dates 2566-3-15..2566-3-20'],
    ['ต.ค. 15 - 20, 2565', 'dates 2565-10-15..2565-10-20'],
    ['ต.ค. 1 - ก.ย. 30 2566', WHOLE_2566],
    ['ธ.ค. 25 2565 - ม.ค. 5 2566', 'dates 2565-12-25..2566-1-5'],
    ['มี.ค. 15 66', 'dates 2566-3-15..2566-3-15'],
    ['ก.พ. 29 2566', NONE],
    // Schools and occasions have no days of ours.
    ['ปีการศึกษา 2567 - 2568', 'undated ..'],
    ['ภาคการศึกษาที่ ๒', 'undated ..'],
    ['ระหว่างปิดเทอม', 'undated ..'],
    ['ภาคเรียนละ ๑ ครั้ง', 'undated ..'],
    ['ภาคเรียนที่ 1 (16 พ.ค. - 11 ต.ค. 2566)', 'dates 2566-5-16..2566-10-11'],
    ['ปีงบประมาณ 2566 (ภาคเรียนที่ 2)', WHOLE_2566],
    ['ช่วงเทศกาลสงกรานต์', 'undated ..'],
    ['เมื่อมีเรื่องร้องเรียน', 'undated ..'],
    ['เมื่อมีนาคม 2566', 'dates 2566-3-1..2566-3-31'],
    ['ทุกครั้งที่มีการจัดซื้อ', 'undated ..'],
    ['ดำเนินการต่อเนื่อง', 'undated ..'],
    // Starts and ends alone.
    ['ภายใน ๓๑ มีนาคม ๒๕๖๙', 'deadline ..2569-3-31'],
    ['ภายในวันที่ 15 มี.ค. 2566', 'deadline ..2566-3-15'],
    ['ภายในไตรมาสที่ 2', 'deadline ..2566-3-31'],
    ['ภายในสิ้นปีงบประมาณ', 'deadline ..2566-9-30'],
    ['ก่อนวันที่ 1 เมษายน 2566', 'deadline ..2566-3-31'],
    ['ตั้งแต่เดือนมีนาคม 2566', 'open 2566-3-1..'],
    ['ตั้งแต่ ต.ค. 2565 จนถึงปัจจุบัน', 'open 2565-10-1..'],
    ['ปีงบประมาณ 2566 เป็นต้นไป', 'open 2565-10-1..'],
    ['เริ่ม 1 ต.ค. 65 สิ้นสุด 30 ก.ย. 66', WHOLE_2566],
    ['ตั้งแต่ ต.ค. 65 ให้แล้วเสร็จภายใน มี.ค. 66', 'dates 2565-10-1..2566-3-31'],
    ['บัดนี้ - 30 ก.ย. 66', 'deadline ..2566-9-30'],
    // Several, lists, repeated.
    ['ม.ค., มี.ค. และ พ.ค. 2566', 'dates 2566-1-1..2566-5-31'],
    ['5, 12 และ 19 มีนาคม 2566', 'dates 2566-3-5..2566-3-19'],
    ['๑. ต.ค. ๖๕\n๒. มี.ค. ๖๖', 'dates 2565-10-1..2566-3-31'],
    ['- ต.ค. 65 - มี.ค. 66', 'dates 2565-10-1..2566-3-31'],
    // What cannot be read is not guessed at.
    ['', NONE],
    ['-', NONE],
    ['ตามแผน', NONE],
    ['กระทรวงคมนาคม', NONE],
    ['30 วัน', NONE],
    ['7 วัน นับจากวันรับเรื่อง', NONE],
    ['6 เดือน', NONE],
    ['15', NONE],
    ['ปัจจุบัน', NONE],
    ['วันที่ ๑ เดือน ..... พ.ศ. ๒๕๖๘', NONE],
    ['99 มีนาคม 2566', NONE],
  ])('%j', (text, expected) => {
    expect(brief(text)).toBe(expected);
  });

  test('two digits that are 25xx in the document’s time are 25xx', () => {
    expect(brief('มี.ค. 51', 2566)).toBe('dates 2551-3-1..2551-3-31');
    expect(problems('มี.ค. 81', 2566)).toEqual([]);
  });
});

describe('how often is kept separate', () => {
  test.each([
    'รายวัน',
    'ทุกสัปดาห์',
    'ทุกวันศุกร์',
    'รายเดือน',
    'ประจำเดือน',
    'ทุกวันที่ 5 ของเดือน',
    'ทุกวันที่ ๑ และ ๑๖ ของเดือน',
    'ภายในวันที่ 5 ของทุกเดือน',
    'ทุกสิ้นเดือน',
    'รายไตรมาส',
    'ทุก ๓ เดือน',
    'ราย ๖ เดือน',
    'รายปี',
    'ปีละ ๒ ครั้ง',
    '2 ครั้ง/ปี',
    '3 เดือน/ครั้ง',
    'ทุกวันทำการ',
    'เดือนละครั้ง',
  ])('%s', (text) => {
    const period = readPeriod(text, 2566);
    expect(period).toMatchObject({ kind: 'frequency', frequency: expect.any(String) });
    // All of its words are how often.
    expect(matchKey(period.frequency ?? '')).toBe(matchKey(text));
    expect(period.start ?? period.end).toBeUndefined();
  });

  test('beside dates', () => {
    const period = readPeriod('ต.ค. 65 - ก.ย. 66\n(รายไตรมาส)', 2566);
    expect(period).toMatchObject({ kind: 'dates', frequency: 'รายไตรมาส' });
    expect(brief('ต.ค. 65 - ก.ย. 66 รายไตรมาส')).toBe(WHOLE_2566);
    expect(brief('ภายในเดือน ก.ย. ของทุกปี')).toBe('deadline ..2566-9-30');
  });
});

test('isOutsideFiscalYear', () => {
  expect(isOutsideFiscalYear(readPeriod('ต.ค. 65 - ก.ย. 66', 2566), 2566)).toBe(false);
  expect(isOutsideFiscalYear(readPeriod('ต.ค. 65 - ต.ค. 66', 2566), 2566)).toBe(true);
  expect(isOutsideFiscalYear(readPeriod('ก.ย. 65', 2566), 2566)).toBe(true);
  expect(isOutsideFiscalYear(readPeriod('รายเดือน', 2566), 2566)).toBe(false);
});

describe('formatPeriod', () => {
  test.each<[string, string, string]>([
    ['๑ ต.ค.๖๗ถึง๓๐ก.ย.๖๘', 'ต.ค. 2567 – ก.ย. 2568', '1 ตุลาคม 2567 – 30 กันยายน 2568'],
    ['ต.ค.๖๗-มี.ค.๖๘', 'ต.ค. 2567 – มี.ค. 2568', '1 ตุลาคม 2567 – 31 มีนาคม 2568'],
    ['5 ต.ค. 67 - 31 มี.ค. 68', '5 ตุลาคม 2567 – 31 มีนาคม 2568', '5 ตุลาคม 2567 – 31 มีนาคม 2568'],
    ['มีนา 66', 'มี.ค. 2566', '1 มีนาคม 2566 – 31 มีนาคม 2566'],
    ['15/3/66', '15 มีนาคม 2566', '15 มีนาคม 2566'],
    ['ต.ค. 67 เป็นต้นไป', 'ต.ค. 2567 เป็นต้นไป', '1 ตุลาคม 2567 เป็นต้นไป'],
    ['ภายใน มีค 69', 'ภายใน มี.ค. 2569', 'ภายใน 31 มีนาคม 2569'],
    ['ภายใน 15 มีค 69', 'ภายใน 15 มีนาคม 2569', 'ภายใน 15 มีนาคม 2569'],
    ['มี.ค. 66 (ทุก ๓ เดือน)', 'มี.ค. 2566 (ทุก 3 เดือน)', '1 มีนาคม 2566 – 31 มีนาคม 2566 (ทุก 3 เดือน)'],
    ['ทุกเดือน', 'ทุกเดือน', 'ทุกเดือน'],
    ['ปีการศึกษา 2566', 'ปีการศึกษา 2566', 'ปีการศึกษา 2566'],
    ['ตามแผน', 'ตามแผน', 'ตามแผน'],
  ])('%s', (text, short, long) => {
    const period = readPeriod(text, 2566);
    expect([formatPeriod(period), formatPeriod(period, 'long')]).toEqual([short, long]);
  });

  test.each<[string, string | null]>([
    ['Q1/2568', null],
    ['Q1 ปีงบประมาณ ๒๕๖๘', 'ต.ค. ๒๕๖๗ – ธ.ค. ๒๕๖๗'],
    ['ปีการศึกษา ๒๕๖๘', null],
    ['ก.ย. 30 2568', '30 กันยายน 2568'],
    ['ต.ค. 67 ภายในวันที่ 5 ของทุกเดือน', 'ต.ค. 2567 (ภายในวันที่ 5 ของทุกเดือน)'],
    ['ต.ค. 67 - ก.ย. 68 (ตามช่วงเทศกาล)', null],
  ])('the certain form of %s is %s', (written, form) => {
    expect(formatWritten(readPeriod(written, 2566), 2566)).toBe(form);
  });

  const date = fc
    .record({
      year: fc.integer({ min: 2500, max: 2599 }),
      month: fc.integer({ min: 1, max: 12 }),
      day: fc.nat(30),
    })
    .map(({ year, month, day }): ThaiDate => ({ year, month, day: (day % daysInMonth(year, month)) + 1 }));
  const wholeMonths = fc.boolean();
  const often = fc.constantFrom('', 'รายเดือน', 'ทุก 3 เดือน', 'ปีละ 2 ครั้ง');

  test('a period printed reads back the same, in either style and either digits, whatever the document’s year', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('dates' as const, 'open' as const, 'deadline' as const),
        date,
        date,
        wholeMonths,
        often,
        fc.constantFrom('short' as const, 'long' as const),
        fc.boolean(),
        fc.integer({ min: 2500, max: 2599 }),
        (kind, first, second, whole, frequency, style, thai, fiscalYear) => {
          const [a, b] = compareDates(first, second) <= 0 ? [first, second] : [second, first];
          const start = whole ? { ...a, day: 1 } : a;
          const end = whole ? { ...b, day: daysInMonth(b.year, b.month) } : b;
          const period = {
            written: '',
            kind,
            ...(kind !== 'deadline' && { start }),
            ...(kind !== 'open' && { end }),
            ...(frequency !== '' && {
              frequency,
            }),
            problems: [],
          };
          const printed = formatPeriod(period, style);
          const again = readPeriod(thai ? toThaiDigits(printed) : printed, fiscalYear);
          expect(again).toMatchObject({ kind, problems: [] });
          expect([again.start, again.end]).toEqual([period.start, period.end]);
          expect(again.frequency).toBe(period.frequency);
          expect(formatPeriod(again, style)).toBe(printed);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('no text breaks the reading; what it gives are real days', () => {
    const piece = fc.constantFrom(
      ...[
        'ต.ค.',
        'มิย',
        'มีนาคม',
        '๑',
        '31',
        '2568',
        '๖๘',
        '24',
        ' ',
        '\n',
        '-',
        'ถึง',
        'วันที่',
        'เดือน',
        'ปีงบประมาณ',
        'พ.ศ.',
      ],
      ...[
        'ไตรมาส',
        'รอบ',
        'ภายใน',
        'ปัจจุบัน',
        'เป็นต้นไป',
        'ทุก',
        'ราย',
        '/',
        '.',
        'o',
        'ก่อน',
        'ตั้งแต่',
        'และ',
        'เ',
        'x',
        'Q1',
        'ปีการศึกษา',
        'ภาคเรียนที่',
        'ประเพณี',
      ],
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(piece).map((parts) => parts.join('')),
          fc.string(),
        ),
        (text) => {
          const period = readPeriod(text, 2568);
          expect(period.written).toBe(text.trim());
          for (const day of [period.start, period.end]) {
            if (day) expect(day.day >= 1 && day.day <= daysInMonth(day.year, day.month)).toBe(true);
          }
          expect(period.kind === 'dates').toBe(period.start !== undefined && period.end !== undefined);
          const form = formatWritten(period, 2568);
          if (form !== null) {
            const { kind, start, end } = readPeriod(form, 2568);
            expect([kind, start, end]).toEqual([period.kind, period.start, period.end]);
          }
          expect(formatPeriod(period)).toEqual(expect.any(String));
        },
      ),
      { numRuns: 600 },
    );
  });
});

test.each(['Q5/2568', 'ไตรมาส 5/2568', 'ไตรมาสที่ ๖', 'q0'])(
  '%s names no quarter of a year, and no month',
  (text) => {
    expect(readPeriod(text, 2568).kind).toBe('unreadable');
  },
);
