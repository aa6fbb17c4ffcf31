import { describe, expect, test } from '@jest/globals';
import { type Finding, RULES } from '../../src/checks';
import { FORMS } from '../../src/forms';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { checkTexts, checkTitles } from '../../src/messages/th/checks/titles';
import type { SheetOrigin } from '../../src/sheet/sheet-data';
import { readTable } from '../../src/table/table';
import { checkTable, findingsOf } from '../support/check';
import { office } from '../support/office';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];
const P = headersOf(progress);
const R = headersOf(results);

const check = (rows: string[][], settings = office()): Finding[] =>
  checkTable(tableOf([TITLE, ...rows]), settings);

/** The findings of one rule on these rows. */
const found = (code: string, rows: string[][], settings = office()) =>
  findingsOf(check(rows, settings), code);

/** Code, cell and value: what the user is led to. */
const places = (findings: Finding[]) => findings.map(({ code, cell, value }) => ({ code, cell, value }));

test('a sheet filled as it should be has no finding', () => {
  expect(
    check([
      P,
      rowOf(progress, { statusDone: '⊗' }),
      rowOf(progress, { indicator: 'การใช้อำนาจ', statusNotStarted: '⊗', result: '' }),
    ]),
  ).toEqual([]);
  expect(check([R, rowOf(results, {}), rowOf(results, { measure: 'ข', result: '', outcome: '' })])).toEqual(
    [],
  );
});

describe('status', () => {
  /** The findings of the rules that read the status of one measure: a mistake is found by one of them. */
  const statusFindings = (...rows: string[][]) =>
    findingsOf(
      check([P, ...rows]),
      'status/none',
      'status/several',
      'status/unknown-mark',
      'status/done-without-result',
    );

  test('status/none: no column is marked', () => {
    expect(places(statusFindings(rowOf(progress, {})))).toEqual([
      { code: 'status/none', cell: { row: 3, column: 7 }, value: '' },
    ]);
  });

  test('status/several: more than one is, and the message names them', () => {
    const [finding] = statusFindings(rowOf(progress, { statusInProgress: 'x', statusDone: '⊗' }));
    expect(finding).toMatchObject({
      code: 'status/several',
      severity: 'error',
      cell: { row: 3, column: 9 },
      value: '⊗',
    });
    expect(finding?.message).toContain('อยู่ระหว่างดำเนินการ');
    expect(finding?.message).toContain('ดำเนินการแล้ว');
  });

  test('status/several: two measures of one indicator have a status each', () => {
    const above = rowOf(progress, { statusNotStarted: '⊗', result: '' });
    const again = rowOf(progress, { statusInProgress: '⊗', result: '' });
    expect(statusFindings(above, again)).toEqual([]);
  });

  test('status/unknown-mark: a word in a status column, and no other status of that row', () => {
    expect(places(statusFindings(rowOf(progress, { statusDone: 'เสร็จสิ้น' })))).toEqual([
      { code: 'status/unknown-mark', cell: { row: 3, column: 9 }, value: 'เสร็จสิ้น' },
    ]);
  });

  test('status/done-without-result: done, and the result is blank', () => {
    expect(places(statusFindings(rowOf(progress, { statusDone: '⊗', result: ' ' })))).toEqual([
      { code: 'status/done-without-result', cell: { row: 3, column: 10 }, value: '' },
    ]);
  });
});

describe('cells', () => {
  test.each(['responsible', 'steps', 'period'])('required/blank: %s', (field) => {
    const [finding] = found('required/blank', [R, rowOf(results, { [field]: '' })]);
    expect(finding).toMatchObject({
      code: 'required/blank',
      cell: { row: 3, column: R.indexOf(finding?.header ?? '') + 1 },
    });
  });

  test('required/blank looks at a measure over all its rows', () => {
    const first = rowOf(results, { steps: '' });
    expect(found('required/blank', [R, first, ['', 'ขั้นตอนที่เขียนในแถวถัดไป']])).toEqual([]);
  });

  test.each(['#REF!', '#N/A', '#VALUE!', '#DIV/0!', '#NAME?', '#NUM!', '#ERROR!'])(
    'cell/formula-error: %s',
    (value) => {
      const findings = found('cell/formula-error', [R, rowOf(results, { result: value })]);
      expect(places(findings)).toEqual([{ code: 'cell/formula-error', cell: { row: 3, column: 5 }, value }]);
    },
  );

  test('text that only mentions an error is none', () => {
    const rows = [R, rowOf(results, { result: 'แก้ไขสูตรที่แสดง #REF! แล้ว' })];
    expect(found('cell/formula-error', rows)).toEqual([]);
  });
});

