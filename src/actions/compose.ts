import { type Finding, type RequestedDocument, runChecks } from '../checks';
import { type ComponentCheck, checkComponents, demandedFields } from '../checks/components';
import { type Template, templateFor } from '../documents/chosen-template';
import type { LaterPart } from '../documents/custom-template';
import { type ReportData, type ReportInput, reportData } from '../documents/data';
import { linksOf } from '../documents/evidence';
import type { ReadyTemplate } from '../documents/fill';
import { fillTemplate } from '../documents/fill';
import { type PrintedColumn, printedColumns } from '../documents/measures-table';
import { reportName } from '../documents/name';
import { OPENING_PARTS, type Opening, openingsOf } from '../documents/opening';
import { partsData } from '../documents/parts';
import type { PicturesOfTable } from '../documents/pictures';
import {
  isPartOfYear,
  reportingPeriodById,
  reportingPeriodDays,
  reportingPeriodName,
} from '../documents/reporting-periods';
import { SECTIONS, type SectionId } from '../documents/tags';
import type { Target } from '../documents/target';
import type { DocumentScope, RowSpan } from '../documents/titles';
import type { Form } from '../forms/form';
import { MAX_DOC_CHARACTERS } from '../google/drive';
import { today } from '../google/host';
import { UserError } from '../messages';
import type { ScoreSummary } from '../scores/summary';
import { settingsOfDepartment } from '../settings/department-settings';
import { departmentsOf } from '../settings/departments';
import { resultYearOf, roundOfDocument, sheetFiscalYear } from '../settings/years';
import { type Measure, textOf } from '../table/measures';
import type { FormTable } from '../table/table';
import { fiscalYearEnd } from '../thai/calendar';
import type { CellLink } from '../transfer/import/addresses';
import type { Office } from './read-office';

/** What a user chooses for a document; each optional part is with or without it. Left out: the whole year, the whole office, and the parts of the form. */
export interface DocumentChoices extends Partial<Record<SectionId, boolean>> {
  /** The id of a reporting period: '3', '6', '9', '12', 'q1' … 'q4'; '' for the whole year. Left out, it is that of the sheet's titles. */
  round?: string;
  department?: string;
  /** The rows of the sheet whose measures are wanted; all where it is left out. */
  rows?: RowSpan;
  /** Whether rows may break that would fit a page: fewer pages. */
  breakRows?: boolean;
}

/** What the spreadsheet keeps for documents: the office's template of the form, a .docx as base64 (null for the built-in one), and its emblem. */
export interface StoredParts {
  template: string | null;
  /** A PNG or JPEG as base64; '' for none. */
  emblem: string;
  /** Reads the counts by status of the sheet's documents, by their parts, as the log has them; left out where nothing is filled. */
  counts?(): Readonly<Record<string, string>>;
  /** Reads the pictures of activities of a table's measures, for a document that prints them. */
  pictures(table: FormTable): PicturesOfTable;
}

/** Of how many measures an annex shows something, and pictures (`pictured`), how many pictures have no measure any more, and whether a summary has no two years to compare. */
export interface LackingParts {
  annex: { shown: number; all: number; pictured: number; homeless: number };
  summary: boolean;
}

/** A document that is ready to be filled: its data, and its check. */
export interface Composed {
  /** The table with the measures of the document only. */
  table: FormTable;
  /** The columns of its table, as the built-in template prints them. */
  columns: readonly PrintedColumn[];
  part: DocumentScope;
  title: string;
  data: ReportData;
  template: Template;
  /**
   * The findings of the whole sheet that concern this document. A function, because a file is made without them.
   * @param links reads the addresses behind the words of the sheet's cells
   */
  check(links: () => readonly CellLink[]): Finding[];
  /** What lacks for the optional parts of the document. */
  lacking(): LackingParts;
  /** What the office's own template leaves out, because it is older than that part; of pictures and an emblem only where there are any. */
  absent(): LaterPart[];
  /** The components that ITA's round demands, and whether they are there; null for a document of no item. */
  components(): ComponentCheck | null;
  /** What it will say before its table, with each choice of memo and cover; [] if its template cannot be filled. */
  openings(): Opening[];
  /**
   * The .docx for a target.
   * @throws UserError if it is too long for the target
   */
  fill(target: Target, mark?: string): Uint8Array;
}

