import { expect, test } from '@jest/globals';
import { copyOf } from '../../workbench/book';
import { Workbench } from '../../workbench/workbench';
import { sampleBook } from '../support/books';

test('a copy of a workbook is equal, and changing it does not change the first', () => {
  const { book } = sampleBook('progress');
  const before = structuredClone(book);
  const workbench = new Workbench({ book: copyOf(book) });
  expect(workbench.book).toEqual(before);
  const { name } = workbench.book.sheets[0]!;
  workbench.selectSheet(name);
  workbench.type(name, 'A3', 'x');
  workbench.insertRows(name, 4);
  workbench.run('listFindings');
  workbench.callFromPage('makeOverviewSheet');
  expect(workbench.book).not.toEqual(before);
  expect(book).toEqual(before);
});
