/** The most rows that a sentence names. */
const MOST_ROWS = 10;

/** What documents print of their own. */
export const report = {
  fiscalYear: (year: string) => `ประจำปีงบประมาณ พ.ศ. ${year}`,
  round: (months: number) => `รอบ ${months} เดือน`,
  quarter: (quarter: number) => `ไตรมาสที่ ${quarter}`,
  ofDepartment: (department: string) => `ส่วนของ${department}`,
  /** Whom a memo goes up to where nobody is named: the head of a local government office is its นายก. */
  headOf: (agency: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา)/.test(agency) ? `นายก${agency.replace(/^เทศบาล/, 'เทศมนตรี')}` : '',
  /** Whom a department's memo goes up to where nobody is named. */
  clerkOf: (agency: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร)/.test(agency) ? `ปลัด${agency}` : '',
  publish: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
  instrument: (name: string, code: string) => `${name} (${code})`,
  lowestIndicator: (no: number, name: string, score: string) => `ตัวชี้วัดที่ ${no} ${name} ได้ ${score} คะแนน`,
  allAlike: (score: string) => `ทุกตัวชี้วัด ซึ่งได้ ${score} คะแนนเท่ากัน`,
  and: ' และ',
  meetsTarget: 'ซึ่งผ่านเกณฑ์เป้าหมาย',
  missesTarget: 'ซึ่งยังไม่ผ่านเกณฑ์เป้าหมาย',
};

/** What the sidebar says of the parts that ITA's round demands of a document. */
export const components = {
  missing: (
    round: number,
    code: string,
    {
      text,
      addable,
      byScores,
      forms,
    }: { text: string; addable: string | null; byScores: boolean; forms: string[] },
  ) => ({
    message: `ข้อ ${code} ของ ITA ${round} ต้องมี "${text}" แต่แผ่นงานนี้ไม่มีคอลัมน์ที่ให้ข้อมูลนี้`,
    hint:
      [
        byScores ? 'กรอกคะแนนและประเด็นที่ต้องแก้ไข/ปรับปรุงในแผ่นงาน "คะแนน ITA"' : '',
        addable === null ? '' : `เพิ่มคอลัมน์ที่มีหัวว่า "${addable}" ในแผ่นงานนี้ ข้อความจะพิมพ์ในเอกสารด้วย`,
        forms.length > 0 ? `ยกข้อมูลไป${forms.join(' หรือ ')} ซึ่งมีคอลัมน์นี้` : '',
      ]
        .filter((part) => part !== '')
        .join(' หรือ') || 'เพิ่มข้อมูลนี้ในเอกสารก่อนนำไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
  }),
  blank: (round: number, code: string, text: string, heading: string, rows: number) => ({
    message: `ข้อ ${code} ของ ITA ${round} ต้องมี "${text}" แต่${
      rows === 0 ? 'แผ่นงานนี้ยังไม่มีมาตรการ' : `ช่อง "${heading.replace(/\s+/g, ' ')}" ยังว่างทุกแถว`
    }`,
    hint: rows === 0 ? 'กรอกมาตรการก่อน' : 'กรอกช่องนี้ก่อนนำเอกสารไปเผยแพร่ มิฉะนั้นอาจไม่ได้คะแนนทั้งข้อ',
  }),
  /** What is not known of the round's parts; null where all is. */
  doubt: (round: number, code: string, assumedFrom: number | null, parts: number) => {
    if (assumedFrom === null && parts > 0) return null;
    const compare = `โปรดเทียบกับคู่มือ ITA ${round}`;
    return {
      message:
        assumedFrom === null
          ? `ยังไม่มีข้อมูลองค์ประกอบของข้อ ${code} ${compare}`
          : `ยังไม่มีเกณฑ์ของ ITA ${round} จึงเทียบกับ${parts > 0 ? 'องค์ประกอบของ' : ''}ข้อ ${code} ของ ITA ${assumedFrom} ${compare}`,
      hint: 'ตรวจว่าเอกสารมีครบทุกส่วนตามคู่มือของรอบนั้นก่อนนำไปเผยแพร่ เพราะขาดส่วนใดอาจไม่ได้คะแนนทั้งข้อ',
    };
  },
  noItem:
    'รายงานที่ไม่ครบปีงบประมาณไม่เป็นเอกสารของข้อใดใน OIT จึงไม่มีองค์ประกอบที่ต้องตรวจ รายงานทั้งปีจึงเป็นเอกสารที่นำไปเผยแพร่',
  aspects: (aspects: string[]) => `โปรดตรวจว่าครบทั้ง ${aspects.length} ด้าน คือ ${aspects.join(' · ')}`,
  item: (round: number, code: string) => `ข้อ ${code} ของ ITA ${round}`,
  givenBy: (heading: string) => `จากช่อง "${heading.replace(/\s+/g, ' ')}"`,
  rows: (heading: string, rows: number[]) =>
    `ช่อง "${heading.replace(/\s+/g, ' ')}" ยังว่างในแถวที่ ${rows.slice(0, MOST_ROWS).join(', ')}${
      rows.length > MOST_ROWS ? ` และอีก ${rows.length - MOST_ROWS} แถว` : ''
    }`,
  /** The heading of a part that the form has no column for, as it is printed before its words. */
  label: (heading: string, text: string) => `${heading}: ${text}`,
};

/** Why a document, or a new sheet, cannot be made of measures. */
export const documentErrors = {
  'sheet/empty': (sheet: string, wanted: 'document' | 'carryOver') =>
    wanted === 'document'
      ? {
          message: `แผ่นงาน "${sheet}" ยังไม่มีมาตรการ จึงยังไม่มีอะไรให้พิมพ์ในรายงาน`,
          hint: 'กรอกมาตรการอย่างน้อยหนึ่งแถวใต้หัวตาราง แล้วสร้างรายงานอีกครั้ง',
        }
      : {
          message: `แผ่นงาน "${sheet}" ยังไม่มีมาตรการ จึงยังไม่มีข้อมูลให้ยกไป`,
          hint: 'เปิดแผ่นงานที่กรอกมาตรการไว้แล้ว จากนั้นเลือกเมนูนี้อีกครั้ง',
        },
  /** `department` is null where none of them has a measure; `hasColumn`: the sheet says who is responsible. */
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
  'report/too-long': (characters: number, limit: number) => ({
    message: `รายงานนี้ยาว ${characters} ตัวอักษร เกินกว่าที่ Google เอกสารรับได้ (${limit} ตัวอักษร)`,
    hint: 'แบ่งมาตรการออกเป็นหลายแผ่นงาน หรือสร้างเป็นไฟล์ Word แทน',
  }),
};
