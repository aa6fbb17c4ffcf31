import { describe, expect, test } from '@jest/globals';
import PizZip from 'pizzip';
import { cellAt } from '../../workbench/book';
import { bookWith, sampleBook } from '../support/books';
import {
  atTop,
  createTemplateDoc,
  newest,
  noise,
  paragraph,
  useChangedTemplate,
  useTemplate,
} from '../support/custom-template';
import { documentOf, makeDocuments } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { asGoogleDocsWrites, EMBLEM, withEmblem } from '../support/google-docs';
import { openXmlErrors } from '../support/validator';

const put = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};

test('a document by a custom template takes at most 14 service calls', () => {
  const workbench = sampleBook('results');
  useChangedTemplate(workbench, 'results', (xml) => xml);
  expect(makeDocuments(workbench).calls).toBeLessThanOrEqual(14);
});

test.each([
  [
    'text that is no XML',
    (zip: PizZip) => zip.file('word/document.xml', `${zip.file('word/document.xml')?.asText()}<w:p>`),
    'notXml',
  ],
  ['macros', (zip: PizZip) => zip.file('word/vbaProject.bin', 'x'), 'macros'],
] as const)(
  'a template with %s has its own message, and the template in use stays',
  (_what, change, kind) => {
    const workbench = sampleBook('results');
    useChangedTemplate(workbench, 'results', atTop(paragraph('ถ้อยคำเดิม')));
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    const zip = new PizZip(doc.bytes);
    change(zip);
    doc.bytes = zip.generate({ type: 'uint8array' });
    expect(useTemplate(workbench)).toMatchObject({ kind: 'mistakes', mistakes: [{ kind }] });
    expect(readDocx(documentOf(workbench)).paragraphs[0]).toBe('ถ้อยคำเดิม');
  },
);

test('a template with a password has its own message', () => {
  const workbench = sampleBook('results');
  createTemplateDoc(workbench);
  newest(workbench).bytes = Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  expect(useTemplate(workbench).error.message).toContain('มีรหัสผ่าน');
});

test('the office’s words, English tags, conditions and loops are filled', () => {
  const workbench = sampleBook('results');
  const words = [
    'ถ้อยคำของ {{agency}} & {{ หน่วยงาน }}',
    '{{#รายการมาตรการ}}{{ลำดับในตาราง}}) {{มาตรการ/แนวทาง}} {{/measures}}',
    '{{^ผลคะแนน}}ไม่มีคะแนน{{/ผลคะแนน}}{{#scores}}มีคะแนน{{/}}',
    '{{#ผู้ลงนาม}}{{ตำแหน่งบรรทัดที่ ๒}}{{ชื่อ}}{{/ผู้ลงนาม}}',
    'วงเล็บ { ธรรมดา } เดี่ยว',
  ];
  expect(
    useChangedTemplate(
      workbench,
      'results',
      atTop(words.map((each) => paragraph(each.replace('&', '&amp;'))).join('')),
    ),
  ).toMatchObject({ kind: 'inUse' });
  const [first, second, third, fourth, fifth] = readDocx(documentOf(workbench)).paragraphs;
  const agency = 'องค์การบริหารส่วนตำบลตัวอย่าง';
  expect(first).toBe(`ถ้อยคำของ ${agency} & ${agency}`);
  const measure = cellAt(workbench.book.sheets[0]!, 3, 1)?.value;
  expect(second).toMatch(/^๑\) .*๒\) /);
  expect(second?.replace(/[๐-๙]/g, '')).toContain(String(measure).replace(/[0-9๐-๙]/g, ''));
  expect(third).toBe('ไม่มีคะแนน');
  expect(fourth).not.toContain('{{');
  expect(fifth).toBe(words[4]);
});

