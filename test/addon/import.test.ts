import { describe, expect, test } from '@jest/globals';
import type { ImportedTable } from '../../src/actions/import-table';
import { FORMS } from '../../src/forms';
import { results } from '../../src/forms/results';
import { cellAt, MAX_CELLS } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook, snapshot } from '../support/books';
import { documentOf } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { PASTED, pasted } from '../support/pasted-book';
import { pasteOf, scoresPaste } from '../support/pastes';

const run = (workbench: Workbench, options?: object) =>
  workbench.run('importTable', options) as ImportedTable;

describe.each(FORMS.map(({ id }) => id))('a pasted table of the form %s', (id) => {
  const paste = pasteOf[id]!();
  const workbench = pasted(paste.rows);
  const before = snapshot(workbench);
  const created = run(workbench);

  test('becomes a new sheet, cell for cell, which is shown', () => {
    const [{ sheet, form } = { sheet: '', form: '' }] = created.sheets;
    expect(form).toBe(id);
    expect(workbench.selected().sheet).toBe(sheet);
    const data = workbench.book.sheets.find(({ name }) => name === sheet)!;
    const cells = paste.expected.map((row, r) =>
      row.map((_, c) => String(cellAt(data, r + 3, c + 1)?.value ?? '')),
    );
    expect(cells).toEqual(paste.expected);
  });

  test('does not change', () => {
    const pasted = workbench.book.sheets.filter(({ name }) => name === PASTED);
    const first = JSON.parse(before).sheets[0];
    expect(JSON.parse(JSON.stringify(pasted[0], (_, v: unknown) => (v instanceof Map ? [...v] : v)))).toEqual(
      first,
    );
  });

  test('names each text that found no place', () => {
    expect(created.unplaced).toEqual(paste.unplaced);
  });

  test('takes as many service calls as with ten times the rows', () => {
    const again = pasted([...paste.rows, ...Array.from({ length: 9 }, () => paste.rows).flat()]);
    run(again);
    expect(again.calls.total).toBe(workbench.calls.total);
  });
});

test('scores of a paste become the scores sheet', () => {
  const { rows, scores } = scoresPaste();
  const workbench = pasted(rows);
  const created = run(workbench, { form: 'scores' });
  expect(created.sheets).toMatchObject([{ form: 'scores', measures: 0 }]);
  expect(created.scores.map(({ score }) => score)).toEqual(scores);
});

describe('addresses behind the words of a pasted table', () => {
  const url = (name: string) => `https://www.example.go.th/${name}`;
  const headers = [...results.columns.map(({ header }) => header), 'หลักฐาน', 'เอกสารแนบ'];
  const [period, evidence, customColumn] = [
    results.columns.findIndex(({ field }) => field === 'period'),
    headers.indexOf('หลักฐาน'),
    headers.indexOf('เอกสารแนบ'),
  ] as const;
  const row = (number: number) =>
    headers.map((_, column) =>
      column === period ? 'ม.ค. 2568' : `${column === 0 ? `${number}. ` : ''}คำที่ ${column}`,
    );
  const workbench = pasted([headers, row(1), row(2)]);
  const cell = (r: number, column: number) => cellAt(workbench.book.sheets[0]!, r, column + 1)!;
  const behind = (r: number, column: number, ...names: string[]) => {
    const { value } = cell(r, column);
    const part = String(value).length / names.length;
    cell(r, column).links = names.map((name, i) => ({
      start: Math.floor(i * part),
      end: Math.floor((i + 1) * part),
      url: url(name),
    }));
  };
  behind(1, evidence, 'heading');
  behind(2, evidence, 'one', 'two');
  behind(2, period, 'period');
  behind(3, customColumn, 'own');
  cell(3, customColumn).links?.push({ start: 0, end: 0, url: '#gid=0' });
  Object.assign(cell(3, evidence), {
    value: 'ภาพกิจกรรม',
    formula: `=HYPERLINK("${url('formula')}","ภาพกิจกรรม")`,
  });
  cell(2, customColumn).value = url('typed');
  behind(2, customColumn, 'typed');
  const created = run(workbench);
  const sheet = workbench.book.sheets.find(({ name }) => name === created.sheets[0]?.sheet)!;
  const text = (r: number, column: number) => cellAt(sheet, r, column + 1)?.value;

  test('are written below the words, each once, and the words do not change', () => {
    expect(text(3, evidence)).toBe(`คำที่ ${evidence}\n${url('one')}\n${url('two')}`);
    expect(text(4, evidence)).toBe(`ภาพกิจกรรม\n${url('formula')}`);
    expect(text(4, customColumn)).toBe(`คำที่ ${customColumn}\n${url('own')}`);
    expect(text(3, customColumn)).toBe(url('typed'));
  });

  test('are named if they would make a cell unreadable', () => {
    expect(text(3, period)).toBe('ม.ค. 2568');
    expect(created.unplaced).toEqual([`หลักฐาน: ${url('heading')}`, `ม.ค. 2568: ${url('period')}`]);
  });

  test('are links in the document', () => {
    const relations = partsOf(documentOf(workbench, { sheet: sheet.name, force: true }))[
      'word/_rels/document.xml.rels'
    ];
    for (const name of ['one', 'two', 'formula']) expect(relations).toContain(`Target="${url(name)}"`);
  });
});

