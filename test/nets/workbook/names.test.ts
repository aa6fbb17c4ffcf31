import { beforeAll, expect, test } from '@jest/globals';
import { cellAt, type SheetData } from '../../../workbench/book';
import type { Workbench } from '../../../workbench/workbench';
import { fileNameTags, knownHeadings, tags } from './addon';
import { columnTexts, formulaFormats, notesOf, rowTexts, sheetOf } from './cells';
import { FIRST_ROW, makeWorkbook, OWN } from './make-workbook';

// The names that are in the workbooks of offices, as this version writes them: by them the add-on knows its own sheets,
// rows and columns again. One that is changed here is no longer found in the workbooks that are there; whoever changes it
// must see that the old one is read too. See docs/testing.md, "Nets".

let workbench: Workbench;
let sheets: readonly SheetData[];

beforeAll(() => {
  workbench = makeWorkbook();
  sheets = workbench.book.sheets;
});

const named = (name: string): SheetData => sheetOf(workbench.book, name);

/** What a drop-down offers, by the column's heading; a long list by its first. */
function offers(sheet: SheetData, row: number): string[] {
  return rowTexts(sheet, 2).flatMap((heading, i) => {
    const [words] = cellAt(sheet, row, i + 1)?.validation?.args ?? [];
    return Array.isArray(words) ? [`${heading}: ${words.slice(0, 10).join(' · ')}`] : [];
  });
}

test('sheets, hidden or not', () => {
  expect(sheets.map(({ name, hidden }) => `${name}${hidden ? ' (hidden)' : ''}`)).toMatchSnapshot();
});

test('what is noted unseen on a sheet, and for whom', () => {
  const noted = sheets.flatMap(({ name, metadata }) =>
    metadata.map(({ key, value, visibility }) => `${name}: ${key}=${value} (${visibility})`),
  );
  expect([...noted, ...workbench.book.metadata.map(({ key }) => key)]).toMatchSnapshot();
});

test('nothing is kept in properties, which do not travel with a copy of the workbook', () => {
  const owners = ['document', 'script', 'user:clerk@example.go.th', 'user:colleague@example.go.th'];
  expect(owners.flatMap((owner) => [...workbench.properties.of(owner).keys()])).toEqual([]);
});

test('labels of ตั้งค่า', () => {
  const sheet = named('ตั้งค่า');
  expect([rowTexts(sheet, 1), rowTexts(sheet, 2), columnTexts(sheet, 1, FIRST_ROW)]).toMatchSnapshot();
});

test('choices of ตั้งค่า', () => {
  const sheet = named('ตั้งค่า');
  const chosen = Array.from({ length: 60 }, (_, i) => {
    const [words] = cellAt(sheet, i + 1, 2)?.validation?.args ?? [];
    return Array.isArray(words) ? `${cellAt(sheet, i + 1, 1)?.value}: ${words.join(' · ')}` : '';
  });
  expect(chosen.filter((line) => line !== '')).toMatchSnapshot();
});

test('what a pattern for file names may hold', () => {
  expect(fileNameTags()).toMatchSnapshot();
});

test('title, headings and labels of คะแนน ITA', () => {
  const sheet = named('คะแนน ITA');
  expect([rowTexts(sheet, 1), rowTexts(sheet, 2), columnTexts(sheet, 4, FIRST_ROW)]).toMatchSnapshot();
});

test('title, headings and kinds of เกณฑ์ ITA', () => {
  const sheet = named('เกณฑ์ ITA');
  expect([rowTexts(sheet, 1), rowTexts(sheet, 2), offers(sheet, FIRST_ROW)]).toMatchSnapshot();
});

test('headings of the log, and its words for forms, rounds and departments', () => {
  const sheet = named('ประวัติรายงาน');
  const words = [2, 3, 4, 5].map((row) => rowTexts(sheet, row).slice(2, 5));
  expect([rowTexts(sheet, 1), ...words]).toMatchSnapshot();
});

test('headings of the kept templates, and the first cells of each row', () => {
  const sheet = named('แม่แบบรายงาน');
  const rows = [3, 4, 5].map((row) => [rowTexts(sheet, row)[0], rowTexts(sheet, row).slice(4, 6)]);
  expect([rowTexts(sheet, 1), rowTexts(sheet, 2), rows]).toMatchSnapshot();
});

test('headings of the pictures, and what each row says beside its bytes', () => {
  const sheet = named('ภาพกิจกรรม');
  const rows = [1, 2, 3, 4].map((row) => rowTexts(sheet, row).map((text) => text.slice(0, 40)));
  expect(rows).toMatchSnapshot();
});

test('titles and headings of ภาพรวม, and titles of its charts', () => {
  const sheet = named('ภาพรวม');
  const headings = Array.from({ length: sheet.rows }, (_, i) => i + 1).filter(
    (row) => cellAt(sheet, row, 1)?.background,
  );
  expect([
    columnTexts(sheet, 1).slice(0, 3),
    headings.map((row) => rowTexts(sheet, row)),
    sheet.charts.map(({ options }) => options.title),
  ]).toMatchSnapshot();
});

test('title and headings of each form', () => {
  const forms = sheets.filter(({ metadata }) => metadata.length > 0);
  expect(
    forms.map((sheet) => [sheet.name, rowTexts(sheet, 1), rowTexts(sheet, 2), offers(sheet, FIRST_ROW)]),
  ).toMatchSnapshot();
});

test('headings by which columns are known', () => {
  expect(knownHeadings()).toMatchSnapshot();
});

test('how the check marks a cell, beside the words of the office', () => {
  const sheet = named('ติดตามความก้าวหน้า 2568');
  const lines = Object.values(notesOf(sheet)).filter((note) => note !== OWN.note);
  const formulas = formulaFormats(sheet).map((format) => format.replace(/: .*/, ''));
  expect([
    [...new Set(lines.map((note) => note.split(' ').slice(0, 2).join(' ')))],
    formulas,
  ]).toMatchSnapshot();
});

test('tags of templates, in Thai and English', () => {
  expect(tags()).toMatchSnapshot();
});
