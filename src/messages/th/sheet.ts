/** What stands on sheets the add-on makes. */
export const sheet = {
  title: (form: string, year: number) => `${form} ประจำปีงบประมาณ พ.ศ. ${year}`,
  settingsNext: (menu: string) => `ต่อไป เลือกเมนู "${menu}" เพื่อกรอกชื่อหน่วยงาน ส่วนราชการ และผู้ลงนาม`,
  settingsTitle: 'ตั้งค่าหน่วยงาน (โปร่งใส)',
  markHelp: 'เลือก ⊗ ในช่องสถานะที่เป็นจริงเพียงช่องเดียว ช่องอื่นเป็น ○',
  choiceHelp: 'เลือกจากรายการ หรือพิมพ์เองได้',
  departmentHelp: 'เลือกจากรายการ หากมีหลายส่วนราชการให้พิมพ์คั่นด้วย / เช่น สำนักปลัด/กองคลัง',
};
