import { expect, test } from '@jest/globals';
import { type ErrorCode, errorText } from '../../src/messages/user-error';

/** Google's own words, which may be in any language. */
const GOOGLES = 'Service Spreadsheets timed out';

type Params<C extends ErrorCode> = Parameters<typeof errorText<C>> extends [C, ...infer Rest] ? Rest : never;

/** What each error is told with, in the ways in which its sentence differs. A new error has its line, or the types do not fit. */
const PARAMS: { [C in ErrorCode]: readonly Params<C>[] } = {
  busy: [[]],
  'sheet/in-use': [[]],
  'left-behind': [[['แผ่นงาน "ก"']]],
  'sheet/no-cells': [
    ['ก', true],
    ['ก', false],
  ],
  'sheet/gone': [
    ['ก', 'measure'],
    ['ก', 'check'],
    ['ก', 'document'],
    ['ก', 'newYear'],
    ['ก', 'import'],
  ],
  'cell/gone': [['ก', 3]],
  'cell/rule': [[['ช่อง ก']]],
  'cell/protected': [[['ช่อง ก']]],
  'file/not-made': [['ก', GOOGLES]],
  'file/not-replaced': [['ที่อยู่', GOOGLES]],
  unexpected: [[GOOGLES]],
  consent: [
    [['sheets', 'files', 'pages'], true],
    [['sheets'], false],
  ],
  'sheet/not-a-form': [['ก', ['แบบหนึ่ง']]],
  'form/unknown': [['ก']],
  'heading/missing': [['แบบหนึ่ง', 'ผู้รับผิดชอบ']],
  'cell/too-long': [['ก', 60_000, 50_000]],
  'cell/merged': [['ก', 3]],
  'measure/joined': [[[3], 'ก']],
  'measure/split': [[[3]]],
  'sheet/empty': [
    ['ก', 'document'],
    ['ก', 'carryOver'],
  ],
  'department/empty': [
    ['ก', null, false],
    ['ก', null, true],
    ['ก', 'กองคลัง', true],
  ],
  'report/changed': [['แผ่นงาน "ก"']],
  'report/too-long': [[2_000_000, 1_000_000]],
  'template/mistakes': [['แบบหนึ่ง', [{ tag: '{{ก}}', paragraph: 'ข' }]]],
  'template/damaged': [['แบบหนึ่ง']],
  'template/no-document': [[]],
  'template/not-yours': [['ผู้อื่น'], ['']],
  'template/unreadable': [[]],
  'template/too-large': [[]],
  'import/own-sheet': [['ก']],
  'import/made-form': [['ก', 3]],
  'import/empty-form': [['ก']],
  'import/blank': [['ก']],
  'import/no-rows': [['ก']],
  'import/again': [['ก']],
  'import/unclear-scores': [['ก', ['คะแนน']]],
  'import/no-table': [['ก', [{ name: 'แบบหนึ่ง', headers: ['มาตรการ'] }]]],
  'import/few-fields': [['ก']],
  'import/one-column': [['ก']],
  'import/no-such-field': [['ก', 'ข']],
  'import/no-measures': [['ก', 'แบบหนึ่ง', ['มาตรการ']]],
  'import/no-scores': [['ก']],
  'import/cell-too-long': [['ก', 3, 50_000]],
  'import/failed': [[GOOGLES]],
  'carry/cell-too-long': [[3, 'ก', 50_000]],
  'carry/failed': [[GOOGLES]],
  'emblem/no-picture': [[]],
  'emblem/too-large': [[]],
  'settings/too-long': [['ชื่อหน่วยงาน', 500]],
  'settings/year': [['ปีงบประมาณ', 'ก']],
  'settings/date': [['ข้อมูล ณ วันที่', 'ก']],
  'settings/unnamed': [['ผู้ลงนาม', 'ก']],
  'settings/no-agency': [[]],
  'workbook/later': [['2.0.0', '1.0.0']],
  'settings/not-saved': [[GOOGLES]],
  'score/no-headers': [['ก']],
  'score/arrangement': [['ก']],
  'score/too-long': [[50_000]],
  'overview/taken': [['ภาพรวม']],
  'overview/empty': [[2568]],
  'pictures/no-picture': [[]],
  'pictures/too-large': [[]],
  'pictures/full': [[300]],
  'pictures/gone': [[]],
  'pictures/no-measure': [[]],
  'sheet/taken': [['ภาพกิจกรรม']],
};

const ALL = Object.entries(PARAMS).flatMap(([code, calls]) =>
  (calls as readonly unknown[][]).map((params) => [code, params] as const),
);
const textOf = (code: string, params: readonly unknown[]) =>
  (errorText as (code: string, ...params: readonly unknown[]) => { message: string; hint: string })(
    code,
    ...params,
  );

/** Names that Thai offices write in Latin letters, and what is quoted word for word. */
const LATIN = /Google|Word|Excel|PDF|PNG|JPEG|ITA|IIT|EIT|OIT|\.docx|\bown\b/g;
/** What a hint begins a request with. */
const REQUEST =
  /ให้|โปรด|ลอง|เปิด|ปิด|เลือก|กรอก|วาง|ย่อ|แก้|เปลี่ยน|กด|ตรวจ|ค้นหา|คัดลอก|แบ่ง|แยก|นำ|ลด|รับ|พิมพ์|สร้าง|รอ|ยกเลิก|รวม|โหลด|ระบุ|ใช้|เหลือ|กลับ|เพิ่ม/;

test.each(ALL)('%s %j tells in Thai what happened, and what to do', (code, params) => {
  const { message, hint } = textOf(code, params);
  const own = `${message} ${hint}`.replaceAll(`Google แจ้งว่า "${GOOGLES}"`, '').replace(LATIN, '');
  expect(own).not.toMatch(/[A-Za-z]{2}|undefined|null|\[object/);
  expect(message).toMatch(/[ก-๙]/);
  expect(hint).toMatch(REQUEST);
  expect(hint).not.toBe(message);
});
