import { expect, test } from '@jest/globals';
import { OFFICE_TABLES, SAMPLE_TABLES } from './office-tables';
import { randomTable, tableAsText } from './random-tables';
import { readAsText } from './read-as-text';

const RANDOM_TABLES = 500;

// A difference is not wrong by itself: it says which tables are now read otherwise. See docs/testing.md, "Nets".

test.each(Object.entries(OFFICE_TABLES))('a table of an office: %s', (_name, table) => {
  expect(`\n${readAsText(table)}\n`).toMatchSnapshot();
});

test.each(Object.entries(SAMPLE_TABLES))('the sample of the form %s', (_form, table) => {
  expect(`\n${readAsText(table)}\n`).toMatchSnapshot();
});

test.each(Array.from({ length: RANDOM_TABLES }, (_, i) => i + 1))('random table %i', (seed) => {
  const table = randomTable(seed);
  expect(`\n${tableAsText(table)}\n\n${readAsText(table)}\n`).toMatchSnapshot();
});
