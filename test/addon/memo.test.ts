import { describe, expect, test } from '@jest/globals';
import { SETTINGS_SHEET } from '../../src/settings/settings';
import { cellAt } from '../../workbench/book';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { lookOf, partsOf, readDocx, sectionsOf } from '../support/docx';
import { LONG } from '../support/long';
import { openXmlErrors } from '../support/validator';

/** Room for the day of a signature. */
const DAY = 'วันที่ ........ / .................... / ............';

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
      const signed = lines.filter((line) => line.startsWith('(น'));
      expect(signed[0]).toBe('(นางสาวชลธิชา ตัวอย่างธรรม)\nหัวหน้าสำนักปลัด');
      expect(signed.slice(1).map((text) => text.replace(/\u00a0/g, ' '))).toEqual(
        [...'กขคงจฉ'.slice(0, count)].map(
          (letter, i) =>
            `(นายลำดับ ${letter})\nตำแหน่ง ${letter}${i % 2 === 1 ? '\nรักษาราชการแทน ปลัด' : ''}\n${DAY}`,
        ),
      );
      const asked = lines.flatMap((line, i) => (line.startsWith('ความเห็นของ') ? [i] : []));
      expect(asked).toHaveLength(count);
      asked.forEach((at, i) => {
        const letter = 'กขคงจฉ'[i];
        const isLast = i === count - 1;
        expect(lines[at]).toMatch(isLast ? /\(ผู้มีอำนาจพิจารณา\)$/ : /\(ผู้พิจารณาตามลำดับ\)$/);
        if (isLast) expect(lines[at + 1]).toMatch(/^\(.*\) ทราบ +\(.*\) เห็นชอบ\/อนุญาต +\(.*\) อื่น ๆ \.+$/);
        const opinion = lines[at + (isLast ? 2 : 1)];
        if (i % 2 === 0) expect(opinion).toBe(`เห็นชอบ ${letter}`);
        // Who decides has room to write behind "other".
        else expect(opinion).toMatch(isLast ? /^\(นายลำดับ/ : /^\.{100,}\n\.{100,}$/);
      });
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
    expect(lines).toContain('ความเห็นของนายก อบต. (ผู้มีอำนาจพิจารณา)');
    expect(lines.some((line) => line.includes('ปลัด อบต.\nปฏิบัติหน้าที่นายก อบต.\n'))).toBe(true);
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
    const styles = parts['word/styles.xml'] ?? '';
    const size = (style: string) => lookOf(styles, style).size / 2;
    const cm = (value: number) => Math.round((value / 567) * 10) / 10;
    expect({ left: cm(memo.margin.left), right: cm(memo.margin.right) }).toEqual({ left: 3, right: 2 });
    expect([size('MemoTitle'), size('MemoLabel'), size('MemoLine'), size('ReportBody')]).toEqual([
      29, 20, 16, 16,
    ]);
    // The emblem's room, 1.5 cm high, at the left of the title.
    expect(parts['word/document.xml']).toMatch(/<w:spacing w:line="851" w:lineRule="atLeast"\/>/);
    expect(parts['word/styles.xml']).toMatch(/w:styleId="ReportBody".*?<w:ind w:firstLine="1417"\/>/);
  });

  test('has Sarabun 11 for 16 in Google Docs, and the rest in proportion, on wider lines', () => {
    const xml = partsOf(memoOf(1, 'docs').bytes)['word/styles.xml'] ?? '';
    const sizes = ['MemoLine', 'MemoTitle', 'MemoLabel', 'TableCell'].map((id) => lookOf(xml, id).size);
    expect(sizes).toEqual([22, 40, 28, 19]);
    expect(xml).toContain('<w:spacing w:line="276" w:lineRule="auto"/>');
  });

  test('names the assessment in full at first, and says where the report is published', () => {
    const text = memoOf(1).lines.join(' ');
    const full =
      'การประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA)';
    expect(text.indexOf('ITA)')).toBe(text.indexOf(full) + full.length - 4);
    expect(text).toContain('ทางเว็บไซต์ของหน่วยงาน (https://www.example.go.th)');
  });

  test('asks by the kind of report: to agree on measures, to note six months, to let a year be published', () => {
    const asked = (form: string, choices: object) =>
      readDocx(documentOf(sampleBook(form), { memo: true, ...choices })).paragraphs.find((line) =>
        line.startsWith('จึงเรียนมา'),
      );
    expect(asked('plan', {})).toBe('จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ');
    expect(asked('results', { round: '6' })).toBe('จึงเรียนมาเพื่อโปรดทราบ');
    expect(asked('results', {})).toBe('จึงเรียนมาเพื่อโปรดทราบ และพิจารณาอนุญาตให้เผยแพร่บนเว็บไซต์ของหน่วยงาน');
  });

  test('leaves what is not set to be written by hand, on dots to the margin', () => {
    const workbench = sampleBook('results');
    const settings = workbench.book.sheets.find(({ name }) => name === SETTINGS_SHEET)!;
    for (let row = 1; row < settings.rows; row++) {
      if (cellAt(settings, row, 1)?.value === 'เลขที่หนังสือ') workbench.type(SETTINGS_SHEET, `B${row}`, '');
    }
    const bytes = documentOf(workbench, { target: 'word' });
    expect(readDocx(bytes).paragraphs.find((text) => text.startsWith('ที่'))).toMatch(
      /^ที่ {2}\t {2}วันที่ {2}\S.*\t$/,
    );
    const stylesOf = (docx: Uint8Array, label: string) => {
      const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = partsOf(docx);
      const at = xml.indexOf(`>${label}`);
      const id = /w:pStyle w:val="(\w+)"/.exec(xml.slice(xml.lastIndexOf('<w:p>', at), at))?.[1];
      return new RegExp(`w:styleId="${id}".*?</w:style>`).exec(styles)?.[0] ?? '';
    };
    // Google Docs has no dots before a tab stop, and shows a dotted line below in their place.
    const docs = documentOf(workbench, { target: 'docs' });
    for (const label of ['ส่วนราชการ', 'ที่']) {
      expect(stylesOf(bytes, label)).toMatch(/<w:tab w:val="right" w:leader="dot" w:pos="9072"\/>/);
      expect(stylesOf(docs, label)).toMatch(/<w:pBdr><w:bottom w:val="dotted" .*?<\/w:pBdr><w:tabs>/);
      expect(stylesOf(docs, label)).not.toContain('leader');
    }
  });
});
