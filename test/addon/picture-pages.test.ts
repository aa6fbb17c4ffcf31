import { expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import type { TemplatesView } from '../../src/actions/template';
import { FORMS } from '../../src/forms';
import { lackingText } from '../../src/messages/th/sidebars/document';
import { absentText } from '../../src/messages/th/sidebars/template';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, cellOf, FIRST_ROW, sampleBook } from '../support/books';
import { useChangedTemplate } from '../support/custom-template';
import { documentOf, fileOf, makeDocuments } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { EMBLEM } from '../support/google-docs';
import { LONG } from '../support/long';
import { addPictures } from '../support/pictures';
import { openXmlErrors } from '../support/validator';

const ANNEX = { memo: false, annex: true };
const viewOf = (workbench: Workbench) =>
  workbench.callFromPage('readDocument', { sheet: workbench.selected().sheet }) as DocumentView;
const lackingIn = (workbench: Workbench) => lackingText.annex(viewOf(workbench).lacking.annex);

/** The annex's last tables: what each cell says, row by row. */
const pictureTables = (bytes: Uint8Array) =>
  readDocx(bytes).tables.filter((table) => table.flat().some((cell) => cell.includes('ภาพที่')));

/** Width and height of each picture of a document, in millimetres, with its words. */
const picturesIn = (bytes: Uint8Array) =>
  [
    ...(partsOf(bytes)['word/document.xml'] ?? '').matchAll(
      /<wp:extent cx="(\d+)" cy="(\d+)"\/><wp:docPr [^>]*descr="([^"]*)"/g,
    ),
  ].map(([, cx, cy, words]) => ({ width: Number(cx) / 36_000, height: Number(cy) / 36_000, words }));

test.each(FORMS.map(({ id }) => id))(
  '%s: printed two a row with captions and alternative texts, valid for both targets',
  (id) => {
    const workbench = sampleBook(id);
    addPictures(workbench, ['พิธีเปิด', '', 'ปิดงาน'], 0);
    addPictures(workbench, ['ประชุม'], 1, { shape: 'tall' });
    const { sheet } = workbench.selected();
    for (const target of ['docs', 'word'] as const) {
      const bytes = documentOf(workbench, { sheet, target, ...ANNEX });
      // One across and one upright: the annex of the others is theirs.
      if (LONG || id === 'results' || id === 'plan') expect(openXmlErrors(bytes)).toEqual([]);
      expect(pictureTables(bytes)).toEqual([
        [
          ['\nภาพที่ ๑ พิธีเปิด', '\nภาพที่ ๒'],
          ['\nภาพที่ ๓ ปิดงาน', '\n'],
        ],
        [['\nภาพที่ ๔ ประชุม', '\n']],
      ]);
      const pictures = picturesIn(bytes).filter(({ words }) => words?.startsWith('ภาพที่'));
      expect(pictures.map(({ words }) => words?.split(' ')[1])).toEqual(['๑', '๒', '๓', '๔']);
      const [wide, , , tall] = pictures;
      expect(wide!.width / wide!.height).toBeCloseTo(4 / 3, 3);
      expect(tall!.width / tall!.height).toBeCloseTo(3 / 4, 3);
      for (const { width, height } of pictures) {
        expect(width).toBeLessThanOrEqual(76.01);
        expect(height).toBeLessThanOrEqual(50.01);
      }
    }
  },
);

test('without links the annex has the pictures alone, and without the annex there is none', () => {
  const workbench = bookWith('results', [{ measure: '1. ก' }]);
  expect(lackingIn(workbench)).toMatch(/ไม่พิมพ์ภาคผนวก/);
  addPictures(workbench, ['พิธีเปิด']);
  expect(lackingIn(workbench)).toBe('');
  expect(viewOf(workbench).lacking.annex).toMatchObject({ pictured: 1 });
  const { text } = readDocx(documentOf(workbench, ANNEX));
  expect(text).toMatch(/ภาคผนวก[\s\S]*ภาพกิจกรรม 1. ก|ภาคผนวก[\s\S]*ภาพกิจกรรม ๑. ก/);
  expect(text).not.toMatch(/คิวอาร์โค้ด/);
  const without = documentOf(workbench, {});
  expect(Object.keys(partsOf(without)).filter((path) => path.includes('media'))).toEqual([]);
});

