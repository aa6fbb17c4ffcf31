import { expect, test } from '@jest/globals';
import { reportData } from '../../src/documents/data';
import { FORMS } from '../../src/forms';
import { schemeOf } from '../../src/ita';
import { progressOf } from '../../src/overview/counts';
import { readTable } from '../../src/table/table';
import { office, TODAY } from '../support/office';
import { sheet } from '../support/sheets';

/** What the office has said that its header means. */
const WORDS = [{ header: 'ความก้าวหน้า (%)', meaning: 'สถานะ', printed: '' }];

/** What a memo counts of measures with these cells in their last column, and what the overview says of each. */
function countsOf(header: string, cells: readonly string[]) {
  const rows = cells.map((cell, i) => [`มาตรการที่ ${'กขคงจฉชซ'[i]}`, 'กองคลัง', cell]);
  const table = readTable(
    { ...sheet([['มาตรการ', 'ผู้รับผิดชอบ', header], ...rows]), words: () => WORDS },
    FORMS,
  )!;
  const settings = office({ digits: 'arabic' });
  const data = reportData({ table, settings, scheme: schemeOf(2568), scores: null, today: TODAY });
  const { doneCount, inProgressCount, notStartedCount, unableCount, blankCount } = data;
  return {
    memo: [doneCount, inProgressCount, notStartedCount, unableCount, blankCount].map(Number),
    overview: table.measures.map((measure) => progressOf(measure, table)),
  };
}

test('a memo counts as done no result that says otherwise, and the overview agrees', () => {
  const results = ['อบรมแล้ว 2 รุ่น', 'ร้อยละ 40', 'ยังไม่ได้จัดซื้อ', 'ยกเลิก เพราะน้ำท่วม', '๔๕', 'ดำเนินการไม่เสร็จ'];
  expect(countsOf('ผลการดำเนินการ', results)).toEqual({
    memo: [1, 2, 1, 1, 1],
    overview: ['done', 'inProgress', 'notStarted', 'unclear', 'unclear', 'inProgress'],
  });
});

test('a memo counts a column of per cent whose header alone has the sign', () => {
  expect(countsOf('ความก้าวหน้า (%)', ['๑๐๐', '๔๕', '๐', '100%'])).toEqual({
    memo: [2, 1, 1, 0, 0],
    overview: ['done', 'inProgress', 'notStarted', 'done'],
  });
});

test('a memo counts words of status with what is behind them', () => {
  const words = ['ดำเนินการแล้วเสร็จร้อยละ ๑๐๐', 'ยังคงอยู่ในระหว่างการตรวจรับ', 'ไม่ได้ทำ เพราะขาดคน', 'ตามแผน'];
  expect(countsOf('สถานะ', words).memo).toEqual([1, 1, 1, 0, 1]);
});
