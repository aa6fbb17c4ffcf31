import type { FieldId } from '../forms/fields';
import { findInstrument } from '../ita/instruments';
import type { InstrumentCode } from '../ita/scheme';
import { matchKey } from '../thai/text';

/** A cell of a row whose words tell what the row is. */
interface Cell {
  text: string;
  /** The field of its column; undefined for a custom column. */
  field: FieldId | undefined;
}

/** Longer texts are no names and no totals, and are not searched. */
const MAX_LENGTH = 120;

/** Fewer numbers of columns than this in a row are numbers of something else. */
const MIN_COLUMN_NUMBERS = 3;
// "(1)", "๒", "[3]", "คอลัมน์ 4", "(5)=(3)-(4)".
const COLUMN_NUMBER = /^(?:คอลัมน์|ช่อง)?(?:ที่)?[([]?(\d{1,2})[)\]]?\.?(?:=[-\d()+*/x×]+)?$/;

/** True for the numbers of the columns under their headers, "(1) (2) (3) …": from 1 on, none left out, and nothing else. */
export function isColumnNumbers(texts: readonly string[]): boolean {
  if (texts.length < MIN_COLUMN_NUMBERS) return false;
  return texts.every((text, i) => Number(COLUMN_NUMBER.exec(matchKey(text))?.[1]) === i + 1);
}

// The words of a total beside "รวม": how much, of what, in which state.
const COUNT =
  '(?:รวม|ยอด|จำนวน|ทั้งสิ้น|ทั้งหมด|ทั้งปี|สุทธิ|เป็นเงิน|เป็น|คิด|ร้อยละ|มาตรการ|โครงการ|กิจกรรม|รายการ|ตัวชี้วัด|เรื่อง|ข้อ|ครั้ง|คน|แห่ง|บาท|ถ้วน|งบประมาณ|หน่วยงาน|ส่วนราชการ|ดำเนินการแล้ว|แล้วเสร็จ|เสร็จ|อยู่ระหว่าง(?:การ)?ดำเนินการ|ยังไม่(?:ได้)?ดำเนินการ|ที่|และ|ทุก|[-\\d.,:=()/%+–])';
const COUNTS = new RegExp(`^${COUNT}*$`);
const SUM = new RegExp(
  `^[(*]*(?:(?:ยอด|ผล|จำนวน|สรุป)?รวม${COUNT}*|(?:จำนวน|ทั้งสิ้น|ทั้งหมด|คิดเป็น|(?:ค่า)?เฉลี่ย)${COUNT}*\\d${COUNT}*)$`,
);
// "รวมด้านที่ ๑ จำนวน ๓ โครงการ": words of its own, and a count at the end.
const SUM_OF = /^[(*]*(?:ยอด)?รวม.{1,60}\d(?:มาตรการ|โครงการ|กิจกรรม|รายการ|ข้อ|เรื่อง|บาท)[).]*$/;
// "เป้าหมายรวมทั้งหมด": beside a count.
const ALL_TOGETHER = /^.{1,40}รวม(?:ทั้งหมด|ทั้งสิ้น)[:=]?$/;
// "เฉลี่ย", "คะแนนเฉลี่ย": beside figures alone.
const AVERAGE = new RegExp(`^[(*]*(?:คะแนน|ค่า|ร้อยละ)?(?:โดย)?เฉลี่ย${COUNT}*$`);
/** Columns of lists, in which a total may be a line of the list. */
const LISTS: readonly (FieldId | undefined)[] = ['issue', 'steps', 'followUp', 'result', 'outcome'];

/** True for a total: "รวมทั้งสิ้น ๙ มาตรการ", "รวม" beside amounts. A measure may begin with the same letters ("รวมพลัง…"). */
export function isSum(cells: readonly Cell[]): boolean {
  if (cells.some(({ text }) => text.length > MAX_LENGTH)) return false;
  const keys = cells.map(({ text, field }) => ({ key: matchKey(text), field }));
  // What has a number in the list is one of it.
  if (keys.some(({ key, field }) => field === 'number' && /^\d+\.?$/.test(key))) return false;
  const sum = keys.find(({ key, field }) => !LISTS.includes(field) && SUM.test(key));
  if (sum) return keys.every((each) => each === sum || COUNTS.test(each.key));
  const [first, ...rest] = keys;
  const isFigure = ({ key }: { key: string }) => /\d/.test(key) && COUNTS.test(key);
  const isWithFigures = first !== undefined && rest.length > 0 && rest.every(isFigure);
  if (isWithFigures && (AVERAGE.test(first.key) || ALL_TOGETHER.test(first.key))) return true;
  // A line of a list has no counts beside it.
  const isCounted = rest.length > 0 && rest.every(isFigure);
  if (first?.field === 'issue' && isCounted && SUM.test(first.key)) return true;
  return first !== undefined && rest.length === 0 && !LISTS.includes(first.field) && SUM_OF.test(first.key);
}

