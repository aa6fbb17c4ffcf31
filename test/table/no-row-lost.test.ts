import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { isWithin } from '../../src/table/header-rows';
import { instrumentOfSection } from '../../src/table/row-words';
import { readTable } from '../../src/table/table';
import { isFilled } from '../../src/table/table-row';
import { readStatusMark } from '../../src/thai/status-marks';
import { isBlank } from '../../src/thai/text';
import fc from '../support/properties';
import { headersOf, sheet } from '../support/sheets';

// Words that mean something to the reader, among words that mean nothing.
const WORDS = [
  ...['ก', 'ข้อความ', '๑. ', '2) ', '-', '⊗', '○', 'แบบวัด', '(IIT)', 'หมายเหตุ', 'ลงชื่อ', '....', '(นายก ข)'],
  ...['รายงาน', 'ประจำปีงบประมาณ พ.ศ. ๒๕๖๘', 'หน้า ๒', 'ข้อมูล ณ วันที่', 'ดำเนินการแล้ว', 'มาตรการ', '\u200b'],
];
const text = fc
  .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
  .map((words) => words.join(''));
const cell = fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 3, arbitrary: text });
const row = fc.oneof(
  { weight: 4, arbitrary: fc.array(cell, { minLength: 10, maxLength: 10 }) },
  { weight: 2, arbitrary: text.map((lone) => [lone]) },
  { weight: 1, arbitrary: fc.constantFrom(...FORMS.map(headersOf)) },
);

test('each row of a sheet is read, or headers, or left out and named, or of another table and named', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
      const data = sheet([...rows, headersOf(FORMS[1]!)]);
      const table = readTable(data, FORMS);
      if (!table) return;
      const { headers, measures, leftOut, unread } = table;
      const accounted = new Set([
        ...measures.flatMap((each) => each.rows),
        ...leftOut.map((line) => line.row),
      ]);
      const lost = data.text.flatMap((cells, i) => {
        if (
          i + 1 <= headers.lastRow ||
          accounted.has(i + 1) ||
          isWithin(i + 1, [...unread, ...headers.repeats])
        ) {
          return [];
        }
        const filled = cells.filter((each) => !isBlank(each));
        const inFields = [...headers.columnOf].flatMap(([field, column]) => {
          const written = cells[column - 1] ?? '';
          return isBlank(written) ? [] : [[field, { row: i + 1, text: written }] as const];
        });
        // Nothing but marks that choose nothing, words of custom columns, a section, or headers.
        if (!isFilled({ cells: new Map(inFields), custom: new Map() })) return [];
        if (filled.length === 1 && instrumentOfSection(filled[0] ?? '')) return [];
        if (filled.every((each) => headers.columns.some(({ header }) => header === each))) return [];
        return [filled.filter((each) => readStatusMark(each) !== 'notChosen')];
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 700 },
  );
});
