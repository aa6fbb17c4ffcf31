/** The list of findings and the marks on cells. */
export const findings = {
  count: (errors: number, warnings: number) => `พบข้อที่ต้องแก้ไข ${errors} ข้อ และข้อควรตรวจดู ${warnings} ข้อ`,
  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจดู',
  noteMark: '▪ โปร่งใส:',
};
