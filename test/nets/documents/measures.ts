import { FIELDS, type FieldId } from '../../../src/forms/fields';
import type { Form } from '../../../src/forms/form';
import type { SheetData } from '../../../src/sheet/sheet-data';
import { sheet } from '../../support/sheets';

type Cells = Partial<Record<FieldId, string>>;

/** An own column of the office. */
export const NOTE = 'หมายเหตุ';
/** Columns that a form may lack and its document prints all the same, in a cell beside them. */
const EXTRAS: readonly FieldId[] = ['issue', 'outcome', 'evidence'];

/** A list of so many short lines: 27 fill a page across in Word alone, 40 in Google Docs too, 46 also an upright one. */
const lines = (count: number): string =>
  Array.from({ length: count }, (_, i) => `${i + 1}. ข้อ ${i + 1}`).join('\n');

/** What ten measures hold that documents have had trouble with, one thing each; the other cells have plain words. */
const SPECIAL: readonly Cells[] = [
  { steps: '1. จัดทำแผน\n2. แจ้งทุกกอง\n\n3. สรุปผล', period: 'ต.ค. 2567 - มี.ค. 2568' },
  { steps: 'ดำเนินการ ๓ ครั้ง จาก 4 ครั้ง', period: 'ตุลาคม ๒๕๖๗ – กันยายน ๒๕๖๘', result: 'แล้วเสร็จ ๗๕% ของ 100%' },
  {
    result: 'เผยแพร่ที่ https://www.example.go.th/plan?id=2568 และ (https://www.example.go.th/ผลงาน) แล้ว',
    evidence: 'https://www.example.go.th/a&b\nhttps://www.example.go.th/c$&d',
  },
  { steps: lines(27), followUp: lines(27), measure: `มาตรการยาวเฉพาะใน Word\n${lines(26)}` },
  { steps: lines(40), followUp: lines(40), measure: `มาตรการยาวทั้งสองที่\n${lines(39)}` },
  { steps: lines(46), followUp: lines(46), measure: `มาตรการยาวเกินหน้าแนวตั้ง\n${lines(45)}` },
  { result: '', outcome: '', evidence: '', responsible: 'กองคลัง' },
  {
    steps: 'ใช้เครื่องหมาย & < > " \' และ $& $1 {{หน่วยงาน}} {x}',
    result: '<b>ไม่ใช่ตัวหนา</b>\tแท็บ\u000Bบรรทัดใหม่\r\nท้าย',
  },
  { responsible: 'สำนักปลัด / กองคลัง', outcome: '-' },
  { number: '10', responsible: 'ทุกกอง', result: '  เว้นวรรค  สองช่อง ' },
];

/** The cells of status columns, one measure after the other. */
const MARKS: readonly (readonly [notStarted: string, inProgress: string, done: string])[] = [
  ['○', '○', '⊗'],
  ['✓', '', ''],
  ['', '/', ''],
  ['FALSE', 'FALSE', 'TRUE'],
  ['', '', 'ดำเนินการครบทั้ง 4 ไตรมาส'],
  ['', '', ''],
  ['ยังไม่ถึงกำหนด', '', ''],
  ['⊗', '', '⊗'],
  ['', 'ü', ''],
  ['-', '-', 'x'],
];

const INSTRUMENTS = ['IIT', 'EIT', 'OIT', 'IIT', 'แบบสำรวจเพิ่มเติม'];
const INDICATORS = ['การปฏิบัติหน้าที่', 'คุณภาพการดำเนินงาน', 'การเปิดเผยข้อมูล', 'การใช้งบประมาณ', 'ข้ออื่น'];
const ITEMS = ['O12 ประกาศเจตนารมณ์', 'i5 การใช้ทรัพย์สิน', 'e3 การให้ข้อมูล', 'i2 มาตรฐานงาน', 'เรื่องอื่น'];

const around = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;

/** One measure by its place, counted from 0; from the eleventh on by plain words and its own number. */
function cellsOf(i: number): Cells {
  const no = i + 1;
  const [statusNotStarted, statusInProgress, statusDone] = around(MARKS, i);
  return {
    instrument: around(INSTRUMENTS, i),
    indicator: `${around(INDICATORS, i)} ${no}`,
    item: `${around(ITEMS, i)} (${no})`,
    issue: no % 4 === 0 ? '' : `ประเด็น ${no}`,
    measure: `มาตรการที่ ${no}`,
    steps: `วิธีการ ${no}`,
    responsible: no % 2 === 0 ? 'กองคลัง' : 'สำนักปลัด',
    followUp: `ติดตาม ${no}`,
    period: 'ต.ค. 2567 - ก.ย. 2568',
    statusNotStarted,
    statusInProgress,
    statusDone,
    result: `ผล ${no}`,
    outcome: no % 3 === 0 ? '' : `ผลลัพธ์ ${no}`,
    ...SPECIAL[i],
  };
}

/** A sheet of a form with so many measures, always the same, with columns for what the form has no column for and one own. */
export function measuresSheet(form: Form, count: number): SheetData {
  const fields = form.columns.map(({ field, header }) => ({ field, heading: header }));
  const added = EXTRAS.filter((extra) => !fields.some(({ field }) => field === extra));
  const columns = [...fields, ...added.map((field) => ({ field, heading: FIELDS[field].headers[0] }))];
  const rows = Array.from({ length: count }, (_, i) => {
    const cells = cellsOf(i);
    return [...columns.map(({ field }) => cells[field] ?? ''), i % 3 === 0 ? `หมายเหตุ ${i + 1}` : ''];
  });
  const title = `${form.name} ประจำปีงบประมาณ พ.ศ. 2568`;
  const headings = [...columns.map(({ heading }) => heading), NOTE];
  return sheet([[title], headings, ...rows], [], form.sheetName);
}
