/** The sidebar คะแนน ITA. */
export const scoresPage = {
  year: 'ปีผลการประเมิน ITA',
  yearOption: (year: number, onSheet: boolean) => `${year}${onSheet ? ' (มีในแผ่นงานแล้ว)' : ''}`,
  officeYear: (year: number) => `หน่วยงานใช้ผลการประเมินของปี ${year}`,
  reading: 'กำลังอ่านคะแนนของปีที่เลือก',
  leaveQuestion: (year: number, count: number) =>
    `มีค่าของปี ${year} ที่ยังไม่ได้บันทึก ${count} ช่อง เปลี่ยนปีโดยไม่บันทึกหรือไม่`,
  leave: 'เปลี่ยนปีโดยไม่บันทึก',
  stay: 'อยู่ที่ปีเดิม',
  assumed: (year: number, from: number) =>
    `ยังไม่มีเกณฑ์ของปี ${year} จึงใช้เกณฑ์ของปี ${from} แทน หากไม่ตรง ให้แก้ไขในแผ่นงานเกณฑ์ ITA`,
  howTo: 'พิมพ์คะแนนแล้วกด Enter เพื่อไปช่องถัดไป หรือคัดลอกคะแนนทั้งหมดจากประกาศมาวางในช่องใดก็ได้',

  mean: 'เฉลี่ย',
  indicator: (no: number, name: string) => `${no} ${name}`,
  longIndicator: (no: number, name: string) => `ตัวชี้วัดที่ ${no} ${name}`,
  issue: 'ประเด็นที่ต้องแก้ไข/ปรับปรุง',
  issueOf: (no: number) => `ประเด็นของตัวชี้วัดที่ ${no}`,
  addIssue: 'เพิ่มประเด็น',
  statedTitle: 'ผลตามประกาศ',
  statedTotal: 'คะแนนรวมที่ประกาศ',
  statedLevel: 'ระดับที่ประกาศ',
  noLevel: 'ยังไม่ระบุ',
  notANumber: 'ไม่ใช่ตัวเลข กรอกเฉพาะตัวเลขคะแนน เช่น 90.36',
  outOfRange: 'ต้องอยู่ระหว่าง 0 ถึง 100 ตรวจจุดทศนิยมกับประกาศ',
  odd: (regular: string) => `น่าจะเป็น ${regular}`,
  mend: (regular: string) => `แก้เป็น ${regular}`,
  locked: {
    formula: (row: number) => `ช่องนี้ในแผ่นงานเป็นสูตร (แถวที่ ${row}) แก้ไขที่แผ่นงาน`,
    'in-label': (row: number) => `เขียนไว้ในช่องเดียวกับชื่อ (แถวที่ ${row}) แก้ไขที่แผ่นงาน`,
    twice: (rows: number[]) => `แผ่นงานมีตัวชี้วัดนี้ซ้ำกันในแถวที่ ${rows.join(', ')} เหลือไว้แถวเดียวก่อน จึงแก้ไขที่นี่ได้`,
    'no-column': 'แผ่นงานไม่มีคอลัมน์ของประเด็น เพิ่มคอลัมน์ในแผ่นงานก่อน จึงกรอกที่นี่ได้',
  },

  pasted: (count: number) => `วางแล้ว ${count} ช่อง`,
  nothingPasted: 'ไม่พบคะแนนในข้อความที่วาง ค่าเดิมยังอยู่ครบ',
  unplaced: 'ส่วนที่ไม่ทราบว่าเป็นของช่องใด จึงไม่ได้วาง',
  moreUnplaced: (count: number) => `และอีก ${count} รายการ`,
  undoPaste: 'คืนค่าก่อนวาง',

  before: (year: number, score: string) => `ปี ${year} ได้ ${score}`,
  up: (by: string) => `เพิ่มขึ้น ${by}`,
  down: (by: string) => `ลดลง ${by}`,
  same: 'เท่าเดิม',

  outcomeTitle: 'ผลจากคะแนนที่กรอก',
  stated: 'ที่ประกาศ',
  computed: 'คำนวณได้',
  total: 'คะแนนรวม',
  level: 'ระดับ',
  none: '–',
  totalMissing: (count: number) => `ยังคำนวณคะแนนรวมไม่ได้ เพราะยังไม่มีคะแนนของตัวชี้วัดอีก ${count} ตัว`,
  totalDiffers: (stated: string, computed: string) =>
    `คะแนนรวมที่ประกาศ ${stated} ไม่ตรงกับที่คำนวณจากคะแนนรายตัวชี้วัด ${computed}`,
  slip: (indicator: string, to: string, from: string) => `หาก${indicator} เป็น ${to} แทน ${from} จะตรงกัน`,
  checkAll: 'ตรวจคะแนนทุกตัวชี้วัดและคะแนนรวมกับประกาศ แล้วแก้ตัวที่พิมพ์ผิด',
  putIn: (no: number, to: string) => `ใส่ ${to} ที่ตัวชี้วัดที่ ${no}`,
  levelDiffers: (stated: string, year: number, right: string) =>
    `ระดับที่ประกาศคือ ${stated} แต่ตามเกณฑ์ของปี ${year} อยู่ในระดับ ${right} ตรวจกับประกาศอีกครั้ง`,

  chartTitle: (target: number) => `รายตัวชี้วัดเทียบเป้าหมาย ${target} คะแนน`,
  bar: (score: string, target: number, isBelow: boolean) =>
    `แท่งคะแนน ${score} จาก 100 ${isBelow ? 'ต่ำกว่า' : 'ถึง'}เป้าหมาย ${target}`,
  belowTarget: (count: number, target: number) => `ต่ำกว่าเป้าหมาย ${target} คะแนน ${count} ตัวชี้วัด`,
  noneBelow: (target: number) => `ทุกตัวชี้วัดที่กรอกแล้วได้ตั้งแต่ ${target} คะแนนขึ้นไป`,
  lowest: (code: string) => `ต่ำสุดของ ${code}`,
  needs: { weakness: 'ต้องแก้ไขโดยเร็ว', develop: 'ควรพัฒนาให้ดีขึ้น', keep: 'รักษามาตรฐาน' },
  noScores: 'กรอกคะแนนอย่างน้อยหนึ่งตัวชี้วัด แล้วผลจะแสดงที่นี่',

  save: 'บันทึก',
  unsaved: (count: number) => `ยังไม่ได้บันทึก ${count} ช่อง`,
  saved: (count: number) => `บันทึกลงแผ่นงานคะแนน ITA แล้ว ${count} ช่อง`,
  made: 'สร้างแผ่นงานคะแนน ITA และบันทึกแล้ว',
  conflicts: 'มีผู้แก้ไขค่าต่อไปนี้ระหว่างที่ท่านกรอก จึงยังไม่ได้บันทึก เลือกค่าที่จะใช้ แล้วบันทึกอีกครั้ง',
  theirs: (value: string) => `ที่อยู่ในแผ่นงานขณะนี้: ${value}`,
  mine: (value: string) => `ที่ท่านกรอก: ${value}`,
  blank: '(ว่าง)',
};
