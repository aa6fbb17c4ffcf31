import { blankPage, otherCauses } from './other-causes';

/** The titles that Google shows above the sidebars: the only words of pages that the server needs. */
export const titles = {
  about: 'เกี่ยวกับโปร่งใส',
  document: 'สร้างรายงาน',
  check: 'ตรวจสอบ',
  measure: 'กรอกมาตรการ',
  overview: 'ภาพรวม',
  library: 'คลังมาตรการ',
  settings: 'ตั้งค่าหน่วยงาน',
  scores: 'คะแนน ITA',
  template: 'แม่แบบรายงาน',
};

/** What stands on every page. Each page imports its own words alone, to stay small. */
export const shared = {
  loading: 'กำลังเปิดข้อมูล',
  retry: 'ลองอีกครั้ง',
  required: 'ต้องกรอก',
  busy: 'กำลังทำงาน',
  /** Google did not carry out the call at all. */
  unreachable: (detail: string) => ({
    message: `Google แจ้งว่า "${detail}"`,
    hint: `รายการนี้อาจยังไม่สำเร็จ ตรวจดูก่อนลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่ ${otherCauses}`,
  }),
  /** Where an answer takes long. */
  late: blankPage,
  authorize: 'เปิดหน้าขออนุญาตของ Google',
};

/** เกี่ยวกับโปร่งใส. */
export const about = {
  name: 'โปร่งใส',
  what: 'โปร่งใสช่วยทำ ตรวจ และพิมพ์มาตรการส่งเสริมคุณธรรมและความโปร่งใสตามผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น',
  version: (version: string) => `รุ่น ${version}`,
  dataTitle: 'ข้อมูลอยู่ที่ไหน',
  data: (book: string) =>
    `ข้อมูลทั้งหมดอยู่ในสเปรดชีต "${book}" นี้ และรายงานที่สร้างอยู่ในไดรฟ์ของฉัน (My Drive) ของผู้สร้าง โปร่งใสไม่ส่งข้อมูลออกไปที่อื่น และไม่มีที่เก็บข้อมูลของตนเอง`,
  permissionsTitle: 'สิทธิ์ที่ขอและใช้ทำอะไร',
  permissions: [
    { name: 'สเปรดชีตที่เปิดอยู่', use: 'อ่านและเขียนแบบฟอร์มในสเปรดชีตนี้เท่านั้น ไม่เห็นไฟล์อื่น' },
    { name: 'ไฟล์ที่โปร่งใสสร้างเอง', use: 'สร้างเอกสารรายงานในไดรฟ์ของผู้ใช้ ไม่เห็นไฟล์ที่ผู้อื่นหรือโปรแกรมอื่นสร้าง' },
    { name: 'หน้าต่างด้านข้าง', use: 'แสดงหน้าต่างของโปร่งใส เช่น หน้าต่างนี้' },
  ],
  helpTitle: 'วิธีใช้โดยย่อ',
  help: [
    { step: 'ตั้งค่าหน่วยงาน', use: 'กรอกชื่อหน่วยงาน ปี ส่วนราชการ ผู้ลงนาม และเลือกแบบที่ใช้' },
    { step: 'กรอกมาตรการ', use: 'แถวละหนึ่งมาตรการ หรือนำเข้าตารางเดิมจาก Word และ PDF' },
    { step: 'คะแนน ITA', use: 'กรอกคะแนนสิบตัวชี้วัด เมื่อแบบที่ใช้ต้องพิมพ์คะแนน' },
    { step: 'ตรวจสอบแผ่นงานนี้', use: 'ดูข้อที่ต้องแก้ไขพร้อมวิธีแก้' },
    { step: 'สร้างรายงานจากแผ่นงานนี้', use: 'ได้เอกสาร Google, Word และ PDF' },
    { step: 'เริ่มปีงบประมาณใหม่', use: 'อยู่ในตั้งค่าหน่วยงาน ยกมาตรการไปปีใหม่โดยแผ่นงานเดิมไม่เปลี่ยน' },
  ],
  problemsTitle: 'เมื่อพบปัญหา',
  problems: (version: string) =>
    `แจ้งผู้ดูแลโปร่งใสของหน่วยงาน พร้อมข้อความที่แสดง สิ่งที่ทำก่อนหน้านั้น และรุ่นที่ใช้ (${version}) ไม่ต้องส่งข้อมูลของหน่วยงาน`,
  close: 'ปิด',
};
