import type { Log } from '../documents/log';
import { type PlainTable, withMeasures } from '../table/plain-table';
import type { DepartmentMeasures } from './document';
import type { OfficeSheets } from './read-office';

/**
 * All that was read for documents. The page keeps it and sends it back for each of them, with the measures of that one alone: so
 * any number means one moment, and no sheet is read again.
 */
export interface PreparedReport {
  table: PlainTable;
  office: OfficeSheets;
  /**
   * The office's own template: its mark, and the .docx as base64 for the first document, which has crossings to Google to spare least;
   * for further ones it is read again. Null for the built-in one.
   */
  customTemplate: { mark: string; base64: string | null } | null;
  /** Where the log has its columns; null where it has no headings yet. */
  logColumns: Log['columns'];
}

/** A document to make of it: for a department, or '' for the whole office, with these of its measures. */
export interface PreparedDocument extends DepartmentMeasures {
  measures: number;
  part: string;
}

/** What the page sends of what was read, for one of the documents. */
export function preparedFor(
  { prepared, documents }: { prepared: PreparedReport; documents: readonly PreparedDocument[] },
  document: PreparedDocument,
): { prepared: PreparedReport; department: string } {
  const { table, customTemplate } = prepared;
  const isFirst = documents[0]?.name === document.name;
  return {
    prepared: {
      ...prepared,
      table: withMeasures(table, document.indexes),
      customTemplate: customTemplate && (isFirst ? customTemplate : { ...customTemplate, base64: null }),
    },
    department: document.name,
  };
}
