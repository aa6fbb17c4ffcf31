import { expect, test } from '@jest/globals';
import { printedColumns } from '../../src/documents/measures-table';
import type { FieldId } from '../../src/forms/fields';
import { progress } from '../../src/forms/progress';
import { results } from '../../src/forms/results';
import { NOT_PRINTED } from '../../src/settings/settings';
import type { HeaderSetting } from '../../src/sheet/sheet-data';
import { headersOf, rowOf, tableOf } from '../support/sheets';

/** The headers of the printed table of a sheet with these columns. */
const printed = (rows: string[][], demanded: FieldId[], headers: HeaderSetting[] = []) =>
  printedColumns({
    table: tableOf(rows),
    headers,
    demanded: new Set(demanded),
    isFirstHalf: false,
  }).map(({ header }) => header);

const ISSUE = 'ประเด็นที่ต้องแก้ไข/ปรับปรุง';
const withIssue = [
  [...headersOf(results), ISSUE],
  [...rowOf(results, {}), 'การสื่อสารได้ 80 คะแนน'],
];

test('an issue that the round demands is a column of its own, though the form has none', () => {
  expect(printed(withIssue, ['issue'])).toContain(ISSUE);
});

test('an outcome is, too', () => {
  const rows = [
    [...headersOf(progress), 'ผลลัพธ์/ความสำเร็จ'],
    [...rowOf(progress, { statusDone: '⊗' }), 'เข้าใจมากขึ้น'],
  ];
  expect(printed(rows, ['outcome'])).toContain('ผลลัพธ์/ความสำเร็จ');
});

test('what the form has no column for is not printed where no round demands it, or the office says no', () => {
  expect(printed(withIssue, [])).not.toContain(ISSUE);
  const not = [{ header: ISSUE, meaning: 'ประเด็นที่ต้องแก้ไข/ปรับปรุง', printed: NOT_PRINTED }];
  expect(printed(withIssue, ['issue'], not)).not.toContain(ISSUE);
});
