import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { FIELD_IDS, type FieldId, isStatusField } from '../../src/forms/fields';
import { toArabicDigits } from '../../src/thai/digits';
import { cellAt } from '../../workbench/book';
import { bookWith, FIRST_ROW, formNamed, sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { lookOf, partsOf, readDocx, sectionsOf } from '../support/docx';
import { LONG } from '../support/long';
import fc from '../support/properties';
import { seenParagraphs } from '../support/styles';
import { openXmlErrors } from '../support/validator';

type Row = Partial<Record<FieldId, string>>;

const printedFields = (id: string) =>
  formNamed(id).columns.flatMap(({ field, millimetres }) => (millimetres === undefined ? [] : [field]));

/** The rows of the form's tables under their headers, digits aside. */
const measureRows = (bytes: Uint8Array, id: string): string[][] => {
  const { tables, headerRows } = readDocx(bytes);
  const columns = printedFields(id).length;
  return tables
    .flatMap((table, i) =>
      headerRows[i] && table[table.length - 1]?.length === columns ? table.slice(headerRows[i]) : [],
    )
    .map((row) => row.map(toArabicDigits));
};

/** One row after the other: the difference of long tables takes minutes to tell. */
function expectRows(rows: string[][], wanted: string[][]): void {
  expect(rows).toHaveLength(wanted.length);
  for (const [i, row] of rows.entries()) expect(row).toEqual(wanted[i]);
}

describe.each(FORMS.map(({ id }) => id))('the pages of %s', (id) => {
  const bytes = documentOf(sampleBook(id), { target: 'word', memo: true, cover: true });
  const sections = sectionsOf(bytes);
  const styles = partsOf(bytes)['word/styles.xml'] ?? '';

  test('are a memo and a cover in portrait, then the report', () => {
    expect(sections.map(({ landscape }) => landscape)).toEqual([false, false, id !== 'plan']);
    expect(openXmlErrors(bytes)).toEqual([]);
  });

  test('leave out memo and cover with their pages if the user wants neither', () => {
    const bare = documentOf(sampleBook(id), { memo: false, cover: false });
    expect(sectionsOf(bare)).toHaveLength(1);
    expect(readDocx(bare).text).not.toMatch(/บันทึกข้อความ|จัดทำโดย/);
  });

  test('have every table between their margins', () => {
    for (const { blocks, textWidth } of sections) {
      for (const block of blocks)
        if (block.kind === 'table') expect(block.width).toBeLessThanOrEqual(textWidth + 10);
    }
  });

  test('end every section with a line without height, so that no empty page follows', () => {
    for (const { blocks } of sections) {
      expect(blocks[blocks.length - 1]).toMatchObject({ kind: 'paragraph', style: 'SectionEnd', text: '' });
    }
  });

  test('keep a title with its table, never at the foot of a page', () => {
    const { blocks } = sections[2]!;
    blocks.forEach((block, i) => {
      if (block.kind !== 'table') return;
      const before = blocks[i - 1];
      if (before?.kind !== 'paragraph') throw new Error('two tables touch');
      const isKept = before.keepsNext || lookOf(styles, before.style).keepNext;
      expect([before.style, isKept]).toEqual([before.style, true]);
    });
    expect(lookOf(styles, 'TableHead').keepNext).toBe(true);
  });

  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const seen = seenParagraphs(xml, styles).map((paragraph) => ({
    ...paragraph,
    text: paragraph.runs.map(({ text }) => text).join(''),
    bold: paragraph.runs.every(({ bold }) => bold),
  }));
  const saying = (text: string | RegExp) => {
    const found = seen.filter((paragraph) =>
      typeof text === 'string' ? paragraph.text === text : text.test(paragraph.text),
    );
    expect([String(text), found.length > 0]).toEqual([String(text), true]);
    return found;
  };

  test('have titles and headers bold and centred, marks centred, and other text left-aligned', () => {
    const form = formNamed(id);
    const headers = form.columns.flatMap(({ header, millimetres }) => (millimetres ? [header] : []));
    const bare = (text: string) => text.replace(/\s/g, '');
    const isHeader = ({ text }: { text: string }) => headers.map(bare).includes(bare(text));
    expect(seen.filter(isHeader).length).toBeGreaterThanOrEqual(headers.length);
    const titles = [
      ...saying(new RegExp(`^${form.document.title.split('\n').join('')}(?: ประจำปีงบประมาณ พ.ศ. ๒๕๖๘)?$`)),
      ...saying(/^องค์การบริหารส่วนตำบลตัวอย่าง อำเภอ/),
      ...saying('จัดทำโดย'),
      ...seen.filter(isHeader),
    ];
    // The emblem of an office is put before the tab to the middle of the memo's title.
    expect(saying('\tบันทึกข้อความ')).toMatchObject([{ bold: true }]);
    expect(xml).toMatch(/<w:tab w:val="center" w:pos="4536"\/>.*?<w:tab\/>.*?บันทึกข้อความ/);
    for (const { text, bold, align } of titles) expect([text, bold, align]).toEqual([text, true, 'center']);
    if (form.status === 'marks') {
      for (const { align } of saying(/^[⊗○]$/)) expect(align).toBe('center');
    }
    for (const { text, bold, align } of saying(/^๑\. /)) {
      // Titles of parts are bold, and stand at the left.
      expect([text, bold, align]).toEqual([text, /^๑\. (?:การวิเคราะห์|แบบวัด)/.test(text), 'left']);
    }
  });

  test('have space for each signature, below what is signed', () => {
    for (const { spacing, keepLines } of saying(/^\(.*\)\n/)) {
      // Three lines of 16 points, in twentieths of a point, or nearly so.
      expect(Number(spacing.before)).toBeGreaterThanOrEqual(2.5 * 16 * 20);
      expect(keepLines).toBe(true);
    }
    for (const { keepNext } of saying(/^(?:ความเห็นของ|จึงเรียนมา)/)) expect(keepNext).toBe(true);
  });

  test('have borders around every cell of a table, and padding in it', () => {
    const tables = xml
      .split('<w:tbl>')
      .map((rest) => rest.split('</w:tbl>')[0] ?? '')
      .filter((table) => table.includes('<w:tblHeader/>') && !table.includes('<w:drawing>'));
    expect(tables.length).toBeGreaterThan(0);
    for (const table of tables) {
      const properties = /<w:tblPr>.*?<\/w:tblPr>/.exec(table)?.[0] ?? '';
      for (const side of ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']) {
        expect(properties).toMatch(new RegExp(`<w:${side} w:val="single" w:color="000000" w:sz="4"/>`));
      }
      expect(properties).toMatch(/<w:tblCellMar>.*<w:left w:type="dxa" w:w="70"\/>/);
    }
  });

  test('are numbered in Thai from the second page of memo and report on, and the cover is not', () => {
    const relations = partsOf(bytes)['word/_rels/document.xml.rels'] ?? '';
    const header = (end: string, kind: string) => {
      const reference = new RegExp(`<w:headerReference w:type="${kind}" r:id="([^"]*)"`).exec(end)?.[1];
      const relation = relations.split('<Relationship ').find((each) => each.includes(`Id="${reference}"`));
      return partsOf(bytes)[`word/${/Target="([^"]*)"/.exec(relation ?? '')?.[1]}`] ?? 'none';
    };
    const numbered = [...xml.matchAll(/<w:sectPr>.*?<\/w:sectPr>/g)].map(([end]) => {
      expect(end).toMatch(/<w:titlePg/);
      expect(header(end, 'first')).toContain('<w:p>');
      expect(header(end, 'first')).not.toContain('PAGE');
      expect(end).toMatch(/<w:pgNumType w:start="1" w:fmt="thaiNumbers"\/>/);
      return header(end, 'default').includes('>PAGE<');
    });
    expect(numbered).toEqual([true, false, true]);
  });

  test('break the title of the cover at its own line breaks only', () => {
    const cover = sections[1]!.blocks.find((block) => block.kind === 'paragraph' && block.style === 'Title');
    const lines = formNamed(id).document.title.split('\n');
    expect(cover).toMatchObject({ text: [...lines, 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'].join('\n') });
    expect(sections[2]!.blocks[0]).toMatchObject({
      style: 'Heading1',
      text: lines.join('') + (id === 'plan' ? ' ประจำปีงบประมาณ พ.ศ. ๒๕๖๘' : ''),
    });
  });
});

test("a reporting period's and a department's cover has each part of its period on a line", () => {
  const bytes = documentOf(sampleBook('results'), { round: '6', department: 'กองคลัง' });
  expect(readDocx(bytes).text).toContain(
    'ภายในหน่วยงาน\nรอบ ๖ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘\n(๑ ตุลาคม ๒๕๖๗ – ๓๑ มีนาคม ๒๕๖๘)\nส่วนของกองคลัง\n',
  );
});

const SENTENCE = 'จัดทำแผนผังแสดงขั้นตอนการให้บริการและระยะเวลาที่ใช้ในแต่ละขั้นตอน ';
const ADDRESS = `https://www.example.go.th/storage/2568/${'report-o27-'.repeat(20)}2568.pdf?download=1&year=2568`;
/** Blank where nothing is said, whatever columns a form has; status marks are those of an empty measure. */
const BLANK: Row = Object.fromEntries(
  FIELD_IDS.filter((field) => !isStatusField(field)).map((field) => [field, '']),
);
const plain = (i: number): Row => ({
  ...BLANK,
  instrument: 'IIT',
  indicator: `${i}. การปฏิบัติหน้าที่`,
  item: `i${i} ข้อ`,
  measure: `${i}. มาตรการ`,
  issue: 'ประเด็น',
  steps: 'ขั้นตอน',
  responsible: 'สำนักปลัด',
  followUp: 'ติดตาม',
  period: 'ต.ค. 2567 - มี.ค. 2568',
  statusDone: '⊗',
  result: 'แล้วเสร็จ',
  outcome: 'ดี',
});
const LONG_ROWS: Row[] = [
  { ...plain(1), steps: Array.from({ length: 40 }, (_, i) => `${i + 1}. ${SENTENCE}`).join('\n') },
  { ...plain(2), steps: SENTENCE.repeat(90), issue: SENTENCE.repeat(90) },
  { ...plain(3), responsible: Array.from({ length: 30 }, (_, i) => `กองตัวอย่างที่ ${i + 1}`).join('/') },
  { ...plain(4), result: 'a'.repeat(2000), outcome: 'ก'.repeat(2000), followUp: 'ก'.repeat(2000) },
  { ...plain(5), result: `แล้วเสร็จ ${ADDRESS}`, steps: ADDRESS },
  ...Array.from({ length: 300 }, (_, i) => plain(i + 6)),
];

describe.each(FORMS.map(({ id }) => id))('long lists and cells in %s', (id) => {
  const bytes = documentOf(bookWith(id, LONG_ROWS), { target: 'word' });

  test('make a valid document of every word', () => {
    const wanted = LONG_ROWS.map((row) => {
      const marks: Row = { statusNotStarted: '○', statusInProgress: '○' };
      // One department a line.
      const responsible = row.responsible?.replaceAll('/', '/\n') ?? '';
      return printedFields(id).map((field) => ({ ...marks, ...row, responsible })[field] ?? '');
    });
    expectRows(
      measureRows(bytes, id),
      wanted.map((row) => row.map(toArabicDigits)),
    );
    if (LONG || id === 'progress') expect(openXmlErrors(bytes)).toEqual([]);
  });

  test('print an address as a link, its digits as typed', () => {
    const parts = partsOf(bytes);
    const escaped = ADDRESS.replace('&', '&amp;');
    expect(parts['word/document.xml']).toMatch(/<w:hyperlink r:id="\w+"><w:r>/);
    expect(parts['word/document.xml']).toContain(`>${escaped}</w:t></w:r></w:hyperlink>`);
    expect(parts['word/_rels/document.xml.rels']).toContain(`Target="${escaped}" TargetMode="External"`);
  });
});

test('evidence is printed under its result, as a link', () => {
  const workbench = bookWith('results', [plain(1)]);
  const sheet = workbench.book.sheets[0]!;
  const column = formNamed('results').columns.length + 1;
  workbench.type(sheet.name, `${'ABCDEFGHIJ'[column - 1]}2`, 'หลักฐาน (ลิงก์)');
  workbench.type(sheet.name, `${'ABCDEFGHIJ'[column - 1]}3`, 'https://example.go.th/o27-2568');
  const bytes = documentOf(workbench);
  expect(measureRows(bytes, 'results')[0]?.[4]).toBe('แล้วเสร็จ\nhttps://example.go.th/o27-2568');
  expect(partsOf(bytes)['word/_rels/document.xml.rels']).toContain('Target="https://example.go.th/o27-2568"');
});

describe('random text', () => {
  const units = [
    ...'กขคงจญฎฐปฝฟฬเแโใไ่้๊๋์็ัิีึืุูำะาๅๆฯ๏๙09azAZ<>&{}"\'\\/$[] \n\t⊗○–฿',
    ...[
      'ํา',
      'เเ',
      '{{x}}',
      '{{#measures}}',
      '👍🏽',
      '𝒳',
      '\u200b',
      '\u00a0',
      '\uf70a',
      '\r\n',
      '\u0007',
      '\ufffe',
    ],
    ...['https://a.go.th/1', '<w:p/>', ']]>', '&amp;'],
  ];
  const text = fc
    .array(fc.constantFrom(...units), { minLength: 1, maxLength: 40 })
    .map((each) => each.join(''));
  const FIELDS: FieldId[] = ['steps', 'responsible', 'followUp', 'period', 'result', 'outcome', 'issue'];
  const row = fc.record(
    Object.fromEntries(FIELDS.map((field) => [field, text])) as Record<FieldId, typeof text>,
  );
  /** What a document can hold of a text: no control characters, one kind of line end. */
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters that no document can hold
  const asStored = (cell: string) => cell.replace(/\r\n/g, '\n').replace(/[\u0007\ufffe]/g, '');

  /** A cell without a sign to be seen is a blank one. */
  const seen = (cell: string) => (/[^\s\u200b]/.test(cell) ? cell : '');

  test.each(FORMS.map(({ id }) => id))('is in the document of %s as in its sheet, except digits', (id) => {
    fc.assert(
      fc.property(fc.array(row, { minLength: 10, maxLength: 30 }), text, (rows, tail) => {
        const filled: Row[] = rows.map((each, i) => ({
          ...each,
          // The same number, instrument and mark in every row, so that each is a measure of its own, in this order.
          ...{
            instrument: 'IIT',
            indicator: `${i + 1}. ${tail}`,
            measure: `${i + 1}. ${tail}`,
            item: `i${i + 1} ${tail}`,
          },
          statusNotStarted: '○',
          statusInProgress: '○',
          statusDone: '⊗',
        }));
        const workbench = bookWith(
          id,
          filled.map((_, i) => plain(i + 1)),
        );
        const sheet = workbench.book.sheets[0]!;
        filled.forEach((values, r) => {
          formNamed(id).columns.forEach(({ field }, c) => {
            cellAt(sheet, FIRST_ROW + r, c + 1)!.value = values[field] ?? '';
          });
        });
        const bytes = documentOf(workbench);
        const wanted = filled.map((values) =>
          printedFields(id).map((field) => asStored(values[field] ?? '')),
        );
        expectRows(
          measureRows(bytes, id).map((cells) => cells.map(seen)),
          wanted.map((cells) => cells.map((cell) => toArabicDigits(seen(cell)))),
        );
        if (LONG || id === 'plan') expect(openXmlErrors(bytes)).toEqual([]);
      }),
      // A failing document is reported as it is: each one made smaller would be validated anew.
      { numRuns: 2, endOnFailure: true },
    );
  });
});
