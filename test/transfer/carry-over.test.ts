import { describe, expect, test } from '@jest/globals';
import { FORMS, formById } from '../../src/forms';
import { type FieldId, STATUS_FIELDS } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { schemeOf } from '../../src/ita';
import type { SheetData } from '../../src/sheet/sheet-data';
import { readTable } from '../../src/table/table';
import { readStatusMark } from '../../src/thai/status-marks';
import { targetOfForm } from '../../src/transfer/carry/target';
import { type CarriedOver, carryOver } from '../../src/transfer/carry-over';
import fc from '../support/properties';
import { headersOf, rowOf, sheet } from '../support/sheets';

type Fields = Partial<Record<FieldId, string>>;

const FROM = 2567;
const form = (id: string): Form => formById(id)!;

/** A sheet of a form with these measures, and further columns at its right. */
function sheetOf(id: string, measures: Fields[], further: Record<string, string[]> = {}): SheetData {
  return sheet([
    [`${form(id).name} ประจำปีงบประมาณ พ.ศ. ${FROM}`],
    [...headersOf(form(id)), ...Object.keys(further)],
    ...measures.map((fields, i) => [
      ...rowOf(form(id), fields as Record<string, string>),
      ...Object.values(further).map((cells) => cells[i] ?? ''),
    ]),
  ]);
}

function carried(data: SheetData, target: string, year = FROM): CarriedOver {
  const table = readTable(data, FORMS)!;
  return carryOver(table, data, targetOfForm(form(target)), { from: FROM, year, scheme: schemeOf(year) });
}

/** The new sheet as it will be read. */
function asSheet({ columns }: CarriedOver): SheetData {
  const rows = (columns[0]?.cells ?? []).map((_, i) => columns.map(({ cells }) => cells[i] ?? ''));
  return sheet([columns.map(({ header }) => header), ...rows]);
}

const cellsOf = (result: CarriedOver, heading: string): string[] | undefined =>
  result.columns.find((column) => column.header === heading)?.cells;

describe('a plan carried to progress', () => {
  const measure = '1. จัดระบบการยืม\nเพื่อแก้จุดอ่อนในตัวชี้วัดการใช้ทรัพย์สินทางราชการ';
  const data = sheetOf('plan', [
    { measure, steps: '๑. ก  \n๒. ข', responsible: 'กองคลัง', period: 'ต.ค.๖๖-มี.ค.๖๗', followUp: 'รายงาน ' },
    { measure: '2. ปรับปรุง คุณภาพการดำเนินงาน และ ประสิทธิภาพการสื่อสาร' },
    { measure: '3. อื่น ๆ' },
  ]);
  const result = carried(data, 'progress');

  test('keeps the text of what both forms have, to the letter', () => {
    expect(cellsOf(result, 'ขั้นตอนหรือวิธีปฏิบัติ')?.[0]).toBe('๑. ก  \n๒. ข');
    expect(cellsOf(result, 'แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล')?.[0]).toBe('รายงาน ');
    expect(cellsOf(result, 'ระยะเวลาดำเนินการ')?.[0]).toBe('ต.ค.๖๖-มี.ค.๖๗');
  });

  test('names the official indicators that the measure names, with their instrument', () => {
    expect(cellsOf(result, 'ตัวชี้วัดของการประเมิน ITA')).toEqual([
      '4. การใช้ทรัพย์สินของราชการ',
      '6. คุณภาพการดำเนินงาน\n7. ประสิทธิภาพการสื่อสาร',
      '3. อื่น ๆ',
    ]);
    expect(cellsOf(result, 'เครื่องมือ')).toEqual(['IIT', 'EIT', 'ยังไม่ระบุ']);
    expect(result).toMatchObject({ derived: [0, 1], substitute: [2] });
  });

  test('keeps the measure in a column of its own, and leaves status and result blank', () => {
    expect(cellsOf(result, 'มาตรการ/แนวทาง (ยกมา)')?.[0]).toBe(measure);
    for (const heading of ['ยังไม่ดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการแล้ว', 'การรายงานผลการดำเนินการ']) {
      expect(cellsOf(result, heading)).toEqual(['', '', '']);
    }
    expect(result.appended).toEqual(['มาตรการ/แนวทาง (ยกมา)']);
  });

  test('and on to the results, the measure is the measure again', () => {
    const on = carried(asSheet(result), 'results');
    expect(cellsOf(on, 'มาตรการ/แนวทาง')?.[0]).toBe(measure);
    expect(on.substitute).toEqual([]);
    expect(cellsOf(on, 'ตัวชี้วัดของการประเมิน ITA (ยกมา)')?.[0]).toBe('4. การใช้ทรัพย์สินของราชการ');
    expect(cellsOf(on, 'เครื่องมือ')).toEqual(['IIT', 'EIT', 'ยังไม่ระบุ']);
  });
});

