import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { cellAt } from '../../workbench/book';
import { main } from '../../workbench/main';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook } from '../support/books';
import { findingsOf } from '../support/check';
import { readDocx } from '../support/docx';
import { asGoogleDocsWrites } from '../support/google-docs';
import { PLAIN } from '../support/office-tables';
import { pasteOf } from '../support/pastes';
import { openXmlErrors } from '../support/validator';

const ROOT = join(__dirname, '../..');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
const sampleFile = (form: string) => join(ROOT, 'samples', `${form}.xlsx`);

interface Ran {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Runs the command line as a user does, in a process of its own. */
function program(...args: string[]): Ran {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join(ROOT, 'workbench/run.cjs'), 'main', ...args],
    { cwd: ROOT, encoding: 'utf8' },
  );
  return { code: status, stdout, stderr };
}

/** Runs the command line in this process, which takes a second less; what it cannot explain fails the test. */
async function workbench(...args: string[]): Promise<Ran> {
  const output: Record<'log' | 'error', string[]> = { log: [], error: [] };
  const heard = (['log', 'error'] as const).map((kind) =>
    jest.spyOn(console, kind).mockImplementation((...parts) => {
      output[kind].push(`${parts.join(' ')}\n`);
    }),
  );
  try {
    const code = await main(args);
    return { code, stdout: output.log.join(''), stderr: output.error.join('') };
  } finally {
    for (const each of heard) each.mockRestore();
  }
}

/** One clear sentence, and no stack. */
function expectSentence(stderr: string): void {
  expect(stderr.trim()).not.toBe('');
  expect(stderr).not.toMatch(/\n\s+at |Error:/);
}

describe('samples', () => {
  test.each(FORMS.map(({ id }) => id))(
    '%s.xlsx is what its text makes, and the check ends with 0',
    async (id) => {
      const saved = await Workbench.read(sampleFile(id));
      const created = sampleBook(id);
      const texts = (book: Workbench) =>
        book.book.sheets.map((sheet) => ({
          name: sheet.name,
          cells: Array.from({ length: 60 }, (_, r) =>
            Array.from({ length: 12 }, (_, c) => cellAt(sheet, r + 1, c + 1)?.value ?? ''),
          ),
        }));
      expect(texts(saved)).toEqual(texts(created));
      expect((await workbench('check', sampleFile(id), '--json')).code).toBe(0);
    },
  );
});

describe('new', () => {
  test('writes a workbook that the other commands take', async () => {
    expect(
      (await workbench('new', '--form', 'results', '--year', '2568', '--out', file('new.xlsx'))).code,
    ).toBe(0);
    const { book } = await Workbench.read(file('new.xlsx'));
    expect(book.sheets.map(({ name }) => name)).toEqual(['รายงานผล 2568', 'ตั้งค่า']);
    const [sheet] = book.sheets;
    expect(sheet?.frozenRows).toBe(2);
    expect(cellAt(sheet!, 2, 1)?.value).toBe('มาตรการ/แนวทาง');
  });

  test.each([
    [['--form', 'letter', '--year', '2568', '--out', 'x.xlsx']],
    [['--form', 'results', '--year', '68', '--out', 'x.xlsx']],
    [['--form', 'results', '--year', '2568']],
    [['--colour', 'red']],
  ])('%j is refused in a sentence', async (args) => {
    const { code, stderr } = await workbench('new', ...args);
    expect(code).toBe(2);
    expectSentence(stderr);
    expect(existsSync(join(ROOT, 'x.xlsx'))).toBe(false);
  });
});

describe.each([
  ['new', ['--form', 'results', '--year', '2568']],
  ['import', [join(ROOT, 'samples/results.xlsx')]],
])('%s', (command, args) => {
  test.each([
    ['a folder that is not there', 'no/such/folder/x.xlsx'],
    ['a folder', '.'],
  ])('reports that it cannot write to %s', async (_, path) => {
    const { code, stdout, stderr } = await workbench(command, ...args, '--out', file(path));
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expectSentence(stderr);
    expect(stderr).toContain(file(path));
  });
});

