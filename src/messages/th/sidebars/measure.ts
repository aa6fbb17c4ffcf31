import { quote } from '../quote';

/** The sidebar บันทึกมาตรการและผลการดำเนินการ. */
export const measure = {
  /** `place` is 0 for a new one. */
  titleOf: (place: number, count: number) => (place === 0 ? 'มาตรการใหม่' : `มาตรการที่ ${place} จาก ${count}`),
  where: (form: string, sheet: string, rows: number[]) =>
    `${form} แผ่นงาน "${sheet}"${rows.length === 0 ? '' : ` ${rowsOf(rows)}`}`,
  previous: 'ก่อนหน้า',
  next: 'ถัดไป',
  new: 'เพิ่มใหม่',
  list: 'รายการมาตรการ',
  copy: 'ทำสำเนา',
  selected: 'แถวที่เลือกอยู่',
  missingColumns: (headers: string[]) =>
    `แผ่นงานนี้ไม่มีคอลัมน์ ${headers.map((header) => `"${header}"`).join(' ')} จึงกรอกช่องนั้นที่นี่ไม่ได้`,

  customText: 'พิมพ์ข้อความเอง',
  notChosen: 'ยังไม่ได้เลือก',
  noItem: 'เลือกข้อ หรือพิมพ์ในช่องด้านล่าง',
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

  otherInstrument: (of: string, given: string) => `ตัวชี้วัดนี้อยู่ใน ${of} แต่มาตรการนี้อยู่ใน ${given}`,

  pictures: 'ภาพกิจกรรม',
  pictureLimits: (total: number, most: number) =>
    `ย่อภาพให้ด้านยาวไม่เกิน 1,000 จุดและไม่เกินภาพละ 100 กิโลไบต์ เก็บได้สเปรดชีตละ ${most} ภาพ มีแล้ว ${total} ภาพ พิมพ์เมื่อเลือก "ภาคผนวกหลักฐานและภาพกิจกรรม" ในตัวเลือกอื่นของแถบด้านข้างจัดทำเอกสาร`,
  picturesTravel:
    'ภาพเก็บไว้ในแผ่นงานภาพกิจกรรมของสเปรดชีตนี้ ผู้ที่เปิดสเปรดชีตนี้ได้หรือได้สำเนาไปจะเห็นภาพด้วย โปรดตรวจว่าเผยแพร่ภาพบุคคลได้',
  addPictures: 'เพิ่มภาพ',
  howToAdd: 'ลากภาพมาวางที่นี่ หรือคัดลอกภาพแล้วกด Ctrl+V ก็ได้ ภาพบันทึกทันทีโดยไม่ต้องกดบันทึก',
  makingSmall: 'กำลังย่อและบันทึกภาพ…',
  picturesAdded: (added: number, chosen: number) =>
    (added > 0 ? `เพิ่มแล้ว ${added} ภาพ พิมพ์คำบรรยายของภาพได้` : '') +
    (added < chosen ? ` อีก ${chosen - added} ภาพมีอยู่แล้วในมาตรการนี้` : ''),
  pictureUnreadable: (name: string) => ({
    message: `เบราว์เซอร์เปิดไฟล์ "${quote(name)}" เป็นภาพไม่ได้`,
    hint: 'เลือกไฟล์ JPEG หรือ PNG หรือบันทึกภาพจากโทรศัพท์เป็น JPEG ก่อน',
  }),
  pictureOf: (place: number, caption: string) => `ภาพที่ ${place}${caption && ` ${caption}`}`,
  captionOf: (place: number) => `คำบรรยายภาพที่ ${place}`,
  captionKept: 'บันทึกคำบรรยายภาพแล้ว',
  pictureDamaged: 'ข้อมูลของภาพนี้ในแผ่นงานภาพกิจกรรมไม่ครบ จึงพิมพ์ไม่ได้ นำออกแล้วเพิ่มใหม่',
  earlier: 'เลื่อนขึ้น',
  later: 'เลื่อนลง',
  removePicture: 'นำภาพออก',
  earlierOf: (name: string) => `เลื่อนขึ้น ${name}`,
  laterOf: (name: string) => `เลื่อนลง ${name}`,
  removeOf: (name: string) => `นำภาพออก ${name}`,
  removeQuestion: 'นำภาพนี้ออกจากสเปรดชีตหรือไม่ เรียกคืนที่นี่ไม่ได้',
  keepPicture: 'เก็บไว้',
  pictureMoved: (place: number) => `เลื่อนเป็นภาพที่ ${place} แล้ว`,
  pictureRemoved: 'นำภาพออกแล้ว',
  homeless: (count: number) =>
    `มี ${count} ภาพของมาตรการที่ไม่พบในแผ่นงานนี้แล้ว เช่น ข้อความของมาตรการเปลี่ยนไป ภาพยังอยู่ครบแต่ไม่พิมพ์`,
  attach: 'เป็นภาพของมาตรการนี้',
  elsewhere: (count: number, sheets: readonly string[]) =>
    `มาตรการนี้มี ${count} ภาพในแผ่นงาน ${sheets.join(', ')} หากนำมาใช้ ภาพเดิมยังอยู่ และนับรวมในจำนวนภาพของสเปรดชีต`,
  copyPictures: 'นำภาพมาใช้ในแผ่นงานนี้ด้วย',
  picturesCopied: (count: number) => `นำมาใช้แล้ว ${count} ภาพ`,

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
    blank: 'ไม่ทราบสถานะ',
  },
  statusNoText: 'ช่องนี้ควรเป็นเครื่องหมาย ย้ายข้อความไปไว้ในช่องผลการดำเนินการ',

  save: 'บันทึก',
  saveAndNew: 'บันทึกและเพิ่มใหม่',
  keys: 'กด Ctrl+Enter เพื่อบันทึก หรือ Ctrl+Shift+Enter เพื่อบันทึกและเพิ่มใหม่',
  lacks: (fields: number, header: string) =>
    fields === 1 ? `ยังขาดช่อง ${header}` : `ยังขาด ${fields} ช่อง เช่น ${header}`,
  copied: 'คัดลอกทุกช่องแล้ว ยังไม่ได้บันทึก ตรวจสถานะและผลก่อนบันทึก',
  undone: 'คืนแผ่นงานเป็นอย่างเดิมแล้ว ข้อความที่พิมพ์ยังอยู่ในแถบด้านข้างนี้',
  undo: (row: number) => `เลิกทำการบันทึกแถวที่ ${row}`,
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

  listTitle: (count: number) => `มาตรการ ${count} ข้อ`,
  search: 'ค้นหามาตรการ',
  searchHint: 'พิมพ์ชื่อมาตรการ ผู้รับผิดชอบ สถานะ หรือคำว่า ขาด',
  found: (found: number, count: number) => (found === 0 ? 'ไม่พบมาตรการที่มีคำนี้' : `พบ ${found} จาก ${count} ข้อ`),
  none: 'ยังไม่มีมาตรการในแผ่นงานนี้',
  rowOf: (row: number) => `แถว ${row}`,
  unnamed: '(ไม่มีชื่อ)',
  missing: (headers: string[]) => `ขาด ${headers.join(', ')}`,
  more: (more: number) => `แสดงอีก ${more} ข้อ`,
  noMeasure: (row: number, text: string) =>
    `แถวที่ ${row} ที่เลือกอยู่${text === '' ? '' : ` ("${quote(text)}")`} ไม่ใช่มาตรการ เลือกมาตรการจากรายการ หรือเพิ่มมาตรการใหม่`,
  entryGone: 'แผ่นงานเปลี่ยนไปหลังจากเปิดรายการ จึงยังไม่ได้เปิดมาตรการนั้น รายการนี้เป็นปัจจุบันแล้ว',
  add: 'เพิ่มมาตรการ',
  library: 'คลังมาตรการ',
  results: 'ใส่ผลที่ส่วนราชการส่งมา',
  pasteResults: 'คัดลอกตารางที่ส่วนราชการส่งมา วางในแผ่นงานว่าง และเปิดแผ่นงานนั้นไว้ แล้วกดปุ่มนี้',
  openImport: 'วางแล้ว อ่านตาราง',
  close: 'ปิด',

  noTable: (sheet: string) => `แผ่นงาน "${sheet}" ที่เปิดอยู่ไม่ใช่แผ่นงานมาตรการ`,
  goTo: (sheet: string) => `ไปที่แผ่นงาน "${sheet}"`,
  prepare: 'จัดเตรียมแผ่นงานมาตรการ',
  readActive: 'อ่านแผ่นงานที่เปิดอยู่',
};

const rowsOf = (rows: number[]): string => {
  const [first, last] = [rows[0], rows[rows.length - 1]];
  return first === last ? `แถว ${first}` : `แถว ${first}–${last}`;
};
