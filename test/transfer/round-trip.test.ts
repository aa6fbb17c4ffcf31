import { expect, test } from '@jest/globals';
import { buildTemplate } from '../../build/templates';
import { readCustomTemplate } from '../../src/documents/custom-template';
import { reportData } from '../../src/documents/data';
import { fillTemplate } from '../../src/documents/fill';
import { printedColumns } from '../../src/documents/measures-table';
import { OfficePackage } from '../../src/docx/package';
import { FORMS } from '../../src/forms';
import { fieldName } from '../../src/forms/fields';
import { formSheet } from '../../src/forms/form-sheet';
import { schemeOf } from '../../src/ita';
import type { HeaderSetting } from '../../src/sheet/sheet-data';
import { dataOfPlan } from '../../src/sheet/sheet-plan';
import { readTable } from '../../src/table/table';
import { matchKey } from '../../src/thai/text';
import { importPaste } from '../../src/transfer/import';
import { importedSheet } from '../../src/transfer/import/sheet';
import { readDocx } from '../support/docx';
import { office, TODAY } from '../support/office';
import fc from '../support/properties';
import { sheet } from '../support/sheets';

const scheme = schemeOf(2568);
const RUNS = 40;

/** Headers of offices, sure ones, guesses and their own, with words that come under them. */
const COLUMNS: Readonly<Record<string, readonly string[]>> = {
  ผู้รับผิดชอบโครงการ: ['สำนักปลัด', 'กองคลัง กองช่าง', 'ทุกส่วนราชการ'],
  กรอบเวลา: ['ต.ค. 2567 - มี.ค. 2568', 'ตลอดปีงบประมาณ', 'ภายในเดือนมิถุนายน 2568'],
  'งบประมาณ (บาท)': ['12,500', 'ไม่ใช้งบประมาณ'],
  กลุ่มเป้าหมาย: ['ผู้นำชุมชน', 'เยาวชน 40 คน'],
  'ผลการดำเนินงาน รอบ 6 เดือน': ['ร่างแล้ว', 'สำรวจพื้นที่ครบ'],
  ผลการดำเนินงาน: ['ประกาศใช้แล้ว', 'อบรมครบทุกกอง', '1. ติดป้าย\n2. แจ้งเวียน'],
  'ปัญหา/อุปสรรค': ['ฝนตกหนัก', 'ไม่มี'],
  สถานะ: ['ดำเนินการแล้วเสร็จ', 'อยู่ระหว่างดำเนินการ', 'ร้อยละ 60'],
  พื้นที่ดำเนินการ: ['หมู่ 3', 'ทั้งตำบล'],
  เหตุการณ์ความเสี่ยง: ['เบิกของโดยไม่ลงบัญชี', 'ตรวจรับล่าช้า'],
  หมายเหตุ: ['รายงานทุกเดือน', 'เลื่อนจากปีก่อน'],
};

/** A table of these columns in any order, its measures named each by itself. */
const table = fc
  .record({
    own: fc.shuffledSubarray(Object.keys(COLUMNS), { minLength: 3 }),
    at: fc.nat({ max: 11 }),
    choices: fc.array(fc.array(fc.nat({ max: 8 }), { minLength: 11, maxLength: 11 }), {
      minLength: 1,
      maxLength: 5,
    }),
  })
  .map(({ own, at, choices }) => {
    const place = Math.min(at, own.length);
    const headers = [...own.slice(0, place), 'มาตรการ', ...own.slice(place)];
    const rows = choices.map((row, r) =>
      headers.map((header, i) => {
        const words = COLUMNS[header];
        // Some cells are blank, the measure's and the first never.
        return words
          ? (words[(row[i] ?? 0) % (words.length + (i > 0 ? 1 : 0))] ?? '')
          : `เรื่องที่ ${'กขคงจ'[r]}`;
      }),
    );
    return { headers, rows };
  });

type Cells = { headers: string[]; rows: string[][] };