describe('check', () => {
  test('gives findings as JSON and ends with 1; the workbook does not change', async () => {
    const book = bookWith('progress', [{ period: '' }]);
    await book.save(file('faults.xlsx'));
    const before = readFileSync(file('faults.xlsx'));
    const { code, stdout } = program('check', file('faults.xlsx'), '--json', '--out', file('marked.xlsx'));
    expect(code).toBe(1);
    const output = JSON.parse(stdout);
    expect(findingsOf(output.findings, 'required/blank', 'status/none')).toMatchObject([
      {
        code: 'required/blank',
        severity: 'error',
        sheet: 'ติดตามความก้าวหน้า 2568',
        row: 3,
        column: 6,
        value: '',
      },
      { code: 'status/none', row: 3 },
    ]);
    expect(output.serviceCalls.total).toBeLessThanOrEqual(14);
    expect(readFileSync(file('faults.xlsx'))).toEqual(before);
    const marked = await Workbench.read(file('marked.xlsx'));
    expect(cellAt(marked.book.sheets[0]!, 3, 6)?.note).toContain('โปร่งใส');
    marked.type('ติดตามความก้าวหน้า 2568', 'F3', 'ต.ค. 2567');
    marked.run('listFindings');
    expect(cellAt(marked.book.sheets[0]!, 3, 6)?.note ?? '').toBe('');
  });

  test('lists what could be written uniformly only when it is asked for, and ends with 0 all the same', async () => {
    const asked = await workbench('check', sampleFile('results'), '--json', '--formatting');
    expect(asked.code).toBe(0);
    expect(JSON.parse(asked.stdout).formatting).toContainEqual({
      code: 'format/period',
      sheet: 'รายงานผล 2568',
      row: 8,
      column: 4,
      heading: 'ระยะเวลา ดำเนินการ',
      value: 'กุมภาพันธ์ 2568 - กันยายน 2568',
      fix: 'ก.พ. 2568 – ก.ย. 2568',
    });
    const printed = await workbench('check', sampleFile('results'), '--formatting');
    expect(printed.stdout).toContain(
      '~ รายงานผล 2568: D8 "กุมภาพันธ์ 2568 - กันยายน 2568" → "ก.พ. 2568 – ก.ย. 2568"',
    );
    const bare = await workbench('check', sampleFile('results'), '--json');
    expect(JSON.parse(bare.stdout)).not.toHaveProperty('formatting');
  });

  test('a workbook without the headers of any form is an error, and ends with 2', async () => {
    const book = new Workbench();
    book.type('Sheet1', 'A1', 'ชื่อ');
    await book.save(file('none.xlsx'));
    const { code, stderr } = await workbench('check', file('none.xlsx'));
    expect(code).toBe(2);
    expect(stderr).toContain('ไม่มีหัวตาราง');
    expectSentence(stderr);
  });

  test('a formula error in a cell is found by its place', async () => {
    const book = bookWith('results', [{}]);
    cellAt(book.book.sheets[0]!, 3, 5)!.value = { error: '#REF!' };
    await book.save(file('error.xlsx'));
    const { code, stdout } = await workbench('check', file('error.xlsx'), '--json');
    expect(code).toBe(1);
    expect(findingsOf(JSON.parse(stdout).findings, 'cell/formula-error')).toMatchObject([
      { code: 'cell/formula-error', row: 3, column: 5, value: '#REF!' },
    ]);
  });

  test.each([
    ['a file that is not there', 'gone.xlsx', undefined],
    ['a file that is no workbook', 'text.xlsx', 'hello'],
    ['an empty file', 'empty.xlsx', ''],
  ])('%s is an error, and ends with 2', async (_, name, content) => {
    if (content !== undefined) writeFileSync(file(name), content);
    const { code, stderr } = await workbench('check', file(name));
    expect(code).toBe(2);
    expectSentence(stderr);
  });

  test('an unknown sheet is an error that lists the sheets', async () => {
    const { code, stderr } = await workbench('check', sampleFile('results'), '--sheet', 'อื่น');
    expect(code).toBe(2);
    expect(stderr).toContain('รายงานผล 2568');
  });

  test('a day that is none is refused', async () => {
    expect((await workbench('check', sampleFile('results'), '--today', '2025-02-30')).code).toBe(2);
  });

  test('a path that cannot be written is an error, and ends with 2', async () => {
    const out = file('no/such/marked.xlsx');
    const { code, stdout, stderr } = program('check', sampleFile('results'), '--out', out);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expectSentence(stderr);
    expect(stderr).toContain(out);
  });
});

