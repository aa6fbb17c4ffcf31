import { describe, expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import type { FieldId } from '../../src/forms/fields';
import { toArabicDigits } from '../../src/thai/digits';
import { cellAt } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, FIRST_ROW, formNamed, sampleBook } from '../support/books';
import { documentOf, fileOf, makeDocuments } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { LONG } from '../support/long';
import fc from '../support/properties';
import { openXmlErrors } from '../support/validator';

/** The cells that the document's table prints, row by row, as the sheet has them. */
function printedCells(workbench: Workbench, id: string): string[][] {
  const { columns } = formNamed(id);
  const sheet = workbench.book.sheets[0]!;
  const rows: string[][] = [];
  for (let row = FIRST_ROW; cellAt(sheet, row, 2)?.value; row++) {
    rows.push(
      columns.flatMap(({ millimetres }, i) =>
        millimetres === undefined ? [] : [String(cellAt(sheet, row, i + 1)?.value ?? '')],
      ),
    );
  }
  return rows;
}

const printedColumns = (id: string) => formNamed(id).columns.filter((column) => column.millimetres);
const headerRows = (id: string) => (formNamed(id).statusHeader ? 2 : 1);

/** The tables of a document that print the form's columns. */
function formTables(bytes: Uint8Array, id: string) {
  const document = readDocx(bytes);
  return document.tables
    .map((rows, i) => ({ rows, headerRows: document.headerRows[i] }))
    .filter(
      ({ rows, headerRows: repeated }) =>
        repeated && rows[rows.length - 1]?.length === printedColumns(id).length,
    );
}

/** Table rows of a document under their headers, digits aside. */
const tableRows = (bytes: Uint8Array, id: string): string[][] =>
  formTables(bytes, id)
    .flatMap(({ rows }) => rows.slice(headerRows(id)))
    .map((row) => row.map(toArabicDigits));

