import { composePrepared, type PreparedReport } from '../../src/actions/make-document';
import type { ReportData } from '../../src/documents/data';

// As the script bundles it for Apps Script, this is what the bench takes the time of: from what was read of the sheet to a .docx.

export const makeDocument = (prepared: PreparedReport): Uint8Array =>
  composePrepared(prepared, {}).composed.fill('word');

/** What the same document is filled with. */
export const dataOf = (prepared: PreparedReport): ReportData => composePrepared(prepared, {}).composed.data;
