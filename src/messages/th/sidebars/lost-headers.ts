/** What the log has lost, what that means, and what to do. */
export const lostHeaders = (headers: readonly string[]): string =>
  `แผ่นงาน "ประวัติรายงาน" ไม่มีหัวคอลัมน์ ${headers.map((header) => `"${header}"`).join(' และ ')} จึงไม่ทราบเอกสารเดิมหรือสถานะ โปรดพิมพ์ชื่อนี้ที่หัวคอลัมน์เดิมแล้วเปิดแถบด้านข้างนี้ใหม่ ระหว่างนี้จะถามก่อนปรับปรุงเอกสารเดิมทุกฉบับ`;