describe.each(FORMS.map(({ id }) => id))('the document of %s', (id) => {
  describe.each(['docs', 'word'] as const)('for %s', (target) => {
    const workbench = sampleBook(id);
    const bytes = documentOf(workbench, { target });
    const parts = partsOf(bytes);

    // With memo and cover, those for Word are validated in look.test.ts.
    if (LONG || target === 'docs')
      test('is valid for the Open XML SDK', () => expect(openXmlErrors(bytes)).toEqual([]));

    test('has the text of every cell of its sheet, in order', () => {
      // Departments that do not fit beside each other stand one to a line.
      const asTyped = (text: string) => text.replace(/([/,])\n/g, '$1');
      const rows = tableRows(bytes, id).map((row) => row.map(asTyped));
      expect(rows).toEqual(printedCells(workbench, id));
    });

    test('has the official headers on every page of its table', () => {
      const headers = printedColumns(id).map((column) => column.header);
      const { statusHeader } = formNamed(id);
      const tables = formTables(bytes, id);
      expect(tables.length).toBeGreaterThan(0);
      for (const table of tables) {
        const [first = [], second = []] = table.rows.map((row) =>
          row.map((text) => text.replace(/\n/g, ' ')),
        );
        expect(table.headerRows).toBe(headerRows(id));
        if (statusHeader) expect([...first.slice(0, -1), ...second.filter((text) => text)]).toEqual(headers);
        else expect(first).toEqual(headers);
        expect(first[first.length - 1]).toBe(statusHeader ?? headers[headers.length - 1]);
      }
    });

    test('keeps every row of its table on one page', () => {
      const xml = parts['word/document.xml'] ?? '';
      const rows = formTables(bytes, id).reduce((sum, table) => sum + table.rows.length, 0);
      expect(xml.match(/<w:cantSplit\/>/g)?.length ?? 0).toBeGreaterThanOrEqual(rows);
    });

    test('uses one font, and one for the signs of a status, with font, size and weight for complex script too', () => {
      const [wanted, signs] =
        target === 'docs' ? ['Sarabun', 'Noto Sans Math'] : ['TH Sarabun New', 'Segoe UI Symbol'];
      for (const [path, xml] of Object.entries(parts).filter(([name]) => name.startsWith('word/'))) {
        for (const [fonts] of xml.matchAll(/<w:rFonts [^>]*>/g)) {
          const font = fonts.includes(`"${signs}"`) ? signs : wanted;
          // The signs are no complex script; Thai words in the same cell keep theirs.
          const scripts = ['ascii', 'hAnsi', 'eastAsia', ...(font === signs ? [] : ['cs'])];
          for (const script of scripts) expect(fonts).toContain(`w:${script}="${font}"`);
        }
        for (const [properties] of xml.matchAll(/<w:rPr>.*?<\/w:rPr>/g)) {
          const size = /<w:sz w:val="(\d+)"\/>/.exec(properties)?.[1];
          if (size)
            expect([path, properties]).toEqual([path, expect.stringContaining(`<w:szCs w:val="${size}"/>`)]);
          if (properties.includes('<w:b/>')) expect(properties).toContain('<w:bCs/>');
        }
      }
      expect(parts['word/styles.xml']).toContain('w:bidi="th-TH"');
      expect(parts['word/styles.xml']).toMatch(
        target === 'docs' ? /<w:sz w:val="22"\/>/ : /<w:sz w:val="32"\/>/,
      );
    });

    test('sets no font or size on a run: they are in styles', () => {
      expect(parts['word/document.xml']).not.toMatch(/<w:(?:rFonts|sz|szCs) /);
    });
  });

  test('writes Thai digits, or Arabic ones if the office chose them', () => {
    const workbench = sampleBook(id);
    expect(readDocx(documentOf(workbench)).text).toContain('ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
    const settings = workbench.book.sheets[1]!;
    const row = Array.from({ length: 60 }, (_, i) => i + 1).find(
      (r) => cellAt(settings, r, 1)?.value === 'ตัวเลขในเอกสาร',
    );
    workbench.type('ตั้งค่า', `B${row}`, 'อารบิก (0-9)');
    const bytes = documentOf(workbench);
    const { text } = readDocx(bytes);
    expect(text).toContain('ประจำปีงบประมาณ พ.ศ. 2568');
    expect(text).not.toMatch(/[๐-๙]/);
    expect(partsOf(bytes)['word/document.xml']).not.toContain('thaiNumbers');
  });

  test('is a new Google Doc, and its sheet does not change', () => {
    const workbench = sampleBook(id);
    const [sheet] = workbench.book.sheets;
    const before = JSON.stringify(sheet);
    const [created] = makeDocuments(workbench).created;
    expect(JSON.stringify(sheet)).toBe(before);
    expect(workbench.drive.files).toHaveLength(1);
    expect(fileOf(workbench, created).mimeType).toBe('application/vnd.google-apps.document');
  });

  test.each([10, LONG ? 1000 : 150])('takes at most 14 service calls with %i measures', (count) => {
    const rows = Array.from({ length: count }, (_, i) => ({
      indicator: `ตัวชี้วัด ${i}`,
      measure: `มาตรการ ${i}`,
      statusDone: '⊗',
    }));
    const workbench = bookWith(id, rows);
    const { created, calls } = makeDocuments(workbench);
    expect(created).toMatchObject([{ measures: count }]);
    expect(calls).toBeLessThanOrEqual(14);
  });
});

describe('the memo', () => {
  test('names the office, the subject, the addressee and everyone who signs, in order', () => {
    const workbench = sampleBook('results', { today: '2025-10-08' });
    const { text } = readDocx(documentOf(workbench));
    const order = [
      'บันทึกข้อความ',
      'ส่วนราชการ',
      'วันที่  ๘ ตุลาคม ๒๕๖๘',
      'เรื่อง',
      'เรียน  นายกองค์การบริหารส่วนตำบลตัวอย่าง',
      'จึงเรียนมาเพื่อโปรดทราบ',
      'หัวหน้าสำนักปลัด',
      'ความเห็นของปลัดองค์การบริหารส่วนตำบลตัวอย่าง',
      'ความเห็นของนายกองค์การบริหารส่วนตำบลตัวอย่าง',
      'จัดทำโดย',
    ].map((part) => text.indexOf(part));
    expect(order.every((at) => at >= 0)).toBe(true);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  test('has dotted blanks for an office without settings', () => {
    const workbench = bookWith('results', [{}]);
    workbench.book.sheets.splice(1, 1);
    const { refused } = makeDocuments(workbench, { force: false });
    expect(refused?.first[0]?.message).toContain('ชื่อหน่วยงาน');
    const bytes = documentOf(workbench);
    const { text } = readDocx(bytes);
    expect(text).toMatch(/เรียน {2}\.{10,}/);
    expect(text).toMatch(/\(\.{10,}\)/);
    expect(openXmlErrors(bytes)).toEqual([]);
  });
});

describe('a sheet with errors', () => {
  test('gives no document unless the user accepts the errors', () => {
    const workbench = bookWith('results', [{ period: '' }]);
    const { created, refused } = makeDocuments(workbench, { force: false });
    expect(created).toEqual([]);
    expect(workbench.drive.files).toHaveLength(0);
    expect(refused?.first[0]?.message).toContain('ระยะเวลา ดำเนินการ');
    expect(makeDocuments(workbench).created).toHaveLength(1);
  });

  test('a sheet without measures is an error', () => {
    const workbench = bookWith('results', []);
    expect(makeDocuments(workbench)).toMatchObject({ error: { code: 'sheet/empty' } });
    expect(workbench.drive.files).toHaveLength(0);
  });
});

describe('groups of the progress document', () => {
  const titles = (rows: Partial<Record<FieldId, string>>[]) => {
    const workbench = bookWith(
      'progress',
      rows.map((row) => ({ statusDone: '⊗', ...row })),
    );
    const { paragraphs, tables } = readDocx(documentOf(workbench));
    return { titles: paragraphs.filter((text) => text.startsWith('แบบวัด') || text === 'ส่วนกลาง'), tables };
  };

  test("have the instrument's full name, from the cell, from above or by the indicator's name", () => {
    const { titles: found, tables } = titles([
      { instrument: 'IIT', indicator: '๑. การปฏิบัติหน้าที่' },
      { indicator: '๒. การใช้งบประมาณ' },
      { instrument: 'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก', indicator: '๓. คุณภาพการดำเนินงาน' },
    ]);
    expect(found).toEqual([
      'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายใน (IIT)',
      'แบบวัดการรับรู้ของผู้มีส่วนได้ส่วนเสียภายนอก (EIT)',
    ]);
    expect(tables.map((table) => table.length - 1)).toEqual([2, 1]);
    expect(titles([{ indicator: 'การเปิดเผยข้อมูล' }]).titles).toEqual(['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)']);
  });

  test('keep an unknown instrument as it is written', () => {
    expect(titles([{ instrument: 'ส่วนกลาง', indicator: 'งานอื่น' }]).titles).toEqual(['ส่วนกลาง']);
  });
});

test('marks are printed as typed; a ticked box and the Wingdings tick become ⊗, a blank beside a mark ○', () => {
  const workbench = bookWith('progress', [
    { indicator: 'ก', statusNotStarted: '', statusInProgress: '', statusDone: '✓' },
    { indicator: 'ข', statusNotStarted: 'FALSE', statusInProgress: 'TRUE', statusDone: 'FALSE' },
    { indicator: 'ค', statusNotStarted: '-', statusInProgress: '-', statusDone: 'ü' },
  ]);
  expect(tableRows(documentOf(workbench), 'progress').map((row) => row.slice(5, 8))).toEqual([
    ['○', '○', '✓'],
    ['○', '⊗', '○'],
    ['-', '-', '⊗'],
  ]);
});

describe('text of any kind', () => {
  const LONG_TEXT = `เริ่ม ${'ขั้นตอนยาวมาก '.repeat(2900)} จบ`.slice(0, 40_000);

  const TEXTS: [kind: string, text: string, printed?: string][] = [
    ['a tag of a template', 'ก {{x}} {{#measures}} {{/}} {single}'],
    ['markup', '<w:p/> & <img src=x onerror=1> ]]> &amp;'],
    ['emoji and letters beyond the first plane', 'ดี 👍🏽 𝒳 👨‍👩‍👧'],
    ['regular-expression and replacement signs', '$& $1 $$ \\n .*'],
    ['tabs and lines of every kind', 'ก\tข\r\nค\rง\u000Bจ\u2028ฉ', 'ก\tข\nค\nง\nจ\nฉ'],
    ['control characters', 'ก\u0000\u0007\u001Fข\uFFFE', 'กข'],
    ['half of a surrogate pair', 'ก\uD83Dข', 'กข'],
    ['40,000 characters', LONG_TEXT],
  ];
  const workbench = bookWith(
    'results',
    TEXTS.map((_, i) => ({ measure: `${i + 1}. ก`, result: 'x' })),
  );
  for (const [i, [, text]] of TEXTS.entries()) {
    cellAt(workbench.book.sheets[0]!, FIRST_ROW + i, 5)!.value = text;
  }
  const bytes = documentOf(workbench);

  test.each(TEXTS.map(([kind, text, printed = text], i) => ({ kind, printed, i })))(
    'prints $kind',
    ({ printed, i }) => expect(tableRows(bytes, 'results')[i]?.[4]).toBe(printed),
  );

  test('gives a document that is valid for the Open XML SDK', () => {
    expect(openXmlErrors(bytes)).toEqual([]);
  });

  test('text that begins like a formula is text', () => {
    const workbench = bookWith('results', [{ result: 'x' }]);
    cellAt(workbench.book.sheets[0]!, 3, 5)!.value = '=1+1 คือผลรวม';
    expect(tableRows(documentOf(workbench), 'results')[0]?.[4]).toBe('=1+1 คือผลรวม');
  });

  test('any text is in the document as in the sheet', () => {
    const words = fc.string({
      unit: fc.constantFrom(...'กขคงเแโ่้๊ั็ำะา๐๙09azAZ<>&{}"\'\\/$ \n\t⊗○–'),
      minLength: 1,
      maxLength: 60,
    });
    const row = fc.record({ steps: words, responsible: words, period: words, result: words, outcome: words });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 5 }), (rows) => {
        const filled = rows.map((each, i) => ({ measure: `${i + 1}. มาตรการ`, ...each }));
        const workbench = bookWith(
          'results',
          filled.map(({ measure }) => ({ measure })),
        );
        const sheet = workbench.book.sheets[0]!;
        const fields = formNamed('results').columns.map(({ field }) => field);
        filled.forEach((values, r) => {
          fields.forEach((field, c) => {
            cellAt(sheet, FIRST_ROW + r, c + 1)!.value = (values as Record<string, string>)[field] ?? '';
          });
        });
        const printed = tableRows(documentOf(workbench), 'results');
        const wanted = filled.map((values) =>
          fields.map((field) => toArabicDigits((values as Record<string, string>)[field] ?? '')),
        );
        expect(printed).toEqual(wanted.map((cells) => cells.map((cell) => (cell.trim() === '' ? '' : cell))));
      }),
      { numRuns: 20 },
    );
  });

  test('a document too long for Google Docs is refused before anything is created; Word accepts it', () => {
    const rows = Array.from({ length: 26 }, (_, i) => ({ measure: `${i + 1}. ก`, result: LONG_TEXT }));
    const workbench = bookWith('results', rows);
    expect(makeDocuments(workbench)).toMatchObject({ error: { code: 'report/too-long' } });
    expect(workbench.drive.files).toHaveLength(0);
    expect(makeDocuments(workbench, { target: 'word' }).created).toHaveLength(1);
  });
});