describe('headers', () => {
  /** A results sheet with another header in one column, or without that column. */
  const withHeader = (header: string, other: string | null) => {
    const at = R.indexOf(header);
    const rows = [R, rowOf(results, {})].map((row) => row.filter((_, i) => i !== at || other !== null));
    return rows.map((row, r) => row.map((cell, i) => (r === 0 && i === at && other !== null ? other : cell)));
  };
  const madeAs = (rows: string[][], origin: SheetOrigin) =>
    findingsOf(
      checkTable(readTable({ ...sheet([TITLE, ...rows]), origin: () => origin }, FORMS)!),
      'heading/missing',
    );

  test('heading/missing: a column that must be filled is an error, one that may stay blank a warning', () => {
    const results = { form: 'results' };
    expect(madeAs(withHeader('ระยะเวลา ดำเนินการ', null), results)).toMatchObject([
      { code: 'heading/missing', severity: 'error', cell: { row: 2 } },
    ]);
    expect(madeAs(withHeader('ผลลัพธ์/ความสำเร็จ', null), results)).toMatchObject([
      { code: 'heading/missing', severity: 'warning' },
    ]);
  });

  test('heading/missing: not on a sheet whose columns are the office’s own', () => {
    expect(found('heading/missing', withHeader('ระยะเวลา ดำเนินการ', null))).toEqual([]);
    expect(madeAs(withHeader('ระยะเวลา ดำเนินการ', null), { form: 'results', own: true })).toEqual([]);
  });

  test('heading/twice: the further column is named, for its text will not be printed', () => {
    const rows = [
      [...R, 'ผู้รับผิดชอบ'],
      [...rowOf(results, {}), 'กองช่าง'],
    ];
    expect(found('heading/twice', rows)).toMatchObject([
      { code: 'heading/twice', cell: { row: 2, column: 7 }, header: 'ผู้รับผิดชอบ' },
    ]);
  });
});

describe('rows that are not read as they are', () => {
  const row = (measure: string) =>
    rowOf(results, { measure, result: `ผล ${measure}`, outcome: `ได้ ${measure}` });
  const marked = rowOf(progress, { statusDone: '⊗' });

  /** The findings of the rules about rows that are not read as they are: a row is found by one of them. */
  const rowFindings = (rows: string[][]) =>
    findingsOf(check(rows), 'heading/other-table', 'row/joined', 'row/left-out', 'required/blank');

  test('heading/other-table: a table of another form above or below is named by its rows', () => {
    expect(rowFindings([R, row('1. ก'), row('2. ข'), ['แบบติดตาม'], P, marked])).toMatchObject([
      {
        code: 'heading/other-table',
        severity: 'error',
        cell: { row: 2 },
        message: expect.stringContaining('2–4'),
      },
    ]);
    expect(rowFindings([P, marked, R, row('1. ก'), row('2. ข')])).toMatchObject([
      {
        code: 'heading/other-table',
        severity: 'error',
        cell: { row: 4 },
        message: expect.stringContaining('4–6'),
      },
    ]);
  });

  test('heading/other-table: rows over the header row whose own header row cannot be read', () => {
    const misread = R.map((header) => `${header}ๆ`);
    expect(rowFindings([misread, row('1. ก'), R, row('2. ข')])).toMatchObject([
      { code: 'heading/other-table', cell: { row: 2 }, message: expect.stringContaining('2–3') },
    ]);
  });

  const joined = (rows: string[][]) => places(found('row/joined', rows));

  test('row/joined: a row without a number in a numbered list', () => {
    expect(joined([R, row('1. ก'), row('2. ข'), row('ค')])).toEqual([
      { code: 'row/joined', cell: { row: 5, column: 1 }, value: 'ค' },
    ]);
  });

  test('row/joined: a row with the key of the row above and no responsible', () => {
    const unfinished = { measure: 'ก', responsible: '' };
    expect(joined([R, row('ก'), rowOf(results, unfinished)])).toEqual([
      { code: 'row/joined', cell: { row: 4, column: 1 }, value: 'ก' },
    ]);
  });

  test('row/joined: a row without a name that fills what a measure must have', () => {
    expect(joined([R, row('1. ก'), rowOf(results, { measure: '', responsible: '' })])).toEqual([
      { code: 'row/joined', cell: { row: 4, column: 1 }, value: '' },
    ]);
  });

  test('row/joined: not a list that goes on in the next row', () => {
    expect(rowFindings([R, row('1. ก'), ['', 'ขั้นที่สอง'], row('2. ข')])).toEqual([]);
  });

  test('row/left-out: words where titles and notes are, but no ordinary title, note or signature', () => {
    const plain = [
      ['หมายเหตุ ข้อมูล ณ วันที่ 30 กันยายน 2568'],
      ['ลงชื่อ.................ผู้รายงาน'],
      ['(นายสมมติ ตัวอย่าง)'],
    ];
    expect(rowFindings([R, row('1. ก'), TITLE, R, row('2. ข'), ...plain])).toEqual([]);
    expect(places(rowFindings([R, row('1. ก'), ['หมายเหตุ'], ['3. ค']]))).toEqual([
      { code: 'row/left-out', cell: { row: 5, column: 1 }, value: '3. ค' },
    ]);
    expect(places(rowFindings([R, row('1. ก'), ['คำที่ขาดตอน'], R, row('2. ข')]))).toEqual([
      { code: 'row/left-out', cell: { row: 4, column: 1 }, value: 'คำที่ขาดตอน' },
    ]);
  });

  test.each([
    ['a total', ['รวมทั้งสิ้น ๒ มาตรการ'], 'ยอดรวม'],
    ['the numbers of the columns', ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], 'เลขที่ของคอลัมน์'],
    ['a department', ['ส่วนของกองคลัง'], 'ชื่อส่วนราชการ'],
    ['the title again, without a header row', TITLE, 'ชื่อเรื่องที่ซ้ำ'],
    ['words without a number', ['งานบริการ'], 'ไม่มีเลขลำดับ'],
  ])('row/left-out: %s, and the message names it', (_, line, what) => {
    expect(rowFindings([R, row('1. ก'), line, row('2. ข')])).toMatchObject([
      { code: 'row/left-out', cell: { row: 4 }, value: line[0], message: expect.stringContaining(what) },
    ]);
  });

  test('required/blank: a row with a responsible and no name is named as a separate measure', () => {
    const [finding] = rowFindings([R, row('1. ก'), rowOf(results, { measure: '' })]);
    expect(finding).toMatchObject({ code: 'required/blank', cell: { row: 4, column: 1 } });
    expect(finding?.message).toContain('จึงแยกเป็นมาตรการ');
  });

  test('a measure whose key was forgotten is separate, and its blank is found', () => {
    expect(places(rowFindings([R, row('1. ก'), row(''), row('3. ค')]))).toEqual([
      { code: 'required/blank', cell: { row: 4, column: 1 }, value: '' },
    ]);
  });
});

