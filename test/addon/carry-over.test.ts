import { describe, expect, test } from '@jest/globals';
import type { CarryResult } from '../../src/actions/carry-over';
import type { readNewYear } from '../../src/actions/new-year';
import { FORMS } from '../../src/forms';
import { quote } from '../../src/messages/th/quote';
import { cellAt, ensureCell, MAX_CELLS, newSheet, type SheetData } from '../../workbench/book';
import { deleteColumns } from '../../workbench/edits';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { startNewYear } from '../support/new-year';
import { PASTED, pasted } from '../support/pasted-book';

type NewYearSources = ReturnType<typeof readNewYear>;

const sheetOf = (workbench: Workbench, name: string): SheetData =>
  workbench.book.sheets.find((sheet) => sheet.name === name)!;

const textAt = (sheet: SheetData, row: number, column: number): unknown =>
  cellAt(sheet, row, column)?.value ?? '';

/** The texts of a column from the first measure down to the last filled row of the sheet. */
function column(sheet: SheetData, header: string, count: number): unknown[] {
  const at = Array.from({ length: sheet.columns }, (_, i) => i + 1).find(
    (each) => textAt(sheet, FIRST_ROW - 1, each) === header,
  )!;
  return Array.from({ length: count }, (_, i) => textAt(sheet, FIRST_ROW + i, at));
}

const pairs = FORMS.flatMap((source) => FORMS.map((target) => [source.id, target.id] as const));

describe.each(pairs)('the sample %s carried to %s', (from, to) => {
  const workbench = sampleBook(from);
  const source = workbench.selected().sheet;
  const before = snapshot(workbench);
  const { nextMetadataId } = workbench.book;
  workbench.ui.answer = () => 'OK';
  const result = workbench.run('carryOverTo', to) as CarryResult;
  const { total } = workbench.calls;
  const created = workbench.selected().sheet;
  const [dialog] = workbench.ui.dialogs;
  const rest = JSON.stringify({
    ...workbench.book,
    sheets: workbench.book.sheets.filter(({ name }) => name !== created),
    nextMetadataId,
  });

  test('creates and shows a new sheet of that form with every measure', () => {
    expect(result).toMatchObject({ form: to, year: 2568 });
    expect(created).toBe(result.sheet);
    const checked = workbench.run('listFindings');
    expect(checked).toMatchObject({ sheet: result.sheet, measures: result.measures });
    workbench.selectSheet(source);
    expect(workbench.run('listFindings')).toMatchObject({ measures: result.measures });
  });

  test('changes nothing else, and reports the new sheet', () => {
    expect(rest).toBe(before);
    expect(dialog?.html).toContain(result.sheet);
  });

  const [question] = workbench.ui.alerts;
  test('names what the form has no column for before it creates the sheet', () => {
    if (result.appended.length === 0 || from === to) expect(question).toBeUndefined();
    for (const header of from === to ? [] : result.appended)
      expect(question?.message).toContain(`"${quote(header)}"`);
  });

  // The sheet is read again after a question: somebody may have typed meanwhile.
  test('takes at most 42 service calls, 49 with a question', () =>
    expect(total).toBeLessThanOrEqual(question ? 49 : 42));
});

test('a plan becomes progress, progress the results of the year, under the names of the measures', () => {
  const workbench = sampleBook('plan');
  workbench.ui.answer = () => 'OK';
  const plan = sheetOf(workbench, workbench.selected().sheet);
  const { measures } = workbench.run('carryOverTo', 'progress') as CarryResult;
  const names = column(plan, 'มาตรการ/แนวทาง', measures);
  const progress = sheetOf(workbench, workbench.selected().sheet);
  expect(column(progress, 'มาตรการ/แนวทาง (ยกมา)', measures)).toEqual(names);
  for (let i = 0; i < measures; i++) {
    workbench.type(progress.name, cellOf('progress', 'statusDone', FIRST_ROW + i), '⊗');
    workbench.type(progress.name, cellOf('progress', 'result', FIRST_ROW + i), `ผลที่ ${i + 1}`);
  }
  workbench.run('carryOverTo', 'results');
  const results = sheetOf(workbench, workbench.selected().sheet);
  expect(results.name).toBe('รายงานผล 2568');
  expect(column(results, 'มาตรการ/แนวทาง', measures)).toEqual(names);
  expect(column(results, 'สรุปผลการดำเนินการ', measures)[0]).toBe('ผลที่ 1');
});

