import { describe, expect, test } from '@jest/globals';
import type { CheckResult } from '../../src/actions/fix';
import { FORMS } from '../../src/forms';
import { fileOf, makeDocuments } from '../support/documents';
import { readDocx } from '../support/docx';
import { pasted } from '../support/pasted-book';
import { pasteOf } from '../support/pastes';

describe.each(FORMS.map(({ id }) => id))('a table of %s that was pasted and not imported', (id) => {
  const { form, rows, expected } = pasteOf[id]!();
  const notes = [
    ['หมายเหตุ ข้อมูล ณ วันที่ ๓๐ กันยายน ๒๕๖๘'],
    ['ลงชื่อ..................ผู้รายงาน'],
    ['(นายสมมติ ตัวอย่าง)'],
  ];
  const workbench = pasted([...rows, ...notes]);

  test('is checked as the same measures that its import gives', () => {
    const { measures, findings } = workbench.run('listFindings') as CheckResult;
    expect(measures).toBe(expected.length);
    expect(findings.filter(({ code }) => /^(?:header|required)\/|left-out/.test(code))).toEqual([]);
  });

  test('is printed as those measures, without its titles, notes and signatures', () => {
    // The office's name is not set: that is an error, passed over.
    const [created] = makeDocuments(workbench).created;
    expect(created?.measures).toBe(expected.length);
    const document = readDocx(fileOf(workbench, created).bytes);
    const printed = document.tables.flat(2).join('\n');
    for (const [text] of notes) expect(printed).not.toContain(text);
    const key = form.columns.findIndex(({ field }) => field === form.keyField);
    for (const row of expected) expect(printed).toContain(row[key]?.split('\n')[0]);
  });
});
