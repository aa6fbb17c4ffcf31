import { distance, LETTERS_PER_TYPO } from '../thai/distance';
import { lazy } from '../thai/lazy';
import { FIELD_IDS, type FieldId, fieldOfHeader, type HeaderWords, headerKey, headersOf } from './fields';

/** What a header may mean that is no certain header of a field. */
export interface HeaderGuess {
  /** The most likely meaning; null = a custom column. */
  field: FieldId | null;
  /** What else it may mean, the likelier first. */
  others: readonly FieldId[];
}

/**
 * Headers that mean different fields in different offices: the likely field, then the others. Source: public documents and pages
 * of offices.
 */
const ambiguous = (): [header: string, field: FieldId | null, ...others: FieldId[]][] => [
  ['ข้อ', 'number', 'item'],
  ['รหัส', null, 'number'],
  ['รหัสความเสี่ยง', null, 'number'],
  ['หัวข้อ', 'indicator', 'item'],
  ['ประเด็นการประเมิน', 'item', 'issue', 'indicator'],
  ['ตัวชี้วัด/ประเด็นการประเมิน', 'indicator', 'item'],
  ['ประเด็นการวิเคราะห์', 'section', 'indicator'],
  ['รายการ', 'item', 'measure', 'activity'],
  ['รายการที่ต้องเปิดเผย', 'item', 'measure'],
  ['ข้อมูล', 'item'],
  ['MOIT', 'item'],
  ['EB', 'item', 'evidence'],
  ['ประเด็น', 'issue', 'item'],
  ['จุดอ่อน', 'issue', 'problems'],
  ['สภาพปัญหา', 'issue', 'problems'],
  ['ปัญหา', 'issue', 'problems'],
  ['สิ่งที่พบ', 'issue', 'result'],
  ['ผลการวิเคราะห์', 'issue', 'result'],
  ['ข้อเสนอแนะ', 'problems', 'issue'],
  ['เหตุการณ์ความเสี่ยง', 'issue'],
  ['ประเด็นความเสี่ยง', 'issue'],
  ['แนวทาง', 'steps', 'measure'],
  ['แนวทางการพัฒนา', 'measure', 'steps'],
  ['แนวทางการปรับปรุง', 'measure', 'steps'],
  ['แนวทางการแก้ไข', 'measure', 'steps'],
  ['แนวทางการดำเนินการ', 'steps', 'measure'],
  ['แนวทางการดำเนินงาน', 'steps', 'measure'],
  ['แนวทางการปฏิบัติ', 'steps', 'measure'],
  ['แนวทางการนำผลการวิเคราะห์ไปสู่การปฏิบัติ', 'steps', 'measure'],
  ['วิธีการนำผลการวิเคราะห์ไปสู่การปฏิบัติ', 'steps', 'measure'],
  ['กิจกรรม/ขั้นตอนการดำเนินงาน', 'steps', 'activity'],
  ['โครงการ/ภารกิจ', 'activity', 'measure'],
  ['โครงการ/ภารกิจสำคัญ', 'activity', 'measure'],
  ['สิ่งที่จะทำ', 'measure', 'steps'],
  ['วิธีการจัดการความเสี่ยง', 'measure', 'steps'],
  ['มาตรการจัดการ', 'measure', 'steps'],
  ['มาตรการจัดการความเสี่ยง', 'measure', 'steps'],
  ['รายละเอียดการดำเนินการ', 'steps', 'result'],
  ['หน่วยงาน', 'responsible'],
  ['ส่วนราชการ', 'responsible'],
  ['กอง/สำนัก', 'responsible'],
  ['ใครทำ', 'responsible'],
  ['ผู้ดำเนินการ', 'responsible'],
  ['กำหนดแล้วเสร็จ', 'period'],
  ['กำหนดเวลา', 'period'],
  ['เมื่อไร', 'period'],
  ['วันเดือนปีที่ดำเนินการ', 'period', 'result'],
  ['วัน เดือน ปี', 'period', 'result'],
  ['ไตรมาส', 'period'],
  ['การรายงานผล', 'result', 'followUp'],
  ['ความก้าวหน้า', 'result', 'statusText'],
  ['ความคืบหน้า', 'result', 'statusText'],
  ['ผลที่ได้', 'result', 'outcome'],
  ['ผล', 'result', 'outcome'],
  ['ผลลัพธ์ที่คาดว่าจะได้รับ', 'target', 'outcome'],
  ['ผลที่คาดว่าจะได้รับ', 'target', 'outcome'],
  ['เป้าหมาย', 'target'],
  ['ไม่ได้ดำเนินการ', 'statusNotStarted', 'statusUnable'],
  ['ไม่ดำเนินการ', 'statusNotStarted', 'statusUnable'],
  ['URL', 'evidence'],
  ['ลิงก์', 'evidence'],
  ['ไฟล์', 'evidence'],
  ['เอกสารแนบ', 'evidence'],
  ['วัตถุประสงค์', null, 'target'],
  ['หมายเหตุ', null, 'problems'],
];

