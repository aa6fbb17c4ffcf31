import { quote } from './quote';

/** What the checks find in the names and numbers of indicators, and in responsible departments. */
export const indicatorChecks = {
  unknown: (row: number, heading: string, value: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ซึ่งไม่ใช่ชื่อตัวชี้วัดของ ITA`,
    hint: 'เลือกหรือพิมพ์ชื่อตัวชี้วัดตามเกณฑ์ ITA ของปีนั้น',
  }),
  wrongInstrument: (row: number, heading: string, name: string, own: string, right: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" มีตัวชี้วัด "${name}" ซึ่งเป็นของ ${right} แต่แถวนี้อยู่ใต้ ${own}`,
    hint: `ย้ายแถวนี้ไปอยู่ใต้ ${right} หรือแก้ชื่อเครื่องมือ`,
  }),
  wrongNumber: (
    row: number,
    heading: string,
    indicator: { no: number; name: string; instrument: string; writtenNumber: number | null },
    place: number,
  ) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนเลข ${indicator.writtenNumber} ให้ตัวชี้วัด "${indicator.name}" ซึ่งเป็นตัวชี้วัดที่ ${indicator.no}`,
    hint:
      place === indicator.no
        ? `แก้เป็นเลข ${indicator.no}`
        : `แก้เป็นเลข ${indicator.no} (เลขของ ITA) หรือ ${place} (ลำดับใน ${indicator.instrument})`,
  }),
  repeatedNumber: (row: number, heading: string, value: string, number: number, first: number) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" เขียนว่า "${quote(value)}" ใช้เลข ${number} ซ้ำกับตัวชี้วัดอื่นในแถวที่ ${first}`,
    hint: 'แก้เลขตัวชี้วัดให้ตรงกับเกณฑ์ ITA',
  }),
  absent: (no: number, name: string, instrument: string) => ({
    message: `แผ่นงานมีตัวชี้วัดของ ${instrument} เกือบครบ แต่ไม่มีตัวชี้วัดที่ ${no} ${name}`,
    hint: 'เพิ่มมาตรการของตัวชี้วัดนี้ หรือหากตั้งใจไม่มี ไม่ต้องแก้ไข',
  }),
};

export const departmentChecks = {
  unknown: (row: number, heading: string, name: string, nearest: string | null, sheet: string) => ({
    message: `แถวที่ ${row} ช่อง "${heading}" มี "${quote(name)}" ซึ่งไม่มีในรายชื่อส่วนราชการของแผ่นงาน "${sheet}"`,
    hint:
      nearest === null
        ? `แก้ชื่อส่วนราชการ หรือเพิ่มชื่อนี้ในแผ่นงาน "${sheet}"`
        : `แก้เป็น "${nearest}" หากหมายถึงส่วนราชการนี้ หรือเพิ่มชื่อใหม่ในแผ่นงาน "${sheet}"`,
  }),
};

export const yearChecks = {
  mixed: (written: number, where: string, stated: number, statedWhere: string) => ({
    message: `${where} เป็นปีงบประมาณ ${written} แต่${statedWhere} เป็นปีงบประมาณ ${stated}`,
    hint: 'แก้ให้เป็นปีเดียวกัน เพราะรายงานหนึ่งฉบับเป็นของปีงบประมาณเดียว',
  }),
  result: (year: number, used: number, set: number, sheet: string) => ({
    message: `มาตรการของปีงบประมาณ ${year} ใช้ผลการประเมิน ITA ปี ${used} แต่ "ปีผลการประเมิน ITA" ในแผ่นงาน "${sheet}" เป็นปี ${set}`,
    hint: `แก้ในแผ่นงาน "${sheet}" ให้ตรงกัน หรือหากใช้ผลของปี ${set} จริง ให้ระบุในหัวเรื่องของแผ่นงานนี้ว่า "จากผลการประเมิน ITA ปี ${set}"`,
  }),
};
