import type { Drafts } from '../google/drafts';
import { type PlainTable, withMeasures } from '../table/plain-table';
import type { DepartmentMeasures } from './document';
import type { OfficeSheets } from './read-office';

/** A table too long for an answer: each document reads its sheet again, which must be the same by `mark`. */
export interface UnsentTable extends Pick<PlainTable, 'sheet' | 'form'> {
  mark: string;
  /** The measures of one document. */
  indexes?: readonly number[];
}

/**
 * All data for documents. The sidebar keeps it and sends it back for each document, with the measures of that document only. So
 * all documents are of the same moment, and their sheet is not read again.
 */
export interface PreparedReport {
  table: PlainTable | UnsentTable;
  office: OfficeSheets;
  /**
   * The office's template; null for the built-in one. `base64` is its .docx for the first document, which makes the most calls to
   * Google; it is null for later ones, which read the template again and compare its `mark`.
   */
  customTemplate: { mark: string; base64: string | null } | null;
  /** The office's emblem as base64; '' for none. */
  emblem: string;
  /** The user's drafts of the sheet; null where no draft is wanted. */
  drafts: Drafts | null;
}

/** A document to create, with the indexes of its measures: of the department `name`, or of the whole office if it is ''. */
export interface PreparedDocument extends DepartmentMeasures {
  measures: number;
  part: string;
}

/** The part of the prepared data that the sidebar sends for one of the documents. */
export function preparedFor(
  { prepared, documents }: { prepared: PreparedReport; documents: readonly PreparedDocument[] },
  document: PreparedDocument,
): { prepared: PreparedReport; department: string } {
  const { table, customTemplate } = prepared;
  const isFirst = documents[0]?.name === document.name;
  return {
    prepared: {
      ...prepared,
      table:
        'mark' in table ? { ...table, indexes: document.indexes } : withMeasures(table, document.indexes),
      customTemplate: customTemplate && (isFirst ? customTemplate : { ...customTemplate, base64: null }),
    },
    department: document.name,
  };
}
