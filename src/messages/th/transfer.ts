import { otherCauses } from './other-causes';
import { googleSays, quote } from './quote';
import { formatRows } from './rows';

/** A sentence names no more rows than these. */
const MAX_ROWS = 20;

/** "แถวที่ 3-5, 9 ของแผ่นงานใหม่" of rows from the top down; a long list is cut. */
function rowsOf(rows: number[]): string {
  const more = rows.length - MAX_ROWS;
  const list = formatRows(rows.slice(0, MAX_ROWS));
  return more > 0 ? `แถวที่ ${list} และอีก ${more} แถวของแผ่นงานใหม่` : `แถวที่ ${list} ของแผ่นงานใหม่`;
}

const named = (headers: string[]): string =>
  headers.map((each) => `"${quote(each) || '(ไม่มีหัวคอลัมน์)'}"`).join(' ');

/** Carrying measures over into a new sheet. */
export const carry = {
  title: 'นำข้อมูลไปยังแผ่นงานใหม่',
  created: (measures: number, sheet: string) =>
    `นำข้อมูล ${measures} มาตรการไปยังแผ่นงานใหม่ "${sheet}" เรียบร้อยแล้ว`,
  sourceUnchanged: (sheet: string) => `แผ่นงานเดิม "${sheet}" ยังอยู่ครบถ้วน ไม่มีการเปลี่ยนแปลง`,
  cleared: (headers: string[]) => `ล้างข้อมูลในช่อง ${named(headers)} เพื่อเริ่มปีงบประมาณใหม่`,
  periodsShifted: (measures: number, year: number) =>
    `ปรับปี พ.ศ. ในระยะเวลาดำเนินการของ ${measures} มาตรการให้เป็นปีงบประมาณ ${year} แล้ว`,
  periodsKept: (rows: number[]) =>
    `ระยะเวลาดำเนินการของ${rowsOf(rows)} คงไว้ตามเดิม เพราะปรับปี พ.ศ. ให้อย่างแน่นอนไม่ได้ โปรดแก้ไขเอง`,
  otherYears: 'ข้อความในช่องอื่นคงไว้ตามเดิม โปรดทบทวนวันที่และปี พ.ศ. ที่กล่าวถึงในข้อความ',
  appended: (headers: string[]) => `คอลัมน์ ${named(headers)} ไม่อยู่ในแบบของแผ่นงานใหม่ จึงเก็บไว้ต่อท้ายตาราง`,
  /** `left`: texts that go into no column. */
  confirm: (form: string, appended: string[], left: string[]) =>
    [
      ...(appended.length > 0
        ? [`${form} ไม่มีคอลัมน์ ${named(appended)} จะเก็บไว้ต่อท้ายตาราง และไม่พิมพ์ในเอกสารของแผ่นงานใหม่`]
        : []),
      ...(left.length > 0 ? [`จะไม่นำข้อความเหล่านี้ไปด้วย คือ ${named(left)}`] : []),
      'ต้องการสร้างแผ่นงานใหม่หรือไม่ แผ่นงานเดิมจะไม่เปลี่ยนแปลง',
    ].join('\n\n'),
  derived: (rows: number[], header: string) =>
    `ช่อง "${header}" ใน${rowsOf(rows)} ได้จากตัวชี้วัดที่ระบุไว้ในข้อความเดิม โปรดตรวจดูว่าถูกต้อง`,
  substitute: (rows: number[], header: string) =>
    `ช่อง "${header}" ใน${rowsOf(rows)} ไม่มีข้อมูลในแผ่นงานเดิม จึงใส่ข้อความที่ใกล้เคียงไว้ก่อน โปรดแก้ไข`,
  disambiguatedRows: (rows: number[]) =>
    `${rowsOf(rows)} เติมลำดับที่ของมาตรการไว้ เพื่อไม่ให้อ่านรวมเป็นมาตรการเดียวกับแถวก่อนหน้า`,
  leftOut: (texts: string[]) => `ข้อความที่ไม่ใช่มาตรการ ไม่ได้นำไปด้วย คือ ${named(texts)}`,
  addresses: (texts: string[]) => `ที่อยู่เว็บที่อยู่หลังข้อความในช่องที่ใส่ที่อยู่เว็บไม่ได้ ไม่ได้นำไปด้วย คือ ${named(texts)}`,
  unfinished: (rows: number[]) =>
    `${rowsOf(rows)} เดิมยังดำเนินการไม่แล้วเสร็จ แต่มีข้อความผลการดำเนินการ ซึ่งแบบใหม่ถือว่าดำเนินการแล้ว โปรดปรับผลให้เป็นปัจจุบัน`,
  settingsYear: (year: number, menu: string) =>
    `เมื่อเริ่มใช้ปีงบประมาณ ${year} ให้เปลี่ยนปีงบประมาณในเมนู "${menu}" ด้วย`,
  notShown: (sheet: string, measures: number) =>
    `สร้างแผ่นงาน "${sheet}" แล้ว มี ${measures} มาตรการ แต่เปิดกล่องโต้ตอบสรุปไม่ได้ โปรดตรวจดูในแผ่นงานใหม่`,
};

