import { composeDocument } from '../../src/actions/compose';
import { requireForm } from '../../src/actions/read-form';
import { type OfficeSheets, officeOf } from '../../src/actions/read-office';
import type { ReportData } from '../../src/documents/data';
import type { StoredPicture } from '../../src/documents/pictures';
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

/** Pictures for an office's emblem and of activities, as base64. */
export interface BenchPictures {
  emblem: string;
  activities: string[];
}

/** The same document with memo, cover and annex, where a measure has a picture as far as there are any. */
export function makeWithPictures(book: ReadBook, { emblem, activities }: BenchPictures): Uint8Array {
  const { office, ...sheet } = book;
  const table = requireForm({ ...sheet, words: () => office.settings.headers });
  const pictures = ({ measures }: typeof table) => {
    const all = activities.map((base64, i) => ({ base64, caption: `ภาพ ${i}` }) as StoredPicture);
    return {
      of: new Map(measures.slice(0, all.length).map((each, i) => [each, all.slice(i, i + 1)])),
      homeless: [],
    };
  };
  const parts = { memo: true, cover: true, annex: true };
  return composeDocument(table, officeOf(table, office), parts, { template: null, emblem, pictures }).fill(
    'word',
  );
}

/** What the same document is filled with. */
export const dataOf = (book: ReadBook): ReportData => compose(book).data;
