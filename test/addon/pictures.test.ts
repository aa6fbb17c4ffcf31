import { expect, test } from '@jest/globals';
import type { MeasureView } from '../../src/actions/measure';
import type { PicturesView } from '../../src/actions/pictures';
import { MAX_PICTURES } from '../../src/documents/picture-limits';
import { PICTURE_HEADERS, PICTURE_SHEET } from '../../src/documents/pictures';
import type { Failure } from '../../src/messages';
import { SCORES_SHEET } from '../../src/scores/sheet';
import { cellAt, sheetNamed } from '../../workbench/book';
import { deleteRows } from '../../workbench/edits';
import { Workbench } from '../../workbench/workbench';
import { readXlsx } from '../../workbench/xlsx/read';
import { writeXlsx } from '../../workbench/xlsx/write';
import { bookWith, cellOf, FIRST_ROW, sampleBook, snapshot } from '../support/books';
import { startNewYear } from '../support/new-year';
import { addPictures, changePictures, jpegWith, picturesOf } from '../support/pictures';

const captionsOf = ({ pictures }: PicturesView) => pictures.map(({ caption }) => caption);
const codeOf = (answer: unknown) => (answer as Failure).error.code;
/** What the sheet of pictures shows in a row: the columns that are not hidden. */
const seenIn = (workbench: Workbench, row: number) => {
  const sheet = sheetNamed(workbench.book, PICTURE_SHEET)!;
  return PICTURE_HEADERS.flatMap((_, i) =>
    sheet.hiddenColumns.includes(i + 1) ? [] : [cellAt(sheet, row, i + 1)?.value ?? ''],
  );
};

test('pictures are kept in a sheet in sight with their measure, caption, size and who added them; their bytes are hidden', () => {
  const workbench = sampleBook('results', { user: 'officer@example.go.th' });
  const { sheet } = workbench.selected();
  const measure = cellAt(sheetNamed(workbench.book, sheet)!, FIRST_ROW, 1)?.value;
  addPictures(workbench, ['พิธีเปิด', 'แบ่งกลุ่ม']);
  expect(seenIn(workbench, 2)).toEqual(PICTURE_HEADERS.slice(0, 7));
  expect(seenIn(workbench, 3)).toEqual([
    sheet,
    measure,
    '1',
    'พิธีเปิด',
    expect.stringMatching(/^40 × 30 จุด 1 กิโลไบต์$/),
    'officer@example.go.th',
    expect.stringMatching(/\d{4} \d\d:\d\d$/),
  ]);
  expect(seenIn(workbench, 4)[2]).toBe('2');
  expect(workbench.selected().sheet).toBe(sheet);
});

test('a picture comes back to the letter, for its measure and for every colleague', () => {
  const workbench = sampleBook('results');
  const base64 = jpegWith('ภาพใหญ่', { bytes: 102_400 });
  changePictures(workbench, picturesOf(workbench, 1), { kind: 'add', caption: '=อบรม', base64 });
  const colleague = workbench.as('colleague@example.go.th');
  colleague.selectSheet(workbench.selected().sheet);
  expect(picturesOf(colleague, 1)).toMatchObject({
    pictures: [{ caption: '=อบรม', base64 }],
    total: 1,
    homeless: [],
  });
  expect(picturesOf(colleague, 0)).toMatchObject({ pictures: [], total: 1 });
});

test('captions and order are changed, a picture is taken away, and the next one is below all others', () => {
  const workbench = sampleBook('results');
  const view = addPictures(workbench, ['ก', 'ข', 'ค']);
  addPictures(workbench, ['ของมาตรการอื่น'], 1);
  const [a = '', b = '', c = ''] = view.pictures.map(({ key }) => key);
  changePictures(workbench, view, { kind: 'order', keys: [c, a, b] });
  expect(captionsOf(picturesOf(workbench))).toEqual(['ค', 'ก', 'ข']);
  changePictures(workbench, view, { kind: 'caption', key: a, caption: 'คำใหม่' });
  expect(changePictures(workbench, view, { kind: 'remove', key: c })).toMatchObject({ total: 3 });
  expect(captionsOf(picturesOf(workbench))).toEqual(['คำใหม่', 'ข']);
  expect(seenIn(workbench, 5)).toEqual(Array(7).fill(''));
  addPictures(workbench, ['ง']);
  expect(captionsOf(picturesOf(workbench))).toEqual(['คำใหม่', 'ข', 'ง']);
  expect([seenIn(workbench, 5)[3], seenIn(workbench, 7)[3]]).toEqual(['', 'ง']);
  expect(captionsOf(picturesOf(workbench, 1))).toEqual(['ของมาตรการอื่น']);
});

test('a picture that is sent again, because its answer was lost, is there once', () => {
  const workbench = sampleBook('results');
  addPictures(workbench, ['ก', 'ก']);
  expect(picturesOf(workbench)).toMatchObject({ total: 1 });
});

