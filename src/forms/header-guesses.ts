import { distance, LETTERS_PER_TYPO } from '../thai/distance';
import { lazy } from '../thai/lazy';
import { FIELD_IDS, type FieldId, headersOf } from './fields';
import { fieldOfHeader, type HeaderWords, headerKey } from './header-meaning';

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
  ['ปัญหา', 'issue', 'problems'],
  ['สิ่งที่พบ', 'issue', 'result'],
  ['ผลการวิเคราะห์', 'issue', 'result'],
  ['กิจกรรม/ขั้นตอนการดำเนินงาน', 'steps', 'activity'],
  ['หน่วยงาน', 'responsible'],
  ['ส่วนราชการ', 'responsible'],
  ['เมื่อไร', 'period'],
  ['การรายงานผล', 'result', 'followUp'],
  ['ความก้าวหน้า', 'result', 'statusText'],
  ['ความคืบหน้า', 'result', 'statusText'],
  ['ผล', 'result', 'outcome'],
  ['อันดับ', 'number'],
  ['No', 'number'],
  ['หมายเหตุ', null, 'problems'],
];

/**
 * How a longer header that speaks of a field begins, the more telling ones first. The first word of a Thai header is the thing,
 * what follows is whose it is: "ผู้รับผิดชอบโครงการ" is no project, "เบอร์โทรผู้รับผิดชอบ" nobody who is responsible.
 */
const BEGINNINGS: readonly [words: RegExp, field: FieldId | null, ...others: FieldId[]][] = [
  [/^ผู้รับผิดชอบ.*(?:ร่วม|รอง)|^มาตรการ.*(?:เดิม|อยู่|ปัจจุบัน|ก่อน|แล้ว$)|^งบประมาณ.*คงเหลือ/, null],
  [/^(?:กลุ่มเป้าหมาย|วัตถุประสงค์)/, null, 'target'],
  [/ผล.*รอบ(?:ที่)?1$/, 'result6', 'result'],
  [/ผล.*รอบ(?:ที่)?2$/, 'result', 'result6'],
  [/^(?:งาน|สิ่ง|เรื่อง)?ที่(?:ได้)?(?:ทำ|ดำเนินการ)(?:ไป)?แล้ว/, 'result', 'steps'],
  [/^เจ้าภาพ/, 'responsible'],
  [/(?:^|สถานะ.*)(?:เฝ้าระวัง|กำลังดำเนินการ)/, 'statusInProgress', 'statusUnable'],
  [
    /^(?:ชื่อ|ใคร|คน|ผู้|ที่|หน่วย|งาน|ส่วน|ราชการ|กลุ่ม|กอง|สำนัก|ฝ่าย|คณะ)+รับผิดชอบ|^ผู้(?:ดำเนิน|ปฏิบัติ)|^ใครทำ|^(?:หน่วยงาน|ส่วนราชการ)(?:หลัก|เจ้า|(?:ที่)?ดำเนิน|ปฏิบัติ)|^(?:กอง|สำนัก|ฝ่าย){2}$/,
    'responsible',
  ],
  [/^วัน(?:ที่|เดือนปี)+ดำเนิน|^วันเดือนปี$/, 'period', 'result'],
  [
    /^(?:ช่วง|กำหนด|กรอบ)?(?:ระยะ|ห้วง|ช่วง|กรอบ)เวลา|^กำหนด(?:การ|แล้ว|เวลา|เสร็จ|ส่ง|ดำเนิน)|^วันครบกำหนด|^ปีที่ดำเนิน|^ไตรมาส(?:ที่|$)|^(?:ต้อง|จะ|ควร)(?:แล้ว)?เสร็จ/,
    'period',
  ],
  [/^(?:ผล|ผลลัพธ์|ประโยชน์)ที่คาด/, 'target', 'outcome'],
  [
    /^(?:สรุป|(?:การ)?รายงาน)?ผล(?:การ)?(?:ดำเนิน|ปฏิบัติ|ติดตาม|กำกับ)|^สรุปผล|^รายงานผล|^ผลงาน|^สิ่งที่(?:ได้)?ดำเนินการ/,
    'result',
  ],
  [/^ผลที่(?:เกิด|ทำ|ดำเนิน|ได้)/, 'result', 'outcome'],
  [/^การดำเนินการตาม|^ทำ(?:ถึง|อะไร)/, 'result', 'steps'],
  [/^การดำเนิน(?:การ|งาน)$/, 'steps', 'result'],
  [/^(?:วิธี|แนวทาง|ระบบ)?(?:การ)?(?:กำกับ|ติดตาม)/, 'followUp'],
  [/^(?:ผลลัพธ์|ผลสัมฤทธิ์|ผลสำเร็จ|ความสำเร็จ)/, 'outcome'],
  [/^แนวทางแก้/, null, 'measure', 'steps', 'problems'],
  [/^แนวทางการ(?:พัฒนา|ปรับ|แก้)|^วิธีการ(?:จัดการ|แก้)/, 'measure', 'steps'],
  [/^แนวทาง|^วิธีการนำ/, 'steps', 'measure'],
  [/^วิธี(?:การ)?(?:วัด|ประเมิน|คำนวณ)/, null],
  [/^(?:ขั้นตอน|วิธี)/, 'steps'],
  [/^รายละเอียด(?:ของ)?(?:กิจกรรม|โครงการ|การ)/, 'steps', 'activity'],
  [/^แผนการดำเนิน/, null, 'steps', 'period'],
  [/^(?:ปัญหา|อุปสรรค|ข้อจำกัด|ข้อขัดข้อง)/, 'problems'],
  [/^ข้อเสนอแนะ/, 'problems', 'issue'],
  [/^(?:เอกสาร|รายการ)*หลักฐาน|^เอกสารแนบ|^(?:ลิง|ลิ้ง|ไฟล์|link|url)/, 'evidence'],
  [/^(?:ค่า)?เป้าหมาย|^ตัวชี้วัด.*(?:เป้าหมาย|โครงการ|กิจกรรม|ผล|สำเร็จ|มาตรการ|การดำเนิน)/, 'target'],
  [/^(?:ชื่อ|ผล)?ตัวชี้วัด/, 'indicator', 'target'],
  [/^งบประมาณ/, 'budget'],
  [/^(?:ผล)?(?:การ)?(?:เบิกจ่าย|ใช้จ่าย|ใช้ไป)/, null, 'budget'],
  [/^ประเด็นยุทธศาสตร์/, null, 'section'],
  [/^(?:เหตุการณ์|ประเด็น)?(?:ความ)?เสี่ยง|^(?:ประเด็น|จุด|เรื่อง|สิ่ง)ที่(?:จะ)?(?:ต้อง|ควร)(?:พัฒนา|ปรับ|แก้)/, 'issue'],
  [/^(?:ประเด็น|จุดอ่อน|ข้อบกพร่อง|ข้อค้นพบ|สภาพ)/, 'issue', 'problems'],
  [/^(?:ชื่อ|รายการ)?มาตรการ/, 'measure'],
  [/^(?:เรื่อง|งาน|สิ่ง)ที่(?:ต้อง|จะ|ควร)(?:ทำ|ดำเนิน)/, 'measure', 'steps'],
  [/^(?:ชื่อ|รายการ)?(?:ด้าน|มิติ|งาน|แผนงาน|แผน)?(?:โครงการ|กิจกรรม)/, 'activity'],
  [/^(?:ชื่องาน|กระบวน)/, null, 'activity'],
  [/^รหัส(?:ความเสี่ยง)?$/, null, 'number'],
  [/^ไม่(?:ได้)?ดำเนินการ$/, 'statusNotStarted', 'statusUnable'],
  [/^สถานะ/, 'statusText'],
  [/^(?:เครื่องมือ|แบบวัด)(?:การ|ita)/, 'instrument'],
];

