import { expect, test } from '@jest/globals';
import { importTable } from '../../samples/make';
import { bookWith, sampleBook } from '../support/books';
import { type Choices, documentOf } from '../support/documents';
import { readDocx, sectionsOf } from '../support/docx';
import { openXmlErrors } from '../support/validator';

// What the one who signs, or the assessor, looks for.

const plain = (text: string) => text.replace(/\u00a0/g, ' ');
const wordsOf = (id: string, choices: Choices) => plain(readDocx(documentOf(sampleBook(id), choices)).text);

test.each(['results', 'item'])('%s says above its table which assessment its measures answer', (id) => {
  expect(wordsOf(id, { memo: false, cover: false })).toContain(
    'ตามผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (Integrity and Transparency Assessment: ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๗\n',
  );
});

test('the title of a plan has the year on its line, and a reporting period on one of its own', () => {
  const titleOf = (round?: string) =>
    wordsOf('plan', { memo: false, cover: false, ...(round && { round }) })
      .split('\n')
      .slice(0, 2);
  expect(titleOf()[0]).toBe('มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘');
  expect(titleOf('6')).toEqual([
    'มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน',
    'รอบ ๖ เดือน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘ (๑ ตุลาคม ๒๕๖๗ – ๓๑ มีนาคม ๒๕๖๘)',
  ]);
});

test('the memo of a plan announces that it will be published; that of a department’s part promises nothing', () => {
  expect(wordsOf('plan', { memo: true })).toContain(
    'จะแจ้งส่วนราชการที่เกี่ยวข้องถือปฏิบัติ และเผยแพร่ให้ประชาชนทราบทางเว็บไซต์ของหน่วยงาน (https://www.example.go.th) ต่อไป\n',
  );
  expect(wordsOf('plan', { memo: true, department: 'กองคลัง' })).not.toContain('จะแจ้ง');
});

test('the memo of another plan promises what follows; of part of the year no publication, of a department’s part nothing', () => {
  const memoOf = (choices: Choices = {}) => {
    const { text } = readDocx(documentOf(importTable('anti-corruption-plan'), { memo: true, ...choices }));
    return plain(text.slice(0, text.indexOf('จึงเรียนมา')));
  };
  expect(memoOf()).toMatch(/ถือปฏิบัติ และเผยแพร่ให้ประชาชนทราบทาง\S+ \(https:\S+\) ต่อไป\n/);
  expect(memoOf({ round: '6' })).toContain('ถือปฏิบัติต่อไป\n');
  expect(memoOf({ department: 'กองคลัง' })).not.toMatch(/จะแจ้ง|เผยแพร่/);
});

test('a summary with nothing to count is left out with its page', () => {
  const summaryOf = (department: string) =>
    documentOf(importTable('anti-corruption-plan'), { memo: false, cover: false, summary: true, department });
  expect(sectionsOf(summaryOf(''))).toHaveLength(2);
  expect(sectionsOf(summaryOf('กองคลัง'))).toHaveLength(1);
});

test('the cover of a report of part of the year has no blank line where the days of a year would be', () => {
  const coverOf = (choices: Choices) => wordsOf('item', { memo: false, cover: true, ...choices });
  expect(coverOf({ round: '6' })).toContain('ภายในหน่วยงาน\nจัดทำโดย');
  expect(coverOf({})).toContain('ภายในหน่วยงาน\nตั้งแต่วันที่ ๑ ตุลาคม ๒๕๖๗ ถึงวันที่ ๓๐ กันยายน ๒๕๖๘\n');
});

test('the caption over an instrument’s table has both years, on one line', () => {
  const captions = wordsOf('instrument', { memo: false, cover: false }).match(/ตารางผลการ[^\n]*/g) ?? [];
  expect(captions).toHaveLength(3);
  for (const caption of captions) {
    expect(caption).toMatch(/๒๕๖๘[\s\S]*๒๕๖๗$/);
    expect(caption.replace(/\p{M}/gu, '').length).toBeLessThan(135);
  }
});

test('the summary of another plan has no statuses, which only a report has', () => {
  const summaryOf = (name: Parameters<typeof importTable>[0]) => {
    const bytes = documentOf(importTable(name), { memo: false, cover: false, summary: true });
    expect(openXmlErrors(bytes)).toEqual([]);
    return readDocx(bytes).text;
  };
  expect(summaryOf('anti-corruption-report')).toMatch(/ตามสถานะ[\s\S]*อยู่ระหว่าง\nดำเนินการ/);
  const plan = summaryOf('anti-corruption-plan');
  expect(plan).toContain('จำนวนรายการจำแนกตามส่วนราชการ');
  expect(plan).not.toMatch(/ตามสถานะ|อยู่ระหว่าง/);
});

test('a sheet that names no instrument is not counted by instrument', () => {
  const workbench = bookWith('results', [{ measure: '1. ก' }, { measure: '2. ข' }]);
  const { text } = readDocx(documentOf(workbench, { summary: true }));
  expect(text).toContain('จำแนกตามส่วนราชการ');
  expect(text).not.toContain('แบบวัด');
});

const ITEM = 'เอกสารตามข้อ O26 ของการประเมินคุณธรรมและความโปร่งใส (ITA) ประจำปีงบประมาณ พ.ศ. ๒๕๖๙';

test.each(['results', 'item', 'instrument', 'progress'])(
  'cover and table of %s say under the title for which item of ITA the report of a whole year is',
  (id) => {
    expect(wordsOf(id, { cover: true }).split(ITEM)).toHaveLength(3);
    expect(wordsOf(id, { cover: true, round: '6' })).not.toContain('เอกสารตามข้อ');
  },
);

test('a plan is for the item of its own year; a department’s report, other plans and a round that is not known yet name none', () => {
  expect(wordsOf('plan', { cover: true })).toContain('เอกสารตามข้อ O27 ');
  expect(wordsOf('results', { cover: true, department: 'กองคลัง' })).not.toContain('เอกสารตามข้อ');
  expect(readDocx(documentOf(importTable('anti-corruption-report'), { cover: true })).text).not.toContain(
    'เอกสารตามข้อ',
  );
  const workbench = sampleBook('results');
  workbench.type(workbench.selected().sheet, 'A1', 'รายงานผลการดำเนินการ ปีงบประมาณ พ.ศ. 2580');
  expect(plain(readDocx(documentOf(workbench, { cover: true })).text)).not.toContain('เอกสารตามข้อ');
});

test('the memo has the e-mail of the office behind its telephone; a department’s only one of its own', () => {
  const workbench = sampleBook('results');
  const { sheet } = workbench.selected();
  const memoOf = (choices: Choices = {}) =>
    plain(readDocx(documentOf(workbench, { sheet, memo: true, ...choices })).text);
  expect(memoOf()).not.toContain('อีเมล');
  const rows = workbench.sheet('ตั้งค่า').cells;
  const row = rows.findIndex((cells) => cells?.[0]?.value === 'อีเมล') + 1;
  // A settings sheet of an earlier version has no such row.
  if (row > 0) workbench.deleteRows('ตั้งค่า', row);
  expect(memoOf()).not.toContain('อีเมล');
  const { texts: opened } = workbench.callFromPage('readSettingsPage') as { texts: object };
  workbench.callFromPage('saveSettings', { opened, edits: { email: 'saraban2@example.go.th' } });
  expect(memoOf()).toMatch(/โทร. ๐ ๒๐๐๐ ๐๐๐๐ อีเมล saraban2@example.go.th/);
  expect(memoOf({ department: 'กองคลัง' })).not.toContain('อีเมล');
});
