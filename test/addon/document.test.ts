import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import type { DocumentSources } from '../../src/actions/document-sources';
import type { CreatedDocument, Prepared } from '../../src/actions/make-document';
import { preparedFor } from '../../src/actions/prepared';
import { FORMS } from '../../src/forms';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook } from '../support/books';
import { type Choices, documentOf, fileOf, logRows, makeDocuments as make } from '../support/documents';
import { readDocx } from '../support/docx';

type Ready = Extract<Prepared, { kind: 'ready' }>;

const LOG = 'ประวัติรายงาน';

const sources = (workbench: Workbench) => workbench.callFromPage('listDocumentSources') as DocumentSources;
const read = (workbench: Workbench, choices: Choices = {}) =>
  workbench.callFromPage('readDocument', { sheet: sheetOf(workbench), ...choices }) as DocumentView;
const prepare = (workbench: Workbench, choices: Choices = {}) =>
  workbench.callFromPage('prepareDocuments', { sheet: sheetOf(workbench), ...choices }) as Ready;
const sheetOf = (workbench: Workbench) => workbench.book.sheets[0]!.name;

/** The log as it shows, without its headers. */
function logOf({ book }: Workbench): string[][] {
  const sheet = book.sheets.find(({ name }) => name === LOG);
  if (!sheet) return [];
  return sheet.cells
    .filter((row) => row?.[0]?.value !== 'เมื่อ')
    .map((row) => Array.from({ length: 9 }, (_, i) => String(row?.[i]?.value ?? '')))
    .filter((row) => row.some((cell) => cell !== ''));
}

test('a document is created, logged and listed among the latest ones', () => {
  const workbench = sampleBook('results', { today: '2025-10-08' });
  expect(sources(workbench)).toMatchObject({ chosen: sheetOf(workbench), recent: [] });
  const { created } = make(workbench, { round: '6', department: 'กองคลัง' });
  expect(created).toMatchObject([
    {
      name: 'แบบรายงานผลการดำเนินการ อบต.ตัวอย่าง 2568 รอบ 6 เดือน กองคลัง',
      logged: 'unformatted',
      replaced: null,
    },
  ]);
  const [row = []] = logOf(workbench);
  expect(row).toEqual([
    expect.stringContaining('8 ต.ค. 2568'),
    created[0]?.name,
    'แบบรายงานผลการดำเนินการ',
    sheetOf(workbench),
    'รอบ 6 เดือน · กองคลัง',
    String(created[0]?.measures),
    expect.stringMatching(/^\d/),
    created[0]?.url,
    'a@example.go.th',
  ]);
  expect(sources(workbench).recent).toEqual([{ ...created[0]?.recent }]);
  // Its headers come after, once.
  for (const _ of [1, 2]) workbench.callFromPage('formatDocumentLog');
  const log = workbench.book.sheets.find(({ name }) => name === LOG);
  expect(log?.cells.map((cells) => cells?.[0]?.value).filter(Boolean)).toEqual(['เมื่อ', row[0]]);
  expect(log?.frozenRows).toBe(1);
  expect(sources(workbench).recent).toHaveLength(1);
  // The user stays where they were.
  expect(workbench.selected().sheet).toBe(sheetOf(workbench));
});

test('an address behind the words of a cell, a link or a formula, is printed below them', () => {
  const workbench = bookWith('results', [{ measure: '1. ก', steps: 'ดูประกาศ' }, { measure: '2. ข' }]);
  const sheet = sheetOf(workbench);
  const [linked, formula] = ['steps', 'result'].map((field) =>
    cellOf('results', field as 'steps', FIRST_ROW),
  );
  const row = workbench.book.sheets.find(({ name }) => name === sheet)!.cells[FIRST_ROW - 1]!;
  row[linked!.charCodeAt(0) - 65]!.links = [{ start: 3, end: 8, url: 'https://www.example.go.th/notice' }];
  workbench.type(sheet, formula!, '=HYPERLINK("https://www.example.go.th/photos","ภาพกิจกรรม")');
  row[formula!.charCodeAt(0) - 65]!.value = 'ภาพกิจกรรม';
  const { text } = readDocx(documentOf(workbench));
  expect(text).toContain('ดูประกาศ\nhttps://www.example.go.th/notice');
  expect(text).toContain('ภาพกิจกรรม\nhttps://www.example.go.th/photos');
});

