import { describe, expect, test } from '@jest/globals';
import type { DocumentView } from '../../src/actions/document';
import { FORMS } from '../../src/forms';
import { lackingText } from '../../src/messages/th/sidebars/document';
import { SCORES_SHEET } from '../../src/scores/sheet';
import type { Workbench } from '../../workbench/workbench';
import { bookWith, sampleBook } from '../support/books';
import { documentOf, fileOf, makeDocuments } from '../support/documents';
import { partsOf, readDocx, sectionsOf } from '../support/docx';
import { EMBLEM } from '../support/google-docs';
import { LONG } from '../support/long';
import { openXmlErrors } from '../support/validator';

const ALL = { memo: true, cover: true, summary: true, signatures: true, annex: true };
const LINK = 'https://www.example.go.th/evidence';
const saveEmblem = (workbench: Workbench, base64 = EMBLEM.toString('base64')) =>
  workbench.callFromPage('saveEmblem', { base64 });
const viewOf = (workbench: Workbench) =>
  workbench.callFromPage('readDocument', { sheet: workbench.selected().sheet }) as DocumentView;

/** A sheet of results, the first with a link, in a workbook with the scores of two years. */
function withEvidence(): Workbench {
  const workbench = bookWith('results', [
    { measure: '1. ก', result: `ดู ${LINK}` },
    { measure: '2. ข', result: 'อบรม 2 รุ่น' },
  ]);
  const { sheet } = workbench.selected();
  for (const year of [2567, 2568]) {
    workbench.callFromPage('saveResult', { year, edits: [] });
    const rows = workbench.book.sheets.find(({ name }) => name === SCORES_SHEET)!.cells;
    const first = rows.findIndex((row) => String(row?.[0]?.value) === String(year)) + 1;
    workbench.paste(SCORES_SHEET, `E${first}`, [['90'], [String(year / 100)]]);
  }
  workbench.selectSheet(sheet);
  return workbench;
}

describe.each(FORMS.map(({ id }) => id))('the parts of %s', (id) => {
  test('are few by default', () => {
    expect(readDocx(documentOf(sampleBook(id))).text).not.toMatch(/สรุปภาพรวม|ภาคผนวก|ลงชื่อ/);
  });

  test.each(['built-in', 'own'])(
    'all on, with an emblem and the %s template: valid, at most 14 calls',
    (template) => {
      const workbench = sampleBook(id);
      const { sheet } = workbench.selected();
      workbench.run('openSchemes');
      saveEmblem(workbench);
      if (template === 'own') {
        workbench.run('createTemplateDoc', id);
        expect(workbench.run('useTemplate', id)).toMatchObject({ kind: 'inUse' });
      }
      makeDocuments(workbench, { sheet });
      const { created, calls } = makeDocuments(workbench, { sheet, ...ALL });
      expect(calls).toBeLessThanOrEqual(14);
      const { bytes } = fileOf(workbench, created[0]);
      if (LONG || template === 'built-in' || id === 'results') expect(openXmlErrors(bytes)).toEqual([]);
      expect(readDocx(bytes).text).toMatch(/บันทึกข้อความ[\s\S]*จัดทำโดย[\s\S]*สรุปภาพรวม[\s\S]*ลงชื่อ \.+ ผู้จัดทำ/);
    },
  );
});

