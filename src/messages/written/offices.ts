const FINANCE = 'กองคลัง';
const WORKS = 'กองช่าง';
const HEALTH = 'กองสาธารณสุขและสิ่งแวดล้อม';
const WELFARE = 'กองสวัสดิการสังคม';
const STRATEGY = 'กองยุทธศาสตร์และงบประมาณ';
const PEOPLE = 'กองการเจ้าหน้าที่';
const AUDIT = 'หน่วยตรวจสอบภายใน';
const LEARNING = 'กองการศึกษา ศาสนาและวัฒนธรรม';
const TOWN = ['สำนักปลัดเทศบาล', FINANCE, WORKS, 'กองการศึกษา', AUDIT];

/**
 * The kinds of offices as the settings sheet names them: how each is shortened (a place follows a full stop), the
 * departments it usually has, and the positions of those to whom a memo goes up. An office changes whatever is otherwise.
 */
export const offices = [
  {
    kind: 'องค์การบริหารส่วนตำบล',
    short: 'อบต.',
    always: ['สำนักปลัด', FINANCE, WORKS, LEARNING, AUDIT],
    often: [HEALTH, WELFARE, 'กองส่งเสริมการเกษตร', STRATEGY],
    chain: ['ปลัดองค์การบริหารส่วนตำบล', 'นายกองค์การบริหารส่วนตำบล'],
  },
  {
    kind: 'เทศบาลตำบล',
    short: 'ทต.',
    always: TOWN,
    often: [HEALTH, WELFARE, STRATEGY],
    chain: ['ปลัดเทศบาลตำบล', 'นายกเทศมนตรีตำบล'],
  },
  {
    kind: 'เทศบาลเมือง',
    short: 'ทม.',
    always: [...TOWN, HEALTH],
    often: [WELFARE, STRATEGY, PEOPLE],
    chain: ['ปลัดเทศบาลเมือง', 'นายกเทศมนตรีเมือง'],
  },
  {
    kind: 'เทศบาลนคร',
    short: 'ทน.',
    always: ['สำนักปลัดเทศบาล', 'สำนักคลัง', 'สำนักช่าง', 'สำนักการศึกษา', AUDIT],
    often: ['สำนักสาธารณสุขและสิ่งแวดล้อม', WELFARE, STRATEGY, PEOPLE],
    chain: ['ปลัดเทศบาลนคร', 'นายกเทศมนตรีนคร'],
  },
  {
    kind: 'องค์การบริหารส่วนจังหวัด',
    short: 'อบจ.',
    always: ['สำนักปลัด', FINANCE, 'สำนักช่าง', STRATEGY, AUDIT],
    often: ['สำนักเลขานุการ', LEARNING, 'กองสาธารณสุข', 'กองพัสดุและทรัพย์สิน', PEOPLE],
    chain: ['ปลัดองค์การบริหารส่วนจังหวัด', 'นายกองค์การบริหารส่วนจังหวัด'],
  },
  {
    kind: 'เมืองพัทยา',
    short: 'เมืองพัทยา',
    always: ['สำนักปลัดเมืองพัทยา', 'สำนักคลัง', 'สำนักช่าง', 'สำนักการศึกษา', AUDIT],
    often: ['สำนักสาธารณสุข', 'สำนักพัฒนาสังคม', STRATEGY],
    chain: ['ปลัดเมืองพัทยา', 'นายกเมืองพัทยา'],
  },
  {
    kind: 'กรุงเทพมหานคร',
    short: 'กทม.',
    always: ['สำนักปลัดกรุงเทพมหานคร', 'สำนักการคลัง', 'สำนักการโยธา', 'สำนักการศึกษา', 'สำนักงานตรวจสอบภายใน'],
    often: ['สำนักการแพทย์', 'สำนักอนามัย', 'สำนักสิ่งแวดล้อม', 'สำนักพัฒนาสังคม'],
    chain: ['ปลัดกรุงเทพมหานคร', 'ผู้ว่าราชการกรุงเทพมหานคร'],
  },
] as const satisfies readonly {
  kind: string;
  short: string;
  always: readonly string[];
  often: readonly string[];
  chain: readonly string[];
}[];
