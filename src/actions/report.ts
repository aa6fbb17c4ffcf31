import { type Finding, runChecks } from '../checks';
import { madePage } from '../dialogs/made';
import { createDocument, type MadeFile, MOST_CHARACTERS } from '../google/drive';
import { today } from '../google/host';
import { activeSheet } from '../google/sheets';
import { confirmWithUser, showDialog } from '../google/ui';
import { messages, UserError } from '../messages';
import { reportData } from '../reports/data';
import { fillTemplate } from '../reports/fill';
import { reportName } from '../reports/name';
import type { Target } from '../reports/target';
import { templateOf } from '../reports/templates';
import { readForm } from './read-form';
import { readOffice } from './read-office';

export interface ReportOptions {
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
  if (table.measures.length === 0) {
    throw new UserError('sheet/empty', messages.errors.noMeasures(table.sheet));
  }
  const office = readOffice(table);
  const { settings, scheme } = office;
  const findings = runChecks({ table, ...office, today: today() });
  const { form } = table;
  const reported = {
    form: form.id,
    sheet: table.sheet,
    title: reportName(table, settings),
    measures: table.measures.length,
    findings,
  };
  const errors = findings.filter((finding) => finding.severity === 'error');
  if (errors.length > 0) {
    const first = errors.slice(0, ERRORS_IN_QUESTION).map((finding) => finding.message);
    const question = messages.report.confirm(errors.length, first);
    if (!confirmWithUser(messages.report.confirmTitle, question)) return { ...reported, file: null };
  }
  const target = options.target ?? 'docs';
  const scores = office.scores?.summary ?? null;
  const document = fillTemplate(
    templateOf(form.id),
    reportData({ table, settings, scheme, scores, today: today() }),
    {
      target,
      digits: settings.digits,
      sections: wantedSections(form.document),
    },
  );
  if (target === 'docs' && document.characters > MOST_CHARACTERS) {
    throw new UserError('report/too-long', messages.errors.tooLong(document.characters, MOST_CHARACTERS));
  }
  const file = createDocument(reported.title, document.bytes, target);
  showDialog(messages.report.title, madePage(file, reported.measures), { width: 420, height: 200 });
  return { ...reported, file };
}

function wantedSections(parts: { memo: boolean; cover: boolean }): ReadonlySet<string> {
  return new Set([...(parts.memo ? ['memo'] : []), ...(parts.cover ? ['cover'] : [])]);
}