describe('a report with all parts', () => {
  const workbench = withEvidence();
  saveEmblem(workbench);
  const bytes = documentOf(workbench, { ...ALL, target: 'word' });
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const { text, tables } = readDocx(bytes);

  test('has the emblem in memo and cover, each with its words for those who do not see it', () => {
    const drawn = [
      ...xml.matchAll(/<wp:extent cx="\d+" cy="(\d+)"\/><wp:docPr [^>]*descr="ตราสัญลักษณ์ของหน่วยงาน"/g),
    ];
    expect(drawn.map(([, height]) => Number(height) / 36_000)).toEqual([15, 30]);
  });

  test('has the summary on its own upright pages before the table, with the scores of two years', () => {
    expect(sectionsOf(bytes).map(({ landscape }) => landscape)).toEqual([false, false, false, true]);
    const compared = tables.find(([head]) => head?.includes('ผลต่าง'));
    expect(compared?.[0]?.slice(1, 3)).toEqual(['คะแนนปี พ.ศ.\u00a0๒๕๖๗', 'คะแนนปี พ.ศ.\u00a0๒๕๖๘']);
    expect(compared?.[2]?.slice(1)).toEqual(['๒๕.๖๗', '๒๕.๖๘', 'เพิ่มขึ้น ๐.๐๑']);
  });

  test('lists its links in the annex, behind those who sign', () => {
    expect(text.indexOf('ภาคผนวก')).toBeGreaterThan(text.lastIndexOf('ลงชื่อ'));
    expect(tables[tables.length - 1]?.slice(1).map((row) => row.slice(0, 3))).toEqual([['๑', '๑. ก', LINK]]);
    expect(xml).toContain(`descr="คิวอาร์โค้ดของ ${LINK}"`);
  });

  test('says of every table what it is, and has no blank paragraph for room', () => {
    const described = xml.match(/<w:tbl>(?:(?!<w:tr>).)*<w:tblDescription w:val="[^"]+"/g) ?? [];
    expect(described).toHaveLength(xml.split('<w:tbl>').length - 1);
    const blocks = sectionsOf(bytes).flatMap((section) => section.blocks);
    const blank = blocks.filter((block) => block.kind === 'paragraph' && block.text.trim() === '');
    // The emblem of the cover is a paragraph without words.
    expect(blank.map((block) => block.kind === 'paragraph' && block.style)).toEqual([
      'SectionEnd',
      'CoverText',
      ...Array(3).fill('SectionEnd'),
    ]);
  });
});

test('a part of which there is nothing is not printed, and the page says so', () => {
  const workbench = bookWith('results', [{ measure: '1. ก', result: 'อบรม 2 รุ่น' }]);
  const { text } = readDocx(documentOf(workbench, ALL));
  expect(text).not.toMatch(/ภาคผนวก|ผลต่าง/);
  expect(viewOf(workbench).lacking).toEqual({
    annex: { shown: 0, all: 1, pictured: 0, homeless: 0 },
    summary: true,
  });
  expect(lackingText.annex({ shown: 0, all: 1, homeless: 0 })).toMatch(/จึงไม่พิมพ์ภาคผนวก$/);
  expect(viewOf(withEvidence()).lacking).toEqual({
    annex: { shown: 1, all: 2, pictured: 0, homeless: 0 },
    summary: false,
  });
  expect(lackingText.annex({ shown: 1, all: 2, homeless: 0 })).toBe('อีก 1 มาตรการยังไม่มีลิงก์หลักฐานหรือภาพกิจกรรม');
});

test('without an emblem the memo keeps its room, and the cover has none', () => {
  const bytes = documentOf(sampleBook('results'), { memo: true, cover: true, target: 'word' });
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const title = xml.slice(0, xml.indexOf('>บันทึกข้อความ<'));
  expect(title.slice(title.lastIndexOf('<w:p>'))).toContain('w:line="851" w:lineRule="atLeast"');
  expect(xml).not.toContain('<w:drawing>');
});

test('an emblem is for every colleague, is shown on the page of settings and can be taken away', () => {
  const workbench = sampleBook('results');
  expect(saveEmblem(workbench)).toEqual({});
  const colleague = workbench.as('colleague@example.go.th');
  expect(colleague.callFromPage('readSettingsPage')).toMatchObject({ emblem: EMBLEM.toString('base64') });
  expect(saveEmblem(colleague, '')).toEqual({});
  expect(workbench.callFromPage('readSettingsPage')).toMatchObject({ emblem: '' });
  expect(partsOf(documentOf(workbench))['word/document.xml']).not.toContain('<w:drawing>');
});

