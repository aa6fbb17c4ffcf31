/** A sentence names no more rows than these. */
const MAX_ROWS = 10;

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
          hint: 'เปิดแผ่นงานที่กรอกมาตรการไว้แล้ว แล้วลองอีกครั้ง',
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
