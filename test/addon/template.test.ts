import { describe, expect, jest, test } from '@jest/globals';
import PizZip from 'pizzip';
import type { AdoptedTemplate, ShownTemplate, ShownTemplates } from '../../src/actions/template';
import { FORMS } from '../../src/forms';
import { cellAt, sheetNamed } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook, snapshot } from '../support/books';
import { documentOf, fileOf, makeDocuments } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { asGoogleDocsWrites, EMBLEM, withEmblem, withNote } from '../support/google-docs';
import { type SeenParagraph, seenParagraphs } from '../support/styles';
import { openXmlErrors } from '../support/validator';

type Failed = { error: { code: string; message: string; hint: string } };
// Each of these makes several documents.
jest.setTimeout(30_000);

const KEPT = 'แม่แบบรายงาน';

const newest = (workbench: Workbench) => workbench.drive.files[workbench.drive.files.length - 1]!;
const take = (workbench: Workbench, form = 'results') => workbench.run('takeTemplate', form) as ShownTemplate;
const adopt = (workbench: Workbench, form = 'results') =>
  workbench.run('adoptTemplate', form) as AdoptedTemplate & Failed;
const shown = (workbench: Workbench, form = 'results') =>
  (workbench.run('listTemplates') as ShownTemplates).templates.find((each) => each.form === form)!;
/** Takes the template of a form, changes its document.xml as a user in Google Docs does, and has it read back. */
function own(workbench: Workbench, form: string, change: (xml: string) => string): AdoptedTemplate & Failed {
  take(workbench, form);
  const doc = newest(workbench);
  doc.bytes = asGoogleDocsWrites(doc.bytes, change);
  return adopt(workbench, form);
}