describe('a new fiscal year', () => {
  const workbench = sampleBook('progress');
  const source = workbench.selected().sheet;
  const before = JSON.stringify(sheetOf(workbench, source));
  const { measures } = workbench.callFromPage('readCarry') as { measures: number };
  const result = startNewYear(workbench);
  const sheet = sheetOf(workbench, result.sheet);

  test('creates a sheet of the same form for the next year, with status and results cleared', () => {
    expect(result).toMatchObject({ sheet: 'ติดตามความก้าวหน้า 2569', measures });
    expect(textAt(sheet, 1, 1)).toBe('แบบติดตามความก้าวหน้า ประจำปีงบประมาณ พ.ศ. 2569');
    for (const header of ['ยังไม่ดำเนินการ', 'อยู่ระหว่างดำเนินการ', 'ดำเนินการแล้ว', 'การรายงานผลการดำเนินการ']) {
      expect(column(sheet, header, measures).join('')).toBe('');
    }
    expect(column(sheet, 'ระยะเวลาดำเนินการ', 2)).toEqual(['ต.ค. 2568 - มี.ค. 2569', 'ตลอดปีงบประมาณ 2569']);
  });

  test("does not change last year's sheet, and names what was cleared", () => {
    expect(JSON.stringify(sheetOf(workbench, source))).toBe(before);
    expect(result.notes.join()).toContain('การรายงานผลการดำเนินการ');
  });
});

