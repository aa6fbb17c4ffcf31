import type { ClosedKind } from '../../../thai/closed-addresses';
import { closedHint, closedLinks } from '../checks/evidence';

const progress = {
  done: 'ดำเนินการแล้ว',
  inProgress: 'อยู่ระหว่างดำเนินการ',
  notStarted: 'ยังไม่ดำเนินการ',
  unclear: 'สถานะไม่ชัดเจน',
};

/** The sidebar ติดตามและเผยแพร่. */
export const overview = {
  progress,
  year: (year: number) => `ปีงบประมาณ ${year}`,
  asOf: (day: string) => `ข้อมูล ณ วันที่ ${day}`,
  again: 'อ่านแผ่นงานอีกครั้ง',
  sheet: 'แผ่นงาน',
  all: (sheets: number) => `ทุกแผ่นงานของปีนี้ (${sheets} แผ่นงาน)`,
  allHint: 'มาตรการเดียวกันที่อยู่ในหลายแผ่นงานจะถูกนับทุกแผ่นงาน',
  noSheets: (year: number) => `ยังไม่มีแผ่นงานแบบฟอร์มของปีงบประมาณ ${year}`,
  otherYears: (years: number[]) =>
    `สเปรดชีตนี้มีแบบฟอร์มของปี ${years.join(', ')} หากต้องการดูปีนั้น ให้แก้ปีงบประมาณในแผ่นงานตั้งค่า`,
  noSheetsHint: 'จัดเตรียมแผ่นงานแล้วกรอกมาตรการ มีตัวอย่างให้เริ่มต้นที่ปุ่ม "คลังมาตรการ"',
  headline: (done: number, total: number, percent: number) =>
    `ดำเนินการแล้ว ${done} จาก ${total} มาตรการ (ร้อยละ ${percent})`,
  nothing: 'ยังไม่มีมาตรการที่นับสถานะได้',
  noStatus: (measures: number) => `แผ่นงานนี้มี ${measures} มาตรการ แต่แบบนี้ไม่มีช่องสถานะ จึงนับความก้าวหน้าไม่ได้`,
  someWithoutStatus: (measures: number) => `อีก ${measures} มาตรการอยู่ในแบบที่ไม่มีช่องสถานะ จึงไม่ได้นับ`,
  noMeasures: 'แผ่นงานนี้ยังไม่มีมาตรการ',
  libraryHint: 'มีตัวอย่างมาตรการของทุกตัวชี้วัดให้เริ่มต้นที่ปุ่ม "คลังมาตรการ"',
  byStatus: 'จำแนกตามสถานะ',
  byDepartment: 'จำแนกตามส่วนราชการ',
  departmentHint: 'มาตรการที่มีหลายส่วนราชการรับผิดชอบ นับให้ทุกส่วนราชการ',
  byInstrument: 'จำแนกตามเครื่องมือ ITA',
  others: 'อื่น ๆ หรือไม่ระบุ',
  doneOf: (done: number, total: number) => `${done} จาก ${total}`,
  /** The words of one bar for those who do not see it. */
  bar: (name: string, parts: string[]) => `${name}: ${parts.join(', ')}`,
  part: (name: string, count: number) => `${name} ${count}`,

  overdue: (count: number) => `พ้นกำหนดแล้ว ${count} มาตรการ`,
  soon: (count: number, days: number) => `ครบกำหนดภายใน ${days} วัน ${count} มาตรการ`,
  unreadable: (count: number) => `อ่านกำหนดเวลาไม่ได้ ${count} มาตรการ`,
  noOverdue: 'ไม่มีมาตรการที่พ้นกำหนด',
  noSoon: (days: number) => `ไม่มีมาตรการที่จะครบกำหนดภายใน ${days} วัน`,
  unreadableHint: 'แก้ช่องระยะเวลาให้มีเดือนและปีที่สิ้นสุด จึงจะเตือนเมื่อใกล้ครบกำหนดได้',
  ended: (ends: string, days: number) => `ครบกำหนด ${ends} พ้นมาแล้ว ${days} วัน`,
  ends: (ends: string, days: number) =>
    days === 0 ? `ครบกำหนด ${ends} คือวันนี้` : `ครบกำหนด ${ends} เหลือ ${days} วัน`,
  blankPeriod: 'ยังไม่ได้กรอกระยะเวลา',
  writtenPeriod: (written: string) => `กรอกไว้ว่า "${written}"`,
  place: (sheet: string, row: number) => `${sheet} แถว ${row}`,
  row: (row: number) => `แถว ${row}`,
  unnamed: '(ยังไม่มีชื่อ)',
  more: (count: number) => `แสดงอีก ${count} มาตรการ`,

  documentsTitle: 'เอกสารที่สร้างไว้',
  documentsHint: 'บันทึกไว้ในแผ่นงาน "ประวัติรายงาน" ซึ่งผู้ร่วมงานทุกคนเห็นและแก้ไขได้',
  noDocuments: 'ยังไม่มีเอกสาร เอกสารที่สร้างจากเมนู "จัดทำเอกสาร" จะอยู่ที่นี่',
  moreDocuments: (count: number) => `แสดงอีก ${count} ฉบับ`,
  draft: 'ร่าง',
  record: 'บันทึกสถานะ',
  recordOf: (document: string) => `บันทึกสถานะของ ${document}`,
  life: {
    state: 'สถานะของเอกสาร',
    letter: 'เลขที่หนังสือ',
    signedOn: 'วันที่ลงนาม',
    scan: 'ลิงก์ฉบับลงนาม',
    address: 'ที่อยู่ที่เผยแพร่',
    publishedOn: 'วันที่เผยแพร่',
  },
  notDay: 'อ่านวันที่ไม่ได้ ให้พิมพ์เช่น 15 ธันวาคม 2568 หรือ 15/12/2568',
  notAddress: 'ที่อยู่ต้องขึ้นต้นด้วย http:// หรือ https://',
  /** What is doubtful in a field; it can be saved all the same. */
  doubts: {
    signedOn: { future: 'วันที่ลงนามอยู่หลังวันนี้ โปรดตรวจดู' },
    publishedOn: {
      future: 'วันที่เผยแพร่อยู่หลังวันนี้ โปรดตรวจดู',
      beforeSigned: 'วันที่เผยแพร่อยู่ก่อนวันที่ลงนาม โปรดตรวจดู',
      beforeMade: 'วันที่เผยแพร่อยู่ก่อนวันที่สร้างเอกสาร โปรดตรวจดู',
    },
    address: (kind: ClosedKind) => `ที่อยู่นี้เป็น${closedLinks[kind]} ผู้อื่นอาจเปิดไม่ได้ ${closedHint(kind)}`,
  },
  save: 'บันทึก',
  cancel: 'ยกเลิก',
  loseQuestion: 'สถานะที่พิมพ์ไว้ยังไม่ได้บันทึก จะทิ้งหรือไม่',
  lose: 'ทิ้งข้อความ',
  keepEditing: 'แก้ไขต่อ',
  saved: 'บันทึกลงแผ่นงาน "ประวัติรายงาน" แล้ว',
  changedMeanwhile: (facts: string) =>
    `มีผู้แก้ไขรายการนี้ก่อนท่านบันทึก ขณะนี้คือ ${facts} จึงยังไม่ได้บันทึก หากต้องการแทนที่ ให้กดบันทึกอีกครั้ง`,
  documentGone: 'ไม่พบเอกสารนี้ในแผ่นงาน "ประวัติรายงาน" แล้ว จึงไม่ได้บันทึก ปิดแล้วเปิดแถบด้านข้างนี้ใหม่ เพื่ออ่านรายการอีกครั้ง',
  roundsTitle: 'ตามเอกสารที่สร้างแล้ว',
  wholeYear: 'ทั้งปี',
  roundCounts: (part: string, counts: string) => `${part}: ${counts}`,

  summaryTitle: 'สรุปสำหรับส่งในกลุ่มไลน์',
  copy: 'คัดลอกสรุปสำหรับส่งในกลุ่มไลน์',
  summaryLabel: 'ข้อความสรุป แก้ไขก่อนคัดลอกได้',
  copied: 'คัดลอกแล้ว นำไปวางในกลุ่มไลน์ได้เลย',
  notCopied: 'เบราว์เซอร์ไม่อนุญาตให้คัดลอก เลือกข้อความไว้ให้แล้ว กด Ctrl+C (Mac: ⌘+C)',
  sheetTitle: 'แผ่นงานภาพรวม',
  makeSheet: 'สร้าง/ปรับปรุงแผ่นงานภาพรวม',
  sheetHint: 'เขียนตารางและกราฟลงในแผ่นงาน "ภาพรวม" คอลัมน์ A ถึง F ส่วนอื่นของแผ่นงานไม่ถูกแก้ไข',
  notFormatted: ' แต่อาจจัดรูปแบบหรือวาดแผนภูมิไม่ครบ กดปุ่มนี้อีกครั้งเพื่อจัดใหม่',
  sheetMade: (sheet: string) => `ปรับปรุงแผ่นงาน "${sheet}" แล้ว`,
};

