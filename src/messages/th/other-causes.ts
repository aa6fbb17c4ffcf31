const waysOut =
  'ออกจากระบบบัญชีอื่น หรือเปิดสเปรดชีตในโปรไฟล์ของเบราว์เซอร์ที่มีบัญชีเดียว หรือเข้าสู่ระบบบัญชีที่ใช้สเปรดชีตนี้เป็นบัญชีแรก แล้วโหลดสเปรดชีตใหม่';

/**
 * Other possible causes of an error of Google, printed after Google's words. These are in the user's language, so nothing is
 * concluded from them. Several accounts in one browser are what users of add-ons report most.
 */
export const otherCauses = `หากข้อความนี้ไม่บอกสาเหตุ อาจเป็นเพราะอินเทอร์เน็ตขาดช่วง ให้ลองอีกครั้ง หรือเพราะเบราว์เซอร์นี้เข้าสู่ระบบ Google ไว้หลายบัญชี ให้${waysOut}`;

/** What a page shows until its script has drawn something, and where an answer takes long. */
export const blankPage = `หากแถบด้านข้างนี้ไม่แสดงข้อมูลภายในหนึ่งนาที ให้โหลดสเปรดชีตใหม่ หากยังไม่แสดง มักเป็นเพราะเบราว์เซอร์เข้าสู่ระบบ Google ไว้หลายบัญชี ให้${waysOut}`;
