import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { FORMS } from '../../src/forms';
import { sheetNamed } from '../../workbench/book';
import { sampleBook } from '../support/books';
import {
  atTop,
  createTemplateDoc,
  newest,
  useChangedTemplate,
  useTemplate,
} from '../support/custom-template';
import { documentOf } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { asGoogleDocsWrites, withNote } from '../support/google-docs';
import { LONG } from '../support/long';
import { type SeenParagraph, seenParagraphs } from '../support/styles';
import { openXmlErrors } from '../support/validator';

describe.each(FORMS.map(({ id }) => id))(
  'the template of %s, taken, saved by Google Docs and read back',
  (id) => {
    const workbench = sampleBook(id);
    // What a target changes is the same for every form.
    const targets = (
      [
        ['docs', 'Sarabun'],
        ['word', 'TH Sarabun New'],
      ] as const
    ).filter(([target]) => LONG || target === 'docs' || id === 'progress');

    test('has Thai tags alone, and is used from then on', () => {
      expect(useChangedTemplate(workbench, id, (xml) => xml)).toMatchObject({ kind: 'inUse' });
      expect(readDocx(newest(workbench).bytes).text).not.toMatch(/\{\{[#^/]?[a-zA-Z]/);
    });

    test.each(targets)('gives for %s the same document as the built-in one', (target, font) => {
      const builtIn = documentOf(sampleBook(id), { target });
      const bytes = documentOf(workbench, { target });
      expect(readDocx(bytes)).toEqual(readDocx(builtIn));
      expect(seen(bytes)).toEqual(withoutThaiJustification(seen(builtIn)));
      expect(new Set(Object.values(seen(bytes)).flatMap(fontsOf))).toEqual(new Set([font]));
      expect(rowsKept(bytes)).toBe(rowsKept(builtIn));
      if (LONG || id === 'progress') expect(openXmlErrors(bytes)).toEqual([]);
    });
  },
);

/** Google Docs does not know it, and so the template that comes from it has the lines at the left. */
const withoutThaiJustification = (parts: Record<string, SeenParagraph[]>): Record<string, SeenParagraph[]> =>
  JSON.parse(JSON.stringify(parts).replaceAll('"thaiDistribute"', '"left"'));

/** How many rows of a document's tables do not break over pages. */
const rowsKept = (bytes: Uint8Array): number =>
  partsOf(bytes)['word/document.xml']?.match(/<w:cantSplit\/>/g)?.length ?? 0;

/** Every part that is printed, paragraph by paragraph, as a reader sees it. */
const seen = (bytes: Uint8Array): Record<string, SeenParagraph[]> => {
  const parts = partsOf(bytes);
  const printed = Object.keys(parts).filter((path) => /^word\/(?:document|header\d*)\.xml$/.test(path));
  return Object.fromEntries(
    printed.map((path) => [path, seenParagraphs(parts[path] ?? '', parts['word/styles.xml'] ?? '')]),
  );
};
const fontsOf = (paragraphs: SeenParagraph[]): string[] =>
  paragraphs.flatMap(({ runs }) => runs.map(({ font }) => font));

test('a bookmark in a repeated row, with or without a link to it, gives a valid document', () => {
  const workbench = sampleBook('results');
  const bookmark = (id: number, name: string) =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
  const link = '<w:p><w:hyperlink w:anchor="there"><w:r><w:t>ไป</w:t></w:r></w:hyperlink></w:p>';
  useChangedTemplate(workbench, 'results', (xml) => {
    const cell = xml.lastIndexOf('<w:r>', xml.lastIndexOf('{{ผู้รับผิดชอบ}}'));
    const marked = xml.slice(0, cell) + bookmark(2, '_GoBack') + bookmark(3, 'there') + xml.slice(cell);
    return atTop(link)(marked);
  });
  const bytes = documentOf(workbench);
  expect(openXmlErrors(bytes)).toEqual([]);
  const names = partsOf(bytes)['word/document.xml']?.match(/w:name="[^"]*"/g);
  expect(names).toEqual(['w:name="_GoBack"', 'w:name="there"']);
});

test('suggested edits count as accepted: no document shows a part of them', () => {
  const workbench = sampleBook('results');
  const by = 'w:id="9" w:author="ก" w:date="2026-01-01T00:00:00Z"';
  const old = `<w:rPrChange ${by}><w:rPr><w:i/></w:rPr></w:rPrChange>`;
  const words =
    `<w:p><w:r><w:rPr><w:b/>${old}</w:rPr><w:t>{{ชื่อรายงานบนปก}}</w:t></w:r>` +
    `<w:del ${by}><w:r><w:delText> ลบแล้ว</w:delText></w:r></w:del>` +
    `<w:ins ${by}><w:r><w:t> เพิ่มแล้ว</w:t></w:r></w:ins></w:p>`;
  createTemplateDoc(workbench);
  const doc = newest(workbench);
  const zip = new PizZip(doc.bytes);
  zip.file('word/document.xml', atTop(words)(zip.file('word/document.xml')?.asText() ?? ''));
  doc.bytes = zip.generate({ type: 'uint8array' });
  expect(useTemplate(workbench)).toMatchObject({ kind: 'inUse' });
  const bytes = documentOf(workbench);
  expect(openXmlErrors(bytes)).toEqual([]);
  expect(readDocx(bytes).paragraphs[0]).toMatch(/^รายงานผล[\s\S]* เพิ่มแล้ว$/);
  expect(partsOf(bytes)['word/document.xml']).not.toMatch(/rPrChange|ลบแล้ว|<w:ins[ >]/);
});

/** A .docx as LibreOffice saves one, as far as a checker minds: switches in words, an unsigned letter grid, tables at the "start". */
function asLibreOfficeWrites(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  const xml = (zip.file('word/document.xml')?.asText() ?? '')
    .replace(/<w:(cantSplit|tblHeader|keepNext)\/>/g, '<w:$1 w:val="true"/>')
    .replace(/<w:docGrid [^>]*\/>/g, '')
    .replace(/(<w:tblW [^>]*\/>)(?!<w:jc)/g, '$1<w:jc w:val="start"/>')
    .replace(
      /<\/w:sectPr>/g,
      '<w:docGrid w:type="default" w:linePitch="360" w:charSpace="4294950911"/></w:sectPr>',
    )
    .replace(
      /<w:pPr>((?:(?!<\/w:pPr>|<w:sectPr)[\s\S])+)(<w:sectPr[\s\S]*?<\/w:sectPr>)<\/w:pPr>/g,
      '<w:pPr>$2$1</w:pPr>',
    );
  zip.file('word/document.xml', xml);
  return zip.generate({ type: 'uint8array' });
}

test('a template saved by LibreOffice, or as a Word template, gives a valid document', () => {
  const workbench = sampleBook('results');
  createTemplateDoc(workbench);
  const doc = newest(workbench);
  const zip = new PizZip(asLibreOfficeWrites(doc.bytes));
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  zip.file('[Content_Types].xml', types.replace('.document.main+xml', '.template.main+xml'));
  doc.bytes = zip.generate({ type: 'uint8array' });
  expect(openXmlErrors(doc.bytes)).not.toEqual([]);
  expect(useTemplate(workbench)).toMatchObject({ kind: 'inUse' });
  expect(openXmlErrors(documentOf(workbench))).toEqual([]);
});

test.each(['footnote', 'endnote'] as const)('a %s has its tags filled, and its mistakes reported', (kind) => {
  const workbench = sampleBook('results');
  const used = (words: string) => {
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    doc.bytes = asGoogleDocsWrites(withNote(doc.bytes, kind, words));
    return useTemplate(workbench);
  };
  expect(used('ดู {{ผิด}}')).toMatchObject({ kind: 'mistakes', mistakes: [{ tag: '{{ผิด}}' }] });
  expect(used('ดู {{เว็บไซต์}} ของ {{หน่วยงาน}} ปี {{ปีงบประมาณ}}')).toMatchObject({ kind: 'inUse' });
  const xml = partsOf(documentOf(workbench))[`word/${kind}s.xml`] ?? '';
  expect(xml.replace(/<[^>]*>/g, '')).toContain('ของ องค์การบริหารส่วนตำบลตัวอย่าง ปี ๒๕๖๘');
});

test('Arabic digits are for text only: the name of a font does not change', () => {
  const workbench = sampleBook('results');
  const font = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => `w:${script}="TH SarabunIT๙"`).join(' ');
  const words = `<w:p><w:r><w:rPr><w:rFonts ${font}/></w:rPr><w:t>ฉบับที่ ๙</w:t></w:r></w:p>`;
  useChangedTemplate(workbench, 'results', atTop(words));
  const digits = 'ตัวเลขในเอกสาร';
  const row = (sheetNamed(workbench.book, 'ตั้งค่า')?.cells ?? []).findIndex(
    (cells) => cells?.[0]?.value === digits,
  );
  workbench.type('ตั้งค่า', `B${row + 1}`, 'อารบิก (0-9)');
  const bytes = documentOf(workbench, { target: 'word' });
  expect(readDocx(bytes).paragraphs[0]).toBe('ฉบับที่ 9');
  // Word's own fonts are the TH Sarabun family: for the other target this one is exchanged whole.
  const names = (from: Uint8Array) =>
    new Set(
      [...(partsOf(from)['word/document.xml'] ?? '').matchAll(/w:cs="([^"]*)"/g)].map(([, name]) => name),
    );
  expect(names(bytes)).toEqual(new Set(['TH SarabunIT๙', 'TH Sarabun New']));
  expect(names(documentOf(workbench, { target: 'docs' }))).toEqual(new Set(['Sarabun']));
});