const inHeaders = (headers: string[]): string =>
  headers.length > 0 ? ` (${headers.map((each) => `"${quote(each)}"`).join(' ')})` : '';

/** The import of a pasted table. */
export const importing = {
  /** What a document is that answers another plan than the result of ITA. */
  otherPlan: 'แผนของหน่วยงาน',
  otherReport: 'รายงานผลตามแผนของหน่วยงาน',
};

const undone = `แผ่นงานที่สร้างค้างไว้ถูกลบแล้ว ข้อมูลในสเปรดชีตยังอยู่ครบตามเดิม ลองอีกครั้ง หรือลดขนาดของสเปรดชีตก่อน ${otherCauses}`;
const tooLong = (cell: string, limit: number): string =>
  `${cell} ยาวเกินกว่าที่หนึ่งช่องรับได้ (${limit} ตัวอักษร) เมื่อรวมแถวที่ต่อเนื่องกัน จึงยังไม่ได้สร้างแผ่นงานใหม่`;

/** Why a table cannot be imported, or measures not be carried over. */
export const transferErrors = {
  'import/own-sheet': (sheet: string) => ({
    message: `แผ่นงาน "${quote(sheet)}" เป็นแผ่นงานของโปร่งใสเอง ไม่ใช่ตารางมาตรการ จึงไม่มีการสร้างหรือแก้ไขแผ่นงานใด`,
    hint: 'เปิดแผ่นงานที่วางตารางเดิมไว้ แล้วลองอีกครั้ง',
  }),
  'import/made-form': (sheet: string, measures: number) => ({
    message: `แผ่นงาน "${quote(sheet)}" พร้อมใช้งานอยู่แล้ว มี ${measures} มาตรการ ไม่ต้องจัดเตรียมจากตารางเดิมอีก จึงไม่มีการสร้างหรือแก้ไขแผ่นงานใด`,
    hint: 'กรอก ตรวจสอบ หรือสร้างรายงานจากแผ่นงานนี้ได้ทันที หากต้องการนำตารางอื่นเข้ามา ให้วางในแผ่นงานว่างแผ่นใหม่',
  }),
  'import/empty-form': (sheet: string) => ({
    message: `แผ่นงาน "${quote(sheet)}" เป็นแผ่นงานพร้อมกรอกที่ยังไม่มีมาตรการ จึงไม่มีการสร้างหรือแก้ไขแผ่นงานใด`,
    hint: 'กรอกมาตรการในแผ่นงานนี้ หรือวางตารางเดิมในแผ่นงานว่างแผ่นใหม่ แล้วลองอีกครั้ง',
  }),
  'import/blank': (sheet: string) => ({
    message: `แผ่นงาน "${quote(sheet)}" ยังว่างอยู่ จึงยังไม่มีตารางให้อ่าน`,
    hint: 'วางตารางจาก Word, Excel หรือ Google เอกสาร ลงในแผ่นงานนี้ ให้มีแถวหัวตารางด้วย แล้วลองอีกครั้ง',
  }),
  'import/no-rows': (sheet: string) => ({
    message: `แผ่นงาน "${quote(sheet)}" มีหัวตาราง แต่ยังไม่มีมาตรการใต้หัวตาราง จึงยังไม่มีอะไรให้นำเข้า`,
    hint: 'วางตารางที่มีมาตรการอย่างน้อยหนึ่งแถว แล้วลองอีกครั้ง',
  }),
  'import/again': (sheet: string) => ({
    message: `ตารางนี้นำเข้าแล้วในแผ่นงาน "${quote(sheet)}" จึงไม่มีการสร้างแผ่นงานซ้ำ`,
    hint: 'เปิดแผ่นงานนั้นใช้งานได้ทันที หากต้องการนำเข้าใหม่ ให้ลบแผ่นงานนั้นก่อน',
  }),
  'import/unclear-scores': (sheet: string, headers: string[]) => ({
    message: `แผ่นงาน "${sheet}" มีคะแนนหลายชุด${inHeaders(headers)} และไม่มีข้อความบอกว่าชุดใดเป็นผลคะแนนของหน่วยงาน จึงยังไม่ได้นำเข้า`,
    hint: 'เหลือไว้เฉพาะคอลัมน์ "ตัวชี้วัด" และคอลัมน์คะแนนของหน่วยงานในปีที่ต้องการ โดยใช้หัวคอลัมน์ว่า "คะแนน" แล้วนำเข้าอีกครั้ง',
  }),
  'import/no-table': (sheet: string, forms: { name: string; headers: string[] }[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีหัวตารางที่อ่านได้ และไม่มีคะแนนตัวชี้วัด จึงยังไม่มีอะไรให้นำเข้า`,
    hint: `วางตารางให้มีแถวหัวตารางด้วย อย่างน้อยสามคอลัมน์ เช่น ${forms
      .map(({ name, headers }) => `${name}: ${headers.map((each) => `"${each}"`).join(' ')}`)
      .join(' · ')}`,
  }),
  'import/few-fields': (sheet: string) => ({
    message: `หัวคอลัมน์ของตารางในแผ่นงาน "${quote(sheet)}" ที่ทราบความหมายยังมีน้อยเกินไป จึงยังไม่ได้สร้างแผ่นงาน`,
    hint: `ระบุความหมายอย่างน้อยสองคอลัมน์ เช่น "มาตรการ" และ "ผู้รับผิดชอบ" ตารางต้องมีอย่างน้อยสามคอลัมน์`,
  }),
  'import/one-column': (sheet: string) => ({
    message: `ตารางที่วางในแผ่นงาน "${sheet}" อยู่ในคอลัมน์เดียว จึงยังไม่ได้สร้างแผ่นงาน`,
    hint: 'โปรดเปิดไฟล์ PDF ด้วย Word หรือ Google เอกสาร แล้วคัดลอกตารางอีกครั้ง',
  }),
  'import/no-such-field': (header: string, meaning: string) => ({
    message: `หัวคอลัมน์ "${quote(header)}" กำหนดให้เป็น "${quote(meaning)}" ซึ่งโปร่งใสไม่รู้จัก จึงยังไม่ได้นำเข้า`,
    hint: 'ใช้ชื่อคอลัมน์มาตรฐาน เช่น มาตรการ ผู้รับผิดชอบ ระยะเวลาดำเนินการ หรือคำว่า own สำหรับคอลัมน์ของหน่วยงาน',
  }),
  'import/no-measures': (sheet: string, form: string, headers: string[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีมาตรการใต้หัวตารางที่นำเข้าเป็น${form}ได้`,
    hint: `วางตารางให้มีแถวหัวตาราง เช่น ${headers.map((each) => `"${each}"`).join(' ')} และมาตรการอย่างน้อยหนึ่งแถวใต้หัวตาราง`,
  }),
  'import/no-scores': (sheet: string) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีคะแนนตัวชี้วัดให้นำเข้า`,
    hint: 'วางตารางที่มีหัวคอลัมน์ "ตัวชี้วัด" และ "คะแนน" หรือข้อความ เช่น "๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน"',
  }),
  'import/cell-too-long': (header: string, row: number, limit: number) => ({
    message: tooLong(`ช่อง "${quote(header)}" ของมาตรการที่ ${row}`, limit),
    hint: 'แยกข้อความในตารางเดิมออกเป็นหลายมาตรการ แล้วนำเข้าอีกครั้ง',
  }),
  'import/failed': (detail: string) => ({
    message: `นำเข้าตารางไม่สำเร็จ ${googleSays(detail)}`,
    hint: undone,
  }),
  'carry/cell-too-long': (row: number, header: string, limit: number) => ({
    message: tooLong(`มาตรการในแถวที่ ${row} ช่อง "${quote(header)}"`, limit),
    hint: 'ย่อข้อความหรือแยกเป็นหลายมาตรการ แล้วลองอีกครั้ง',
  }),
  'carry/failed': (detail: string) => ({
    message: `สร้างแผ่นงานใหม่ไม่สำเร็จ ${googleSays(detail)}`,
    hint: undone,
  }),
};