/** Words by which a longer header speaks of a field, the more telling ones first. */
const FIELD_BY_WORD: readonly [words: RegExp, field: FieldId][] = [
  [/ผู้รับผิดชอบ/, 'responsible'],
  [/ระยะเวลา|ห้วงเวลา|ช่วงเวลา/, 'period'],
  [/กำกับ|ติดตาม/, 'followUp'],
  [/ผลการ?(?:ดำเนิน|ปฏิบัติ)/, 'result'],
  [/ผลลัพธ์|ผลสัมฤทธิ์/, 'outcome'],
  [/ขั้นตอน|วิธี/, 'steps'],
  [/ปัญหา|อุปสรรค/, 'problems'],
  [/หลักฐาน/, 'evidence'],
  [/ตัวชี้วัด/, 'indicator'],
  [/ประเด็น|จุดอ่อน|ข้อบกพร่อง/, 'issue'],
  [/มาตรการ/, 'measure'],
  [/โครงการ|กิจกรรม/, 'activity'],
  [/สถานะ/, 'statusText'],
];

/** A header that begins so names a property of the thing that follows, not the thing. */
const OF_ANOTHER_THING = /^(?:รหัส|เลขที่|จำนวน|ร้อยละ|วงเงิน|วันที่|ปี|ยุทธศาสตร์|ประเภท)/;

/** Per cent of the work that is done: a status. */
const PERCENT_DONE =
  /^(?!.*(?:งบ|เบิก|เป้าหมาย|ตัวชี้วัด|พึงพอใจ))(?=.*(?:%|ร้อยละ|เปอร์เซ็?นต์)).*(?:ก้าวหน้า|คืบหน้า|สำเร็จ|แล้วเสร็จ|ดำเนินการ|ดำเนินงาน)/;

/** Longer cells are sentences, and no header is guessed of them. */
const MAX_GUESSED_LENGTH = 60;

const guesses = lazy(
  (): ReadonlyMap<string, HeaderGuess> =>
    new Map(ambiguous().map(([header, field, ...others]) => [headerKey(header), { field, others }])),
);

/** The ambiguous headers with their likely field, as words of a vocabulary. */
export const knownGuesses = lazy(
  (): HeaderWords => new Map([...guesses()].map(([key, { field }]) => [key, field])),
);

/**
 * What a header may mean that `fieldOfHeader` does not know: one that offices use for different things, one with a typo, or one
 * that speaks of a field in longer words. Null where nothing tells.
 * @example guessHeader('แนวทางการดำเนินงาน') // { field: 'steps', others: ['measure'] }
 */
export function guessHeader(header: string): HeaderGuess | null {
  const key = headerKey(header);
  if (header.length <= MAX_GUESSED_LENGTH && PERCENT_DONE.test(key))
    return { field: 'statusText', others: ['result'] };
  const known = guesses().get(key) ?? guesses().get(key.replace(/\([^()]*\)/g, ''));
  if (known) return known;
  if (key === '' || header.length > MAX_GUESSED_LENGTH) return null;
  const similar = similarField(header);
  if (similar) return { field: similar, others: [] };
  if (OF_ANOTHER_THING.test(key)) return null;
  const byWord = FIELD_BY_WORD.find(([words]) => words.test(key));
  return byWord ? { field: byWord[1], others: [] } : null;
}

/** The field of whose headers this one is a misspelling; null where none is so near. */
export const similarField = (header: string): FieldId | null =>
  fieldOfHeader(header) ?? similarHeader(header)?.field ?? null;

const knownHeaders = lazy(() =>
  FIELD_IDS.flatMap((field) => headersOf(field).map((header) => ({ field, header, key: headerKey(header) }))),
);

/**
 * The known header of which this one is a misspelling, with its field: a letter in eight may differ. Null where none is so near.
 * @example similarHeader('ผู้รับผิดชอป') // { field: 'responsible', header: 'ผู้รับผิดชอบ' }
 */
export function similarHeader(header: string): { field: FieldId; header: string } | null {
  const key = headerKey(header);
  const allowed = Math.floor(key.length / LETTERS_PER_TYPO);
  if (allowed === 0) return null;
  let best: { field: FieldId; header: string; typos: number } | null = null;
  for (const { field, header: word, key: other } of knownHeaders()) {
    const most = best ? best.typos - 1 : allowed;
    const typos = distance(key, other, most);
    if (typos <= most) best = { field, header: word, typos };
  }
  return best && { field: best.field, header: best.header };
}
