import { describe, expect, test } from '@jest/globals';
import { SETTINGS_SHEET } from '../../src/settings/settings';
import { bookWith, sampleBook } from '../support/books';
import { findingsOf } from '../support/check';
import { type Choices, documentOf, makeDocuments } from '../support/documents';
import { readDocx, sectionsOf } from '../support/docx';
import { LONG } from '../support/long';
import { openXmlErrors } from '../support/validator';

/** What the memo says, its figures' hard spaces as plain ones. */
function memoOf(bytes: Uint8Array): string {
  const [memo] = sectionsOf(bytes);
  const lines = memo!.blocks.flatMap((block) => ('text' in block ? [block.text] : []));
  return lines.join('\n').replace(/\u00a0/g, ' ');
}
const memoWith = (id: string, rows: Parameters<typeof bookWith>[1], choices: Choices = {}) =>
  memoOf(documentOf(bookWith(id, rows), { memo: true, ...choices }));

describe('the memo of a report', () => {
  test('counts its measures by status, and leaves out statuses without measures', () => {
    const memo = memoWith('progress', [
      { indicator: '1. การปฏิบัติหน้าที่', statusDone: '⊗' },
      { indicator: '2. การใช้งบประมาณ', statusDone: '⊗' },
      { indicator: '3. การใช้อำนาจ', statusInProgress: '⊗' },
      { indicator: '4. การใช้ทรัพย์สินของราชการ' },
    ]);
    expect(memo).toContain(
      'ปรากฏว่า ดำเนินการแล้ว ๒ มาตรการ อยู่ระหว่างดำเนินการ ๑ มาตรการ ยังไม่ได้ระบุสถานะหรือผลที่ชัดเจน ๑ มาตรการ รายละเอียด',
    );
  });

  test('counts results if the form has no status marks', () => {
    const memo = memoWith('results', [
      { measure: '1. ก' },
      { measure: '2. ข', result: '' },
      { measure: '3. ค', result: 'ไม่สามารถดำเนินการได้ เนื่องจากไม่มีงบประมาณ' },
    ]);
    expect(memo).toContain('ดำเนินการแล้ว ๑ มาตรการ ไม่สามารถดำเนินการได้ ๑ มาตรการ ยังไม่ได้ระบุ');
  });

  test('reports that nothing is filled in', () => {
    const memo = memoWith('results', [{ measure: '1. ก', result: '' }]);
    expect(memo).toContain('ยังไม่มีการระบุสถานะหรือผลการดำเนินการของมาตรการใด');
    expect(memo).not.toContain('ดำเนินการแล้ว');
  });

  test.each(['results', 'progress', 'instrument', 'item', 'plan'])(
    'never reports that %s is all done',
    (id) => {
      const bytes = documentOf(sampleBook(id), { memo: true });
      expect(memoOf(bytes)).not.toMatch(/เรียบร้อยแล้ว|ครบถ้วน/);
      if (LONG) expect(openXmlErrors(bytes)).toEqual([]);
    },
  );

  test('asks permission to publish only for the report of the whole year', () => {
    const asks = (choices: Choices) =>
      memoOf(documentOf(sampleBook('results'), choices)).includes('พิจารณาอนุญาตให้เผยแพร่');
    expect([asks({}), asks({ round: '12' }), asks({ round: '6' }), asks({ department: 'กองคลัง' })]).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });
});

describe('the document of a department', () => {
  const workbench = sampleBook('results');
  workbench.paste(SETTINGS_SHEET, 'A80', [
    ['ผู้ลงนาม กองคลัง', 'นางสี่ ตัวอย่างการ', 'ผู้อำนวยการกองคลัง'],
    ['โทรศัพท์ กองคลัง', '0 2000 0001'],
  ]);
  const bytes = (department: string) => documentOf(workbench, { department });

  test('is signed by the department, and addressed to the ปลัด only', () => {
    const memo = memoOf(bytes('กองคลัง'));
    expect(memo).toContain('ส่วนราชการ  กองคลัง องค์การบริหารส่วนตำบลตัวอย่าง โทร. ๐ ๒๐๐๐ ๐๐๐๑');
    expect(memo).toContain('เรียน  ปลัดองค์การบริหารส่วนตำบลตัวอย่าง');
    expect(memo).toContain('(นางสี่ ตัวอย่างการ)\nผู้อำนวยการกองคลัง');
    expect(memo).not.toContain('นายก');
    expect(memo).not.toContain('ชลธิชา');
  });

  test('is decided by the ปลัด, whose opinion on the office’s document is not printed', () => {
    const memo = memoOf(bytes('กองคลัง'));
    expect(memo).toMatch(/ความเห็นของปลัด.*\(ผู้มีอำนาจพิจารณา\)/);
    expect(memoOf(bytes(''))).toContain('เพื่อโปรดพิจารณา\n');
    expect(memo).not.toContain('เพื่อโปรดพิจารณา\n');
  });

  test('has dots for an unknown signer, never the office’s signer', () => {
    const memo = memoOf(bytes('กองช่าง'));
    expect(memo).toMatch(/\(\.{24}\)\n\.{24}/);
    expect(memo).not.toContain('ชลธิชา');
  });

  test('names the department on its cover too', () => {
    const { paragraphs } = readDocx(bytes('กองคลัง'));
    expect(paragraphs[paragraphs.indexOf('จัดทำโดย') + 1]).toBe('กองคลัง');
  });

  test('names the row of ตั้งค่า for its signer in a warning', () => {
    const found = (department: string) =>
      findingsOf(makeDocuments(workbench, { department }).findings, 'settings/missing');
    expect(found('กองคลัง')).toEqual([]);
    expect(found('กองช่าง')).toMatchObject([{ severity: 'warning', header: 'ผู้ลงนาม กองช่าง' }]);
  });
});
