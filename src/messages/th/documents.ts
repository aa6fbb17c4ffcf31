/** A sentence names no more rows than these. */
const MAX_ROWS = 10;

/** Words that every document prints. */
export const report = {
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
  pictureOf: (number: number, caption: string) => `ภาพที่ ${number}${caption && ` ${caption}`}`,
  statusChart: 'แผนภูมิจำนวนตามสถานะ แถวละหนึ่งสถานะ',
  byInstrument: 'แบบวัด',
  byDepartment: 'ส่วนราชการ (ที่รับผิดชอบร่วมกันนับให้ทุกส่วนราชการ)',
  noInstrument: 'ไม่ระบุแบบวัด',
  noDepartment: 'ไม่ระบุส่วนราชการ',
  all: 'รวมทั้งหมด',
  total: 'คะแนนรวม',
});

/** Sentences of the sidebar about the parts that ITA's round demands of a document. */
export const components = {
  noItem:
    'รายงานที่ไม่ครบปีงบประมาณไม่เป็นเอกสารของข้อใดใน OIT จึงไม่มีองค์ประกอบที่ต้องตรวจ รายงานทั้งปีจึงเป็นเอกสารที่นำไปเผยแพร่',
  otherDocument:
    'เอกสารนี้ไม่ใช่มาตรการหรือรายงานตามผลการประเมิน ITA จึงไม่มีองค์ประกอบที่โปรแกรมตรวจให้ โปรดเทียบกับคู่มือ ITA ของปีนั้น',
  aspects: (aspects: string[]) => `โปรดตรวจว่าครบทั้ง ${aspects.length} ด้าน คือ ${aspects.join(' · ')}`,
  item: (round: number, code: string) => `ข้อ ${code} ของ ITA ${round}`,
  givenBy: (header: string) => `จากช่อง "${header.replace(/\s+/g, ' ')}"`,
  rows: (header: string, rows: number[]) =>
    `ช่อง "${header.replace(/\s+/g, ' ')}" ยังว่างในแถวที่ ${rows.slice(0, MAX_ROWS).join(', ')}${
      rows.length > MAX_ROWS ? ` และอีก ${rows.length - MAX_ROWS} แถว` : ''
    }`,
  /** The header of a part that the form has no column for, as it is printed before its words. */
  label: (header: string, text: string) => `${header}: ${text}`,
};

/** Why a document, or a new sheet, cannot be created from measures. */
export const documentErrors = {
  'sheet/empty': (sheet: string, wanted: 'document' | 'carryOver') =>
    wanted === 'document'
      ? {
          message: `แผ่นงาน "${sheet}" ยังไม่มีมาตรการ จึงยังไม่มีอะไรให้พิมพ์ในรายงาน`,
          hint: 'กรอกมาตรการอย่างน้อยหนึ่งแถวใต้หัวตาราง แล้วสร้างรายงานอีกครั้ง',
        }
      : {
          message: `แผ่นงาน "${sheet}" ยังไม่มีมาตรการ จึงยังไม่มีข้อมูลให้นำไป`,
          hint: 'เปิดแผ่นงานที่กรอกมาตรการไว้แล้ว จากนั้นเลือกเมนูนี้อีกครั้ง',
        },
  /** `department` is null where none of them has a measure; `hasColumn`: the sheet has a column of who is responsible. */
  'department/empty': (sheet: string, department: string | null, hasColumn: boolean) => {
    if (!hasColumn) {
      return {
        message: `แผ่นงาน "${sheet}" ไม่มีคอลัมน์ผู้รับผิดชอบ จึงแยกรายงานตามส่วนราชการไม่ได้`,
        hint: 'สร้างรายงานของทั้งหน่วยงาน หรือเพิ่มคอลัมน์ที่มีหัวว่า "ผู้รับผิดชอบ" ในแผ่นงานนี้',
      };
    }
    return department === null
      ? {
          message: `แผ่นงาน "${sheet}" ไม่มีมาตรการที่ส่วนราชการใดรับผิดชอบ`,
          hint: 'กรอกช่องผู้รับผิดชอบให้ตรงกับรายชื่อส่วนราชการในแผ่นงานตั้งค่า',
        }
      : {
          message: `แผ่นงาน "${sheet}" ไม่มีมาตรการที่ ${department} รับผิดชอบ`,
          hint: 'เลือกส่วนราชการอื่นหรือทั้งหน่วยงาน หรือแก้ชื่อในช่องผู้รับผิดชอบให้ตรงกับแผ่นงานตั้งค่า',
        };
  },
  /** What was changed while the documents of one click were made: a sheet or a template. */
  'report/changed': (what: string) => ({
    message: `${what} ถูกเปลี่ยนหลังเริ่มสร้างรายงาน จึงหยุดสร้าง`,
    hint: 'สร้างรายงานอีกครั้ง รายงานที่สร้างเสร็จแล้วใช้ข้อมูลเดิม',
  }),
  'report/too-long': (characters: number, limit: number) => ({
    message: `รายงานนี้ยาว ${characters} ตัวอักษร เกินกว่าที่ Google เอกสารรับได้ (${limit} ตัวอักษร)`,
    hint: 'แบ่งมาตรการออกเป็นหลายแผ่นงาน หรือสร้างเป็นไฟล์ Word แทน',
  }),
};