test('a condition is about the settings, not about dots to write on', () => {
  const workbench = sampleBook('results');
  const tags = ['หน่วยงาน', 'โทรศัพท์', 'เว็บไซต์', 'วันประชุม', 'ส่วนราชการที่รายงาน'];
  const words = tags.map((tag) => `{{#${tag}}}มี{{/${tag}}}{{^${tag}}}ไม่มี{{/${tag}}}`).join(' ');
  useChangedTemplate(workbench, 'results', atTop(paragraph(`${words} {{โทรศัพท์}}`)));
  const firstParagraph = (choices: object = {}) => readDocx(documentOf(workbench, choices)).paragraphs[0];
  workbench.paste('ตั้งค่า', 'A80', [['โทรศัพท์ กองคลัง', '0 2000 0000']]);
  // A telephone number stays on one line.
  expect(firstParagraph({ department: 'กองคลัง' })).toBe('มี มี มี มี มี ๐\u00a0๒๐๐๐\u00a0๐๐๐๐');
  workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== 'ตั้งค่า');
  expect(firstParagraph()).toMatch(/^ไม่มี ไม่มี ไม่มี ไม่มี ไม่มี \.{24}$/);
});

test('so is a condition on an opinion or a score', () => {
  const workbench = sampleBook('plan');
  const scores = workbench.book.sheets.find(({ name }) => name === 'คะแนน ITA')!;
  const at = scores.cells.findIndex((row) =>
    row?.some((cell) => cell?.value === '91.47' || cell?.value === 91.47),
  );
  const column = scores.cells[at]!.findIndex((cell) => String(cell?.value) === '91.47');
  scores.cells[at]![column]!.value = '';
  const person = '{{#ผู้เห็นชอบ}}{{#ความเห็น}}มี{{/ความเห็น}}{{^ความเห็น}}ไม่มี{{/ความเห็น}} {{/ผู้เห็นชอบ}}';
  const score =
    '{{#ผลคะแนน}}{{#รายเครื่องมือ}}{{#รายตัวชี้วัด}}{{#คะแนน}}1{{/คะแนน}}{{^คะแนน}}0{{/คะแนน}}{{/รายตัวชี้วัด}}{{/รายเครื่องมือ}}{{/ผลคะแนน}}';
  useChangedTemplate(workbench, 'plan', atTop(paragraph(person) + paragraph(score)));
  const [persons, scored] = readDocx(documentOf(workbench)).paragraphs;
  expect(persons).toBe('มี ไม่มี ');
  expect(scored).toBe('0111111111');
});

