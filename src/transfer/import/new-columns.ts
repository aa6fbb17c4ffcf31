import type { FieldId } from '../../forms/fields';
import { hasResults } from '../../forms/identify';
import { readStatusMark } from '../../thai/status-marks';
import { isBlank } from '../../thai/text';
import { isOfTheYear, mayBeOfYear } from '../carry/of-year';
import { type Answers, KEYS } from './answers';
import { ADDED_IN_FRONT, type ExtraColumn } from './form-rows';
import type { ImportedMeasures } from './imported';
import { groupOfPart, groupsOfParts, partOfYear } from './parts-of-year';

/** A column of the office's own that has texts, when the sheet of a new year is made. */
export interface OwnColumn {
  key: string;
  header: string;
  /** True where its texts are likely of the year that is over: remarks beside results, ticks that say what is done. */
  isOfYear: boolean;
}

/** What becomes of the columns of a paste in the sheet of a new year. */
export interface NewYearColumns {
  /** Headers of columns that are left blank: status, results and what else is of one year. */
  cleared: string[];
  own: OwnColumn[];
}

const columnsOf = ({ form, extras, rows, from }: ImportedMeasures) =>
  [...form.columns, ...extras].map(({ field, header }: ExtraColumn, i) => ({
    field,
    header,
    source: from[i] ?? ADDED_IN_FRONT,
    cells: rows.map((row) => row[i] ?? ''),
  }));

/** The headers that the new sheet has and the paste has not: of an answer, of rows over measures, of what the round demands. */
export const addedHeaders = (measures: ImportedMeasures): string[] =>
  columnsOf(measures).flatMap(({ source, header }) => (source.kind === 'added' ? [header] : []));

/** Which columns are blank in the sheet of a new year, and which go along unless the user says otherwise. */
export function newYearColumns(measures: ImportedMeasures, answers: Answers): NewYearColumns {
  const all = columnsOf(measures);
  const columns = all.filter(({ cells }) => !cells.every(isBlank));
  const isReport = hasResults(new Set(columns.flatMap(({ field }) => field ?? [])));
  // A group without a tick has its place among the others.
  const groups = groupsOfParts(all.map(({ header }) => header));
  const tellsStatus = (header: string) =>
    partOfYear(header) !== null && answers[KEYS.quarters(groups.indexOf(groupOfPart(header)))] === 'done';
  const says = (field: FieldId, cells: readonly string[]) =>
    isOfTheYear(field) && cells.some((cell) => readStatusMark(cell) !== 'notChosen');
  return {
    cleared: columns.flatMap(({ field, header, cells }) => (field && says(field, cells) ? [header] : [])),
    own: columns.flatMap(({ field, header, source }) =>
      field === null && source.kind === 'paste'
        ? [
            {
              key: KEYS.column(source.column),
              header,
              isOfYear: tellsStatus(header) || mayBeOfYear(header, isReport),
            },
          ]
        : [],
    ),
  };
}

/** The measures without the texts of these columns, which are named by the keys of their questions. */
export function withoutTexts(measures: ImportedMeasures, keys: readonly string[]): ImportedMeasures {
  const isBlanked = measures.from.map(
    (source) => source.kind === 'paste' && keys.includes(KEYS.column(source.column)),
  );
  return { ...measures, rows: measures.rows.map((row) => row.map((cell, i) => (isBlanked[i] ? '' : cell))) };
}
