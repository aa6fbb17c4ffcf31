/** What the log has lost, what that means, and what to do. */
export const lostHeaders = (headers: readonly string[]): string =>
  `แผ่นงาน "ประวัติรายงาน" ไม่มีหัวคอลัมน์ ${headers.map((header) => `"${header}"`).join(' และ ')} จึงไม่ทราบ${
    headers.length > 1
      ? 'เอกสารที่สร้างไว้และสถานะ'
      : headers[0] === 'ลิงก์'
        ? 'เอกสารที่สร้างไว้'
        : 'สถานะของเอกสารที่สร้างไว้'
  } โปรดพิมพ์ชื่อนี้กลับไว้ที่หัวคอลัมน์เดิม แล้วเปิดแถบด้านข้างนี้ใหม่ ระหว่างนี้จะถามก่อนปรับปรุงเอกสารเดิมทุกฉบับ`;