describe('settings', () => {
  test('settings/missing: the office, and the signer where the document has a memo', () => {
    const empty = office({ officeName: '', signer: null });
    expect(found('settings/missing', [R, rowOf(results, {})], empty)).toMatchObject([
      { code: 'settings/missing', severity: 'error', sheet: 'ตั้งค่า', header: 'ชื่อหน่วยงาน', cell: null },
      { code: 'settings/missing', severity: 'warning', header: 'ผู้ลงนาม' },
    ]);
    expect(found('settings/missing', [P, rowOf(progress, { statusDone: '⊗' })], empty)).toHaveLength(1);
  });

  test('settings/missing: a setting that is filled with something else is found, with its text', () => {
    const settings = office({ unreadable: [{ label: 'ข้อมูล ณ วันที่', text: 'เมื่อวาน' }] });
    expect(found('settings/missing', [R, rowOf(results, {})], settings)).toMatchObject([
      { header: 'ข้อมูล ณ วันที่', value: 'เมื่อวาน' },
    ]);
  });
});

test('findings come from the top of the sheet down', () => {
  const rows = [
    R,
    rowOf(results, { period: '' }),
    rowOf(results, { measure: 'ข', steps: '', responsible: '#REF!' }),
  ];
  const findings = findingsOf(
    check(rows, office({ officeName: '' })),
    'settings/missing',
    'required/blank',
    'cell/formula-error',
  );
  expect(findings.map(({ cell }) => cell && [cell.row, cell.column])).toEqual([null, [3, 4], [4, 2], [4, 3]]);
});

test('every rule has a unique code, and words for the list of codes', () => {
  expect(new Set(RULES.map((rule) => rule.code)).size).toBe(RULES.length);
  expect(RULES.filter(({ code }) => !checkTexts[code] || !checkTitles[code])).toEqual([]);
});

test('a message shows a long text shortened and on one line', () => {
  const [finding] = found('status/unknown-mark', [
    P,
    rowOf(progress, { statusDone: `เสร็จ\n${'ก'.repeat(40_000)}` }),
  ]);
  expect(finding?.message.length).toBeLessThan(200);
  expect(finding?.message).not.toContain('\n');
  expect(finding?.value?.length).toBe(40_006);
});
