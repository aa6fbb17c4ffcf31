import { type Finding, type RequestedDocument, runChecks } from '../checks';
import { type ComponentCheck, checkComponents } from '../checks/components';
import { type CustomTemplate, openPackage, readCustomTemplate } from '../documents/custom-template';
import { type ReportData, reportData } from '../documents/data';
import { fillTemplate } from '../documents/fill';
import { columnsOfForm } from '../documents/measures-table';
import { reportName } from '../documents/name';
import { SECTIONS, type SectionId } from '../documents/optional-sections';
import { isPartOfYear, roundById, roundDays, roundName } from '../documents/rounds';
import type { Target } from '../documents/target';
import { templateOf } from '../documents/templates';
import type { DocumentPart } from '../documents/titles';
import type { Zip } from '../docx/zip';
import { MAX_DOC_CHARACTERS } from '../google/drive';
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

/** What a user chooses for a document. Left out: the whole year, the whole office, and the sections of the form. */
export interface DocumentChoices {
  /** A round's id: '3', '6', '9', '12', 'q1' … 'q4'. */
  round?: string;
  department?: string;
  /** With or without the section. */
  memo?: boolean;
  cover?: boolean;
}

/** A document that is ready to be filled: its data, and its check. */
export interface Composed {
  /** The table with the measures of the document only. */
  table: FormTable;
  part: DocumentPart;
  title: string;
  data: ReportData;
  template: Template;
  /** The findings of the whole sheet that concern this document. A function, because a file is made without them. */
  check(): Finding[];
  /** The components that ITA's round demands, and whether they are there; null for a document of no item. */
  components(): ComponentCheck | null;
  /**
   * The .docx for a target.
   * @throws UserError if it is too long for the target
   */
  fill(target: Target): Uint8Array;
}

/**
 * Composes the document of a sheet, without its file. No calls to Google.
 * @param customTemplate the office's template of the form, a .docx as base64; null for the built-in one
 * @throws UserError if that template is damaged
 */
export function composeDocument(
  wholeTable: FormTable,
  office: Office,
  choices: DocumentChoices,
  customTemplate: string | null,
): Composed {
  const { scheme, scores } = office;
  const part = { round: roundById(choices.round), department: choices.department ?? '' };
  const day = today();
  // A round has its own day of the data. The day in the settings is for the whole year.
  const partSettings = part.round ? { ...office.settings, asOf: null } : office.settings;
  const settings =
    part.department === '' ? partSettings : settingsOfDepartment(partSettings, part.department);
  const document = requestedDocument(part, sheetFiscalYear(wholeTable, settings));
  const table = ofDepartment(wholeTable, part.department, settings.departments);
  const template = templateFor(wholeTable, customTemplate);
  const { parts } = template;
  const data = reportData({
    ...{ table, settings, scheme, today: day, ...part },
    scores: scores?.summary ?? null,
    isPublished:
      part.department === '' &&
      roundOfDocument(wholeTable.form.document.item, scheme.year, document.isPartOfYear, office.schemeFor) !==
        null,
  });
  return {
    table,
    part,
    title: reportName(wholeTable, settings, day, part),
    data,
    template,
    // The whole sheet is checked: the rules would otherwise take a department's part for all measures.
    check: () =>
      findingsOf(
        table,
        wholeTable,
        runChecks({ table: wholeTable, ...office, settings, today: day, document }, 'document'),
      ),
    components: () => checkComponents({ ...office, table, document }),
    fill(target) {
      const { digits } = settings;
      const sections = new Set(SECTIONS.filter((id) => id in parts && (choices[id] ?? parts[id])));
      const filled = fillTemplate(template.open(), data, { target, digits, sections });
      if (target === 'docs' && filled.characters > MAX_DOC_CHARACTERS) {
        throw new UserError('report/too-long', filled.characters, MAX_DOC_CHARACTERS);
      }
      return filled.bytes;
    },
  };
}

/** What the checks need to know about the document. */
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

/** The template of a document. */
export interface Template {
  /** The optional sections that it has; true for those that the document has by default. */
  parts: Partial<Record<SectionId, boolean>>;
  /** @throws UserError with all mistakes, if it cannot be filled */
  refuse(): void;
  /** A package to fill; each call gives a new one. */
  open(): Zip;
}

/** The office's template of a form, read with the headers of the sheet, or the built-in one. */
function templateFor({ form, headers }: FormTable, custom: string | null): Template {
  if (custom === null) {
    const { memo, cover } = form.document;
    return { parts: { memo, cover }, refuse: () => {}, open: () => templateOf(form.id, columnsOfForm(form)) };
  }
  const keys = new Set(customColumns(headers).map(({ header }) => matchKey(header)));
  const read = () => {
    const zip = openPackage(custom);
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

/** The table with the measures of one department only; of all departments if it is ''. */
function ofDepartment(table: FormTable, department: string, known: readonly string[]): FormTable {
  if (department === '') return table;
  const cell = (measure: Measure) => textOf(measure, 'responsible');
  const { isResponsible } = departmentsOf(table.measures.map(cell), known);
  return {
    ...table,
    measures: table.measures.filter((measure) => isResponsible(cell(measure), department)),
  };
}

/** The findings in rows of the document's measures, and those in rows of no measure. */
function findingsOf(table: FormTable, wholeTable: FormTable, findings: Finding[]): Finding[] {
  const rowsOf = ({ measures }: FormTable) => new Set(measures.flatMap(({ rows }) => rows));
  const [inDocument, inSheet] = [rowsOf(table), rowsOf(wholeTable)];
  return findings.filter(
    ({ sheet, cell }) =>
      sheet !== wholeTable.sheet || !cell || inDocument.has(cell.row) || !inSheet.has(cell.row),
  );
}

/** @throws UserError if there is nothing to print, or the template cannot be filled */
export function requirePrintable(wholeTable: FormTable, { table, part, template }: Composed): void {
  if (wholeTable.measures.length === 0) {
    throw new UserError('sheet/empty', wholeTable.sheet, 'document');
  }
  if (table.measures.length === 0) {
    throw noMeasuresOfDepartment(wholeTable, part.department ?? '');
  }
  template.refuse();
}

/** The error for a department without measures (null: for no department at all), or a sheet without a responsible column. */
export const noMeasuresOfDepartment = ({ sheet, headers }: FormTable, department: string | null): UserError =>
  new UserError('department/empty', sheet, department, headers.columnOf.has('responsible'));
