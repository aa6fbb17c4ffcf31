import { isBlank, matchKey } from './text';

/** `unable`: it cannot be carried out. */
export type Status = 'notStarted' | 'inProgress' | 'done' | 'unable';

/** The state of a measure as a document counts it: `blank` has nothing clear. */
export type MeasureState = Status | 'blank';

const LIST_NUMBER = /^\s*(?:\(?[0-9๐-๙]{1,2}[.)](?![0-9๐-๙])|[-–•*])?\s*/;
/** A cell that says nothing, with or without a dash. */
export const NO_WORDS = /^[\s\-–—.]*$/;
/** Words in brackets behind a status only explain it: "ดำเนินการแล้ว (ไตรมาส 2)". */
const EXPLANATION = /\([^()]*\)\s*$/;

// All of these are of keys: no spaces, Arabic digits. Source: documents of offices, and the tracker of the ITA commission.
/** How a text begins that tells this state, whatever follows; the first that fits counts. */
const BEGINNINGS: readonly [state: Status, words: RegExp][] = [
  [
    'unable',
    /^(?:ยัง)?ไม่(?:สามารถ|อาจ)(?:ดำเนิน|ปฏิบัติ|จัด|ทำ)|^(?:ขอ|ให้|ถูก|ได้)?(?:ยกเลิก|ยุติ|งด)(?:การ(?:ดำเนิน|จัด)|โครงการ|กิจกรรม|มาตรการ|ดำเนิน)/,
  ],
  [
    'inProgress',
    /^(?:ขณะนี้|ปัจจุบัน)?(?:ยัง)?(?:คง)?อยู่(?:ใน)?(?:ระหว่าง|ขั้นตอน|กระบวนการ)|^(?:ใน)?ระหว่าง(?:การ)?(?:ดำเนิน|จัด|ปรับปรุง|รวบรวม|ก่อสร้าง|เสนอ|พิจารณา|ตรวจ)|^(?:ขณะนี้|ปัจจุบัน)?(?:ยัง)?กำลัง(?!ใจ|คน|พล)/,
  ],
  [
    'inProgress',
    /^(?!ไม่มี|ไม่พบ).{0,60}?(?:^|ยัง|ดำเนินการ|ทำ)ไม่(?:แล้วเสร็จ|เสร็จ|เรียบร้อย|สำเร็จ|ครบ|ถึง(?=ร้อยละ|\d))|^(?:เกือบ|ใกล้)(?:จะ)?(?:แล้ว)?(?:เสร็จ|ครบ|ร้อยละ|\d)|^ยัง(?:คง)?(?:ดำเนิน|จัด|ทำ|ปฏิบัติ)/,
  ],
  // "ยังไม่ได้รับเรื่องร้องเรียน" reports a result.
  [
    'notStarted',
    /^ยัง(?:ไม่|มิ)(?:ได้)?(?:ดำเนิน|เริ่ม|ทำ|จัด|ปฏิบัติ|ถึง|มี(?:ผล)?การ(?:ดำเนิน|จัด|เริ่ม|ปฏิบัติ))|^ยัง(?:ไม่|มิ)ได้(?!รับ(?:เรื่อง|แจ้ง|การร้อง|ข้อร้อง|คำร้อง)|พบ|รายงาน)|^(?:ไม่|มิ)ได้(?:มีการ)?(?:ดำเนินการ|ดำเนินงาน|เริ่ม|ทำ|จัด|ปฏิบัติ)|^ไม่มีผลการดำเนิน|^รอ(?:ดำเนิน|การ|ผล|งบ|อนุมัติ|จัด|เสนอ|พิจารณา|คำสั่ง|เริ่ม)|^(?:คาดว่า|มีแผน)?(?:ที่)?จะ(?:ดำเนิน|จัด|เริ่ม|ทำ|ปฏิบัติ)|^อยู่ในแผน/,
  ],
];
/** What may be behind a state in few words. */
const BECAUSE_OR_END = '(?:$|เนื่อง|เพราะ|ด้วย|แต่|โดย|[-–:,;/])';
/** Words that tell a state alone or with a reason behind them; with others they are of something else: "ยกเลิกระเบียบเดิม". */
const ALONE: readonly [state: Status, words: RegExp][] = (
  [
    ['unable', '(?:ยัง)?ไม่สามารถ|(?:ขอ|ถูก|ได้)?(?:ยกเลิก|ยุติ)(?:แล้ว)?|(?:ดำเนินการ|ปฏิบัติ|ทำ|จัด)ไม่ได้'],
    ['notStarted', 'ยัง|ยัง(?:ไม่|มิ)(?:ได้)?|(?:ไม่|มิ)(?:ได้|มีการ)?(?:ดำเนินการ|ดำเนินงาน|ทำ|เริ่ม)'],
    [
      'inProgress',
      '(?:ได้)?เริ่ม(?:ดำเนินการ|ดำเนินงาน|ทำ)?(?:แล้ว)?|ดำเนินการอยู่|(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ|ทำ)?(?:แล้ว)?(?:เสร็จ(?:สิ้น)?)?(?:เป็น)?บางส่วน(?:แล้ว)?',
    ],
  ] as const
).map(([state, words]) => [state, new RegExp(`^(?:${words})${BECAUSE_OR_END}`)]);

