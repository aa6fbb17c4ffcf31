/** The sidebar ตรวจสอบแผ่นงาน. */
export const check = {
  checking: 'กำลังตรวจสอบ',
  again: 'ตรวจสอบอีกครั้ง',
  other: 'ตรวจแผ่นงานที่เปิดอยู่',

  ofTone: {
    error: (title: string) => `${title} (ต้องแก้ไข)`,
    warning: (title: string) => `${title} (ควรตรวจดู)`,
  },
  counts: (errors: number, warnings: number) =>
    [
      errors > 0 ? `พบข้อที่ต้องแก้ไข ${errors} ข้อ` : 'ไม่พบข้อที่ต้องแก้ไข',
      warnings > 0 ? `${errors > 0 ? 'และ' : 'มี'}ข้อควรตรวจดู ${warnings} ข้อ` : '',
    ]
      .filter((part) => part !== '')
      .join(' '),
  well: {
    form: (measures: number) => `ตรวจแล้ว ${measures} มาตรการ ไม่พบข้อที่ต้องแก้ไข`,
    scores: () => 'ตรวจคะแนนแล้ว ไม่พบข้อที่ต้องแก้ไข',
    scheme: () => 'ตรวจการแก้ไขเกณฑ์แล้ว นำไปใช้ได้ทุกแถว',
  },
  ready: 'แผ่นงานนี้พร้อมสำหรับสร้างรายงาน',
  empty: 'แผ่นงานนี้ยังไม่มีมาตรการ',
  emptyHint: 'กรอกมาตรการแถวแรกใต้หัวตาราง แล้วตรวจสอบอีกครั้ง',

  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจดู',
  unit: 'ข้อ',
  otherSheet: (sheet: string) => `แผ่นงาน "${sheet}"`,
  more: (count: number) => `แสดงอีก ${count} ข้อ`,
  place: (row: number, header: string) => (header === '' ? `แถวที่ ${row}` : `แถวที่ ${row} ช่อง "${header}"`),

  before: 'เดิม',
  after: 'แก้เป็น',
  blank: '(ว่าง)',
  unseen: {
    zeroWidth: 'มองไม่เห็น',
    noBreak: 'ช่องว่างไม่ตัดบรรทัด',
    oldFont: 'อักขระแบบเก่า',
    control: 'อักขระควบคุม',
  },
  fixOne: 'แก้ช่องนี้',
  fixKind: (cells: number) => `แก้ทั้ง ${cells} ช่องในหัวข้อนี้`,
  fixAll: (cells: number) => `แก้ตามที่เสนอทั้งหมด ${cells} ช่อง`,
  fixFirst: (cells: number) => `แก้ ${cells} ช่องแรก`,
  fixHint: 'ช่องที่มีผู้แก้ไขหลังการตรวจหรือเป็นสูตรจะไม่ถูกเขียนทับ แก้แล้วเลิกทำได้ที่นี่',
  fixed: (cells: number) => `แก้แล้ว ${cells} ช่อง`,
  undo: (cells: number) => `เลิกทำการแก้ไข ${cells} ช่อง`,
  left: (cells: number) => `ไม่ได้แก้ ${cells} ช่อง`,
  leftHint: 'ข้อความในช่องเหล่านี้ยังอยู่ตามเดิม เลือกเพื่อไปที่ช่อง',
  why: {
    changed: 'มีผู้แก้ไขช่องนี้หลังการตรวจ',
    formula: 'ช่องนี้เป็นสูตร ให้แก้ที่สูตรหรือที่ช่องต้นทาง',
  },

  notAnnotated:
    'สีและหมายเหตุในช่องอาจไม่ครบหรือไม่ตรงกับผลตรวจ แผ่นงานอาจมีการป้องกันไว้ ให้ใช้รายการด้านล่าง หรือตรวจสอบอีกครั้ง',

  formattingTitle: 'จัดรูปแบบให้เหมือนกัน (ไม่บังคับ)',
  formattingHint: 'ข้อความเหล่านี้ถูกต้องแล้ว จะเขียนให้เป็นแบบเดียวกันก็ได้',
};