describe('progress carried to results', () => {
  const marks = (chosen: FieldId): Fields =>
    Object.fromEntries(STATUS_FIELDS.map((field) => [field, field === chosen ? '⊗' : '○']));
  const data = sheetOf('progress', [
    { instrument: 'IIT', indicator: '๑. การปฏิบัติหน้าที่', result: 'แล้วเสร็จ', ...marks('statusDone') },
    { indicator: '๒. การใช้งบประมาณ', result: 'ทำไปครึ่งหนึ่ง', ...marks('statusInProgress') },
  ]);
  const result = carried(data, 'results');

  test('the indicator replaces the measure, and the user reads so', () => {
    expect(cellsOf(result, 'มาตรการ/แนวทาง')).toEqual(['๑. การปฏิบัติหน้าที่', '๒. การใช้งบประมาณ']);
    expect(result).toMatchObject({ substitute: [0, 1], unfinished: [1] });
  });

  test('what the results form does not have is appended; marks only where one chooses', () => {
    expect(result.appended).toEqual([
      'เครื่องมือ',
      'ตัวชี้วัดของการประเมิน ITA (ยกมา)',
      'แนวทางการกำกับติดตามให้นำไปสู่การปฏิบัติและการรายงานผล (ยกมา)',
      'อยู่ระหว่างดำเนินการ (ยกมา)',
      'ดำเนินการแล้ว (ยกมา)',
    ]);
    expect(cellsOf(result, 'เครื่องมือ')).toEqual(['IIT', 'IIT']);
  });
});

describe('status between forms that mark it', () => {
  test('what the new form has no column for is appended, and nothing is marked in its stead', () => {
    const data = sheetOf('progress', [
      { indicator: '1. การปฏิบัติหน้าที่', statusInProgress: '✓', result: 'x' },
      { indicator: '2. การใช้งบประมาณ', statusDone: 'TRUE', statusInProgress: 'FALSE', result: 'y' },
    ]);
    const result = carried(data, 'instrument');
    expect(cellsOf(result, 'ดำเนินการแล้ว')).toEqual(['○', '⊗']);
    expect(cellsOf(result, 'ยังไม่ดำเนินการ')).toEqual(['○', '○']);
    // An unticked box says no more than a blank.
    expect(cellsOf(result, 'อยู่ระหว่างดำเนินการ (ยกมา)')).toEqual(['✓', '']);
  });

  test('a sentence that replaces the mark becomes the mark, and stays beside it', () => {
    const said = 'ดำเนินการแล้วเมื่อ 5 ม.ค. 67';
    const data = sheetOf('instrument', [
      { measure: 'การใช้งบประมาณ', statusDone: said, statusNotStarted: '' },
      { measure: 'การใช้อำนาจ', statusDone: said, statusNotStarted: '⊗' },
    ]);
    const result = carried(data, 'progress');
    // Two statuses chosen: which of them holds is not for us to say.
    expect(cellsOf(result, 'ดำเนินการแล้ว')).toEqual(['⊗', said]);
    expect(cellsOf(result, 'ดำเนินการแล้ว (ยกมา)')).toEqual([said, '']);
  });
});

