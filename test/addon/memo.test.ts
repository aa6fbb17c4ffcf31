import { describe, expect, test } from '@jest/globals';
import { SETTINGS_SHEET } from '../../src/settings/settings';
import { cellAt } from '../../workbench/book';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { lookOf, partsOf, readDocx, sectionsOf } from '../support/docx';
import { LONG } from '../support/long';
import { openXmlErrors } from '../support/validator';

describe('the memo', () => {
  const memoOf = (endorsers: number, target: 'docs' | 'word' = 'word') => {
    const workbench = sampleBook('results');
    const settings = workbench.book.sheets.find(({ name }) => name === SETTINGS_SHEET)!;
    const label = (row: number) => cellAt(settings, row, 1)?.value;
    let first = 1;
    while (label(first) !== 'ผู้เห็นชอบ') first++;
    workbench.deleteRows(SETTINGS_SHEET, first, 3);
    if (endorsers > 0) {
      workbench.insertRows(SETTINGS_SHEET, first, endorsers);
      workbench.paste(
        SETTINGS_SHEET,
        `A${first}`,
        Array.from({ length: endorsers }, (_, i) => [
          i === 0 ? 'ผู้เห็นชอบ' : '',
          `นายลำดับ ${'กขคงจฉ'[i]}`,
          `ตำแหน่ง ${'กขคงจฉ'[i]}`,
          i % 2 === 1 ? 'รักษาราชการแทน ปลัด' : '',
          i % 2 === 0 ? `เห็นชอบ ${'กขคงจฉ'[i]}` : '',
        ]),
      );
    }
    const bytes = documentOf(workbench, { target, cover: false });
    const [memo] = sectionsOf(bytes);
    return {
      bytes,
      memo: memo!,
      lines: memo!.blocks.flatMap((block) => ('text' in block ? [block.text] : [])),
    };
  };

  test.each([0, 1, 3, 6])(
    'goes up a chain of %i endorsers, each with opinion, name and positions',
    (count) => {
      const { bytes, lines } = memoOf(count);
      const signed = lines.filter((line) => line.startsWith('('));
      expect(signed[0]).toBe('(นางสาวชลธิชา ตัวอย่างธรรม)\nหัวหน้าสำนักปลัด');
      expect(signed.slice(1)).toEqual(
        [...'กขคงจฉ'.slice(0, count)].map(
          (letter, i) => `(นายลำดับ ${letter})\nตำแหน่ง ${letter}${i % 2 === 1 ? '\nรักษาราชการแทน ปลัด' : ''}`,
        ),
      );
      const opinions = lines.filter((_, i) => lines[i - 1]?.startsWith('ความเห็นของ'));
      opinions.forEach((opinion, i) => {
        if (i % 2 === 0) expect(opinion).toBe(`เห็นชอบ ${'กขคงจฉ'[i]}`);
        else expect(opinion).toMatch(/^\.{100,}\n\.{100,}$/);
      });
      expect(opinions).toHaveLength(count);
      if (LONG || count === 6) expect(openXmlErrors(bytes)).toEqual([]);
    },
  );

  test('is addressed to its last endorser, or to the head of the office without endorsers', () => {
    expect(memoOf(3).lines).toContain('เรียน  ตำแหน่ง ค');
    expect(memoOf(0).lines).toContain('เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง');
  });

  test('is addressed to the position for which its last endorser acts, and asks that position for its opinion', () => {
    const workbench = sampleBook('results');
    const settings = workbench.book.sheets.find(({ name }) => name === SETTINGS_SHEET)!;
    const rows = Array.from({ length: settings.rows }, (_, i) => i + 1);
    const last = rows
      .filter((row) => cellAt(settings, row, 3)?.value === 'นายกองค์การบริหารส่วนตำบลตัวอย่าง')
      .pop();
    workbench.paste(SETTINGS_SHEET, `C${last}`, [['ปลัด อบต.', 'ปฏิบัติหน้าที่นายก อบต.']]);
    const lines = readDocx(documentOf(workbench)).paragraphs;
    expect(lines).toContain('เรียน  นายก อบต.');
    expect(lines).toContain('ความเห็นของนายก อบต.');
    expect(lines.some((line) => line.endsWith('ปลัด อบต.\nปฏิบัติหน้าที่นายก อบต.'))).toBe(true);
  });

  test('of a department names the department whose measures it counts', () => {
    const counts = (choices: object) =>
      readDocx(documentOf(sampleBook('results'), choices)).text.replace(/\u00a0/g, ' ');
    expect(counts({ department: 'กองคลัง' })).toContain('ตามมาตรการดังกล่าว ส่วนของกองคลัง จำนวน ๖ มาตรการ ข้อมูล');
    expect(counts({})).toContain('ตามมาตรการดังกล่าว จำนวน ๙ มาตรการ ข้อมูล');
  });

  test('keeps each signature on one page with what it signs', () => {
    const { bytes, memo } = memoOf(6);
    const xml = partsOf(bytes)['word/styles.xml'] ?? '';
    const paragraphs = memo.blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : []));
    paragraphs.forEach((paragraph, i) => {
      if (paragraph.style !== 'Signature') return;
      expect(lookOf(xml, paragraphs[i - 1]!.style).keepNext).toBe(true);
      expect(lookOf(xml, paragraph.style).keepNext).toBe(false);
    });
    expect(/w:styleId="Signature".*?<\/w:style>/.exec(xml)?.[0]).toContain('<w:keepLines/>');
  });

  test('has the measures of official correspondence', () => {
    const { bytes, memo } = memoOf(1);
    const parts = partsOf(bytes);
    const size = (style: string) => lookOf(parts['word/styles.xml'] ?? '', style).size / 2;
    const cm = (value: number) => Math.round((value / 567) * 10) / 10;
    expect({ left: cm(memo.margin.left), right: cm(memo.margin.right) }).toEqual({ left: 3, right: 2 });
    expect([size('MemoTitle'), size('MemoLabel'), size('MemoLine'), size('ReportBody')]).toEqual([
      29, 20, 16, 16,
    ]);
    // The emblem's room, 1.5 cm high, at the left of the title.
    expect(parts['word/document.xml']).toMatch(/<w:trHeight w:val="851"/);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="ReportBody".*?<w:ind w:firstLine="1417"\/>/);
  });

  test('has Sarabun 11 for 16 in Google Docs, and the rest in proportion, on wider lines', () => {
    const xml = partsOf(memoOf(1, 'docs').bytes)['word/styles.xml'] ?? '';
    const sizes = ['MemoLine', 'MemoTitle', 'MemoLabel', 'TableCell'].map((id) => lookOf(xml, id).size);
    expect(sizes).toEqual([22, 40, 28, 19]);
    expect(xml).toContain('<w:spacing w:line="276" w:lineRule="auto"/>');
  });

  test('leaves what is not set to be written by hand, on dots to the margin', () => {
    const workbench = sampleBook('results');
    const settings = workbench.book.sheets.find(({ name }) => name === SETTINGS_SHEET)!;
    for (let row = 1; row < settings.rows; row++) {
      if (cellAt(settings, row, 1)?.value === 'เลขที่หนังสือ') workbench.type(SETTINGS_SHEET, `B${row}`, '');
    }
    const bytes = documentOf(workbench);
    expect(readDocx(bytes).paragraphs.find((text) => text.startsWith('ที่'))).toMatch(
      /^ที่ {2}\t {2}วันที่ {2}\S.*\t$/,
    );
    const xml = partsOf(bytes)['word/document.xml'] ?? '';
    for (const label of ['ส่วนราชการ', 'ที่', 'เรื่อง']) {
      const at = xml.indexOf(`>${label}`);
      const paragraph = xml.slice(xml.lastIndexOf('<w:p>', at), at);
      expect(paragraph).toMatch(/<w:tab w:val="right" w:pos="9072" w:leader="dot"\/>/);
    }
  });
});
