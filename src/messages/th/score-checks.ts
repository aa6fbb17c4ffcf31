import { quote } from './quote';

const at = (sheet: string, row: number): string => `แผ่นงาน "${sheet}" แถวที่ ${row}`;

/** What the checks of scores, criteria and coverage find: each message with what to do. */
export const scoreChecks = {
  noSheet: (sheet: string, menu: string) => ({
    message: `ยังไม่มีแผ่นงาน "${sheet}" แต่แบบนี้ต้องพิมพ์คะแนนผลการประเมิน ITA`,
    hint: `เลือกเมนู "${menu}" เพื่อสร้างแผ่นงาน แล้วกรอกคะแนนของตัวชี้วัดทั้ง 10`,
  }),
  noHeadings: (sheet: string) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีแถวหัวตารางที่มีหัวคอลัมน์ "ตัวชี้วัด" และ "คะแนน"`,
    hint: 'พิมพ์หัวคอลัมน์ทั้งสองไว้ในแถวเดียวกันเหนือคะแนน หรือเปลี่ยนชื่อแผ่นงานนี้แล้วสร้างแผ่นงานคะแนนใหม่จากเมนู',
  }),
  noScores: (sheet: string, year: number | null, others: number[]) => ({
    message:
      year === null
        ? `แผ่นงาน "${sheet}" ยังไม่มีคะแนน`
        : `แผ่นงาน "${sheet}" ยังไม่มีคะแนนของปี ${year}${others.some((each) => each !== year) ? ` (มีของปี ${others.filter((each) => each !== year).join(', ')})` : ''}`,
    hint: 'กรอกคะแนนของตัวชี้วัดทั้ง 10 ตามประกาศผลการประเมิน หากมาตรการใช้ผลของปีอื่น ให้ระบุในหัวเรื่องของแผ่นงานมาตรการ เช่น "จากผลการประเมิน ITA ปี 2567"',
  }),
  noScore: (sheet: string, row: number, no: number, name: string) => ({
    message: `${at(sheet, row)} ยังไม่ได้กรอกคะแนนของตัวชี้วัดที่ ${no} ${name}`,
    hint: 'กรอกคะแนนตามประกาศผลการประเมิน มิฉะนั้นจะคำนวณคะแนนรวมและระดับไม่ได้',
  }),
  noRow: (sheet: string, no: number, name: string, year: number | null, unplaced: number[]) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีแถวของตัวชี้วัดที่ ${no} ${name}${year === null ? '' : ` ของปี ${year}`}`,
    hint:
      unplaced.length > 0
        ? `แก้ชื่อตัวชี้วัดในแถวที่ ${unplaced.join(', ')} ซึ่งยังไม่ทราบว่าเป็นตัวชี้วัดใด หรือเพิ่มแถวของตัวชี้วัดนี้`
        : 'เพิ่มแถวของตัวชี้วัดนี้พร้อมคะแนน',
  }),
  twice: (sheet: string, row: number, no: number, name: string, first: number) => ({
    message: `${at(sheet, row)} มีคะแนนของตัวชี้วัดที่ ${no} ${name} ซ้ำกับแถวที่ ${first}`,
    hint: 'เหลือไว้แถวเดียว หรือหากเป็นคะแนนของต่างปี ให้กรอกปีในคอลัมน์ "ปี" ของแต่ละแถว',
  }),
  indicatorNumber: (
    sheet: string,
    row: number,
    heading: string,
    indicator: { written: number; no: number; name: string; instrument: string },
    place: number,
  ) => ({
    message: `${at(sheet, row)} ช่อง "${heading}" เขียนเลข ${indicator.written} ให้ตัวชี้วัด "${indicator.name}" ซึ่งเป็นตัวชี้วัดที่ ${indicator.no}`,
    hint: `แก้เป็นเลข ${indicator.no} (เลขของ ITA) หรือ ${place} (ลำดับใน ${indicator.instrument}) และแก้ในเอกสารที่เขียนเลขนี้ไว้ให้ตรงกัน`,
  }),
  notANumber: (sheet: string, row: number, value: string) => ({
    message: `${at(sheet, row)} ช่องคะแนนเป็น "${quote(value)}" ซึ่งไม่ใช่ตัวเลข`,
    hint: 'กรอกเฉพาะตัวเลขคะแนน เช่น 90.36',
  }),
  oddNumber: (sheet: string, row: number, value: string, regular: string) => ({
    message: `${at(sheet, row)} ช่องคะแนนพิมพ์เป็น "${quote(value)}" น่าจะเป็น ${quote(regular)}`,
    hint: `แก้เป็น ${quote(regular)} หากตรงกับประกาศผลการประเมิน`,
  }),
  totalUnreadable: (sheet: string, row: number, value: string) => ({
    message: `${at(sheet, row)} คะแนนรวมที่ประกาศเป็น "${quote(value)}" ซึ่งไม่ใช่ตัวเลข`,
    hint: 'กรอกเฉพาะตัวเลขคะแนนรวมตามประกาศ เช่น 87.72',
  }),
  outOfRange: (sheet: string, row: number, value: string) => ({
    message: `${at(sheet, row)} คะแนน ${quote(value)} ไม่อยู่ระหว่าง 0 ถึง 100`,
    hint: 'ตรวจจุดทศนิยมและตัวเลขกับประกาศผลการประเมิน แล้วแก้ให้ถูกต้อง',
  }),
  total: (
    sheet: string,
    stated: string,
    computed: string,
    slip: { indicator: string; row: number; from: string; to: string } | null,
  ) => ({
    message: `แผ่นงาน "${sheet}" คะแนนรวมที่พิมพ์คือ ${stated} แต่คำนวณจากคะแนนรายตัวชี้วัดได้ ${computed}${
      slip ? ` หาก${slip.indicator} เป็น ${slip.to} แทน ${slip.from} จะตรงกัน` : ''
    }`,
    hint: slip
      ? `ตรวจคะแนนของ${slip.indicator} ในแถวที่ ${slip.row} กับประกาศผลการประเมิน น่าจะพิมพ์ผิดไปหนึ่งหลัก`
      : 'ตรวจคะแนนทุกตัวชี้วัดและคะแนนรวมกับประกาศผลการประเมิน แล้วแก้ตัวที่พิมพ์ผิด',
  }),
  level: (sheet: string, row: number, stated: string, total: string, year: number, right: string) => ({
    message: `${at(sheet, row)} ระดับที่พิมพ์คือ ${stated} แต่คะแนนรวม ${total} ตามเกณฑ์ของปี ${year} อยู่ในระดับ ${right}`,
    hint: 'ตรวจระดับกับประกาศผลการประเมิน หากเกณฑ์ของปีนี้เปลี่ยนไป ให้แก้ไขในแผ่นงานเกณฑ์ ITA',
  }),
  levelUnreadable: (sheet: string, row: number, stated: string, names: string[]) => ({
    message: `${at(sheet, row)} ไม่รู้จักระดับ "${quote(stated)}"`,
    hint: `ใช้ระดับตามประกาศ คือ ${names.join(', ')}`,
  }),
  lowest: (
    sheet: string,
    row: number,
    claim: string,
    claimed: { indicator: string; score: string },
    lower: { indicator: string; score: string },
    mendedByTotal: boolean,
  ) => ({
    message: `${at(sheet, row)} ประเด็นระบุว่า "${quote(claim)}" แต่${claimed.indicator} (${claimed.score}) ไม่ใช่ตัวชี้วัดที่ต่ำสุดของเครื่องมือนี้ ${lower.indicator} (${lower.score}) ต่ำกว่า`,
    hint: mendedByTotal
      ? `แก้คะแนนของ${lower.indicator}ตามที่แนะนำไว้ในข้อคะแนนรวมก่อน แล้วข้อความนี้จะถูกต้อง`
      : 'แก้คะแนนหรือข้อความของประเด็นให้ตรงกัน',
  }),
  belowTarget: (indicator: string, score: string, target: number) => ({
    message: `${indicator} ได้ ${score} คะแนน ต่ำกว่าเกณฑ์เป้าหมาย ${target} แต่ไม่มีมาตรการใดกล่าวถึง`,
    hint: 'เพิ่มมาตรการที่แก้ไขตัวชี้วัดนี้ (มีตัวอย่างให้เริ่มต้นในเมนู "คลังมาตรการ") หรือระบุชื่อตัวชี้วัดไว้ในมาตรการที่เกี่ยวข้อง',
  }),
  lowestUnanswered: (indicator: string, score: string, instrument: string) => ({
    message: `${indicator} ได้ ${score} คะแนน ต่ำสุดของ ${instrument} แต่ไม่มีมาตรการใดกล่าวถึง`,
    hint: 'เพิ่มมาตรการที่พัฒนาตัวชี้วัดนี้ให้ดีขึ้น (มีตัวอย่างให้เริ่มต้นในเมนู "คลังมาตรการ") หรือระบุชื่อตัวชี้วัดไว้ในมาตรการที่เกี่ยวข้อง',
  }),
  rejected: {
    'bad-year': (sheet: string, row: number, value: string) => ({
      message: `${at(sheet, row)} อ่านปี "${quote(value)}" ไม่ได้ จึงไม่ได้นำแถวนี้ไปใช้`,
      hint: 'พิมพ์ปี พ.ศ. เช่น 2568 หรือเว้นว่างไว้หากใช้กับทุกปี',
    }),
    'unknown-kind': (sheet: string, row: number, value: string) => ({
      message: `${at(sheet, row)} ไม่รู้จักเรื่อง "${quote(value)}" จึงไม่ได้นำแถวนี้ไปใช้`,
      hint: 'เลือกเรื่องจากรายการ คือ ข้อ ตัวชี้วัด ระดับ เป้าหมาย หรือ น้ำหนัก',
    }),
    'unknown-key': (sheet: string, row: number, value: string) => ({
      message: `${at(sheet, row)} ไม่พบ "${quote(value)}" ในเกณฑ์ของปีนั้น จึงไม่ได้นำแถวนี้ไปใช้`,
      hint: 'ใช้รหัสข้อ เช่น o12 ลำดับหรือชื่อตัวชี้วัด ชื่อระดับ หรือชื่อเครื่องมือ ตามที่เกณฑ์ของปีนั้นมี',
    }),
    'bad-value': (sheet: string, row: number, value: string) => ({
      message: `${at(sheet, row)} ค่าใหม่ "${quote(value)}" ใช้ไม่ได้ จึงไม่ได้นำแถวนี้ไปใช้`,
      hint: 'คะแนน เป้าหมาย และน้ำหนัก ต้องเป็นตัวเลข 0 ถึง 100 ส่วนชื่อต้องไม่เว้นว่าง',
    }),
  },
};
