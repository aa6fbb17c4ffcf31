import { describe, expect, test } from '@jest/globals';
import { SCORE_FIELDS } from '../../src/scores/columns';
import { SCORES_SHEET } from '../../src/scores/sheet';
import { columnLetter } from '../../src/sheet/a1';
import { sampleBook } from '../support/books';
import { documentOf } from '../support/documents';
import { partsOf, readDocx } from '../support/docx';
import { openXmlErrors } from '../support/validator';

const ISSUE = columnLetter(SCORE_FIELDS.indexOf('issue') + 1);
const SCORE = columnLetter(SCORE_FIELDS.indexOf('score') + 1);

/** The document of a plan whose IIT has these scores, and one issue in its first row. */
function planOf(scores: string[]): Uint8Array {
  const workbench = sampleBook('plan');
  scores.forEach((score, i) => {
    workbench.type(SCORES_SHEET, `${SCORE}${i + 3}`, score);
    workbench.type(SCORES_SHEET, `${ISSUE}${i + 3}`, i === 0 ? 'บุคลากรยังไม่ทราบขั้นตอน' : '');
  });
  return documentOf(workbench);
}
const firstTable = (bytes: Uint8Array) =>
  /<w:tbl>[\s\S]*?<\/w:tbl>/.exec(partsOf(bytes)['word/document.xml'] ?? '')?.[0] ?? '';

describe('an issue given once for an instrument', () => {
  const bytes = planOf(['80', '82', '83', '79', '84']);

  test('is in one cell beside all indicators', () => {
    const xml = firstTable(bytes);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/g)).toHaveLength(1);
    expect(xml.match(/<w:vMerge(?: w:val="continue")?\/>/g)).toHaveLength(4);
    expect(readDocx(bytes).tables[0]?.map((row) => row[2])).toEqual([
      'ประเด็นที่ต้องแก้ไข/ปรับปรุง',
      'บุคลากรยังไม่ทราบขั้นตอน',
      '',
      '',
      '',
      '',
    ]);
  });

  test('gives a valid document', () => {
    expect(openXmlErrors(bytes)).toEqual([]);
  });
});

test('an issue of one indicator is in its row, with a dash for those that pass', () => {
  const bytes = planOf(['80', '92', '93', '90', '94']);
  expect(firstTable(bytes)).not.toContain('vMerge');
  expect(
    readDocx(bytes)
      .tables[0]?.slice(1)
      .map((row) => row[2]),
  ).toEqual(['บุคลากรยังไม่ทราบขั้นตอน', '-', '-', '-', '-']);
});