/** Bytes that no compression makes shorter, the same each time. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}

const paragraph = (text: string) => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const atTop = (what: string) => (xml: string) => xml.replace('<w:body>', `<w:body>${what}`);
const put = (from: string, to: string) => (xml: string) => {
  expect(xml).toContain(from);
  return xml.replace(from, to);
};

describe.each(FORMS.map(({ id }) => id))(
  'the template of %s, taken, saved by Google Docs and read back',
  (id) => {
    const workbench = sampleBook(id);
    const builtIn = (['docs', 'word'] as const).map((target) => documentOf(workbench, { target }));

    test('has Thai tags alone, and is used from then on', () => {
      expect(own(workbench, id, (xml) => xml)).toMatchObject({ kind: 'adopted' });
      expect(readDocx(newest(workbench).bytes).text).not.toMatch(/\{\{[#^/]?[a-zA-Z]/);
    });

    test.each([
      ['docs', 0, 'Sarabun'],
      ['word', 1, 'TH Sarabun New'],
    ] as const)('makes for %s the document that the built-in one makes', (target, i, font) => {
      const bytes = documentOf(workbench, { target });
      expect(readDocx(bytes)).toEqual(readDocx(builtIn[i]!));
      expect(seen(bytes)).toEqual(seen(builtIn[i]!));
      expect(new Set(Object.values(seen(bytes)).flatMap(fontsOf))).toEqual(new Set([font]));
      expect(rowsKept(bytes)).toBe(rowsKept(builtIn[i]!));
      expect(openXmlErrors(bytes)).toEqual([]);
    });
  },
);

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

test('a document by an own template takes at most 12 service calls', () => {
  const workbench = sampleBook('results');
  own(workbench, 'results', (xml) => xml);
  expect(makeDocuments(workbench).calls).toBeLessThanOrEqual(12);
});

test('words, English tags, conditions and loops of the office’s own are filled', () => {
  const workbench = sampleBook('results');
  const words = [
    'ถ้อยคำของ {{agency}} & {{ หน่วยงาน }}',
    '{{#รายการมาตรการ}}{{ลำดับในตาราง}}) {{มาตรการ/แนวทาง}} {{/measures}}',
    '{{^ผลคะแนน}}ไม่มีคะแนน{{/ผลคะแนน}}{{#scores}}มีคะแนน{{/}}',
    '{{#ผู้ลงนาม}}{{ตำแหน่งบรรทัดที่ ๒}}{{ชื่อ}}{{/ผู้ลงนาม}}',
    'วงเล็บ { ธรรมดา } เดี่ยว',
  ];
  expect(
    own(workbench, 'results', atTop(words.map((each) => paragraph(each.replace('&', '&amp;'))).join(''))),
  ).toMatchObject({ kind: 'adopted' });
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

test('a condition asks whether the office has set something, and not whether there is room to write it', () => {
  const workbench = sampleBook('results');
  const asked = ['หน่วยงาน', 'โทรศัพท์', 'เว็บไซต์', 'วันประชุม', 'ส่วนราชการที่รายงาน'];
  const words = asked.map((tag) => `{{#${tag}}}มี{{/${tag}}}{{^${tag}}}ไม่มี{{/${tag}}}`).join(' ');
  own(workbench, 'results', atTop(paragraph(`${words} {{โทรศัพท์}}`)));
  const said = (choices: object = {}) => readDocx(documentOf(workbench, choices)).paragraphs[0];
  expect(said({ department: 'กองคลัง' })).toMatch(/^มี มี มี มี มี \S/);
  workbench.book.sheets = workbench.book.sheets.filter(({ name }) => name !== 'ตั้งค่า');
  expect(said()).toMatch(/^ไม่มี ไม่มี ไม่มี ไม่มี ไม่มี \.{24}$/);
});

test('a bookmark in a row that is repeated makes no invalid document; one that is linked to stays', () => {
  const workbench = sampleBook('results');
  const bookmark = (id: number, name: string) =>
    `<w:bookmarkStart w:id="${id}" w:name="${name}"/><w:bookmarkEnd w:id="${id}"/>`;
  const link = '<w:p><w:hyperlink w:anchor="there"><w:r><w:t>ไป</w:t></w:r></w:hyperlink></w:p>';
  own(workbench, 'results', (xml) => {
    const cell = xml.lastIndexOf('<w:r>', xml.indexOf('{{ผู้รับผิดชอบ}}'));
    const marked = xml.slice(0, cell) + bookmark(2, '_GoBack') + xml.slice(cell);
    return marked.replace('<w:body>', `<w:body>${link}<w:p>${bookmark(1, 'there')}</w:p>`);
  });
  const bytes = documentOf(workbench);
  expect(openXmlErrors(bytes)).toEqual([]);
  const names = partsOf(bytes)['word/document.xml']?.match(/w:name="[^"]*"/g);
  expect(names).toEqual(['w:name="there"']);
});

test.each(['footnote', 'endnote'] as const)('a %s has its tags filled, and its mistakes told', (kind) => {
  const workbench = sampleBook('results');
  const adopted = (words: string) => {
    take(workbench);
    const doc = newest(workbench);
    doc.bytes = asGoogleDocsWrites(withNote(doc.bytes, kind, words));
    return adopt(workbench);
  };
  expect(adopted('ดู {{ผิด}}')).toMatchObject({ kind: 'mistakes', mistakes: [{ tag: '{{ผิด}}' }] });
  expect(adopted('ดู {{เว็บไซต์}} ของ {{หน่วยงาน}} ปี {{ปีงบประมาณ}}')).toMatchObject({ kind: 'adopted' });
  const xml = partsOf(documentOf(workbench))[`word/${kind}s.xml`] ?? '';
  expect(xml.replace(/<[^>]*>/g, '')).toContain('ของ องค์การบริหารส่วนตำบลตัวอย่าง ปี ๒๕๖๘');
});

test('Arabic digits are for words alone: the name of a font keeps its own', () => {
  const workbench = sampleBook('results');
  const font = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => `w:${script}="TH SarabunIT๙"`).join(' ');
  const words = `<w:p><w:r><w:rPr><w:rFonts ${font}/></w:rPr><w:t>ฉบับที่ ๙</w:t></w:r></w:p>`;
  own(workbench, 'results', atTop(words));
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

describe('the memo and the cover of an own template', () => {
  test('are left out when the user does not want them, with their pages', () => {
    const workbench = sampleBook('results');
    own(workbench, 'results', (xml) => xml);
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

  test('can be taken out of the template: then there is nothing to choose', () => {
    const workbench = sampleBook('results');
    const { sheet } = workbench.selected();
    const parts = () => (workbench.run('readDocument', { sheet }) as { parts: object }).parts;
    expect(parts()).toEqual({ memo: true, cover: true });
    own(workbench, 'results', (xml) =>
      xml.replace(
        /<w:p>(?:(?!<w:p>).)*\{\{#บันทึกข้อความ\}\}[\s\S]*?\{\{\/บันทึกข้อความ\}\}<\/w:t><\/w:r><\/w:p>/,
        '',
      ),
    );
    expect(parts()).toEqual({ cover: true });
    expect(readDocx(documentOf(workbench)).text).not.toContain('จึงเรียนมา');
  });
});

describe('a column of the office’s own', () => {
  const NOTE = 'หมายเหตุ';
  const withNotes = () => {
    const workbench = bookWith('results', [{ measure: 'ก' }, { measure: 'ข' }]);
    const { sheet } = workbench.selected();
    workbench.paste(sheet, 'G2', [[NOTE], ['ข้อสังเกต 1 <ก> & {{x}}'], ['']]);
    return workbench;
  };
  const useNote = put('{{ผลลัพธ์/ความสำเร็จ}}', `{{ผลลัพธ์/ความสำเร็จ}} [{{${NOTE}}}]`);

  test('is printed by its heading', () => {
    const workbench = withNotes();
    expect(own(workbench, 'results', useNote)).toMatchObject({ kind: 'adopted' });
    const rows = readDocx(documentOf(workbench)).tables.pop()!.slice(1);
    expect(rows.map((row) => row[5])).toEqual(['คำของ outcome [ข้อสังเกต ๑ <ก> & {{x}}]', 'คำของ outcome []']);
  });

  test('that a sheet does not have is told by name and paragraph, and no document is made', () => {
    const workbench = withNotes();
    own(workbench, 'results', useNote);
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
  test('tells all its mistakes at once, those of headers too, and the template before it stays in use', () => {
    const workbench = sampleBook('results');
    own(workbench, 'results', atTop(paragraph('แม่แบบเดิม')));
    take(workbench);
    const doc = newest(workbench);
    const zip = new PizZip(doc.bytes);
    const header = zip.file('word/header1.xml')?.asText() ?? '';
    zip.file('word/header1.xml', header.replace('</w:hdr>', `${paragraph('{{หัวกระดาษ}}')}</w:hdr>`));
    doc.bytes = asGoogleDocsWrites(
      zip.generate({ type: 'uint8array' }),
      atTop(paragraph('{{หนึ่ง}} {{สอง') + paragraph('{{/สาม}}')),
    );
    const answer = adopt(workbench);
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
  test.each(['docs', 'word'] as const)('is in the document for %s, and whole fonts are not', (target) => {
    const workbench = sampleBook('results');
    take(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(asGoogleDocsWrites(doc.bytes));
    expect(adopt(workbench)).toMatchObject({ kind: 'adopted' });
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
    take(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(doc.bytes, noise(700_000));
    expect(adopt(workbench)).toMatchObject({ error: { code: 'template/too-large' } });
  });
});

describe('what the workbook keeps', () => {
  /** A template of several pieces. */
  function big(): Workbench {
    const workbench = sampleBook('results');
    take(workbench);
    const doc = newest(workbench);
    doc.bytes = withEmblem(asGoogleDocsWrites(doc.bytes, atTop(paragraph('แม่แบบใหญ่'))), noise(60_000));
    expect(adopt(workbench)).toMatchObject({ kind: 'adopted' });
    return workbench;
  }
  const keptSheet = (workbench: Workbench) => sheetNamed(workbench.book, KEPT)!;

  test('is hidden, in pieces that any spreadsheet takes, and outlives saving as .xlsx', async () => {
    const workbench = big();
    expect(keptSheet(workbench).hidden).toBe(true);
    const lengths = Array.from(
      { length: 20 },
      (_, i) => String(cellAt(keptSheet(workbench), i + 3, 7)?.value ?? '').length,
    );
    expect(lengths.filter((length) => length > 0).length).toBeGreaterThan(2);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(32_767);
    const again = new Workbench();
    await again.load(await workbench.bytes());
    again.selectSheet(workbench.selected().sheet);
    const { made, calls } = makeDocuments(again);
    expect(readDocx(fileOf(again, made[0]).bytes).text).toContain('แม่แบบใหญ่');
    expect(calls).toBeLessThanOrEqual(12);
  });

  test('damaged is said, no document is made, and the built-in one is a click away', () => {
    const workbench = big();
    const piece = cellAt(keptSheet(workbench), 4, 7)!;
    piece.value = String(piece.value).replace(/^.{40}/, 'A'.repeat(40));
    const files = workbench.drive.files.length;
    expect(makeDocuments(workbench)).toMatchObject({ error: { code: 'template/damaged' } });
    expect(makeDocuments(workbench).error?.hint).toContain('แม่แบบมาตรฐาน');
    expect(workbench.drive.files).toHaveLength(files);
    expect(shown(workbench).own).toMatchObject({ damaged: true });
    expect(workbench.run('dropTemplate', 'results')).toMatchObject({ own: null });
    expect(readDocx(documentOf(workbench)).text).not.toContain('แม่แบบใหญ่');
  });

  test('is taken away whole: nothing of a longer template stays, and other forms keep theirs', () => {
    const workbench = big();
    own(workbench, 'item', atTop(paragraph('แม่แบบรายข้อ')));
    workbench.run('dropTemplate', 'results');
    const left = Array.from({ length: 30 }, (_, i) => cellAt(keptSheet(workbench), i + 1, 7)?.value).filter(
      Boolean,
    );
    expect(left).toHaveLength(2);
    expect(shown(workbench, 'item')).toMatchObject({ own: { damaged: false } });
    expect(adopt(workbench)).toMatchObject({ kind: 'adopted' });
    expect(readDocx(documentOf(workbench)).text).toContain('แม่แบบใหญ่');
  });

  test('is not written while a colleague writes: no Doc is made that nobody would find', () => {
    const workbench = sampleBook('results');
    workbench.lock.holdElsewhere();
    expect(take(workbench)).toMatchObject({ error: { code: 'busy' } });
    expect(workbench.drive.files).toHaveLength(0);
  });
});

