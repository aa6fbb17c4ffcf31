import type { Scheme } from '../ita/scheme';
import type { FindingParams, FormattingCode, RuleCode } from '../messages/finding-params';
import type { OfficeScores } from '../scores/result';
import type { RejectedRow } from '../scores/scheme-sheet';
import type { OfficeSettings } from '../settings/settings';
import type { FormTable } from '../table/table';
import type { ThaiDate } from '../thai/calendar';
import type { CellLink } from '../transfer/import/addresses';

export type { FormattingCode, RuleCode };

/** error: the document would be wrong; warning: a person should look at it. */
export type Severity = 'error' | 'warning';

/** A cell, or a complete row where `column` is null; both from 1. */
export interface FindingCell {
  row: number;
  column: number | null;
}

/** One finding, with what to do. Plain data, which goes unchanged to sidebars and the command line. */
export interface Finding {
  code: RuleCode;
  severity: Severity;
  sheet: string;
  /** Null where the finding is about the sheet, or about a setting. */
  cell: FindingCell | null;
  /** Rows from 1, where it is about several; the cell is in the first of them. */
  rows?: readonly number[];
  /** The header of the column, or the label of the setting. */
  header?: string;
  /** The cell's text as written. */
  value?: string;
  message: string;
  hint: string;
  /** The text that the cell would have, where one fix is certain. */
  fix?: string;
}

/** What rules about ITA's result and its scheme look at. */
export interface ScoresInput {
  /** Null where the spreadsheet has no scores sheet. */
  scores: OfficeScores | null;
  /** Corrections of schemes that could not be used. */
  rejected: readonly RejectedRow[];
  /** Which scores a document prints; left out where the scores sheet is checked by itself. */
  scoresNeeded?: 'all' | 'lowest';
}

/** The input of a rule. */
export interface CheckInput extends ScoresInput {
  table: FormTable;
  settings: OfficeSettings;
  /** The scheme of the sheet's fiscal year. */
  scheme: Scheme;
  /** The scheme of any year: items and components are those of another round. */
  schemeFor(year: number): Scheme;
  today: ThaiDate;
  /** Reads the addresses behind the words of the sheet's cells; left out where they are not looked at. */
  links?(): readonly CellLink[];
  /** The document that is made of the sheet; left out where the sheet is checked by itself. */
  document?: RequestedDocument;
}

/** The input of a rule that looks at the table alone. */
export type TableInput = Pick<CheckInput, 'table'>;

/** The part of the year and of the office that a document is about. */
export interface RequestedDocument {
  /** The name of its reporting period, '' without one. */
  round: string;
  /** The last day of the reporting period, or of the year; null where that is not known. */
  lastDay: ThaiDate | null;
  /** True for a reporting period of less than the year. */
  isPartOfYear: boolean;
  /** True for a reporting period of 6 months, which prints a result of its own where the sheet has one. */
  isFirstHalf: boolean;
  /** '' for the office. */
  department: string;
}

/**
 * One match of a rule, with the params of its sentence. It has a sheet or severity only where these are not the input's
 * sheet and the rule's severity.
 */
export interface RuleMatch<C extends RuleCode = RuleCode>
  extends Partial<Pick<Finding, 'sheet' | 'header' | 'value' | 'fix' | 'severity' | 'rows'>> {
  /** Left out where the match is about the sheet, or about a setting. */
  cell?: FindingCell;
  params: FindingParams[C];
}

/** One check: a code, how grave it is, and how it finds. Its sentences, title and example are in messages/th/checks. */
export interface Rule<C extends RuleCode = RuleCode, Input = CheckInput> {
  code: C;
  severity: Severity;
  /** Matches in any order: `runChecks` sorts the findings. */
  find(input: Input): RuleMatch<C>[];
}
