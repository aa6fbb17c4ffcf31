/** What a question about a pasted table names. */
export type QuestionAbout =
  /** What a column is, with some of its cells, and the known header of which its own may be a misspelling. */
  | { kind: 'column'; header: string; cells: readonly string[]; similar?: string }
  /** Whether two columns are the beginnings and the ends of periods. */
  | { kind: 'days'; first: string; last: string }
  /** Which of several columns has a field that their headers all mean; the field's name. */
  | { kind: 'duplicate'; field: string }
  /** Which column is the measure; `isNone`: no column tells what the rows are about, and they may be no measures at all. */
  | { kind: 'measure'; isNone: boolean }
  /** Whether lone rows are titles of what is under them; the words of the first, and how many more there are. */
  | { kind: 'sections'; text: string; more: number }
  /** Whether rows are totals, likewise. */
  | { kind: 'totals'; text: string; more: number }
  /** What a word of a status column means. */
  | { kind: 'status'; word: string }
  /** How results of two rounds are used. */
  | { kind: 'rounds'; half: string; year: string }
  /** What ticks under quarters or months mean. */
  | { kind: 'quarters'; first: string; last: string }
  /** Whether a row goes on with the measure above. */
  | { kind: 'joined'; row: number; text: string }
  /** Whether two rows of one item or number are two measures. */
  | { kind: 'sameKey'; rows: readonly [number, number]; text: string }
  /** Which column has the office's scores · of which year they are · of which fiscal year the measures are. */
  | { kind: 'scoreColumn' | 'scoresYear' | 'year' };

/** The answer by which all stays as it is; every question has it. */
export const UNSURE = 'unsure';

/** An answer to choose: the name of a field, a column or a year, with a cell of it; or one of the question's own answers. */
export interface QuestionOption {
  value: string;
  name?: string;
  cell?: string;
}

/** A question that a pasted table leaves open. */
export interface ImportQuestion {
  /** By which its answer is given; the same as long as the paste is. */
  key: string;
  about: QuestionAbout;
  options: readonly QuestionOption[];
  /** The value of the answer that holds unless another is given; null where a wrong guess would do harm. */
  recommended: string | null;
}
