import type { FieldId } from '../../forms/fields';
import type { Form } from '../../forms/form';
import type { HeaderWords } from '../../forms/header-meaning';
import { otherDocument } from '../../forms/other-document';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { isOfMeasures, MIN_HEADERS } from '../../table/header-rows';
import { findHeadedSections } from '../../table/sections';
import { readSheetRows, type SheetRow } from '../../table/sheet-rows';
import { bareTitle, titleLines } from '../../table/title-lines';
import { answeredWords } from './answers';
import { customFormOfPaste, officialForm } from './form-of-paste';
import { findPasteBlocks, hasNamelessColumn, type MeasureBlock, type PasteBlock } from './header-blocks';
import type { ImportOptions } from './imported';
import { type DuplicateField, duplicatesOf } from './questions';
import { type UnderstoodColumn, type UnderstoodHeaders, understandHeaders } from './understand-headers';

/** How a paste is understood before its rows are read one by one. */
export interface PastePlan {
  /** The columns as they are understood with the user's answers. */
  headers: UnderstoodHeaders;
  /** The same without any answer: so a question stays while it is answered. */
  unanswered: UnderstoodHeaders;
  duplicates: readonly DuplicateField[];
  /** Columns of the paste that change places, so that the first of a field's columns is the one that the user wants. */
  swaps: readonly ColumnSwap[];
  /** The rows, with these columns in their new places. */
  rows: readonly (SheetRow | null)[];
  blocks: readonly PasteBlock[];
  /** Rows (from 1) that are the name of a part of the table above its headers. */
  headedSections: ReadonlySet<number>;
  /** The lines over the table that are its title. */
  titles: readonly string[];
  /** The form whose columns the rows fill; null where only scores are read. */
  form: Form | null;
  /** The built-in form that has a place for every column; null where none has. */
  official: Form | null;
}

type ColumnSwap = readonly [column: number, other: number];

/** Finds the headers of a paste and says what its columns are, by the user's answers first. */
export function planPaste(original: SheetData, options: ImportOptions): PastePlan {
  const { scheme, year, words = new Map(), answers = {}, headerRow } = options;
  const understand = (text: SheetData['text'], known: HeaderWords) =>
    understandHeaders(text, { known, scheme, year, pointedRow: headerRow });
  const unanswered = understand(original.text, words);
  const answered = answeredWords(unanswered.columns, answers);
  const known = new Map([...words, ...answered]);
  const inOrder = answered.size === 0 ? unanswered : understand(original.text, known);
  const duplicates = duplicatesOf(inOrder.columns, (column) => cellsBelow(original, column, inOrder.lastRow));
  const swaps = swapsOf(duplicates, answers);
  const data = swaps.reduce((each, [column, other]) => swapColumns(each, column, other), original);
  const headers = swaps.length === 0 ? inOrder : understand(data.text, known);
  const rows = readSheetRows(spreadMerges(data));
  const blocks = findPasteBlocks(data.text, headers.words, headerRow);
  const ofMeasures = blocks.filter((block) => block.kind === 'measures');
  const headedSections = findHeadedSections(rows, ofMeasures, 'measure');
  const over = data.text.slice(0, (ofMeasures[0]?.firstRow ?? 1) - 1);
  // The name of the first part of a table is no line of its title.
  const titles = titleLines(over.filter((_, index) => !headedSections.has(index + 1)));
  const isReadable = !hasNamelessColumn(data.text, blocks);
  const forms = formsOf({ options, titles, columns: headers.columns, blocks: ofMeasures, isReadable });
  return { headers, unanswered, duplicates, swaps, rows, blocks, headedSections, titles, ...forms };
}

/** The cells of a column of a paste below its headers. */
export const cellsBelow = ({ text }: SheetData, column: number, lastHeaderRow: number): string[] =>
  text.slice(lastHeaderRow).map((row) => row[column - 1] ?? '');

/** The columns as they are understood, each in its place in the paste. */
export function columnsOfPaste({ headers, swaps }: PastePlan): UnderstoodColumn[] {
  const placeOf = new Map(
    swaps.flatMap(([column, other]): ColumnSwap[] => [
      [column, other],
      [other, column],
    ]),
  );
  return headers.columns
    .map((each) => ({ ...each, column: placeOf.get(each.column) ?? each.column }))
    .sort((a, b) => a.column - b.column);
}

/** Of a field's columns the one that is wanted, by answer or likelihood, takes the place of the first. */
function swapsOf(
  duplicates: readonly DuplicateField[],
  answers: NonNullable<ImportOptions['answers']>,
): ColumnSwap[] {
  return duplicates.flatMap(({ key, columns, likely }): ColumnSwap[] => {
    const chosen = answers[key] ?? String(likely);
    const [first, ...others] = columns.map(({ column }) => column);
    const other = others.find((column) => String(column) === chosen);
    return first !== undefined && other !== undefined ? [[first, other]] : [];
  });
}

/** What the form of a paste is chosen by. */
interface FormClues {
  options: ImportOptions;
  titles: readonly string[];
  columns: readonly UnderstoodColumn[];
  blocks: readonly MeasureBlock[];
  /** False where a column with words has no header. */
  isReadable: boolean;
}

function formsOf(clues: FormClues): Pick<PastePlan, 'form' | 'official'> {
  const { options, columns, blocks } = clues;
  const isPointed = options.headerRow !== undefined;
  const fields = new Set<FieldId>(
    blocks.flatMap((block) => (isPointed && !isTableOfMeasures(block) ? [] : [...block.columnOf.keys()])),
  );
  if (fields.size === 0) return { form: null, official: null };
  const title = bareTitle(clues.titles.join(' '));
  const official = clues.isReadable && !otherDocument(title, false) ? officialForm(fields, columns) : null;
  if (options.form === 'scores') return { form: null, official };
  if (options.form) return { form: options.form, official };
  const isOwn = options.headers === 'own' || !official;
  return { form: isOwn ? customFormOfPaste(fields, columns, official, title) : official, official };
}

/** Whether the sheet that is made of the columns at which a user has pointed will be known for a table of measures. */
const isTableOfMeasures = ({ columns, columnOf }: MeasureBlock): boolean =>
  columns.length >= MIN_HEADERS && isOfMeasures(columnOf);

/**
 * The data with two columns (from 1) in each other's place, headers and merges down a column too. A row in which one of them is merged
 * with a column beside it stays as it is: its words are of the whole row.
 */
function swapColumns(data: SheetData, first: number, second: number): SheetData {
  const other = (column: number) => (column === first ? second : column === second ? first : column);
  const isWide = (row: number) =>
    data.merges.some(
      (merge) =>
        merge.columns > 1 &&
        merge.row <= row &&
        row < merge.row + merge.rows &&
        [first, second].some((each) => merge.column <= each && each < merge.column + merge.columns),
    );
  const text = data.text.map((row, index) => {
    if (isWide(index + 1)) return row;
    return row.map((cell, i) => row[other(i + 1) - 1] ?? cell);
  });
  const merges = data.merges.map((merge) =>
    merge.columns > 1 ? merge : { ...merge, column: other(merge.column) },
  );
  return { ...data, text, merges };
}