const PERCENT_SIGN = /ร้อยละ|%|เปอร์เซ็?นต์/;
const PERCENT = new RegExp(
  `^(?:(?:ได้|มี)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|จัดทำ|ทำ)?(?:ไป)?(?:แล้ว)?(?:เสร็จ(?:สิ้น|สมบูรณ์)?|ครบ(?:ถ้วน)?|ได้)?(?:แล้ว)?|.{0,60}?(?:แล้วเสร็จ|เสร็จแล้ว|ก้าวหน้า|คืบหน้า))(?:คิดเป็น|ประมาณ|กว่า|เกิน|มากกว่า|อยู่ที่|[:=])*(?:ร้อยละ)?(?:\\d{1,3}[-–])?(\\d{1,3}(?:\\.\\d+)?)(?:%|เปอร์เซ็?นต์)?(?:แล้ว|ของ(?:แผน|งาน|โครงการ|กิจกรรม|เป้าหมาย|ทั้งหมด|100%)+)?(?:${BECAUSE_OR_END}|อยู่|กำลัง|ยัง)`,
);
const DONE_WORDS =
  /^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|ทำ|จัดทำ)?(?:(?:แล้ว)?เสร็จ(?:สิ้น|สมบูรณ์|เรียบร้อย)*(?:แล้ว)?|แล้ว|เรียบร้อย(?:แล้ว)?|ครบถ้วน(?:แล้ว)?)(?:$|เมื่อ|ตามแผน|ตามกำหนด)/;

/** What a longer text says of a status is at its beginning. */
const MAX_LENGTH = 200;

const keyOf = (text: string): string =>
  matchKey(text.slice(0, MAX_LENGTH).replace(LIST_NUMBER, '')).replace(/[()]/g, '');

/**
 * The status that words mean, as a column of words or a result has them; null for words that mean none for sure.
 * @param header that of the column: numbers are per cent where it says so
 * @example readStatusWords('ร้อยละ ๖๐') // 'inProgress'
 */
export function readStatusWords(text: string, header = ''): Status | null {
  const bare = text.replace(EXPLANATION, '');
  const written = keyOf(isBlank(bare) ? text : bare);
  const key = written.replace(/\./g, '');
  const [begun] = BEGINNINGS.find(([, words]) => words.test(key)) ?? [];
  if (begun) return begun;
  // A reason may be behind a space or in a line of its own.
  const [first = ''] = text.slice(0, MAX_LENGTH).replace(LIST_NUMBER, '').split(/[\s(]/);
  const firstKey = keyOf(first);
  const [alone] = ALONE.find(([, words]) => words.test(key) || words.test(firstKey)) ?? [];
  if (alone) return alone;
  const [, percent] = PERCENT.exec(written) ?? [];
  if (percent !== undefined && PERCENT_SIGN.test(written + header)) {
    const value = Number(percent);
    return value > 100 ? null : value === 100 ? 'done' : value === 0 ? 'notStarted' : 'inProgress';
  }
  return DONE_WORDS.test(key) ? 'done' : null;
}

/** What a clerk writes in a result's place where there is none, or where only they know what became of the measure. */
const NO_RESULT =
  /^(?:ยัง)?ไม่(?:มี(?:ข้อมูล|ผล|ผลลัพธ์|การรายงาน|รายงาน|งบประมาณ)?|ระบุ|ทราบ|แน่ใจ|เกี่ยวข้อง|ต้องดำเนินการ|(?:ได้)?รายงาน(?:ผล)?|(?:ได้)?รับ(?:การ)?(?:จัดสรร)?งบประมาณ)$|^รอรายงาน|^n\/?a$|^none$|^#(?:n\/a|ref!|value!|name\?|div\/0!|num!|null!|error!)|^(?:ขอ)?(?:เลื่อน|ชะลอ|ระงับ)(?:$|เนื่อง|การดำเนิน|การจัด|โครงการ|กิจกรรม|ไป|ออกไป|ไว้)/;
/** Numbers and signs alone describe nothing that was done. */
function describes(text: string): boolean {
  const words = text.replace(PERCENT_SIGN, '');
  return /[a-zก-ฮ]/i.test(words) || /\p{L}/u.test(words);
}

/** True for a result without words of its own, by which a measure is not begun. */
export const isNoResult = (result: string): boolean =>
  NO_WORDS.test(result.replace(LIST_NUMBER, '')) || /^(?:ยัง)?ไม่มี$/.test(keyOf(result));

/**
 * The state that a result tells: that of its words, as a column of status has them. Another text that describes something reports
 * it done; of what describes nothing, nobody can know.
 */
export function readResultWords(result: string, header = ''): MeasureState {
  const status = readStatusWords(result, header);
  if (status) return status;
  const key = keyOf(result);
  return NO_RESULT.test(key.replace(/\.$/, '')) || !describes(result) ? 'blank' : 'done';
}

/** The words that the program offers for each status, understood by `readStatusWords`; those of `unable` want a reason behind them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  done: 'ดำเนินการแล้วเสร็จ',
  inProgress: 'อยู่ระหว่างดำเนินการ',
  notStarted: 'ยังไม่ได้ดำเนินการ',
  unable: 'ไม่สามารถดำเนินการได้ เนื่องจาก',
};
/** What is before a number of per cent done. */
export const PERCENT_WORD = 'ร้อยละ';

const UNABLE_WORDS =
  /^\s*(?:(?:ยัง)?ไม่สามารถ\s*(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ(?:งาน)?|จัดทำ|จัด|ทำ)?\s*(?:ได้)?|ยกเลิก(?=\s*(?:เนื่อง|เพราะ)))/;
const BECAUSE = /^[\s(:–-]*(?:เนื่อง(?:มา)?จาก|เพราะ(?:ว่า)?|ด้วย)?[\s.…)]*/;

/**
 * Why something is not possible, as words of status or result say; '' where they only say that it is not.
 * @example unableReason('ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบประมาณ') // 'ไม่มีงบประมาณ'
 */
export function unableReason(text: string): string {
  const reason = text.replace(LIST_NUMBER, '').replace(UNABLE_WORDS, '').replace(BECAUSE, '').trim();
  return NO_WORDS.test(reason) ? '' : reason;
}
