import { describe, expect, test } from '@jest/globals';
import type { OpenWork } from '../../src/actions/hand-outs';
import type { FieldId } from '../../src/forms/fields';
import type { Form } from '../../src/forms/form';
import { plan } from '../../src/forms/plan';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { schemeOf } from '../../src/ita';
import { handOuts, handOutText } from '../../src/messages/th/sidebars/hand-outs';
import { handOutOf, handOutsByDepartment } from '../../src/overview/hand-outs';
import { openMeasures } from '../../src/overview/open-measures';
import { overviewOf } from '../../src/overview/overview';
import { placed } from '../../src/sidebars/overview/placed';
import type { FormTable } from '../../src/table/table';
import type { ThaiDate } from '../../src/thai/calendar';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const AS_OF: ThaiDate = { year: 2568, month: 6, day: 30 };
const DEPARTMENTS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง'];

const tableWith = (form: Form, rows: Partial<Record<FieldId, string>>[], name = 'ก') =>
  tableOf([TITLE, headersOf(form), ...rows.map((row) => rowOf(form, row))], [], name);

const open = (tables: FormTable[], lacking: { row: number; column: number; header: string }[] = []) =>
  openMeasures({ tables, year: 2568, asOf: AS_OF }, ({ sheet }) => (sheet === 'ก' ? lacking : []));

const DUE = tableWith(progress, [
  { indicator: '1. ก', statusInProgress: '⊗', period: 'มี.ค. 2568', responsible: 'กองคลัง' },
  { indicator: '2. ข', statusInProgress: '⊗', period: 'ก.ค. 2568', responsible: 'กองคลัง/กองช่าง' },
  { indicator: '3. ค', statusInProgress: '⊗', period: '15 ก.ค. 2568', responsible: 'ทุกส่วนราชการ' },
  { indicator: '4. ง', statusDone: '⊗', period: 'มี.ค. 2568', responsible: 'กองคลัง' },
  { indicator: '5. จ', statusNotStarted: '⊗', period: 'ม.ค. 2568', responsible: 'ที่ปรึกษา' },
]);

describe('measures with something left to do', () => {
  test('are those past or near their deadline, with the days and the cell that names them', () => {
    expect(open([DUE])).toEqual([
      {
        ...{ sheet: 0, row: 3, column: 2, name: '1. ก', responsible: 'กองคลัง', lacks: [] },
        ...{ ends: '31 มีนาคม 2568', days: -91 },
      },
      expect.objectContaining({ row: 5, ends: '15 กรกฎาคม 2568', days: 15 }),
      expect.objectContaining({ row: 7, days: -150 }),
    ]);
  });

  test('are the overdue and soon of the overview, whatever the forms', () => {
    const tables = [
      DUE,
      tableWith(
        results,
        [
          { measure: '1. ก', period: 'ม.ค. 2568', result: '' },
          { measure: '2. ข', period: 'ก.ค. 2568', result: '' },
          { measure: '3. ค', period: '1 ก.ค. 2568', result: 'ดำเนินการแล้ว' },
        ],
        'ข',
      ),
      tableWith(plan, [{ measure: '1. ก', period: 'ม.ค. 2568' }], 'ค'),
    ];
    const overview = overviewOf({
      tables,
      year: 2568,
      scheme: schemeOf(2568),
      departments: DEPARTMENTS,
      asOf: AS_OF,
    });
    const { overdue, soon } = handOutOf('', open(tables));
    const rowsOf = (list: readonly { sheet: number | string; row: number; days: number | null }[]) =>
      list.map(({ sheet, row, days }) => [
        typeof sheet === 'number' ? tables[sheet]?.sheet : sheet,
        row,
        days,
      ]);
    expect(rowsOf(overdue)).toEqual(rowsOf(overview.overdue));
    expect(rowsOf(soon)).toEqual(rowsOf(overview.soon));
    expect(overdue.length).toBeGreaterThan(2);
  });

  test('are those that lack a cell, each cell with its measure', () => {
    const lacking = [
      { row: 6, column: 10, header: 'ผล' },
      { row: 6, column: 3, header: 'ผู้รับผิดชอบ' },
      { row: 99, column: 1, header: 'ไม่มีแถวนี้' },
    ];
    const [, , , done] = open([DUE], [...lacking, { row: 3, column: 1, header: 'ก' }]);
    expect(open([DUE], lacking).map(({ row, lacks }) => [row, lacks.length])).toEqual([
      [3, 0],
      [5, 0],
      [6, 2],
      [7, 0],
    ]);
    expect(done).toMatchObject({ row: 7 });
  });

  test('lack evidence where they are done, and the sheet has a column for it', () => {
    const headers = [...headersOf(progress), 'หลักฐาน'];
    const row = (cells: Partial<Record<FieldId, string>>, evidence: string) => [
      ...rowOf(progress, { indicator: '1. ก', period: 'ก.ย. 2568', ...cells }),
      evidence,
    ];
    const table = tableOf([
      TITLE,
      headers,
      row({ statusDone: '⊗', result: 'เสร็จ' }, ''),
      row({ indicator: '2. ข', statusDone: '⊗', result: 'เสร็จ' }, 'https://www.example.go.th/1'),
      row({ indicator: '3. ค', statusNotStarted: '⊗' }, ''),
    ]);
    expect(open([table])).toMatchObject([
      { row: 3, days: null, lacks: [{ row: 3, column: headers.length, header: 'หลักฐาน' }] },
    ]);
  });
});

