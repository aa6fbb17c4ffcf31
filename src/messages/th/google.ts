import { otherCauses } from './other-causes';
import { googleSays } from './quote';

const PERMISSIONS = {
  sheets: 'อ่านและแก้ไขสเปรดชีตนี้',
  files: 'สร้างและแก้ไขไฟล์ของโปร่งใสในไดรฟ์ของฉัน',
  pages: 'แสดงแถบด้านข้างและกล่องโต้ตอบ',
};

/** The action for which a missing sheet was wanted. */
export type SheetUse = 'measure' | 'check' | 'document' | 'newYear' | 'import';

const GONE = {
  measure: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" แล้ว อาจถูกลบหรือเปลี่ยนชื่อ`,
    hint: 'คัดลอกข้อความที่พิมพ์ไว้ก่อน แล้วเปิดแผ่นงานที่ต้องการบันทึกและลองอีกครั้ง',
  }),
  check: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" อาจถูกลบ เปลี่ยนชื่อ หรือยังไม่ได้สร้าง`,
    hint: 'เปิดแผ่นงานที่ต้องการตรวจ แล้วเลือก "ตรวจแผ่นงานที่เปิดอยู่"',
  }),
  document: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" แล้ว อาจถูกลบหรือเปลี่ยนชื่อ`,
    hint: 'ปิดแล้วเปิดแถบด้านข้างนี้ใหม่ เพื่ออ่านรายชื่อแผ่นงานอีกครั้ง',
  }),
  import: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" แล้ว อาจถูกลบหรือเปลี่ยนชื่อ จึงยังไม่มีการสร้างหรือแก้ไขแผ่นงานใด`,
    hint: 'เปิดแผ่นงานที่วางตารางไว้ แล้วกด "อ่านแผ่นงานที่เปิดอยู่"',
  }),
  newYear: (sheet: string) => ({
    message: `ไม่พบแผ่นงาน "${sheet}" ที่เป็นแบบฟอร์มแล้ว จึงยังไม่ได้เริ่มปีงบประมาณใหม่`,
    hint: 'ปิดแล้วเปิดแถบด้านข้างนี้ใหม่ เพื่ออ่านรายชื่อแผ่นงานอีกครั้ง',
  }),
};

