import { type Finding, type RequestedDocument, runChecks } from '../checks';
import { type ComponentCheck, checkComponents, demandedFields } from '../checks/components';
import { type CustomTemplate, openPackage, readCustomTemplate } from '../documents/custom-template';
import { type ReportData, reportData } from '../documents/data';
import { fillTemplate } from '../documents/fill';
import { type PrintedColumn, printedColumns } from '../documents/measures-table';
import { reportName } from '../documents/name';
import { SECTIONS, type SectionId } from '../documents/optional-sections';
import { isPartOfYear, roundById, roundDays, roundName } from '../documents/rounds';
import type { Target } from '../documents/target';
import { templateOf } from '../documents/templates';
import type { DocumentPart } from '../documents/titles';
import type { Zip } from '../docx/zip';
import { MOST_CHARACTERS } from '../google/drive';
import { today } from '../google/host';
import { UserError } from '../messages';
import { settingsOfDepartment } from '../settings/department-settings';
import { departmentsOf } from '../settings/departments';
import { roundOfDocument, sheetFiscalYear } from '../settings/years';
import { customColumns } from '../table/columns';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { fiscalYearEnd } from '../thai/calendar';
import { matchKey } from '../thai/text';
import type { Office } from './read-office';

/** What a user chooses for a document; the whole year, the whole office and the form's own parts where left out. */
export interface DocumentChoices {
  /** A round's id: '3', '6', '9', '12', 'q1' … 'q4'. */
  round?: string;
  department?: string;
  /** With or without the part; as the form has it where left out. */
  memo?: boolean;
  cover?: boolean;
}

/** A document that is ready to be filled: what it holds, and what the check says of it. */
export interface Composed {
  /** The sheet with the document's measures alone. */
  table: FormTable;
  part: DocumentPart;
  title: string;
  data: ReportData;
  template: Template;
  /** What the check of the whole sheet says of this document; made when asked for, since making a file needs none. */
  check(): Finding[];
  /** What ITA's round demands of the document, and which of it there is; null where it belongs to no item. */
  components(): ComponentCheck | null;
  /** The .docx for a target; a UserError where the target cannot take it. */
  fill(target: Target): Uint8Array;
}

/**
 * Makes the document of a sheet, all but its file, by the office's own template of the form (.docx as base64) where the
 * workbook keeps one. A UserError where that one is damaged. Nothing is asked of Google.
 */
export function composeDocument(
  whole: FormTable,
  office: Office,
  choices: DocumentChoices,
  customTemplate: string | null,
): Composed {
  const { scheme, scores } = office;
  const part = { round: roundById(choices.round), department: choices.department ?? '' };
  const day = today();
  // A round says the day on which its data are read: what the office has set is of another moment.
  const ofPart = part.round ? { ...office.settings, asOf: null } : office.settings;
  const settings = part.department === '' ? ofPart : settingsOfDepartment(ofPart, part.department);
  const document = requestedDocument(part, sheetFiscalYear(whole, settings));
  const table = ofDepartment(whole, part.department, settings.departments);
  const demanded = demandedFields({ table: whole, ...office, document });
  const columns = printedColumns({
    ...{ table, headers: settings.headers, demanded },
    isFirstHalf: part.round?.id === '6',
  });
  const template = templateFor(whole, columns, customTemplate);
  const { parts } = template;
  const data = reportData({
    ...{ table, settings, scheme, today: day, ...part },
    scores: scores?.summary ?? null,
    isPublished:
      part.department === '' &&
      roundOfDocument(whole.form.document.item, scheme.year, document.isPartOfYear, office.schemeFor) !==
        null,
  });
  return {
    table,
    part,
    title: reportName(whole, settings, day, part),
    data,
    template,
    // Of the whole sheet, or a department's part would seem to answer for everything.
    check: () =>
      findingsOf(
        table,
        whole,
        runChecks({ table: whole, ...office, settings, today: day, document }, 'document'),
      ),
    components: () => checkComponents({ ...office, table, document }),
    fill(target) {
      const { digits } = settings;
      const sections = new Set(SECTIONS.filter((id) => id in parts && (choices[id] ?? parts[id])));
      const filled = fillTemplate(template.open(), data, { target, digits, sections });
      if (target === 'docs' && filled.characters > MOST_CHARACTERS) {
        throw new UserError('report/too-long', filled.characters, MOST_CHARACTERS);
      }
      return filled.bytes;
    },
  };
}

