/** Words that every document prints. */
export const documentWords = {
  /** Over the pages of a document that is none yet, and before its name. */
  draft: 'ร่าง',
  folder: (year: number) => `โปร่งใส ปีงบประมาณ พ.ศ. ${year}`,
  fiscalYear: (year: string) => `ประจำปีงบประมาณ พ.ศ. ${year}`,
  round: (months: number) => `รอบ ${months} เดือน`,
  quarter: (quarter: number) => `ไตรมาสที่ ${quarter}`,
  ofDepartment: (department: string) => `ส่วนของ${department}`,
  /** To whom a memo goes up where no endorser is named: the head of a local government office is its นายก. */
  headOf: (officeName: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา)/.test(officeName)
      ? `นายก${officeName.replace(/^เทศบาล/, 'เทศมนตรี')}`
      : '',
  /** To whom a department's memo goes up where no endorser is named. */
  clerkOf: (officeName: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร)/.test(officeName) ? `ปลัด${officeName}` : '',
  publish: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
  /** What rows of a table are counted as: those of another plan are projects and works too. */
  unit: 'มาตรการ',
  otherUnit: 'รายการ',
  indicator: 'ตัวชี้วัด',
  score: 'คะแนน',
  /** What a bar of the scores says to those who do not see it. */
  barText: (label: string, score: string, isMet: boolean) =>
    `${label} ได้ ${score} คะแนน ${isMet ? 'ถึงคะแนนเป้าหมาย' : 'ต่ำกว่าคะแนนเป้าหมาย'}`,
  scoresChart: (target: number, from: number, to: number) =>
    `แผนภูมิคะแนนรายตัวชี้วัด แถวละหนึ่งตัวชี้วัด ช่วง ${from} ถึง ${to} คะแนน เทียบกับเป้าหมาย ${target} คะแนน`,
  /** What a printed table is, for those who do not see it. */
  measuresTable: (headers: string[]) => `ตารางมาตรการ แถวละหนึ่งมาตรการ คอลัมน์: ${headers.join(', ')}`,
  instrument: (name: string, code: string) => `${name} (${code})`,
  lowestIndicator: (indicatorNumber: number, name: string, score: string) =>
    `ตัวชี้วัดที่ ${indicatorNumber} ${name} ได้ ${score} คะแนน`,
  allEqual: (score: string) => `ทุกตัวชี้วัด ซึ่งได้ ${score} คะแนนเท่ากัน`,
  and: ' และ',
  meetsTarget: 'ซึ่งผ่านเกณฑ์เป้าหมาย',
  missesTarget: 'ซึ่งยังไม่ผ่านเกณฑ์เป้าหมาย',
  /** How a score is to that of the year before. */
  change: (points: number) =>
    points === 0 ? 'เท่าเดิม' : `${points > 0 ? 'เพิ่มขึ้น' : 'ลดลง'} ${Math.abs(points).toFixed(2)}`,
};

/** Words of the optional parts of a document. A function, so that they are short in the script. */
export const partWords = () => ({
  maker: 'ผู้จัดทำ',
  reviewer: 'ผู้ตรวจสอบ',
  approver: 'ผู้เห็นชอบ',
  emblem: 'ตราสัญลักษณ์ของหน่วยงาน',
  codeOf: (address: string) => `คิวอาร์โค้ดของ ${address}`,
  state: 'สถานะ',
  count: 'จำนวน',
  states: {
    done: 'ดำเนินการแล้ว',
    inProgress: 'อยู่ระหว่างดำเนินการ',
    notStarted: 'ยังไม่ดำเนินการ',
    unable: 'ไม่สามารถดำเนินการได้',
    blank: 'ยังไม่ระบุ',
  },
  statusBar: (label: string, count: number, all: number, unit: string) =>
    `${label} ${count} จาก ${all} ${unit}`,
  /** How many are done, and how many are `others`, as one sentence after the name of a reporting period. */
  counted: (done: number, all: number, unit: string, others: string[]) => {
    const last = others.length > 1 ? `${documentWords.and}${others.pop()}` : '';
    const inBrackets = others.length > 0 ? ` (${others.join(' ')}${last})` : '';
    return `ดำเนินการแล้วเสร็จ ${done} ${unit} จากทั้งหมด ${all} ${unit}${inBrackets}`;
  },
  pictureOf: (number: number, caption: string) => `ภาพที่ ${number}${caption && ` ${caption}`}`,
  statusChart: 'แผนภูมิจำนวนตามสถานะ แถวละหนึ่งสถานะ',
  byInstrument: 'เครื่องมือ',
  byDepartment: 'ส่วนราชการ (ที่รับผิดชอบร่วมกันนับให้ทุกส่วนราชการ)',
  noInstrument: 'ไม่ระบุเครื่องมือ',
  noDepartment: 'ไม่ระบุส่วนราชการ',
  all: 'รวมทั้งหมด',
  total: 'คะแนนรวม',
});
