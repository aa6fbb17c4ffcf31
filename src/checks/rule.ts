import type { Scheme } from '../ita/scheme';
import type { OfficeScores } from '../scores/result';
import type { RejectedRow } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import type { FormTable } from '../table/table';
import type { ThaiDate } from '../thai/calendar';

/** error: the document would be wrong; warning: look at it. */
export type Severity = 'error' | 'warning';

/** What is wrong in one place, and what to do. Plain data: it goes to dialogs, pages and the command line as it is. */
export interface Finding {
  code: string;
  severity: Severity;
  sheet: string;
  /** Sheet row and column from 1; null where the finding is not about a cell. */
  row: number | null;
  column: number | null;
  heading: string | null;
  /** The cell's text as written. */
  value: string | null;
  message: string;
  hint: string;
  /** The text the cell would have, where the mend is certain. */
  fix: string | null;
}

/** What rules about ITA's result and its criteria look at. */
export interface ScoresInput {
  /** Null where the workbook has no scores sheet. */
  scores: OfficeScores | null;
  /** Corrections of criteria that could not be used. */
  rejected: readonly RejectedRow[];
}

/** All that a rule may look at. */
export interface CheckInput extends ScoresInput {
  table: FormTable;
  settings: OfficeSettings;
  /** The criteria of the sheet's fiscal year. */
  scheme: Scheme;
  /** The criteria of any year: items and components are those of another round. */
  schemeFor(year: number): Scheme;
  today: ThaiDate;
  /** The document that is made of the sheet; left out where the sheet is checked by itself. */
  document?: DocumentAsked;
}

/** What a document is asked to be about. */
export interface DocumentAsked {
  /** What its round is called, '' without one; the last day of the round or of the year where that is known. */
  round: string;
  lastDay: ThaiDate | null;
  /** True for a round of less than the year. */
  isPartOfYear: boolean;
  /** '' for the whole office. */
  department: string;
}

/** One place that a rule found; what is left out is null, the severity the rule's own. */
export interface Found {
  message: string;
  hint: string;
  sheet?: string;
  row?: number;
  column?: number | undefined;
  heading?: string;
  value?: string;
  fix?: string;
  severity?: Severity;
}

/** One check: a code, how grave it is, and how it finds. What it is called: messages/th/check-texts. */
export interface Rule<Input = CheckInput> {
  code: string;
  severity: Severity;
  find(input: Input): Found[];
}
