import { expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import { FORMS } from '../../src/forms';
import { sampleBook } from '../support/books';
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
  return pages;
}

test.each(FORMS.map(({ id }) => id))(
  'the preview of %s has the words that its document has before its table, with each choice of memo and cover',
  (id) => {
    const workbench = sampleBook(id);
    const openings = previewOf(workbench)?.openings ?? [];
    expect(openings).toHaveLength(4);
    for (const { parts, pages } of openings) {
      const choices = { memo: parts.includes('memo'), cover: parts.includes('cover') };
      const bytes = documentOf(workbench, { target: 'word', summary: false, ...choices });
      const shown = pages.map((lines) => lines.map(({ text }) => text.replace(/[\t ]+/g, ' ')));
      expect(shown).toEqual(
        printedLines(bytes).map((lines) => lines.map((line) => line.replace(/[\t ]+/g, ' '))),
      );
    }
  },
);

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
