import { FIELD_IDS, type FieldId, STATUS_FIELDS } from '../forms/fields';
import { columnOf, type Form } from '../forms/form';
import type { Scheme } from '../ita/scheme';
import { documentWords, partWords } from '../messages/written/documents';
import type { ScoreSummary } from '../scores/summary';
import { signsAs } from '../settings/acting';
import type { OfficeSettings, Person } from '../settings/settings';
import { dataDay, resultYearOf, sheetFiscalYear } from '../settings/years';
import { type Measure, textOf } from '../table/measures';
import { readStatus, stateOf, statusColumns } from '../table/status';
import type { FormTable } from '../table/table';
import { formatThaiDate, type ThaiDate } from '../thai/calendar';
import { districtName, provinceName } from '../thai/place-names';
import { readStatusMark, STATUS_MARK } from '../thai/status-marks';
import type { MeasureState } from '../thai/status-words';
import { isBlank, matchKey } from '../thai/text';
import { groupsOf } from './groups';
import { DOTTED_BLANK, DOTTED_LINES, orDotted, printable } from './printable';
import { type PrintedLowest, type PrintedScores, printedLowest, printedScores } from './scores';
import { type DocumentScope, type Titles, titlesOf } from './titles';

/** A number of several groups stays on one line. */
const NO_BREAK = '\u00A0';
/** What a checkbox shows, and a tick of the font Wingdings without that font. */
const NO_WRITTEN_MARK = /^(?:TRUE|FALSE|ü)$/i;