describe('a new fiscal year', () => {
  const data = sheetOf(
    'progress',
    [
      {
        indicator: '1. การปฏิบัติหน้าที่',
        period: 'ต.ค.๖๖ - มี.ค.๖๗',
        statusDone: '⊗',
        steps: 'ภายในปี 2567',
        result: 'แล้วเสร็จ',
      },
      { indicator: '1. การปฏิบัติหน้าที่', period: '29 ก.พ. 2567', statusNotStarted: '⊗', result: 'ยัง' },
      { indicator: '2. การใช้งบประมาณ', period: 'รายเดือน', statusNotStarted: '⊗', result: '' },
    ],
    { หลักฐาน: ['https://example.go.th', '', ''], หมายเหตุ: ['1,000', '', 'ไม่ใช้'] },
  );
  const result = carried(data, 'progress', FROM + 1);

  test('leaves status, result and evidence behind, and says so', () => {
    expect(result.cleared).toEqual(['ยังไม่ดำเนินการ', 'ดำเนินการแล้ว', 'การรายงานผลการดำเนินการ', 'หลักฐาน']);
    for (const heading of ['ยังไม่ดำเนินการ', 'ดำเนินการแล้ว', 'การรายงานผลการดำเนินการ']) {
      expect(cellsOf(result, heading)).toEqual(['', '', '']);
    }
    expect(cellsOf(result, 'หลักฐาน')).toBeUndefined();
  });

  test('raises the years of periods and of nothing else', () => {
    expect(cellsOf(result, 'ระยะเวลาดำเนินการ')).toEqual(['ต.ค.๖๗ - มี.ค.๖๘', '29 ก.พ. 2567', 'รายเดือน']);
    expect(cellsOf(result, 'ขั้นตอนหรือวิธีปฏิบัติ')?.[0]).toBe('ภายในปี 2567');
    expect(result).toMatchObject({ periodsShifted: 1, periodsKept: [1] });
  });

  test("keeps the office's own columns", () => {
    expect(cellsOf(result, 'หมายเหตุ')).toEqual(['1,000', '', 'ไม่ใช้']);
  });

  test('measures of one indicator stay separate though they have no result yet', () => {
    expect(cellsOf(result, 'ตัวชี้วัดของการประเมิน ITA')).toEqual([
      '1. การปฏิบัติหน้าที่',
      '1. การปฏิบัติหน้าที่',
      '2. การใช้งบประมาณ',
    ]);
    expect(readTable(asSheet(result), FORMS)?.measures).toHaveLength(3);
  });

  test('measures of one indicator without a responsible get a mark once their status is left behind', () => {
    const twice = ['⊗', '⊗'].map((statusDone) => ({
      indicator: '1. การปฏิบัติหน้าที่',
      responsible: '',
      statusDone,
    }));
    const next = carried(sheetOf('progress', twice), 'progress', FROM + 1);
    expect(cellsOf(next, 'ตัวชี้วัดของการประเมิน ITA')?.[1]).toBe('1. การปฏิบัติหน้าที่ (มาตรการที่ 2)');
    expect(next.disambiguatedRows).toEqual([1]);
  });
});

describe('what is outside the form', () => {
  test('continued rows, section rows, own columns and a remark under the table', () => {
    const { columns } = form('results');
    const blank = columns.map(() => '');
    const data = sheet([
      [...headersOf(form('results')), 'หมายเหตุ', ''],
      ['แบบวัด IIT', ...blank.slice(1), '', ''],
      ['ก', 'ข้อ 1', 'กองคลัง', 'ต.ค. 66', '', '', 'ดูแฟ้ม 1', 'ไม่มีหัว'],
      ['', 'ข้อ 2', '', '', '', '', 'ดูแฟ้ม 2', ''],
      [...blank, 'ปรับปรุงแล้ว', ''],
    ]);
    const result = carried(data, 'plan');
    expect(cellsOf(result, 'วิธีการดำเนินการ')).toEqual(['ข้อ 1\nข้อ 2']);
    expect(cellsOf(result, 'หมายเหตุ')).toEqual(['ดูแฟ้ม 1\nดูแฟ้ม 2\nปรับปรุงแล้ว']);
    expect(cellsOf(result, '')).toEqual(['ไม่มีหัว']);
    expect(cellsOf(result, 'เครื่องมือ')).toEqual(['แบบวัด IIT']);
  });

  test('a header that is there twice, and a merged cell beside two measures', () => {
    const headings = [...headersOf(form('plan')), 'ผู้รับผิดชอบ', 'หมายเหตุ'];
    const row = (measure: string, more: string[]) => [...rowOf(form('plan'), { measure }), ...more];
    const rows = [headings, row('ก', ['กองช่าง', 'ร่วมกัน']), row('ข', ['', ''])];
    const data = sheet(rows, [{ row: 2, column: 7, rows: 2, columns: 1 }]);
    const result = carried(data, 'results');
    expect(cellsOf(result, 'ผู้รับผิดชอบ (ยกมา)')).toEqual(['กองช่าง', '']);
    expect(cellsOf(result, 'หมายเหตุ')).toEqual(['ร่วมกัน', 'ร่วมกัน']);
  });

  test('a number column goes with its key, and not before other words', () => {
    const data = sheetOf('plan', [{ measure: 'การใช้งบประมาณ' }, { measure: 'การใช้อำนาจ' }], {
      ที่: ['1', '2'],
    });
    expect(carried(data, 'results').appended).toContain('ที่');
    expect(carried(data, 'progress').appended).toContain('ที่ (ยกมา)');
  });
});

