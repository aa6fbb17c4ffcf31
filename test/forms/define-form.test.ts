import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { columnOf, defineForm, type Form } from '../../src/forms/form';
import { results } from '../../src/forms/results';
import { readTable } from '../../src/table/table';
import { checkTable, findingsOf } from '../support/check';
import { headersOf, rowOf, sheet } from '../support/sheets';

const { columns: _, keyField: __, ...rest } = results;
const responsible = { field: 'responsible', header: 'ผู้รับผิดชอบ', required: true, pixels: 120 } as const;
const budget = { field: 'budget', header: 'งบประมาณ', pixels: 120 } as const;
const PROJECT = { header: 'โครงการ/กิจกรรม', required: true, pixels: 200 } as const;

test('every form has a column of its key', () => {
  for (const form of FORMS) expect(columnOf(form, form.keyField)).toBeDefined();
});

test('the key of a form is a field of its columns, and activities are beside measures: else it does not compile', () => {
  const activity = { ...PROJECT, field: 'activity' } as const;
  const measure = { ...PROJECT, field: 'measure', header: 'มาตรการ' } as const;
  // @ts-expect-error: no column has the key
  defineForm({ ...rest, columns: [responsible, budget], keyField: 'measure' });
  // @ts-expect-error: the sheet of it would have measures
  defineForm({ ...rest, columns: [activity, responsible], keyField: 'activity' });
  const both = defineForm({ ...rest, columns: [measure, activity], keyField: 'activity' });
  expect(columnOf(both, both.keyField)?.header).toBe('โครงการ/กิจกรรม');
});

test('a form of activities alone has none of its own columns missing on its sheet', () => {
  const projects: Form = defineForm({
    ...rest,
    id: 'projects',
    columns: [{ ...PROJECT, field: 'measure' }, responsible, budget],
    keyField: 'measure',
  });
  const rows = [['แผน ประจำปีงบประมาณ พ.ศ. 2568'], headersOf(projects), rowOf(projects, {})];
  const table = readTable({ ...sheet(rows), origin: () => ({ form: 'projects' }) }, [...FORMS, projects]);
  expect(table?.form.id).toBe('projects');
  expect(table && findingsOf(checkTable(table), 'heading/missing')).toEqual([]);
});

test('a sheet of a built-in form with its status in words is one of that form', () => {
  const words: Form = defineForm({
    ...rest,
    id: 'words',
    status: 'words',
    columns: [
      { ...PROJECT, field: 'measure' },
      budget,
      responsible,
      { field: 'statusText', header: 'สถานะการดำเนินการ', pixels: 120 },
    ],
    keyField: 'measure',
  });
  const rows = [['แผน ประจำปีงบประมาณ พ.ศ. 2568'], headersOf(words), rowOf(words, {})];
  const table = readTable(sheet(rows), [...FORMS, words]);
  expect([table?.form.id, table?.form.isCustom]).toEqual(['words', undefined]);
});