describe('hand-outs', () => {
  test('are of the departments that have anything to do: each of several, all for everyone, others last', () => {
    const handOuts = handOutsByDepartment(open([DUE]), DEPARTMENTS);
    expect(
      handOuts.map(({ department, overdue, soon }) => [
        department,
        overdue.map(({ row }) => row),
        soon.map(({ row }) => row),
      ]),
    ).toEqual([
      ['สำนักปลัด', [], [5]],
      ['กองคลัง', [3], [5]],
      ['กองช่าง', [], [5]],
      ['', [7], []],
    ]);
  });

  test('have the oldest deadline first, and a measure in each list that it is of', () => {
    const measures = open([DUE], [{ row: 7, column: 10, header: 'ผล' }]);
    const { overdue, lacking } = handOutOf('', measures);
    expect(overdue.map(({ row }) => row)).toEqual([7, 3]);
    expect(lacking.map(({ row }) => row)).toEqual([7]);
  });

  test('are none where nothing is left', () => {
    expect(handOutsByDepartment([], DEPARTMENTS)).toEqual([]);
  });
});

describe('the message of a hand-out', () => {
  const year = { year: 2568, asOf: '30 มิถุนายน 2568', soonDays: 30 };
  const lacking = [
    { row: 7, column: 10, header: 'การรายงานผล' },
    { row: 7, column: 3, header: 'ผู้รับผิดชอบ' },
  ];
  const work = {
    url: 'https://docs.google.com/spreadsheets/d/x/edit?usp=sharing#gid=9',
    sheets: [{ name: 'ก', id: 4 }],
  } as OpenWork;
  const withPlace = open([DUE], lacking).map((measure) => placed(measure, work));

  test('of a department names each measure with its deadline, what lacks and the address of its cell', () => {
    const [, treasury] = handOutsByDepartment(withPlace, DEPARTMENTS);
    expect(handOutText(treasury!, { ...year, name: 'กองคลัง', isOffice: false })).toBe(
      [
        'งานที่ต้องดำเนินการ กองคลัง',
        'มาตรการส่งเสริมคุณธรรมและความโปร่งใส ปีงบประมาณ 2568 ข้อมูล ณ วันที่ 30 มิถุนายน 2568',
        '',
        'พ้นกำหนดแล้ว 1 มาตรการ',
        'แผ่นงาน "ก"',
        '- 1. ก',
        'ครบกำหนด 31 มีนาคม 2568 พ้นมาแล้ว 91 วัน (ช่อง B3)',
        'https://docs.google.com/spreadsheets/d/x/edit#gid=4&range=B3',
        '',
        'ครบกำหนดภายใน 30 วัน 1 มาตรการ',
        '- 3. ค',
        'ครบกำหนด 15 กรกฎาคม 2568 เหลือ 15 วัน (ช่อง B5)',
        'https://docs.google.com/spreadsheets/d/x/edit#gid=4&range=B5',
      ].join('\n'),
    );
  });

  test('of the office tells who is responsible', () => {
    const text = handOutText(handOutOf('', withPlace), { ...year, name: handOuts.office, isOffice: true });
    expect(text).toContain('- 1. ก (กองคลัง)\n');
  });

  test('names each cell that lacks, with the address of its measure', () => {
    const text = handOutText(handOutOf('', withPlace), { ...year, name: handOuts.office, isOffice: false });
    expect(text.split('\n').slice(-3)).toEqual([
      '- 5. จ',
      'ยังว่าง: การรายงานผล (ช่อง J7), ผู้รับผิดชอบ (ช่อง C7)',
      'https://docs.google.com/spreadsheets/d/x/edit#gid=4&range=B7',
    ]);
  });

  test('names a sheet where another one begins', () => {
    const [due] = open([DUE]);
    const sheets = [...work.sheets, { name: 'ข', id: 5 }];
    const measures = [0, 0, 1].map((sheet) => placed({ ...due!, sheet }, { ...work, sheets }));
    const text = handOutText(handOutOf('', measures), { ...year, name: handOuts.office, isOffice: false });
    expect(text.match(/^(?:แผ่นงาน|-) .*/gm)).toEqual([
      'แผ่นงาน "ก"',
      '- 1. ก',
      '- 1. ก',
      'แผ่นงาน "ข"',
      '- 1. ก',
    ]);
  });

  test('is short enough for a chat, for twenty measures that each lack four cells', () => {
    const [measure] = withPlace;
    const file = `https://docs.google.com/spreadsheets/d/${'x'.repeat(44)}/edit`;
    const many = Array.from({ length: 20 }, (_, i) =>
      placed(
        {
          ...measure!,
          ...{ row: i + 3, name: `${i + 1}. การจัดทำคู่มือหรือแนวทางการให้บริการสำหรับผู้รับบริการ`, days: null },
          lacks: ['ขั้นตอนหรือวิธีปฏิบัติ', 'ผู้รับผิดชอบหรือผู้ที่เกี่ยวข้อง', 'ระยะเวลาดำเนินการ', 'สถานะ'].map(
            (header, column) => ({ row: i + 3, column: column + 3, header }),
          ),
        },
        { ...work, url: file, sheets: [{ name: 'ติดตามความก้าวหน้า 2568', id: 1_234_567_890 }] },
      ),
    );
    const text = handOutText(handOutOf('กองคลัง', many), { ...year, name: 'กองคลัง', isOffice: false });
    expect(text.match(/ช่อง /g)).toHaveLength(80);
    expect(text.length).toBeLessThan(6_500);
  });
});