describe('calls to Google', () => {
  test.each(
    FORMS.flatMap(({ id }) => [
      [id, 'built-in'],
      [id, 'own'],
    ]),
  )('%s, %s template: at most 14 for a document, reading and log included', (id, template) => {
    const workbench = sampleBook(id);
    workbench.run('openSchemes');
    if (template === 'own') {
      workbench.run('createTemplateDoc', id);
      expect(workbench.run('useTemplate', id)).toMatchObject({ kind: 'inUse' });
    }
    const choices = { sheet: sheetOf(workbench) };
    expect(make(workbench, choices).calls).toBeLessThanOrEqual(14);
    const { calls, created } = make(workbench, choices);
    expect(calls).toBeLessThanOrEqual(14);
    expect(make(workbench, { ...choices, replaces: created[0]!.url }).calls).toBeLessThanOrEqual(14);
  });

  test('at most 20 to format the log: once for a workbook, after its first document', () => {
    const workbench = sampleBook('results');
    const [first] = make(workbench).created;
    expect(first?.logged).toBe('unformatted');
    workbench.callFromPage('formatDocumentLog');
    expect(workbench.calls.total).toBeLessThanOrEqual(20);
    expect(make(workbench).created[0]?.logged).toBe('added');
  });

  test('at most 4 more for each further department, with and without a log, for new and replaced documents', () => {
    const workbench = sampleBook('progress');
    const first = make(workbench, { each: true });
    expect(first.created.length).toBeGreaterThan(3);
    const limit = 14 + 4 * (first.created.length - 1);
    expect(first.calls).toBeLessThanOrEqual(limit);
    expect(make(workbench, { each: true }).calls).toBeLessThanOrEqual(limit);
    const ready = prepare(workbench, { each: true });
    ready.documents.forEach((document, i) => {
      const replaces = first.created[i]!.url;
      workbench.callFromPage('makeDocument', { ...preparedFor(ready, document), target: 'docs', replaces });
      expect(workbench.calls.total).toBeLessThanOrEqual(4);
    });
  });

  test('30 departments', () => {
    const names = Array.from({ length: 30 }, (_, i) => `กองที่ ${i + 1} ก`);
    const workbench = bookWith(
      'results',
      names.map((name, i) => ({ measure: `${i + 1}. มาตรการ`, responsible: name.replace(/ /g, '') })),
    );
    workbench.book.sheets.splice(1, 1);
    const { created, calls } = make(workbench, { each: true, force: true, target: 'word' });
    expect(created).toHaveLength(30);
    expect(calls).toBeLessThanOrEqual(14 + 4 * 29);
    expect(logOf(workbench)).toHaveLength(30);
  });
});

describe('a document for each department', () => {
  test('has only its measures, and departments without measures get none', () => {
    const workbench = bookWith('results', [
      { measure: '1. ก', responsible: 'กองคลัง' },
      { measure: '2. ข', responsible: 'กองช่าง/กองคลัง' },
    ]);
    const { created } = make(workbench, { each: true });
    expect(created.map(({ recent, measures }) => [recent.part, measures])).toEqual([
      ['กองคลัง', 2],
      ['กองช่าง', 1],
    ]);
    const { text } = readDocx(fileOf(workbench, created[1]).bytes);
    expect(text).toContain('๒. ข');
    expect(text).not.toContain('๑. ก');
    expect(text).toContain('ส่วนของกองช่าง');
  });

  test('distinguishes a name from a longer one without departments in the settings', () => {
    const workbench = bookWith('results', [
      { measure: '1. ก', responsible: 'กองช่าง' },
      { measure: '2. ข', responsible: 'กองช่างสุขาภิบาล' },
      { measure: '3. ค', responsible: 'กองช่างสุขาภิบาลและกองช่าง' },
    ]);
    workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== 'ตั้งค่า');
    const { created } = make(workbench, { each: true });
    expect(created.map(({ recent, measures }) => [recent.part, measures])).toEqual([
      ['กองช่าง', 2],
      ['กองช่างสุขาภิบาล', 2],
    ]);
    expect(readDocx(fileOf(workbench, created[0]).bytes).text).not.toContain('๒. ข');
  });

  test('all are of the moment at which the sheet was read', () => {
    const workbench = bookWith('results', [{ measure: '1. ก', responsible: 'กองคลัง/กองช่าง' }]);
    const ready = prepare(workbench, { each: true });
    workbench.type(sheetOf(workbench), 'A3', '1. เปลี่ยนไปแล้ว');
    const [document] = ready.documents;
    const created = workbench.callFromPage('makeDocument', {
      ...preparedFor(ready, document!),
      target: 'docs',
    });
    expect(readDocx(fileOf(workbench, created as CreatedDocument).bytes).text).toContain('๑. ก');
  });

  test('is refused if no department is responsible for anything', () => {
    const workbench = bookWith('results', [{ measure: '1. ก', responsible: 'ผู้ใหญ่บ้าน' }]);
    expect(prepare(workbench, { each: true, force: true })).toMatchObject({
      error: { code: 'department/empty' },
    });
  });

  test('is refused with its own message if the sheet has no such column', () => {
    const workbench = sampleBook('item');
    for (const how of [{ each: true }, { department: 'กองคลัง' }]) {
      expect(prepare(workbench, how)).toMatchObject({
        error: {
          code: 'department/empty',
          message: expect.stringContaining('ไม่มีคอลัมน์ผู้รับผิดชอบ'),
        },
      });
    }
  });
});

