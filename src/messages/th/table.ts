/** What is on sheets that the add-on makes. */
export const sheet = {
  settingsNext: (menu: string) => `ต่อไป เลือกเมนู "${menu}" เพื่อกรอกชื่อหน่วยงาน ส่วนราชการ และผู้ลงนาม`,
  settingsTitle: 'ตั้งค่าหน่วยงาน (โปร่งใส)',
  statusMarkHelp: 'เลือก ⊗ ในช่องสถานะที่เป็นจริงเพียงช่องเดียว ช่องอื่นเป็น ○',
  choiceHelp: 'เลือกจากรายการ หรือพิมพ์เองได้',
  departmentHelp: 'เลือกจากรายการ หากมีหลายส่วนราชการให้พิมพ์คั่นด้วย / เช่น สำนักปลัด/กองคลัง',
};

/** A column that a sheet lacks; a finding has the same sentence. */
export const headerMissing = (form: string, header: string) => ({
  message: `ไม่พบคอลัมน์ "${header}" ของ${form}`,
  hint: `เพิ่มคอลัมน์ที่มีหัวว่า "${header}" ในแถวหัวตาราง หรือแก้หัวคอลัมน์ที่เปลี่ยนชื่อไปให้กลับเป็นชื่อนี้`,
});

/** Why a sheet cannot be read as a form, or a measure not be saved in it. */
export const tableErrors = {
  'sheet/not-a-form': (sheet: string, forms: string[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีหัวตารางของแบบใดที่โปร่งใสรู้จัก`,
    hint: `เปิดแผ่นงานที่มีหัวตารางของ${forms.join(' หรือ ')} หรือเลือกเมนู "จัดเตรียมแผ่นงานมาตรการ" เพื่อเริ่มแผ่นงานใหม่`,
  }),
  'form/unknown': (id: string) => ({
    message: `ไม่มีแบบฟอร์มชื่อ "${id}"`,
    hint: 'เลือกแบบฟอร์มจากเมนูโปร่งใส',
  }),
  'heading/missing': headerMissing,
  'cell/too-long': (header: string, characters: number, limit: number) => ({
    message: `ช่อง "${header}" ยาว ${characters} ตัวอักษร เกินกว่าที่หนึ่งช่องของ Google ชีตรับได้ (${limit} ตัวอักษร) จึงยังไม่ได้บันทึก`,
    hint: 'ย่อข้อความ หรือย้ายส่วนที่ยาวไปไว้ในเอกสารแนบ แล้วบันทึกอีกครั้ง',
  }),
  'cell/merged': (header: string, row: number) => ({
    message: `ช่อง "${header}" แถวที่ ${row} ถูกผสานกับช่องทางซ้าย ข้อความจะมองไม่เห็น จึงยังไม่ได้บันทึก`,
    hint: 'ยกเลิกการผสานช่องนั้นก่อน แล้วบันทึกอีกครั้ง',
  }),
  'measure/joined': (rows: number[], key: string) => ({
    message: `หากบันทึกอย่างนี้ แถวที่ ${rows.join(', ')} จะไม่นับเป็นมาตรการของตนเอง จึงยังไม่ได้บันทึก`,
    hint: `กรอกช่อง "${key}" และช่องที่มีเครื่องหมาย * หากมาตรการอื่นขึ้นต้นด้วยเลขข้อ ให้ใส่เลขข้อด้วย แล้วบันทึกอีกครั้ง`,
  }),
  'measure/split': (rows: number[]) => ({
    message: `หากบันทึกอย่างนี้ แถวที่ ${rows.join(', ')} จะแยกเป็นมาตรการอีกข้อหนึ่ง จึงยังไม่ได้บันทึก`,
    hint: 'รวมข้อความของมาตรการนี้ให้อยู่ในแถวเดียวบนแผ่นงานก่อน แล้วเปิดมาตรการนี้อีกครั้ง',
  }),
};