/** The new sheet of a paste, and the office's words for its headers. */
function importedOf({ headers, rows }: Cells) {
  const imported = importPaste(sheet([headers, ...rows]), { form: null, scheme, year: 2568, headers: 'own' });
  if (!imported.measures) throw new Error('no measures');
  const plan = importedSheet(formSheet(imported.measures.form, 2568, scheme, []), imported.measures);
  const words = imported.columns.flatMap(({ header, field }): HeaderSetting[] => [
    { header, meaning: field ? fieldName(field) : 'คอลัมน์ของหน่วยงาน', printed: '' },
  ]);
  return { imported, plan, words };
}

/** Cells by header, row by row, whatever the order of the columns. */
const byHeader = ({ headers, rows }: Cells) =>
  rows.map((row) =>
    Object.fromEntries(headers.map((header, i) => [matchKey(header), matchKey(row[i] ?? '')])),
  );

/** What is printed of the new sheet of a paste: its columns, and all that the document says. */
function printedOf(pasted: Cells) {
  const { plan, words } = importedOf(pasted);
  const read = readTable(dataOfPlan(plan, words), FORMS);
  if (!read) throw new Error('no form');
  const columns = printedColumns({ table: read, headers: [], demanded: new Set(), isFirstHalf: false });
  const data = reportData({ table: read, settings: office(), scheme, scores: null, today: TODAY });
  return { form: read.form, columns, data };
}

test('a table printed from its new sheet and pasted again has the same texts under the same headers', () => {
  fc.assert(
    fc.property(table, (pasted) => {
      const { columns, data } = printedOf(pasted);
      const printed: Cells = {
        headers: columns.map(({ header }) => header),
        rows: data.groups.flatMap(({ measures }) =>
          measures.map((measure) => columns.map(({ tag }) => String((measure as never)[tag] ?? ''))),
        ),
      };
      expect(byHeader(printed)).toEqual(byHeader(pasted));
      const again = importedOf(printed).plan.rows.slice(1);
      expect(byHeader({ headers: again[0] ?? [], rows: again.slice(1) })).toEqual(byHeader(pasted));
    }),
    { numRuns: RUNS },
  );
});

test('the table of its document, read from the .docx and pasted again, has them too', async () => {
  const property = fc.asyncProperty(table, async (pasted) => {
    const { form, columns, data } = printedOf(pasted);
    const template = new OfficePackage(await buildTemplate(form, columns));
    const read = readCustomTemplate(template, () => new Set(), { target: 'word', digits: 'thai' });
    if (read.kind === 'mistakes') throw new Error(JSON.stringify(read.mistakes));
    const { tables } = readDocx(fillTemplate(read, data, new Set(), TODAY).bytes);
    const measures = tables.filter(([headers]) => headers?.length === columns.length);
    const [headers = []] = measures[0] ?? [];
    const rows = measures.flatMap(([, ...others]) => others);
    expect(byHeader({ headers, rows })).toEqual(byHeader(pasted));
    const again = importedOf({ headers, rows }).plan.rows.slice(1);
    expect(byHeader({ headers: again[0] ?? [], rows: again.slice(1) })).toEqual(byHeader(pasted));
  });
  await fc.assert(property, { numRuns: 6 });
});

test('columns in another order mean the same, and the sheet has them in that order', () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }), ({ headers, rows }, weights) => {
      const order = headers.map((_, i) => i).sort((a, b) => (weights[a] ?? 0) - (weights[b] ?? 0) || a - b);
      const shuffled = {
        headers: order.map((i) => headers[i] ?? ''),
        rows: rows.map((row) => order.map((i) => row[i] ?? '')),
      };
      const [first, second] = [importedOf({ headers, rows }), importedOf(shuffled)];
      const meanings = ({ imported }: typeof first) =>
        Object.fromEntries(imported.columns.map(({ header, field, how }) => [header, `${field} ${how}`]));
      expect(meanings(second)).toEqual(meanings(first));
      expect(second.plan.rows.slice(1)).toEqual([shuffled.headers, ...shuffled.rows]);
    }),
    { numRuns: RUNS },
  );
});
