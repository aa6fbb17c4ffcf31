import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { a1Of } from '../../../workbench/a1';
import { ensureCell, newSheet, type SheetData, sheetNamed, unusedSheetId } from '../../../workbench/book';
import { Workbench, type WorkbenchOptions } from '../../../workbench/workbench';
import { atTop, paragraph } from '../../support/custom-template';
import { asGoogleDocsWrites, withEmblem } from '../../support/google-docs';
import { ROUNDS } from '../../support/office-tables';
import {
  addPicture,
  FORM_FIELDS,
  findingsOf,
  importPasted,
  insertForm,
  keepTemplate,
  makeDocument,
  type OfficeFacts,
  openSchemeSheet,
  publishNewest,
  saveResult,
  setUp,
  writeOverview,
} from './addon';

/** The day and the user of the workbook, and of everything that is done to it. */
export const AT: WorkbenchOptions = { today: '2025-08-20', user: 'clerk@example.go.th' };
const COLLEAGUE = 'colleague@example.go.th';

/** The first row under the headings of a new sheet. */
export const FIRST_ROW = 3;

/** Words of the office's own template, with a Thai and an English tag. */
export const TEMPLATE_WORDS = 'แม่แบบของสำนักปลัด {{ชื่อย่อหน่วยงาน}} {{website}}';
export const TEMPLATE_FORM = 'results';

/** The office's own words in cells that are none of the add-on's. */
export const OWN = {
  heading: 'หมายเหตุของกอง',
  text: 'ตรวจแฟ้มแล้ว',
  note: 'ถามกองช่างก่อน',
  besideOverview: 'นำเข้าที่ประชุม',
  caption: 'ประชุมเจ้าหน้าที่หน้าจุดบริการ',
};

const OFFICE: OfficeFacts = {
  texts: {
    officeName: 'องค์การบริหารส่วนตำบลตัวอย่าง',
    officeShortName: 'อบต.ตัวอย่าง',
    kind: 'องค์การบริหารส่วนตำบล',
    district: 'เมืองตัวอย่าง',
    province: 'ตัวอย่าง',
    preparedBy: 'สำนักปลัด',
    phone: '0 2000 0000 ต่อ 12',
    documentPrefix: 'ตย 70001/',
    website: 'https://www.example.go.th',
    email: 'office@example.go.th',
    fiscalYear: '2568',
    resultYear: '2567',
    asOf: '31 กรกฎาคม 2568',
    surveyUntil: '31 มีนาคม 2568',
    publishUntil: '30 เมษายน 2568',
    digits: 'อารบิก (0-9)',
    fileName: '{{หน่วยงาน}} {{ชื่อรายงาน}} {{ปีงบประมาณ}} {{รอบ}} {{ส่วนราชการ}}',
    meetingDate: '18 ตุลาคม 2567',
    meetingBy: 'คณะผู้บริหารและหัวหน้าส่วนราชการ',
  },
  departments: [
    'สำนักปลัด',
    'กองคลัง',
    'กองช่าง',
    'กองการศึกษา ศาสนาและวัฒนธรรม',
    'กองสวัสดิการสังคม',
    'หน่วยตรวจสอบภายใน',
  ],
  signer: { name: 'นางสาวหนึ่ง ตัวอย่าง', position: 'หัวหน้าสำนักปลัด', position2: '', opinion: '' },
  endorsers: [
    {
      name: 'นายสอง ตัวอย่าง',
      position: 'ปลัดองค์การบริหารส่วนตำบลตัวอย่าง',
      position2: '',
      opinion: 'เพื่อโปรดพิจารณา',
    },
    {
      name: 'นายสาม ตัวอย่าง',
      position: 'ปลัดองค์การบริหารส่วนตำบลตัวอย่าง',
      position2: 'ปฏิบัติหน้าที่นายกองค์การบริหารส่วนตำบลตัวอย่าง',
      opinion: '',
    },
  ],
};