// Words and brackets that every template has before or about the value; typed with it they would be there twice.
const PHONE_WORD = /^\s*(?:(?:เบอร์)?โทร(?:ศัพท์)?[\s.:]*)+(?=[\d๐-๙(+])/;
const NUMBER_WORD = /^\s*(?:(?:เลข)?ที่\s*[:.]?\s+)+/;
const DATE_WORD = /^\s*(?:เมื่อ)?\s*วันที่\s*/;
const IN_BRACKETS = /^\s*\(([^()]*)\)\s*$/;

/** A department without the office's name behind it: "สำนักปลัด เทศบาลตำบลตัวอย่าง" of that office is "สำนักปลัด". */
function withoutSuffix(department: string, officeName: string): string {
  const [name, whole] = [officeName.trim(), department.trim()];
  const own = name !== '' && whole.endsWith(name) ? whole.slice(0, -name.length).trim() : '';
  return own === '' ? department : own;
}

/**
 * A measure as its table row prints it: every field as text, its place in the table, and the office's own columns by the
 * keys of their headers.
 */
type PrintedMeasure = Partial<Record<FieldId | 'order', string>> & Record<string, string>;

/** The tag of a column that is known by its place alone, as a custom one; from 1. */
export const columnTag = (column: number): string => `column${column}`;
export const COLUMN_TAG = /^column\d{1,5}$/;

/** The key of a custom column in a measure's data. */
export const customColumnKey = (header: string): string => `own:${matchKey(header)}`;

/** Measures under one title; without grouping there is one group with a blank title. */
export interface PrintedGroup {
  groupTitle: string;
  /** Its place among the groups that have a title, from 1. */
  order: string;
  /** The lowest indicator of the group's instrument, or nothing. */
  lowest: PrintedLowest[];
  measures: PrintedMeasure[];
}

/** The one shape of data from which every document is filled; the names are the tags of the templates. */
export interface ReportData extends Titles {
  agency: string;
  agencyShort: string;
  place: string;
  unit: string;
  /** The department that the document is about; '' for the whole office. */
  department: string;
  phone: string;
  website: string;
  email: string;
  documentNumber: string;
  fiscalYear: string;
  resultYear: string;
  /** The day the document is made, and the day of its data. */
  date: string;
  asOf: string;
  measureCount: string;
  /** How many measures have each state; a measure of no clear state counts in none. */
  reportedCount: string;
  doneCount: string;
  inProgressCount: string;
  notStartedCount: string;
  unableCount: string;
  blankCount: string;
  /** Exactly one is filled: for measures that answer ITA, for a report on another plan (its name follows "ดำเนินการ"), for another plan. */
  ofIta: string;
  otherReport: string;
  otherPlan: string;
  /** What its rows are counted as. */
  countUnit: string;
  /** What is to be done with a document that is published; '' for one that stays in the office. */
  published: string;
  /** The item of OIT that the document answers, and the year of its round; '' where none is known. */
  itemCode: string;
  itemYear: string;
  meetingDate: string;
  meetingBy: string;
  /** The scores sheet; false where the office has none. */
  scores: PrintedScores | false;
  /** Room to write by hand. */
  dotted: string;
  addressee: string;
  signer: PrintedPerson;
  endorsers: PrintedPerson[];
  /** The endorsers before the last, and the last one, who decides. */
  reviewers: PrintedPerson[];
  approver: PrintedPerson[];
  groups: PrintedGroup[];
  /** The measures of all groups. */
  measures: PrintedMeasure[];
}

/** Somebody who signs; `signsAs`: the position that is acted for, or else their own; `role`: what for. */
export type PrintedPerson = Record<keyof Person | 'signsAs' | 'role', string>;

export interface ReportInput extends DocumentScope {
  table: FormTable;
  settings: OfficeSettings;
  scheme: Scheme;
  /** The result that the measures answer; null where no scores are typed. */
  scores: ScoreSummary | null;
  today: ThaiDate;
  /** Whether ITA's round asks that the document be published. */
  isPublished?: boolean;
  /** The round of ITA and its item, where they are known. */
  item?: { code: string; year: number } | null;
}

/** Everything a document says, as text ready to print; what the office has not set is a dotted blank. */
export function reportData(input: ReportInput): ReportData {
  const { table, settings, scores, today } = input;
  const print = (text: string) => printable(text, settings.digits);
  const orBlank = (text: string) => orDotted(text, print);
  const year = sheetFiscalYear(table, settings);
  const fiscalYear = orBlank(year === null ? '' : String(year));
  const person = (someone: Person | null, role: string): PrintedPerson => ({
    role,
    name: orBlank((someone?.name ?? '').replace(IN_BRACKETS, '$1')),
    position: orBlank(someone?.position ?? ''),
    position2: print(someone?.position2 ?? ''),
    signsAs: orBlank(someone ? signsAs(someone) : ''),
    opinion: orDotted(someone?.opinion ?? '', print, DOTTED_LINES),
  });
  const words = partWords();
  const head = settings.endorsers[settings.endorsers.length - 1];
  const endorsers = settings.endorsers.map((each) =>
    person(each, each === head ? words.approver : words.reviewer),
  );
  const officeName = orBlank(settings.officeName);
  const district = print(districtName(settings.district, settings.province));
  const province = print(provinceName(settings.province));
  const groups = printedGroups(input, print);
  return {
    ...titlesOf({ ...input, form: table.form, year, fiscalYear, officeName, district, province, print }),
    agency: officeName,
    agencyShort: orBlank(settings.officeShortName || settings.officeName),
    place: [district, province].filter((part) => part !== '').join(' '),
    unit: orBlank(withoutSuffix(settings.preparedBy, settings.officeName)),
    department: print(input.department ?? ''),
    phone: orBlank(settings.phone.replace(PHONE_WORD, '')).replace(/ +/g, NO_BREAK),
    website: print(settings.website),
    email: print(settings.email),
    documentNumber: print(settings.documentPrefix.replace(NUMBER_WORD, '')),
    fiscalYear,
    resultYear: orBlank(String(resultYearOf(table, settings) ?? '')),
    date: print(formatThaiDate(today)),
    asOf: print(formatThaiDate(dataDay(settings, year, today))),
    measureCount: print(String(table.measures.length)),
    ...printedCounts(table, print),
    ...kindTexts(table.form, print),
    published: input.isPublished ? documentWords.publish : '',
    itemCode: input.item?.code.toUpperCase() ?? '',
    itemYear: print(String(input.item?.year ?? '')),
    meetingDate: orBlank(settings.meetingDate.replace(DATE_WORD, '')),
    meetingBy: orBlank(settings.meetingBy),
    scores: scores ? printedScores(scores, print) : false,
    dotted: DOTTED_BLANK,
    addressee: orBlank(head ? signsAs(head) : documentWords.headOf(settings.officeName)),
    signer: person(settings.signer, words.maker),
    endorsers,
    reviewers: endorsers.slice(0, -1),
    approver: endorsers.slice(-1),
    groups,
    measures: groups.flatMap(({ measures }) => measures),
  };
}

/** The measures by what their tables are grouped by. A group with a title has a number among those that have one. */
function printedGroups(
  { table, scheme, scores }: ReportInput,
  print: (text: string) => string,
): PrintedGroup[] {
  let titled = 0;
  return groupsOf(table, scheme).map(({ title, instrument, measures }) => {
    const result = scores?.instruments.find(({ code }) => code === instrument);
    const lowest = scores && result ? printedLowest(result, scores.target, print) : null;
    const hasTitle = title.trim() !== '';
    if (hasTitle) titled++;
    return {
      groupTitle: print(title),
      order: hasTitle ? print(String(titled)) : '',
      lowest: lowest ? [lowest] : [],
      measures: measures.map(
        (measure, i): PrintedMeasure => ({
          ...printedMeasure(measure, table, print),
          order: print(String(i + 1)),
          ...customTexts(measure, table, print),
        }),
      ),
    };
  });
}

/** A measure's cells in the office's own columns, by header and by place. Of two columns of one header the first counts. */
function customTexts(
  measure: Measure,
  { headers }: FormTable,
  print: (text: string) => string,
): Record<string, string> {
  const texts: Record<string, string> = {};
  for (const { header, column, field, duplicateOf } of headers.columns) {
    if (field !== null) continue;
    const text = print(measure.custom.get(column)?.text ?? '');
    if (!duplicateOf) texts[customColumnKey(header)] ??= text;
    texts[columnTag(column)] = text;
  }
  return texts;
}

function kindTexts(
  { other, title = '' }: Form,
  print: (text: string) => string,
): Pick<ReportData, 'ofIta' | 'otherReport' | 'otherPlan' | 'countUnit'> {
  const { unit, otherUnit } = documentWords;
  return {
    ofIta: other ? '' : unit,
    otherReport: other?.isReport ? print(other.subject) : '',
    otherPlan: other && !other.isReport ? print(title) : '',
    countUnit: other ? otherUnit : unit,
  };
}

/** In the order in which they are counted. */
export const STATES = ['done', 'inProgress', 'notStarted', 'unable', 'blank'] as const;

type StateCounts = Record<`${MeasureState | 'reported'}Count`, string>;

/** How many measures have each state. */
function printedCounts({ measures, form }: FormTable, print: (text: string) => string): StateCounts {
  const states = measures.map((measure) => stateOf(measure, form));
  const count = (is: (state: MeasureState) => boolean) => print(String(states.filter(is).length));
  const each = STATES.map((wanted) => [`${wanted}Count`, count((state) => state === wanted)]);
  return { ...Object.fromEntries(each), reportedCount: count((state) => state !== 'blank') };
}

/** A measure as its table row prints it, without the office's own columns. */
function printedMeasure(measure: Measure, table: FormTable, print: (text: string) => string): PrintedMeasure {
  const printed: PrintedMeasure = {};
  for (const field of FIELD_IDS) printed[field] = print(textOf(measure, field));
  printed.responsible = inLines(printed.responsible ?? '');
  if (statusColumns(table.form).length > 0) printMarks(measure, table, printed);
  const { keyField } = table.form;
  const number = textOf(measure, 'number').trim();
  // A list numbered in a column of its own keeps its numbers in a table that has no such column.
  const hasColumn = columnOf(table.form, 'number')?.millimetres !== undefined;
  if (number !== '' && !hasColumn) {
    const dot = /[.)]$/.test(number) ? ' ' : '. ';
    printed[keyField] = print(number) + dot + (printed[keyField] ?? '');
  }
  const evidence = textOf(measure, 'evidence');
  if (!isBlank(evidence) && !table.form.isCustom && table.headers.columnOf.has('result')) {
    printed.result = [printed.result, print(evidence)].filter((part) => part).join('\n');
  }
  return printed;
}

