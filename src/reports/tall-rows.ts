import type { Target } from './target';

/**
 * Widths in twentieths of a point: of a Thai letter of a table's text, and of both sides of a cell. Measured on the tables
 * of real reports in columns of 20 to 80 mm: 108 gives the lines that are printed, within a tenth.
 */
const LETTER = 112;
const SIDES = 216;
/** A table wider than this stands on a page across. */
const LANDSCAPE = 10_500;
/** Lines that fit a page under the headings of its table, less a tenth for a wrong guess. */
const FITTING: Record<Target, { portrait: number; landscape: number }> = {
  word: { portrait: 36, landscape: 24 },
  docs: { portrait: 42, landscape: 28 },
};

const CANNOT_SPLIT = /<w:cantSplit(?: w:val="(?:true|1)")?\/>/g;

/**
 * Lets the rows of a filled document break that may not fit a page: one kept whole all the same runs off the page's foot,
 * and its words are lost. Rows that fit stay whole.
 */
export function letTallRowsBreak(documentXml: string, target: Target): string {
  return documentXml.replace(/<w:tr(?: [^>]*)?>[\s\S]*?<\/w:tr>/g, (row) =>
    row.search(CANNOT_SPLIT) >= 0 && isTall(row, FITTING[target]) ? row.replace(CANNOT_SPLIT, '') : row,
  );
}

function isTall(row: string, most: (typeof FITTING)[Target]): boolean {
  const cells = (row.match(/<w:tc>[\s\S]*?<\/w:tc>/g) ?? []).map((cell) => ({
    width: Number(/<w:tcW [^>]*w:w="(\d+)"/.exec(cell)?.[1] ?? 0),
    cell,
  }));
  const width = cells.reduce((sum, each) => sum + each.width, 0);
  const fitting = width > LANDSCAPE ? most.landscape : most.portrait;
  return cells.some((each) => linesOf(each.cell, each.width) > fitting);
}

/** How many lines a cell's text takes. */
function linesOf(cell: string, width: number): number {
  const letters = Math.max(1, Math.floor((width - SIDES) / LETTER));
  return cell
    .split(/<\/w:p>|<w:br\/>/)
    .slice(0, -1)
    .map((line) => line.replace(/<[^>]*>|\p{M}/gu, '').replace(/&\w+;/g, '.').length)
    .reduce((lines, length) => lines + Math.max(1, Math.ceil(length / letters)), 0);
}
