import type { ThaiDefect } from '../../../thai/defects';
import type { FindingTexts } from '../../finding-params';
import { menu } from '../menu';
import { quote } from '../quote';

const defectNames = (): Readonly<Record<ThaiDefect, string>> => ({
  'sara-ae': 'สระเอสองตัวแทนสระแอ',
  'sara-am': 'นิคหิตกับสระอาแทนสระอำ',
  'mark-order': 'วรรณยุกต์หรือการันต์ผิดลำดับ',
  'mark-doubled': 'สระหรือวรรณยุกต์ซ้ำ',
  'private-use': 'อักขระของแบบอักษรไทยรุ่นเก่า',
  'zero-width': 'อักขระที่มองไม่เห็น',
  'no-break-space': 'ช่องว่างแบบไม่ตัดบรรทัด',
  wingdings: 'เครื่องหมายของแบบอักษร Wingdings',
});

/** What an indicator's wrong number is to be: that of ITA, or its place in the instrument. */
export const rightNumber = (number: number, place: number, instrument: string): string =>
  place === number
    ? `แก้เป็นเลข ${number}`
    : `แก้เป็นเลข ${number} (เลขของ ITA) หรือ ${place} (ลำดับใน ${instrument})`;

const unreadableTexts = () => ({
  'day-missing': 'ขาดวันที่หรือเดือน จึงอ่านเป็นช่วงวันที่ไม่ได้',
  'no-such-day': 'เป็นวันที่ที่ไม่มีในปฏิทิน',
  'end-missing': 'ขาดวันสิ้นสุด จึงอ่านเป็นช่วงวันที่ไม่ได้',
  'length-only': 'บอกเพียงระยะเวลา ไม่บอกว่าเริ่มเดือนใด',
  other: 'อ่านเป็นช่วงวันที่ไม่ได้',
});

/** How a sentence begins that quotes a cell. */
const written = ({ row, header, value }: { row: number; header: string; value: string }): string =>
  `แถวที่ ${row} ช่อง "${header}" เขียนว่า "${quote(value)}"`;

