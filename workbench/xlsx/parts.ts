import { inflateRawSync } from 'node:zlib';
import PizZip from 'pizzip';
import { UnusableInput } from '../errors';
import { plainXml } from './xml';

/** The most bytes to which a package may unpack. Ten million cells of numbers, Google's limit, take about as many. */
const MAX_UNPACKED_BYTES = 300_000_000;

/** Why a file cannot be read as a workbook: one sentence each, for the user who opened the file. */
export const unreadable = {
  old: (file: string) => `${file} เป็นไฟล์ .xls แบบเก่าหรือมีรหัสผ่าน ให้เปิดด้วย Excel แล้วบันทึกเป็น .xlsx ที่ไม่มีรหัสผ่าน`,
  other: (file: string) => `${file} ไม่ใช่ไฟล์ .xlsx`,
  damaged: (file: string) => `${file} เสียหายจึงอ่านไม่ได้ ให้เปิดด้วย Excel หรือ Google ชีต แล้วบันทึกเป็น .xlsx ใหม่`,
  noSheet: (file: string) => `${file} ไม่มีแผ่นงาน`,
  unpacked: (file: string) =>
    `${file} คลายแล้วใหญ่กว่า ${MAX_UNPACKED_BYTES / 1_000_000} ล้านไบต์ จึงไม่อ่าน ให้คัดเฉพาะแผ่นงานที่ต้องใช้ไปไว้ในไฟล์ใหม่`,
  sheets: (file: string, most: number) =>
    `${file} มีแผ่นงานเกิน ${most.toLocaleString('en')} แผ่น จึงไม่อ่าน ให้คัดเฉพาะแผ่นงานที่ต้องใช้ไปไว้ในไฟล์ใหม่`,
  formulas: (file: string, sheet: string, most: number) =>
    `แผ่นงาน "${sheet}" ของ ${file} มีสูตรยาวรวมกันเกิน ${most / 1_000_000} ล้านอักขระ จึงไม่อ่าน ให้วางผลของสูตรเป็นค่าแล้วบันทึกใหม่`,
  listed: (file: string, sheet: string, most: number) =>
    `แผ่นงาน "${sheet}" ของ ${file} มีช่องที่ผสาน ลิงก์ หรือกฎของช่องมากเกินไป (รับได้รวม ${most / 1_000_000} ล้านช่อง) ให้ล้างกฎของช่องที่ไม่ใช้แล้วบันทึกใหม่`,
  long: (file: string, sheet: string, a1: string, most: number) =>
    `ช่อง ${a1} ของแผ่นงาน "${sheet}" ใน ${file} ยาวเกิน ${most.toLocaleString('en')} อักขระซึ่ง Google ชีตรับได้ ให้แบ่งข้อความเป็นหลายช่องแล้วบันทึกใหม่`,
  cells: (file: string, sheet: string, most: number) =>
    `แผ่นงาน "${sheet}" ของ ${file} กว้างหรือยาวเกินไป (Google ชีตรับได้ ${most / 1_000_000} ล้านช่อง) ให้ลบแถวและคอลัมน์ที่ไม่ใช้แล้วบันทึกใหม่`,
};

/** Office files have no document type; one is there only to fetch or to multiply something (ECMA-376 part 2, 8.1.4). */
const DOCUMENT_TYPE = /<!DOCTYPE/i;

/** The root is among the first characters, once comments are left out. */
const ROOT_WITHIN = 10_000;

/** A file in pizzip that is not unpacked. */
interface Packed {
  uncompressedSize: number;
  compressionMethod: string;
  getCompressedContent(): Uint8Array;
}
const DEFLATED = '\x08\x00';

/** The XML files of a package, each unpacked when it is read, all together to at most MAX_UNPACKED_BYTES. */
export class Parts {
  private readonly zip: PizZip;
  private left = MAX_UNPACKED_BYTES;

  /** Throws UnusableInput if the bytes are no zip. */
  constructor(
    bytes: Uint8Array,
    private readonly file: string,
  ) {
    // A .xls and a workbook locked with a password are both OLE files.
    if (bytes[0] === 0xd0 && bytes[1] === 0xcf) throw new UnusableInput(unreadable.old(file));
    if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) throw new UnusableInput(unreadable.other(file));
    try {
      this.zip = new PizZip(bytes);
    } catch {
      throw new UnusableInput(unreadable.damaged(file));
    }
  }

  /** The XML at a path, without comments, CDATA sections and the prefix of its namespace; null if there is none. */
  text(path: string | undefined): string | null {
    const bytes = path === undefined ? null : this.unpack(path);
    if (bytes === null) return null;
    const written = decoded(bytes);
    if (DOCUMENT_TYPE.test(written)) throw new UnusableInput(unreadable.damaged(this.file));
    const xml = plainXml(written);
    // Some writers put the spreadsheet namespace under a prefix, which exceljs does not understand.
    const prefix = /<(\w+):(?:workbook|worksheet|styleSheet|sst)\b/.exec(xml.slice(0, ROOT_WITHIN))?.[1];
    return prefix ? xml.replace(new RegExp(`<(/?)${prefix}:`, 'g'), '<$1') : xml;
  }

  /** The size in a file's header may be wrong, so it is unpacked only to what remains of the limit. */
  private unpack(path: string): Uint8Array | null {
    // "constructor" is no file, and a folder has no content.
    const entry = Object.hasOwn(this.zip.files, path) ? this.zip.files[path] : undefined;
    if (!entry || entry.dir) return null;
    const packed = (entry as unknown as { _data: Packed })._data;
    if (packed.uncompressedSize > this.left) throw new UnusableInput(unreadable.unpacked(this.file));
    let bytes: Uint8Array;
    try {
      const content = packed.getCompressedContent();
      bytes =
        packed.compressionMethod === DEFLATED
          ? inflateRawSync(content, { maxOutputLength: packed.uncompressedSize + 1 })
          : content;
    } catch {
      throw new UnusableInput(unreadable.damaged(this.file));
    }
    if (bytes.length !== packed.uncompressedSize) throw new UnusableInput(unreadable.damaged(this.file));
    this.left -= bytes.length;
    return bytes;
  }
}

/** XML may also be UTF-16, with a byte order mark. */
function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return new TextDecoder().decode(bytes);
}
