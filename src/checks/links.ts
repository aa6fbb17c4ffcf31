import { cellKey } from '../sheet/cell-ref';
import { fullHeader, type TableColumn } from '../table/columns';
import { cellsIn, type Measure } from '../table/measures';
import type { FormTable } from '../table/table';
import { allAddressesIn } from '../thai/closed-addresses';
import { addressKey, type CellLink } from '../transfer/import/addresses';
import type { CheckedCell } from './cells';

/** A link in a cell of a measure. */
export interface MeasureLink extends CheckedCell {
  column: number;
  /** Of a cell that belongs to several measures the first. */
  measure: Measure;
  /** An address as it is typed; of one behind words, these. */
  words: string;
  /** Where it leads. */
  address: string;
}

/**
 * The links of a table's measures, from the top down: addresses that are typed, and those behind the words of a cell. An address
 * that a cell has twice, or types over itself, is one.
 * @param wanted which columns to look at
 */
export function linksOfTable(
  { headers, measures }: FormTable,
  behind: readonly CellLink[],
  wanted: (column: TableColumn) => boolean = () => true,
): MeasureLink[] {
  const hidden = new Map<string, string[]>();
  for (const { url, ...cell } of behind) {
    hidden.set(cellKey(cell), [...(hidden.get(cellKey(cell)) ?? []), url]);
  }
  const seen = new Set<string>();
  const columns = headers.columns.filter(wanted);
  return measures.flatMap((measure) =>
    columns.flatMap((column) =>
      (cellsIn(measure, column)?.parts ?? []).flatMap(({ row, text }) => {
        const cell = { row, column: column.column };
        const key = cellKey(cell);
        // A merged cell belongs to several measures.
        if (seen.has(key)) return [];
        seen.add(key);
        const typed = allAddressesIn(text);
        const hiddenHere = (hidden.get(key) ?? [])
          .filter((url) => !text.includes(addressKey(url)))
          .map((target) => ({ words: text, target }));
        return [...typed, ...hiddenHere]
          .filter(({ target }, i, all) => all.findIndex((each) => each.target === target) === i)
          .map(({ words, target }) => ({
            ...cell,
            measure,
            header: fullHeader(column),
            text,
            words,
            address: target,
          }));
      }),
    ),
  );
}
