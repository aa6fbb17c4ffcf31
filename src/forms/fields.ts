import { matchKey } from '../thai/text';

/**
 * The one vocabulary of all forms: each field with its official headers, the usual one first. A header of any form
 * is understood as that field in every form. Source: headers of the offices' own documents (docs/forms.md).
 */
export const FIELDS = {
  number: { headers: ['ที่', 'ลำดับ', 'ลำดับที่'] },
  instrument: { headers: ['เครื่องมือ', 'แบบวัด'] },
  indicator: { headers: ['ตัวชี้วัดของการประเมิน ITA', 'ตัวชี้วัด'] },
  item: { headers: ['หัวข้อการประเมิน', 'ข้อคำถาม'] },
  issue: {
    headers: ['ประเด็นที่ต้องปรับปรุงแก้ไข / ประเด็นที่ต้องพัฒนา', 'ประเด็นที่ต้องแก้ไข/ปรับปรุง'],
  },
  measure: {
    headers: [
      'มาตรการ/แนวทาง',
      'มาตรการ',
      'มาตรการหรือกิจกรรมที่ดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    ],
  },
  steps: { headers: ['ขั้นตอน/วิธีการปฏิบัติ', 'ขั้นตอนหรือวิธีปฏิบัติ', 'วิธีการดำเนินการ'] },
  responsible: { headers: ['ผู้รับผิดชอบ', 'หน่วยงาน ผู้รับผิดชอบ', 'ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง'] },
  followUp: { headers: ['แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล', 'การติดตามผล'] },
  period: { headers: ['ระยะเวลาดำเนินการ', 'ระยะเวลา'] },
  statusNotStarted: { headers: ['ยังไม่ดำเนินการ'] },
  statusInProgress: { headers: ['อยู่ระหว่างดำเนินการ'] },
  statusDone: { headers: ['ดำเนินการแล้ว'] },
  result: {
    headers: [
      'สรุปผลการดำเนินการ',
      'ผลการดำเนินการ',
      'การรายงานผลการดำเนินการ',
      'สรุปผลการดำเนินการตามมาตรการหรือกิจกรรม',
    ],
  },
  outcome: { headers: ['ผลลัพธ์/ความสำเร็จ', 'ผลลัพธ์หรือความสำเร็จของการดำเนินการ'] },
  evidence: { headers: ['หลักฐาน', 'หลักฐาน (ลิงก์)'] },
} as const;

export type FieldId = keyof typeof FIELDS;

/** The fields that tell what a measure is, and so one from the next; a form's key is one of them. */
export const IDENTIFYING_FIELDS = ['number', 'item', 'indicator', 'measure'] as const;

export function isIdentifying(field: FieldId | undefined): boolean {
  return field !== undefined && (IDENTIFYING_FIELDS as readonly FieldId[]).includes(field);
}

/** The three status fields, in the order of a measure's life. */
export const STATUS_FIELDS = ['statusNotStarted', 'statusInProgress', 'statusDone'] as const;
export type StatusField = (typeof STATUS_FIELDS)[number];

export function isStatusField(field: FieldId): field is StatusField {
  return (STATUS_FIELDS as readonly FieldId[]).includes(field);
}

// Small differences between offices do not make another header: spaces, line breaks, digits, "/" and end marks.
const headerKey = (header: string): string => matchKey(header).replace(/[/*:.]/g, '');

const FIELD_OF_HEADER = new Map<string, FieldId>(
  (Object.keys(FIELDS) as FieldId[]).flatMap((field) =>
    FIELDS[field].headers.map((header): [string, FieldId] => [headerKey(header), field]),
  ),
);

/** The field a column header means, or null for a column the program does not know (the office's own). */
export function fieldOfHeader(header: string): FieldId | null {
  return FIELD_OF_HEADER.get(headerKey(header)) ?? null;
}
