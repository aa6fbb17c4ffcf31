/** A cell's text as a sentence can hold it: one line, not too long. */
const quote = (value: string): string => {
  const oneLine = value.replace(/\s+/g, ' ').trim();
  const letters = [...oneLine];
  return letters.length > 60 ? `${letters.slice(0, 60).join('')}…` : oneLine;
};

/** Every sentence a user reads, in official Thai. Functions take the values that a sentence names. */
export const thai = {
  product: 'โปร่งใส',

  menu: {
    insert: 'เพิ่มแผ่นงานแบบฟอร์ม',
    check: 'ตรวจสอบแผ่นงานนี้',
    report: 'สร้างรายงานจากแผ่นงานนี้',
    settings: 'ตั้งค่าหน่วยงาน',
  },

  sheet: {
    title: (form: string, year: number) => `${form} ประจำปีงบประมาณ พ.ศ. ${year}`,
    settingsNext: (menu: string) => `ต่อไป เลือกเมนู "${menu}" เพื่อกรอกชื่อหน่วยงาน ส่วนราชการ และผู้ลงนาม`,
    settingsTitle: 'ตั้งค่าหน่วยงาน (โปร่งใส)',
    markHelp: 'เลือก ⊗ ในช่องสถานะที่เป็นจริงเพียงช่องเดียว ช่องอื่นเป็น ○',
    choiceHelp: 'เลือกจากรายการ หรือพิมพ์เองได้',
    departmentHelp: 'เลือกจากรายการ หากมีหลายส่วนราชการให้พิมพ์คั่นด้วย / เช่น สำนักปลัด/กองคลัง',
  },

  checks: {
    statusNone: (row: number) => ({
      message: `แถวที่ ${row} ยังไม่ได้เลือกสถานะการดำเนินการ`,
      hint: 'ใส่เครื่องหมาย ⊗ ในช่องสถานะที่เป็นจริงหนึ่งช่อง',
    }),
    statusSeveral: (row: number, headings: string[]) => ({
      message: `แถวที่ ${row} เลือกสถานะไว้ ${headings.length} ช่อง คือ ${headings.join(' และ ')}`,
      hint: 'เหลือเครื่องหมาย ⊗ ไว้เพียงช่องเดียว ช่องอื่นให้เป็น ○',
    }),
    statusUnknownMark: (row: number, heading: string, value: string) => ({
      message: `แถวที่ ${row} ช่อง "${heading}" มีข้อความ "${quote(value)}" ซึ่งไม่ใช่เครื่องหมายสถานะ`,
      hint: 'ใช้ ⊗ หากเป็นสถานะนี้ หรือ ○ หากไม่ใช่ แล้วย้ายข้อความไปไว้ในช่องผลการดำเนินการ',
    }),
    statusDoneWithoutResult: (row: number, heading: string) => ({
      message: `แถวที่ ${row} ระบุว่าดำเนินการแล้ว แต่ช่อง "${heading}" ยังว่าง`,
      hint: `กรอกผลการดำเนินการในช่อง "${heading}" หรือแก้สถานะให้ตรงกับความเป็นจริง`,
    }),
    requiredBlank: (row: number, heading: string) => ({
      message: `แถวที่ ${row} ช่อง "${heading}" ยังว่าง`,
      hint: `กรอกช่อง "${heading}" ให้ครบ เพราะเป็นช่องที่ต้องมีในรายงาน`,
    }),
    headingMissing: (form: string, heading: string) => ({
      message: `ไม่พบคอลัมน์ "${heading}" ของ${form}`,
      hint: `เพิ่มคอลัมน์ที่มีหัวว่า "${heading}" ในแถวหัวตาราง หรือแก้หัวคอลัมน์ที่เปลี่ยนชื่อไปให้กลับเป็นชื่อนี้`,
    }),
    headingTwice: (heading: string, column: string, first: string) => ({
      message: `หัวคอลัมน์ "${heading}" ในคอลัมน์ ${column} ซ้ำกับคอลัมน์ ${first} ข้อมูลในคอลัมน์ ${column} จะไม่อยู่ในรายงาน`,
      hint: `รวมข้อมูลไว้ในคอลัมน์เดียว แล้วลบหรือเปลี่ยนชื่อหัวคอลัมน์ ${column}`,
    }),
    settingsMissing: (label: string, sheet: string) => ({
      message: `ยังไม่ได้กรอก "${label}" ในแผ่นงาน "${sheet}"`,
      hint: `เปิดแผ่นงาน "${sheet}" แล้วกรอก "${label}" หากสร้างรายงานโดยไม่กรอก จะพิมพ์เป็นจุดไข่ปลาให้เขียนด้วยมือ`,
    }),
    settingsUnreadable: (label: string, value: string, sheet: string) => ({
      message: `อ่านค่า "${quote(value)}" ของ "${label}" ในแผ่นงาน "${sheet}" ไม่ได้`,
      hint: `แก้ "${label}" ให้อยู่ในรูปแบบเดียวกับตัวอย่างในช่องคำอธิบายของแผ่นงาน "${sheet}"`,
    }),
    formulaError: (row: number, heading: string, value: string) => ({
      message: `แถวที่ ${row} ช่อง "${heading}" มีค่าผิดพลาดของสูตร ${value}`,
      hint: 'แก้สูตรในช่องนี้ หรือพิมพ์ข้อความแทนสูตร มิฉะนั้นค่าผิดพลาดจะถูกพิมพ์ในรายงาน',
    }),
  },

  findings: {
    title: 'ผลการตรวจสอบ',
    none: (measures: number) => `ตรวจสอบแล้ว ${measures} มาตรการ ไม่พบข้อที่ต้องแก้ไข`,
    empty: 'แผ่นงานนี้ยังไม่มีมาตรการ',
    count: (errors: number, warnings: number) => `พบข้อที่ต้องแก้ไข ${errors} ข้อ และข้อควรตรวจดู ${warnings} ข้อ`,
    error: 'ต้องแก้ไข',
    warning: 'ควรตรวจดู',
    noteMark: '▪ โปร่งใส:',
  },

  report: {
    title: 'สร้างรายงาน',
    confirmTitle: 'ยังมีข้อที่ต้องแก้ไข',
    confirm: (errors: number, first: string[]) =>
      `พบข้อที่ต้องแก้ไข ${errors} ข้อ\n\n${first.map((each) => `• ${each}`).join('\n')}\n\nต้องการสร้างรายงานทั้งที่ยังไม่ได้แก้ไขหรือไม่`,
    made: (measures: number) => `สร้างรายงานเรียบร้อยแล้ว มี ${measures} มาตรการ`,
    open: 'เปิดรายงาน',
    files: 'ไฟล์อยู่ในไดรฟ์ของฉัน (My Drive) ย้ายหรือแชร์ได้ตามต้องการ',
    fiscalYear: (year: string) => `ประจำปีงบประมาณ พ.ศ. ${year}`,
    district: (name: string) => (name.startsWith('อำเภอ') || name.startsWith('เขต') ? name : `อำเภอ${name}`),
    province: (name: string) => (name.startsWith('จังหวัด') || name === 'กรุงเทพมหานคร' ? name : `จังหวัด${name}`),
    instrument: (name: string, code: string) => `${name} (${code})`,
  },

  errors: {
    notAForm: (sheet: string, forms: string[]) => ({
      message: `แผ่นงาน "${sheet}" ไม่มีหัวตารางของแบบใดที่โปร่งใสรู้จัก`,
      hint: `เปิดแผ่นงานที่มีหัวตารางของ${forms.join(' หรือ ')} หรือเลือกเมนู "เพิ่มแผ่นงานแบบฟอร์ม" เพื่อเริ่มแผ่นงานใหม่`,
    }),
    noMeasures: (sheet: string) => ({
      message: `แผ่นงาน "${sheet}" ยังไม่มีมาตรการ จึงยังไม่มีอะไรให้พิมพ์ในรายงาน`,
      hint: 'กรอกมาตรการอย่างน้อยหนึ่งแถวใต้หัวตาราง แล้วสร้างรายงานอีกครั้ง',
    }),
    noSuchForm: (id: string) => ({
      message: `ไม่มีแบบฟอร์มชื่อ "${id}"`,
      hint: 'เลือกแบบฟอร์มจากเมนูโปร่งใส',
    }),
    tooLong: (characters: number, limit: number) => ({
      message: `รายงานนี้ยาว ${characters} ตัวอักษร เกินกว่าที่ Google เอกสารรับได้ (${limit} ตัวอักษร)`,
      hint: 'แบ่งมาตรการออกเป็นหลายแผ่นงาน หรือสร้างเป็นไฟล์ Word แทน',
    }),
    scopesMissing: {
      message: 'โปร่งใสยังไม่ได้รับอนุญาตให้ทำงานนี้',
      hint: 'เลือกเมนูนี้อีกครั้ง แล้วกดอนุญาตให้ครบทุกข้อในหน้าต่างของ Google',
    },
    unexpected: (detail: string) => ({
      message: `เกิดข้อผิดพลาดที่ไม่คาดคิด: ${detail}`,
      hint: 'ข้อมูลที่กรอกไว้ยังอยู่ครบ ลองอีกครั้ง หากยังพบปัญหาให้แจ้งผู้ดูแลพร้อมข้อความนี้',
    }),
  },

  buttons: { close: 'ปิด' },
};

export type Messages = typeof thai;
