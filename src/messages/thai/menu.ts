/** The add-on's menu. */
export const menu = {
  insert: 'เพิ่มแผ่นงานแบบฟอร์ม',
  check: 'ตรวจสอบแผ่นงานนี้',
  report: 'สร้างรายงานจากแผ่นงานนี้',
  settings: 'ตั้งค่าหน่วยงาน',
};
