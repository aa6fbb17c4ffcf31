/** Where each page's piece of the guide begins: the page, and the heading in docs/th. */
export const SECTIONS = {
  home: 'หน้าหลัก',
  settings: 'เริ่มต้น',
  scores: 'ผลการประเมิน ITA',
  prepare: 'จัดเตรียมแผ่นงานจากตารางเดิม',
  measure: 'กรอกข้อมูล',
  check: 'ตรวจสอบแผ่นงาน',
  document: 'จัดทำเอกสาร',
  overview: 'ติดตามและเผยแพร่',
  library: 'คลังมาตรการ',
  template: 'แม่แบบรายงาน',
  privacy: 'นโยบายความเป็นส่วนตัว',
  problems: 'แถบด้านข้างว่างเปล่า หรือเปิดไม่ได้',
} as const;

/** A page that has a piece of the guide, or what the page of the program's own leads to. */
export type SectionId = keyof typeof SECTIONS;
