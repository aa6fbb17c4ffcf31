import { FIELD_IDS, type FieldId, fieldName } from '../../forms/fields';
import { similarHeader } from '../../forms/header-guesses';
import { headerKey } from '../../forms/header-meaning';
import {
  type ImportQuestion,
  type QuestionAbout,
  type QuestionOption,
  UNSURE,
} from '../../messages/import-question';
import { columnLetter } from '../../sheet/a1';
import type { DoubtfulRow } from '../../table/join-rows';
import { isBlank } from '../../thai/text';
import { KEYS } from './answers';
import { groupOfPart, groupsOfParts, isTick, partOfYear } from './parts-of-year';
import type { UnderstoodColumn } from './understand-headers';

/** Cells of a column that a question quotes. */
const MAX_CELLS = 2;
/** Columns among which a user chooses the measure. */
const MAX_COLUMNS = 5;

/** What of a paste leaves questions open. */
interface OpenMatters {
  /** The columns as they are understood without any answer, and the text under their headers. */
  columns: readonly UnderstoodColumn[];
  cellsOf: (column: number) => readonly string[];
  /** The columns in which periods begin and end, from 1; null where there are none. */
  days: { first: number; last: number } | null;
  /** Fields that several of them mean, by their headers and by the answers. */
  duplicates: readonly DuplicateField[];
  /** False where the kind of the table tells its measures by other columns. */
  needsMeasure: boolean;
  /** Lone rows that name parts, and rows that are totals. */
  sections: readonly string[];
  totals: readonly string[];
  /** Rows that may be joined or parted, with words of them. */
  doubtful: readonly (DoubtfulRow & { text: string })[];
  /** Words of a status column that mean no status for sure. */
  statusWords: readonly string[];
  /** The headers of several columns of scores, of which none is the office's for sure. */
  scoreColumns: readonly string[];
  /** Years of which scores may be that name none, the likely one first. */
  scoreYears: readonly number[];
}

/** Every question that a paste leaves open: those without a recommended answer first, then the weightiest. */
export function questionsOf(matters: OpenMatters): ImportQuestion[] {
  const all = [
    ...scoreQuestions(matters),
    ...measureQuestion(matters),
    ...quarterQuestions(matters),
    ...duplicateQuestions(matters),
    ...daysQuestion(matters),
    ...columnQuestions(matters, ({ field, others }) => field !== null && others.length > 0),
    ...statusQuestions(matters),
    ...rowQuestions(matters, 'joined'),
    ...rowQuestions(matters, 'sameKey'),
    ...roundQuestion(matters),
    ...lonely(matters.sections, KEYS.sections, 'sections', ['section', 'measure', 'leave']),
    ...lonely(matters.totals, KEYS.totals, 'totals', ['leave', 'measure']),
    ...columnQuestions(matters, ({ field, others }) => field !== null && others.length === 0),
    ...columnQuestions(matters, ({ field, others }) => field === null && others.length > 0),
    ...columnQuestions(matters, ({ field, others }) => field === null && others.length === 0),
  ];
  return [
    ...all.filter(({ recommended }) => recommended === null),
    ...all.filter(({ recommended }) => recommended !== null),
  ];
}

/** A question with its options, and after them the one that leaves all as it is. */
function question(
  key: string,
  about: QuestionAbout,
  options: readonly (string | QuestionOption)[],
  recommended: string | null,
): ImportQuestion {
  const given = options.map((option) => (typeof option === 'string' ? { value: option } : option));
  return { key, about, options: [...given, { value: UNSURE }], recommended };
}

/** Of a column's cells the first two that differ. */
export const quotedCells = (cells: readonly string[]): string[] =>
  [...new Set(cells.filter((cell) => !isBlank(cell)))].slice(0, MAX_CELLS);

const fieldOption = (field: FieldId): QuestionOption => ({ value: field, name: fieldName(field) });

/** Whether the measure is a guess, or no column at all: then one question asks for it. */
const lacksMeasure = (columns: readonly UnderstoodColumn[]): boolean =>
  !columns.some(({ field, how }) => field === 'measure' && how === 'sure');

