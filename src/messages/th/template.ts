import type { TemplateMistake } from '../template-mistake';
import { quote } from './quote';

/** Texts of custom templates: file name, sheet. */
export const template = {
  fileName: (form: string) => `แม่แบบ ${form}`,
  sheetNotice: 'แผ่นงานนี้เก็บแม่แบบรายงานของหน่วยงาน โปรดอย่าแก้ไข เปลี่ยนแม่แบบได้ที่หน้า "แม่แบบรายงาน"',
};

/** Why a custom template cannot be read or used. */
export const templateErrors = {
  'template/mistakes': (form: string, mistakes: { tag: string; paragraph: string }[]) => ({
    message: `แม่แบบของหน่วยงานสำหรับ${form}ใช้กับแผ่นงานนี้ไม่ได้ จึงไม่ได้สร้างรายงาน: ${mistakes
      .map(({ tag, paragraph }) => `${tag} ในย่อหน้า "${quote(paragraph)}"`)
      .join(' • ')}`,
    hint: 'หากเป็นคอลัมน์ของหน่วยงาน ให้เพิ่มหัวคอลัมน์ชื่อนี้ในแผ่นงาน หากไม่ใช่ ให้แก้ไขแม่แบบแล้วอ่านใหม่ที่หน้า "แม่แบบรายงาน" หรือกลับไปใช้แม่แบบมาตรฐาน',
  }),
  'template/damaged': (form: string) => ({
    message: `แม่แบบของหน่วยงานสำหรับ${form}ที่เก็บไว้ในสเปรดชีตนี้ไม่ครบหรือเสียหาย`,
    hint: 'เปิด "แม่แบบรายงาน" จากเมนู "จัดทำเอกสาร" แล้วอ่านแม่แบบจากเอกสารอีกครั้ง หรือกลับไปใช้แม่แบบมาตรฐาน',
  }),
  'template/no-document': () => ({
    message: 'ยังไม่มีเอกสารแม่แบบให้อ่าน',
    hint: 'รับแม่แบบเป็น Google เอกสารก่อน แก้ไขเอกสารนั้น แล้วอ่านแม่แบบ',
  }),
  'template/not-yours': (who: string) => ({
    message: `อ่านเอกสารแม่แบบไม่ได้ เพราะผู้สร้างคือ ${who || 'ผู้อื่น'} หรือเอกสารถูกลบแล้ว`,
    hint: 'เฉพาะผู้ที่รับแม่แบบเป็นเอกสารเท่านั้นที่อ่านได้ หากต้องการแก้ไขเอง ให้รับแม่แบบเป็นเอกสารของท่าน',
  }),
  'template/unreadable': () => ({
    message: 'เอกสารแม่แบบไม่ใช่ไฟล์ Word (.docx) ที่อ่านได้ หรือมีรหัสผ่าน',
    hint: 'นำรหัสผ่านออกหรือบันทึกเป็น .docx ใหม่ หรือรับแม่แบบเป็นเอกสารใหม่ แล้วลองอีกครั้ง',
  }),
  'template/too-large': () => ({
    message: 'เอกสารแม่แบบมีขนาดใหญ่เกินกว่าที่เก็บไว้ในสเปรดชีตได้',
    hint: 'ลดขนาดหรือจำนวนรูปภาพในเอกสาร เช่น ตราของหน่วยงาน หรือตัดเนื้อหาที่ไม่ใช้ แล้วอ่านแม่แบบอีกครั้ง',
  }),
};

type Sentence = (tag: string, other: string) => string;

