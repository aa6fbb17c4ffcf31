import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, jest, test } from '@jest/globals';
import PizZip from 'pizzip';
import { FORMS } from '../../src/forms';
import { FIELDS, type FieldId, isStatusField } from '../../src/forms/fields';
import { pdfOfDocx } from '../../workbench/pdf';
import { bookWith, formNamed, sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { headingsOf, readDocx } from '../support/docx';
import { LONG } from '../support/long';

// LibreOffice takes some seconds for each document.
jest.setTimeout(180_000);

/** Printing takes minutes: it belongs to what is tried on demand, where LibreOffice is installed. */
const prints = LONG && hasTools();

function hasTools(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    execFileSync('pdftotext', ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** The words of each page of a PDF, in the order in which they were drawn. */
function pagesOf(pdf: Uint8Array): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const text = execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8', maxBuffer: 1e8 });
    return text.split('\f').slice(0, -1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What a reader of a PDF may get otherwise than it was written: spaces, and the marks of Thai letters. */
const plain = (text: string): string => text.replace(/ำ/g, 'า').replace(/\s|\p{M}/gu, '');

const SENTENCE = 'จัดทำแผนผังแสดงขั้นตอนการให้บริการและระยะเวลาที่ใช้ในแต่ละขั้นตอน';
/** Words without digits, which a document prints as it likes: "qaaa", "qaab" … */
const wordAt = (i: number): string =>
  `q${[676, 26, 1].map((place) => String.fromCharCode(97 + (Math.floor(i / place) % 26))).join('')}`;

/** Measures each line of which ends in a word of its own: lists of 40 steps, a cell longer than a page, 30 departments. */
function markedRows(): { rows: Partial<Record<FieldId, string>>[]; words: string[] } {
  const words: string[] = [];
  const marked = (text: string) => {
    words.push(wordAt(words.length));
    return `${text} ${words[words.length - 1]}`;
  };
  const list = (count: number, text: string) =>
    Array.from({ length: count }, (_, i) => marked(`${i + 1}. ${text}`)).join('\n');
  const rows = Array.from({ length: 24 }, (_, i) => {
    const row: Partial<Record<FieldId, string>> = {};
    for (const field of Object.keys(FIELDS) as FieldId[]) {
      if (!isStatusField(field) && field !== 'number' && field !== 'evidence') row[field] = marked('คำ');
    }
    return Object.assign(row, {
      instrument: 'IIT',
      indicator: marked(`${i + 1}. การปฏิบัติหน้าที่`),
      item: marked(`i${i + 1} ข้อ`),
      measure: marked(`${i + 1}. มาตรการ`),
      statusDone: '⊗',
    });
  });
  Object.assign(rows[1]!, {
    steps: list(40, SENTENCE),
    result: list(40, 'ทำ'),
    measure: `2. ${list(40, 'ทำ')}`,
  });
  Object.assign(rows[3]!, {
    followUp: list(90, SENTENCE),
    outcome: list(90, SENTENCE),
    issue: list(30, SENTENCE),
  });
  Object.assign(rows[5]!, {
    responsible: Array.from({ length: 30 }, () => marked('กองการศึกษา ศาสนาและวัฒนธรรม')).join('/'),
  });
  Object.assign(rows[7]!, { steps: Array.from({ length: 60 }, () => marked(SENTENCE)).join(' ') });
  // Rows of about as many lines as a page holds, across or upright.
  for (const [i, row] of rows.slice(9).entries()) {
    Object.assign(row, { steps: list(20 + 2 * i, 'ทำ'), result: list(20 + 2 * i, 'ทำ') });
  }
  return { rows, words };
}

/** The bookmarks of a PDF by their depth, as its viewer lists them. */
function outlineOf(pdf: Uint8Array): { depth: number; title: string }[] {
  const folder = mkdtempSync(join(tmpdir(), 'prongsai-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', file], {
      encoding: 'utf8',
      maxBuffer: 1e8,
    });
    let depth = 0;
    return [...xml.matchAll(/<(\/?)outline>|<item page="\d+">([^<]*)<\/item>/g)].flatMap(([, end, title]) => {
      if (title !== undefined) return [{ depth, title }];
      depth += end ? -1 : 1;
      return [];
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

(prints ? describe : describe.skip).each(FORMS.map(({ id }) => id))('the PDF of %s', (id) => {
  test.each(['docs', 'word'] as const)('has its headings as bookmarks (%s)', (target) => {
    const bytes = documentOf(sampleBook(id), { target, memo: true, summary: true, annex: true });
    const bookmarks = outlineOf(pdfOfDocx(bytes));
    expect(bookmarks).toEqual(headingsOf(bytes));
    expect(bookmarks.filter(({ depth }) => depth === 1).map(({ title }) => title)).toEqual([
      'บันทึกข้อความ',
      'สรุปภาพรวม',
      expect.stringMatching(/^(?:รายงาน|มาตรการ)/),
    ]);
  });
});

const cases = FORMS.flatMap(({ id }) => (['docs', 'word'] as const).map((target) => [id, target] as const));

(prints ? describe : describe.skip).each(cases)('the printed pages of %s for %s', (id, target) => {
  const { rows, words } = markedRows();
  const workbench = bookWith(id, rows);

  test('lose no line, are never empty, and have the headers of the table on each page', () => {
    const pages = pagesOf(pdfOfDocx(documentOf(workbench, { target, memo: false, cover: false })));
    const all = pages.join('\n');
    const printed = formNamed(id).columns.filter(({ millimetres }) => millimetres !== undefined);
    const cells = rows.flatMap((row) => printed.map(({ field }) => row[field] ?? '')).join('\n');
    const wanted = words.filter((word) => cells.includes(word));
    expect(wanted.length).toBeGreaterThan(150);
    expect(wanted.filter((word) => !all.includes(word))).toEqual([]);
    const header = plain(printed[0]?.header ?? '');
    const first = pages.findIndex((page) => plain(page).includes(header));
    expect(first).toBeGreaterThanOrEqual(0);
    expect(pages.slice(first).map((page) => plain(page).includes(header))).toEqual(
      pages.slice(first).map(() => true),
    );
    // A page of a table holds more than its headers.
    for (const page of pages) expect(page).toMatch(/q[a-z]{3}|IIT/);
  });

  test('lose no line with a template that has larger text in its tables', () => {
    workbench.run('createTemplateDoc', id);
    const doc = workbench.drive.files.at(-1)!;
    const zip = new PizZip(doc.bytes);
    const styles = zip.file('word/styles.xml')?.asText() ?? '';
    // From Sarabun 9.5 to 11, which is from TH Sarabun New 14 to 16.
    zip.file('word/styles.xml', styles.replace(/w:val="19"\/>/g, 'w:val="22"/>'));
    doc.bytes = zip.generate({ type: 'uint8array' });
    expect(workbench.run('useTemplate', id)).toMatchObject({ kind: 'inUse' });
    const bytes = documentOf(workbench, { target, memo: false, cover: false });
    const all = pagesOf(pdfOfDocx(bytes)).join('\n');
    const { text } = readDocx(bytes);
    expect(words.filter((word) => text.includes(word) && !all.includes(word))).toEqual([]);
  });
});
