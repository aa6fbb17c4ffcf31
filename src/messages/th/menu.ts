/** The add-on's menu, in its order. What is not here is behind a link of the page it belongs to. */
export const menu = {
  home: 'หน้าหลัก',
  settings: 'ตั้งค่าหน่วยงานและปีงบประมาณ',
  scores: 'ผลการประเมิน ITA',
  prepare: 'จัดเตรียมแผ่นงานมาตรการ',
  measure: 'บันทึกมาตรการและผลการดำเนินการ',
  check: 'ตรวจสอบแผ่นงาน',
  document: 'จัดทำเอกสาร',
  overview: 'ติดตามและเผยแพร่',
  help: 'คู่มือและการแก้ไขปัญหา',
};

/** The titles that Google shows above the sidebars: the only words of pages that the server needs. */
export const titles = {
  ...menu,
  import: 'จัดเตรียมแผ่นงานจากตารางเดิม',
  carry: 'ให้เหมือนแผ่นงานอื่น',
  library: 'คลังมาตรการ',
  template: 'แม่แบบรายงาน',
};
