/** What an inserted starting point says beside its own words. */
export const startingPoints = {
  /** Added to a measure on a sheet that has no column for the indicator. */
  answers: (no: number, name: string) => `(ตัวชี้วัดที่ ${no} ${name})`,
  item: (no: number, name: string) => `ตัวชี้วัดที่ ${no} ${name}`,
  /** Tells a further measure of an indicator from the one above it. */
  further: (place: number) => `(มาตรการที่ ${place})`,
  keep: (evidence: string) => `เก็บหลักฐาน ได้แก่ ${evidence}`,
  responsible: {
    palad: 'สำนักปลัด',
    finance: 'กองคลัง',
    works: 'กองช่าง',
    audit: 'หน่วยตรวจสอบภายใน',
    all: 'ทุกส่วนราชการ',
  },
  unknown: {
    message: 'ไม่พบตัวอย่างมาตรการนี้ในคลังมาตรการ',
    hint: 'ปิดแล้วเปิดหน้าต่างคลังมาตรการใหม่ แล้วเลือกอีกครั้ง',
  },
};

/** The sidebar คลังมาตรการ. */
export const library = {
  intro: 'ตัวอย่างมาตรการสำหรับเริ่มต้น เลือกแล้วใส่ลงแผ่นงานแบบฟอร์ม จากนั้นปรับให้ตรงกับหน่วยงาน',
  sheet: (sheet: string, form: string) => `ใส่ลงแผ่นงาน: ${sheet} (${form})`,
  noForm: (sheet: string) =>
    `แผ่นงาน "${sheet}" ที่เปิดอยู่ไม่ใช่แบบฟอร์ม อ่านตัวอย่างได้ แต่ก่อนใส่มาตรการให้เปิดแผ่นงานแบบฟอร์ม`,
  openTitle: 'ควรเพิ่มมาตรการก่อน',
  openHint: (year: number) => `ตามผลการประเมิน ITA ปี ${year} และยังไม่มีมาตรการในแผ่นงานนี้ที่กล่าวถึงตัวชี้วัดเหล่านี้`,
  nothingOpen: 'ตัวชี้วัดที่ต่ำกว่าเกณฑ์หรือต่ำสุดของเครื่องมือมีมาตรการในแผ่นงานนี้ครบแล้ว',
  noScores: 'ยังไม่มีคะแนนในแผ่นงาน "คะแนน ITA" จึงยังบอกไม่ได้ว่าตัวชี้วัดใดควรเพิ่มมาตรการก่อน',
  indicator: (no: number, name: string) => `${no}. ${name}`,
  score: (score: string) => `${score} คะแนน`,
  belowTarget: (target: number) => `ต่ำกว่า ${target}`,
  lowest: (instrument: string) => `ต่ำสุดของ ${instrument}`,
  answered: 'มีมาตรการแล้ว',
  count: (points: number) => `${points} ตัวอย่าง`,

  back: 'กลับไปรายการ',
  labels: {
    indicator: 'ตัวชี้วัด',
    issue: 'ประเด็นที่แก้ไข',
    steps: 'ขั้นตอน',
    followUp: 'การกำกับติดตาม',
    evidence: 'หลักฐานที่ควรเก็บ',
    responsible: 'ผู้รับผิดชอบ',
    period: 'ระยะเวลา',
  },
  insert: (sheet: string | null) => (sheet === null ? 'ใส่ในแผ่นงานที่เปิดอยู่' : `ใส่ในแผ่นงาน "${sheet}"`),
  insertHint: 'เพิ่มเป็นมาตรการใหม่ต่อท้ายแผ่นงาน ใส่เฉพาะช่องที่แบบนั้นมี ไม่เขียนทับข้อมูลเดิม',
  notShown: ' แต่เลื่อนแผ่นงานไปที่แถวนี้ไม่ได้',
  inserted: (sheet: string, row: number) => `ใส่ไว้ในแถวที่ ${row} ของแผ่นงาน "${sheet}" แล้ว`,
  adapt: 'ปรับข้อความให้ตรงกับหน่วยงานในแผ่นงานได้เลย หรือเลือกเมนู "กรอกมาตรการ"',
  adaptItem: 'แก้ช่องหัวข้อการประเมินเป็นรหัสและข้อความของข้อที่มาตรการนี้ตอบ แล้วปรับข้อความให้ตรงกับหน่วยงาน',
};
