/** What a field is called in headers. */
interface FieldWords {
  /** Official headers, the usual one first. */
  headers: readonly [string, ...string[]];
  /** Other headers that mean the field wherever they are. By a function, so that only what reads headers makes them. */
  synonyms?: () => readonly string[];
}

/**
 * The one vocabulary of all forms: each field with its headers. A header of any form is understood as that field in every
 * form. Source: headers of the offices' own documents and of public ones.
 */
export const FIELDS = {
  number: { headers: ['ที่', 'ลำดับ', 'ลำดับที่'], synonyms: () => ['ข้อที่', 'เลขที่ลำดับ'] },
  section: { headers: ['ด้าน/มิติ'], synonyms: () => ['มิติ', 'ด้าน', 'หมวด', 'มิติที่', 'ด้านที่'] },
  instrument: { headers: ['เครื่องมือ', 'แบบวัด'] },
  indicator: {
    headers: ['ตัวชี้วัดของการประเมิน ITA', 'ตัวชี้วัด'],
    synonyms: () => ['ตัวชี้วัดที่', 'ตัวชี้วัด ITA', 'ชื่อตัวชี้วัด', 'ตัวชี้วัดการประเมิน', 'ตัวชี้วัดการประเมิน ITA', 'ประเด็นตัวชี้วัด'],
  },
  item: {
    headers: ['หัวข้อการประเมิน', 'ข้อคำถาม'],
    synonyms: () => ['ข้อคำถามการประเมิน', 'ข้อคำถาม/ประเด็น', 'ประเด็นคำถาม', 'หัวข้อการประเมิน/ข้อคำถาม'],
  },
  issue: {
    headers: ['ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'],
    synonyms: () => [
      'ประเด็นที่ต้องปรับปรุงแก้ไข',
      'ประเด็นที่ต้องปรับปรุงแก้ไข/ต้องพัฒนา',
      'ประเด็นที่ต้องปรับปรุงแก้ไขหรือประเด็นที่ต้องพัฒนา',
      'ประเด็นที่ต้องปรับปรุงแก้ไขหรือต้องพัฒนา',
      'ประเด็นที่ต้องปรับปรุง',
      'ประเด็นที่ต้องแก้ไข',
      'ประเด็นที่ต้องพัฒนา',
      'ประเด็นที่ต้องปรับปรุงหรือพัฒนา',
      'ประเด็นที่จะต้องพัฒนาให้ดีขึ้น',
      'ข้อบกพร่องหรือจุดอ่อน',
      'ข้อบกพร่องหรือจุดอ่อนที่ต้องแก้ไข',
      'ประเด็นที่เป็นข้อบกพร่องหรือจุดอ่อนที่จะต้องแก้ไขโดยเร็ว',
    ],
  },
  measure: {
    headers: [
      'มาตรการ/แนวทาง',
      'มาตรการ',
      'มาตรการหรือกิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    ],
    synonyms: () => [
      'มาตรการ/กิจกรรม',
      'กิจกรรม/มาตรการ',
      'มาตรการหรือกิจกรรม',
      'มาตรการหรือกิจกรรมที่ดำเนินการ',
      'มาตรการ/แนวทางการดำเนินการ',
      'มาตรการ/แนวทางแก้ไข',
      'มาตรการที่กำหนด',
      'โครงการ/กิจกรรม/มาตรการ',
      'มาตรการ/โครงการ/กิจกรรม',
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
      'มาตรการส่งเสริมคุณธรรมและความโปร่งใส',
    ],
  },
  activity: {
    headers: ['โครงการ/กิจกรรม', 'กิจกรรม', 'โครงการ'],
    synonyms: () => ['ชื่อโครงการ', 'ชื่อโครงการ/กิจกรรม', 'โครงการหรือกิจกรรม', 'กิจกรรม/โครงการ'],
  },
  steps: {
    headers: ['ขั้นตอน/วิธีการปฏิบัติ', 'ขั้นตอนหรือวิธีปฏิบัติ', 'วิธีการดำเนินการ'],
    synonyms: () => [
      'ขั้นตอนหรือวิธีการปฏิบัติ',
      'ขั้นตอน/วิธีปฏิบัติ',
      'ขั้นตอน',
      'ขั้นตอนการดำเนินการ',
      'ขั้นตอนการดำเนินงาน',
      'ขั้นตอน/วิธีการดำเนินการ',
      'วิธีดำเนินการ',
      'วิธีการดำเนินงาน',
      'วิธีดำเนินงาน',
      'วิธีการปฏิบัติ',
      'วิธีการ/ขั้นตอน',
    ],
  },
  responsible: {
    headers: ['ผู้รับผิดชอบ', 'หน่วยงาน ผู้รับผิดชอบ', 'ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง'],
    synonyms: () => [
      'ผู้รับผิดชอบ/ผู้ที่เกี่ยวข้อง',
      'ผู้รับผิดชอบหรือผู้เกี่ยวข้อง',
      'ผู้รับผิดชอบ/ผู้เกี่ยวข้อง',
      'หน่วยงานรับผิดชอบ',
      'หน่วยงานที่รับผิดชอบ',
      'ส่วนราชการที่รับผิดชอบ',
      'ส่วนราชการผู้รับผิดชอบ',
      'ส่วนงานที่รับผิดชอบ',
      'สำนัก/กองที่รับผิดชอบ',
      'กองที่รับผิดชอบ',
      'กลุ่มงานที่รับผิดชอบ',
      'ผู้รับผิดชอบหลัก',
    ],
  },
  followUp: {
    headers: ['แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล', 'การติดตามผล'],
    synonyms: () => [
      'การกำกับติดตาม',
      'แนวทางการกำกับติดตาม',
      'การติดตามและรายงานผล',
      'การกำกับติดตามและรายงานผล',
      'วิธีการติดตามและรายงาน',
      'วิธีการติดตามผล',
      'แนวทางการติดตามผล',
      'การติดตามประเมินผล',
    ],
  },
  period: {
    headers: ['ระยะเวลาดำเนินการ', 'ระยะเวลา'],
    synonyms: () => [
      'ระยะเวลาการดำเนินการ',
      'ระยะเวลาการดำเนินงาน',
      'ระยะเวลาดำเนินงาน',
      'ระยะเวลาในการดำเนินการ',
      'ระยะเวลาในการดำเนินงาน',
      'ระยะเวลาที่ดำเนินการ',
      'ช่วงเวลา',
      'ช่วงเวลาดำเนินการ',
      'ห้วงเวลา',
      'ห้วงเวลาดำเนินการ',
    ],
  },
  budget: {
    headers: ['งบประมาณ', 'งบประมาณที่ใช้'],
    synonyms: () => ['งบประมาณที่ได้รับจัดสรร', 'งบประมาณที่ตั้งไว้', 'งบประมาณตั้งไว้', 'งบประมาณที่เบิกจ่าย'],
  },
  target: { headers: ['ตัวชี้วัดความสำเร็จ', 'ค่าเป้าหมาย'], synonyms: () => ['ตัวชี้วัดโครงการ'] },
  statusNotStarted: {
    headers: ['ยังไม่ดำเนินการ'],
    synonyms: () => ['ยังไม่ได้ดำเนินการ', 'ยังไม่ดำเนินงาน', 'ยังไม่ได้ดำเนินงาน', 'ยังไม่ทำ', 'ยังไม่ได้ทำ'],
  },
  statusInProgress: {
    headers: ['อยู่ระหว่างดำเนินการ'],
    synonyms: () => [
      'อยู่ระหว่าง',
      'กำลังดำเนินการ',
      'ระหว่างดำเนินการ',
      'อยู่ระหว่างดำเนินงาน',
      'อยู่ระหว่างการดำเนินการ',
      'อยู่ระหว่างการดำเนินงาน',
      'กำลังทำ',
    ],
  },
  statusDone: {
    headers: ['ดำเนินการแล้ว'],
    synonyms: () => [
      'ดำเนินการแล้วเสร็จ',
      'แล้วเสร็จ',
      'เสร็จสิ้น',
      'ดำเนินการเสร็จสิ้น',
      'ดำเนินการเสร็จแล้ว',
      'ดำเนินการเสร็จสิ้นแล้ว',
      'ทำแล้ว',
    ],
  },
  statusUnable: { headers: ['ไม่สามารถดำเนินการได้'], synonyms: () => ['ดำเนินการไม่ได้'] },
  statusText: {
    headers: ['สถานะ', 'สถานะการดำเนินการ'],
    synonyms: () => ['สถานะการดำเนินงาน', 'สถานะโครงการ', 'สถานะความก้าวหน้า'],
  },
  result6: { headers: ['ผลการดำเนินการ รอบ 6 เดือน'] },
  result: {
    headers: [
      'สรุปผลการดำเนินการ',
      'ผลการดำเนินการ',
      'การรายงานผลการดำเนินการ',
      'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม',
    ],
    synonyms: () => [
      'ผลการดำเนินงาน',
      'สรุปผลการดำเนินงาน',
      'รายงานผลการดำเนินการ',
      'รายงานผลการดำเนินงาน',
      'การรายงานผลการดำเนินงาน',
      'ผลการดำเนินการตามมาตรการ',
      'ผลการดำเนินการตามมาตรการหรือกิจกรรม',
      'ผลการปฏิบัติงาน',
      'ผลการดำเนินการ/ความก้าวหน้า',
    ],
  },
  outcome: {
    headers: ['ผลลัพธ์/ความสำเร็จ', 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ'],
    synonyms: () => [
      'ผลลัพธ์',
      'ผลลัพธ์ที่ได้',
      'ผลลัพธ์หรือความสำเร็จ',
      'ผลลัพธ์/ความสำเร็จของการดำเนินการ',
      'ผลสำเร็จ',
      'ผลสัมฤทธิ์',
      'ความสำเร็จ',
    ],
  },
  problems: {
    headers: ['ปัญหา/อุปสรรค', 'ปัญหา อุปสรรค และข้อเสนอแนะ'],
    synonyms: () => ['ปัญหาและอุปสรรค', 'ปัญหาอุปสรรค/ข้อเสนอแนะ', 'ปัญหา/อุปสรรคและข้อเสนอแนะ'],
  },
  evidence: {
    headers: ['หลักฐาน', 'หลักฐาน (ลิงก์)'],
    synonyms: () => ['เอกสารหลักฐาน', 'เอกสาร/หลักฐาน', 'หลักฐานอ้างอิง', 'หลักฐานประกอบ', 'ลิงก์หลักฐาน'],
  },
} as const satisfies Record<string, FieldWords>;

export type FieldId = keyof typeof FIELDS;

/** Every field, in the order in which a table usually has them. */
export const FIELD_IDS = Object.keys(FIELDS) as FieldId[];

/** Every header that means the field wherever it is, the usual one first. */
export function headersOf(field: FieldId): readonly string[] {
  const { headers, synonyms }: FieldWords = FIELDS[field];
  return [...headers, ...(synonyms?.() ?? [])];
}

/** The usual name of a field: its first header. */
export const fieldName = (field: FieldId): string => FIELDS[field].headers[0];

/** The fields that tell what a measure is, and so one from the next; a form's key is one of them. */
export const IDENTIFYING_FIELDS = ['number', 'item', 'indicator', 'measure'] as const;

/** True for a field that tells what a measure is. */
export function isIdentifying(field: FieldId | undefined): boolean {
  return field !== undefined && (IDENTIFYING_FIELDS as readonly FieldId[]).includes(field);
}

/** The fields of status columns, in the order of a measure's life; last what cannot be carried out. */
export const STATUS_FIELDS = ['statusNotStarted', 'statusInProgress', 'statusDone', 'statusUnable'] as const;
export type StatusField = (typeof STATUS_FIELDS)[number];

/** True for the field of a column in which a mark chooses one status. */
export function isStatusField(field: FieldId): field is StatusField {
  return (STATUS_FIELDS as readonly FieldId[]).includes(field);
}
