/** The dialog with the guide. */
export const help = {
  section: 'เรื่องในคู่มือ',
  problem: (heading: string) => `ปัญหา: ${heading}`,
};
