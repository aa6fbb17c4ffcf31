import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Book, type Chart, sheetNamed } from '../../../workbench/book';
import { ROOT } from '../../../workbench/root';
import { Workbench } from '../../../workbench/workbench';
import { AT } from './make-workbook';

/** The releases from 1.0.0 on, the oldest first, as CHANGELOG.md lists them. */
export const RELEASES = [
  ...readFileSync(join(ROOT, 'CHANGELOG.md'), 'utf8').matchAll(/^## ([1-9]\d*\.\d+\.\d+)$/gm),
]
  .map(([, version = '']) => version)
  .reverse();

/** The workbooks of earlier versions that this one must read; each made once, by its version, and never again. */
export const VERSIONS = ['2026-11', ...RELEASES];

export const workbookFile = (version: string): string => `${version}.xlsx`;
/** The charts of its sheets, which the workbench's .xlsx does not hold. */
export const chartsFile = (version: string): string => `${version}.charts.json`;

/** The workbook of a version. @throws Error where it was not made: docs/testing.md says how */
export async function readFixture(version: string): Promise<Book> {
  const { book } = await Workbench.read(join(__dirname, workbookFile(version)));
  const charts = JSON.parse(readFileSync(join(__dirname, chartsFile(version)), 'utf8')) as {
    sheet: string;
    chart: Chart;
  }[];
  for (const { sheet, chart } of charts) sheetNamed(book, sheet)?.charts.push(chart);
  return book;
}

/** A workbench on a copy of a workbook, on the day and by the user of its making. */
export const workbenchOn = (book: Book): Workbench => new Workbench({ ...AT, book: structuredClone(book) });
