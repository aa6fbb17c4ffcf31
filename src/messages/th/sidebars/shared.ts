import { blankPage, otherCauses } from '../other-causes';
import { googleSays } from '../quote';

/** What is on every page. Each page imports its own words alone, to stay small. */
export const shared = {
  /** The pages to which others lead on, by the function that opens them. */
  pages: {
    openPrepare: 'จัดเตรียมแผ่นงานมาตรการ',
    openMeasures: 'บันทึกมาตรการ',
    openDocuments: 'จัดทำเอกสาร',
  },
  loading: 'กำลังเปิดข้อมูล',
  retry: 'ลองอีกครั้ง',
  required: 'ต้องกรอก',
  busy: 'กำลังทำงาน',
  /** Google did not carry out the call at all. */
  unreachable: (detail: string) => ({
    message: `แถบด้านข้างนี้ไม่ได้รับคำตอบ ${googleSays(detail)}`,
    hint: `รายการนี้อาจยังไม่สำเร็จ ตรวจดูก่อนลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่ ${otherCauses}`,
  }),
  /** Where an answer takes long. */
  late: blankPage,
  authorize: 'เปิดหน้าขออนุญาตของ Google',
  undo: {
    undone: 'คืนแผ่นงานเป็นอย่างเดิมแล้ว',
    changed: 'แถวนี้ในแผ่นงานเปลี่ยนไปหลังจากนั้น จึงเลิกทำไม่ได้ และไม่มีช่องใดถูกแก้ไข หากยังต้องการ ให้แก้ไขในแผ่นงานโดยตรง',
    unmade: 'เลิกทำแล้ว แผ่นงานที่สร้างถูกลบ และการตั้งค่าเป็นอย่างเดิม',
    sheetChanged: (sheet: string) =>
      `แผ่นงาน "${sheet}" ถูกแก้ไข เปลี่ยนชื่อ หรือลบหลังจากนั้น จึงเลิกทำไม่ได้ และไม่มีสิ่งใดเปลี่ยนแปลง หากไม่ใช้แผ่นงานนั้น ให้ลบเอง`,
    last: 'สเปรดชีตไม่มีแผ่นงานอื่นที่แสดงอยู่ จึงลบแผ่นงานที่สร้างไม่ได้ แสดงหรือเพิ่มแผ่นงานอื่นก่อน แล้วลองอีกครั้ง',
  },
  guide: 'คู่มือของหน้านี้',
  problems: 'การแก้ไขปัญหา',
  unsavedTitle: 'ข้อความที่ยังไม่ได้บันทึก',
  unsavedOffer: (at: Date) =>
    `มีข้อความที่พิมพ์ไว้เมื่อ ${at.getHours()}.${String(at.getMinutes()).padStart(2, '0')} น. และยังไม่ได้บันทึก`,
  takeUnsaved: 'นำกลับมาใส่',
  dropUnsaved: 'ไม่ใช้แล้ว',
  unsavedTooLong: 'ข้อความยาวเกินกว่าจะพักไว้ให้ได้ หากปิดแถบด้านข้างนี้ก่อนบันทึก ข้อความจะหายไป',
};
