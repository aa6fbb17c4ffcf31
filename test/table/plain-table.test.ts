import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { plainTable, tableOfPlain, withMeasures } from '../../src/table/plain-table';
import { formNamed } from '../support/forms';
import { headersOf, rowOf, tableOf } from '../support/sheets';

const results = formNamed('results');
const table = tableOf([
  ['รายงาน ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'],
  [...headersOf(results), 'หมายเหตุ'],
  [...rowOf(results, { measure: '1. ก', steps: 'เตรียม' }), 'ด่วน'],
  [...rowOf(results, { steps: 'ทำ' }), 'ต่อ'],
  [...rowOf(results, { measure: '2. ข' }), ''],
]);
/** As a sidebar sends it back. */
const sent = JSON.parse(JSON.stringify(plainTable(table)));

test('a table that a sidebar sent back is the same for a document', () => {
  const { sheet, form, headers, measures, year, resultYear } = table;
  const { words: _, ...known } = headers;
  expect(tableOfPlain(sent, FORMS)).toMatchObject({
    sheet,
    form,
    headers: known,
    measures,
    year,
    resultYear,
  });
  expect(measures.map(({ rows }) => rows)).toEqual([[3, 4], [5]]);
});

test('a table with some of its measures has no others', () => {
  const second = withMeasures(sent, [1]);
  expect(tableOfPlain(second, FORMS)?.measures).toEqual(table.measures.slice(1));
  expect(JSON.stringify(second)).not.toContain('เตรียม');
});

test('a table of a form that the add-on no longer has is null', () => {
  expect(tableOfPlain({ ...sent, form: 'ไม่มี' }, FORMS)).toBeNull();
});
