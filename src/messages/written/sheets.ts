const ofYear = (year: number): string => `ประจำปีงบประมาณ พ.ศ. ${year}`;

/** What is written into measures' sheets. */
export const sheetWords = {
  title: (form: string, year: number) => `${form} ${ofYear(year)}`,
  ofYear,
  noHeader: '(ไม่มีหัวคอลัมน์)',
  /** A period by the days on which it begins and ends; '' for one that is not written. */
  fromTo: (first: string, last: string) => {
    if (first === '') return `ภายใน ${last}`;
    return last === '' ? `${first} เป็นต้นไป` : `${first} - ${last}`;
  },
  /** Quarters as a period is written: their numbers, or the first and the last of a run. */
  quarters: (quarters: string[], isRun: boolean) =>
    isRun ? `ไตรมาส ${quarters.join('-')}` : quarters.map((quarter) => `ไตรมาส ${quarter}`).join(', '),
  /** Ends the header of a column that the new sheet's form does not have. */
  carriedSuffix: '(ยกมา)',
  /** Stands in the instrument's cell where it is not known and the row above has one. */
  noInstrument: 'ยังไม่ระบุ',
  /** Tells a measure from another with the same words in its first column. */
  nth: (number: number) => `(มาตรการที่ ${number})`,
};

/** What is written into the scores sheet คะแนน ITA and the sheet of corrected schemes. */
export const scoreWords = {
  sheetTitle: (year: number) => `คะแนนผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. ${year}`,
  reportedTotal: 'คะแนนรวมที่ประกาศ',
  reportedLevel: 'ระดับที่ประกาศ',
  schemeHeaders: { year: 'ปี', kind: 'เรื่อง', key: 'รหัสหรือชื่อ', value: 'ค่าใหม่', about: 'คำอธิบาย' },
};

/** What is written into the sheet ภาพรวม, which is recognized by its title and the charts by theirs. None of the words is a header of a form, because the sheet must not be read as one. */
export const overviewSheet = {
  title: (year: number) => `ภาพรวมมาตรการ ปีงบประมาณ พ.ศ. ${year} (โปร่งใส)`,
  asOf: (day: string, sheets: string[]) => `ข้อมูล ณ วันที่ ${day} จากแผ่นงาน ${sheets.join(', ')}`,
  ownColumns: 'โปร่งใสเขียนคอลัมน์ A ถึง F ใหม่ทุกครั้งที่ปรับปรุง บันทึกของหน่วยงานให้เขียนตั้งแต่คอลัมน์ G เป็นต้นไป',
  headline: (done: number, total: number, percent: number) =>
    `ดำเนินการแล้ว ${done} จาก ${total} มาตรการ (ร้อยละ ${percent})`,
  nothing: 'ยังไม่มีมาตรการที่นับสถานะได้',
  progress: {
    done: 'ดำเนินการแล้ว',
    inProgress: 'อยู่ระหว่างดำเนินการ',
    notStarted: 'ยังไม่ดำเนินการ',
    unclear: 'สถานะไม่ชัดเจน',
  },
  /** As the header of a column of numbers. */
  number: (state: string) => `${state} (จำนวน)`,
  department: 'ส่วนราชการ',
  instrument: 'เครื่องมือ ITA',
  byStatus: 'จำแนกตามสถานะ',
  status: 'สถานะล่าสุด',
  byDepartment: 'จำแนกตามส่วนราชการ',
  byInstrument: 'จำแนกตามเครื่องมือ ITA',
  count: 'จำนวนมาตรการ',
  percent: 'คิดเป็นร้อยละ',
  total: 'รวม',
  others: 'อื่น ๆ หรือไม่ระบุ',
  charts: { status: 'มาตรการตามสถานะ (โปร่งใส)', departments: 'มาตรการตามส่วนราชการ (โปร่งใส)' },
  overdue: (count: number) => `พ้นกำหนดแล้ว ${count} มาตรการ`,
  soon: (count: number, days: number) => `ครบกำหนดภายใน ${days} วัน ${count} มาตรการ`,
  unreadable: (count: number) => `อ่านกำหนดเวลาไม่ได้ ${count} มาตรการ`,
  list: ['เรื่อง', 'หน่วยที่รับผิดชอบ', 'สถานะล่าสุด', 'วันครบกำหนด', 'อยู่ในแผ่นงาน', 'แถว'],
};

/** What each line of the add-on begins with in the note of a cell, by which the next check finds and exchanges it. */
export const NOTE_PREFIX = '▪ โปร่งใส:';
