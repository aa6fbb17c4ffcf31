/** The sidebar ตั้งค่าหน่วยงานและปีงบประมาณ. */
export const settings = {
  welcome: 'เริ่มใช้โปร่งใสกับสเปรดชีตนี้',
  welcomeHint: 'จำเป็นเพียงชื่อหน่วยงาน ทุกข้อแก้ไขภายหลังได้ที่แถบด้านข้างนี้',
  proposed: (departments: readonly string[], positions: readonly string[]) => [
    'ตั้งให้ตามประเภทหน่วยงาน แก้ไขภายหลังได้',
    ...(departments.length > 0 ? [`ส่วนราชการ: ${departments.join(' · ')}`] : []),
    ...(positions.length > 0 ? [`ผู้พิจารณาตามลำดับ: ${positions.join(' · ')}`] : []),
  ],
  finish: 'บันทึกและเริ่มใช้',
  finishing: 'กำลังสร้างแผ่นงานตั้งค่า',
  officeNameFirst: 'กรอกชื่อหน่วยงานก่อน',
  already: 'มีผู้อื่นตั้งค่าไว้แล้วระหว่างที่กรอก จึงยังไม่ได้บันทึกของท่าน ดูการตั้งค่าปัจจุบันก่อน แล้วแก้ไขเฉพาะที่ต่างไป',
  seeTheirs: 'ดูการตั้งค่าปัจจุบัน',

  officeName: 'ชื่อหน่วยงาน',
  officeNameHint: 'ชื่อเต็ม เช่น องค์การบริหารส่วนตำบลตัวอย่าง',
  kind: 'ประเภทหน่วยงาน',
  noKind: 'ไม่ระบุ',
  officeShortName: 'ชื่อย่อหน่วยงาน',
  district: 'อำเภอ',
  districtHint: 'ไม่ต้องพิมพ์คำว่า "อำเภอ"',
  province: 'จังหวัด',
  website: 'เว็บไซต์',
  email: 'อีเมล',

  yearsLead: 'เอกสารหนึ่งฉบับเกี่ยวข้องกับสามปี เลือกสองปีแรก ส่วนปีที่สามเป็นไปตามเกณฑ์ ITA',
  fiscalYear: 'ปีงบประมาณของมาตรการ',
  fiscalYearHint: (year: number) => `1 ตุลาคม ${year - 1} ถึง 30 กันยายน ${year}`,
  resultYear: 'ปีของผล ITA ที่นำมาวิเคราะห์',
  resultYearUsual: (year: number) => `โดยปกติเป็นผลของปีก่อนหน้า คือ ITA ${year}`,
  noYear: 'ไม่ระบุ',
  uploadYear: 'ปีที่ประเมิน ITA ที่นำเอกสารขึ้นเผยแพร่',
  measuresOf: (year: number) => `มาตรการของปีงบประมาณ ${year}`,
  reportOf: (year: number) => `รายงานผลของปีงบประมาณ ${year}`,
  published: (round: number, code: string) => `ITA ${round} ข้อ ${code}`,
  assumed: 'ยังไม่มีเกณฑ์ของปีนี้ จึงแสดงข้อของปีล่าสุดที่ทราบ',

  departments: 'ส่วนราชการ',
  departmentLines:
    'บรรทัดละหนึ่งส่วนราชการ วางจากเอกสารอื่นได้ ตัวเลือกในแผ่นงานที่สร้างไว้แล้วไม่เปลี่ยน แต่พิมพ์ชื่อใหม่ในช่องได้ ส่วนราชการที่จัดทำเอกสารเอง เพิ่มแถวในแผ่นงานตั้งค่า เช่น "ผู้ลงนาม กองคลัง" "โทรศัพท์ กองคลัง" "เลขที่หนังสือ กองคลัง"',
  often: (names: readonly string[]) => `ส่วนราชการอื่นที่มักมี: ${names.join(' · ')}`,
  preparedBy: 'หน่วยงานผู้จัดทำเอกสาร',
  unitHint: 'พิมพ์เป็นส่วนราชการเจ้าของเรื่องในบันทึกข้อความ',
  phone: 'โทรศัพท์',
  documentPrefix: 'เลขที่หนังสือ (ส่วนหน้า)',
  documentPrefixHint: 'เช่น ตย 70001/ ส่วนที่เหลือเว้นไว้เขียนด้วยมือ',

  signer: 'ผู้ลงนามในบันทึกข้อความ',
  endorsers: 'ผู้พิจารณาตามลำดับ',
  headers: 'หัวตารางของหน่วยงาน',
  endorsersHint:
    'เรียงตามลำดับการเสนอ คนสุดท้ายคือผู้ที่บันทึกข้อความเรียนถึง หากรักษาราชการแทน จะเรียนถึงตำแหน่งที่รักษาราชการแทน',
  endorser: (number: number) => `ผู้พิจารณาคนที่ ${number}`,
  name: 'ชื่อและนามสกุล',
  position: 'ตำแหน่ง',
  more: 'บรรทัดที่สองและความเห็น',
  position2: 'ตำแหน่ง (บรรทัดที่สอง)',
  position2Hint: 'เช่น รักษาราชการแทนนายกองค์การบริหารส่วนตำบล…',
  opinion: 'ความเห็น',
  up: 'เลื่อนขึ้น',
  down: 'เลื่อนลง',
  remove: 'นำออก',
  addEndorser: 'เพิ่มผู้พิจารณา',
  unnamed: 'กรอกชื่อหรือตำแหน่ง หรือนำคนนี้ออก',

  formUse: {
    plan: 'ต้นปี วิเคราะห์คะแนนและกำหนดมาตรการ',
    progress: 'ระหว่างปี ติดตามตามตัวชี้วัด',
    instrument: 'รายงานแยกตาม IIT EIT OIT',
    results: 'สิ้นปี รายงานผลและผลลัพธ์',
    item: 'รายงานตามข้อคำถามของ ITA',
  } as Record<string, string>,

  done: 'ตั้งค่าเรียบร้อยแล้ว',
  nextForm: 'ต่อไป เตรียมแผ่นงานสำหรับกรอกมาตรการ ผู้ลงนาม ตรา และคะแนน ITA กรอกภายหลังเมื่อใช้ได้',
  toForms: 'จัดเตรียมแผ่นงานมาตรการ',
  toSettings: 'ดูการตั้งค่าทั้งหมด',

  sections: {
    office: 'หน่วยงาน',
    years: 'ปีงบประมาณและปี ITA',
    departments: 'ส่วนราชการ',
    people: 'ผู้ลงนามและผู้พิจารณาตามลำดับ',
    document: 'เอกสาร',
    meeting: 'การประชุมกำหนดมาตรการ',
  },
  emblem: 'ตราของหน่วยงาน',
  emblemHint: 'พิมพ์ในบันทึกข้อความและปก เก็บไว้ในสเปรดชีตนี้ ผู้ที่ได้สำเนาสเปรดชีตจะได้ตราไปด้วย หากไม่มี บันทึกข้อความเว้นที่ไว้ให้',
  chooseEmblem: 'เลือกรูปตรา',
  removeEmblem: 'นำตราออก',
  emblemKept: 'บันทึกตราแล้ว เอกสารที่สร้างจากนี้จะมีตรา',
  emblemGone: 'นำตราออกแล้ว',
  emblemUnreadable: {
    message: 'เบราว์เซอร์เปิดไฟล์นี้เป็นรูปไม่ได้ จึงยังไม่ได้บันทึก',
    hint: 'เลือกไฟล์รูป PNG หรือ JPEG',
  },
  edit: 'แก้ไข',
  editSection: (section: string) => `แก้ไข ${section}`,
  blank: 'ยังไม่ได้กรอก',
  yearsNow: (fiscal: string, result: string) => `ปีงบประมาณ ${fiscal || '–'} · ผล ITA ปี ${result || '–'}`,
  someDepartments: (first: string, more: number) => (more > 0 ? `${first} และอีก ${more} ส่วนราชการ` : first),
  signedBy: (name: string) => `ลงนาม: ${name}`,
  endorsedBy: (count: number) => `ผู้พิจารณา ${count} คน`,
  telephone: (phone: string) => `โทร. ${phone}`,
  save: 'บันทึก',
  saving: 'กำลังบันทึก',
  cancel: 'ยกเลิก',
  saved: (section: string) => `บันทึก${section}แล้ว`,
  loseQuestion: 'ข้อความที่แก้ไว้ยังไม่ได้บันทึก จะทิ้งหรือไม่',
  lose: 'ทิ้งข้อความ',
  keepEditing: 'แก้ไขต่อ',
  changedTitle: 'มีผู้อื่นแก้ไขเรื่องนี้หลังจากท่านเปิดแถบด้านข้างนี้ จึงยังไม่ได้บันทึก',
  changedNow: 'ค่าปัจจุบันในแผ่นงานตั้งค่า',
  useTheirs: 'ใช้ค่าปัจจุบัน',
  saveMine: 'บันทึกของฉันแทน',
  openSheet: 'เปิดแผ่นงานตั้งค่า',
  sheetNote: 'แถบด้านข้างนี้และแผ่นงาน "ตั้งค่า" เป็นข้อมูลเดียวกัน แก้ที่ใดก็ได้',
  reread: 'อ่านใหม่',

  digits: 'ตัวเลขในเอกสาร',
  surveyUntil: 'วันสุดท้ายของการตอบแบบวัด IIT และ EIT',
  publishUntil: 'วันสุดท้ายของการเผยแพร่ข้อมูล OIT',
  roundDayHint: 'ตามปฏิทินการประเมินของรอบ หน้าหลักบอกวันที่เหลือ เว้นว่างได้',
  asOf: 'ข้อมูล ณ วันที่',
  asOfHint: 'เช่น 30 มิถุนายน 2568 เว้นว่าง = วันที่จัดทำ',
  fileName: 'รูปแบบชื่อไฟล์รายงาน',
  fileNameHint: 'เว้นว่าง = ตามปกติ ใช้ได้ {{ชื่อรายงาน}} {{หน่วยงาน}} {{ปีงบประมาณ}} {{รอบ}} {{ส่วนราชการ}} {{วันที่}}',
  meetingDate: 'วันที่ประชุม',
  meetingDateHint: 'ใช้ในแบบวิเคราะห์ผลและกำหนดมาตรการ',
  meetingBy: 'ผู้เข้าร่วมประชุม',
  madeBy: 'รุ่นของโปร่งใส',
  meetingByHint: 'เช่น คณะผู้บริหารและหัวหน้าส่วนราชการ',

  newYear: 'เริ่มปีงบประมาณใหม่',
  newYearLead: 'แผ่นงานเดิมทุกแผ่นคงอยู่ตามเดิม มาตรการจะไปอยู่ในแผ่นงานใหม่ โดยล้างสถานะและผลให้',
  newYearOf: 'ปีงบประมาณใหม่',
  newYearFollows: (result: number) => `ผล ITA ที่นำมาวิเคราะห์จะเป็นปี ${result}`,
  sources: 'แผ่นงานที่จะนำมาตรการไป',
  source: (sheet: string, measures: number) => `${sheet} (${measures} มาตรการ)`,
  alreadyCarried: (sheet: string, measures: number, year: number) =>
    `${sheet} (${measures} มาตรการ มีแผ่นงานของปี ${year} แล้ว)`,
  sameMeasures: (sheet: string, measures: number, other: string) =>
    `${sheet} (${measures} มาตรการ เหมือนกับแผ่นงาน ${other})`,
  noSources: 'ยังไม่มีแผ่นงานที่มีมาตรการให้นำไป จะเปลี่ยนเฉพาะปีในการตั้งค่า',
  emptied: 'ล้างค่าของปีเก่า',
  emptiedAsOf: (day: string) => `ข้อมูล ณ วันที่ (${day})`,
  emptiedMeeting: (day: string) => `วันที่ประชุม (${day})`,
  begin: (year: number) => `เริ่มปีงบประมาณ ${year}`,
  beginning: 'กำลังสร้างแผ่นงานของปีใหม่',
  undoNewYear: (year: number) => `เลิกทำการเริ่มปีงบประมาณ ${year}`,
  begun: (year: number) => `เริ่มปีงบประมาณ ${year} แล้ว`,
  carried: (sheet: string, measures: number) => `${sheet} · ${measures} มาตรการ`,
  notes: 'สิ่งที่ควรทบทวน',
  scoresNext: (year: number) => `กรอกคะแนนของปี ${year}`,
  back: 'กลับ',
};

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
