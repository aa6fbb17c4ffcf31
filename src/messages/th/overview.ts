/** The words of the sheet ภาพรวม. None of them is a header of a form, because the sheet must not be read as one. */
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

/** Why the sheet ภาพรวม cannot be created. */
export const overviewErrors = {
  'overview/taken': (sheet: string) => ({
    message: `มีแผ่นงาน "${sheet}" อยู่แล้ว แต่ไม่ใช่แผ่นงานที่โปร่งใสทำไว้`,
    hint: `เปลี่ยนชื่อแผ่นงาน "${sheet}" เดิมเป็นชื่ออื่นก่อน แล้วกดปุ่มนี้อีกครั้ง ข้อมูลเดิมไม่ถูกแก้ไข`,
  }),
  'overview/empty': (year: number) => ({
    message: `ยังไม่มีแผ่นงานแบบฟอร์มของปีงบประมาณ ${year} จึงยังสรุปภาพรวมไม่ได้`,
    hint: 'เลือกเมนู "จัดเตรียมแผ่นงานมาตรการ" หรือแก้ปีงบประมาณในแผ่นงานตั้งค่า แล้วลองอีกครั้ง',
  }),
};
