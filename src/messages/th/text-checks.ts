import type { ThaiDefect } from '../../thai/defects';
import { quote } from './quote';

const SLIPS: Readonly<Record<ThaiDefect, string>> = {
  'sara-ae': 'สระเอสองตัวแทนสระแอ',
  'sara-am': 'นิคหิตกับสระอาแทนสระอำ',
  'mark-order': 'วรรณยุกต์หรือการันต์ผิดลำดับ',
  'mark-doubled': 'สระหรือวรรณยุกต์ซ้ำ',
  'private-use': 'อักขระของแบบอักษรไทยรุ่นเก่า',
  'zero-width': 'อักขระที่มองไม่เห็น',
  'no-break-space': 'ช่องว่างแบบไม่ตัดบรรทัด',
  wingdings: 'เครื่องหมายของแบบอักษร Wingdings',
};

/** What the checks find in the letters of a text: each message with what to do. */
export const textChecks = {
  thai: (row: number, heading: string, value: string, defects: readonly ThaiDefect[]) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งมีตัวอักษรที่ผิดเพี้ยน คือ ${defects.map((slip) => SLIPS[slip]).join(' และ ')}`,
    hint: 'แก้ตามข้อความที่เสนอ ถ้อยคำไม่เปลี่ยน เปลี่ยนเฉพาะตัวอักษรที่ผิดเพี้ยน',
  }),
  control: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งมีอักขระควบคุมที่มองไม่เห็นและพิมพ์ไม่ได้`,
    hint: 'แก้ตามข้อความที่เสนอ หรือพิมพ์ข้อความในช่องนี้ใหม่',
  }),
  placeholder: (row: number, heading: string, blank: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" ยังมีช่องว่างของแม่แบบ "${quote(blank)}" ที่ไม่ได้กรอก`,
    hint: 'กรอกข้อความแทนจุดหรือเครื่องหมาย แล้วลบจุดที่เหลือ',
  }),
  blankDay: (row: number, heading: string, written: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(written)}" โดยเว้นวันไว้ ยังไม่ได้กรอก`,
    hint: 'กรอกวันให้ครบ เช่น "วันที่ 5 มีนาคม 2568" หรือหากไม่ระบุวัน ให้เขียนว่า "เดือนมีนาคม 2568"',
  }),
  repeated: (row: number, heading: string, value: string, first: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" เหมือนกับแถวที่ ${first} ทุกตัวอักษร`,
    hint: 'เขียนผลที่เกิดขึ้นจริงของแต่ละมาตรการ หากเป็นเรื่องเดียวกันให้รวมเป็นมาตรการเดียว',
  }),
  repeatedWithin: (row: number, heading: string, value: string, first: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ขึ้นต้นเหมือนกับแถวที่ ${first} ทั้งข้อความ`,
    hint: 'เขียนผลที่เกิดขึ้นจริงของแต่ละมาตรการ ตัดข้อความที่ซ้ำกับมาตรการอื่นออก',
  }),
};

/** What the checks find in the codes of ITA's questions and data. */
export const itemChecks = {
  unknown: (row: number, heading: string, written: string, year: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" มีรหัส "${quote(written)}" ซึ่งไม่มีในเกณฑ์ ITA ของปี ${year}`,
    hint: 'ตรวจรหัสกับเกณฑ์ ITA ของปีที่ประเมิน หากเกณฑ์ของหน่วยงานต่างจากที่ระบบมี ให้เพิ่มในแผ่นงาน "เกณฑ์ ITA"',
  }),
  letterO: (row: number, heading: string, written: string, right: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" พิมพ์รหัส "${quote(written)}" ด้วยเลขศูนย์แทนตัวอักษร O`,
    hint: `แก้เป็น "${right}"`,
  }),
};