/** What the checks need to know of a document's part of the year and of the office. */
function requestedDocument(
  { round = null, department = '' }: DocumentPart,
  year: number | null,
): RequestedDocument {
  return {
    round: round ? roundName(round) : '',
    lastDay: year === null ? null : round ? roundDays(round, year).end : fiscalYearEnd(year),
    isPartOfYear: round !== null && isPartOfYear(round),
    department,
  };
}

/** The template of a document, and the way to a package of it that may be used up. */
export interface Template {
  /** The optional parts that it has; true for those that the document has unless the user wants it otherwise. */
  parts: Partial<Record<SectionId, boolean>>;
  /** Throws where it cannot be filled, and then tells every mistake. */
  refuse(): void;
  open(): Zip;
}

/** The office's own template of a form, read by the headings of the sheet it is for, or else the built-in one. */
function templateFor(
  { form, headers }: FormTable,
  columns: readonly PrintedColumn[],
  own: string | null,
): Template {
  if (own === null) {
    const { memo, cover } = form.document;
    return { parts: { memo, cover }, refuse: () => {}, open: () => templateOf(form.id, columns) };
  }
  const keys = new Set(customColumns(headers).map(({ header }) => matchKey(header)));
  const read = () => {
    const zip = openPackage(own);
    if (!zip) throw new UserError('template/damaged', form.name);
    return readCustomTemplate(zip, () => keys);
  };
  let opened: CustomTemplate | null = read();
  const { sections, mistakes } = opened;
  const refuse = () => {
    if (mistakes.length === 0) return;
    throw new UserError('template/mistakes', form.name, mistakes);
  };
  return {
    parts: Object.fromEntries(SECTIONS.filter((id) => sections.has(id)).map((id) => [id, form.document[id]])),
    refuse,
    open() {
      refuse();
      const { zip } = opened ?? read();
      opened = null;
      return zip;
    },
  };
}

/** A sheet with the measures of one department alone. */
function ofDepartment(table: FormTable, department: string, known: readonly string[]): FormTable {
  if (department === '') return table;
  const cell = (measure: Measure) => textOf(measure, 'responsible');
  const { isResponsible } = departmentsOf(table.measures.map(cell), known);
  return {
    ...table,
    measures: table.measures.filter((measure) => isResponsible(cell(measure), department)),
  };
}

/** What was found about the measures of the document, and about everything that is no measure. */
function findingsOf(table: FormTable, whole: FormTable, findings: Finding[]): Finding[] {
  const rowsOf = ({ measures }: FormTable) => new Set(measures.flatMap(({ rows }) => rows));
  const [own, all] = [rowsOf(table), rowsOf(whole)];
  return findings.filter(
    ({ sheet, cell }) => sheet !== whole.sheet || !cell || own.has(cell.row) || !all.has(cell.row),
  );
}

/** Throws where there is nothing to print, or nothing to print it by. */
export function refuseUnfit(whole: FormTable, { table, part, template }: Composed): void {
  if (whole.measures.length === 0) {
    throw new UserError('sheet/empty', whole.sheet, 'document');
  }
  if (table.measures.length === 0) {
    throw noMeasuresOfDepartment(whole, part.department ?? '');
  }
  template.refuse();
}

/** That a department, or any where it is null, has no measures; or that the sheet does not tell who is responsible. */
export const noMeasuresOfDepartment = ({ sheet, headers }: FormTable, department: string | null): UserError =>
  new UserError('department/empty', sheet, department, headers.columnOf.has('responsible'));
