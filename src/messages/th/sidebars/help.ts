/** The dialog with the guide. */
export const help = {
  section: 'เรื่องในคู่มือ',
  problem: (heading: string) => `ปัญหา: ${heading}`,
};

const privacy = 'นโยบายความเป็นส่วนตัว';

/** What the dialog shows: files of docs/th, and the heading of the policy in docs/privacy.md and in the dialog. Only the build reads it. */
export const guideSources = {
  guide: 'คู่มือ.md',
  problems: 'การแก้ไขปัญหา.md',
  privacyPart: 'ภาษาไทย',
  privacy,
};

/** Where each page's piece of the guide begins, by its heading; `privacy` and `problems` are opened too. */
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
  privacy,
  problems: 'แถบด้านข้างว่างเปล่า หรือเปิดไม่ได้',
};
