/** The titles that Google shows above the sidebars: the only words of pages that the server needs. */
export const titles = {
  about: 'เกี่ยวกับโปร่งใส',
  document: 'สร้างรายงาน',
  template: 'แม่แบบรายงาน',
};

/** What stands on every page. Each page imports its own words alone, to stay small. */
export const shared = {
  loading: 'กำลังเปิดข้อมูล',
  retry: 'ลองอีกครั้ง',
  required: 'ต้องกรอก',
  busy: 'กำลังทำงาน',
  /** Google did not carry out the call at all: no connection, or a permission that was taken back. */
  unreachable: (detail: string) => ({
    message: `ติดต่อโปร่งใสใน Google ชีตไม่สำเร็จ: ${detail}`,
    hint: 'ตรวจดูอินเทอร์เน็ตและการอนุญาตของโปร่งใส แล้วลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่',
  }),
};

/** เกี่ยวกับโปร่งใส. */
export const about = {
  name: 'โปร่งใส',
  what: 'โปร่งใสช่วยทำ ตรวจ และพิมพ์มาตรการส่งเสริมคุณธรรมและความโปร่งใสตามผลการประเมิน ITA ขององค์กรปกครองส่วนท้องถิ่น',
  version: (version: string) => `รุ่น ${version}`,
  dataTitle: 'ข้อมูลอยู่ที่ไหน',
  data: (book: string) =>
    `ข้อมูลทั้งหมดอยู่ในสเปรดชีต "${book}" นี้ และรายงานที่สร้างอยู่ในไดรฟ์ของฉัน (My Drive) ของผู้สร้าง โปร่งใสไม่ส่งข้อมูลออกไปที่อื่น และไม่มีที่เก็บข้อมูลของตนเอง`,
  permissionsTitle: 'สิทธิ์ที่ขอและใช้ทำอะไร',
  permissions: [
    { name: 'สเปรดชีตที่เปิดอยู่', use: 'อ่านและเขียนแบบฟอร์มในสเปรดชีตนี้เท่านั้น ไม่เห็นไฟล์อื่น' },
    { name: 'ไฟล์ที่โปร่งใสสร้างเอง', use: 'สร้างเอกสารรายงานในไดรฟ์ของผู้ใช้ ไม่เห็นไฟล์ที่ผู้อื่นหรือโปรแกรมอื่นสร้าง' },
    { name: 'หน้าต่างด้านข้าง', use: 'แสดงหน้าต่างของโปร่งใส เช่น หน้าต่างนี้' },
  ],
  close: 'ปิด',
};
