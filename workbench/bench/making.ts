import { composeDocument } from '../../src/actions/compose';
import { requireForm } from '../../src/actions/read-form';
import { type OfficeSheets, officeOf } from '../../src/actions/read-office';
import type { ReportData } from '../../src/documents/data';
import type { Merge } from '../../src/sheet/sheet-data';

// As the script bundles it for Apps Script, this is what the bench takes the time of: from what was read of the sheets to a .docx.

/** The data that is read of a workbook for a document. */
export interface ReadBook {
  name: string;
  text: string[][];
  merges: Merge[];
  office: OfficeSheets;
}

function compose({ office, ...sheet }: ReadBook) {
  const table = requireForm({ ...sheet, words: () => office.settings.headers });
  return composeDocument(
    table,
    officeOf(table, office),
    {},
    { template: null, emblem: '', pictures: () => ({ of: new Map(), homeless: [] }) },
  );
}

export const makeDocument = (book: ReadBook): Uint8Array => compose(book).fill('word');

/** What the same document is filled with. */
export const dataOf = (book: ReadBook): ReportData => compose(book).data;