describe('report', () => {
  test('writes the document and describes it, as JSON too', async () => {
    const out = file('documents');
    const { code, stdout } = await workbench(
      'report',
      sampleFile('results'),
      '--out',
      out,
      '--today',
      '2025-10-08',
      '--json',
    );
    expect(code).toBe(0);
    const { documents, serviceCalls } = JSON.parse(stdout);
    expect(documents).toMatchObject([{ form: 'results', sheet: 'รายงานผล 2568', measures: 9 }]);
    expect(serviceCalls.total).toBeLessThanOrEqual(12);
    const bytes = readFileSync(documents[0].file);
    expect(openXmlErrors(bytes)).toEqual([]);
    expect(readDocx(bytes).text).toContain('๘ ตุลาคม ๒๕๖๘');
  });

  test('accepts a day with a year of the Buddhist era', async () => {
    const make = (today: string) =>
      workbench('report', sampleFile('results'), '--out', file(today), '--today', today, '--json');
    const [created] = JSON.parse((await make('2567-02-29')).stdout).documents;
    expect(readDocx(readFileSync(created.file)).text).toContain('๒๙ กุมภาพันธ์ ๒๕๖๗');
    expect(await make('2568-02-29')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--today 2568-02-29'),
    });
  });

  test('writes the document of a round and a department, or a sentence if there is none', async () => {
    const make = (...part: string[]) =>
      workbench('report', sampleFile('results'), '--out', file('part'), '--json', ...part);
    const { code, stdout } = await make('--round', '6', '--department', 'กองคลัง');
    expect(code).toBe(0);
    const [created] = JSON.parse(stdout).documents;
    expect(created).toMatchObject({ measures: 6, title: expect.stringMatching(/รอบ 6 เดือน กองคลัง$/) });
    expect(readDocx(readFileSync(created.file)).text).toContain('ส่วนของกองคลัง');
    expect(await make('--round', '5')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('--round 5'),
    });
    expect(await make('--department', 'กองบิน')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('กองบิน'),
    });
  });

  test('has the parts that are asked for, and says which there are where one is not known', async () => {
    const textOf = async (...parts: string[]) => {
      const made = await workbench(
        'report',
        sampleFile('results'),
        '--out',
        file('parts'),
        '--json',
        ...parts,
      );
      return readDocx(readFileSync(JSON.parse(made.stdout).documents[0].file)).text;
    };
    const [MEMO, COVER, SUMMARY] = [/จึงเรียนมา/, /จัดทำโดย/, /สรุปภาพรวม/];
    const more = await textOf('--with', 'summary', '--without', 'cover');
    expect(more).toMatch(MEMO);
    expect(more).toMatch(SUMMARY);
    expect(more).not.toMatch(COVER);
    const only = await textOf('--parts', 'summary,annex');
    expect(only).toMatch(SUMMARY);
    expect(only).not.toMatch(MEMO);
    expect(
      await workbench('report', sampleFile('results'), '--out', file('parts'), '--with', 'index'),
    ).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('memo, cover, summary, signatures, annex, breakRows'),
    });
  });

  test('writes nothing for a sheet with errors unless forced', async () => {
    await bookWith('results', [{ period: '' }]).save(file('unready.xlsx'));
    const out = file('refused');
    const refused = await workbench('report', file('unready.xlsx'), '--out', out);
    expect(refused.code).toBe(1);
    expect(refused.stderr).toContain('required/blank');
    expect(existsSync(out)).toBe(false);
    expect((await workbench('report', file('unready.xlsx'), '--out', out, '--force')).code).toBe(0);
    expect(readdirSync(out)).toHaveLength(1);
  });

  test('passes over a form sheet with no measures, unless no other has any', async () => {
    await workbench('new', '--form', 'progress', '--year', '2568', '--out', file('e1.xlsx'));
    expect(await workbench('report', file('e1.xlsx'), '--out', file('nothing'), '--force')).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('ติดตามความก้าวหน้า 2568'),
    });
    expect(existsSync(file('nothing'))).toBe(false);
    await workbench('import', sampleFile('results'), '--into', file('e1.xlsx'), '--out', file('e2.xlsx'));
    const { code, stdout } = await workbench(
      'report',
      file('e2.xlsx'),
      '--out',
      file('one'),
      '--force',
      '--json',
    );
    expect(code).toBe(0);
    expect(JSON.parse(stdout).documents).toMatchObject([{ form: 'results', sheet: 'รายงานผล 2568' }]);
    const named = await workbench(
      'report',
      file('e2.xlsx'),
      '--out',
      file('none'),
      '--sheet',
      'ติดตามความก้าวหน้า 2568',
    );
    expect(named.code).toBe(2);
    expectSentence(named.stderr);
  });

  test('names the path that it cannot write, and writes nothing', async () => {
    writeFileSync(file('in-the-way'), 'ก');
    for (const out of [file('in-the-way'), file('in-the-way/deeper')]) {
      const { code, stdout, stderr } = await workbench('report', sampleFile('results'), '--out', out);
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expectSentence(stderr);
      expect(stderr).toContain(out);
    }
    expect(readFileSync(file('in-the-way'), 'utf8')).toBe('ก');
  });

  test('two sheets of one form make two documents', async () => {
    const book = sampleBook('results');
    const copy = structuredClone(book.book.sheets[0]!);
    book.book.sheets.push({ ...copy, id: 99, name: 'รายงานผล 2568 (2)' });
    await book.save(file('two.xlsx'));
    expect((await workbench('report', file('two.xlsx'), '--out', file('both'))).code).toBe(0);
    expect(readdirSync(file('both'))).toHaveLength(2);
  });
});

