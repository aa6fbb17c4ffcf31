import { otherCauses } from './other-causes';
import { googleSays, quote } from './quote';

/** What is written beside each setting on the sheet ตั้งค่า; `words` are those that the sheet is read by. */
export const settingHints = (words: { tags: string[]; customColumn: string; notPrinted: string }) => ({
  officeName: 'ชื่อเต็ม ใช้ในปก บันทึกข้อความ และหัวรายงาน',
  officeShortName: 'เช่น อบต.ตัวอย่าง',
  kind: 'เลือกจากรายการ',
  district: 'ไม่ต้องพิมพ์คำว่า "อำเภอ"',
  province: 'ไม่ต้องพิมพ์คำว่า "จังหวัด"',
  preparedBy: 'สำนักหรือกองที่จัดทำเอกสาร เช่น สำนักปลัด',
  phone: 'พิมพ์ในส่วนราชการของบันทึกข้อความ',
  documentPrefix: 'ส่วนหน้าของเลขที่หนังสือ เช่น ตย 70001/ ส่วนที่เหลือเว้นไว้เขียนด้วยมือ',
  website: 'เช่น https://www.example.go.th',
  email: 'พิมพ์ต่อจากโทรศัพท์',
  fiscalYear: 'ปีงบประมาณของมาตรการ เช่น 2568',
  resultYear: 'ปีของผลคะแนนที่นำมาวิเคราะห์ เช่น 2567',
  surveyUntil: 'ตามปฏิทินการประเมินของรอบ เช่น 31 มีนาคม 2568',
  publishUntil: 'ตามปฏิทินการประเมินของรอบ เช่น 30 เมษายน 2568',
  asOf: 'เช่น 30 มิถุนายน 2568 เว้นว่าง = วันนี้',
  digits: 'เว้นว่าง = เลขไทย',
  fileName: `เช่น {{ชื่อรายงาน}} {{ปีงบประมาณ}} เว้นว่าง = ตามปกติ ใช้ได้ ${words.tags.join(' ')}`,
  departments: 'บรรทัดละหนึ่งส่วนราชการ แทรกแถวเพิ่มได้',
  signer: 'ผู้จัดทำบันทึกข้อความ',
  endorsers: 'เรียงตามลำดับการเสนอ คนสุดท้ายคือผู้ที่บันทึกข้อความเรียนถึง แทรกแถวเพิ่มได้',
  meetingDate: 'ใช้ในแบบที่มีการประชุม',
  meetingBy: 'เช่น คณะผู้บริหารและหัวหน้าส่วนราชการ',
  madeBy: 'รุ่นที่สร้างแผ่นงาน ไม่ต้องแก้ไข',
  headers: `หัวคอลัมน์ที่หน่วยงานใช้ ตามด้วยความหมาย (ชื่อคอลัมน์มาตรฐาน หรือ ${words.customColumn}) และ ${words.notPrinted} หากไม่ต้องการพิมพ์`,
});

/** Why settings cannot be saved. */
export const settingsErrors = {
  'emblem/no-picture': () => ({
    message: 'ไฟล์ที่เลือกไม่ใช่รูป PNG หรือ JPEG',
    hint: 'เลือกไฟล์รูปตราของหน่วยงานอีกครั้ง',
  }),
  'emblem/too-large': () => ({
    message: 'รูปตราใหญ่เกินกว่าจะเก็บไว้ในสเปรดชีต',
    hint: 'เลือกรูปที่เล็กลง แล้วบันทึกอีกครั้ง',
  }),
  'settings/too-long': (label: string, limit: number) => ({
    message: `"${label}" ยาวเกิน ${limit} ตัวอักษร จึงยังไม่ได้บันทึก`,
    hint: 'ย่อข้อความให้สั้นลง แล้วบันทึกอีกครั้ง',
  }),
  'settings/year': (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นปี พ.ศ. ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกปีเป็น พ.ศ. สี่หลัก เช่น 2568',
  }),
  'settings/date': (label: string, text: string) => ({
    message: `${label} "${quote(text)}" อ่านเป็นวันที่ไม่ได้ จึงยังไม่ได้บันทึก`,
    hint: 'กรอกวัน เดือน และปี พ.ศ. เช่น 30 มิถุนายน 2568 หรือเว้นว่างไว้',
  }),
  'settings/unnamed': (label: string, text: string) => ({
    message: `"${label}" มีข้อความ "${quote(text)}" แต่ไม่มีชื่อและตำแหน่ง จึงยังไม่ได้บันทึก`,
    hint: 'กรอกชื่อหรือตำแหน่ง หรือนำรายการนี้ออก',
  }),
  'settings/no-agency': () => ({
    message: 'ยังไม่ได้กรอกชื่อหน่วยงาน',
    hint: 'กลับไปขั้นแรกแล้วกรอกชื่อเต็มของหน่วยงาน',
  }),
  'workbook/later': (madeBy: string, version: string) => ({
    message: `สเปรดชีตนี้สร้างด้วยโปร่งใสรุ่น ${madeBy} ซึ่งใหม่กว่ารุ่นที่ใช้อยู่ (${version}) จึงยังไม่ได้ทำรายการนี้`,
    hint: 'ใช้โปร่งใสรุ่นใหม่ แล้วลองอีกครั้ง',
  }),
  'settings/not-saved': (detail: string) => ({
    message: `บันทึกไม่สำเร็จ ${googleSays(detail)}`,
    hint: `สเปรดชีตยังเป็นอย่างเดิมทุกประการ ตรวจดูว่าแผ่นงานตั้งค่าไม่ได้ถูกป้องกันไว้ แล้วลองอีกครั้ง ${otherCauses}`,
  }),
};