test('errors are reported before anything is created', () => {
  const workbench = bookWith('results', [{ period: '' }]);
  expect(prepare(workbench)).toMatchObject({ kind: 'errors', check: { errors: expect.any(Number) } });
  expect(prepare(workbench, { force: true })).toMatchObject({ kind: 'ready' });
  expect(workbench.drive.files).toHaveLength(0);
  expect(logOf(workbench)).toEqual([]);
});

test('a sheet whose title names a part of the year has a document of that part, until the user chooses', () => {
  const workbench = sampleBook('results');
  workbench.type(sheetOf(workbench), 'A1', 'รายงานผลการดำเนินการ รอบ ๖ เดือน ปี 2568');
  expect(read(workbench)).toMatchObject({ round: '6', part: expect.stringContaining('รอบ 6 เดือน') });
  expect(make(workbench).created[0]?.name).toContain('รอบ 6 เดือน');
  expect(read(workbench, { round: '' })).toMatchObject({ round: '' });
});

test('a sheet that has not changed is not checked again', () => {
  const workbench = bookWith('results', [{ period: '' }]);
  const { checked } = read(workbench);
  expect(checked.check.errors).toBeGreaterThan(0);
  const known = { ...checked, check: { ...checked.check, errors: 0 } };
  expect(read(workbench, { checked: known }).checked).toEqual(known);
  expect(prepare(workbench, { checked: known })).toMatchObject({ kind: 'ready' });
  expect(read(workbench, { checked: known, round: '6' }).checked).not.toEqual(known);
  workbench.type(sheetOf(workbench), 'A3', 'เปลี่ยน');
  expect(prepare(workbench, { checked: known })).toMatchObject({ kind: 'errors' });
});

describe('replacing a document', () => {
  test('replaces name and content; id and link stay', () => {
    const workbench = bookWith('results', [{ measure: '1. เดิม' }]);
    const [first] = make(workbench).created;
    const { bytes } = fileOf(workbench, first);
    workbench.type(sheetOf(workbench), 'A3', '1. ใหม่');
    const [second] = make(workbench, { replaces: first!.url }).created;
    expect(second).toMatchObject({ url: first?.url, replaced: 'same' });
    expect(workbench.drive.files).toHaveLength(1);
    expect(fileOf(workbench, second).bytes).not.toEqual(bytes);
    expect(readDocx(fileOf(workbench, second).bytes).text).toContain('๑. ใหม่');
    // The log keeps both, the page lists one.
    expect(logOf(workbench)).toHaveLength(2);
    expect(sources(workbench).recent).toHaveLength(1);
  });

  test('keeps a Google Doc a Google Doc', () => {
    const workbench = sampleBook('results');
    const [first] = make(workbench).created;
    make(workbench, { replaces: first!.url });
    expect(fileOf(workbench, first).mimeType).toBe('application/vnd.google-apps.document');
  });

  test('replaces a Word file too, but neither kind by the other', () => {
    const workbench = sampleBook('results');
    const [word] = make(workbench, { target: 'word' }).created;
    expect(make(workbench, { target: 'word', replaces: word!.url }).created[0]).toMatchObject({
      url: word?.url,
      replaced: 'same',
    });
    expect(make(workbench, { target: 'docs', replaces: word!.url }).created[0]).toMatchObject({
      replaced: null,
    });
    expect(workbench.drive.files.map(({ mimeType }) => mimeType.slice(0, 24))).toEqual([
      'application/vnd.openxmlf',
      'application/vnd.google-a',
    ]);
  });

  test("does not change a colleague's document: a new one is created and reported, in any language of Google", () => {
    const workbench = sampleBook('results', { errorText: () => 'ไม่พบไฟล์' });
    const [theirs] = make(workbench).created;
    const before = fileOf(workbench, theirs).bytes.slice();
    const other = workbench.as('b@example.go.th');
    expect(sources(other).recent).toMatchObject([{ link: theirs?.url, mine: false, who: 'a@example.go.th' }]);
    const [created] = make(other, { replaces: theirs!.url }).created;
    expect(created).toMatchObject({ replaced: 'not-ours', recent: { mine: true, who: 'b@example.go.th' } });
    expect(created?.url).not.toBe(theirs?.url);
    expect(fileOf(workbench, theirs).bytes).toEqual(before);
    // From now on each of them has one.
    expect(sources(other).recent.map(({ mine }) => mine)).toEqual([true, false]);
    expect(sources(workbench).recent.map(({ mine }) => mine)).toEqual([false, true]);
  });

  test('creates a new one if the earlier one is in the trash or deleted', () => {
    const workbench = sampleBook('results');
    const [first] = make(workbench).created;
    fileOf(workbench, first).trashed = true;
    const [second] = make(workbench, { replaces: first!.url }).created;
    expect(second).toMatchObject({ replaced: 'trashed' });
    expect(fileOf(workbench, second).trashed).toBe(false);
    workbench.drive.files.splice(0);
    expect(make(workbench, { replaces: second!.url }).created).toMatchObject([{ replaced: 'not-ours' }]);
  });
});

