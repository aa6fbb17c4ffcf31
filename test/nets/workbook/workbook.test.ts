import { beforeAll, describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { a1Of } from '../../../workbench/a1';
import type { Book, Chart, SheetData } from '../../../workbench/book';
import type { Workbench } from '../../../workbench/workbench';
import { readDocx } from '../../support/docx';
import {
  documentOfSheet,
  documentsOf,
  findingsOf,
  formSheets,
  livesOf,
  type MeasureFacts,
  madeBy,
  makeDocument,
  measuresOf,
  mendAll,
  overviewOf,
  picturesOf,
  resultOf,
  saveMeasure,
  saveResult,
  saveSetting,
  settingsOf,
  startYear,
  templatesOf,
  writeOverview,
  yearSources,
} from './addon';
import { cellsWith, changedCells, forgetChecks, formulaFormats, notesOf, sheetOf } from './cells';
import { readFixture, VERSIONS, workbenchOn } from './fixtures';
import { FIRST_ROW, OWN } from './make-workbook';

// What an office has in its workbook, this version must still read. See docs/testing.md, "Nets".

const PROGRESS = 'ติดตามความก้าวหน้า 2568';
const RESULTS = 'รายงานผล 2568';
const SETTINGS = 'ตั้งค่า';
const SCORES = 'คะแนน ITA';
const SCHEMES = 'เกณฑ์ ITA';
const LOG = 'ประวัติรายงาน';

describe.each(VERSIONS)('the workbook of %s', (version) => {
  let book: Book;
  let workbench: Workbench;

  beforeAll(async () => {
    book = await readFixture(version);
    workbench = workbenchOn(book);
  });

  test('says which version made it, from 1.0.0 on', () => {
    expect(madeBy(workbench)).toBe(version === '2026-11' ? '' : version);
  });

  test('has its form sheets, each with its measures', () => {
    expect(formSheets(workbench)).toMatchSnapshot();
  });

  test('has all its sheets, hidden ones too, and what was noted unseen when they were made', () => {
    const noted = ({ name, hidden, metadata }: SheetData): string =>
      [name, hidden ? ' (hidden)' : '', ...metadata.map(({ key, value }) => ` ${key}=${value}`)].join('');
    expect(book.sheets.map(noted)).toMatchSnapshot();
  });

  test('has its measures, over as many rows as they are written on', () => {
    const shown = formSheets(workbench).map(({ sheet }) => [
      sheet,
      measuresOf(workbench, sheet, FIRST_ROW).map(asLine),
    ]);
    expect(Object.fromEntries(shown)).toMatchSnapshot();
  });

  test('has the settings of its office', () => {
    expect(settingsOf(workbench)).toMatchSnapshot();
  });

  test.each([2567, 2566])('has the result of %i, by the scheme that the office has corrected', (year) => {
    expect(resultOf(workbench, year)).toMatchSnapshot();
  });

  test('has the documents that were made, in its log', () => {
    expect(documentsOf(workbench)).toMatchSnapshot();
  });

  test('has what became of its documents', () => {
    expect(livesOf(workbench)).toMatchSnapshot();
  });

  test('has the pictures of its measures', () => {
    expect([PROGRESS, RESULTS].map((sheet) => picturesOf(workbench, sheet, FIRST_ROW))).toMatchSnapshot();
  });

  test('has the office’s own template', () => {
    expect(templatesOf(workbench)).toMatchSnapshot();
  });

  test('has the figures of the year', () => {
    expect(overviewOf(workbench)).toMatchSnapshot();
  });

  test('has the sheets from which a year begins', () => {
    expect(yearSources(workbench)).toMatchSnapshot();
  });

  test('has the findings of its check, sheet by sheet', () => {
    const copy = workbenchOn(book);
    const sheets = [...formSheets(copy).map(({ sheet }) => sheet), SCORES, SCHEMES];
    expect(Object.fromEntries(sheets.map((sheet) => [sheet, findingsOf(copy, sheet)]))).toMatchSnapshot();
  });

  test('checked again has each note and colour once, as if it had never been checked', () => {
    const marksOf = (copy: Workbench) => {
      findingsOf(copy, PROGRESS);
      return [notesOf(sheetOf(copy.book, PROGRESS)), formulaFormats(sheetOf(copy.book, PROGRESS))];
    };
    const unchecked = workbenchOn(book);
    forgetChecks(sheetOf(unchecked.book, PROGRESS));
    expect(marksOf(workbenchOn(book))).toEqual(marksOf(unchecked));
  });

  test('corrected loses the notes of what is corrected, and no note of the office', () => {
    const copy = workbenchOn(book);
    expect(mendAll(copy, PROGRESS)).toMatchSnapshot();
    const after = notesOf(sheetOf(copy.book, PROGRESS));
    expect(Object.keys(after)).not.toContain('D11');
    expect(
      Object.entries(after)
        .filter(([, note]) => note.startsWith(OWN.note))
        .map(([cell]) => cell),
    ).toEqual(['C9', 'D12']);
  });

  test('takes what is saved of a measure in its rows, and nothing else changes', () => {
    const copy = workbenchOn(book);
    const row = saveMeasure(copy, PROGRESS, 4, {
      ขั้นตอนหรือวิธีปฏิบัติ: '1. ขั้นตอนใหม่',
      ระยะเวลาดำเนินการ: 'ส.ค. 2568',
    });
    expect([row, ...changes(copy, PROGRESS)]).toMatchSnapshot();
  });

  test('takes a changed setting and a changed score in their cells, and nothing else changes', () => {
    const copy = workbenchOn(book);
    saveSetting(copy, 'โทรศัพท์', '0 2000 0001');
    saveResult(copy, { year: 2566, scores: { 9: '61.00' } });
    expect([...changes(copy, SETTINGS), ...changes(copy, SCORES)]).toMatchSnapshot();
  });

  test('prints its results by the office’s own template, with the emblem, and other forms by the built-in one', () => {
    const copy = workbenchOn(book);
    const own = documentOfSheet(copy, RESULTS);
    expect(readDocx(own).text).toContain('แม่แบบของสำนักปลัด อบต.ตัวอย่าง https://www.example.go.th');
    expect(Object.keys(new PizZip(own).files).filter((path) => path.endsWith('.png'))).toHaveLength(1);
    expect(readDocx(documentOfSheet(copy, PROGRESS)).text).not.toContain('แม่แบบของสำนักปลัด');
  });

  test('takes a further document at the end of its log, under the same headings', () => {
    const copy = workbenchOn(book);
    makeDocument(copy, { sheet: RESULTS, round: '12' });
    expect(changes(copy, LOG).filter((cell) => !cell.includes('https://'))).toMatchSnapshot();
  });

  test('shows the overview anew on the same sheet, in the same charts where the office has them', () => {
    const copy = workbenchOn(book);
    copy.type(PROGRESS, 'I8', '⊗');
    const name = writeOverview(copy);
    expect(copy.book.sheets.map((sheet) => sheet.name)).toEqual(book.sheets.map((sheet) => sheet.name));
    const sheet = sheetOf(copy.book, name);
    expect([changes(copy, name), sheet.charts.map(chartAsLine)]).toMatchSnapshot();
    // Their ranges follow the figures, which grow and shrink with what is counted.
    const places = ({ charts }: SheetData) =>
      charts.map((chart) => chartAsLine(chart).replace(/ of \S+/, ''));
    expect(places(sheet)).toEqual(places(sheetOf(book, name)));
    expect(Object.values(cellsWith(sheet, ({ value }) => value))).toContain(OWN.besideOverview);
  });

  test('goes on into the next fiscal year', () => {
    expect(startYear(workbenchOn(book), 2569, [PROGRESS, RESULTS])).toMatchSnapshot();
  });

  /** What a workbench has changed of a sheet. */
  const changes = (changed: Workbench, name: string): string[] =>
    changedCells(sheetOf(book, name), sheetOf(changed.book, name));
});

const LONGEST = 24;

/** "3+4: heading=text | …", long texts by their beginning, end and length. */
const asLine = ({ rows, texts, inherited }: MeasureFacts): string =>
  `${rows.join('+')}${inherited === '' ? '' : ` under ${inherited}`}: ${Object.entries(texts)
    .map(([heading, text]) => {
      const line = text.replace(/\n/g, '⏎');
      const short = line.length > LONGEST ? `${line.slice(0, 10)}…${line.slice(-6)}(${line.length})` : line;
      return `${heading.slice(0, LONGEST)}=${short}`;
    })
    .join(' | ')}`;

const chartAsLine = ({ id, type, options, anchor, ranges }: Chart): string =>
  `${id} ${type} "${options.title}" of ${ranges.map(a1Of).join(', ')} at row ${anchor.row}, column ${anchor.column}`;