function columnQuestions(
  matters: OpenMatters,
  isMeant: (column: UnderstoodColumn) => boolean,
): ImportQuestion[] {
  const { columns, cellsOf } = matters;
  const sure = new Set(columns.flatMap(({ field, how }) => (how === 'sure' && field ? [field] : [])));
  // Which column is the measure is one question, and no answer of another.
  if (measureQuestion(matters).length > 0) sure.add('measure');
  const hasQuestion = (column: UnderstoodColumn) =>
    column.how !== 'sure' &&
    !column.isSettled &&
    !column.duplicateOf &&
    !(column.field === 'measure' && lacksMeasure(columns)) &&
    isMeant(column);
  return columns.filter(hasQuestion).map(({ column, header, field, others }) => {
    const free = (fields: readonly FieldId[]) => fields.filter((each) => !sure.has(each));
    const likely = free([...(field ? [field] : []), ...others]);
    const options = (likely.length > 0 ? likely : free(FIELD_IDS)).map(fieldOption);
    const cells = quotedCells(cellsOf(column));
    const similar = similarHeader(header);
    const isLikely = similar !== null && likely.includes(similar.field);
    const about = { kind: 'column', header, cells, ...(isLikely && { similar: similar.header }) } as const;
    return question(KEYS.column(column), about, options, field ?? UNSURE);
  });
}

/** Fields whose column may as well be the measure. */
const MAY_BE_MEASURE: readonly FieldId[] = ['measure', 'steps', 'activity', 'item', 'issue', 'followUp'];

/** Fields that tell what a row of measures is about. */
const SUBJECTS: ReadonlySet<FieldId | null> = new Set<FieldId>([
  'measure',
  'activity',
  'item',
  'indicator',
  'issue',
  'steps',
]);

/** Whether no column tells what the rows are about: then they may be no measures. */
export const lacksSubject = (columns: readonly UnderstoodColumn[]): boolean =>
  columns.length > 0 && !columns.some(({ field }) => SUBJECTS.has(field));

function measureQuestion({ columns, cellsOf, needsMeasure }: OpenMatters): ImportQuestion[] {
  const isGuessed = columns.some(({ field }) => field === 'measure');
  const isNone = lacksSubject(columns);
  if (!lacksMeasure(columns) || !(isGuessed || needsMeasure || isNone)) return [];
  const rank = ({ field, how, others }: UnderstoodColumn): number => {
    if (field === 'measure') return 0;
    if (how !== 'sure' && others.includes('measure')) return 1;
    return field !== null && MAY_BE_MEASURE.includes(field) && how !== 'sure' ? 2 : field === 'steps' ? 3 : 9;
  };
  const hasWords = ({ column }: UnderstoodColumn) => cellsOf(column).some((cell) => WORDS.test(cell));
  const candidates = isNone
    ? columns.filter(hasWords)
    : columns.filter((column) => rank(column) < 9).sort((a, b) => rank(a) - rank(b));
  if (candidates.length === 0) return [];
  const options = candidates.slice(0, MAX_COLUMNS).map(({ column, header }): QuestionOption => {
    const [cell] = quotedCells(cellsOf(column));
    return { value: String(column), name: header, ...(cell !== undefined && { cell }) };
  });
  const [first, second] = candidates;
  if (first && !second && first.field === 'measure' && OF_MEASURE.test(headerKey(first.header))) return [];
  const recommended = first?.field === 'measure' ? String(first.column) : null;
  return [question(KEYS.measure, { kind: 'measure', isNone }, options, recommended)];
}

/** A header that can hardly be another's than the measure's. */
const OF_MEASURE = /^มาตรการ/;
const WORDS = /[ก-๎a-z]/i;

/** A field that the headers of several columns mean. */
export interface DuplicateField {
  key: string;
  field: FieldId;
  /** From left to right; the first has the field. */
  columns: readonly [UnderstoodColumn, ...UnderstoodColumn[]];
  /** The first that has words (of "ตัวชี้วัดที่" and "ชื่อตัวชี้วัด" the second says what it is), or else has anything. */
  likely: number;
}

/** The fields that several headers mean. Columns under a header over several are none: they keep their place in it. */
export function duplicatesOf(
  columns: readonly UnderstoodColumn[],
  cellsOf: OpenMatters['cellsOf'],
): DuplicateField[] {
  const fields = new Set(columns.flatMap(({ duplicateOf }) => duplicateOf ?? []));
  return [...fields].flatMap((field): DuplicateField[] => {
    const ofField = columns.filter((each) => each.field === field || each.duplicateOf === field);
    const [first, ...more] = ofField.filter(({ isGrouped }) => !isGrouped);
    if (!first || first.field !== field || more.length === 0) return [];
    const having = (is: (cell: string) => boolean) =>
      [first, ...more].find(({ column }) => cellsOf(column).some(is));
    const filled = having((cell) => WORDS.test(cell)) ?? having((cell) => !isBlank(cell));
    return [
      { key: KEYS.duplicate(field), field, columns: [first, ...more], likely: (filled ?? first).column },
    ];
  });
}

