const left = (days: number): string =>
  days < 0 ? `ผ่านมาแล้ว ${-days} วัน` : days === 0 ? 'วันนี้' : `เหลือ ${days} วัน`;

/** The sidebar หน้าหลัก. */
export const home = {
  again: 'อ่านแผ่นงานอีกครั้ง',
  laterVersion: (version: string) =>
    `สเปรดชีตนี้สร้างด้วยโปร่งใสรุ่น ${version} ซึ่งใหม่กว่ารุ่นที่ใช้อยู่ ดูข้อมูลและบันทึกในแผ่นงานที่มีอยู่ได้ แต่ยังสร้างแผ่นงาน จัดทำเอกสาร เปลี่ยนแม่แบบและตราของหน่วยงาน และแก้ไขการตั้งค่าไม่ได้จนกว่าจะใช้รุ่นใหม่`,
  welcome: 'เริ่มใช้โปร่งใส',
  welcomeHint: 'ตั้งค่าหน่วยงานและปีงบประมาณก่อน แล้วแถบด้านข้างนี้จะบอกสิ่งที่ต้องดำเนินการทีละขั้น',
  year: (year: number) => `ปีงบประมาณ พ.ศ. ${year}`,
  unfinishedYear: (year: number) => `ปีงบประมาณ พ.ศ. ${year} (ยังไม่ปิดปี)`,
  moments: {
    start: 'ต้นปี',
    half: 'รอบ 6 เดือน',
    end: 'สิ้นปี',
    publish: 'เผยแพร่',
  },
  steps: {
    scores: 'กรอกผลการประเมิน ITA ของปีก่อน',
    sheet: 'จัดเตรียมแผ่นงานมาตรการ',
    measures: 'บันทึกมาตรการ',
    measuresDocument: 'จัดทำเอกสารมาตรการ',
    reportSheet: 'จัดเตรียมแผ่นงานรายงานผล',
    status: 'บันทึกสถานะการดำเนินการของทุกมาตรการ',
    resultsFilled: 'บันทึกผลการดำเนินการของทุกมาตรการ',
    halfReport: 'จัดทำรายงานรอบ 6 เดือน',
    allResults: 'บันทึกผลจนดำเนินการแล้วทุกมาตรการ',
    report: 'จัดทำรายงานผลของทั้งปี',
    publish: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
    signed: 'บันทึกวันที่ลงนามหรือลิงก์ฉบับลงนาม',
  },
  reportSheetHint: 'เลือกแบบที่ใช้รายงาน แล้วกด "นำข้อมูลไปยังแบบนี้" เพื่อใช้มาตรการเดิม',
  state: { done: 'เสร็จแล้ว', open: 'ต้องดำเนินการ', later: 'ยังไม่ถึงกำหนด' },
  next: 'ขั้นต่อไป',
  left: 'งานที่ยังเหลือของปีนี้',
  newYear: 'เริ่มปีงบประมาณใหม่',
  newYearHint: 'ปีงบประมาณที่ตั้งค่าไว้สิ้นสุดแล้ว งานที่ยังเหลือของปีนั้นจะยังแสดงในหน้านี้จนกว่าจะเผยแพร่ครบ',
  nothing: 'ขณะนี้ไม่มีขั้นที่ต้องดำเนินการ',
  /** Items of OIT that ask for more than the year's sheets give. */
  nothingBut: (codes: readonly string[]) =>
    `ขั้นของแผ่นงานที่มีอยู่เสร็จแล้ว แต่ ${codes.join(' และ ')} ยังไม่ครบ ดูที่ความพร้อมของแต่ละข้อ`,
  onSheets: (sheets: readonly string[]) => `แผ่นงาน ${sheets.join(', ')}`,
  /** Items of OIT, as "O26". */
  publishAs: (code: string, round: number, title: string) => `${code} ของการประเมิน ITA ${round}: ${title}`,
  partsFirst: (code: string) => `${code} ยังไม่ครบทุกส่วนที่เกณฑ์กำหนด ควรเพิ่มก่อนเผยแพร่ ดูที่ความพร้อมของแต่ละข้อ`,
  assumed: 'ยังไม่มีเกณฑ์ของรอบนี้ จึงแสดงข้อของรอบล่าสุดที่ทราบ',
  roundDay: {
    surveyUntil: (day: string, days: number) => `ตอบแบบวัด IIT และ EIT ถึง ${day} (${left(days)})`,
    publishUntil: (day: string, days: number) => `เผยแพร่ข้อมูล OIT ถึง ${day} (${left(days)})`,
  },
  items: 'ความพร้อมของแต่ละข้อ',
  itemSteps: (code: string, round: number, done: number, all: number, isUnknown: boolean) =>
    `${code} ของ ITA ${round}: ${done === all && !isUnknown ? 'ครบแล้ว' : `แล้วเสร็จ ${done} จาก ${all} ขั้น`}`,
  unknownParts: (code: string, round: number) => `ยังไม่มีข้อมูลองค์ประกอบของข้อ ${code} โปรดเทียบกับคู่มือ ITA ${round}`,
  itemStep: {
    scores: 'ผลการประเมิน ITA ของปีก่อน',
    sheet: 'แผ่นงาน',
    measures: 'มาตรการในทุกแผ่นงาน',
    parts: 'ครบทุกส่วนที่เกณฑ์กำหนด',
    document: 'เอกสารของทั้งปี',
    proposed: 'เสนอผู้บริหาร',
    signed: 'ลงนาม (วันที่ลงนามหรือลิงก์ฉบับลงนามในประวัติรายงาน)',
    published: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
  },
  lackingOf: (sheets: readonly string[]) => `ส่วนที่ยังไม่มี (แผ่นงาน ${sheets.join(', ')})`,
  overdue: (count: number) => `มาตรการที่พ้นกำหนดแล้ว ${count} มาตรการ`,
  seeOverdue: 'ดูรายการ',
  progress: (done: number, total: number) => `ดำเนินการแล้ว ${done} จาก ${total} มาตรการ`,
  addParts: 'ดูส่วนที่ขาดและเพิ่มในจัดทำเอกสาร',
};
