import { quote } from './quote';

/** What the checks find in periods: each message with what to do. */
export const periodChecks = {
  unreadable: (
    row: number,
    heading: string,
    value: string,
    reason: 'day-missing' | 'no-such-day' | 'end-missing' | 'other',
  ) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่ง${UNREADABLE[reason]}`,
    hint: 'แก้เป็นรูปแบบ เช่น "ต.ค. 2567 - มี.ค. 2568" หรือ "ภายในวันที่ 30 เมษายน 2568" ข้อความเดิมจะพิมพ์ในรายงานตามที่เขียนไว้จนกว่าจะแก้',
  }),
  misspelt: (row: number, heading: string, value: string, regular: string | null) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งมีชื่อเดือนหรือตัวเลขที่พิมพ์ผิด`,
    hint:
      regular === null
        ? 'ตรวจชื่อเดือนและตัวเลขในช่องนี้ แล้วพิมพ์ใหม่ให้ถูกต้อง'
        : `แก้เป็น "${quote(regular)}" หากตรงกับที่ตั้งใจ`,
  }),
  reversed: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งวันสิ้นสุดอยู่ก่อนวันเริ่ม`,
    hint: 'ตรวจเดือนและปีของวันเริ่มกับวันสิ้นสุด แล้วสลับหรือแก้ปีให้ถูกต้อง',
  }),
  twoDigitCe: (row: number, heading: string, value: string, year: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งปีสองหลักดูเป็นปี ค.ศ.`,
    hint: `เขียนปีเป็นปี พ.ศ. เช่น ${year}`,
  }),
  outsideYear: (row: number, heading: string, value: string, days: string[], year: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" (${days.join(' ถึง ')}) ซึ่งอยู่นอกปีงบประมาณ พ.ศ. ${year}`,
    hint: `ปีงบประมาณ พ.ศ. ${year} คือ 1 ตุลาคม ${year - 1} ถึง 30 กันยายน ${year} แก้ระยะเวลา หรือแก้ปีงบประมาณของแผ่นงานให้ตรงกัน`,
  }),
  laterResult: (row: number, heading: string, date: string, round: string, lastDay: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" ลงวันที่ "${quote(date)}" ซึ่งหลังวันสุดท้ายของ${round || 'ปีงบประมาณ'} (${lastDay})`,
    hint: `ตัดผลที่เกิดหลังวันนั้นออกจากรายงานนี้ ${round && 'หรือเลือกรอบที่ครอบคลุมวันนั้น '}หากวันที่พิมพ์ผิดให้แก้ไข`,
  }),
};

const UNREADABLE = {
  'day-missing': 'ขาดวันที่หรือเดือน จึงอ่านเป็นช่วงวันที่ไม่ได้',
  'no-such-day': 'เป็นวันที่ที่ไม่มีในปฏิทิน',
  'end-missing': 'ขาดวันสิ้นสุด จึงอ่านเป็นช่วงวันที่ไม่ได้',
  other: 'อ่านเป็นช่วงวันที่ไม่ได้',
};