/**
 * Composes the document of a sheet, without its file. No calls to Google.
 * @param stored what the spreadsheet keeps for documents
 * @param selected the table with the measures of the document only, if they are selected already
 * @throws UserError if that template is damaged
 */
export function composeDocument(
  wholeTable: FormTable,
  office: Office,
  choices: DocumentChoices,
  stored: StoredParts,
  selected?: FormTable,
): Composed {
  const { scheme, scores } = office;
  const part = {
    reportingPeriod: reportingPeriodById(choices.round ?? wholeTable.titlePeriod ?? ''),
    department: choices.department ?? '',
    rows: choices.rows ?? null,
  };
  const day = today();
  // A reporting period has its own day of the data. The day in the settings is for the whole year.
  const partSettings = part.reportingPeriod ? { ...office.settings, asOf: null } : office.settings;
  const settings =
    part.department === '' ? partSettings : settingsOfDepartment(partSettings, part.department);
  const document = requestedDocument(part, sheetFiscalYear(wholeTable, settings));
  const table =
    selected ?? ofRows(ofDepartment(wholeTable, part.department, settings.departments), choices.rows);
  const demanded = demandedFields({ table: wholeTable, ...office, document });
  const columns = printedColumns({
    table,
    headers: settings.headers,
    demanded,
    isFirstHalf: document.isFirstHalf,
  });
  const looks = { digits: settings.digits, breaksRows: choices.breakRows ?? false };
  const template = templateFor(wholeTable, columns, stored.template, looks);
  const input = {
    table,
    settings,
    scheme,
    today: day,
    ...part,
    scores: scores?.summary ?? null,
    ...(part.department === '' &&
      !part.rows &&
      publicationOf(wholeTable.form, office, document.isPartOfYear)),
  };
  const data = reportData(input);
  const twoYears = () => latestTwoYears(wholeTable, office);
  const withParts = ({ compiled }: ReadyTemplate, sections: ReadonlySet<SectionId>) => ({
    ...data,
    ...partsData(
      {
        ...input,
        data,
        twoYears,
        emblem: stored.emblem,
        counts: stored.counts ?? (() => ({})),
        hasAnnex: sections.has('annex'),
        pictures: () => stored.pictures(table).of,
      },
      compiled.keys,
    ),
  });
  return {
    table,
    columns,
    part,
    title: reportName(wholeTable, settings, day, part),
    data,
    template,
    // The whole sheet is checked: the rules would otherwise take a department's part for all measures.
    check: (links) =>
      findingsOf(
        table,
        wholeTable,
        runChecks({ table: wholeTable, ...office, settings, today: day, document, links }, 'document'),
      ),
    lacking: () =>
      lackingParts(
        table,
        document,
        part.department === '' && !wholeTable.form.other && !twoYears(),
        stored.pictures(wholeTable),
      ),
    absent: () =>
      template
        .absent()
        .filter((id) =>
          id === 'pictures' ? stored.pictures(table).of.size > 0 : id !== 'emblem' || stored.emblem !== '',
        ),
    components: () => checkComponents({ ...office, table, document }),
    openings() {
      const has = template.parts();
      const parts = OPENING_PARTS.filter((id) => id in has);
      const sections = new Set(parts);
      try {
        const ready = template.read('word', sections);
        return openingsOf(ready, withParts(ready, sections), parts);
      } catch (error) {
        // The mistakes of an office's template are shown when a document is made.
        if (error instanceof UserError) return [];
        throw error;
      }
    },
    fill(target, mark) {
      const has = template.parts();
      const sections = new Set(SECTIONS.filter((id) => id in has && (choices[id] ?? has[id])));
      const ready = template.read(target, sections);
      const filled = fillTemplate(ready, withParts(ready, sections), sections, day, mark);
      if (target === 'docs' && filled.characters > MAX_DOC_CHARACTERS) {
        throw new UserError('report/too-long', filled.characters, MAX_DOC_CHARACTERS);
      }
      return filled.bytes;
    },
  };
}

/** @param lacksYear whether the summary would compare with a year of which there are no scores */
function lackingParts(
  table: FormTable,
  { isFirstHalf }: RequestedDocument,
  lacksYear: boolean,
  { of, homeless }: PicturesOfTable,
): LackingParts {
  const shown = table.measures.filter((each) => of.has(each) || linksOf(each, table, isFirstHalf).length > 0);
  return {
    annex: {
      shown: shown.length,
      all: table.measures.length,
      pictured: table.measures.filter((each) => of.has(each)).length,
      homeless: homeless.length,
    },
    summary: lacksYear,
  };
}

