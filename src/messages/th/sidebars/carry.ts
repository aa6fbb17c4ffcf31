/** The sidebar ให้เหมือนแผ่นงานอื่น: it carries a sheet over into one with the columns of another. */
export const carryPage = {
  from: (sheet: string, measures: number) => `นำ ${measures} มาตรการของแผ่นงาน "${sheet}" ไปยังแผ่นงานใหม่`,
  unchanged: 'แผ่นงานเดิมจะไม่เปลี่ยนแปลง ภาพกิจกรรมอยู่กับแผ่นงานเดิม',
  like: 'แผ่นงานใหม่จะใช้หัวตารางและลำดับคอลัมน์เหมือนแผ่นงานใด',
  noModels:
    'สเปรดชีตนี้ยังไม่มีแผ่นงานมาตรการแผ่นอื่น หากต้องการนำข้อมูลไปยังแบบมาตรฐาน ให้เลือกแบบนั้นในเมนู "จัดเตรียมแผ่นงานมาตรการ"',
  year: 'แผ่นงานใหม่เป็นของปีงบประมาณใด',
  sameYear: (year: number) => `${year} (คงสถานะและผลไว้)`,
  nextYear: (year: number) => `${year + 1} (ไม่นำสถานะและผลไปด้วย)`,
  make: (measures: number) => `สร้างแผ่นงาน (${measures} มาตรการ)`,
  making: 'กำลังสร้างแผ่นงาน',
  yes: 'สร้างแผ่นงาน',
  no: 'ยังไม่สร้าง',
  made: (sheet: string, measures: number) => `สร้างแผ่นงาน "${sheet}" แล้ว มี ${measures} มาตรการ`,
  check: 'ตรวจสอบแผ่นงาน',
  undo: 'เลิกทำการสร้างแผ่นงาน',
  notes: 'ข้อที่ควรทราบ',
  again: 'อ่านแผ่นงานที่เปิดอยู่',
};
