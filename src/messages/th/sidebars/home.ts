import type { Moment, StepId } from '../../../home/year-steps';

/** The sidebar หน้าหลัก. */
export const home = {
  again: 'อ่านแผ่นงานอีกครั้ง',
  welcome: 'เริ่มใช้โปร่งใส',
  welcomeHint: 'ตั้งค่าหน่วยงานและปีงบประมาณก่อน แล้วหน้านี้จะบอกสิ่งที่ต้องดำเนินการทีละขั้น',
  year: (year: number) => `ปีงบประมาณ พ.ศ. ${year}`,
  unfinishedYear: (year: number) => `ปีงบประมาณ พ.ศ. ${year} (ยังไม่ปิดปี)`,
  moments: {
    start: 'ต้นปี',
    half: 'รอบ 6 เดือน',
    end: 'สิ้นปี',
    publish: 'เผยแพร่',
  } satisfies Record<Moment, string>,
  steps: {
    scores: 'กรอกผลการประเมิน ITA ของปีก่อน',
    sheet: 'จัดเตรียมแผ่นงานมาตรการ',
    measures: 'บันทึกมาตรการ',
    measuresDocument: 'จัดทำเอกสารมาตรการ',
    status: 'บันทึกสถานะการดำเนินการของทุกมาตรการ',
    halfReport: 'จัดทำรายงานรอบ 6 เดือน',
    allResults: 'บันทึกผลจนดำเนินการแล้วทุกมาตรการ',
    report: 'จัดทำรายงานผลของทั้งปี',
    publish: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
  } satisfies Record<StepId, string>,
  state: { done: 'เสร็จแล้ว', open: 'ต้องดำเนินการ', later: 'ยังไม่ถึงกำหนด' },
  next: 'ขั้นต่อไป',
  onSheets: (sheets: readonly string[]) => `แผ่นงาน ${sheets.join(', ')}`,
  /** Items of OIT, as "O26". */
  publishAs: (code: string, round: number, title: string) => `${code} ของการประเมิน ITA ${round}: ${title}`,
  assumed: 'ยังไม่มีเกณฑ์ของรอบนี้ จึงแสดงข้อของรอบล่าสุดที่ทราบ',
  lacking: 'ส่วนที่เกณฑ์กำหนดและยังไม่มี',
  lackingOf: (code: string, sheets: readonly string[]) => `${code} (แผ่นงาน ${sheets.join(', ')})`,
  overdue: (count: number) => `มาตรการที่พ้นกำหนดแล้ว ${count} มาตรการ`,
  seeOverdue: 'ดูรายการ',
  progress: (done: number, total: number) => `ดำเนินการแล้ว ${done} จาก ${total} มาตรการ`,
  checkFirst: 'ตรวจสอบแผ่นงาน',
};