const RESULTS = [
  {
    year: 2567,
    scores: {
      1: '88.10',
      2: '79.25',
      3: '84.00',
      4: '71.73',
      5: '80.96',
      6: '90.01',
      7: '87.44',
      8: '82.30',
      9: '66.67',
      10: '50.00',
    },
    issues: { 4: 'บุคลากรไม่ทราบขั้นตอนการยืม', 8: 'ผู้รับบริการไม่ทราบช่องทางแสดงความเห็น' },
    total: '74.60',
    level: 'ต้องปรับปรุง',
  },
  {
    year: 2566,
    scores: {
      1: '80.00',
      2: '75.50',
      3: '81.20',
      4: '70.00',
      5: '78.90',
      6: '88.00',
      7: '84.10',
      8: '80.20',
      9: '60.00',
      10: '45.00',
    },
    total: '70.15',
    level: 'C',
  },
];

/** The corrections of schemes typed by the office: kind, key and value of the correction of a year. */
const CORRECTIONS = [
  ['2567', 'เป้าหมาย', '', '80'],
  ['2567', 'ตัวชี้วัด', '4', 'การใช้ทรัพย์สินของทางราชการ'],
  ['2568', 'ข้อ', 'o18', 'ช่องทางแจ้งเรื่องร้องเรียน'],
  ['2567', 'น้ำหนัก', 'เครื่องมือใหม่', '10'],
];

const a1 = (row: number, column: number): string => a1Of({ row, column, rows: 1, columns: 1 });

/** The column of a field on a new sheet of a form, from 1. */
export function columnOf(form: string, field: string): number {
  const at = FORM_FIELDS.find((each) => each.form === form)?.fields.indexOf(field) ?? -1;
  if (at < 0) throw new Error(`the form ${form} has no field ${field}`);
  return at + 1;
}

/**
 * The workbook of an office that uses all there is, made with the add-on itself: everything is typed, pasted, clicked or
 * answered as users do it.
 */
export function makeWorkbook(): Workbench {
  const workbench = new Workbench(AT);
  const blank = workbench.book.sheets[0];
  const forms = FORM_FIELDS.map(({ form }) => form);
  const names = setUp(workbench, OFFICE, forms);
  workbench.book.sheets = workbench.book.sheets.filter((sheet) => sheet !== blank);
  workbench.book.name = 'ITA 2568';
  const sheetOf = Object.fromEntries(forms.map((form, i) => [form, names[i] ?? '']));
  for (const form of forms) fillForm(workbench, form, sheetOf[form] ?? '');
  for (const result of RESULTS) saveResult(workbench, result);
  const scores = workbench.book.sheets.at(-1)?.name ?? '';
  const schemeSheet = openSchemeSheet(workbench, 2567);
  workbench.paste(schemeSheet, `A${FIRST_ROW}`, CORRECTIONS);
  changeAsUsersDo(workbench, sheetOf);
  const old = oldSheet(workbench);
  keepTemplate(workbench, TEMPLATE_FORM, (docx) =>
    withEmblem(asGoogleDocsWrites(docx, atTop(paragraph(TEMPLATE_WORDS)))),
  );
  makeDocument(workbench, { sheet: sheetOf.results ?? '' });
  makeDocument(workbench, { sheet: sheetOf.progress ?? '', round: '6' });
  makeDocument(workbench, {
    sheet: sheetOf.progress ?? '',
    round: '6',
    department: 'กองคลัง',
    target: 'word',
  });
  makeDocument(workbench.as(COLLEAGUE), { sheet: sheetOf.item ?? '' });
  publishNewest(workbench);
  addPicture(workbench, { sheet: sheetOf.progress ?? '', row: FIRST_ROW, caption: OWN.caption });
  addPicture(workbench, { sheet: sheetOf.results ?? '', row: FIRST_ROW, caption: OWN.caption });
  const own = ownSheet(workbench);
  const overview = writeOverview(workbench);
  workbench.type(overview, 'H3', OWN.besideOverview);
  const [, second] = named(workbench, overview).charts;
  if (second) second.anchor = { row: 40, column: 8, offsetX: 0, offsetY: 0 };
  for (const sheet of [...names, old, own, scores, schemeSheet]) findingsOf(workbench, sheet);
  workbench.selectSheet(sheetOf.progress ?? '');
  return workbench;
}

