import { FIELD_IDS } from '../forms/fields';
import type { Form } from '../forms/form';
import { fieldOfHeader, type HeaderWords, headerKey } from '../forms/header-meaning';
import { UserError } from '../messages';
import { type ImportQuestion, UNSURE } from '../messages/import-question';
import type { RowRemark } from '../table/measures';
import { KEYS } from '../transfer/import/answers';
import type { UnderstoodColumn } from '../transfer/import/understand-headers';
import { type ImportedSheet, makeImported, measuresPlan, unplacedIn, yearOf } from './imported-sheets';
import { requireFormById } from './read-form';
import { readPasteSheet } from './read-paste';

export interface ImportTableOptions {
  /** A form's id, `auto` (also where it is left out) for the form whose headers fit, or `scores` for the scores alone. */
  form?: string;
  /** The fiscal year of the measures; of scores alone, the year of the result. */
  year?: number;
  /** What headers of the table mean, each by the name of a field or `own` for a custom column; the rest is guessed. */
  map?: Readonly<Record<string, string>>;
}

/** What an import made. */
export interface ImportedTable {
  /** The new sheets, the measures' first; the sheet of scores has form `scores` and no measures. */
  sheets: ImportedSheet[];
  /** The columns of the table, and how each was understood: by the vocabulary, by a guess, or kept as the office's own. */
  columns: { heading: string; field: string | null; how: UnderstoodColumn['how'] }[];
  /** What a user would be asked, and the value of the answer that was taken. */
  asked: { question: ImportQuestion; answer: string }[];
  /** How many times the headers were repeated, as on each page. */
  repeatedHeaders: number;
  /** Rows joined to the measure above them. */
  rowsJoined: number;
  /** Which rows of the paste (from 1) were joined, and which begin a measure without a name. */
  rowRemarks: RowRemark[];
  /** The scores found, by the national number of the indicator, as typed. */
  scores: { no: number; score: string }[];
  /** The year of the result that the scores are of; null where there are none. */
  scoresYear: number | null;
  /** Every text of the paste that is in no cell of the new sheets; repeated headers aside. */
  unplaced: string[];
}

/** Makes new sheets of the table pasted into the sheet the user is on, without asking: for the command line. */
export function importActiveSheet(options: ImportTableOptions = {}): ImportedTable {
  const form = askedForm(options.form ?? 'auto');
  const paste = readPasteSheet({
    form,
    words: mappedWords(options.map ?? {}),
    ...(options.year !== undefined && { year: options.year }),
  });
  const { imported } = paste;
  const { measures, scores } = imported;
  if (!measures && !scores)
    throw new UserError('import/unclear-scores', paste.data.name, imported.unclearScores ?? []);
  const year = options.year ?? yearOf(paste);
  const plans = measures ? [measuresPlan(paste, measures, year)] : [];
  // The year asked for is the measures', unless scores are all there is.
  const made = makeImported(paste, plans, {
    year,
    of: year,
    scoresYear: measures ? undefined : options.year,
  });
  return {
    ...made,
    columns: imported.columns.map(({ header, field, how }) => ({ heading: header, field, how })),
    asked: [
      ...(measures && options.year === undefined && imported.year === null ? [askedYear(year)] : []),
      ...imported.questions
        .filter((question) => isOpen(question, imported.columns))
        .map((question) => ({ question, answer: answerTaken(question, made.scoresYear) })),
    ],
    repeatedHeaders: imported.repeatedHeaders,
    rowsJoined: imported.rowsJoined,
    rowRemarks: imported.rowRemarks,
    scores: (scores?.rows ?? [])
      .filter(({ score }) => score !== '')
      .map(({ indicatorNumber, score }) => ({ no: indicatorNumber, score })),
    unplaced: unplacedIn(imported, plans[0]),
  };
}

/** The year that is taken of a table that names none. */
function askedYear(year: number): ImportedTable['asked'][number] {
  const answer = String(year);
  const options = [{ value: answer, name: answer }];
  return { question: { key: KEYS.year, about: { kind: 'year' }, options, recommended: answer }, answer };
}

/** False for a question about a column of which nothing tells that it may be anything but the office's own. */
const isOpen = ({ key, recommended }: ImportQuestion, columns: readonly UnderstoodColumn[]): boolean =>
  recommended !== UNSURE ||
  columns.some(({ column, others }) => others.length > 0 && key === KEYS.column(column));

const answerTaken = ({ key, recommended }: ImportQuestion, scoresYear: number | null): string =>
  key === KEYS.scoresYear ? String(scoresYear) : (recommended ?? UNSURE);

function askedForm(asked: string): Form | 'scores' | null {
  if (asked === 'auto') return null;
  if (asked === 'scores') return asked;
  return requireFormById(asked);
}

/** The words of a user for headers: the name of a field, or `own`. */
function mappedWords(map: Readonly<Record<string, string>>): HeaderWords {
  return new Map(
    Object.entries(map).map(([header, meaning]) => {
      const field = FIELD_IDS.find((id) => id === meaning) ?? fieldOfHeader(meaning);
      if (!field && meaning !== 'own') throw new UserError('import/no-such-field', header, meaning);
      return [headerKey(header), field];
    }),
  );
}