const word = fc.constantFrom(
  'จัดทำคู่มือ',
  'การใช้งบประมาณ',
  '1. ทบทวน',
  '๒) รายงาน',
  'i7 ท่านรู้',
  'IIT',
  'ภายใน\nเดือน',
  'x  y',
);
const someText = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '));
const maybeText = fc.option(someText, { nil: '', freq: 3 });
const mark = fc.constantFrom('⊗', '○', '', 'TRUE', 'แล้วเสร็จ');

const measuresOf = (source: Form) =>
  fc.array(
    fc.record(
      Object.fromEntries(
        source.columns.map(({ field }) => [
          field,
          field === source.keyField ? someText : STATUS_FIELDS.includes(field as never) ? mark : maybeText,
        ]),
      ),
    ),
    { minLength: 1, maxLength: 6 },
  );

const pairs = FORMS.flatMap((source) => FORMS.map((target) => [source.id, target.id] as const));

describe.each(pairs)('%s carried to %s', (from, to) => {
  const own = { งบประมาณ: ['1', '', '3'], 'หลักฐาน (ลิงก์)': ['', 'https://example.go.th'] };

  test('loses no text, and every measure stays a measure of the new form', () => {
    fc.assert(
      fc.property(measuresOf(form(from)), (rows) => {
        const data = sheetOf(from, rows as Fields[], own);
        const table = readTable(data, FORMS)!;
        const before = JSON.stringify(data);
        const result = carried(data, to);
        expect(JSON.stringify(data)).toBe(before);
        const made = asSheet(result);
        table.measures.forEach((measure, i) => {
          const cells = made.text[i + 1] ?? [];
          for (const [field, { parts }] of Object.entries(measure.fields)) {
            for (const { text } of parts) {
              if (STATUS_FIELDS.includes(field as never) && readStatusMark(text) !== 'unknown') continue;
              expect(cells.some((cell) => cell.includes(text))).toBe(true);
            }
          }
        });
        const read = readTable(made, FORMS);
        expect(read?.form.id).toBe(to);
        expect(read?.measures.map(({ rows: [first] }) => first)).toEqual(table.measures.map((_, i) => i + 2));
        expect(result.columns.slice(0, form(to).columns.length).map(({ header }) => header)).toEqual(
          headersOf(form(to)),
        );
      }),
      { numRuns: 12 },
    );
  });

  test('a new year clears what belongs to the old one', () => {
    fc.assert(
      fc.property(measuresOf(form(from)), (rows) => {
        const result = carried(sheetOf(from, rows as Fields[], own), to, FROM + 1);
        const ofTheYear = [...STATUS_FIELDS, 'result', 'outcome', 'evidence'];
        for (const { field, header, cells } of result.columns) {
          expect(header).not.toMatch(/หลักฐาน|ผลการดำเนินการ.*\(ยกมา\)|ผลลัพธ์.*\(ยกมา\)/);
          if (field && ofTheYear.includes(field)) expect(cells.join('')).toBe('');
        }
      }),
      { numRuns: 10 },
    );
  });
});
