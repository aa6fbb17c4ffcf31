import { linksOfTable } from '../checks/links';
import { reportingPeriodById } from '../documents/reporting-periods';
import { readOfficeSettings } from '../google/office-settings';
import { readLinks } from '../google/read-sheet';
import { quote } from '../messages/th/quote';
import { firstWithin, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import { textOf } from '../table/measures';
import { ofDepartment, ofRows } from './compose';
import type { DocumentRequest } from './document';
import { readForm, requireSheet } from './read-form';

/** A link in a document, and where it is in the sheet. */
export interface DocumentLink {
  /** From 1. */
  row: number;
  column: number;
  header: string;
  /** The key cell of its measure, on one line. */
  measure: string;
  /** As it is typed, or the words over it. */
  words: string;
  /** Where it leads. */
  address: string;
}

/** The links of a document, as many as one answer holds, and how many there are in all. */
export interface ListedLinks {
  links: DocumentLink[];
  total: number;
}

/** The links of a document, in the order of the sheet; those behind the first `after`. Typed or behind words alike. */
export function listDocumentLinks({
  sheet: name,
  origin,
  round,
  department = '',
  rows,
  after = 0,
}: DocumentRequest & { after?: number }): ListedLinks {
  const sheet = requireSheet(name, 'document');
  const { data, table } = readForm(sheet, { name, origin });
  const { departments } = readOfficeSettings();
  const inDocument = ofRows(ofDepartment(table, department, departments), rows);
  const { keyField } = table.form;
  // A document of the first half of the year has no later results where the sheet has a column for each.
  const period = reportingPeriodById(round ?? table.titlePeriod ?? '');
  const leavesOut = period?.id === '6' && table.headers.columnOf.has('result6') ? 'result' : null;
  const links = linksOfTable(
    inDocument,
    readLinks(sheet, data),
    ({ field }) => field === null || field !== leavesOut,
  ).map(
    ({ row, column, header, measure, words, address }): DocumentLink => ({
      row,
      column,
      header,
      measure: quote(textOf(measure, keyField)),
      words: quote(words),
      address,
    }),
  );
  return { links: firstWithin(links.slice(after), MAX_ANSWER_BYTES), total: links.length };
}
