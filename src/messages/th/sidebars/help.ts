/** The dialog with the guide. */
export const help = {
  section: 'เรื่องในคู่มือ',
  problem: (heading: string) => `ปัญหา: ${heading}`,
};

/** The files of docs/th that the dialog shows. Only the build reads it. */
export const guideFiles = { guide: 'คู่มือ.md', problems: 'การแก้ไขปัญหา.md' };

/** Where each page's piece of the guide begins: the page, or `problems`, and the heading in those files. */
export const guideHeadings = {
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
  problems: 'แถบด้านข้างว่างเปล่า หรือเปิดไม่ได้',
};
