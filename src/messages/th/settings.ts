import { otherCauses } from './other-causes';
import { googleSays, quote } from './quote';

/** Why settings cannot be saved. */
export const settingsErrors = {
  'emblem/no-picture': () => ({
    message: 'ไฟล์ที่เลือกไม่ใช่รูป PNG หรือ JPEG',
    hint: 'เลือกไฟล์รูปตราของหน่วยงานอีกครั้ง',
  }),
  'emblem/too-large': () => ({
    message: 'รูปตราใหญ่เกินกว่าจะเก็บไว้ในสเปรดชีต',
    hint: 'เลือกรูปที่เล็กลง แล้วบันทึกอีกครั้ง',
  }),
  'settings/too-long': (label: string, limit: number) => ({
    message: `"${label}" ยาวเกิน ${limit} ตัวอักษร จึงยังไม่ได้บันทึก`,
    hint: 'ย่อข้อความให้สั้นลง แล้วบันทึกอีกครั้ง',
  }),
  'settings/year': (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นปี พ.ศ. ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกปีเป็น พ.ศ. สี่หลัก เช่น 2568',
  }),
  'settings/date': (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นวันที่ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกวัน เดือน และปี พ.ศ. เช่น 30 มิถุนายน 2568 หรือเว้นว่างไว้',
  }),
  'settings/unnamed': (label: string, text: string) => ({
    message: `"${label}" มีข้อความ "${quote(text)}" แต่ไม่มีชื่อและตำแหน่ง จึงยังไม่ได้บันทึก`,
    hint: 'กรอกชื่อหรือตำแหน่ง หรือนำรายการนี้ออก',
  }),
  'settings/no-agency': () => ({
    message: 'ยังไม่ได้กรอกชื่อหน่วยงาน',
    hint: 'กลับไปขั้นแรกแล้วกรอกชื่อเต็มของหน่วยงาน',
  }),
  'workbook/later': (madeBy: string, version: string) => ({
    message: `สเปรดชีตนี้สร้างด้วยโปร่งใสรุ่น ${madeBy} ซึ่งใหม่กว่ารุ่นที่ใช้อยู่ (${version}) จึงยังไม่ได้ทำรายการนี้`,
    hint: 'ใช้โปร่งใสรุ่นใหม่ แล้วลองอีกครั้ง',
  }),
  'settings/not-saved': (detail: string) => ({
    message: `บันทึกไม่สำเร็จ ${googleSays(detail)}`,
    hint: `สเปรดชีตยังเป็นอย่างเดิมทุกประการ ตรวจดูว่าแผ่นงานตั้งค่าไม่ได้ถูกป้องกันไว้ แล้วลองอีกครั้ง ${otherCauses}`,
  }),
};
