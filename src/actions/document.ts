import type { Finding } from '../checks';
import { type ComponentCheck, doubtParams, missingParams } from '../checks/components';
import { type LogEntry, newestFirst, partText, targetOf } from '../documents/log';
import { ROUNDS, roundLabel } from '../documents/rounds';
import type { Target } from '../documents/target';
import { userAddress } from '../google/drive';
import { isGranted } from '../google/permissions';
import { readReportLog } from '../google/report-log';
import { activeSheet, readLinks } from '../google/sheets';
import { readTemplates } from '../google/templates';
import { showSidebar } from '../google/ui';
import { messages } from '../messages';
import { departmentsOf } from '../settings/departments';
import { sheetFiscalYear } from '../settings/years';
import type { SheetData, SheetOrigin } from '../sheet/sheet-data';
import { textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import type { CellLink } from '../transfer/import/addresses';
import { type Composed, composeDocument, type DocumentChoices, type Template } from './compose';
import { findFormSheets, readForm, sheetOrGone } from './read-form';
import { type Office, type OfficeSheets, officeOf, readOfficeSheets } from './read-office';

/** Opens the sidebar that makes documents. */
export function openDocuments(): Record<string, never> {
  showSidebar('Document', messages.titles.document);
  return {};
}

/** A document that was made, as the page lists it. */
export interface RecentDocument
  extends Pick<LogEntry, 'when' | 'document' | 'sheet' | 'part' | 'link' | 'who'> {
  target: Target;
  /** Whether this user made it, so that it can be made again under the same link. */
  mine: boolean;
}

/** What there is to make documents of, and what was made last. */
export interface DocumentSources {
  /** Sheets that are forms, in the order of their tabs. */
  sheets: { sheet: string; formName: string }[];
  /** The one the user is on, or else the first; '' where there is none. */
  chosen: string;
  /** The documents made, the newest first: for each sheet, part and kind of file the last of the user and of others. */
  made: RecentDocument[];
}

export function listDocumentSources(): DocumentSources {
  const active = activeSheet().getName();
  const sheets = findFormSheets().map(({ name, form }) => ({ sheet: name, formName: form.name }));
  const chosen = sheets.find(({ sheet }) => sheet === active) ?? sheets[0];
  return { sheets, chosen: chosen?.sheet ?? '', made: madeDocuments() };
}

function madeDocuments(): RecentDocument[] {
  const entries = newestFirst(readReportLog()?.entries ?? []);
  if (entries.length === 0) return [];
  // Whose documents these are only Drive tells; without its permission none can be made again.
  const user = isGranted('files') ? userAddress() : '';
  const made = new Map<string, RecentDocument>();
  for (const entry of entries) {
    const recent = asRecent(entry, user);
    const key = [recent.sheet, recent.part, recent.target, recent.mine].join('\n');
    if (!made.has(key)) made.set(key, recent);
  }
  return [...made.values()];
}

/** What a page chooses; of what the sheet was made as it sends back what it was given, to spare asking again. */
export interface DocumentRequest extends DocumentChoices {
  sheet: string;
  made?: SheetOrigin;
}

/** A department, and how many measures it is responsible for. */
export interface Department {
  name: string;
  measures: number;
}

/** The document as it would be made. */
export interface DocumentView {
  /** The file's name. */
  title: string;
  measures: number;
  /** How many the sheet has, of any department. */
  allMeasures: number;
  made: SheetOrigin & { form: string };
  rounds: { id: string; label: string }[];
  /** The round and department as the log tells them. */
  part: string;
  /** With how many measures each has; empty where the form does not say who is responsible. */
  departments: (Department & { part: string })[];
  /** The parts that the document can have; true for those it has unless the user wants it otherwise. */
  parts: Template['parts'];
  check: CheckSummary;
  components: ComponentsView;
  /** The first measure as it will be; null where there is none. */
  preview: { titles: string[]; group: string; fields: { label: string; value: string }[] } | null;
}

/** The parts that ITA's round demands of the document. */
export interface ComponentsView {
  /** The round's item: "ข้อ O26 ของ ITA 2569"; '' for a document of no item. */
  item: string;
  /** What is not known of the item, or why there is none; '' where all is known. */
  note: string;
  /** Each in the words of the round; what to do about it, where it is not there in every measure. */
  parts: { text: string; state: 'whole' | 'rows' | 'missing'; note: string }[];
}

/** How many findings there are, and the gravest of them. */
export interface CheckSummary {
  errors: number;
  warnings: number;
  first: { message: string; hint: string; isError: boolean }[];
  /** True where the settings sheet lacks something. */
  inSettings: boolean;
}

export function readDocument(request: DocumentRequest): DocumentView {
  const { table, office, composed } = readChosen(request);
  const fiscalYear = sheetFiscalYear(table, office.settings);
  return {
    title: composed.title,
    measures: composed.table.measures.length,
    allMeasures: table.measures.length,
    made: originOf(table),
    rounds: ROUNDS.map((round) => ({ id: round.id, label: roundLabel(round, fiscalYear) })),
    part: partText(composed.part),
    departments: departments(table, office).map((each) => ({
      ...each,
      part: partText({ ...composed.part, department: each.name }),
    })),
    parts: composed.template.parts,
    check: summaryOf(composed.check()),
    components: componentsView(composed.components()),
    preview: previewOf(composed),
  };
}

/** A sheet as documents are made of it: read, and composed by the choices. */
export interface ReadDocument {
  data: SheetData;
  table: FormTable;
  /** The addresses behind the words of its cells, asked for now. */
  links(): CellLink[];
  sheets: OfficeSheets;
  /** The office's own template of the form, .docx as base64; null for the built-in one. */
  customTemplate: string | null;
  office: Office;
  composed: Composed;
}

/** Reads all that the document of a request needs, each sheet once. */
export function readChosen(request: DocumentRequest): ReadDocument {
  const sheet = sheetOrGone(request.sheet, 'document');
  const { data, table } = readForm(sheet, { name: request.sheet, origin: request.made });
  const sheets = readOfficeSheets(table);
  const office = officeOf(table, sheets);
  const customTemplate = readTemplates().get(table.form.id)?.own?.base64 ?? null;
  const composed = composeDocument(table, office, request, customTemplate);
  return { data, table, links: () => readLinks(sheet, data), sheets, office, customTemplate, composed };
}

/** What a sheet was made as, by what it was read as. */
export const originOf = ({ form, year }: FormTable): SheetOrigin & { form: string } => ({
  form: form.id,
  ...(year !== null && { year }),
  ...(form.isOwn && { own: true }),
});

/** The departments that a document can be made for, each with its measures; none where the form does not name them. */
export function departments(table: FormTable, { settings }: Office): Department[] {
  if (!table.headers.columnOf.has('responsible')) return [];
  const cells = table.measures.map((measure) => textOf(measure, 'responsible'));
  const { names, isResponsible } = departmentsOf(cells, settings.departments);
  return names.map((name) => ({
    name,
    measures: cells.filter((cell) => isResponsible(cell, name)).length,
  }));
}

const MOST_SHOWN = 5;
const SETTINGS_CODES = /^settings\//;
const COMPONENT_CODE = 'component/missing';

/** What a page says of the findings. */
export function summaryOf(found: readonly Finding[]): CheckSummary {
  // The parts of the document have a list of their own.
  const findings = found.filter(({ code }) => code !== COMPONENT_CODE);
  const of = (severity: Finding['severity']) => findings.filter((finding) => finding.severity === severity);
  const errors = of('error');
  const warnings = of('warning');
  return {
    errors: errors.length,
    warnings: warnings.length,
    first: [...errors, ...warnings]
      .slice(0, MOST_SHOWN)
      .map(({ message, hint, severity }) => ({ message, hint, isError: severity === 'error' })),
    inSettings: findings.some(({ code }) => SETTINGS_CODES.test(code)),
  };
}

function componentsView(check: ComponentCheck | null): ComponentsView {
  const { components, findings } = messages;
  if (!check) return { item: '', note: components.noItem, parts: [] };
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
      return { text, state: 'whole', note: `${components.givenBy(givenBy)} ${covers}`.trim() };
    }),
  };
}

function previewOf({ table, data }: Composed): DocumentView['preview'] {
  const [group] = data.groups;
  const [measure] = group?.measures ?? [];
  if (!group || !measure) return null;
  return {
    titles: [data.title, data.titlePeriod, ...data.titleAgency.split('\n')],
    group: group.groupTitle,
    fields: table.form.columns.flatMap(({ field, header, millimetres }) =>
      millimetres === undefined ? [] : [{ label: header, value: measure[field] ?? '' }],
    ),
  };
}

/** An entry of the log as the page lists it, to the user of this address. */
export const asRecent = (
  { when, document, sheet, part, link, who }: LogEntry,
  user: string,
): RecentDocument => ({
  when,
  document,
  sheet,
  part,
  link,
  who,
  target: targetOf(link),
  mine: who !== '' && who === user,
});
