import type { Finding } from '../checks';
import { type ComponentCheck, doubtParams, missingParams } from '../checks/components';
import type { Template } from '../documents/chosen-template';
import { partText } from '../documents/log';
import type { Opening } from '../documents/opening';
import { REPORTING_PERIODS, reportingPeriodLabel } from '../documents/reporting-periods';
import { emblemOf, type StoredTemplate } from '../documents/stored-templates';
import type { RowSpan } from '../documents/titles';
import { FORMS } from '../forms';
import type { Form } from '../forms/form';
import { today } from '../google/host';
import { withDocumentLock } from '../google/lock';
import { readOrigin, storeOrigin } from '../google/origin';
import { readPictureList, storedPictures } from '../google/pictures';
import { readLinks } from '../google/read-sheet';
import { selectedRows } from '../google/sheets';
import { readTemplates } from '../google/templates';
import { messages } from '../messages';
import { departmentsOf } from '../settings/departments';
import { sheetFiscalYear } from '../settings/years';
import { digestOf } from '../sheet/digest';
import type { SheetData, SheetOrigin } from '../sheet/sheet-data';
import { fullHeader } from '../table/columns';
import { textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { lazy } from '../thai/lazy';
import type { CellLink } from '../transfer/import/addresses';
import { type Composed, composeDocument, type DocumentChoices, ofRows } from './compose';
import type { CellTarget } from './go-to-cell';
import { readForm, requireFormById, requireSheet } from './read-form';
import { type Office, type OfficeSheets, officeOf, readOfficeSheets } from './read-office';

/** The result of a check. */
interface CheckedContent {
  /** A digest of everything that the check read. */
  content: string;
  check: CheckSummary;
}

/** A document to show or create. `origin` and `checked` are of an earlier answer; they save a call and a check. */
export interface DocumentRequest extends DocumentChoices {
  sheet: string;
  origin?: SheetOrigin;
  checked?: CheckedContent;
}

/** A department, and the number of measures for which it is responsible. */
interface Department {
  name: string;
  measures: number;
}

/** The kind of the documents of a sheet whose columns are the office's own. */
export interface KindView {
  /** The id of a built-in form. */
  chosen: string;
  /** False where nobody has said it: then it is guessed by the columns. */
  isStored: boolean;
  offered: { id: string; name: string }[];
}

/** The document as it would be created. */
export interface DocumentView {
  /** Null for a sheet of a built-in form, whose kind is its own. */
  kind: KindView | null;
  /** The file's name. */
  title: string;
  /** The fiscal year that it is about; null where nothing says it. */
  year: number | null;
  measures: number;
  /** The number of measures of all departments in the chosen rows. */
  allMeasures: number;
  /** Whether the sheet has a filter, which may hide rows from the user. A document prints them too. */
  hasFilter: boolean;
  origin: SheetOrigin & { form: string };
  rounds: { id: string; label: string }[];
  /** The reporting period of the document; '' for the whole year. */
  round: string;
  /** The reporting period and department as the log has them. */
  part: string;
  /** Empty if the sheet has no responsible column. */
  departments: (Department & { part: string })[];
  /** The optional sections; true for those that the document has by default. */
  parts: ReturnType<Template['parts']>;
  lacking: ReturnType<Composed['lacking']>;
  absent: ReturnType<Composed['absent']>;
  checked: CheckedContent;
  components: ComponentsView;
  /** The first page as it will be printed, with the first measure; null if there is none. */
  preview: { openings: Opening[]; fields: { label: string; value: string }[] } | null;
}

/** The components that ITA's round demands of the document. */
export interface ComponentsView {
  /** The round's item: "ข้อ O26 ของ ITA 2569"; '' for a document of no item. */
  item: string;
  /** What is uncertain about the item, or why there is none; '' if nothing is. */
  note: string;
  /** Each in the words of the round. `note` says where it is, or what to do if not every measure has it. */
  parts: { text: string; state: 'complete' | 'rows' | 'missing'; note: string }[];
}

/** The numbers of findings, and the most serious ones. */
export interface CheckSummary {
  errors: number;
  warnings: number;
  /** `place`: null where it is about no cell. */
  first: { message: string; hint: string; isError: boolean; place: CellTarget | null }[];
  /** True if the settings sheet lacks something. */
  inSettings: boolean;
}

/** What a document of a sheet would say, its choices and findings, for the page; nothing is made. */
export function readDocument(request: DocumentRequest): DocumentView {
  const chosen = readChosen(request);
  const { data, sheet, table, office, composed } = chosen;
  const inRows = ofRows(table, request.rows);
  const fiscalYear = sheetFiscalYear(table, office.settings);
  return {
    kind: table.form.isCustom
      ? {
          chosen: table.form.id,
          isStored: data.origin?.().own ?? false,
          offered: FORMS.filter(({ needsScores }) => !table.form.other || !needsScores).map(
            ({ id, name }) => ({ id, name }),
          ),
        }
      : null,
    title: composed.title,
    year: fiscalYear,
    measures: composed.table.measures.length,
    allMeasures: inRows.measures.length,
    hasFilter: sheet.getFilter() !== null,
    origin: originOf(table),
    rounds: REPORTING_PERIODS.map((period) => ({
      id: period.id,
      label: reportingPeriodLabel(period, fiscalYear),
    })),
    round: composed.part.reportingPeriod?.id ?? '',
    part: partText(composed.part),
    departments: departments(inRows, office).map(({ name, indexes }) => ({
      name,
      measures: indexes.length,
      part: partText({ ...composed.part, department: name }),
    })),
    parts: composed.template.parts(),
    lacking: composed.lacking(),
    absent: composed.absent(),
    checked: checkedContent(chosen, request),
    components: componentsView(composed.components(), table.form),
    preview: previewOf(composed),
  };
}

/** The rows that the user has selected in a sheet; null where another sheet is open. */
export function readSelection({ sheet }: Pick<DocumentRequest, 'sheet'>): { rows: RowSpan | null } {
  return { rows: selectedRows(sheet) };
}

/** Stores with a sheet of the office's own columns of which kind its documents are. */
export function storeKind({ sheet: name, kind }: { sheet: string; kind: string }): Record<string, never> {
  const sheet = requireSheet(name, 'document');
  const origin: SheetOrigin = { ...readOrigin(sheet), form: requireFormById(kind).id, own: true };
  return withDocumentLock((registerRollback) => {
    storeOrigin(sheet, name, origin, registerRollback);
    return {};
  });
}

/** A sheet that was read, and the document composed from it. */
interface ReadDocument {
  sheet: GoogleAppsScript.Spreadsheet.Sheet;
  data: SheetData;
  table: FormTable;
  /** The addresses behind the words of its cells: read once, by two calls. */
  links(): CellLink[];
  sheets: OfficeSheets;
  /** The office's template of the form that is in use; null for the built-in one. */
  customTemplate: StoredTemplate['custom'];
  /** The office's emblem as base64; '' for none. */
  emblem: string;
  office: Office;
  composed: Composed;
}

/** Reads all data of a document, each sheet once. */
export function readChosen(request: DocumentRequest): ReadDocument {
  const sheet = requireSheet(request.sheet, 'document');
  const { data, table } = readForm(sheet, { name: request.sheet, origin: request.origin });
  const sheets = readOfficeSheets();
  const office = officeOf(table, sheets);
  const stored = readTemplates();
  const customTemplate = stored.get(table.form.id)?.custom ?? null;
  const emblem = emblemOf(stored);
  const parts = {
    template: customTemplate?.base64 ?? null,
    emblem,
    pictures: storedPictures(lazy(readPictureList)),
  };
  const composed = composeDocument(table, office, request, parts);
  return {
    sheet,
    data,
    table,
    links: lazy(() => readLinks(sheet, data)),
    sheets,
    office,
    customTemplate,
    emblem,
    composed,
  };
}

/** What a sheet was made as, by what it was read as. */
const originOf = ({ form, year }: FormTable): SheetOrigin & { form: string } => ({
  form: form.id,
  ...(year !== null && { year }),
  ...(form.isCustom && { own: true }),
});

/** The check of a document. The earlier one of the request is used if nothing that it read has changed. */
export function checkedContent(
  { data: { text, merges }, table, links, sheets, composed }: ReadDocument,
  { checked, round, department, rows }: DocumentRequest,
): CheckedContent {
  const content = digestOf([text, merges, table.form.id, sheets, round, department, rows, today()]);
  return checked?.content === content ? checked : { content, check: summaryOf(composed.check(links)) };
}

/** A department, and the indexes of its measures in the sheet's list of measures. */
export interface DepartmentMeasures {
  name: string;
  indexes: number[];
}

/** The departments with their measures; [] if the sheet has no responsible column. */
export function departments(table: FormTable, { settings }: Office): DepartmentMeasures[] {
  if (!table.headers.columnOf.has('responsible')) return [];
  const cells = table.measures.map((measure) => textOf(measure, 'responsible'));
  const { names, isResponsible } = departmentsOf(cells, settings.departments);
  return names.map((name) => ({
    name,
    indexes: cells.flatMap((cell, index) => (isResponsible(cell, name) ? [index] : [])),
  }));
}

const MAX_SHOWN = 5;
const SETTINGS_CODES = /^settings\//;
const COMPONENT_CODE = 'component/missing';

/** The findings in short. Those of components are left out, because `ComponentsView` lists them. */
export function summaryOf(all: readonly Finding[]): CheckSummary {
  const findings = all.filter(({ code }) => code !== COMPONENT_CODE);
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const errors = of('error');
  const warnings = of('warning');
  return {
    errors: errors.length,
    warnings: warnings.length,
    first: [...errors, ...warnings].slice(0, MAX_SHOWN).map(({ message, hint, severity, sheet, cell }) => ({
      message,
      hint,
      isError: severity === 'error',
      place: cell && { sheet, ...cell },
    })),
    inSettings: findings.some(({ code }) => SETTINGS_CODES.test(code)),
  };
}

function componentsView(check: ComponentCheck | null, { other }: Form): ComponentsView {
  const { components, findings } = messages;
  if (!check) return { item: '', note: other ? components.otherDocument : components.noItem, parts: [] };
  const sentence = findings['component/missing'];
  const doubt = doubtParams(check);
  return {
    item: components.item(check.round, check.item.code.toUpperCase()),
    note: doubt ? sentence(doubt).message : '',
    parts: check.parts.map((part) => {
      const { text, givenBy, isBlank, rowsLacking, aspects } = part;
      if (givenBy === null || isBlank) {
        const { message, hint } = sentence(missingParams(check, part));
        return { text, state: 'missing', note: givenBy === null ? hint : message };
      }
      if (rowsLacking.length > 0) return { text, state: 'rows', note: components.rows(givenBy, rowsLacking) };
      const covers = aspects.length > 0 ? components.aspects(aspects) : '';
      return { text, state: 'complete', note: `${components.givenBy(givenBy)} ${covers}`.trim() };
    }),
  };
}

function previewOf({ columns, data, openings }: Composed): DocumentView['preview'] {
  const [measure] = data.measures;
  if (!measure) return null;
  return {
    openings: openings(),
    fields: columns.map(({ tag, header, group = '' }) => ({
      label: fullHeader({ group, header }),
      value: measure[tag] ?? '',
    })),
  };
}
