/** The add-on's menu. */
export const menu = {
  home: 'หน้าหลัก',
  measure: 'กรอกมาตรการ',
  prepare: 'จัดเตรียมแผ่นงานมาตรการ',
  import: 'จากตารางเดิม',
  carry: 'นำข้อมูลไปยังแผ่นงานใหม่',
  carryTo: (form: string) => `ไป${form}`,
  carryLike: 'ให้เหมือนแผ่นงานอื่น',
  newYear: 'ขึ้นปีงบประมาณใหม่ (ล้างสถานะและผล)',
  check: 'ตรวจสอบแผ่นงานนี้',
  report: 'สร้างรายงานจากแผ่นงานนี้',
  template: 'แม่แบบรายงาน',
  scores: 'คะแนน ITA',
  schemes: 'เกณฑ์ ITA',
  overview: 'ภาพรวม',
  library: 'คลังมาตรการ',
  settings: 'ตั้งค่าหน่วยงาน',
  about: 'เกี่ยวกับโปร่งใส',
};

/** The titles that Google shows above the sidebars: the only words of pages that the server needs. */
export const titles = {
  home: 'หน้าหลัก',
  about: 'เกี่ยวกับโปร่งใส',
  document: 'สร้างรายงาน',
  check: 'ตรวจสอบ',
  measure: 'กรอกมาตรการ',
  import: 'จัดเตรียมแผ่นงานจากตารางเดิม',
  overview: 'ภาพรวม',
  library: 'คลังมาตรการ',
  settings: 'ตั้งค่าหน่วยงาน',
  scores: 'คะแนน ITA',
  template: 'แม่แบบรายงาน',
};
