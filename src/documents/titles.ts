import type { Form } from '../forms/form';
import { documentWords } from '../messages/written/documents';
import { formatThaiDate } from '../thai/calendar';
import { lettersOf } from '../thai/text';
import {
  type ReportingPeriod,
  reportingPeriodById,
  reportingPeriodDays,
  reportingPeriodTitle,
} from './reporting-periods';

/** Rows of a sheet, the first and the last, from 1. */
export type RowSpan = readonly [first: number, last: number];

/** The part of the year and of the office that a document is about; all of both where it is left out. */
export interface DocumentScope {
  reportingPeriod?: ReportingPeriod | null;
  department?: string;
  /** The first and the last row whose measures it has. */
  rows?: RowSpan | null;
}

/** What the titles of a document are made of; the year, the office and where it lies ready to print, '' for no such words. */
interface TitleWords extends DocumentScope {
  form: Form;
  year: number | null;
  fiscalYear: string;
  officeName: string;
  district: string;
  province: string;
  print: (text: string) => string;
}

export interface Titles {
  title: string;
  /** "รอบ 6 เดือน ประจำปีงบประมาณ พ.ศ. 2568 (1 ตุลาคม 2567 – 31 มีนาคม 2568)". */
  titlePeriod: string;
  /** The department, if the document is about one, the office and where it lies. */
  titleAgency: string;
  /** Title and period in the lines of a cover, so that no word is broken over two of them. */
  coverTitle: string;
  /** Everything for a letter: in one line, or where that is too long the period on a line of its own. */
  subject: string;
  /** "รอบ 6 เดือน"; '' for the whole year. */
  round: string;
  /** The first and the last day that the document is about; '' where the fiscal year is not known. */
  firstDay: string;
  lastDay: string;
}

/** The titles of a document. */
export function titlesOf(words: TitleWords): Titles {
  const { form, reportingPeriod, year, fiscalYear, officeName, district, province, print } = words;
  const department = print(words.department ?? '');
  const lines = form.title === undefined ? form.document.title : coverLines(form.title);
  const title = lines.split('\n').join('');
  const { name, days } = reportingPeriod
    ? reportingPeriodTitle(reportingPeriod, year)
    : { name: '', days: '' };
  const inYear = documentWords.fiscalYear(fiscalYear);
  const period = [name ? `${name} ${inYear}` : inYear, days && `(${days})`].filter(isNotEmpty).map(print);
  const part = department ? documentWords.ofDepartment(department) : '';
  return {
    title,
    titlePeriod: period.join(' '),
    titleAgency: inLines([department, officeName, district, province].filter(isNotEmpty)),
    coverTitle: [lines, ...period, part].filter(isNotEmpty).join('\n'),
    subject: subjectIn(title, [period.join(' '), part].filter(isNotEmpty)),
    round: print(name),
    ...daysOf(words),
  };
}

/** The days of the reporting period, or of the whole year. */
function daysOf({ reportingPeriod, year, print }: TitleWords): Pick<Titles, 'firstDay' | 'lastDay'> {
  const wholeYear = reportingPeriodById('12');
  if (year === null || !wholeYear) return { firstDay: '', lastDay: '' };
  const { start, end } = reportingPeriodDays(reportingPeriod ?? wholeYear, year);
  return { firstDay: print(formatThaiDate(start)), lastDay: print(formatThaiDate(end)) };
}

const isNotEmpty = (text: string): boolean => text !== '';

/** What a line of a title holds between the margins of a portrait page, in letters without marks. */
const LINE = 72;
/** What a line of a memo's subject holds. */
const SUBJECT_LINE = 66;

/** What a line of a cover holds. */
const COVER_LINE = 34;

/** A title of the office's own in the lines of a cover: a long one is broken before what it is about. */
const coverLines = (title: string): string =>
  lettersOf(title) <= COVER_LINE ? title : title.replace(/(?<=\S{8})(?=ตาม(?!ที่)|เพื่อ)/, '\n');

/** Phrases side by side, or where a printer would break one within a word on two lines about as long as each other. */
function inLines(phrases: readonly string[]): string {
  const whole = phrases.join(' ');
  if (lettersOf(whole) <= LINE) return whole;
  const halves = phrases
    .slice(1)
    .map((_, i) => [phrases.slice(0, i + 1).join(' '), phrases.slice(i + 1).join(' ')]);
  const longest = (lines: string[]) => Math.max(...lines.map(lettersOf));
  const [best = [whole]] = halves.sort((a, b) => longest(a) - longest(b));
  return best.join('\n');
}

/** A title, its period and its part in one line, or those below, or each: no phrase is broken in two. */
function subjectIn(title: string, phrases: readonly string[]): string {
  const rest = phrases.join(' ');
  if (lettersOf(`${title} ${rest}`) <= SUBJECT_LINE) return `${title} ${rest}`;
  return [title, ...(lettersOf(rest) <= SUBJECT_LINE ? [rest] : phrases)].join('\n');
}