const duplicateQuestions = ({ duplicates, cellsOf }: OpenMatters): ImportQuestion[] =>
  duplicates.map(({ key, field, columns, likely }) => {
    const options = columns.map(({ column, header }): QuestionOption => {
      const [cell] = quotedCells(cellsOf(column));
      const name = `${header} (${columnLetter(column)})`;
      return { value: String(column), name, ...(cell !== undefined && { cell }) };
    });
    return question(key, { kind: 'duplicate', field: fieldName(field) }, options, String(likely));
  });

function daysQuestion({ columns, days }: OpenMatters): ImportQuestion[] {
  const headerAt = (at: number | undefined) => columns.find(({ column }) => column === at)?.header;
  const [first, last] = [headerAt(days?.first), headerAt(days?.last)];
  if (first === undefined || last === undefined) return [];
  return [question(KEYS.days, { kind: 'days', first, last }, ['period'], 'period')];
}

/** One question for each header over parts of the year: what is planned has ticks of its own beside what is done. */
function quarterQuestions({ columns, cellsOf }: OpenMatters): ImportQuestion[] {
  const parts = columns.filter(({ header, isSettled }) => isSettled && partOfYear(header) !== null);
  return groupsOfParts(parts.map(({ header }) => header)).flatMap((group, i) => {
    const ofGroup = parts.filter(({ header }) => groupOfPart(header) === group);
    const [first, second] = ofGroup;
    const last = ofGroup[ofGroup.length - 1];
    const isTicked = ofGroup.some(({ column }) => cellsOf(column).some(isTick));
    if (!first || !second || !last || !isTicked) return [];
    const about = { kind: 'quarters', first: first.header, last: last.header } as const;
    return [question(KEYS.quarters(i), about, ['period', 'done'], null)];
  });
}

const statusQuestions = ({ statusWords }: OpenMatters): ImportQuestion[] =>
  statusWords.map((word) =>
    question(
      KEYS.status(word),
      { kind: 'status', word },
      ['done', 'inProgress', 'notStarted', 'unable', 'result'],
      null,
    ),
  );

const rowQuestions = ({ doubtful }: OpenMatters, kind: 'joined' | 'sameKey'): ImportQuestion[] =>
  doubtful
    .filter((row) => row.kind === kind)
    .map(({ row, above, text }) =>
      kind === 'joined'
        ? question(KEYS.joined(row), { kind, row, text }, ['goesOn', 'own'], 'goesOn')
        : question(KEYS.sameKey(row), { kind, rows: [above, row], text }, ['two', 'one'], 'two'),
    );

function roundQuestion({ columns }: OpenMatters): ImportQuestion[] {
  const half = columns.find(({ field }) => field === 'result6');
  const year = columns.find(({ field }) => field === 'result');
  if (!half || !year) return [];
  const about = { kind: 'rounds', half: half.header, year: year.header } as const;
  return [question(KEYS.rounds, about, ['both', 'one'], 'both')];
}

/** One question about all lone rows of a kind; the first answer is recommended. */
function lonely(
  texts: readonly string[],
  key: string,
  kind: 'sections' | 'totals',
  options: readonly [string, ...string[]],
): ImportQuestion[] {
  const [text] = texts;
  if (text === undefined) return [];
  return [question(key, { kind, text, more: texts.length - 1 }, options, options[0])];
}

function scoreQuestions({ scoreColumns, scoreYears }: OpenMatters): ImportQuestion[] {
  const [likely] = scoreYears;
  return [
    ...(scoreColumns.length > 1
      ? [
          question(
            KEYS.scoreColumn,
            { kind: 'scoreColumn' },
            scoreColumns.map((name) => ({ value: name, name })),
            null,
          ),
        ]
      : []),
    ...(likely === undefined
      ? []
      : [
          question(
            KEYS.scoresYear,
            { kind: 'scoresYear' },
            scoreYears.map((year) => ({ value: String(year), name: String(year) })),
            String(likely),
          ),
        ]),
  ];
}
