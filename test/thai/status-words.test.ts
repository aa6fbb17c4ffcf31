import { describe, expect, test } from '@jest/globals';
import { readResultWords, readStatusWords, STATUS_WORDS, unableReason } from '../../src/thai/status-words';

describe('words that tell a state tell it in a column of status and in a result alike', () => {
  test.each([
    ['ไม่ได้ดำเนินการ เนื่องจากไม่มีงบ', 'notStarted'],
    ['ไม่ได้จัดอบรมเพราะวิทยากรติดภารกิจ', 'notStarted'],
    ['ไม่ดำเนินการ', 'notStarted'],
    ['ยังมิได้แต่งตั้งคณะทำงาน', 'notStarted'],
    ['ยัง', 'notStarted'],
    ['ร้อยละ 0', 'notStarted'],
    ['ยกเลิก', 'unable'],
    ['ยกเลิก\nงบประมาณถูกโอนไปใช้อย่างอื่น', 'unable'],
    ['ขอยกเลิกโครงการ', 'unable'],
    ['ยังไม่สามารถจัดได้ เพราะอาคารปิดซ่อม', 'unable'],
    ['ยังอยู่ระหว่างดำเนินการ', 'inProgress'],
    ['อยู่ในระหว่างการจัดซื้อ', 'inProgress'],
    ['ขณะนี้กำลังตรวจร่างคู่มือ', 'inProgress'],
    ['ยังไม่เสร็จ', 'inProgress'],
    ['ปรับปรุงป้ายยังไม่แล้วเสร็จ', 'inProgress'],
    ['ดำเนินการไม่แล้วเสร็จ เนื่องจากผู้รับจ้างทิ้งงาน', 'inProgress'],
    ['ดำเนินการแล้วบางส่วน', 'inProgress'],
    ['ยังไม่ครบร้อยละ 100', 'inProgress'],
    ['ร้อยละ 60', 'inProgress'],
    ['๗๕.๕ %', 'inProgress'],
    ['ดำเนินการแล้วร้อยละ 80', 'inProgress'],
    ['คืบหน้า 40%', 'inProgress'],
    ['60% (รอตรวจรับ)', 'inProgress'],
    ['ร้อยละ 50 เนื่องจากฝนตก', 'inProgress'],
    ['ดำเนินการแล้วเสร็จร้อยละ ๑๐๐', 'done'],
    ['100% แล้ว', 'done'],
    ['ดำเนินการแล้วเสร็จ เมื่อ 3 มีนาคม 2568', 'done'],
  ])('%j: %s', (words, status) => {
    expect(readStatusWords(words)).toBe(status);
    expect(readResultWords(words)).toBe(status);
  });

  test('the words that the program offers are understood', () => {
    for (const [status, words] of Object.entries(STATUS_WORDS)) expect(readStatusWords(words)).toBe(status);
  });
});

describe('a result that tells no state', () => {
  test.each([
    'จัดประชุมชี้แจงแล้ว 3 ครั้ง',
    'ผู้เข้าอบรมร้อยละ 60 เป็นหัวหน้างาน',
    'ร้อยละ 85 ของผู้รับบริการพอใจ',
    'ยกเลิกการเรียกสำเนาทะเบียนบ้าน',
    'ระหว่างวันที่ 3-5 มีนาคม 2568 จัดอบรม',
    'ไม่มีการร้องเรียนเรื่องทุจริต',
    'ยังไม่ได้รับเรื่องร้องเรียนใด',
    'ไม่ได้รับเรื่องร้องเรียน',
    'เลื่อนขั้นเงินเดือนตามผลงาน',
    'https://www.example.go.th/news/12',
  ])('reports something done where it describes it: %j', (result) => {
    expect(readStatusWords(result)).toBeNull();
    expect(readResultWords(result)).toBe('done');
  });

  test.each(['45', '๐', '๑๐๐', '3/5', 'ไม่มี', 'ไม่มีข้อมูล', 'N/A', '✓', 'ร้อยละ 120', 'เลื่อนไปปีหน้า', '#REF!', '-'])(
    'is nobody knows what where it describes nothing: %j',
    (result) => {
      expect(readStatusWords(result)).toBeNull();
      expect(readResultWords(result)).toBe('blank');
    },
  );
});

describe('numbers are per cent under a header that says so', () => {
  test.each(['ความก้าวหน้า (%)', 'ร้อยละความสำเร็จ', 'ผลงาน (เปอร์เซ็นต์)'])('%s', (header) => {
    const statuses = ['๑๐๐', '45', '๐', '99.9', '100%', '101'].map((text) => readStatusWords(text, header));
    expect(statuses).toEqual(['done', 'inProgress', 'notStarted', 'inProgress', 'done', null]);
  });

  test('in a result too', () => {
    expect(readResultWords('๑๐๐', 'ผลการดำเนินการ (%)')).toBe('done');
    expect(readResultWords('๔๕', 'ผลการดำเนินการ (%)')).toBe('inProgress');
  });
});

test.each([
  ['ยังไม่สามารถจัดได้ เพราะอาคารปิดซ่อม', 'อาคารปิดซ่อม'],
  ['ยกเลิก เนื่องจากไม่มีผู้สมัคร', 'ไม่มีผู้สมัคร'],
  ['ไม่สามารถดำเนินการได้', ''],
])('why something is not possible: %j', (text, reason) => {
  expect(unableReason(text)).toBe(reason);
});