describe('a colleague', () => {
  test('makes documents by the template, cannot read the Doc of another, and takes one of their own', () => {
    const workbench = sampleBook('results');
    own(workbench, 'results', atTop(paragraph('แม่แบบของเรา {{agency}}')));
    const colleague = workbench.as('b@example.go.th');
    colleague.selectSheet(workbench.selected().sheet);
    expect(readDocx(documentOf(colleague)).text).toContain('แม่แบบของเรา องค์การ');
    const before = snapshot(workbench);
    const { error } = adopt(colleague);
    expect(error.code).toBe('template/not-yours');
    expect(error.message).toContain('a@example.go.th');
    expect(snapshot(workbench)).toBe(before);
    expect(take(colleague)).toMatchObject({
      doc: { who: 'b@example.go.th' },
      own: { who: 'a@example.go.th' },
    });
    // It goes on from the template in use.
    expect(readDocx(newest(colleague).bytes).text).toContain('แม่แบบของเรา {{หน่วยงาน}}');
    expect(adopt(colleague)).toMatchObject({ template: { own: { who: 'b@example.go.th' } } });
  });
});

test('without a Doc there is nothing to read, and that is said', () => {
  const workbench = sampleBook('results');
  expect(adopt(workbench)).toMatchObject({ error: { code: 'template/no-document' } });
  expect(workbench.run('adoptTemplate', 'nonsense')).toMatchObject({ error: { code: 'form/unknown' } });
});