/** What each kind of mistake in a template means and what to do: for pages and the command line; the server sends only kinds. */
const SENTENCES: Record<TemplateMistake['kind'], Sentence> = {
  unknown: (tag, near) => `ไม่มีรหัสแทนข้อความ ${tag} ${near ? `ที่ใกล้เคียงคือ ${near} ` : ''}ให้แก้ตัวสะกดหรือลบออก`,
  unknownColumn: (tag, near) =>
    `ไม่มีรหัสแทนข้อความ ${tag}${near ? ` ที่ใกล้เคียงคือ ${near}` : ''} หากเป็นคอลัมน์ของหน่วยงาน แผ่นงานต้องมีหัวคอลัมน์ชื่อนี้`,
  blank: (tag) => `วงเล็บ ${tag} ไม่มีชื่อรหัสแทนข้อความอยู่ภายใน ให้พิมพ์ชื่อหรือลบวงเล็บออก`,
  outside: (tag, opener) => `${tag} อยู่นอกส่วนของตน ต้องอยู่หลัง ${opener} และก่อนรหัสแทนข้อความที่ปิดส่วนนั้น`,
  needsOpening: (tag, opener) => `${tag} เป็นรหัสแทนข้อความของส่วนที่ทำซ้ำหรือมีเงื่อนไข ต้องเปิดด้วย ${opener} และปิดส่วนนั้น`,
  needsParagraph: (tag) => `${tag} ต้องอยู่ตามลำพังในย่อหน้าของตน และไม่อยู่ในตาราง`,
  unclosed: (tag, end) => `${tag} ไม่มีรหัสแทนข้อความที่ปิดส่วน ให้เพิ่ม ${end} เมื่อจบส่วนนี้`,
  unopened: (tag, begin) => `${tag} ไม่มีรหัสแทนข้อความที่เปิดส่วน ให้เพิ่ม ${begin} เมื่อเริ่มส่วนนี้ หรือลบ ${tag} ออก`,
  crossed: (tag, open) => `${tag} ปิดส่วนนี้ก่อนปิด ${open} ซึ่งเปิดไว้ภายใน ให้ปิดส่วนภายในก่อน`,
  misplaced: (tag, end) => `${tag} และ ${end} อยู่คนละที่ ต้องอยู่นอกตารางทั้งคู่ อยู่ในช่องเดียวกัน หรืออยู่ในตารางเดียวกัน`,
  inHeading: (tag) => `${tag} อยู่ในแถวหัวตาราง ต้องอยู่ในช่องแรกของแถวที่จะทำซ้ำ`,
  braces: (text) => `วงเล็บปีกกาไม่ครบคู่ที่ "${quote(text)}" ต้องเป็น {{รหัสแทนข้อความ}} และอยู่ในย่อหน้าเดียว`,
  overlapping: (tag) => `ส่วนของ ${tag} ทับกับส่วนอื่นในตารางเดียวกัน ให้เปิดและปิดแต่ละส่วนในช่องหรือแถวของตน`,
  acrossSections: (tag, end) =>
    `${tag} และ ${end} ครอบหลายตอนของเอกสารที่ตั้งหน้ากระดาษต่างกัน ให้เปิดและปิดภายในตอนเดียวกัน หรือให้ครอบทั้งตอนพร้อมตัวแบ่งส่วนท้ายตอน`,
  inControl: (tag, end) =>
    `${tag} และ ${end} อยู่ในและนอกตัวควบคุมเนื้อหา (Content control) ของ Word ให้ลบตัวควบคุมนั้นโดยเก็บข้อความไว้ หรือเปิดและปิดภายในตัวควบคุมเดียวกัน`,
  notXml: (path) =>
    `ไฟล์แม่แบบเสียหายที่ส่วน ${path} ให้เปิดด้วย Word หรือ Google เอกสาร บันทึกเป็น .docx ใหม่ แล้วลองอีกครั้ง`,
  macros: () => 'ไฟล์แม่แบบมีมาโครหรือโปรแกรมอยู่ภายใน ให้บันทึกเป็นเอกสาร Word (.docx) ที่ไม่มีมาโคร แล้วลองอีกครั้ง',
  embedded: () => 'แม่แบบฝังไฟล์หรือวัตถุของโปรแกรมอื่นไว้ ให้ลบวัตถุนั้นหรือวางเป็นรูปภาพหรือข้อความแทน แล้วลองอีกครั้ง',
  outsideFile: (target) =>
    `แม่แบบเชื่อมไปยังไฟล์หรือโปรแกรมภายนอก "${quote(target)}" ให้ลบส่วนนั้น หรือแทรกรูปภาพลงในเอกสารแทนการเชื่อม หรือเปิดด้วย Google เอกสารแล้วดาวน์โหลดเป็น .docx ใหม่`,
  outsidePath: (path) =>
    `ไฟล์แม่แบบอ้างถึงตำแหน่งนอกไฟล์ "${quote(path)}" ให้เปิดด้วย Word หรือ Google เอกสาร บันทึกเป็น .docx ใหม่ แล้วลองอีกครั้ง`,
  more: (count) => `ยังมีอีก ${count} แห่ง ให้แก้ไขตามรายการนี้ก่อน แล้วอ่านแม่แบบอีกครั้ง`,
  inLink: (tag) =>
    `${tag} อยู่ในฟิลด์หรือในลิงก์ที่เติมข้อความไม่ได้ ให้นำออกแล้วพิมพ์ ${tag} เป็นข้อความ ที่อยู่เว็บไซต์จะเป็นลิงก์เองเมื่อสร้างรายงาน`,
};

/** A mistake as a user reads it, without the paragraph. */
export const mistakeSentence = ({ kind, tag, other }: TemplateMistake): string => SENTENCES[kind](tag, other);

/** Where the mistake is; '' where it concerns the complete document. */
export const mistakePlace = ({ paragraph }: TemplateMistake): string =>
  paragraph.trim() === '' ? '' : `ย่อหน้า "${quote(paragraph)}"`;
