import type { Form } from '../../forms/form';
import type { HeaderWords } from '../../forms/header-meaning';
import type { Scheme } from '../../ita';
import type { ImportQuestion } from '../../messages/import-question';
import type { ImportedScores } from '../../scores/imported';
import type { WantedScores } from '../../scores/score-column';
import type { RowRemark } from '../../table/measures';
import type { Answers } from './answers';
import type { ColumnSource, ExtraColumn, FormRows } from './form-rows';
import type { UnderstoodColumn } from './understand-headers';

export interface ImportOptions {
  /** The form to import as; null = the one whose headers fit best; 'scores' = no measures, only the scores. */
  form: Form | 'scores' | null;
  /** The scheme by whose names indicators are found. */
  scheme: Scheme;
  /** Which scores are wanted of a table that has several columns of them. */
  wanted?: WantedScores;
  /** The fiscal year of the table where the user has said it: what a header says of another year is no result of this one. */
  year?: number | undefined;
  /** What headers mean beside the vocabulary: the office's own words, and what a user has answered. */
  words?: HeaderWords;
  /** What a user has answered to the questions of this paste. */
  answers?: Answers;
  /** Whether the headers of the paste are kept where a built-in form has a place for each column; the form's unless said. */
  headers?: 'own' | 'official';
  /** The header row (from 1) that a user has pointed at; found where it is left out. */
  headerRow?: number;
  /** Years of which scores may be that name none, the likely one first. */
  scoreYears?: readonly number[];
}

/** Measures of a paste, ready for a new sheet. */
export interface ImportedMeasures {
  form: Form;
  /** Columns of the paste that the form does not have; they come behind the form's. */
  extras: ExtraColumn[];
  /** One row a measure: the form's columns, then `extras`. */
  rows: string[][];
  /** Indexes of rows that got a number, since nothing else would keep them separate on the new sheet. */
  numbered: number[];
  /** Where each column comes from. */
  from: ColumnSource[];
}

/** A row (from 1, of the paste) that goes on with the measure above by its cells, or begins a measure without a name. */
export interface RowChoice {
  row: number;
  kind: 'continued' | 'separate';
  text: string;
}

/** What a paste holds. Every cell of it is in the measures, in the scores, or in `unplaced`; headers aside. */
export interface Imported {
  measures: ImportedMeasures | null;
  /** The lines over the table that are its title, as they are written. */
  titles: string[];
  /** The columns of the paste as they were understood. */
  columns: UnderstoodColumn[];
  /** The last row (from 1) of the first headers; 0 where there are none. */
  lastHeaderRow: number;
  /** What it leaves open, the weightiest first, whether answered or not. */
  questions: ImportQuestion[];
  /** The built-in form that has a place for every column; null where none has. */
  official: Form | null;
  /** How many parts the measures are in, by lone rows that name them. */
  sections: number;
  scores: ImportedScores | null;
  /** The fiscal year (Buddhist era) that its titles or else its periods name; null where they name none, or several. */
  year: number | null;
  /** How many times headers came again, as on each page of a document; headers of two rows count once. */
  repeatedHeaders: number;
  /** Rows that were joined to the measure above them. */
  rowsJoined: number;
  /** Which rows (from 1, of the paste) were joined, and which begin a measure without a name. */
  rowRemarks: RowRemark[];
  /** Rows that are joined or separate by their cells, and that a user may turn, each with words of it. */
  rowChoices: RowChoice[];
  /** Where nothing tells which of several results is the office's, the headers of their columns: no score was taken. Null elsewhere. */
  unclearScores: string[] | null;
  /** Texts that could not be placed, each once, in the order of the paste. */
  unplaced: string[];
}

/** The measures of a form's rows. */
export const measuresOf = (form: Form, { extras, rows, numbered, from }: FormRows): ImportedMeasures => ({
  form,
  extras,
  rows,
  numbered,
  from,
});

/** The headers of the new sheet that are the paste's own. */
export const ownHeadersOf = ({ form, extras }: ImportedMeasures): string[] =>
  [...(form.isCustom ? form.columns : []), ...extras].map(({ header }) => header);

/** What is written of the periods of measures. */
export const periodsOf = ({ form, rows }: ImportedMeasures): string[] => {
  const column = form.columns.findIndex(({ field }) => field === 'period');
  return rows.map((row) => row[column] ?? '');
};