function named(workbench: Workbench, name: string): SheetData {
  const sheet = sheetNamed(workbench.book, name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The sample's measures of a form, pasted under its headings. */
function fillForm(workbench: Workbench, form: string, sheet: string): void {
  const file = join(__dirname, '../../../samples', `${form}.json`);
  const { measures } = JSON.parse(readFileSync(file, 'utf8')) as { measures: Record<string, string>[] };
  const fields = FORM_FIELDS.find((each) => each.form === form)?.fields ?? [];
  const rows = measures.map((measure) => fields.map((field) => measure[field] ?? ''));
  workbench.paste(sheet, `A${FIRST_ROW}`, rows);
}

/** What users make of sheets: measures over several rows, merged cells, columns and notes of their own, mistakes. */
function changeAsUsersDo(workbench: Workbench, sheetOf: Record<string, string>): void {
  const progress = sheetOf.progress ?? '';
  const at = (field: string, row: number) => a1(row, columnOf('progress', field));
  const typed = (field: string, row: number, text: string) => workbench.type(progress, at(field, row), text);
  // The first measure goes on in the row below it.
  workbench.insertRows(progress, 4);
  typed('steps', 3, '1. ทบทวนขั้นตอนของงานบริการ');
  typed('steps', 4, '2. ติดแผนผังไว้ที่จุดบริการ\n3. ซักซ้อมเจ้าหน้าที่');
  typed('result', 4, '2. ซักซ้อมเจ้าหน้าที่แล้ว 12 คน');
  // The third is in two rows with merged cells.
  workbench.insertRows(progress, 7);
  for (const field of ['instrument', 'indicator', 'responsible', 'period']) {
    named(workbench, progress).merges.push({
      row: 6,
      column: columnOf('progress', field),
      rows: 2,
      columns: 1,
    });
  }
  typed('steps', 7, '4. รายงานผลการยืม');
  // A column of the office's own, and a note beside that of the check.
  const own = FORM_FIELDS.find(({ form }) => form === 'progress')?.fields.length ?? 0;
  workbench.type(progress, a1(2, own + 1), OWN.heading);
  workbench.type(progress, a1(3, own + 1), OWN.text);
  // Mistakes of every kind that has a place: a mark, a day, a name, a blank.
  typed('statusDone', 8, '?');
  typed('period', 9, '31 พ.ย. 2567');
  typed('responsible', 9, 'กองคลังง');
  typed('followUp', 10, '');
  typed('steps', 11, 'เเจ้งเวียนเเล้ว');
  for (const [field, row] of [
    ['responsible', 9],
    ['steps', 12],
  ] as const) {
    ensureCell(named(workbench, progress), row, columnOf('progress', field)).note = OWN.note;
  }
}

/** A sheet of the year before whose title and headings leave open what it is: only what was noted at its making tells. */
function oldSheet(workbench: Workbench): string {
  const sheet = insertForm(workbench, 'results', 2567);
  workbench.type(sheet, 'A1', 'ผลของปีก่อน');
  workbench.type(sheet, a1(2, columnOf('results', 'period')), 'ตัวชี้วัด');
  workbench.type(sheet, a1(2, columnOf('results', 'outcome')), 'อยู่ระหว่างดำเนินการ');
  workbench.paste(sheet, `A${FIRST_ROW}`, [
    ['1. ทำทะเบียนยืม', 'สำรวจพัสดุ', 'กองคลัง', 'การใช้ทรัพย์สินของราชการ', 'ลงทะเบียนครบ', ''],
    ['2. ติดป้ายราคา', 'ทำป้าย', 'กองช่าง', 'คุณภาพการดำเนินงาน', '', ''],
  ]);
  return sheet;
}

/** A sheet of the office's own columns, made of a table that was pasted: its headers over two rows, a total. */
function ownSheet(workbench: Workbench): string {
  const paste = newSheet('ตารางของกองช่าง', unusedSheetId(workbench.book));
  workbench.book.sheets.push(paste);
  workbench.paste(
    paste.name,
    'A1',
    ROUNDS.map((row) => row.map((text) => (text === '' ? '' : `'${text}`))),
  );
  return importPasted(workbench, paste.name);
}
