/** The list of findings and the marks on cells. */
export const findings = {
  title: 'ผลการตรวจสอบ',
  none: (measures: number) => `ตรวจสอบแล้ว ${measures} มาตรการ ไม่พบข้อที่ต้องแก้ไข`,
  empty: 'แผ่นงานนี้ยังไม่มีมาตรการ',
  count: (errors: number, warnings: number) => `พบข้อที่ต้องแก้ไข ${errors} ข้อ และข้อควรตรวจดู ${warnings} ข้อ`,
  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจดู',
  noteMark: '▪ โปร่งใส:',
};
