import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { isWithin } from '../../src/table/headings';
import { readTable } from '../../src/table/table';
import { instrumentOfSection, saysSomething } from '../../src/table/table-rows';
import { readStatusMark } from '../../src/thai/status-marks';
import { isBlank } from '../../src/thai/text';
import fc from '../support/properties';
import { headingsOf, sheet } from '../support/sheets';

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
  { weight: 1, arbitrary: fc.constantFrom(...FORMS.map(headingsOf)) },
);

test('each row of a sheet is read, or headings, or left out and told, or of another table and told', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 14 }), (rows) => {
      const data = sheet([...rows, headingsOf(FORMS[1]!)]);
      const table = readTable(data, FORMS);
      if (!table) return;
      const { headings, measures, leftOut, unread } = table;
      const told = new Set([...measures.flatMap((each) => each.rows), ...leftOut.map((line) => line.row)]);
      const lost = data.text.flatMap((cells, i) => {
        if (
          i + 1 <= headings.lastRow ||
          told.has(i + 1) ||
          isWithin(i + 1, [...unread, ...headings.repeats])
        ) {
          return [];
        }
        const filled = cells.filter((each) => !isBlank(each));
        const inFields = [...headings.columns].flatMap(([field, column]) => {
          const written = cells[column - 1] ?? '';
          return isBlank(written) ? [] : [[field, { row: i + 1, text: written }] as const];
        });
        // Nothing but marks that choose nothing, words of the office's own columns, a section, or headings.
        if (!saysSomething({ row: i + 1, cells: new Map(inFields) })) return [];
        if (filled.length === 1 && instrumentOfSection(filled[0] ?? '')) return [];
        if (filled.every((each) => [...headings.written.values()].includes(each))) return [];
        return [filled.filter((each) => readStatusMark(each) !== 'notChosen')];
      });
      expect(lost).toEqual([]);
    }),
    { numRuns: 700 },
  );
});
