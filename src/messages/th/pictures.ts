/** Words of the sheet of pictures of activities. */
export const pictures = {
  sheetNotice:
    'ภาพกิจกรรมที่พิมพ์ในภาคผนวก เพิ่มและนำออกที่แถบด้านข้างของมาตรการ ข้อมูลของภาพอยู่ในคอลัมน์ที่ซ่อนไว้ สำเนาของสเปรดชีตมีภาพเหล่านี้ด้วย',
  size: (width: number, height: number, bytes: number) =>
    `${width} × ${height} จุด ${Math.ceil(bytes / 1024)} กิโลไบต์`,
};

/** Why pictures cannot be changed. */
export const pictureErrors = {
  'pictures/no-picture': () => ({
    message: 'ไฟล์นี้ไม่ใช่รูป PNG หรือ JPEG',
    hint: 'เลือกไฟล์ภาพอื่น หรือบันทึกภาพนี้เป็น JPEG ก่อน',
  }),
  'pictures/too-large': () => ({
    message: 'ภาพนี้ย่อแล้วยังใหญ่เกิน 100 กิโลไบต์ จึงเก็บไว้ในสเปรดชีตไม่ได้',
    hint: 'เลือกภาพอื่น หรือตัดภาพให้เหลือส่วนที่ต้องการ',
  }),
  'pictures/full': (most: number) => ({
    message: `สเปรดชีตนี้มีภาพกิจกรรมครบ ${most} ภาพแล้ว`,
    hint: 'นำภาพที่ไม่ใช้ออกก่อน แล้วเพิ่มภาพใหม่',
  }),
  'pictures/gone': () => ({
    message: 'ไม่พบภาพนี้ในแผ่นงานภาพกิจกรรมแล้ว จึงยังไม่ได้เปลี่ยนอะไร',
    hint: 'ปิดแล้วเปิดส่วนภาพกิจกรรมอีกครั้งเพื่อดูภาพที่มีอยู่ขณะนี้',
  }),
  'pictures/no-measure': () => ({
    message: 'มาตรการนี้เปลี่ยนไปหรือไม่อยู่ในแผ่นงานแล้ว',
    hint: 'เปิดมาตรการจากแผ่นงานอีกครั้ง แล้วเปิดส่วนภาพกิจกรรม',
  }),
};
