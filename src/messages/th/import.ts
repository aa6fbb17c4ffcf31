import { otherCauses } from './other-causes';
import { quote } from './quote';

const ofHeadings = (headings: string[]): string =>
  headings.length > 0 ? ` (${headings.map((each) => `"${quote(each)}"`).join(' ')})` : '';

/** Importing a pasted table: what was made of it, and what keeps it from being made. */
export const importing = {
  title: 'นำเข้าตารางเดิม',
  madeMeasures: (sheet: string, measures: number) =>
    `สร้างแผ่นงาน "${sheet}" จากตารางเดิมแล้ว มี ${measures} มาตรการ`,
  madeScores: (sheet: string, scores: number) => `สร้างแผ่นงาน "${sheet}" แล้ว มีคะแนน ${scores} ตัวชี้วัด`,
  kept: (sheet: string) => `ตารางเดิมในแผ่นงาน "${sheet}" ยังอยู่ครบถ้วน ไม่มีการเปลี่ยนแปลง`,
  headingsDropped: (count: number) => `ตัดหัวตารางที่ซ้ำในแต่ละหน้าออก ${count} แห่ง`,
  rows: {
    joined: (rows: string) =>
      `รวมแถวที่ ${rows} ของตารางเดิมเข้ากับมาตรการด้านบน หากแถวใดเป็นมาตรการใหม่ ให้ใส่ชื่อหรือเลขลำดับในตารางเดิม แล้วนำเข้าอีกครั้ง`,
    apart: (rows: string) =>
      `แถวที่ ${rows} ของตารางเดิมไม่มีชื่อของตนเอง แต่มีผู้รับผิดชอบหรือข้อความอื่นที่ต่างจากแถวบน จึงแยกเป็นมาตรการ โปรดกรอกชื่อ หรือรวมไว้กับมาตรการด้านบน`,
    nameless: (rows: string) => `แถวที่ ${rows} ของตารางเดิมเป็นมาตรการที่ยังไม่มีชื่อ โปรดกรอกชื่อในแผ่นงานใหม่`,
  },
  extras: (headings: string[]) =>
    `คอลัมน์ ${headings.map((each) => `"${quote(each) || '(ไม่มีหัวคอลัมน์)'}"`).join(' ')} ไม่มีในแบบฟอร์ม จึงเก็บไว้ต่อท้ายตาราง`,
  scoresYearUnknown: (year: number) =>
    `ตารางเดิมไม่ได้ระบุปีของผลการประเมิน จึงบันทึกคะแนนเป็นของปี ${year} หากไม่ใช่ โปรดแก้ไขในคอลัมน์ "ปี" ของแผ่นงานคะแนน`,
  scoresLeft: (headings: string[]) =>
    `ไม่ได้นำเข้าคะแนน เพราะตารางเดิมมีคะแนนหลายชุด${ofHeadings(headings)} และไม่มีข้อความบอกว่าชุดใดเป็นของหน่วยงาน`,
  unclearScores: (sheet: string, headings: string[]) => ({
    message: `แผ่นงาน "${sheet}" มีคะแนนหลายชุด${ofHeadings(headings)} และไม่มีข้อความบอกว่าชุดใดเป็นผลคะแนนของหน่วยงาน จึงยังไม่ได้นำเข้า`,
    hint: 'เหลือไว้เฉพาะคอลัมน์ "ตัวชี้วัด" และคอลัมน์คะแนนของหน่วยงานในปีที่ต้องการ โดยใช้หัวคอลัมน์ว่า "คะแนน" แล้วนำเข้าอีกครั้ง',
  }),
  scoresTwice: (made: string, used: string) =>
    `สมุดงานนี้มีแผ่นงาน "${used}" อยู่แล้ว คะแนนที่นำเข้าจึงอยู่ในแผ่นงาน "${made}" รายงานจะใช้แผ่นงาน "${used}" ตามเดิม`,
  notShown: (made: string[]) => `${made.join(' ')} แต่เปิดหน้าสรุปไม่ได้ โปรดตรวจดูในแผ่นงานใหม่`,
  asTyped: 'ข้อความและตัวเลขคงไว้ตามที่พิมพ์ เลือกเมนู "ตรวจสอบแผ่นงานนี้" เพื่อดูข้อที่ควรแก้ไข',
  allPlaced: 'นำเข้าครบทุกช่อง',
  unplaced: (count: number) => `ข้อความที่ไม่มีช่องให้ใส่ในแผ่นงานใหม่ ${count} รายการ โปรดตรวจดูว่าต้องใช้หรือไม่`,
  noTable: (sheet: string, forms: { name: string; headings: string[] }[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีหัวตารางของแบบใด และไม่มีคะแนนตัวชี้วัด จึงยังไม่มีอะไรให้นำเข้า`,
    hint: `วางตารางให้มีแถวหัวตารางด้วย อย่างน้อยสามคอลัมน์ของแบบใดแบบหนึ่ง เช่น ${forms
      .map(({ name, headings }) => `${name}: ${headings.map((each) => `"${each}"`).join(' ')}`)
      .join(' · ')}`,
  }),
  noMeasures: (sheet: string, form: string, headings: string[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีมาตรการใต้หัวตารางที่นำเข้าเป็น${form}ได้`,
    hint: `วางตารางให้มีแถวหัวตาราง เช่น ${headings.map((each) => `"${each}"`).join(' ')} และมาตรการอย่างน้อยหนึ่งแถวใต้หัวตาราง`,
  }),
  noScores: (sheet: string) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีคะแนนตัวชี้วัดให้นำเข้า`,
    hint: 'วางตารางที่มีหัว "ตัวชี้วัด" และ "คะแนน" หรือข้อความ เช่น "๑. การปฏิบัติหน้าที่ ๙๐.๓๖ คะแนน"',
  }),
  cellTooLong: (heading: string, row: number, limit: number) => ({
    message: `ช่อง "${quote(heading)}" ของมาตรการที่ ${row} ยาวเกินกว่าที่หนึ่งช่องรับได้ (${limit} ตัวอักษร) เมื่อรวมแถวที่ต่อเนื่องกัน จึงยังไม่ได้สร้างแผ่นงานใหม่`,
    hint: 'แยกข้อความในตารางเดิมออกเป็นหลายมาตรการ แล้วนำเข้าอีกครั้ง',
  }),
  failed: (detail: string) => ({
    message: `นำเข้าตารางไม่สำเร็จ: ${detail}`,
    hint: `แผ่นงานที่สร้างค้างไว้ถูกลบแล้ว ข้อมูลในสมุดงานยังอยู่ครบตามเดิม ลองอีกครั้ง หรือลดขนาดของสมุดงานก่อน ${otherCauses}`,
  }),
};