/** Whether a round of ITA asks for the document: of another plan than ITA's measures, that of a whole year; and its item, where it is known. */
function publicationOf(
  { other, document: { item } }: Form,
  { scheme, schemeFor }: Office,
  isOfPart: boolean,
): Pick<ReportInput, 'isPublished' | 'item'> {
  if (other) return { isPublished: !isOfPart };
  const round = roundOfDocument(item, scheme.year, isOfPart, schemeFor);
  if (round?.assumedFrom !== undefined || !round) return { isPublished: round !== null };
  const { code } = item === 'measure' ? round.measureItem : round.reportItem;
  return { isPublished: true, item: { code, year: round.year } };
}

/** What the checks need to know about the document. */
function requestedDocument(
  { reportingPeriod = null, department = '' }: DocumentScope,
  year: number | null,
): RequestedDocument {
  return {
    round: reportingPeriod ? reportingPeriodName(reportingPeriod) : '',
    lastDay:
      year === null
        ? null
        : reportingPeriod
          ? reportingPeriodDays(reportingPeriod, year).end
          : fiscalYearEnd(year),
    isPartOfYear: reportingPeriod !== null && isPartOfYear(reportingPeriod),
    isFirstHalf: reportingPeriod?.id === '6',
    department,
  };
}

/** The results of the latest two years, for ITA: of a plan up to the one that it answers, of a report up to its own year. */
function latestTwoYears(
  table: FormTable,
  { settings, scoresOf }: Office,
): readonly [ScoreSummary, ScoreSummary] | null {
  if (table.form.other) return null;
  const latest =
    table.form.document.item === 'measure' ? resultYearOf(table, settings) : sheetFiscalYear(table, settings);
  const years = (scoresOf(null)?.read.years ?? []).filter((year) => latest === null || year <= latest);
  const [later = null, earlier = null] = years
    .sort((a, b) => b - a)
    .map((year) => scoresOf(year)?.summary ?? null);
  return earlier && later && [earlier, later];
}

/** The table with the measures of one department only; of all departments if it is ''. */
export function ofDepartment(table: FormTable, department: string, known: readonly string[]): FormTable {
  if (department === '') return table;
  const cell = (measure: Measure) => textOf(measure, 'responsible');
  const { isResponsible } = departmentsOf(table.measures.map(cell), known);
  return {
    ...table,
    measures: table.measures.filter((measure) => isResponsible(cell(measure), department)),
  };
}

/** The table with the measures of these rows only; of all if there are none. */
export const ofRows = (table: FormTable, span?: RowSpan): FormTable =>
  span
    ? {
        ...table,
        measures: table.measures.filter(({ rows }) => rows.some((row) => row >= span[0] && row <= span[1])),
      }
    : table;

/** The findings in rows of the document's measures, and those in rows of no measure. */
function findingsOf(table: FormTable, wholeTable: FormTable, findings: Finding[]): Finding[] {
  const rowsOf = ({ measures }: FormTable) => new Set(measures.flatMap(({ rows }) => rows));
  const [inDocument, inSheet] = [rowsOf(table), rowsOf(wholeTable)];
  return findings.filter(
    ({ sheet, cell, rows = cell ? [cell.row] : [] }) =>
      sheet !== wholeTable.sheet ||
      !cell ||
      !inSheet.has(cell.row) ||
      rows.some((row) => inDocument.has(row)),
  );
}

/** @throws UserError if there is nothing to print, or the template cannot be filled for the target */
export function requirePrintable(
  wholeTable: FormTable,
  { table, part, template }: Composed,
  target: Target = 'word',
): void {
  if (ofRows(wholeTable, part.rows ?? undefined).measures.length === 0) {
    throw new UserError('sheet/empty', wholeTable.sheet, 'document');
  }
  if (table.measures.length === 0) {
    throw noMeasuresOfDepartment(wholeTable, part.department ?? '');
  }
  template.refuse(target);
}

/** The error for a department without measures (null: for no department at all), or a sheet without a responsible column. */
export const noMeasuresOfDepartment = ({ sheet, headers }: FormTable, department: string | null): UserError =>
  new UserError('department/empty', sheet, department, headers.columnOf.has('responsible'));