test.each([
  ['no picture', Buffer.from('%PDF-1.7 and so on').toString('base64'), 'emblem/no-picture'],
  ['too large a file', 'A'.repeat(300_000), 'emblem/too-large'],
])('%s is refused as an emblem', (_, base64, code) => {
  const workbench = sampleBook('results');
  expect(saveEmblem(workbench, base64)).toMatchObject({ error: { code } });
  expect(workbench.callFromPage('readSettingsPage')).toMatchObject({ emblem: '' });
});

test('rows of more than four lines may break where the user wants that', () => {
  const lines = (count: number) => Array.from({ length: count }, (_, i) => `${i + 1}. ทำ`).join('\n');
  const workbench = bookWith('results', [
    { measure: '1. ก', steps: lines(4) },
    { measure: '2. ข', steps: lines(5) },
  ]);
  const wholeRows = (breakRows: boolean) => {
    const bytes = documentOf(workbench, { memo: false, cover: false, breakRows });
    const rows = partsOf(bytes)['word/document.xml']?.match(/<w:tr>.*?<\/w:tr>/g) ?? [];
    return rows.slice(-2).map((row) => row.includes('<w:cantSplit/>'));
  };
  expect(wholeRows(false)).toEqual([true, true]);
  expect(wholeRows(true)).toEqual([true, false]);
});

test('every page but the first says of which office, report and day it is', () => {
  const parts = partsOf(documentOf(sampleBook('results'), { memo: false, cover: false }));
  const wordsOf = (type: string) => {
    const [, id] =
      new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`).exec(
        parts['word/document.xml'] ?? '',
      ) ?? [];
    const [, path] =
      new RegExp(`Id="${id}"[^>]*Target="(header\\d+\\.xml)"`).exec(
        parts['word/_rels/document.xml.rels'] ?? '',
      ) ?? [];
    return (parts[`word/${path}`] ?? '').replace(/<[^>]*>/g, '');
  };
  expect(wordsOf('default')).toContain(
    'อบต.ตัวอย่าง · รายงานผลการดำเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ปี ๒๕๖๘ · ข้อมูล ณ วันที่ ',
  );
  expect(
    wordsOf('first')
      .replace(/<\?.*?\?>/, '')
      .trim(),
  ).toBe('');
});

test('the properties of a document name report, year, reporting period and office, its language and day', () => {
  const workbench = sampleBook('results', { today: '2025-04-01' });
  const core = partsOf(documentOf(workbench, { round: '6' }))['docProps/core.xml'] ?? '';
  const property = (name: string) => new RegExp(`<${name}[^>]*>([^<]*)<`).exec(core)?.[1];
  expect(property('dc:title')).toMatch(
    /^รายงานผล.*รอบ ๖ เดือน ประจำปีงบประมาณ พ\.ศ\. ๒๕๖๘.*องค์การบริหารส่วนตำบลตัวอย่าง$/,
  );
  expect(property('dc:creator')).toBe('องค์การบริหารส่วนตำบลตัวอย่าง');
  expect(property('dc:language')).toBe('th-TH');
  expect(property('dcterms:created')).toBe('2025-04-01T00:00:00Z');
});

test('60 measures with links have 60 codes in far less than 8 MB', () => {
  const links = Array.from({ length: 60 }, (_, i) => `${LINK}/ข่าวประชาสัมพันธ์/${i + 1}`);
  const workbench = bookWith(
    'results',
    links.map((link, i) => ({ measure: `${i + 1}. ก`, result: link })),
  );
  const bytes = documentOf(workbench, { annex: true });
  expect(partsOf(bytes)['word/document.xml']?.match(/descr="คิวอาร์โค้ด/g)).toHaveLength(60);
  expect(readDocx(bytes).tables.pop()).toHaveLength(61);
  expect(bytes.length).toBeLessThan(1_000_000);
  expect(openXmlErrors(bytes)).toEqual([]);
});
