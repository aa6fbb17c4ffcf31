import { describe, expect, test } from '@jest/globals';
import { runChecks } from '../../src/checks';
import { FORMS } from '../../src/forms';
import type { Form } from '../../src/forms/form';
import { knownYears, schemeOf } from '../../src/ita';
import { allStartingPoints } from '../../src/library/all';
import { editsOf, sectionOver } from '../../src/library/edits';
import { responsibleOf } from '../../src/library/responsible';
import type { StartingPoint } from '../../src/library/starting-point';
import { answeredIndicators } from '../../src/scores/answered';
import { newMeasureCells } from '../../src/table/saving';
import type { FormTable } from '../../src/table/table';
import { normalizeText } from '../../src/thai/normalize';
import { readPeriod } from '../../src/thai/period';
import { office, TODAY } from '../support/office';
import { headersOf, rowOf, sheet, tableOf } from '../support/sheets';

const POINTS = allStartingPoints();
const DEPARTMENTS = ['สำนักปลัด', 'กองคลัง', 'กองช่าง', 'หน่วยตรวจสอบภายใน'];
const TITLE = ['แบบ ประจำปีงบประมาณ พ.ศ. ๒๕๖๘'];

/** A sheet's rows with a starting point under them, as the add-on writes it. */
function inserted(rows: string[][], point: StartingPoint): { rows: string[][]; table: FormTable } {
  const table = tableOf(rows);
  const scheme = schemeOf(2568);
  const section = sectionOver(point, table, scheme);
  const at = rows.length + (section === null ? 1 : 2);
  const width = Math.max(...rows.map((row) => row.length));
  const line = Array<string>(width).fill('');
  for (const { column, text } of newMeasureCells(
    table,
    sheet(rows),
    at,
    editsOf(point, table, { departments: DEPARTMENTS, scheme }),
  ).writes) {
    line[column - 1] = text;
  }
  const key = table.headers.columnOf.get(table.form.keyField) ?? 1;
  const over =
    section === null ? [] : [Array.from({ length: width }, (_, i) => (i === key - 1 ? section : ''))];
  const all = [...rows, ...over, line];
  return { rows: all, table: tableOf(all) };
}

const findingsOf = (table: FormTable) =>
  runChecks({
    table,
    settings: office({ departments: DEPARTMENTS }),
    scheme: schemeOf(2568),
    schemeFor: schemeOf,
    today: { ...TODAY, month: 1 },
    scores: null,
    rejected: [],
  });

describe('every starting point', () => {
  test('each of the ten indicators has two or three, and each has an id of its own', () => {
    const counts = Array.from(
      { length: 10 },
      (_, i) => POINTS.filter(({ indicatorNumber }) => indicatorNumber === i + 1).length,
    );
    for (const count of counts) expect([2, 3]).toContain(count);
    expect(new Set(POINTS.map(({ id }) => id)).size).toBe(POINTS.length);
    expect(POINTS).toHaveLength(counts.reduce((sum, count) => sum + count, 0));
  });

  test.each(POINTS.map((point) => [point.id, point] as const))('%s is complete', (_, point) => {
    for (const text of [point.measure, point.issue]) expect(text.length).toBeGreaterThan(20);
    expect(point.steps.length).toBeGreaterThanOrEqual(3);
    expect(point.followUp.length).toBeGreaterThanOrEqual(2);
    expect(point.evidence.length).toBeGreaterThanOrEqual(2);
    expect(point.responsible.length).toBeGreaterThan(0);
    const texts = [point.measure, point.issue, ...point.steps, ...point.followUp, ...point.evidence];
    for (const text of texts) {
      expect(normalizeText(text)).toBe(text);
      // No numbers of a list, no blanks to fill, no foreign words.
      expect(text.replace('ITA ', '')).not.toMatch(/[0-9]\.|\.\.|\s{2}|\s$|[A-Za-z]/);
    }
    expect(new Set(texts).size).toBe(texts.length);
    const period = readPeriod(point.period, 2568);
    expect(period).toMatchObject({ kind: 'dates', problems: [] });
  });

  test('its indicator exists in every known round', () => {
    for (const year of knownYears()) {
      const numbers = new Set(
        schemeOf(year).instruments.flatMap(({ indicators }) =>
          indicators.map(({ indicatorNumber }) => indicatorNumber),
        ),
      );
      for (const { id, indicatorNumber } of POINTS)
        expect([id, year, numbers.has(indicatorNumber)]).toEqual([id, year, true]);
    }
  });
});

describe.each(FORMS.map((form) => [form.id, form] as const))('put into a sheet of %s', (_, form: Form) => {
  const headings = headersOf(form);

  test('every one becomes a measure of its own, in which the check finds nothing', () => {
    let rows = [TITLE, headings];
    for (const point of POINTS) {
      const put = inserted(rows, point);
      rows = put.rows;
      const last = put.table.measures[put.table.measures.length - 1];
      expect([point.id, last?.rows]).toEqual([point.id, [rows.length]]);
    }
    const table = tableOf(rows);
    expect(table.measures).toHaveLength(POINTS.length);
    expect(findingsOf(table).filter(({ sheet }) => sheet === table.sheet)).toEqual([]);
  });

  test('is a measure of its own under measures that are numbered, in either digits', () => {
    for (const number of ['1. ', '๑. ', '(๑) ', '']) {
      const filled = rowOf(form, { [form.keyField]: `${number}การใช้งบประมาณ`, statusDone: '⊗' });
      for (const point of POINTS.slice(0, 5)) {
        const { table } = inserted([TITLE, headings, filled], point);
        expect(table.measures.map(({ rows }) => rows)).toEqual([[3], [4]]);
      }
    }
  });

  test('its indicator counts as answered from then on', () => {
    for (const point of POINTS) {
      const { table } = inserted([TITLE, headings], point);
      expect([...answeredIndicators(table.measures, schemeOf(2568))]).toContain(point.indicatorNumber);
    }
  });
});

test('a numbered list goes on with the next number, as it is written', () => {
  const form = FORMS.find(({ id }) => id === 'results') as Form;
  const rows = [TITLE, headersOf(form), rowOf(form, { measure: '๙. ก' })];
  const { table } = inserted(rows, POINTS[0] as StartingPoint);
  expect(table.measures[1]?.fields.measure?.text).toMatch(/^๑๐\. กำหนดมาตรฐาน/);
});

test('where section rows tell the instrument, a measure of another gets its own section', () => {
  const form = FORMS.find(({ id }) => id === 'plan') as Form;
  const blank = headersOf(form).map(() => '');
  const rows = [
    TITLE,
    headersOf(form),
    ['แบบวัดการเปิดเผยข้อมูลสาธารณะ (OIT)', ...blank.slice(1)],
    rowOf(form, {}),
  ];
  const { table } = inserted(rows, POINTS[0] as StartingPoint);
  expect(table.measures.map(({ instrument }) => /IIT|OIT/.exec(instrument)?.[0])).toEqual(['OIT', 'IIT']);
});

test('departments take the office’s own names, and the usual ones where it has none alike', () => {
  expect(responsibleOf(['palad', 'works'], ['สำนักงานปลัดเทศบาล', 'กองช่างและผังเมือง'])).toBe(
    'สำนักงานปลัดเทศบาล/กองช่างและผังเมือง',
  );
  expect(responsibleOf(['finance', 'all'], [])).toBe('กองคลัง/ทุกส่วนราชการ');
});
