import type { RowRoom, RowShape } from '../docx/tall-rows';
import { type Target, tableSize } from './target';

/**
 * Widths in twentieths of a point: of a Thai letter of a table's text in its built-in size, and of both sides of a cell.
 * Measured on the tables of real reports in columns of 20 to 80 mm: 108 gives the lines that are printed, within a tenth.
 */
const LETTER = 112;
const SIDES = 216;
/** A table wider than this is on a page across. */
const LANDSCAPE = 10_500;
/** Lines of that size that fit a page under the headers of its table, less a tenth for a wrong guess. */
const FITTING: Record<Target, { portrait: number; landscape: number }> = {
  word: { portrait: 36, landscape: 24 },
  docs: { portrait: 42, landscape: 28 },
};

/** What the style of a table's text says of its size, if it says it itself. */
const CELL_SIZE = /w:styleId="TableCell"(?:(?!<\/w:style>)[\s\S])*?<w:sz w:val="(\d+)"\/>/;

/** The size of a table's text by the styles of a template (XML), in half points; null where they do not say it. */
export const cellSizeOf = (stylesXml: string): number | null =>
  Number(CELL_SIZE.exec(stylesXml)?.[1]) || null;

/**
 * How much text fits a row of a document that is kept whole, by measures of the fonts. A row of unknown width counts as narrow.
 * @param usual the size of a table's text by its style, in half points; null where that does not say it
 */
export function roomOfRow(target: Target, usual: number | null): (row: RowShape) => RowRoom {
  return ({ cells, table, sizes }) => {
    // An office's own template may have another size, in its style or on its words.
    const scale = (Math.max(...sizes, usual ?? 0) || tableSize(target)) / tableSize(target);
    const { landscape, portrait } = FITTING[target];
    return {
      letters: cells.map((width) => Math.max(1, Math.floor((width - SIDES) / (LETTER * scale)))),
      lines: (table > LANDSCAPE ? landscape : portrait) / scale,
    };
  };
}
