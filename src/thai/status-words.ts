import { isBlank, matchKey } from './text';

/** `unable`: it cannot be carried out. */
export type Status = 'notStarted' | 'inProgress' | 'done' | 'unable';

/** The state of a measure as a document counts it: `blank` has nothing clear. */
export type MeasureState = Status | 'blank';

// How a result begins that reports none. Source: documents of offices, and the tracker of the ITA commission.
const LIST_NUMBER = /^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])?\s*/;
/** A cell that says nothing, with or without a dash. */
export const NO_WORDS = /^[\s\-–—.]*$/;
const UNABLE = /^ไม่สามารถ(?:ดำเนิน|ปฏิบัติ|จัด)/;
const NOT_STARTED =
  /^ยัง(?:ไม่|มิ)(?:ได้)?\s*(?:ดำเนิน|เริ่ม|ทำ|จัด|ถึง|มีผลการดำเนิน|มีการดำเนิน)|^รอ(?:ดำเนิน|การ|ผล)|^จะ(?:ดำเนิน|จัด)|^อยู่ในแผน/;
const IN_PROGRESS =
  /^(?:อยู่|ใน)*ระหว่าง(?:การ)?(?:ดำเนิน|จัด|ปรับปรุง|รวบรวม)|^กำลัง(?:ดำเนิน|จัด|ทำ|ปรับปรุง|รวบรวม|อยู่)|^ยังไม่แล้วเสร็จ/;

/** The state that the words of a result tell: what does not say otherwise reports something done. */
export function readResultWords(result: string): MeasureState {
  const text = result.replace(LIST_NUMBER, '');
  if (NO_WORDS.test(text)) return 'blank';
  if (UNABLE.test(text)) return 'unable';
  if (NOT_STARTED.test(text)) return 'notStarted';
  return IN_PROGRESS.test(text) ? 'inProgress' : 'done';
}

const PERCENT = /^(?:ร้อยละ|คิดเป็นร้อยละ)?(\d{1,3}(?:\.\d+)?)(?:%|เปอร์เซ็นต์)?$/;
/** Words in brackets behind a status only explain it: "ดำเนินการแล้ว (ไตรมาส 2)". */
const EXPLANATION = /\s*\([^()]*\)\s*$/;
const DONE_WORDS =
  /^(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ|ทำ|จัดทำ)?(?:(?:แล้ว)?เสร็จ(?:สิ้น|สมบูรณ์|เรียบร้อย)*(?:แล้ว)?|แล้ว|เรียบร้อย(?:แล้ว)?|ครบถ้วน(?:แล้ว)?)$/;
const NOT_STARTED_WORDS = /^ยัง(?:ไม่|มิ)(?:ได้)?(?:ดำเนินการ|ดำเนินงาน|เริ่ม(?:ดำเนินการ)?|ทำ|จัดทำ)?$/;

/** The words that the program offers for each status, understood by `readStatusWords`; those of `unable` want a reason behind them. */
export const STATUS_WORDS: Readonly<Record<Status, string>> = {
  done: 'ดำเนินการแล้วเสร็จ',
  inProgress: 'อยู่ระหว่างดำเนินการ',
  notStarted: 'ยังไม่ได้ดำเนินการ',
  unable: 'ไม่สามารถดำเนินการได้ เนื่องจาก',
};
/** What is before a number of per cent done. */
export const PERCENT_WORD = 'ร้อยละ';

/**
 * The status that words mean, as one column of a table has them; null for words that mean none for sure.
 * @example readStatusWords('ร้อยละ ๖๐') // 'inProgress'
 */
export function readStatusWords(text: string): Status | null {
  const bare = text.replace(EXPLANATION, '');
  const written = matchKey(isBlank(bare) ? text : bare).replace(/^[-–•*]|[()]/g, '');
  const percent = PERCENT.exec(written);
  const key = written.replace(/\./g, '');
  if (percent && /ร้อยละ|%|เปอร์เซ็นต์/.test(written)) {
    const value = Number(percent[1]);
    return value > 100 ? null : value === 100 ? 'done' : value === 0 ? 'notStarted' : 'inProgress';
  }
  if (UNABLE.test(key)) return 'unable';
  if (NOT_STARTED_WORDS.test(key) || NOT_STARTED.test(key)) return 'notStarted';
  if (IN_PROGRESS.test(key)) return 'inProgress';
  return DONE_WORDS.test(key) ? 'done' : null;
}

const UNABLE_WORDS = /^\s*ไม่สามารถ\s*(?:ดำเนินการ|ดำเนินงาน|ปฏิบัติ(?:งาน)?|จัดทำ|จัด)?\s*(?:ได้)?/;
const BECAUSE = /^[\s(:–-]*(?:เนื่อง(?:มา)?จาก|เพราะ(?:ว่า)?|ด้วย)?[\s.…)]*/;

/**
 * Why something is not possible, as words of status or result say; '' where they only say that it is not.
 * @example unableReason('ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบประมาณ') // 'ไม่มีงบประมาณ'
 */
export function unableReason(text: string): string {
  const reason = text.replace(LIST_NUMBER, '').replace(UNABLE_WORDS, '').replace(BECAUSE, '').trim();
  return NO_WORDS.test(reason) ? '' : reason;
}