/** What a list calls a measure: its key, and of a key that others may share, what is done first. */
export function listedName(measure: Measure, table: FormTable, print: (text: string) => string): string {
  const { keyField } = table.form;
  const printed = printedMeasure(measure, table, print);
  const [more = ''] = keyField === 'measure' ? [] : (printed.measure || printed.steps || '').split('\n', 1);
  return [printed[keyField], more].filter((part) => part).join('\n');
}

/** Names longer than this together do not fit a line of their column. */
const NAMES_IN_LINE = 14;

/** Between two departments. */
const NEXT_NAME = /([/,]) *(?=(?:สำนัก|กอง|หน่วย|ฝ่าย|งาน|ส่วน|ศูนย์|โรงเรียน))/g;

/** One department a line, where names would be broken within a word; the words and signs as they are written. */
const inLines = (names: string): string =>
  names.length > NAMES_IN_LINE ? names.replace(NEXT_NAME, '$1\n') : names;

/**
 * Marks as written; a ticked box and a Wingdings tick become ⊗. A chosen status has ○ beside it where the form has these marks, or
 * the office writes ⊗: beside a mark of its own, cells that it left blank stay so.
 */
function printMarks(measure: Measure, table: FormTable, printed: PrintedMeasure): void {
  const { chosen } = readStatus(measure, table.form);
  const isOfficial = ({ text }: { text: string }) =>
    text.trim() === STATUS_MARK.chosen || NO_WRITTEN_MARK.test(text.trim());
  const hasCounterpart = chosen.length > 0 && (!table.form.isCustom || chosen.some(isOfficial));
  for (const field of STATUS_FIELDS) {
    const mark = chosen.find((cell) => cell.field === field)?.text ?? textOf(measure, field);
    if (NO_WRITTEN_MARK.test(mark.trim())) {
      printed[field] = readStatusMark(mark) === 'chosen' ? STATUS_MARK.chosen : STATUS_MARK.notChosen;
    } else if (isBlank(mark)) {
      if (hasCounterpart) printed[field] = STATUS_MARK.notChosen;
    } else if (readStatusMark(mark) === 'chosen') printed[field] = mark.trim();
  }
}
