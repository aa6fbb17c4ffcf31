import type { Finding } from '../checks';
import { madePage } from '../dialogs/made';
import { createDocument, type MadeFile } from '../google/drive';
import { activeSheet } from '../google/sheets';
import { readTemplates } from '../google/templates';
import { confirmWithUser, showDialog } from '../google/ui';
import { messages } from '../messages';
import type { Target } from '../reports/target';
import { composeDocument, type DocumentChoices, refuseEmpty } from './compose';
import { readForm } from './read-form';
import { readOffice } from './read-office';

export interface ReportOptions extends DocumentChoices {
  /** A Google Doc, or the Word file; a Google Doc where it is left out. */
  target?: Target;
}

export interface Reported {
  form: string;
  sheet: string;
  title: string;
  measures: number;
  findings: Finding[];
  /** The document; null where the user did not want one with errors. */
  file: MadeFile | null;
}

const ERRORS_IN_QUESTION = 5;

/** Makes the document of the sheet the user is on; where the check finds errors, only after the user says so. */
export function report(options: ReportOptions): Reported {
  const { table } = readForm(activeSheet());
  const composed = composeDocument(table, readOffice(table), options, readTemplates());
  refuseEmpty(table, composed);
  const { title } = composed;
  const findings = composed.check();
  const measures = composed.table.measures.length;
  const reported = { form: table.form.id, sheet: table.sheet, title, measures, findings };
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    const first = errors.slice(0, ERRORS_IN_QUESTION).map((finding) => finding.message);
    const question = messages.report.confirm(errors.length, first);
    if (!confirmWithUser(messages.report.confirmTitle, question)) return { ...reported, file: null };
  }
  const target = options.target ?? 'docs';
  const file = createDocument(title, composed.fill(target), target);
  showDialog(messages.report.title, madePage(file, measures), { width: 420, height: 200 });
  return { ...reported, file };
}