test('a change takes at most 15 calls, and opening the pictures of a measure at most 9', () => {
  const workbench = sampleBook('results');
  const [before, after] = [addPictures(workbench, ['ก']), addPictures(workbench, ['ข', 'ค', 'ง'])];
  const { sheet, opened } = workbench.callFromPage('openMeasure', { row: FIRST_ROW }) as MeasureView;
  workbench.callFromPage('readPictures', { sheet, opened });
  expect(workbench.calls.total).toBeLessThanOrEqual(9);
  for (const change of [
    { kind: 'add', caption: '', base64: jpegWith('จ') },
    { kind: 'order', keys: after.pictures.map(({ key }) => key).reverse() },
    { kind: 'remove', key: before.pictures[0]!.key },
  ] as const) {
    expect(changePictures(workbench, before, change)).not.toHaveProperty('error');
    expect(workbench.calls.total).toBeLessThanOrEqual(15);
  }
});

test.each([
  ['what is no picture', Buffer.from('%PDF-1.7').toString('base64'), 'pictures/no-picture'],
  ['a picture of more than 100 KB', jpegWith('x', { bytes: 103_000 }), 'pictures/too-large'],
])('%s is refused', (_, base64, code) => {
  const workbench = sampleBook('results');
  const view = picturesOf(workbench);
  const before = snapshot(workbench);
  expect(codeOf(changePictures(workbench, view, { kind: 'add', caption: '', base64 }))).toBe(code);
  expect(snapshot(workbench)).toBe(before);
});

test('a spreadsheet keeps 40 pictures, and says so of one more', () => {
  const workbench = sampleBook('results');
  const captions = Array.from({ length: MAX_PICTURES }, (_, i) => `ภาพ ${i}`);
  const view = addPictures(workbench, captions);
  expect(captionsOf(view)).toEqual(captions);
  const answer = changePictures(workbench, view, { kind: 'add', caption: '', base64: jpegWith('เกิน') });
  expect(codeOf(answer)).toBe('pictures/full');
});

test('a sheet of the office by the same name is left alone', () => {
  const workbench = sampleBook('plan');
  workbench.sheet(SCORES_SHEET).name = PICTURE_SHEET;
  const view = picturesOf(workbench);
  const answer = changePictures(workbench, view, { kind: 'add', caption: '', base64: jpegWith('ก') });
  expect(codeOf(answer)).toBe('sheet/taken');
});

test('where the measure was written anew its pictures are said, and are given a measure again', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  addPictures(workbench, ['ก', 'ข']);
  addPictures(workbench, ['ค'], 1);
  workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), '1. มาตรการที่เขียนใหม่');
  const view = picturesOf(workbench);
  expect(view).toMatchObject({ pictures: [], total: 3, homeless: [{ caption: 'ก' }, { caption: 'ข' }] });
  changePictures(workbench, view, { kind: 'attach', keys: view.homeless.map(({ key }) => key) });
  expect(picturesOf(workbench)).toMatchObject({
    pictures: [{ caption: 'ก' }, { caption: 'ข' }],
    homeless: [],
  });
  expect(captionsOf(picturesOf(workbench, 1))).toEqual(['ค']);
});

test('pictures go with their measure where its row moves, and stay in a workbook saved as .xlsx', async () => {
  const workbench = bookWith('results', [{ measure: '1. ก' }, { measure: '2. ข' }]);
  const { sheet } = workbench.selected();
  addPictures(workbench, ['ก'], 1);
  deleteRows(sheetNamed(workbench.book, sheet)!, FIRST_ROW, 1);
  const opened = new Workbench({ book: await readXlsx(await writeXlsx(workbench.book)) });
  opened.selectSheet(sheet);
  expect(picturesOf(opened)).toMatchObject({ pictures: [{ caption: 'ก', base64: jpegWith('ก') }] });
  expect(sheetNamed(opened.book, PICTURE_SHEET)?.hiddenColumns).toEqual([8, 9, 10, 11, 12, 13, 14]);
});

test('pictures stay with the year’s sheet, and are used for the same measure of the new year on request', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  addPictures(workbench, ['ก', 'ข']);
  const created = startNewYear(workbench);
  workbench.selectSheet(created.sheet);
  const view = picturesOf(workbench);
  expect(view).toMatchObject({ pictures: [], homeless: [], elsewhere: [{ sheet }, { sheet }] });
  expect(picturesOf(workbench, 1).elsewhere).toEqual([]);
  for (const { key } of view.elsewhere) changePictures(workbench, view, { kind: 'copy', key });
  expect(picturesOf(workbench)).toMatchObject({
    pictures: [
      { caption: 'ก', base64: jpegWith('ก') },
      { caption: 'ข', base64: jpegWith('ข') },
    ],
    elsewhere: [],
    total: 4,
  });
  workbench.selectSheet(sheet);
  expect(captionsOf(picturesOf(workbench))).toEqual(['ก', 'ข']);
});
