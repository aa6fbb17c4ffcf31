/** The sidebar บันทึกมาตรการและผลการดำเนินการ. */
export const measure = {
  library: 'คลังมาตรการ',
  titleNew: 'มาตรการใหม่',
  title: (place: number, count: number) => `มาตรการที่ ${place} จาก ${count}`,
  where: (form: string, sheet: string, rows: number[]) =>
    `${form} แผ่นงาน "${sheet}"${rows.length === 0 ? '' : ` ${rowsOf(rows)}`}`,
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  new: 'เพิ่มใหม่',
  selected: 'แถวที่เลือกอยู่',
  missingColumns: (headers: string[]) =>
    `แผ่นงานนี้ไม่มีคอลัมน์ ${headers.map((header) => `"${header}"`).join(' ')} จึงกรอกช่องนั้นที่นี่ไม่ได้`,

  blank: 'ยังไม่ได้กรอก',
  customText: 'พิมพ์ข้อความเอง',
  notChosen: 'ยังไม่ได้เลือก',
  inherited: (above: string) => `ตามแถวข้างบน (${above})`,
  customTextOf: (header: string) => `ข้อความในช่อง ${header}`,

  everyone: 'ทุกส่วนราชการ',
  departments: 'เลือกส่วนราชการ',
  noDepartments: 'กรอกรายชื่อส่วนราชการในแผ่นงานตั้งค่า แล้วจะเลือกจากรายชื่อได้',

  from: 'ตั้งแต่เดือน',
  to: 'ถึงเดือน',
  noMonth: 'ไม่ระบุ',
  reads: (days: string) => `อ่านได้ว่า ${days}`,
  regular: (form: string) => `ใช้รูปแบบ "${form}"`,
  onlyOften: (often: string) => `บอกเพียงความถี่ (${often}) ยังไม่บอกช่วงเวลา`,
  undated: 'ไม่มีวันที่กำหนด จะพิมพ์ตามที่เขียน',
  outside: (year: number) => `อยู่นอกปีงบประมาณ พ.ศ. ${year}`,
  unreadable: 'อ่านเป็นช่วงเวลาไม่ได้ เขียนเช่น ต.ค. 2567 - มี.ค. 2568',
  periodProblems: {
    'two-digit-ce': 'ปีสองหลักดูเป็นปี ค.ศ.',
    'day-missing': 'ยังไม่ได้ระบุวันที่',
    'in-figures': 'อ่านตัวเลขเป็น วัน/เดือน/ปี',
    'letter-o': 'มีตัวอักษร o แทนเลขศูนย์',
    'month-misspelt': 'ชื่อเดือนสะกดผิด',
    reversed: 'วันสิ้นสุดอยู่ก่อนวันเริ่ม',
    'no-such-day': 'วันที่นี้ไม่มีในปฏิทิน',
    'end-missing': 'ยังไม่ได้ระบุวันสิ้นสุด',
    'fiscal-year-assumed': 'อ่านปีเป็นปีงบประมาณ',
    'quarter-assumed': 'อ่าน Q เป็นไตรมาสของปีงบประมาณ (Q1 คือ ต.ค.–ธ.ค.) หากหมายถึงปีปฏิทินให้เขียนชื่อเดือน',
    'school-calendar': 'เป็นปีการศึกษาหรือภาคเรียน ซึ่งไม่ตรงกับปีงบประมาณ หากต้องการให้ติดตามกำหนดได้ ให้เขียนเดือนกำกับ',
    'length-only': 'บอกเพียงระยะเวลา ยังไม่บอกเดือนที่เริ่ม',
    'several-periods': 'มีหลายช่วงเวลา',
    'words-ignored': 'มีคำที่ไม่ใช่ช่วงเวลาปนอยู่',
  },

  status: 'สถานะการดำเนินการ',
  statusSeveral: 'เลือกไว้หลายสถานะ เลือกสถานะที่เป็นจริงหนึ่งข้อ',
  statusText: (header: string) => `ข้อความในช่อง ${header}`,
  statusTextHint: 'ข้อความนี้ใช้แทนเครื่องหมายได้ และจะพิมพ์ในรายงาน',
  statusUnable: 'ไม่สามารถดำเนินการได้ เนื่องจาก…',
  statusPercent: 'ร้อยละ…',
  statusUnclear: 'ข้อความนี้ไม่บอกว่าเป็นสถานะใด เขียนเช่น ดำเนินการแล้วเสร็จ หรือ ร้อยละ 60',
  statusReason: 'เขียนเหตุผลที่ไม่สามารถดำเนินการได้',
  statuses: {
    done: 'ดำเนินการแล้ว',
    inProgress: 'อยู่ระหว่างดำเนินการ',
    notStarted: 'ยังไม่ดำเนินการ',
    unable: 'ไม่สามารถดำเนินการได้',
  },
  statusNoText: 'ช่องนี้ควรเป็นเครื่องหมาย ย้ายข้อความไปไว้ในช่องผลการดำเนินการ',

  save: 'บันทึก',
  keys: 'กด Ctrl+Enter เพื่อบันทึก',
  lacks: (headers: string[]) => `ยังขาด ${headers.length} ช่อง: ${headers.join(', ')}`,
  changed: 'มีข้อความที่ยังไม่ได้บันทึก',
  nothing: 'ไม่มีข้อความที่ต้องบันทึก',
  notShown: ' แต่เลื่อนแผ่นงานไปที่แถวนี้ไม่ได้',
  saved: (row: number, lacking: number) => `บันทึกแล้วที่แถว ${row}${lacking > 0 ? ` ยังขาด ${lacking} ช่อง` : ''}`,

  leave: 'มาตรการนี้มีข้อความที่ยังไม่ได้บันทึก',
  saveAndLeave: 'บันทึกแล้วไปต่อ',
  discard: 'ไม่บันทึก',
  stay: 'กลับไปแก้ไข',

  gone: 'ไม่พบมาตรการนี้ในแผ่นงานแล้ว อาจถูกลบ จึงยังไม่ได้บันทึก ข้อความที่กรอกไว้ยังอยู่ครบ',
  saveAsNew: 'บันทึกเป็นมาตรการใหม่',
  several: (rows: number) => `มี ${rows} แถวที่เหมือนกันทุกตัวอักษร เลือกแถวที่ต้องการบันทึก`,
  whichRow: 'แถว',
  row: (row: number) => `แถวที่ ${row}`,
  rowOpened: (row: number) => `แถวที่ ${row} (แถวที่เปิดไว้)`,
  saveHere: 'บันทึกลงแถวที่เลือก',

  overwrites: {
    formula: (header: string, rows: number[]) =>
      `ช่อง "${header}" แถวที่ ${rows.join(', ')} เป็นสูตร จะแทนที่ด้วยข้อความหรือไม่`,
    shared: (header: string, rows: number[]) =>
      `ช่อง "${header}" ผสานร่วมกับมาตรการแถวที่ ${rows.join(', ')} ข้อความของมาตรการนั้นจะเปลี่ยนตามไปด้วย จะเปลี่ยนหรือไม่`,
  },
  overwrite: 'เปลี่ยนและบันทึก',

  conflictTitle: 'มีผู้อื่นแก้มาตรการนี้',
  conflict: 'ข้อความในแผ่นงานเปลี่ยนไปหลังจากท่านเปิดไว้ จึงยังไม่ได้บันทึก เลือกข้อความที่จะใช้ในแต่ละช่อง',
  conflictElsewhere: 'ช่องอื่นของมาตรการนี้เปลี่ยนไปหลังจากท่านเปิดไว้ จึงยังไม่ได้บันทึก ตรวจดูแล้วบันทึกอีกครั้ง',
  theirsOnly: 'ช่องที่มีผู้อื่นแก้และท่านไม่ได้แก้ จะคงข้อความของผู้อื่นไว้',
  mine: 'ของท่าน',
  theirs: 'ของผู้อื่น (ในแผ่นงาน)',
  mustChoose: 'เลือกข้อความที่จะใช้ก่อน',
  empty: '(ว่าง)',
  saveChosen: 'บันทึกตามที่เลือก',
};

const rowsOf = (rows: number[]): string => {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return first === last ? `แถว ${first}` : `แถว ${first}–${last}`;
};