describe('typed text', () => {
  test('stays unchanged: no date, number or formula', () => {
    const texts = ['1-3', '๐๑๙', '007', '=1+1', "'ก", '+66 2000', ' เว้นหน้า', 'สอง\nบรรทัด', '50%'];
    const workbench = bookWith(
      'results',
      texts.map((steps, i) => ({ measure: `${i + 1}. ก`, steps })),
    );
    const { sheet } = workbench.selected();
    texts.forEach((text, i) => {
      const literal = /^[='+]/.test(text) ? `'${text}` : text;
      workbench.type(sheet, cellOf('results', 'steps', FIRST_ROW + i), literal);
    });
    workbench.ui.answers.push('OK');
    const created = workbench.run('carryOverTo', 'plan') as CarryResult;
    expect(column(sheetOf(workbench, created.sheet), 'วิธีการดำเนินการ', texts.length)).toEqual(texts);
  });

  test('of 3,000 measures and 30 columns is carried over completely, in as many calls as of two', () => {
    const many = (count: number, further: number) => {
      const rows = Array.from({ length: count }, (_, i) => ({ measure: `${i + 1}. ก`, steps: `ข ${i}` }));
      const workbench = bookWith('results', rows);
      const sheet = sheetOf(workbench, workbench.selected().sheet);
      if (further > 0) sheet.columns = Math.max(sheet.columns, 6 + further);
      for (let i = 0; i < further; i++) {
        const at = {
          sheet: sheet.name,
          a1: i < 20 ? `${'GHIJKLMNOPQRSTUVWXYZ'[i]}` : `A${'ABCDEFGHIJ'[i - 20]}`,
        };
        workbench.paste(at.sheet, `${at.a1}2`, [[`ช่อง ${i}`], ['มี']]);
      }
      workbench.ui.answers.push('OK');
      const created = workbench.run('carryOverTo', 'plan') as CarryResult;
      return { workbench, created, calls: workbench.calls.total };
    };
    const two = many(2, 0);
    const thousands = many(3000, 0);
    // One call more to make the rows that a new sheet does not have.
    expect(thousands.calls).toBeLessThanOrEqual(two.calls + 1);
    const sheet = sheetOf(thousands.workbench, thousands.created.sheet);
    expect(column(sheet, 'วิธีการดำเนินการ', 3000)[2999]).toBe('ข 2999');
    expect(thousands.created.measures).toBe(3000);
    const wide = many(2, 28);
    expect(wide.created.appended).toHaveLength(30);
    expect(column(sheetOf(wide.workbench, wide.created.sheet), 'ช่อง 27', 1)).toEqual(['มี']);
  });
});

describe('the workbook does not change', () => {
  const unchanged = (workbench: Workbench, code: string) => {
    const before = snapshot(workbench);
    const { sheet } = workbench.selected();
    workbench.ui.answer = () => 'OK';
    expect(workbench.run('carryOverTo', 'plan')).toMatchObject({ error: { code } });
    expect(snapshot(workbench)).toBe(before);
    expect(workbench.selected().sheet).toBe(sheet);
    expect(workbench.ui.alerts.filter(({ buttons }) => buttons.length === 1)).toHaveLength(1);
  };

  /** Leaves room for so many cells: a sheet of its own takes the rest. */
  const fillUp = ({ book }: Workbench, room: number) => {
    const used = book.sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
    const full = newSheet('แผ่นงานใหญ่', 99);
    full.rows = Math.floor((MAX_CELLS - used - room) / full.columns);
    book.sheets.push(full);
  };

  test('if the workbook cannot have another sheet', () => {
    const workbench = sampleBook('results');
    fillUp(workbench, 10_000);
    unchanged(workbench, 'carry/failed');
  });

  test('if the new sheet cannot have all its rows', () => {
    const rows = Array.from({ length: 1500 }, (_, i) => ({ measure: `${i + 1}. ก` }));
    const workbench = bookWith('results', rows);
    fillUp(workbench, 27_000);
    unchanged(workbench, 'carry/failed');
  });

  test('if a cell refuses its text', () => {
    const workbench = bookWith('results', [{ measure: 'ก' }]);
    // With the apostrophe that keeps it from being a formula it is one character too long.
    workbench.type(
      workbench.selected().sheet,
      cellOf('results', 'steps', FIRST_ROW),
      `'${'='.repeat(49_999)}`,
    );
    cellAt(sheetOf(workbench, workbench.selected().sheet), FIRST_ROW, 2)!.value = '='.repeat(50_000);
    unchanged(workbench, 'carry/failed');
  });

  test('if joined rows are too long for a cell', () => {
    const workbench = bookWith('results', [
      { measure: 'ก', steps: 'ข'.repeat(30_000) },
      { measure: '', responsible: '', steps: 'ค'.repeat(30_000) },
    ]);
    unchanged(workbench, 'carry/cell-too-long');
    expect(workbench.ui.alerts.at(-1)?.message).toContain('50000');
  });

  test('if there is no measure, or no form', () => {
    unchanged(bookWith('results', []), 'sheet/empty');
    const workbench = sampleBook('results');
    workbench.selectSheet('ตั้งค่า');
    unchanged(workbench, 'sheet/not-a-form');
  });
});

test('nothing is created where the user does not want what has no column', () => {
  const workbench = sampleBook('progress');
  const before = snapshot(workbench);
  workbench.ui.answers.push('CANCEL');
  expect(workbench.run('carryOverTo', 'results')).toEqual({ cancelled: true });
  expect(snapshot(workbench)).toBe(before);
});

test('what somebody types during the question is carried, too', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  workbench.ui.answer = () => {
    workbench.type(sheet, cellOf('results', 'steps', FIRST_ROW), 'พิมพ์ระหว่างถาม');
    return 'OK';
  };
  const { sheet: created } = workbench.run('carryOverTo', 'progress') as CarryResult;
  expect(column(sheetOf(workbench, created), 'ขั้นตอนหรือวิธีปฏิบัติ', 1)).toEqual(['พิมพ์ระหว่างถาม']);
});

describe('a sheet of the office’s own columns', () => {
  const HEADERS = ['รหัส', 'โครงการ', 'มิติ', 'ผู้รับผิดชอบ', 'สถานะ', 'ผลการดำเนินการ', 'พื้นที่'];
  const ROW = ['ก1', 'ทำทะเบียน', 'มิติที่ 1', 'กองคลัง', 'แล้วเสร็จ', 'ทำแล้ว', 'หมู่ 2'];
  const own = () => pasted([['ทะเบียนโครงการ ปีงบประมาณ 2568'], HEADERS, ROW]);
  const rowOf = (sheet: SheetData, row: number) =>
    Array.from({ length: HEADERS.length }, (_, i) => textAt(sheet, row, i + 1));

  test('gets one of the same columns in the next year, unasked', () => {
    const workbench = own();
    const result = startNewYear(workbench);
    expect(result.sheet).toBe(`${PASTED} 2569`);
    const sheet = sheetOf(workbench, result.sheet);
    expect(textAt(sheet, 1, 1)).toBe('ทะเบียนโครงการ ปีงบประมาณ 2569');
    expect([rowOf(sheet, 2), rowOf(sheet, 3)]).toEqual([
      HEADERS,
      ['ก1', 'ทำทะเบียน', 'มิติที่ 1', 'กองคลัง', '', '', 'หมู่ 2'],
    ]);
    expect(workbench.run('listFindings')).toMatchObject({ sheet: result.sheet, measures: 1 });
    // The year after that, too.
    expect(startNewYear(workbench, 2570).sheet).toBe(`${PASTED} 2570`);
  });

  test('may be carried into the columns of another sheet', () => {
    const workbench = own();
    const { sheet: like } = startNewYear(workbench);
    deleteColumns(sheetOf(workbench, like), 7, 1);
    workbench.selectSheet(PASTED);
    const view = workbench.callFromPage('readCarry');
    expect(view).toEqual({ sheet: PASTED, measures: 1, year: 2568, models: [like] });
    const before = snapshot(workbench);
    const request = { sheet: PASTED, like, year: 2568 };
    const asked = workbench.callFromPage('carryOverLike', request) as { kind: string; question: string };
    expect(asked).toMatchObject({
      kind: 'asks',
      question: expect.stringContaining(`แผ่นงาน "${like}" ไม่มีคอลัมน์ "พื้นที่"`),
    });
    expect(snapshot(workbench)).toBe(before);
    const result = workbench.callFromPage('carryOverLike', { ...request, agreed: asked.question });
    expect(result).toMatchObject({ kind: 'made', measures: 1 });
    expect(rowOf(sheetOf(workbench, (result as CarryResult).sheet), 3)).toEqual(ROW);
  });

  test('is offered for a new year as not begun, whatever other sheets of its kind there are', () => {
    const workbench = sampleBook('results');
    startNewYear(workbench);
    const { book } = own();
    workbench.book.sheets.push({ ...book.sheets[0]!, id: 99 });
    const { sources } = workbench.callFromPage('readNewYear') as NewYearSources;
    expect(sources.find(({ sheet }) => sheet === PASTED)?.existingYears).toEqual([2568]);
  });
});

test('a total that is not carried over is named', () => {
  const workbench = bookWith('results', [{ measure: 'ก' }]);
  workbench.type(workbench.selected().sheet, 'A4', 'รวม 1 มาตรการ');
  const { measures, notes } = workbench.run('carryOverTo', 'results') as CarryResult;
  expect(measures).toBe(1);
  expect(notes.join()).toContain('"รวม 1 มาตรการ"');
});

describe('addresses behind words', () => {
  const linked = () => {
    const workbench = bookWith('results', [{ measure: '1. ก' }]);
    const sheet = sheetOf(workbench, workbench.selected().sheet);
    for (const [field, url] of [
      ['steps', 'https://www.example.go.th/steps'],
      ['result', 'https://www.example.go.th/result'],
      ['period', 'https://www.example.go.th/period'],
    ] as const) {
      const cell = ensureCell(sheet, FIRST_ROW, cellPlace(cellOf('results', field, FIRST_ROW)));
      cell.links = [{ start: 0, end: String(cell.value).length, url }];
    }
    return workbench;
  };
  const cellPlace = (a1: string) => a1.charCodeAt(0) - 64;
  const texts = (sheet: SheetData) => JSON.stringify(sheet.cells);

  test('are written below them on a sheet of another form, or named', () => {
    const workbench = linked();
    workbench.ui.answers.push('OK');
    const { sheet, notes } = workbench.run('carryOverTo', 'item') as CarryResult;
    const created = texts(sheetOf(workbench, sheet));
    expect(created).toContain('https://www.example.go.th/steps');
    expect(created).toContain('https://www.example.go.th/result');
    expect(notes.join()).toContain('https://www.example.go.th/period');
  });

  test('are carried over with their words into a new year, but not those of results', () => {
    const workbench = linked();
    const created = startNewYear(workbench).sheet;
    expect(texts(sheetOf(workbench, created))).toContain('https://www.example.go.th/steps');
    expect(texts(sheetOf(workbench, created))).not.toContain('https://www.example.go.th/result');
  });
});
