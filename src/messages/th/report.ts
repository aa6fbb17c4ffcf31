/** What documents print of their own. */
export const report = {
  fiscalYear: (year: string) => `ประจำปีงบประมาณ พ.ศ. ${year}`,
  round: (months: number) => `รอบ ${months} เดือน`,
  quarter: (quarter: number) => `ไตรมาสที่ ${quarter}`,
  ofDepartment: (department: string) => `ส่วนของ${department}`,
  /** Whom a memo goes up to where nobody is named: the head of a local government office is its นายก. */
  headOf: (agency: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา)/.test(agency) ? `นายก${agency.replace(/^เทศบาล/, 'เทศมนตรี')}` : '',
  /** Whom a department's memo goes up to where nobody is named. */
  clerkOf: (agency: string) =>
    /^(?:องค์การบริหารส่วน|เทศบาล|เมืองพัทยา|กรุงเทพมหานคร)/.test(agency) ? `ปลัด${agency}` : '',
  publish: 'เผยแพร่บนเว็บไซต์ของหน่วยงาน',
  instrument: (name: string, code: string) => `${name} (${code})`,
  lowestIndicator: (no: number, name: string, score: string) => `ตัวชี้วัดที่ ${no} ${name} ได้ ${score} คะแนน`,
  allAlike: (score: string) => `ทุกตัวชี้วัด ซึ่งได้ ${score} คะแนนเท่ากัน`,
  and: ' และ',
  meetsTarget: 'ซึ่งผ่านเกณฑ์เป้าหมาย',
  missesTarget: 'ซึ่งยังไม่ผ่านเกณฑ์เป้าหมาย',
};