// Departments by the words their names begin with; "กองทุน…" and "สำนักงาน…" are other things.
const UNIT =
  '(?:กอง(?!ทุน)[ก-๎]{2,45}|สำนัก(?:งาน)?ปลัด[ก-๎.]{0,40}|สำนัก(?:การ)?(?:ช่าง|คลัง|ศึกษา|สาธารณสุข)[ก-๎]{0,30}|หน่วยตรวจสอบภายใน|ส่วน(?:การ)?(?:คลัง|โยธา|ศึกษา|สาธารณสุข|สวัสดิการ)[ก-๎]{0,30})ฯ?';
const DEPARTMENT = new RegExp(
  `^(?:[-•*]|\\(?\\d{1,2}[.)])?(?:(?:ใน)?ส่วนของ|ส่วนที่|ของ|หน่วยงาน|ส่วนราชการ|(?:หน่วยงาน)?(?:ที่|ผู้)รับผิดชอบ)?[:：-]?${UNIT}(?:(?:[/,]|และ)${UNIT})*(?:เป็น)?(?:(?:ที่|ผู้)?(?:จัดทำ|ทำ|รับผิดชอบ|ดำเนินการ))?[:：]?$`,
);
/** What a department does: words that are in none of their names. "กองช่างติดป้าย" is no name. */
const DOES = /(?:จัด(?!เก็บ|หา)|ติด|ปรับ|แจ้ง|เผยแพร่|ประชุม|อบรม|รายงาน|ให้|ได้|ต้อง|ลง|มี)/;

/** True for the name of a department (or several) and nothing else but that it does what follows below. */
export function isDepartmentName(text: string): boolean {
  const key = matchKey(text);
  return (
    key.length <= MAX_LENGTH &&
    DEPARTMENT.test(key) &&
    !DOES.test(key.replace(/(?:ที่|ผู้|เป็นผู้)?จัดทำ[:：]?$/, ''))
  );
}

/** Words with which the names of parts begin; those of the first list are hardly anything else's. */
const PART_WORDS = '(?:มิติ|ด้าน|หมวด|ยุทธศาสตร์|กลยุทธ์|พันธกิจ|เป้าประสงค์)';
const OTHER_PARTS = '(?:ส่วน|ตอน|องค์ประกอบ|แผนงาน|กลุ่ม)';
const LIST_NUMBER = '^(?:\\(?\\d{1,2}[.)])?';
// "มิติที่ ๑ …", "ด้าน 2 …", "ส่วนที่ ๓ …".
const SECTION = new RegExp(`${LIST_NUMBER}(?:${PART_WORDS}|${OTHER_PARTS})(?:ที่)?\\d`);
// "ด้านการจัดซื้อจัดจ้าง", "๒. ยุทธศาสตร์…": no number tells that it is a part.
const PART = new RegExp(LIST_NUMBER + PART_WORDS);

/** True for words by which a lone cell names a part of the table. */
export const isSectionName = (text: string): boolean => SECTION.test(matchKey(text));

/** True for words by which a lone cell right over a row with more cells names a part of the table. */
export const isPartName = (text: string): boolean => text.length <= MAX_LENGTH && PART.test(matchKey(text));

// The word or the numbers with which the name of a part begins.
const LEVEL = new RegExp(
  `^(${PART_WORDS}|${OTHER_PARTS}|(?:มาตรการ|โครงการ|กิจกรรม|เรื่อง)ที่(?=\\d)|ภารกิจ|งาน)|^\\(?(\\d+(?:\\.\\d+)*)`,
);

/**
 * What the names of parts of one level have in common: the `word` with which they begin, or the kind of `number` ("1.1"); '' where
 * they have none.
 */
export function levelOfPart(name: string): { word: string; number: string } {
  const [, word = '', number = ''] = isDepartmentName(name)
    ? ['', DEPARTMENT_LEVEL]
    : (LEVEL.exec(matchKey(name)) ?? []);
  return { word, number: number.replace(/\d+/g, '1') };
}

const DEPARTMENT_LEVEL = 'กอง';

// Words by which a lone cell names an instrument rather than speaks of one.
const INSTRUMENT_WORDS = /แบบวัด|แบบตรวจ|ผู้มีส่วนได้|^[^a-z]*[ieo]it[^a-z]*$/i;

/** The instrument of which a lone cell is the name, as a row over its measures; null for any other text. */
export function instrumentOfSection(text: string): InstrumentCode | null {
  return INSTRUMENT_WORDS.test(text) ? findInstrument(text) : null;
}
