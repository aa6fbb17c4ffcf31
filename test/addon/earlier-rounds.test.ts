import { expect, test } from '@jest/globals';
import type { Workbench } from '../../workbench/workbench';
import { FIRST_ROW, sampleBook } from '../support/books';
import { type Choices, documentOf, LOG, makeDocuments as make } from '../support/documents';
import { readDocx } from '../support/docx';
import { openXmlErrors } from '../support/validator';

const ROUND = /^ผล(?:รอบ|ไตรมาส).*$/gm;
const SIX = 'ผลรอบ ๖ เดือน: ดำเนินการแล้ว ๕ จาก ๑๐ มาตรการ (อยู่ระหว่างดำเนินการ ๓ · ยังไม่ดำเนินการ ๒)';

/** The lines about earlier rounds in a document with its summary. */
function roundsIn(workbench: Workbench, choices: Choices): string[] {
  const bytes = documentOf(workbench, { summary: true, ...choices });
  expect(openXmlErrors(bytes)).toEqual([]);
  return readDocx(bytes).text.match(ROUND) ?? [];
}

/** A workbook whose log has a document of six months, of the office and of each department. */
function halfReported(): Workbench {
  const workbench = sampleBook('progress', { today: '2025-04-08' });
  make(workbench, { round: '6' });
  make(workbench, { round: '6', each: true });
  workbench.callFromPage('formatDocumentLog');
  return workbench;
}

test.each(['docs', 'word'] as const)(
  'the document of a later round has the counts of earlier ones (%s)',
  (target) => {
    const workbench = halfReported();
    expect(roundsIn(workbench, { target, round: '12' })).toEqual([SIX]);
    // Nor of its own round, nor of none.
    expect(roundsIn(workbench, { target, round: '6' })).toEqual([]);
    expect(roundsIn(workbench, { target, round: '12', summary: false })).toEqual([]);
  },
);

test('in the office’s own template too', () => {
  const workbench = halfReported();
  workbench.run('createTemplateDoc', 'progress');
  expect(workbench.run('useTemplate', 'progress')).toMatchObject({ kind: 'inUse' });
  expect(roundsIn(workbench, { round: '12' })).toEqual([SIX]);
});

test('before the counts of the present, and without a trace where there is none', () => {
  const workbench = halfReported();
  const text = readDocx(documentOf(workbench, { summary: true, round: '12' })).text.split('\n');
  expect(text[text.indexOf(SIX) + 1]).toBe('จำนวนมาตรการตามสถานะ');
  workbench.deleteRows(LOG, 2, 20);
  const without = readDocx(documentOf(workbench, { summary: true, round: '12' })).text.split('\n');
  expect(without).toEqual(text.filter((line) => line !== SIX));
});

test('the last document of a round is the one that counts', () => {
  const workbench = halfReported();
  workbench.deleteRows(workbench.selected().sheet, FIRST_ROW);
  make(workbench, { round: '6' });
  const [now, ...more] = roundsIn(workbench, { round: '12' });
  expect(more).toEqual([]);
  expect(now).toMatch(/^ผลรอบ ๖ เดือน: ดำเนินการแล้ว ๔ จาก ๙ มาตรการ/);
});

test('a department’s document has those of that department alone, in a draft too', () => {
  const workbench = halfReported();
  const department = 'กองคลัง';
  const [line, ...more] = roundsIn(workbench, { round: '12', department });
  expect(more).toEqual([]);
  expect(line).toMatch(/^ผลรอบ ๖ เดือน: /);
  expect(line).not.toBe(SIX);
  expect(roundsIn(workbench, { round: '12', department, draft: true })).toEqual([line]);
  workbench.deleteRows(LOG, 3, 20);
  expect(roundsIn(workbench, { round: '12', department })).toEqual([]);
});

test('other sheets and other years are left out', () => {
  const workbench = halfReported();
  const sheet = workbench.selected().sheet;
  workbench.type(LOG, 'D2', 'แผ่นงานอื่น');
  expect(roundsIn(workbench, { round: '12' })).toEqual([]);
  workbench.type(LOG, 'D2', sheet);
  workbench.type(LOG, 'B2', 'รายงานผล ปีงบประมาณ 2500 รอบ 6 เดือน');
  expect(roundsIn(workbench, { round: '12' })).toEqual([]);
});

test('at most 14 calls, with its summary and the log', () => {
  const workbench = halfReported();
  const { calls, created } = make(workbench, { round: '12', summary: true });
  expect(calls).toBeLessThanOrEqual(14);
  expect(
    make(workbench, { round: '12', summary: true, replaces: created[0]!.url }).calls,
  ).toBeLessThanOrEqual(14);
});
