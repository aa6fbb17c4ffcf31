import type { ClosedKind } from '../thai/closed-addresses';
import type { ThaiDefect } from '../thai/defects';
import type { UserMessage } from './user-message';

/** What a sentence about a cell names: its sheet row from 1, the header of its column and its text. */
interface CellParams {
  row: number;
  header: string;
  value: string;
}

/** An indicator in a sentence: its national number (1–10), its name and its instrument's code. */
interface IndicatorParams {
  indicatorNumber: number;
  name: string;
  instrument: string;
}

/** An indicator as a sentence names it ("ตัวชี้วัดที่ 4 …"), with its score as printed. */
interface ScoredIndicator {
  indicator: string;
  score: string;
}

/** A sentence about a row of the scores sheet, or of the sheet of schemes. */
interface SheetRowParams {
  sheet: string;
  row: number;
  value: string;
}

/** A part that an item of ITA's round demands of a document. */
interface ComponentParams {
  /** The round's year, Buddhist era. */
  round: number;
  /** The item's code in capitals: O26. */
  item: string;
}

/** What a row under the headers is, where it is no measure. */
type LeftOutKind =
  | 'repeatedTitle'
  | 'columnNumbers'
  | 'sum'
  | 'department'
  | 'section'
  | 'lone'
  | 'title'
  | 'note';

/**
 * What the sentence of each rule's finding needs, by the rule's code. Rows count from 1, years are of the Buddhist era. A code
 * never changes: `check --json` of the workbench gives it to scripts.
 */