/** Words that make a result one of several: of a quarter, of a time, of a place in a list. */
const ONE_OF_SEVERAL = /ไตรมาส|ครั้งที่|เดือนที่|ระยะที่|ปีที่(?:แล้ว|ผ่านมา)/;

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
  if (key === '' || header.length > MAX_GUESSED_LENGTH) return guesses().get(key) ?? null;
  const bare = key.replace(BESIDE, '');
  const known = guesses().get(key) ?? guesses().get(bare);
  if (known) return known;
  const guess = guessOfSimilar(header) ?? guessByBare(bare);
  if (guess?.field !== 'result' || !ONE_OF_SEVERAL.test(key)) return guess;
  return { field: null, others: ['result'] };
}

/** What a misspelt header means, and what else the right one may. */
function guessOfSimilar(header: string): HeaderGuess | null {
  const similar = similarHeader(header);
  if (!similar) return null;
  const { field } = similar;
  const { others = [] } = guessByBeginning(headerKey(similar.header)) ?? {};
  return { field, others: others.filter((other) => other !== field) };
}

function guessByBare(bare: string): HeaderGuess | null {
  const field = fieldOfHeader(bare);
  return field ? { field, others: [] } : guessByBeginning(bare);
}

/** Notes in brackets, the column's number before its header, and that it is of ITA. */
const BESIDE = /\([^()]*\)|^\d+|ita(?=$)/g;

function guessByBeginning(key: string): HeaderGuess | null {
  const [, field = null, ...others] = BEGINNINGS.find(([words]) => words.test(key)) ?? [];
  return field || others.length > 0 ? { field, others } : null;
}

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

// Beginning and end of a period in two columns: "ระยะเวลา (เริ่ม)", "วันที่เริ่มต้น", "ห้วงเวลา: สิ้นสุด". Of keys.
const BEFORE_DAY =
  '(?:(?:กำหนด|ช่วง|ห้วง|ระยะ)?(?:เวลา)?(?:การ|ที่)?(?:ดำเนินการ|ดำเนินงาน|โครงการ|กิจกรรม)?)\\(?(?:วัน|วันที่|วันเดือนปี|วันเดือนปีที่|เดือน|เดือนที่)?(?:ที่)?';
const BEHIND_DAY = '(?:ต้น)?(?:ดำเนินการ|ดำเนินงาน|โครงการ|กิจกรรม)?\\)?$';
const FIRST_DAY = new RegExp(`^${BEFORE_DAY}(?:เริ่ม|ตั้งแต่)${BEHIND_DAY}`);
const LAST_DAY = new RegExp(`^${BEFORE_DAY}(?:สิ้นสุด|แล้วเสร็จ|เสร็จสิ้น|เสร็จ|จบ|ถึง)${BEHIND_DAY}`);

/** Whether a header is that of the beginnings of periods or of their ends; null for any other. */
export function dayOfPeriod(header: string): 'first' | 'last' | null {
  if (header.length > MAX_GUESSED_LENGTH) return null;
  const key = headerKey(header);
  return FIRST_DAY.test(key) ? 'first' : LAST_DAY.test(key) ? 'last' : null;
}
