import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import { FORMS } from '../../src/forms';
import { sampleBook } from '../support/books';
import { atTop, paragraph, useChangedTemplate } from '../support/custom-template';
import { documentOf } from '../support/documents';
import { sectionsOf } from '../support/docx';

const previewOf = (workbench: ReturnType<typeof sampleBook>) => {
  const { sheet } = workbench.selected();
  return (workbench.callFromPage('readDocument', { sheet }) as DocumentView).preview;
};

/** The lines of a document before its first table, page by page. */
function printedLines(bytes: Uint8Array): string[][] {
  const pages: string[][] = [];
  for (const { blocks } of sectionsOf(bytes)) {
    const table = blocks.findIndex((block) => !('text' in block));
    const before = table < 0 ? blocks : blocks.slice(0, table);
    pages.push(
      before.flatMap((block) => ('text' in block && block.text.trim() !== '' ? [block.text.trim()] : [])),
    );
    if (table >= 0) break;
  }
  // A page without words is none to show.
  return pages.filter((lines) => lines.length > 0);
}

/** Compares the preview with the documents that are made, for each choice of memo and cover that is offered. */
function expectAsPrinted(workbench: ReturnType<typeof sampleBook>, choices: number): void {
  const openings = previewOf(workbench)?.openings ?? [];
  expect(openings).toHaveLength(choices);
  for (const { parts, pages } of openings) {
    const chosen = { memo: parts.includes('memo'), cover: parts.includes('cover') };
    const bytes = documentOf(workbench, { target: 'word', summary: false, ...chosen });
    const shown = pages.map((lines) => lines.map(({ text }) => text.replace(/[\t ]+/g, ' ')));
    expect(shown).toEqual(
      printedLines(bytes).map((lines) => lines.map((line) => line.replace(/[\t ]+/g, ' '))),
    );
  }
}

test.each(FORMS.map(({ id }) => id))(
  'the preview of %s has the words that its document has before its table, with each choice of memo and cover',
  (id) => expectAsPrinted(sampleBook(id), 4),
);

describe('the preview of an office’s own template', () => {
  const linesOf = (workbench: ReturnType<typeof sampleBook>) =>
    previewOf(workbench)?.openings.map(({ pages }) => pages.flat().map(({ text }) => text)) ?? [];

  test.each(['plan', 'results'])('of %s has its words, with tags filled, in every document', (id) => {
    const workbench = sampleBook(id);
    const words = paragraph('ถ้อยคำของ {{หน่วยงาน}} ปี {{ปีงบประมาณ}}');
    expect(useChangedTemplate(workbench, id, atTop(words))).toMatchObject({ kind: 'inUse' });
    expectAsPrinted(workbench, 4);
    for (const lines of linesOf(workbench)) {
      expect(lines[0]).toBe('ถ้อยคำของ องค์การบริหารส่วนตำบลตัวอย่าง ปี ๒๕๖๘');
    }
  });

  test('without a memo offers none', () => {
    const workbench = sampleBook('results');
    const withoutMemo = (xml: string) => {
      const [begin, end] = ['{{#บันทึกข้อความ}}', '{{/บันทึกข้อความ}}'].map((tag) => xml.indexOf(tag));
      const first = xml.lastIndexOf('<w:p>', begin);
      return xml.slice(0, first) + xml.slice(xml.indexOf('</w:p>', end) + '</w:p>'.length);
    };
    expect(useChangedTemplate(workbench, 'results', withoutMemo)).toMatchObject({ kind: 'inUse' });
    expectAsPrinted(workbench, 2);
    expect(linesOf(workbench).flat()).not.toContain('บันทึกข้อความ');
  });

  test('is again that of the built-in one when this is chosen', () => {
    const workbench = sampleBook('results');
    const before = previewOf(workbench);
    useChangedTemplate(workbench, 'results', atTop(paragraph('ถ้อยคำของหน่วยงาน')));
    expect(previewOf(workbench)).not.toEqual(before);
    workbench.callFromPage('removeTemplate', 'results');
    expect(previewOf(workbench)).toEqual(before);
  });
});

test('the memo of the preview says office, addressee, subject and the number of all measures', () => {
  const openings = previewOf(sampleBook('results'))?.openings ?? [];
  const memo = openings.find(({ parts }) => parts.join() === 'memo');
  const text = memo?.pages[0]?.map((line) => line.text).join('\n') ?? '';
  expect(text).toMatch(/^บันทึกข้อความ\nส่วนราชการ {2}สำนักปลัด/);
  expect(text).toMatch(/เรื่อง รายงานผลการดำเนินการ/);
  expect(text).toMatch(/\nเรียน {2}\S/);
  expect(text).toMatch(/จำนวน\s๙\sมาตรการ/);
});

test('a sheet without measures has no preview', () => {
  const workbench = sampleBook('results');
  workbench.deleteRows(workbench.selected().sheet, 3, 100);
  expect(previewOf(workbench)).toBeNull();
});