test('scores are of the year in the paste, before that of options or settings', () => {
  const { rows } = scoresPaste();
  const workbench = pasted([['ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. 2565'], ...rows.slice(1, 13)]);
  const created = run(workbench, { form: 'scores', year: 2568 });
  expect(created.scoresYear).toBe(2565);
  const data = workbench.book.sheets.find(({ name }) => name === created.sheets[0]?.sheet)!;
  expect(cellAt(data, 3, 1)?.value).toBe('2565');
});

test('the year of scores that the paste does not say is asked, and named with the answer taken', () => {
  const { rows } = scoresPaste();
  const workbench = pasted(rows.slice(1, 13));
  const made = run(workbench, { form: 'scores', year: 2566 });
  expect(made.scoresYear).toBe(2566);
  expect(made.asked).toMatchObject([{ question: { key: 'scoresYear' }, answer: '2566' }]);
});

test('hostile text is text on the new sheet', () => {
  const paste = pasteOf.results!();
  const nasty = ['<img src=x onerror=alert(1)>', '=1+1', '{{x}}', '+66', '@a', "'b"];
  const row = paste.expected[0]!.map((text, i) => (i === 0 ? `๙. ${text}` : (nasty[i] ?? text)));
  const workbench = pasted([...paste.rows, row, ['ลงชื่อ <script>alert(1)</script>']]);
  const created = run(workbench);
  const data = workbench.book.sheets.find(({ name }) => name === created.sheets[0]?.sheet)!;
  const at = 3 + paste.expected.length;
  for (const [i, text] of row.entries()) {
    expect(cellAt(data, at, i + 1)?.value).toBe(text);
    expect(cellAt(data, at, i + 1)?.formula).toBeUndefined();
  }
  expect(created.unplaced).toEqual([...paste.unplaced, 'ลงชื่อ <script>alert(1)</script>']);
});

