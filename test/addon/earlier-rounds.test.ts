import { expect, test } from '@jest/globals';
import { unusedSheetId } from '../../workbench/book';
import type { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';
import { type Choices, documentOf, LOG, makeDocuments as make } from '../support/documents';
import { readDocx } from '../support/docx';
import { openXmlErrors } from '../support/validator';

const DEPARTMENT = 'กองคลัง';
const ROUND = /^(?:รอบ|ไตรมาส).* จาก.*$/gm;
const SIX =
  'รอบ ๖ เดือน ดำเนินการแล้วเสร็จ ๕ มาตรการ จากทั้งหมด ๑๐ มาตรการ ' +
  '(อยู่ระหว่างดำเนินการ ๓ มาตรการ และยังไม่ดำเนินการ ๒ มาตรการ)';

const textOf = (workbench: Workbench, choices: Choices): string =>
  readDocx(documentOf(workbench, { summary: true, round: '12', ...choices })).text;

/** The lines about earlier rounds in a document with its summary. */
const roundsIn = (workbench: Workbench, choices: Choices = {}): string[] =>
  textOf(workbench, choices).match(ROUND) ?? [];

let log: Workbench['book']['sheets'][number] | null = null;

/** A workbook whose log has a document of six months of the office, and one of a department. */
function halfReported(): Workbench {
  const workbench = sampleBook('progress', { today: '2025-04-08' });
  const { book } = workbench;
  if (log) {
    book.sheets.push({ ...structuredClone(log), id: unusedSheetId(book) });
    return workbench;
  }
  make(workbench, { round: '6' });
  make(workbench, { round: '6', department: DEPARTMENT });
  workbench.callFromPage('formatDocumentLog');
  log = structuredClone(book.sheets.find(({ name }) => name === LOG)!);
  return workbench;
}

test.each(['docs', 'word'] as const)(
  'the document of a later round has the counts of earlier ones, before those of the present (%s)',
  (target) => {
    const workbench = halfReported();
    const bytes = documentOf(workbench, { target, summary: true, round: '12' });
    expect(openXmlErrors(bytes)).toEqual([]);
    const lines = readDocx(bytes).text.split('\n');
    expect(lines[lines.indexOf(SIX) + 1]).toBe('จำนวนมาตรการตามสถานะ');
    expect(lines.join('\n').match(ROUND)).toEqual([SIX]);
    // Nor of its own round, nor without a summary.
    expect(roundsIn(workbench, { target, round: '6' })).toEqual([]);
    expect(roundsIn(workbench, { target, summary: false })).toEqual([]);
  },
);

test('in the office’s own template too', () => {
  const workbench = halfReported();
  workbench.run('createTemplateDoc', 'progress');
  expect(workbench.run('useTemplate', 'progress')).toMatchObject({ kind: 'inUse' });
  expect(roundsIn(workbench)).toEqual([SIX]);
});

test('without a trace where there is none; a row of the log in the words of an earlier version as it is', () => {
  const workbench = halfReported();
  const text = textOf(workbench, {}).split('\n');
  workbench.type(LOG, 'J2', 'ดำเนินการแล้ว 5 จาก 10 มาตรการ (อยู่ระหว่างดำเนินการ 3 · ยังไม่ดำเนินการ 2)');
  expect(roundsIn(workbench)).toEqual([
    'รอบ ๖ เดือน ดำเนินการแล้ว ๕ จาก ๑๐ มาตรการ (อยู่ระหว่างดำเนินการ ๓ · ยังไม่ดำเนินการ ๒)',
  ]);
  workbench.deleteRows(LOG, 2);
  expect(textOf(workbench, {}).split('\n')).toEqual(text.filter((line) => line !== SIX));
});

test('a department’s document has those of that department alone, in a draft too', () => {
  const workbench = halfReported();
  const department = DEPARTMENT;
  const [line, ...more] = roundsIn(workbench, { department });
  expect(more).toEqual([]);
  expect(line).toMatch(/^รอบ ๖ เดือน /);
  expect(line).not.toBe(SIX);
  expect(roundsIn(workbench, { department, draft: true })).toEqual([line]);
});

test('a sheet that is filled anew has those of its own year alone, though no name says the year', () => {
  const workbench = halfReported();
  workbench.type(LOG, 'B2', 'รายงานของเรา');
  expect(roundsIn(workbench)).toEqual([SIX]);
  workbench.type(LOG, 'A2', '8 เม.ย. 2567 09:00');
  expect(roundsIn(workbench)).toEqual([]);
});