/** The most measures that the summary names of a list; a chat shows no long message whole. */
const MAX_NAMED = 5;

interface Listed {
  name: string;
  responsible: string;
  ends: string;
}

const named = (list: readonly Listed[], total: number): string[] => [
  ...list
    .slice(0, MAX_NAMED)
    .map(({ name, responsible, ends }) =>
      `- ${name || overview.unnamed}${responsible === '' ? '' : ` (${responsible})`} ครบกำหนด ${ends}`.trim(),
    ),
  ...(total > MAX_NAMED ? [`- และอีก ${total - MAX_NAMED} มาตรการ`] : []),
];

/** The overview as a message to a chat group: plain text, short. */
export function overviewSummary(of: {
  year: number;
  asOf: string;
  soonDays: number;
  percent: number | null;
  counts: Record<'done' | 'inProgress' | 'notStarted' | 'unclear' | 'total', number>;
  departments: readonly { key: string; counts: { done: number; total: number } }[];
  overdue: readonly Listed[];
  soon: readonly Listed[];
  totals: Record<'overdue' | 'soon', number>;
}): string {
  const { counts, percent, totals } = of;
  const states = (['done', 'inProgress', 'notStarted', 'unclear'] as const)
    .filter((state) => state !== 'unclear' || counts.unclear > 0)
    .map((state) => `${progress[state]} ${counts[state]}`);
  return [
    `ความก้าวหน้ามาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ ${of.year}`,
    overview.asOf(of.asOf),
    '',
    percent === null ? overview.nothing : overview.headline(counts.done, counts.total, percent),
    ...(percent === null ? [] : [states.join(' | ')]),
    ...(of.departments.length > 1
      ? [
          '',
          'ดำเนินการแล้วตามส่วนราชการ',
          ...of.departments.map(
            ({ key, counts: { done, total } }) =>
              `- ${key || overview.others} ${overview.doneOf(done, total)}`,
          ),
        ]
      : []),
    ...(totals.overdue > 0
      ? ['', overview.overdue(totals.overdue), ...named(of.overdue, totals.overdue)]
      : []),
    ...(totals.soon > 0 ? ['', overview.soon(totals.soon, of.soonDays), ...named(of.soon, totals.soon)] : []),
  ].join('\n');
}
