import type { Word } from './period-words';

/** What is odd in a period as typed, read or not. */
export type PeriodProblem =
  /** A year of two digits that only makes sense as a Gregorian one ("ต.ค. 24"), and is read so. */
  | 'two-digit-ce'
  /** "วันที่ … มีนาคม": the day was left blank; not read. */
  | 'day-missing'
  /** A date all in figures, read day first: a sheet of another locale shows the month first. */
  | 'in-figures'
  /** A letter o typed for a zero. */
  | 'letter-o'
  | 'month-misspelt'
  /** The end lies before the start; both are given as typed. */
  | 'reversed'
  /** A day that its month does not have; not read. */
  | 'no-such-day'
  /** A dash with nothing behind it; not read. */
  | 'end-missing'
  /** A bare year ("พ.ศ. 2568", "ปี 2568"), read as the fiscal year. */
  | 'fiscal-year-assumed'
  /** Quarters named by Q ("Q1/2568"), read as the fiscal year's, though they may be the calendar's. */
  | 'quarter-assumed'
  /** A year or a term of schools, whose days each school has of its own; kept as text. */
  | 'school-calendar'
  /** How long and not when ("6 เดือน" may begin in any month); not read. */
  | 'length-only'
  /** Several periods in one text; start and end span them all. */
  | 'several-periods'
  /** Words outside the vocabulary are in the text: its regular form would lose them. */
  | 'words-ignored';

export interface OperandBase {
  /** True where a dash joins it to the operand before: a range. */
  joined: boolean;
  /** The word before it that makes it a start or an end alone. */
  mark?: 'since' | 'deadline' | 'before';
  /** "เป็นต้นไป" is behind it. */
  onward?: boolean;
}

/** A day, or a month where no day is written; month and year may be wanting still. */
export interface Point extends OperandBase {
  kind: 'point';
  day?: number;
  month?: number | undefined;
  year?: number | undefined;
  /** True where the year is in the text, not taken from a neighbour. */
  yearWritten?: boolean;
}

/** What a period is made of. */
export type Operand =
  | Point
  /** Months of a fiscal year, 0 = October to 11 = September. */
  | (OperandBase & { kind: 'span'; from: number; to: number; year?: number })
  /** A year; `bare` where no word says of which kind. No value: the document's own. */
  | (OperandBase & { kind: 'year'; value?: number; named: 'fiscal' | 'calendar' | 'bare' })
  /** "ปัจจุบัน", which is always the end of a range. */
  | (OperandBase & { kind: 'now' });

/** A period's text in its parts. */
export interface ParsedPeriod {
  /** Each a single operand or a range. */
  groups: Operand[][];
  frequency?: string;
  problems: PeriodProblem[];
  /** Words that give the time by no calendar of ours: a school's, an event's, or no end. */
  undated: Set<UndatedWord>;
  /** False where something is in the text that must not be guessed at. */
  readable: boolean;
}

export type UndatedWord = Extract<Word, 'school' | 'occasion' | 'ongoing' | 'length'>;