describe('report by a custom template', () => {
  /** The template of a form as the add-on hands it out, with something at its top. */
  function template(name: string, words: string): string {
    const book = sampleBook('results');
    book.run('createTemplateDoc', 'results');
    const change = (xml: string) =>
      xml.replace('<w:body>', `<w:body><w:p><w:r><w:t>${words}</w:t></w:r></w:p>`);
    writeFileSync(file(name), asGoogleDocsWrites(book.drive.files[0]!.bytes, change));
    return file(name);
  }
  const reportBy = (path: string, out: string) =>
    workbench('report', sampleFile('results'), '--out', file(out), '--template', path);

  test('prints its words, and leaves the workbook as it is', async () => {
    const before = readFileSync(sampleFile('results'));
    expect((await reportBy(template('own.docx', 'ถ้อยคำของ {{หน่วยงาน}}'), 'own')).code).toBe(0);
    const [created = ''] = readdirSync(file('own'));
    expect(readDocx(readFileSync(join(file('own'), created))).text).toContain('ถ้อยคำของ องค์การ');
    expect(readFileSync(sampleFile('results')).equals(before)).toBe(true);
  });

  test('writes nothing if it has mistakes, and prints each on a line', async () => {
    const { code, stderr } = await reportBy(template('wrong.docx', '{{หน่วยงาย}} {{/ผู้เห็นชอบ}}'), 'wrong');
    expect(code).toBe(2);
    expectSentence(stderr);
    expect(stderr.trim().split('\n')).toHaveLength(2);
    expect(stderr).toMatch(/ที่ใกล้เคียงคือ \{\{หน่วยงาน\}\} ให้.* ย่อหน้า "\{\{หน่วยงาย\}\}/);
    expect(existsSync(file('wrong'))).toBe(false);
  });

  test('that is no .docx, or does not exist, is one sentence', async () => {
    writeFileSync(file('plain.docx'), 'ข้อความ');
    for (const path of [file('plain.docx'), file('nowhere.docx'), sampleFile('results')]) {
      const { code, stderr } = await reportBy(path, 'none');
      expect(code).toBe(2);
      expectSentence(stderr);
    }
  });
});

describe('import', () => {
  const tsv = (rows: string[][]) =>
    rows
      .map((row) =>
        row.map((cell) => (/["\n\t]/.test(cell) ? `"${cell.replace(/"/g, '""')}"` : cell)).join('\t'),
      )
      .join('\n');

  test.each(FORMS.map(({ id }) => id))(
    'a table of %s as text becomes a workbook that is checked and printed',
    async (id) => {
      const paste = pasteOf[id]!();
      writeFileSync(file(`${id}.tsv`), tsv(paste.rows));
      const { code, stdout } = await workbench(
        'import',
        file(`${id}.tsv`),
        '--out',
        file(`${id}.xlsx`),
        '--json',
      );
      expect(code).toBe(0);
      const created = JSON.parse(stdout);
      expect(created.sheets[0]).toMatchObject({ form: id, measures: paste.expected.length });
      expect(created.unplaced).toEqual(paste.unplaced);
      expect((await workbench('report', file(`${id}.xlsx`), '--out', file(id), '--force')).code).toBe(0);
      expect(readdirSync(file(id))).toHaveLength(1);
    },
  );

  test('a .csv in Thai Windows is read, and a line says that this is a guess', async () => {
    const [head, row] = [
      ['มาตรการ/แนวทาง', 'ขั้นตอน/วิธีการปฏิบัติ', 'หน่วยงาน ผู้รับผิดชอบ', 'ระยะเวลา ดำเนินการ'],
      ['จัดทำป้าย', 'สำรวจ; ติดตั้ง', 'กองช่าง', 'ต.ค. 67'],
    ];
    const text = [head, row].map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    // In Thai Windows the letters of U+0E00 are where 0xa0 is.
    const bytes = [...text].map((letter) => {
      const code = letter.charCodeAt(0);
      return code < 0x80 ? code : code - 0x0e00 + 0xa0;
    });
    writeFileSync(file('thai.csv'), Uint8Array.from(bytes));
    const { code, stdout, stderr } = await workbench(
      'import',
      file('thai.csv'),
      '--out',
      file('thai.xlsx'),
      '--form',
      'results',
      '--json',
    );
    expect([code, JSON.parse(stdout).sheets]).toEqual([
      0,
      [{ sheet: expect.any(String), form: 'results', measures: 1 }],
    ]);
    expect(stderr).toMatch(/thai\.csv.*windows-874/);
  });

  test('a picture is refused in a sentence', async () => {
    writeFileSync(file('picture.csv'), Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0]));
    const { code, stderr } = await workbench('import', file('picture.csv'), '--out', file('picture.xlsx'));
    expect(code).toBe(2);
    expectSentence(stderr);
    expect(existsSync(file('picture.xlsx'))).toBe(false);
  });

  test('headers that are not known are said by --map, and the refusal without it says so', async () => {
    writeFileSync(file('plain.tsv'), PLAIN.map((row) => row.join('\t')).join('\n'));
    const args = ['import', file('plain.tsv'), '--out', file('plain.xlsx')];
    const refused = await workbench(...args);
    expect([refused.code, refused.stderr]).toEqual([2, expect.stringContaining('--map')]);
    expect(existsSync(file('plain.xlsx'))).toBe(false);
    const few = await workbench(...args, '--map', 'ลงมือทำ=measure');
    expect([few.code, few.stderr]).toEqual([2, expect.stringContaining('อย่างน้อยสองคอลัมน์')]);
    const said = ['--map', 'ลงมือทำ=measure', '--map', 'คนดูแล=ผู้รับผิดชอบ'];
    const { code, stdout } = await workbench(...args, ...said, '--json');
    expect([code, JSON.parse(stdout).sheets[0].measures]).toEqual([0, 2]);
    const report = await workbench('report', file('plain.xlsx'), '--out', file('plain'), '--force');
    expect(report.code).toBe(0);
    expect(readdirSync(file('plain'))).toHaveLength(1);
  });

  test('the year that is taken of a table that names none is among what is asked', async () => {
    writeFileSync(file('undated.tsv'), 'มาตรการ\tผู้รับผิดชอบ\tระยะเวลา\nทำคู่มือ\tกองช่าง\tทั้งปี');
    const args = ['import', file('undated.tsv'), '--json', '--out'];
    const { stdout } = await workbench(...args, file('undated.xlsx'));
    expect(JSON.parse(stdout).asked).toEqual([
      { question: 'ตารางนี้เป็นข้อมูลของปีงบประมาณใด', answer: expect.stringMatching(/^25\d\d$/) },
    ]);
    const said = await workbench(...args, file('dated.xlsx'), '--year', '2568');
    expect(JSON.parse(said.stdout).asked).toEqual([]);
  });

  test('two columns of one field are among what is asked', async () => {
    const rows = ['มาตรการ\tผู้รับผิดชอบ\tหน่วยงานที่รับผิดชอบ\tระยะเวลา', 'ทำคู่มือ\tสำนักปลัด\tกองช่าง\tม.ค. 2568'];
    writeFileSync(file('twice.tsv'), rows.join('\n'));
    const { stdout } = await workbench('import', file('twice.tsv'), '--out', file('twice.xlsx'), '--json');
    expect(JSON.parse(stdout).asked).toEqual([
      { question: expect.stringContaining('"ผู้รับผิดชอบ"'), answer: expect.stringContaining('(B)') },
    ]);
  });

  test('the paste does not use the name of a new sheet', async () => {
    expect((await workbench('import', sampleFile('results'), '--out', file('again.xlsx'))).code).toBe(0);
    const created = await Workbench.read(file('again.xlsx'));
    expect(created.book.sheets.map(({ name }) => name)).toEqual(['รายงานผล 2568']);
    const scores = ['--sheet', 'คะแนน ITA', '--form', 'scores', '--out', file('scores.xlsx')];
    expect((await workbench('import', sampleFile('plan'), ...scores)).code).toBe(0);
    const { book } = await Workbench.read(file('scores.xlsx'));
    expect(book.sheets.map(({ name }) => name)).toEqual(['คะแนน ITA']);
  });

  test('a table without headers is refused, and no file is written', async () => {
    writeFileSync(file('list.tsv'), 'ก\tข\n1\t2\n');
    const { code, stderr } = await workbench('import', file('list.tsv'), '--out', file('list.xlsx'));
    expect(code).toBe(2);
    expectSentence(stderr);
    expect(existsSync(file('list.xlsx'))).toBe(false);
  });
});

describe('the demo', () => {
  let demo: Ran;
  beforeAll(() => {
    rmSync(join(ROOT, 'out'), { recursive: true, force: true });
    demo = program('demo');
  });

  test('tells each step of the whole job, with the Thai of the table quoted', () => {
    const lines = demo.stdout.split('\n');
    expect(lines.filter((line) => /^\d /.test(line)).map((line) => line[0])).toEqual([...'123456']);
    for (const said of [
      '"กองครัง"',
      '"ม.ค.-มิย.๖๘" → "ม.ค. ๒๕๖๘ – มิ.ย. ๒๕๖๘"',
      '"รายงานผล 2568"',
      '"..4..."',
    ]) {
      expect(demo.stdout).toContain(said);
    }
    const steps = lines.slice(0, lines.indexOf(''));
    expect(steps.length).toBeLessThanOrEqual(2 * 6);
  });

  test('warns of no sample', () => {
    expect(demo).toMatchObject({ code: 0, stderr: '' });
    expect(demo.stdout).not.toMatch(/^[!✗]/m);
  });

  test('writes a sound document of the table and of every sample, and says where', () => {
    const paths = [...demo.stdout.matchAll(/out\/[^/\n]+\.docx/g)].map(([path]) => path);
    expect(new Set(paths).size).toBe(1 + FORMS.length);
    for (const path of paths) expect(openXmlErrors(readFileSync(join(ROOT, path)))).toEqual([]);
  });

  test('leaves the corrected workbook, in which the check finds what is left for a person alone', async () => {
    const [, book = ''] = /npm start -- (\S+)/.exec(demo.stdout) ?? [];
    const { code, stdout } = await workbench('check', join(ROOT, book), '--json');
    expect(code).toBe(0);
    expect(JSON.parse(stdout).findings.map((each: { code: string }) => each.code)).toEqual([
      'text/placeholder',
    ]);
  });
});

test('an unknown command lists the commands', async () => {
  const { code, stderr } = program('paint');
  expect(code).toBe(2);
  expect(stderr).toContain('workbench check');
});
