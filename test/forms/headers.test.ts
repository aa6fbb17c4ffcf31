import { expect, test } from '@jest/globals';
import { FORMS } from '../../src/forms';
import { fieldOfHeader } from '../../src/forms/header-meaning';
import { customColumns, duplicateColumns } from '../../src/table/columns';
import { headersOf, tableOf } from '../support/sheets';

const columns = FORMS.flatMap((form) => form.columns.map((column) => ({ form: form.id, ...column })));

test.each(columns)('in the form $form the header $header means $field', ({ field, header }) => {
  expect(fieldOfHeader(header)).toBe(field);
});

test.each(FORMS)('a sheet of the form $id has all its columns and no other', (form) => {
  const { headers, missing } = tableOf([headersOf(form)]);
  expect(missing).toEqual([]);
  expect([...headers.columnOf.keys()]).toEqual(form.columns.map(({ field }) => field));
  expect([...customColumns(headers), ...duplicateColumns(headers)]).toEqual([]);
});