test('a picture whose measure is gone is said on the page, is not printed, and is still there', () => {
  const workbench = bookWith('results', [{ measure: '1. ก' }, { measure: '2. ข' }]);
  const { sheet } = workbench.selected();
  addPictures(workbench, ['พิธีเปิด']);
  workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), '1. เขียนใหม่');
  expect(viewOf(workbench).lacking.annex).toMatchObject({ pictured: 0 });
  expect(lackingIn(workbench)).toMatch(/ไม่พิมพ์ภาคผนวก มี 1 ภาพที่ไม่พบมาตรการแล้ว/);
  expect(readDocx(documentOf(workbench, ANNEX)).text).not.toContain('พิธีเปิด');
  workbench.type(sheet, cellOf('results', 'measure', FIRST_ROW), '1. ก');
  expect(readDocx(documentOf(workbench, ANNEX)).text).toContain('พิธีเปิด');
});

test('a department’s document has the pictures of its own measures', () => {
  const workbench = bookWith('results', [
    { measure: '1. ก', responsible: 'กองคลัง' },
    { measure: '2. ข', responsible: 'กองช่าง' },
  ]);
  addPictures(workbench, ['ของกองคลัง'], 0);
  addPictures(workbench, ['ของกองช่าง'], 1);
  const { text } = readDocx(documentOf(workbench, { ...ANNEX, department: 'กองช่าง' }));
  expect(text).toContain('ภาพที่ ๑ ของกองช่าง');
  expect(text).not.toContain('ของกองคลัง');
});

test.each(['built-in', 'own'])('pictures, emblem and the %s template: at most 14 calls', (template) => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  addPictures(workbench, ['ก', 'ข']);
  workbench.callFromPage('saveEmblem', { base64: EMBLEM.toString('base64') });
  if (template === 'own') {
    workbench.run('createTemplateDoc', 'results');
    expect(workbench.run('useTemplate', 'results')).toMatchObject({ kind: 'inUse' });
  }
  makeDocuments(workbench, { sheet });
  const choices = { sheet, memo: true, cover: true, summary: true, signatures: true, annex: true };
  const { created, calls } = makeDocuments(workbench, choices);
  expect(calls).toBeLessThanOrEqual(14);
  expect(pictureTables(fileOf(workbench, created[0]).bytes)).toHaveLength(1);
});

test('forty of the largest pictures and sixty codes make a document under 8 MB', () => {
  const links = (measure: number) =>
    Array.from({ length: 15 }, (_, i) => `https://www.example.go.th/evidence/${measure}/${i}`).join('\n');
  const workbench = bookWith(
    'results',
    Array.from({ length: 4 }, (_, i) => ({ measure: `${i + 1}. มาตรการ`, result: links(i) })),
  );
  for (let measure = 0; measure < 4; measure++) {
    const captions = Array.from({ length: 10 }, (_, i) => `ภาพ ${measure} ${i}`);
    addPictures(workbench, captions, measure, { bytes: 102_400 });
  }
  const bytes = documentOf(workbench, { ...ANNEX, target: 'word' });
  expect(picturesIn(bytes)).toHaveLength(100);
  expect(bytes.length).toBeGreaterThan(40 * 100_000);
  expect(bytes.length).toBeLessThan(8_000_000);
});

test('what an older template of the office does not print is said on the pages of documents and of templates', () => {
  const workbench = bookWith('results', [{ measure: '1. ก' }]);
  const { sheet } = workbench.selected();
  expect(viewOf(workbench).absent).toEqual([]);
  const use = (change: (xml: string) => string) => {
    expect(useChangedTemplate(workbench, 'results', change)).toMatchObject({ kind: 'inUse' });
    workbench.selectSheet(sheet);
  };
  const absentOf = () =>
    (workbench.run('listTemplates') as TemplatesView).templates.find(({ form }) => form === 'results')?.custom
      ?.absent;
  use((xml) => xml.replace(/<w:p>(?:(?!<\/w:p>).)*\{\{#ภาพกิจกรรม\}\}.*\{\{\/ภาพกิจกรรม\}\}.*?<\/w:p>/s, ''));
  expect(absentOf()).toEqual(['pictures']);
  // There are none to leave out.
  expect(viewOf(workbench).absent).toEqual([]);
  addPictures(workbench, ['พิธีเปิด']);
  workbench.selectSheet(sheet);
  expect(viewOf(workbench).absent).toEqual(['pictures']);
  expect(absentText(['pictures'])).toMatch(/^แม่แบบของหน่วยงานไม่มีภาพกิจกรรม จึงไม่พิมพ์/);
});
