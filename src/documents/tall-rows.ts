import { type Target, tableSize } from './target';

/**
 * Widths in twentieths of a point: of a Thai letter of a table's text in its built-in size, and of both sides of a cell.
 * Measured on the tables of real reports in columns of 20 to 80 mm: 108 gives the lines that are printed, within a tenth.
 */
const LETTER = 112;
const SIDES = 216;
/** A table wider than this is on a page across. */
const LANDSCAPE = 10_500;
/** Lines of that size that fit a page under the headings of its table, less a tenth for a wrong guess. */
const FITTING: Record<Target, { portrait: number; landscape: number }> = {
  word: { portrait: 36, landscape: 24 },
  docs: { portrait: 42, landscape: 28 },
};

/** What the style of a table's text says of its size, if it says it itself. */
const CELL_SIZE = /w:styleId="TableCell"(?:(?!<\/w:style>)[\s\S])*?<w:sz w:val="(\d+)"\/>/;
const CANNOT_SPLIT = /<w:cantSplit(?: w:val="(?:true|1)")?\/>/g;

/**
 * Lets the rows of a filled document break that may not fit a page: one kept whole all the same runs off the page's foot,
 * and its words are lost. Rows that fit stay whole.
 */
export function letTallRowsBreak(documentXml: string, stylesXml: string, target: Target): string {
  const usual = Number(CELL_SIZE.exec(stylesXml)?.[1]);
  // Google Docs writes widths for the table's columns alone, with fractions.
  let columns: number[] = [];
  return documentXml.replace(
    /<w:tblGrid>[\s\S]*?<\/w:tblGrid>|<w:tr(?: [^>]*)?>[\s\S]*?<\/w:tr>/g,
    (part) => {
      if (part.startsWith('<w:tblGrid')) {
        columns = [...part.matchAll(/<w:gridCol [^>]*w:w="([\d.]+)"/g)].map((match) => Number(match[1]));
        return part;
      }
      if (part.search(CANNOT_SPLIT) < 0) return part;
      // An office's own template may have another size, in its style or on its words.
      const sizes = [...part.matchAll(/<w:sz w:val="(\d+)"\/>/g)].map((match) => Number(match[1]));
      const size = Math.max(...sizes, usual || 0) || tableSize(target);
      return isTall(part, columns, FITTING[target], size / tableSize(target))
        ? part.replace(CANNOT_SPLIT, '')
        : part;
    },
  );
}

/** `scale`: how large the words are, 1 for the built-in size. A row of unknown width counts as tall. */
function isTall(
  row: string,
  columns: readonly number[],
  most: (typeof FITTING)[Target],
  scale: number,
): boolean {
  const width = widthOf(columns);
  const fitting = (width > LANDSCAPE ? most.landscape : most.portrait) / scale;
  let at = 0;
  return (row.match(/<w:tc(?: [^>]*)?>[\s\S]*?<\/w:tc>/g) ?? []).some((cell) => {
    const span = Number(/<w:gridSpan w:val="(\d+)"/.exec(cell)?.[1] ?? 1);
    const own = widthOf(columns.slice(at, at + span));
    at += span;
    return linesOf(cell, own, LETTER * scale) > fitting;
  });
}

const widthOf = (columns: readonly number[]): number => columns.reduce((sum, each) => sum + each, 0);

/** How many lines a cell's text takes. */
function linesOf(cell: string, width: number, letter: number): number {
  const letters = Math.max(1, Math.floor((width - SIDES) / letter));
  return cell
    .split(/<\/w:p>|<w:br(?: [^>]*)?\/>/)
    .slice(0, -1)
    .map((line) => line.replace(/<[^>]*>|\p{M}/gu, '').replace(/&\w+;/g, '.').length)
    .reduce((lines, length) => lines + Math.max(1, Math.ceil(length / letters)), 0);
}
