import { describe, expect, test } from '@jest/globals';
import type { SaveResultsAnswer } from '../../src/actions/department-results';
import type { MadeSheets, PasteView } from '../../src/actions/import';
import type { FieldId } from '../../src/forms/fields';
import type { MatchedResults } from '../../src/transfer/import/results';
import { cellAt, unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { documentOf } from '../support/documents';
import { readDocx } from '../support/docx';
import { ASPECTS, DEPARTMENT_RESULTS, QUARTERS, ROUNDS } from '../support/office-tables';
import { PASTED, pasted } from '../support/pasted-book';
import { pasteOf } from '../support/pastes';

const TODAY = '2025-06-30';
const read = (workbench: Workbench, request?: object) =>
  workbench.callFromPage('readPaste', request) as PasteView;

function make(workbench: Workbench, request: object = {}): Extract<MadeSheets, { kind: 'made' }> {
  const { sheet, digest, year } = read(workbench, { sheet: PASTED, ...request });
  const wanted = { sheet, digest, fiscalYear: year, purpose: 'keep', ...request };
  const answer = workbench.callFromPage('makeSheets', wanted) as MadeSheets;
  if (answer.kind !== 'made') throw new Error(JSON.stringify(answer));
  return answer;
}

/** The texts of a sheet, row by row. */
function textsOf({ book }: Workbench, name: string): string[][] {
  const sheet = book.sheets.find((each) => each.name === name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return Array.from(sheet.cells, (row) => Array.from(row ?? [], (cell) => String(cell?.value ?? '')));
}

describe('what the page shows of a pasted table', () => {
  const workbench = pasted(ASPECTS, { today: TODAY });
  const before = snapshot(workbench);
  const view = read(workbench);

  test('is how many measures it has, in how many parts, and of which year', () => {
    expect(view).toMatchObject({ sheet: PASTED, measures: 3, sections: 2, year: 2568, yearFound: 2568 });
  });

  test('is made again for each answer', () => {
    expect(read(workbench, { answers: { sections: 'measure' } }).measures).toBe(5);
  });

  test('names what the round demands and no column gives', () => {
    expect(view.demanded).toMatchObject([
      { item: 'O26', field: 'result' },
      { item: 'O26', field: 'outcome' },
    ]);
  });

  test('says of what kind and title its documents will be, and which headers it adds', () => {
    expect(view.document).toEqual({
      kind: 'แบบรายงานผลการดำเนินการ',
      title: 'แผนส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘',
    });
    expect(view.added).toEqual(['ด้าน/มิติ']);
  });

  test('names what is left blank in the next year, and takes remarks beside results for that year’s', () => {
    expect(view.newYear).toEqual({
      cleared: ['ความก้าวหน้า'],
      own: [{ key: 'column:7', header: 'หมายเหตุ', isOfYear: true }],
    });
  });

  test('changes nothing', () => {
    expect(snapshot(workbench)).toBe(before);
  });
});

describe('taken as the start of the next year', () => {
  const start = (table: string[][], request: object) => {
    const workbench = pasted(table, { today: TODAY });
    const { sheets } = make(workbench, { purpose: 'newYear', ...request });
    const [, headers = [], ...rows] = textsOf(workbench, sheets[0]?.sheet ?? '');
    return (header: string) => rows.slice(0, 3).map((row) => row[headers.indexOf(header)] ?? '');
  };

  test('has the own columns that the user leaves behind without their texts', () => {
    const under = start(ASPECTS, { blank: ['column:7'] });
    expect(under('หมายเหตุ')).toEqual(['', '', '']);
    expect(under('ผู้รับผิดชอบ')).toEqual(['สำนักปลัด', 'กองคลัง', 'กองช่าง']);
    expect(start(ASPECTS, {})('หมายเหตุ')).toEqual(['', 'รอผู้รับจ้าง', '']);
  });

  test('offers to leave behind ticks of which the user has said that they tell what is done', () => {
    const rows = QUARTERS.map((row) => row.slice(0, 9));
    const own = (quarters: string) =>
      read(pasted(rows, { today: TODAY }), { answers: { quarters } }).newYear.own.filter(({ header }) =>
        header.startsWith('ไตรมาส'),
      );
    expect(own('done').map(({ isOfYear }) => isOfYear)).toEqual([true, true, true, true]);
    expect(own('period').map(({ isOfYear }) => isOfYear)).toEqual([false, false, false, false]);
  });
});

describe('kept as the data of its year', () => {
  const workbench = pasted(ASPECTS, { today: TODAY });
  const answers = { 'column:7': 'problems' };
  const { sheets, unplaced } = make(workbench, { answers, add: ['outcome'] });
  const [title, headers, ...rows] = textsOf(workbench, sheets[0]?.sheet ?? '');

  test('is a sheet of its own title, headers and order, with the columns that were added', () => {
    expect(title?.[0]).toBe('แผนส่งเสริมคุณธรรมและความโปร่งใส ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    expect(unplaced).not.toContain(title?.[0]);
    expect(headers?.filter((header) => ASPECTS[1]?.includes(header))).toEqual(ASPECTS[1]);
    expect(headers?.at(-1)).toBe('ผลลัพธ์/ความสำเร็จ');
    expect(rows[1]).toContain('เปิดแบบนัดหมายบนเว็บไซต์');
  });

  test('keeps what the user said of its headers on ตั้งค่า, so that the sheet is understood', () => {
    expect(textsOf(workbench, 'ตั้งค่า')).toContainEqual(expect.arrayContaining(['หมายเหตุ', 'ปัญหา/อุปสรรค']));
    workbench.selectSheet(sheets[0]?.sheet ?? '');
    expect(workbench.callFromPage('openMeasure', { row: 4 })).toMatchObject({
      count: 3,
      values: { problems: 'รอผู้รับจ้าง', statusText: 'ร้อยละ ๔๐', section: 'ด้านที่ ๑ การให้บริการ' },
    });
  });

  test('is printed under its own title, without the year twice', () => {
    workbench.selectSheet(sheets[0]?.sheet ?? '');
    const { text } = readDocx(documentOf(workbench));
    expect(text).toContain('แผนส่งเสริมคุณธรรมและความโปร่งใส\nประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    expect(text).not.toContain('รายงานผลการดำเนินการเพื่อส่งเสริม');
  });

  test('a second import says in which sheet it is, and makes nothing', () => {
    const [name] = sheets.map(({ sheet }) => sheet);
    expect(read(workbench, { sheet: PASTED }).made).toEqual({ keep: name, newYear: null });
    const before = snapshot(workbench);
    const { digest } = read(workbench, { sheet: PASTED });
    const again = { sheet: PASTED, digest, fiscalYear: 2568, purpose: 'keep' };
    expect(workbench.callFromPage('makeSheets', again)).toMatchObject({
      error: { code: 'import/again', message: expect.stringContaining(`"${name}"`) },
    });
    expect(snapshot(workbench)).toBe(before);
  });
});

test('a result that its header gives another year than the user says is none of the table’s, shown and made alike', () => {
  const workbench = pasted(
    [
      ['มาตรการ', 'ผู้รับผิดชอบ', 'ผลการดำเนินการ ปี 2567'],
      ['จัดทำแผน', 'สำนักปลัด', 'จัดทำแล้ว'],
    ],
    { today: TODAY },
  );
  const resultOf = (request: object) =>
    read(workbench, { sheet: PASTED, ...request }).columns.find(({ header }) => header.includes('2567'))
      ?.field;
  expect(resultOf({ year: 2567 })).toBe('result');
  expect(resultOf({ year: 2568 })).toBeNull();
  const { sheets } = make(workbench, { year: 2568 });
  expect(sheets[0]?.sheet).toContain('2568');
  expect(textsOf(workbench, sheets[0]?.sheet ?? '').flat()).toContain('ผลการดำเนินการ ปี 2567');
});

test('taken as the start of the next year it has no status and no result', () => {
  const workbench = pasted(ROUNDS, { today: TODAY });
  const { sheets } = make(workbench, { purpose: 'newYear', year: 2568 });
  const rows = textsOf(workbench, sheets[0]?.sheet ?? '');
  expect(rows[0]?.[0]).toContain('2569');
  const all = rows.flat();
  expect(all).toContain('อบรมเจ้าหน้าที่ใหม่');
  expect(all).not.toContain('อบรมครบ ๒ รุ่น');
});

test('nothing is made of a table that is another by now', () => {
  const workbench = pasted(QUARTERS, { today: TODAY });
  const { sheet, digest, year } = read(workbench);
  workbench.type(PASTED, 'D2', 'ทำอย่างอื่น');
  const before = snapshot(workbench);
  const request = { sheet, digest, fiscalYear: year, purpose: 'keep' };
  expect(workbench.callFromPage('makeSheets', request)).toEqual({ kind: 'changed' });
  expect(snapshot(workbench)).toBe(before);
});

test('official headers are taken, or the own ones of the table where the user says so', () => {
  const headersOf = (headers: 'own' | 'official') => {
    const workbench = pasted(
      [
        ['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การติดตามผล'],
        ['ทำคู่มือ', 'ร่าง', 'สำนักปลัด', 'ม.ค. 2568', 'รายงานทุกเดือน'],
      ],
      { today: TODAY },
    );
    const { sheets } = make(workbench, { headers });
    const [made] = sheets;
    workbench.selectSheet(made?.sheet ?? '');
    const { headers: printed } = { headers: textsOf(workbench, made?.sheet ?? '')[1] };
    return printed;
  };
  expect(headersOf('official')?.[0]).toBe('มาตรการ/แนวทาง');
  expect(headersOf('own')).toEqual(['มาตรการ', 'วิธีการดำเนินการ', 'ผู้รับผิดชอบ', 'ระยะเวลา', 'การติดตามผล']);
});

describe('results that a department sent back', () => {
  /** The sample with a paste of these rows beside it. */
  function office(rows: (names: string[]) => string[][]): { workbench: Workbench; target: string } {
    const workbench = sampleBook('results', { today: TODAY });
    const target = workbench.selected().sheet;
    const names = textsOf(workbench, target)
      .slice(2)
      .map((row) => row[0] ?? '')
      .filter((name) => name !== '');
    const [sheet] = pasted(rows(names)).book.sheets;
    workbench.book.sheets.push({ ...sheet!, id: unusedSheetId(workbench.book) });
    workbench.selectSheet(PASTED);
    return { workbench, target };
  }
  const resultsOf = (workbench: Workbench, target: string) =>
    workbench.callFromPage('readResults', { sheet: PASTED, target }) as MatchedResults;
  const cell = (workbench: Workbench, target: string, field: FieldId, row: number) =>
    textsOf(workbench, target)[row - 1]?.[cellOf('results', field, row).charCodeAt(0) - 'A'.charCodeAt(0)];
  const taken = ({ matched }: MatchedResults) =>
    matched.map(({ name, opened, texts }) => ({
      name,
      opened,
      edits: Object.assign({}, ...texts.map((text) => text.taken)),
    }));

  test('go to the measures that they are about, and to no other cell', () => {
    const { workbench, target } = office((names) => DEPARTMENT_RESULTS([names[4]!, names[1]!]));
    const before = textsOf(workbench, target);
    const saved = workbench.callFromPage('saveResults', {
      target,
      results: taken(resultsOf(workbench, target)),
    });
    expect(saved).toMatchObject({ kind: 'saved', measures: 2 });
    expect(cell(workbench, target, 'result', FIRST_ROW + 4)).toBe('กองรายงานผลข้อที่ 1');
    expect(cell(workbench, target, 'result', FIRST_ROW + 1)).toBe('กองรายงานผลข้อที่ 2');
    const changed = textsOf(workbench, target).flatMap((row, r) =>
      row.flatMap((text, c) => (text === (before[r]?.[c] ?? '') ? [] : [`${r + 1}:${c + 1}`])),
    );
    expect(changed).toHaveLength(2);
  });

  test('name what the sheet has no place for, and put the reason of a status where results are entered', () => {
    const { workbench, target } = office((names) => [
      ['มาตรการ', 'สถานะ', 'สรุปผลการดำเนินการ', 'เลขที่หนังสือ'],
      [names[0]!, 'ไม่สามารถดำเนินการได้ เนื่องจากวิทยากรงดเดินทาง', '', 'มท 0808/9'],
      [names[1]!, 'แล้วเสร็จ', 'จัดครบ', ''],
    ]);
    const results = resultsOf(workbench, target);
    expect(results.leftOut).toEqual([
      { name: results.matched[0]?.name, header: 'เลขที่หนังสือ', text: 'มท 0808/9' },
      { name: results.matched[1]?.name, header: 'สถานะ', text: 'แล้วเสร็จ' },
    ]);
    workbench.callFromPage('saveResults', { target, results: taken(results) });
    expect(cell(workbench, target, 'result', FIRST_ROW)).toBe('ไม่สามารถดำเนินการได้ เนื่องจากวิทยากรงดเดินทาง');
  });

  test('leave all as it is where somebody changed one of the measures since they were shown', () => {
    const { workbench, target } = office((names) => DEPARTMENT_RESULTS(names.slice(0, 2)));
    const results = taken(resultsOf(workbench, target));
    workbench.type(target, cellOf('results', 'result', FIRST_ROW), 'เพื่อนร่วมงานพิมพ์ไว้');
    const before = textsOf(workbench, target);
    const answer = workbench.callFromPage('saveResults', { target, results }) as SaveResultsAnswer;
    expect(answer).toEqual({ kind: 'changed', names: [results[0]?.name] });
    expect(textsOf(workbench, target)).toEqual(before);
  });

  test('follow measures whose rows have moved', () => {
    const { workbench, target } = office((names) => DEPARTMENT_RESULTS(names.slice(0, 1)));
    const results = taken(resultsOf(workbench, target));
    workbench.insertRows(target, 1, 2);
    expect(workbench.callFromPage('saveResults', { target, results })).toMatchObject({ kind: 'saved' });
    expect(cell(workbench, target, 'result', FIRST_ROW + 2)).toBe('กองรายงานผลข้อที่ 1');
  });

  test('are asked about where they would replace a formula', () => {
    const { workbench, target } = office((names) => DEPARTMENT_RESULTS(names.slice(0, 1)));
    const a1 = cellOf('results', 'result', FIRST_ROW);
    const data = workbench.book.sheets.find(({ name }) => name === target)!;
    const formula = cellAt(data, FIRST_ROW, a1.charCodeAt(0) - 64)!;
    formula.formula = '=A1';
    const request = { target, results: taken(resultsOf(workbench, target)) };
    const asked = workbench.callFromPage('saveResults', request) as Extract<
      SaveResultsAnswer,
      { kind: 'overwrites' }
    >;
    expect(asked.overwrites).toMatchObject([{ why: 'formula', rows: [FIRST_ROW] }]);
    expect(workbench.callFromPage('saveResults', { ...request, agreed: asked.overwrites })).toMatchObject({
      kind: 'saved',
    });
  });

  test('saved twice, as where the first answer was lost, are there once', () => {
    const { workbench, target } = office((names) => DEPARTMENT_RESULTS(names.slice(0, 2)));
    const results = taken(resultsOf(workbench, target));
    workbench.callFromPage('saveResults', { target, results });
    const before = textsOf(workbench, target);
    expect(workbench.callFromPage('saveResults', { target, results })).toEqual({
      kind: 'saved',
      measures: 2,
    });
    expect(textsOf(workbench, target)).toEqual(before);
  });
});

test('the tables of the built-in forms are understood as the command line does', () => {
  for (const paste of Object.values(pasteOf)) {
    const { rows, expected } = paste();
    expect(read(pasted(rows, { today: TODAY }))).toMatchObject({
      measures: expected.length,
      isOfficial: true,
    });
  }
});
