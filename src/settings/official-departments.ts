/** Of departments that are a กอง, or a สำนัก in big offices. */
const OF_BOTH_RANKS = [
  'การศึกษา',
  'การศึกษา ศาสนาและวัฒนธรรม',
  'คลัง',
  'การคลัง',
  'ช่าง',
  'สาธารณสุข',
  'สาธารณสุขและสิ่งแวดล้อม',
  'การประปา',
  'สวัสดิการสังคม',
  'ยุทธศาสตร์และงบประมาณ',
];

/**
 * The official names of departments that Thai local offices usually have: of names the longest is taken, and those with
 * nothing between them are distinguished. An office may have others.
 * Source: lists of departments that offices publish; by memory the announcements of the central committees for local officers
 * (ก.จ. ก.ท. ก.อบต.) of พ.ศ. 2563 on the กอง and สำนัก of offices.
 */
export const OFFICIAL_DEPARTMENTS: readonly string[] = [
  ...['กอง', 'สำนัก'].flatMap((rank) => OF_BOTH_RANKS.map((name) => rank + name)),
  'สำนักปลัด',
  'สำนักงานเลขานุการ',
  'กองการเจ้าหน้าที่',
  'กองพัสดุและทรัพย์สิน',
  'กองสารสนเทศภาษีและทะเบียนทรัพย์สิน',
  'กองส่งเสริมการเกษตร',
  'กองป้องกันและบรรเทาสาธารณภัย',
  'หน่วยตรวจสอบภายใน',
];
