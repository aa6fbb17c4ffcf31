import { FIELDS } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { sheetWords } from '../../messages/written/sheets';
import { indexColumns } from '../../table/columns';
import type { Headers } from '../../table/headers';
import { readRows } from '../../table/table';
import { isBlank, matchKey } from '../../thai/text';
import type { CarriedColumn } from './column';

/** More rounds than one are needed where a changed row alters how the next is read; each row is changed at most thrice. */
const MAX_ROUNDS = 5;

/**
 * Makes sure that each row is read as a measure of its own. Rows that were separate measures may be read as one once their
 * results are cleared or their first cell is another: the same indicator twice with no result yet, a text without a number
 * in a numbered list. Such a row gets "(มาตรการที่ n)" behind its key, or n in the column ที่; its words stay.
 * Changes the columns in place and tells the indexes of the rows it changed.
 */
export function separateRows(columns: CarriedColumn[], form: Form): number[] {
  const key = columns.find(({ field }) => field === form.keyField);
  const count = key?.cells.length ?? 0;
  const changed = new Set<number>();
  for (let round = 0; key && round < MAX_ROUNDS; round++) {
    const joined = joinedRows(columns, form, count);
    for (const { index, above } of joined) {
      const text = key.cells[index] ?? '';
      const again = above !== null && matchKey(text) === matchKey(key.cells[above] ?? '');
      const nth = sheetWords.nth(index + 1);
      if (isBlank(text)) key.cells[index] = nth;
      else if (again) key.cells[index] = `${text} ${nth}`;
      else numberColumn(columns, count).cells[index] = String(index + 1);
      changed.add(index);
    }
    if (joined.length === 0) break;
  }
  return [...changed].sort((a, b) => a - b);
}

/**
 * Numbers the rows that were separate measures in a paste and would be read as one on the new sheet, since what separated them (the
 * name of a part, a total) is not on it. A number that was typed stays. Changes the columns in place, a column of numbers
 * coming where there is none, and tells the indexes of the rows it numbered.
 */
export function numberSeparateRows(columns: CarriedColumn[], form: Form): number[] {
  const count = columns[0]?.cells.length ?? 0;
  const numbered: number[] = [];
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const unnumbered = joinedRows(columns, form, count).filter(({ index }) =>
      isBlank(columns.find(({ field }) => field === 'number')?.cells[index] ?? ''),
    );
    if (unnumbered.length === 0) break;
    const { cells } = numberColumn(columns, count);
    for (const { index } of unnumbered) {
      cells[index] = String(index + 1);
      numbered.push(index);
    }
  }
  return numbered.sort((a, b) => a - b);
}

/** Rows that begin no measure, each with the row whose measure took it in; null where it was taken for something else. */
function joinedRows(
  columns: readonly CarriedColumn[],
  form: Form,
  count: number,
): { index: number; above: number | null }[] {
  const rows = Array.from({ length: count }, (_, i) => columns.map(({ cells }) => cells[i] ?? ''));
  const headerRow = columns.map(({ header }) => header);
  const headers = headersOf(columns);
  const { measures } = readRows({ name: '', text: [headerRow, ...rows], merges: [] }, form, headers);
  const firstOf = new Map(
    measures.flatMap((measure) => measure.rows.map((row) => [row - 2, measure.rows[0]])),
  );
  return rows.flatMap((_, index) => {
    const first = firstOf.get(index);
    if (first === index + 2) return [];
    return [{ index, above: first === undefined ? null : first - 2 }];
  });
}

/** The headers of a sheet of these columns; of several of one field the first has it. */
function headersOf(columns: readonly CarriedColumn[]): Headers {
  const all = columns.map(({ field, header }, i) => {
    const isFirst = field !== null && columns.findIndex((other) => other.field === field) === i;
    return {
      column: i + 1,
      header,
      field: isFirst ? field : null,
      duplicateOf: isFirst ? null : field,
      group: '',
    };
  });
  return {
    firstRow: 1,
    lastRow: 1,
    ...indexColumns(all),
    groups: [],
    words: new Map(),
    repeats: [],
    otherTables: [],
  };
}

function numberColumn(columns: CarriedColumn[], count: number): CarriedColumn {
  const known = columns.find(({ field }) => field === 'number');
  if (known) return known;
  const made: CarriedColumn = {
    field: 'number',
    header: FIELDS.number.headers[0],
    pixels: 60,
    cells: Array<string>(count).fill(''),
  };
  columns.push(made);
  return made;
}
