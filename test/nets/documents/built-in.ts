import { buildTemplate } from '../../../build/templates';
import { readCustomTemplate } from '../../../src/documents/custom-template';
import { reportData } from '../../../src/documents/data';
import { fillTemplate } from '../../../src/documents/fill';
import { printedColumns } from '../../../src/documents/measures-table';
import { partsData } from '../../../src/documents/parts';
import { reportingPeriodById } from '../../../src/documents/reporting-periods';
import { SECTIONS } from '../../../src/documents/tags';
import type { Target } from '../../../src/documents/target';
import { OfficePackage } from '../../../src/docx/package';
import { FORMS } from '../../../src/forms';
import type { FieldId } from '../../../src/forms/fields';
import type { Form } from '../../../src/forms/form';
import { schemeOf } from '../../../src/ita';
import type { ScoreSummary } from '../../../src/scores/summary';
import { settingsOfDepartment } from '../../../src/settings/department-settings';
import type { OfficeSettings } from '../../../src/settings/settings';
import { type Measure, textOf } from '../../../src/table/measures';
import { type FormTable, readTable } from '../../../src/table/table';
import { EMBLEM } from '../../support/google-docs';
import { office } from '../../support/office';
import { scoreSheet, scoresOfSheet } from '../../support/scores';
import { measuresSheet } from './measures';

/** What a document of the net is made of. */
export interface Choices {
  target: Target;
  memo: boolean;
  cover: boolean;
  /** With all parts that few documents have, and an emblem. */
  more?: boolean;
}

/** What differs from the office of the net: settings, and the part of year and office that a document is about. */
export interface Variation {
  settings?: Partial<OfficeSettings>;
  round?: string;
  department?: string;
}

const TODAY = { year: 2568, month: 10, day: 20 };
const SCORES = ['91.47', '86.12', '88.35', '82.64', '87.90', '89.73', '83.58', '81.26', '100', '62.5'];
const ISSUES = {
  4: 'แบบใบยืมต่างกัน\nไม่มีทะเบียนกลาง',
  8: 'ดูที่ https://www.example.go.th/e-service',
  // The same for the whole instrument.
  9: 'ข้อมูลไม่เป็นปัจจุบัน',
  10: 'ข้อมูลไม่เป็นปัจจุบัน',
};

const SCORE_SUMMARY = scoresOfSheet(
  scoreSheet(2567, SCORES, { issues: ISSUES, total: '85.36', level: 'ผ่าน' }),
  2567,
).summary;

const SCORES_BEFORE = scoresOfSheet(scoreSheet(2566, ['90', '86.12'], { total: '80.10' }), 2566)
  .summary as ScoreSummary;

const templates = new Map<string, Promise<Uint8Array>>();

/** The template with the columns that a document of the table prints. */
function templateOf(table: FormTable): Promise<Uint8Array> {
  const demanded = new Set<FieldId>(['issue', 'outcome']);
  const columns = printedColumns({ table, headers: [], demanded, isFirstHalf: false });
  const key = JSON.stringify([table.form.id, columns]);
  const template = templates.get(key) ?? buildTemplate(table.form, columns);
  templates.set(key, template);
  return template;
}

/**
 * The maker of a form's documents with so many measures, by the built-in template. All that does not depend on a choice is
 * made once. This is the only file of the net that knows the engine of the built-in documents.
 */
export async function documentsOf(
  form: Form,
  count: number,
  { settings: changed, round, department }: Variation = {},
): Promise<(choices: Choices) => Uint8Array> {
  const whole = readTable(measuresSheet(form, count), FORMS);
  if (whole?.form !== form) throw new Error(`the sheet is not read as ${form.id}`);
  if (whole.measures.length !== count) throw new Error(`${whole.measures.length} measures, not ${count}`);
  const isPart = department !== undefined && whole.headers.columnOf.has('responsible');
  const isOfPart = (measure: Measure) => !isPart || textOf(measure, 'responsible') === department;
  const table = { ...whole, measures: whole.measures.filter(isOfPart) };
  const ofOffice = office({
    documentPrefix: 'ตย 70001/',
    website: 'https://www.example.go.th',
    meetingDate: '18 ตุลาคม 2567',
    ...changed,
  });
  const settings = department === undefined ? ofOffice : settingsOfDepartment(ofOffice, department);
  const input = {
    table,
    settings,
    today: TODAY,
    // The round in which measures of fiscal year 2568 are published, and their report.
    item:
      round === undefined && department === undefined
        ? form.document.item === 'measure'
          ? { code: 'o27', year: 2568 }
          : { code: 'o26', year: 2569 }
        : null,
    reportingPeriod: reportingPeriodById(round),
    department: department ?? '',
    scheme: schemeOf(2568),
    scores: form.needsScores ? SCORE_SUMMARY : null,
  };
  const data = reportData(input);
  const template = new OfficePackage(await templateOf(table));
  const read = (target: Target) =>
    readCustomTemplate(template, () => new Set(), { target, digits: settings.digits });
  const templates = { word: read('word'), docs: read('docs') };
  return ({ target, memo, cover, more = false }) => {
    const ready = templates[target];
    if (ready.kind === 'mistakes') throw new Error(JSON.stringify(ready.mistakes));
    const wanted = { memo, cover, summary: more, signatures: more, annex: more };
    const parts = partsData(
      {
        ...input,
        data,
        hasAnnex: more,
        counts: () => ({ 'รอบ 6 เดือน': 'ดำเนินการแล้วเสร็จ 4 มาตรการ จากทั้งหมด 10 มาตรการ' }),
        pictures: () => new Map(),
        emblem: more ? EMBLEM.toString('base64') : '',
        twoYears: () => [SCORES_BEFORE, SCORE_SUMMARY as ScoreSummary],
      },
      ready.compiled.keys,
    );
    const sections = new Set(SECTIONS.filter((id) => wanted[id]));
    return fillTemplate(ready, { ...data, ...parts }, sections, TODAY).bytes;
  };
}