describe('replacing a document that Drive refuses', () => {
  const again = (code: number, reason: string) => {
    const workbench = sampleBook('results');
    const [first] = make(workbench).created;
    const { bytes } = fileOf(workbench, first);
    workbench.drive.refusals.push({ method: 'update', code, reason, message: 'ขออภัย' });
    const { prepared } = prepare(workbench);
    const answer = workbench.callFromPage('makeDocument', { prepared, target: 'docs', replaces: first!.url });
    expect(fileOf(workbench, first).bytes).toEqual(bytes);
    return { answer, files: workbench.drive.files.length, logged: logOf(workbench).length };
  };

  test.each([
    [404, 'notFound'],
    [403, 'insufficientFilePermissions'],
  ])('creates a new one if the file is not ours (%d %s)', (code, reason) => {
    expect(again(code, reason)).toMatchObject({ answer: { replaced: 'not-ours' }, files: 2, logged: 2 });
  });

  test.each([
    [403, 'userRateLimitExceeded'],
    [403, 'storageQuotaExceeded'],
    [403, 'dailyLimitExceeded'],
    [429, 'rateLimitExceeded'],
  ])('creates nothing after a temporary error (%d %s), so that the office keeps its link', (code, reason) => {
    const { answer, files, logged } = again(code, reason);
    expect(answer).toMatchObject({
      error: { code: 'unexpected', message: expect.stringContaining('ยังไม่สำเร็จ') },
    });
    expect([files, logged]).toEqual([1, 1]);
  });

  test('names the link of the earlier document if Google fails, because it may have the report', () => {
    const { answer, files, logged } = again(500, 'backendError');
    const { error } = answer as { error: { message: string; hint: string } };
    expect(error.message).toContain('Google ไม่ได้แจ้งผล');
    expect(error.hint).toContain('https://docs.google.com/document/d/');
    expect([files, logged]).toEqual([1, 1]);
  });
});

describe('the log', () => {
  test('loses no row of two users who create their first document at the same moment', () => {
    const workbench = sampleBook('results');
    const other = workbench.as('b@example.go.th');
    const mine = prepare(workbench);
    const theirs = prepare(other);
    other.callFromPage('makeDocument', { prepared: theirs.prepared, target: 'docs' });
    expect(workbench.callFromPage('makeDocument', { prepared: mine.prepared, target: 'docs' })).toMatchObject(
      {
        logged: 'unformatted',
      },
    );
    expect(logOf(workbench).map((row) => row[8])).toEqual(['b@example.go.th', 'a@example.go.th']);
  });

  test('may have its columns moved', () => {
    const workbench = sampleBook('results');
    make(workbench);
    workbench.callFromPage('formatDocumentLog');
    const log = workbench.book.sheets.find(({ name }) => name === LOG)!;
    const width = log.cells[0]!.length;
    log.cells = log.cells.map((row) => row && Array.from({ length: width }, (_, i) => row[width - 1 - i]));
    expect(make(workbench).created[0]?.logged).toBe('added');
    expect(logRows(workbench)[1]).toMatchObject({ ผู้สร้าง: 'a@example.go.th', สถานะของเอกสาร: 'ร่าง' });
    expect(sources(workbench).recent).toHaveLength(1);
  });

  test('that cannot be written does not remove the document', () => {
    const workbench = sampleBook('results');
    const prepared = prepare(workbench).prepared;
    workbench.book.sheets.push({ ...structuredClone(workbench.book.sheets[1]!), name: LOG.toUpperCase() });
    expect(workbench.callFromPage('makeDocument', { prepared, target: 'docs' })).toMatchObject({
      url: expect.any(String),
    });
  });
});

test('a document is named by the office’s pattern', () => {
  const workbench = sampleBook('results', { today: '2025-10-08' });
  const settings = workbench.book.sheets[1]!;
  const row = settings.cells.findIndex((cells) => cells?.[0]?.value === 'รูปแบบชื่อไฟล์รายงาน');
  workbench.type(settings.name, `B${row + 1}`, 'รายงาน {{ส่วนราชการ}}/{{วันที่}}');
  expect(read(workbench, { department: 'กองช่าง' }).title).toBe('รายงาน กองช่าง 8 ตุลาคม 2568');
  expect(make(workbench, { department: 'กองช่าง' }).created[0]?.name).toBe('รายงาน กองช่าง 8 ตุลาคม 2568');
});
