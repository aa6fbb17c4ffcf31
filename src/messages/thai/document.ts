/** The sidebar สร้างรายงาน. */
export const document = {
  noSheets: 'สเปรดชีตนี้ยังไม่มีแผ่นงานที่เป็นแบบฟอร์ม',
  noSheetsHint: 'เลือกเมนู "เพิ่มแผ่นงานแบบฟอร์ม" หรือ "นำเข้าตารางเดิม" แล้วเปิดหน้าต่างนี้อีกครั้ง',
  sheet: 'แผ่นงาน',
  round: 'รอบที่รายงาน',
  wholeYear: 'ทั้งปี (ไม่ระบุรอบ)',
  roundHint: 'มาตรการทุกข้อตามที่เป็นอยู่ขณะนี้ รอบกำหนดชื่อเรื่องและวันที่ของข้อมูล',
  department: 'ส่วนราชการ',
  wholeOffice: (measures: number) => `ทั้งหน่วยงาน (${measures} มาตรการ)`,
  oneDepartment: (name: string, measures: number) => `${name} (${measures} มาตรการ)`,
  noDepartments: 'แบบนี้ไม่มีช่องผู้รับผิดชอบ จึงสร้างได้ทั้งหน่วยงานเท่านั้น',
  parts: 'ส่วนประกอบ',
  memo: 'บันทึกข้อความ',
  cover: 'ปก',
  target: 'ชนิดของไฟล์',
  docs: 'Google เอกสาร (Sarabun 11)',
  word: 'Word (TH Sarabun New 16)',

  checkTitle: 'ผลการตรวจสอบ',
  well: 'ไม่พบข้อที่ต้องแก้ไข',
  counts: (errors: number, warnings: number) =>
    [errors > 0 ? `ต้องแก้ไข ${errors} ข้อ` : '', warnings > 0 ? `ควรตรวจดู ${warnings} ข้อ` : '']
      .filter((part) => part !== '')
      .join(' · '),
  findings: (shown: number, all: number) => (shown < all ? `ดู ${shown} ข้อแรก` : 'ดูทั้งหมด'),
  error: 'ต้องแก้ไข',
  warning: 'ควรตรวจดู',
  componentsTitle: 'องค์ประกอบตามข้อ ITA ที่ยังขาด',
  openSettings: 'เปิดแผ่นงานตั้งค่า',

  previewTitle: 'ตัวอย่างมาตรการแรก',
  previewLabel: 'มาตรการแรกตามที่จะพิมพ์',
  blank: '(ว่าง)',
  none: 'ยังไม่มีมาตรการที่จะพิมพ์',
  reading: 'กำลังอ่านแผ่นงาน',

  make: 'สร้างรายงาน',
  makeAll: 'สร้างทั้งที่ยังไม่แก้ไข',
  back: 'กลับไปแก้ไข',
  stages: {
    check: 'กำลังอ่านและตรวจแผ่นงาน (ขั้นที่ 1 จาก 2)',
    make: (measures: number) => `กำลังจัดทำรายงาน ${measures} มาตรการและบันทึกลงไดรฟ์ (ขั้นที่ 2 จาก 2)`,
  },
  question: 'สร้างทั้งที่ยังไม่แก้ไขหรือไม่ ข้อที่ขาดจะพิมพ์เป็นจุดไข่ปลาหรือตามที่กรอกไว้',
  errorsTitle: (errors: number) => `ยังมีข้อที่ต้องแก้ไข ${errors} ข้อ จึงยังไม่ได้สร้างรายงาน`,
  made: (measures: number) => `สร้างรายงานเรียบร้อยแล้ว มี ${measures} มาตรการ`,
  openDocs: 'เปิดใน Google เอกสาร',
  openWord: 'เปิดไฟล์ Word ในไดรฟ์',
  pdf: 'ดาวน์โหลด PDF',
  docx: 'ดาวน์โหลด Word (.docx)',
  noPdf: 'หากต้องการ PDF ให้เลือกชนิดไฟล์เป็น Google เอกสาร หรือบันทึกเป็น PDF จาก Word',
  place: 'ไฟล์อยู่ในไดรฟ์ของฉัน (My Drive) ย้ายหรือแชร์ได้ตามต้องการ',
  notLogged: 'บันทึกลงแผ่นงาน "ประวัติรายงาน" ไม่ได้ อาจมีการป้องกันแผ่นงานไว้ แต่รายงานสร้างเสร็จแล้ว',

  recentTitle: 'รายงานที่สร้างล่าสุด',
  noRecent: 'ยังไม่มี',
};