/** What ends an action for a reason that lies with Google, with a colleague or with a sheet of the spreadsheet. */
export const googleErrors = {
  busy: () => ({
    message: 'มีผู้อื่นกำลังบันทึกข้อมูลในสเปรดชีตนี้อยู่ จึงยังไม่ได้ทำรายการนี้',
    hint: 'รอสักครู่แล้วลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่ครบ',
  }),
  'sheet/in-use': () => ({
    message: 'มีผู้อื่นกำลังแก้ไขแผ่นงานนี้อยู่ตลอด จึงยังไม่ได้บันทึก',
    hint: 'รอสักครู่แล้วลองอีกครั้ง ข้อความที่พิมพ์ไว้ยังอยู่ครบ',
  }),
  'left-behind': (what: string[]) => ({
    message: `ทำรายการไม่สำเร็จ และคืนค่าเดิมไม่ได้ทั้งหมด ส่วนที่อาจค้างอยู่คือ ${what.join(' และ ')}`,
    hint: 'ตรวจดูส่วนนั้น แก้ไขหรือลบสิ่งที่ค้างอยู่ แล้วลองอีกครั้ง',
  }),
  /** `isAddonSheet`: the sheet has the name of one that the add-on makes and writes to. */
  'sheet/taken': (name: string) => ({
    message: `มีแผ่นงานชื่อ "${name}" ที่หน่วยงานทำไว้เองอยู่แล้ว จึงยังไม่ได้บันทึก`,
    hint: 'เปลี่ยนชื่อแผ่นงานนั้น แล้วลองอีกครั้ง',
  }),
  'sheet/no-cells': (sheet: string, isAddonSheet: boolean) =>
    isAddonSheet
      ? {
          message: `แผ่นงาน "${sheet}" เป็นแผนภูมิหรือข้อมูลที่เชื่อมต่อจากที่อื่น โปร่งใสจึงบันทึกลงในแผ่นงานนี้ไม่ได้`,
          hint: 'เปลี่ยนชื่อแผ่นงานนี้เป็นชื่ออื่น แล้วลองอีกครั้ง โปร่งใสจะสร้างแผ่นงานของตนเองขึ้นใหม่',
        }
      : {
          message: `แผ่นงาน "${sheet}" เป็นแผนภูมิหรือข้อมูลที่เชื่อมต่อจากที่อื่น จึงไม่มีตารางให้อ่าน`,
          hint: 'เปิดแผ่นงานที่เป็นตาราง แล้วลองอีกครั้ง',
        },
  'sheet/gone': (sheet: string, wanted: SheetUse) => GONE[wanted](sheet),
  'cell/gone': (sheet: string, row: number) => ({
    message: `แผ่นงาน "${sheet}" ไม่มีช่องนี้ในแถวที่ ${row} แล้ว แถวหรือคอลัมน์อาจถูกลบ`,
    hint: 'ตรวจสอบอีกครั้ง เพื่อหาตำแหน่งใหม่ของช่องนี้',
  }),
  'cell/rule': (cells: string[]) => ({
    message: `${listed(cells)} รับเฉพาะค่าที่กำหนดไว้ จึงยังไม่ได้บันทึกช่องใด`,
    hint: 'กรอกค่าที่ช่องนี้รับได้ หรือเปลี่ยน "การตรวจสอบข้อมูล" ในเมนูข้อมูลให้เพียงเตือน แล้วลองอีกครั้ง',
  }),
  'cell/protected': (cells: string[]) => ({
    message: `เขียนลงใน${listed(cells)} ไม่ได้ จึงยังไม่ได้บันทึกช่องใด`,
    hint: 'หากช่องนี้ถูกป้องกันไว้ (เมนูข้อมูล "ป้องกันชีตและช่วง") ให้ขอสิทธิ์แก้ไขจากเจ้าของสเปรดชีต หากไม่ใช่ ให้ลองอีกครั้ง',
  }),
  'file/not-made': (name: string, detail: string) => ({
    message: `สร้าง "${name}" ไม่สำเร็จ หรือสร้างแล้วแต่ Google ไม่ได้แจ้งผล (${googleSays(detail)})`,
    hint: 'ค้นหาชื่อนี้ในไดรฟ์ของฉัน หากพบ ให้ลบไฟล์หรือโฟลเดอร์ที่ไม่ได้ใช้ แล้วลองอีกครั้ง',
  }),
  'file/not-replaced': (link: string, detail: string) => ({
    message: `ปรับปรุงเอกสารเดิมไม่สำเร็จ หรือปรับปรุงแล้วแต่ Google ไม่ได้แจ้งผล (${googleSays(detail)})`,
    hint: `เปิดเอกสารเดิมตรวจดู (${link}) หากยังไม่เป็นปัจจุบัน ให้ลองอีกครั้ง`,
  }),
  unexpected: (detail: string) => ({
    message: `รายการนี้ยังไม่สำเร็จ ${googleSays(detail)}`,
    hint: `ข้อมูลที่กรอกไว้ยังอยู่ครบ ${otherCauses} หากยังพบปัญหาให้แจ้งผู้ดูแลพร้อมข้อความนี้`,
  }),
  /** What the user has not granted; `hasLink` where a link to Google's page is below. */
  consent: (permissions: readonly (keyof typeof PERMISSIONS)[], hasLink: boolean) => ({
    message: `ท่านยังไม่ได้อนุญาตให้โปร่งใส${permissions.map((each) => PERMISSIONS[each]).join(' และ')} จึงทำรายการนี้ไม่ได้`,
    hint: hasLink
      ? 'กดลิงก์ด้านล่าง ยอมรับสิทธิ์ที่ขอในหน้าของ Google แล้วกลับมากดปุ่มเดิมอีกครั้ง'
      : 'โหลดสเปรดชีตนี้ใหม่แล้วลองอีกครั้ง หากยังไม่ได้ ให้ติดตั้งโปร่งใสใหม่และยอมรับสิทธิ์ที่ขอทุกข้อ',
  }),
};

/** Names for what was written, in a sentence about what remains of it. */
export const google = {
  cellNamed: (header: string, row: number) => `ช่อง "${header}" แถวที่ ${row}`,
  cellsOf: (sheet: string, cells: string[]) => `${listed(cells)} ของแผ่นงาน "${sheet}"`,
  rowsOf: (from: number, to: number) => `แถวว่าง ${from}–${to} ท้ายแผ่นงาน`,
  fileOf: (name: string, link: string) => `ไฟล์ "${name}" ในไดรฟ์ของฉัน (${link})`,
  templateOf: (form: string) => `แม่แบบของหน่วยงานสำหรับ${form}`,
  folderOf: (url: string) => `โฟลเดอร์ใหม่ในไดรฟ์ของฉัน ${url}`,
  sheetOf: (sheet: string) => `แผ่นงาน "${sheet}"`,
  notesOf: (sheet: string) => `สีและหมายเหตุของแผ่นงาน "${sheet}"`,
};

/** A sentence names no more cells than these. */
const MAX_NAMED = 3;

const listed = (cells: string[]): string =>
  cells.slice(0, MAX_NAMED).join(', ') +
  (cells.length > MAX_NAMED ? ` และอีก ${cells.length - MAX_NAMED} ช่อง` : '');