/** Findings about letters, periods, and the names and numbers of indicators, items and departments. */
export const textFindings = {
  'text/thai': ({ defects, ...cell }) => ({
    message: `${written(cell)} ซึ่งมีตัวอักษรที่ผิดเพี้ยน คือ ${defects.map((defect) => defectNames()[defect]).join(' และ ')}`,
    hint: 'แก้ตามข้อความที่เสนอ ถ้อยคำไม่เปลี่ยน เปลี่ยนเฉพาะตัวอักษรที่ผิดเพี้ยน',
  }),
  'text/control': (cell) => ({
    message: `${written(cell)} ซึ่งมีอักขระควบคุมที่มองไม่เห็นและพิมพ์ไม่ได้`,
    hint: 'แก้ตามข้อความที่เสนอ หรือพิมพ์ข้อความในช่องนี้ใหม่',
  }),
  'text/address': ({ written: address, corrected, ...cell }) => ({
    message: `${written({ ...cell, value: address })} ซึ่งเป็นที่อยู่เว็บที่เปิดไม่ได้`,
    hint: `แก้เป็น "${quote(corrected)}"`,
  }),
  'text/date': ({ date, year, ...cell }) => ({
    message: `${written({ ...cell, value: date })} ซึ่ง${
      year === null ? unreadableTexts()['no-such-day'] : `ห่างจากปีงบประมาณ พ.ศ. ${year} มาก`
    }`,
    hint: 'ตรวจวัน เดือน และปีกับเอกสารจริง แล้วแก้ไข หากถูกต้องแล้วไม่ต้องแก้',
  }),
  'text/percent': ({ share, ...cell }) => ({
    message: `${written({ ...cell, value: share })} ซึ่งเกินร้อยละ 100`,
    hint: 'ตรวจตัวเลขกับเอกสารจริง แล้วแก้ไข หากเป็นการเพิ่มขึ้นหรือเกินเป้าหมาย ให้เขียนบอกไว้',
  }),
  'text/placeholder': ({ row, header, blank, isDay }) =>
    isDay
      ? {
          message: `${written({ row, header, value: blank })} โดยเว้นวันไว้ ยังไม่ได้กรอก`,
          hint: 'กรอกวันให้ครบ เช่น "วันที่ 5 มีนาคม 2568" หรือหากไม่ระบุวัน ให้เขียนว่า "เดือนมีนาคม 2568"',
        }
      : {
          message: `แถวที่ ${row} ช่อง "${header}" ยังมีช่องว่างของแม่แบบ "${quote(blank)}" ที่ไม่ได้กรอก`,
          hint: 'กรอกข้อความแทนจุดหรือเครื่องหมาย แล้วลบจุดที่เหลือ',
        },
  'text/repeated': ({ firstRow, isEntire, ...cell }) =>
    isEntire
      ? {
          message: `${written(cell)} เหมือนกับแถวที่ ${firstRow} ทุกตัวอักษร`,
          hint: 'เขียนผลที่เกิดขึ้นจริงของแต่ละมาตรการ หากเป็นเรื่องเดียวกันให้รวมเป็นมาตรการเดียว',
        }
      : {
          message: `${written(cell)} ขึ้นต้นเหมือนกับแถวที่ ${firstRow} ทั้งข้อความ`,
          hint: 'เขียนผลที่เกิดขึ้นจริงของแต่ละมาตรการ ตัดข้อความที่ซ้ำกับมาตรการอื่นออก',
        },
  'period/unreadable': (params) => {
    if (params.reason !== 'misspelt') {
      return {
        message: `${written(params)} ซึ่ง${unreadableTexts()[params.reason]}`,
        hint: 'แก้เป็นรูปแบบ เช่น "ต.ค. 2567 - มี.ค. 2568" หรือ "ภายในวันที่ 30 เมษายน 2568" ข้อความเดิมจะพิมพ์ในรายงานตามที่เขียนไว้จนกว่าจะแก้',
      };
    }
    return {
      message: `${written(params)} ซึ่งมีชื่อเดือนหรือตัวเลขที่พิมพ์ผิด`,
      hint:
        params.corrected === null
          ? 'ตรวจชื่อเดือนและตัวเลขในช่องนี้ แล้วพิมพ์ใหม่ให้ถูกต้อง'
          : `แก้เป็น "${quote(params.corrected)}" หากตรงกับที่ตั้งใจ`,
    };
  },
  'period/unsure': (params) =>
    params.reason === 'quarter-assumed'
      ? {
          message: `${written(params)} ซึ่งอ่านเป็นไตรมาสของปีงบประมาณ คือ ${params.read}`,
          hint: 'หากถูกต้อง เขียนว่า "ไตรมาส" แทน Q หากหมายถึงไตรมาสของปีปฏิทิน เขียนชื่อเดือนแทน',
        }
      : {
          message: `${written(params)} ซึ่งเป็นปีการศึกษาหรือภาคเรียน ไม่ใช่ช่วงเดือนของปีงบประมาณ`,
          hint: 'จะพิมพ์ตามที่เขียนไว้ แต่บอกไม่ได้ว่าครบกำหนดเมื่อใด หากต้องการให้ติดตามได้ ให้เขียนเดือนกำกับ เช่น "ภาคเรียนที่ 1 (พ.ค. - ต.ค. 2568)"',
        },
  'period/reversed': (cell) => ({
    message: `${written(cell)} ซึ่งวันสิ้นสุดอยู่ก่อนวันเริ่ม`,
    hint: 'ตรวจเดือนและปีของวันเริ่มกับวันสิ้นสุด แล้วสลับหรือแก้ปีให้ถูกต้อง',
  }),
  'period/two-digit-ce': ({ year, ...cell }) => ({
    message: `${written(cell)} ซึ่งปีสองหลักดูเป็นปี ค.ศ.`,
    hint: `เขียนปีเป็นปี พ.ศ. เช่น ${year}`,
  }),
  'period/outside-year': ({ days, year, ...cell }) => ({
    message: `${written(cell)} (${days.join(' ถึง ')}) ซึ่งอยู่นอกปีงบประมาณ พ.ศ. ${year}`,
    hint: `ปีงบประมาณ พ.ศ. ${year} คือ 1 ตุลาคม ${year - 1} ถึง 30 กันยายน ${year} แก้ระยะเวลา หรือแก้ปีงบประมาณของแผ่นงานให้ตรงกัน`,
  }),
  'round/later-result': ({ row, header, date, round, lastDay }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" ลงวันที่ "${quote(date)}" ซึ่งหลังวันสุดท้ายของ${round || 'ปีงบประมาณ'} (${lastDay})`,
    hint: `ตัดผลที่เกิดหลังวันนั้นออกจากรายงานนี้ ${round && 'หรือเลือกรอบที่ครอบคลุมวันนั้น '}หากวันที่พิมพ์ผิดให้แก้ไข`,
  }),
  'indicator/unknown': (cell) => ({
    message: `${written(cell)} ซึ่งไม่ใช่ชื่อตัวชี้วัดของ ITA`,
    hint: 'เลือกหรือพิมพ์ชื่อตัวชี้วัดตามเกณฑ์ ITA ของปีนั้น',
  }),
  'indicator/wrong-instrument': ({ row, header, name, instrument, under }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" มีตัวชี้วัด "${name}" ซึ่งเป็นของ ${instrument} แต่แถวนี้อยู่ใต้ ${under}`,
    hint: `ย้ายแถวนี้ไปอยู่ใต้ ${instrument} หรือแก้ชื่อเครื่องมือ`,
  }),
  'indicator/wrong-number': ({ row, header, written: number, indicatorNumber, name, instrument, place }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" เขียนเลข ${number} ให้ตัวชี้วัด "${name}" ซึ่งเป็นตัวชี้วัดที่ ${indicatorNumber}`,
    hint: rightNumber(indicatorNumber, place, instrument),
  }),
  'indicator/repeated-number': ({ number, firstRow, ...cell }) => ({
    message: `${written(cell)} ใช้เลข ${number} ซ้ำกับตัวชี้วัดอื่นในแถวที่ ${firstRow}`,
    hint: 'แก้เลขตัวชี้วัดให้ตรงกับเกณฑ์ ITA',
  }),
  'indicator/absent': ({ indicatorNumber, name, instrument }) => ({
    message: `แผ่นงานมีตัวชี้วัดของ ${instrument} เกือบครบ แต่ไม่มีตัวชี้วัดที่ ${indicatorNumber} ${name}`,
    hint: 'เพิ่มมาตรการของตัวชี้วัดนี้ หรือหากตั้งใจไม่มี ไม่ต้องแก้ไข',
  }),
  'item/unknown': ({ row, header, written: code, year }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" มีรหัส "${quote(code)}" ซึ่งไม่มีในเกณฑ์ ITA ของปี ${year}`,
    hint: 'ตรวจรหัสกับเกณฑ์ ITA ของปีที่ประเมิน หากเกณฑ์ของหน่วยงานต่างจากที่ระบบมี ให้เพิ่มในแผ่นงาน "เกณฑ์ ITA"',
  }),
  'item/letter-o': ({ row, header, written: code, corrected }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" พิมพ์รหัส "${quote(code)}" ด้วยเลขศูนย์แทนตัวอักษร O`,
    hint: `แก้เป็น "${corrected}"`,
  }),
  'department/unknown': ({ row, header, name, nearest }) => ({
    message: `แถวที่ ${row} ช่อง "${header}" มี "${quote(name)}" ซึ่งไม่มีในรายชื่อส่วนราชการของหน่วยงาน`,
    hint:
      nearest === null
        ? `แก้ชื่อส่วนราชการ หรือเพิ่มชื่อนี้ที่เมนู "${menu.settings}"`
        : `แก้เป็น "${nearest}" หากหมายถึงส่วนราชการนี้ หรือเพิ่มชื่อใหม่ที่เมนู "${menu.settings}"`,
  }),
} satisfies Partial<FindingTexts>;
