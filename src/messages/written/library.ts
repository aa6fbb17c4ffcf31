/** What is added to the words of an inserted starting point. */
export const startingPoints = {
  /** Added to a measure on a sheet that has no column for the indicator. */
  answers: (indicatorNumber: number, name: string) => `(ตัวชี้วัดที่ ${indicatorNumber} ${name})`,
  item: (indicatorNumber: number, name: string) => `ตัวชี้วัดที่ ${indicatorNumber} ${name}`,
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
};