describe('the memo and the cover of a custom template', () => {
  test('are left out when the user does not want them, with their pages', () => {
    const workbench = sampleBook('results');
    useChangedTemplate(workbench, 'results', (xml) => xml);
    const read = (choices: object) => {
      const bytes = documentOf(workbench, choices);
      const { text } = readDocx(bytes);
      const ends = partsOf(bytes)['word/document.xml']?.match(/<w:sectPr/g)?.length;
      return [text.includes('จึงเรียนมา'), text.includes('จัดทำโดย'), ends];
    };
    expect(read({})).toEqual([true, true, 3]);
    expect(read({ memo: false })).toEqual([false, true, 2]);
    expect(read({ memo: false, cover: false })).toEqual([false, false, 1]);
  });

  test('can be removed from the template: then there is nothing to choose', () => {
    const workbench = sampleBook('results');
    const { sheet } = workbench.selected();
    const parts = () => (workbench.run('readDocument', { sheet }) as { parts: object }).parts;
    expect(parts()).toMatchObject({ memo: true, cover: true });
    useChangedTemplate(workbench, 'results', (xml) =>
      xml.replace(
        /<w:p>(?:(?!<w:p>).)*\{\{#บันทึกข้อความ\}\}[\s\S]*?\{\{\/บันทึกข้อความ\}\}<\/w:t><\/w:r><\/w:p>/,
        '',
      ),
    );
    expect(parts()).toEqual({ cover: true, summary: false, signatures: false, annex: false });
    expect(readDocx(documentOf(workbench)).text).not.toContain('จึงเรียนมา');
  });
});

describe('a custom column', () => {
  const NOTE = 'หมายเหตุ';
  const withNotes = () => {
    const workbench = bookWith('results', [{ measure: 'ก' }, { measure: 'ข' }]);
    const { sheet } = workbench.selected();
    workbench.paste(sheet, 'G2', [[NOTE], ['ข้อสังเกต 1 <ก> & {{x}}'], ['']]);
    return workbench;
  };
  const useNote = put('{{ผลลัพธ์/ความสำเร็จ}}', `{{ผลลัพธ์/ความสำเร็จ}} [{{${NOTE}}}]`);

  test('is printed by its header', () => {
    const workbench = withNotes();
    expect(useChangedTemplate(workbench, 'results', useNote)).toMatchObject({ kind: 'inUse' });
    const rows = readDocx(documentOf(workbench)).tables.pop()!.slice(1);
    expect(rows.map((row) => row[5])).toEqual(['คำของ outcome [ข้อสังเกต ๑ <ก> & {{x}}]', 'คำของ outcome []']);
  });

  test('of two with the same header the first is printed', () => {
    const workbench = withNotes();
    const { sheet } = workbench.selected();
    workbench.paste(sheet, 'H2', [[NOTE], ['ของคอลัมน์ที่สอง'], ['']]);
    useChangedTemplate(workbench, 'results', useNote);
    expect(readDocx(documentOf(workbench)).text).not.toContain('ของคอลัมน์ที่สอง');
  });

  test('that a sheet lacks is reported by name and paragraph, and no document is created', () => {
    const workbench = withNotes();
    useChangedTemplate(workbench, 'results', useNote);
    const { sheet } = workbench.selected();
    workbench.type(sheet, 'G2', 'อื่น ๆ');
    const files = workbench.drive.files.length;
    // Before anything is made, and whatever the user passes over.
    expect(workbench.callFromPage('prepareDocuments', { sheet, each: true, force: true })).toMatchObject({
      error: { code: 'template/mistakes' },
    });
    const { error } = makeDocuments(workbench);
    expect(error?.code).toBe('template/mistakes');
    expect(error?.message).toContain(`{{${NOTE}}}`);
    expect(error?.message).toContain('ความสำเร็จ}} [');
    expect(workbench.drive.files).toHaveLength(files);
  });
});

describe('a template with a mistake', () => {
  test('reports all its mistakes at once, those of page headers too, and the template before it stays in use', () => {
    const workbench = sampleBook('results');
    useChangedTemplate(workbench, 'results', atTop(paragraph('แม่แบบเดิม')));
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    const zip = new PizZip(doc.bytes);
    const header = zip.file('word/header1.xml')?.asText() ?? '';
    zip.file('word/header1.xml', header.replace('</w:hdr>', `${paragraph('{{หัวกระดาษ}}')}</w:hdr>`));
    doc.bytes = asGoogleDocsWrites(
      zip.generate({ type: 'uint8array' }),
      atTop(paragraph('{{หนึ่ง}} {{สอง') + paragraph('{{/สาม}}')),
    );
    const answer = useTemplate(workbench);
    expect(answer.kind === 'mistakes' && answer.mistakes.map(({ tag }) => tag)).toEqual([
      '{{หนึ่ง}}',
      '{{สอง',
      '{{/สาม}}',
      '{{หัวกระดาษ}}',
    ]);
    expect(readDocx(documentOf(workbench)).text).toContain('แม่แบบเดิม');
  });
});

describe('the emblem', () => {
  test.each(['docs', 'word'] as const)('is in the document for %s, and embedded fonts are not', (target) => {
    const workbench = sampleBook('results');
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(asGoogleDocsWrites(doc.bytes));
    expect(useTemplate(workbench)).toMatchObject({ kind: 'inUse' });
    const bytes = documentOf(workbench, { target });
    const zip = new PizZip(bytes);
    expect(Buffer.from(zip.file('word/media/image1.png')!.asUint8Array())).toEqual(EMBLEM);
    const parts = partsOf(bytes);
    expect(parts['word/document.xml']).toContain('r:embed="rIdEmblem"');
    expect(parts['word/_rels/document.xml.rels']).toContain('media/image1.png');
    expect(parts['[Content_Types].xml']).toContain('Extension="png"');
    expect(Object.keys(zip.files).some((path) => path.startsWith('word/fonts'))).toBe(false);
    expect(openXmlErrors(bytes)).toEqual([]);
  });

  test('too large for the workbook is refused in a sentence', () => {
    const workbench = sampleBook('results');
    createTemplateDoc(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(doc.bytes, noise(700_000));
    expect(useTemplate(workbench)).toMatchObject({ error: { code: 'template/too-large' } });
  });
});
