import { otherCauses } from './other-causes';
import { quote } from './quote';

/** What the server says of settings it cannot take. */
export const settingsErrors = {
  tooLong: (label: string, limit: number) => ({
    message: `"${label}" ยาวเกิน ${limit} ตัวอักษร จึงยังไม่ได้บันทึก`,
    hint: 'ย่อข้อความให้สั้นลง แล้วบันทึกอีกครั้ง',
  }),
  noYear: (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นปี พ.ศ. ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกปีเป็น พ.ศ. สี่หลัก เช่น 2568',
  }),
  noDate: (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นวันที่ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกวัน เดือน และปี พ.ศ. เช่น 30 มิถุนายน 2568 หรือเว้นว่างไว้',
  }),
  unnamed: (label: string, text: string) => ({
    message: `"${label}" มีข้อความ "${quote(text)}" แต่ไม่มีชื่อและตำแหน่ง จึงยังไม่ได้บันทึก`,
    hint: 'กรอกชื่อหรือตำแหน่ง หรือนำรายการนี้ออก',
  }),
  noAgency: {
    message: 'ยังไม่ได้กรอกชื่อหน่วยงาน',
    hint: 'กลับไปขั้นแรกแล้วกรอกชื่อเต็มของหน่วยงาน',
  },
  notSaved: (detail: string) => ({
    message: `บันทึกไม่สำเร็จ: ${detail}`,
    hint: `สเปรดชีตยังเป็นอย่างเดิมทุกประการ ตรวจดูว่าแผ่นงานตั้งค่าไม่ได้ถูกป้องกันไว้ แล้วลองอีกครั้ง ${otherCauses}`,
  }),
  sourceGone: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" ที่เป็นแบบฟอร์มแล้ว จึงยังไม่ได้เริ่มปีงบประมาณใหม่`,
    hint: 'ปิดแล้วเปิดหน้าต่างนี้ใหม่ เพื่ออ่านรายชื่อแผ่นงานอีกครั้ง',
  }),
};