export interface FindingParams {
  'cell/formula-error': CellParams;
  'component/missing': ComponentParams &
    (
      | { kind: 'missing'; text: string; addable: string | null; byScores: boolean; forms: string[] }
      | { kind: 'blank'; text: string; header: string; rows: number }
      /** The parts are not known, or those of an earlier round are used instead. */
      | { kind: 'doubt'; assumedFrom: number | null; parts: number }
    );
  'coverage/below-target': ScoredIndicator & ({ target: number } | { lowestOf: string });
  /** `nearest`: the department that may be meant. */
  'department/unknown': { row: number; header: string; name: string; nearest: string | null };
  /** `words`: the address, or the words over it, of the first of the rows. */
  'evidence/closed': { kind: ClosedKind; rows: number[]; header: string; words: string };
  'evidence/repeated': { rows: number[]; header: string; words: string };
  /** `similar`: a header of the sheet that looks like it. */
  'heading/missing': { form: string; header: string; similar: string | null };
  /** `firstRow` to `lastRow` are not under the header row. */
  'heading/other-table': { form: string; firstRow: number; lastRow: number; headerRow: number };
  /** Columns by their letters. */
  'heading/twice': { header: string; column: string; firstColumn: string };
  'indicator/absent': IndicatorParams;
  'indicator/repeated-number': CellParams & { number: number; firstRow: number };
  'indicator/unknown': CellParams;
  'indicator/wrong-instrument': {
    row: number;
    header: string;
    name: string;
    instrument: string;
    under: string;
  };
  /** `place`: the number within the instrument, which is right too. */
  'indicator/wrong-number': { row: number; header: string; written: number; place: number } & IndicatorParams;
  'item/letter-o': { row: number; header: string; written: string; corrected: string };
  'item/unknown': { row: number; header: string; written: string; year: number };
  /** `days`: the first and the last, where they are known. */
  'period/outside-year': CellParams & { days: string[]; year: number };
  'period/reversed': CellParams;
  /** `year`: one written as it should be. */
  'period/two-digit-ce': CellParams & { year: number };
  'period/unreadable': CellParams &
    (
      | { reason: 'day-missing' | 'no-such-day' | 'end-missing' | 'length-only' | 'other' }
      | { reason: 'misspelt'; corrected: string | null }
    );
  /** `read`: the days of a quarter as it is read. */
  'period/unsure': CellParams & ({ reason: 'quarter-assumed'; read: string } | { reason: 'school-calendar' });
  /** `isSeparate`: the row is a separate measure though its first cell is blank. */
  'required/blank': { row: number; header: string; isSeparate: boolean };
  /** `round` is '' for a document of the complete year. */
  'round/later-result': { row: number; header: string; date: string; round: string; lastDay: string };
  'row/joined': { row: number; firstRow: number; header: string };
  'row/left-out': { row: number; text: string; kind: LeftOutKind };
  'scheme/rejected': SheetRowParams & { reason: 'bad-year' | 'unknown-kind' | 'unknown-key' | 'bad-value' };
  'score/indicator-number': {
    sheet: string;
    row: number;
    header: string;
    written: number;
    place: number;
  } & IndicatorParams;
  'score/level':
    | { kind: 'unreadable'; sheet: string; row: number; written: string; levels: string[] }
    | {
        kind: 'differs';
        sheet: string;
        row: number;
        reported: string;
        total: string;
        year: number;
        correct: string;
      };
  /** `fixedByTotal`: the statement is true once the score that the total points at is corrected. */
  'score/lowest': {
    sheet: string;
    row: number;
    written: string;
    named: ScoredIndicator;
    lower: ScoredIndicator;
    fixedByTotal: boolean;
  };
  'score/missing':
    | { kind: 'no-sheet'; sheet: string; menu: string; needed: 'all' | 'lowest' }
    | { kind: 'no-headers'; sheet: string }
    | {
        kind: 'no-scores';
        sheet: string;
        year: number | null;
        otherYears: number[];
        needed: 'all' | 'lowest';
      }
    | { kind: 'no-lowest'; sheet: string; instrument: string }
    | { kind: 'blank'; sheet: string; row: number; indicatorNumber: number; name: string }
    /** `unplaced`: rows with a score of no known indicator. */
    | {
        kind: 'no-row';
        sheet: string;
        indicatorNumber: number;
        name: string;
        year: number | null;
        unplaced: number[];
      };
  'score/not-a-number': SheetRowParams & ({ kind: 'score' | 'total' } | { kind: 'odd'; corrected: string });
  /** `isFraction`: a fraction of one. */
  'score/out-of-range': SheetRowParams & { isFraction: boolean };
  /** `typo`: the one score that explains the difference, once corrected; `isExchanged`: two digits of the reported total are. */
  'score/total': {
    sheet: string;
    reported: string;
    computed: string;
    typo: { indicator: string; row: number; from: string; to: string } | null;
    isExchanged: boolean;
  };
  'score/twice': { sheet: string; row: number; indicatorNumber: number; name: string; firstRow: number };
  /** `written` is what the settings sheet has, `printed` what the document will have. */
  'settings/as-of': { label: string; written: string; printed: string; sheet: string };
  'settings/missing': { label: string; sheet: string } & (
    | { kind: 'blank' | 'no-department-row' }
    | { kind: 'unreadable'; value: string }
    | { kind: 'file-name'; unknown: string[]; tags: string[] }
  );
  'status/done-without-result': { row: number; header: string };
  /** `isWords`: the status is one column of words. */
  'status/none': { row: number; headers: string[]; isWords: boolean };
  'status/not-started-with-result': CellParams;
  /** `value` is the status as marked or written; '' where the form has none and the result is blank. */
  'status/overdue': CellParams & { ended: string; asOf: string; by: 'words' | 'mark' | 'result' };
  'status/several': { row: number; chosen: { header: string; mark: string }[] };
  'status/unable-without-reason': { row: number; header: string };
  'status/unknown-mark': CellParams & { isWords: boolean };
  /** `written` leads nowhere. */
  'text/address': { row: number; header: string; written: string; corrected: string };
  'text/control': CellParams;
  /** `year`: that of the sheet, from which the date is far; null for a day that no calendar has. */
  'text/date': { row: number; header: string; date: string; year: number | null };
  /** `share`: more than the whole. */
  'text/percent': { row: number; header: string; share: string };
  /** `blank` is what was left to be filled; `isDay`: the day of a date. */
  'text/placeholder': { row: number; header: string; blank: string; isDay: boolean };
  /** `isEntire`: all of the text is the same as in `firstRow`, and not its beginning only. */
  'text/repeated': CellParams & { firstRow: number; isEntire: boolean };
  'text/thai': CellParams & { defects: readonly ThaiDefect[] };
  'year/mixed':
    | { kind: 'fiscal'; sheetYear: number; sheet: string; settingsYear: number; settingsSheet: string }
    /** `written`: a year of the other era in the title. */
    | { kind: 'era'; row: number; written: string; corrected: string }
    | { kind: 'result'; year: number; used: number; settingsYear: number; settingsSheet: string };
}

/** The code of every rule. */
export type RuleCode = keyof FindingParams;

/** The code of every formatting that is offered and is no finding. */
export type FormattingCode = 'format/departments' | 'format/period';

/** The sentence of each rule's finding. A code without one, or one that needs other params, does not compile. */
export type FindingTexts = { [C in RuleCode]: (params: FindingParams[C]) => UserMessage };