describe('the workbook does not change', () => {
  function unchanged(workbench: Workbench, code: string, options?: object): void {
    const before = snapshot(workbench);
    expect(workbench.run('importTable', options)).toMatchObject({ error: { code } });
    // The next number that Google would give to metadata is nothing of the workbook's.
    workbench.book.nextMetadataId = JSON.parse(before).nextMetadataId;
    expect(snapshot(workbench)).toBe(before);
    expect(workbench.selected().sheet).toBe(PASTED);
    expect(workbench.ui.alerts).toHaveLength(1);
  }

  test('if the sheet has no known table', () => {
    unchanged(
      pasted([
        ['ชื่อ', 'เบอร์โทร'],
        ['ก', '1'],
      ]),
      'import/no-table',
    );
  });

  test('if scores are wanted and there are none', () => {
    unchanged(pasted(pasteOf.results!().rows), 'import/no-scores', { form: 'scores' });
  });

  test('if nothing distinguishes several columns of scores', () => {
    const rows = [
      ['ตัวชี้วัด', 'เทศบาลหนึ่ง', 'เทศบาลสอง'],
      ['การใช้งบประมาณ', '71.05', '72.05'],
    ];
    unchanged(pasted(rows), 'import/unclear-scores');
    unchanged(pasted(rows), 'import/unclear-scores', { form: 'scores' });
  });

  test('where the sheet is one of the add-on’s own, a form of it, or blank', () => {
    const workbench = sampleBook('results');
    const codeOn = (sheet: string) => {
      workbench.selectSheet(sheet);
      return (workbench.run('importTable') as { error: { code: string } }).error.code;
    };
    const before = snapshot(workbench);
    expect(codeOn(workbench.selected().sheet)).toBe('import/made-form');
    expect(codeOn('ตั้งค่า')).toBe('import/own-sheet');
    expect(snapshot(workbench)).toBe(before);
    workbench.run('insertSheet', 'plan');
    expect(codeOn(workbench.selected().sheet)).toBe('import/empty-form');
    unchanged(pasted([['']]), 'import/blank');
    unchanged(pasted([results.columns.map(({ header }) => header)]), 'import/no-rows');
  });

  test('where the same table has been imported for that year before', () => {
    const workbench = pasted(pasteOf.results!().rows);
    const [first] = run(workbench, { year: 2568 }).sheets;
    workbench.selectSheet(PASTED);
    unchanged(workbench, 'import/again', { year: 2568 });
    expect(workbench.ui.alerts[0]?.message).toContain(first?.sheet);
    // The sheet of another year is another sheet; and one that was deleted may be made anew.
    expect(run(workbench, { year: 2569 }).sheets).toHaveLength(1);
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== first?.sheet);
    workbench.selectSheet(PASTED);
    expect(run(workbench, { year: 2568 }).sheets).toHaveLength(1);
  });

  test('if the workbook cannot have the new sheet', () => {
    const workbench = pasted(pasteOf.results!().rows);
    const [sheet] = workbench.book.sheets;
    sheet!.rows = Math.floor((MAX_CELLS - 5_000) / sheet!.columns);
    unchanged(workbench, 'import/failed');
  });

  test('if the second of two sheets, the scores, cannot be created', () => {
    const workbench = pasted([...scoresPaste().rows, ...pasteOf.plan!().rows]);
    const trial = pasted([...scoresPaste().rows, ...pasteOf.plan!().rows]);
    const created = run(trial);
    expect(created.sheets).toHaveLength(2);
    const size = (name: string) => {
      const sheet = trial.book.sheets.find((each) => each.name === name)!;
      return sheet.rows * sheet.columns;
    };
    const [sheet] = workbench.book.sheets;
    const room = size(created.sheets[0]!.sheet) + size(created.sheets[1]!.sheet) - 1;
    sheet!.rows = Math.ceil((MAX_CELLS - room) / sheet!.columns);
    unchanged(workbench, 'import/failed');
  });
});

describe('a table of columns that no built-in form has', () => {
  const rows = [
    ['รหัส', 'มาตรการ', 'ใครทำ', 'ระยะเวลา', 'ผลการดำเนินงาน', 'พื้นที่'],
    ['ด้านที่ ๑ งานบริการ', '', '', '', '', ''],
    ['A-1', 'ติดป้ายขั้นตอน', 'สำนักปลัด', 'มี.ค. 2568', 'ติดแล้ว ๓ จุด', 'หมู่ ๒'],
    ['ด้านที่ ๒ งานพัสดุ', '', '', '', '', ''],
    ['A-2', 'ทำทะเบียนยืม', 'กองคลัง', 'มิ.ย. 2568', 'ลงทะเบียนครบ', 'สำนักงาน'],
  ];
  const workbench = pasted(rows);
  const created = run(workbench);

  test('is understood by its headers, the guesses named', () => {
    expect(created.sheets).toMatchObject([{ measures: 2 }]);
    expect(created.columns.filter(({ how }) => how === 'guess')).toEqual([
      { heading: 'ใครทำ', field: 'responsible', how: 'guess' },
    ]);
    expect(created.asked.map(({ question, answer }) => [question.about.kind, answer])).toEqual([
      ['sections', 'section'],
      ['column', 'responsible'],
      // รหัส may be the number.
      ['column', 'unsure'],
    ]);
  });

  test('keeps what a guessed header means on the settings sheet', () => {
    const settings = workbench.book.sheets.find(({ name }) => name === 'ตั้งค่า')!;
    const rows = Array.from({ length: settings.rows }, (_, r) =>
      [1, 2, 3].map((column) => String(cellAt(settings, r + 1, column)?.value ?? '')),
    );
    expect(rows).toContainEqual(['หัวตารางของหน่วยงาน', 'ใครทำ', 'ผู้รับผิดชอบ']);
  });

  test('is printed with its own headers and cells, its parts as headings', () => {
    workbench.selectSheet(created.sheets[0]!.sheet);
    const { text } = readDocx(documentOf(workbench));
    for (const word of ['รหัส', 'ใครทำ', 'พื้นที่', 'A-1', 'หมู่ ๒', 'ด้านที่ ๑ งานบริการ', 'ด้านที่ ๒ งานพัสดุ']) {
      expect(text).toContain(word);
    }
  });
});
