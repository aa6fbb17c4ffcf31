import type { CreatedDocument, MakeDocumentRequest, Prepared } from '../../../src/actions/make-document';
import type { PreparedReport } from '../../../src/actions/prepared';
import type { UseTemplateResult } from '../../../src/actions/template';
import {
  readStoredTemplates,
  TEMPLATE_HEADERS,
  TEMPLATE_SHEET,
  templateMark,
} from '../../../src/documents/stored-templates';
import type { Target } from '../../../src/documents/target';
import { sheetNamed } from '../../../workbench/book';
import type { Workbench } from '../../../workbench/workbench';
import { FIRST_ROW, sampleBook } from '../../support/books';
import { createTemplateDoc, newest, useTemplate } from '../../support/custom-template';
import { fileOf } from '../../support/documents';
import { formNamed } from '../../support/forms';
import { measuresSheet } from './measures';

/** What the add-on hands out and reads back, for one form. */
export interface TemplateDesk {
  /** The template as it was handed out: a Google Doc, as .docx. */
  handedOut: Uint8Array;
  /** Gives the add-on a template to read back. */
  useTemplate(template: Uint8Array): UseTemplateResult;
  /** The document made by the template that was read back last. */
  document(target: Target, parts?: { memo?: boolean; cover?: boolean }): Uint8Array;
}

const TODAY = '2025-10-20';

/** The sample office with the first `count` measures of the net, which has taken the template of a form. */
export function templateDesk(id: string, count: number): TemplateDesk {
  const workbench = netBook(id, count);
  createTemplateDoc(workbench, id);
  const doc = newest(workbench);
  const { sheet } = workbench.selected();
  // Reading and checking the sheet is most of the work, and the same for every template.
  let prepared: PreparedReport | null = null;
  return {
    handedOut: doc.bytes,
    useTemplate(template) {
      doc.bytes = template;
      return useTemplate(workbench, id);
    },
    document(target, parts = {}) {
      prepared ??= prepareReport(workbench, sheet);
      const customTemplate = keptTemplate(workbench, id);
      const request: MakeDocumentRequest = {
        prepared: { ...prepared, customTemplate },
        target,
        memo: false,
        cover: false,
        ...parts,
      };
      return fileOf(workbench, workbench.callFromPage('makeDocument', request) as CreatedDocument).bytes;
    },
  };
}

/** What the add-on reads of a sheet for its documents. */
function prepareReport(workbench: Workbench, sheet: string): PreparedReport {
  const answer = workbench.callFromPage('prepareDocuments', { sheet, force: true }) as Prepared;
  if (answer.kind !== 'ready') throw new Error('the document is refused');
  return answer.prepared;
}

/** The template that the workbook keeps for a form. */
function keptTemplate(workbench: Workbench, id: string): PreparedReport['customTemplate'] {
  const cells = sheetNamed(workbench.book, TEMPLATE_SHEET)?.cells ?? [];
  const rows = Array.from(cells, (row) =>
    TEMPLATE_HEADERS.map((_, column) => String(row?.[column]?.value ?? '')),
  );
  const custom = readStoredTemplates(rows).get(id)?.custom ?? null;
  return custom && { mark: templateMark(custom), base64: custom.base64 };
}

/** The sample office's workbook with the first `count` measures of the net in the place of the sample's. */
export function netBook(id: string, count: number): Workbench {
  const workbench = sampleBook(id, { today: TODAY });
  const { sheet } = workbench.selected();
  const [, ...rows] = measuresSheet(formNamed(id), count).text;
  workbench.deleteRows(sheet, FIRST_ROW, 30);
  workbench.insertRows(sheet, FIRST_ROW, count);
  workbench.paste(sheet, `A${FIRST_ROW - 1}`, rows);
  return workbench;
}
