import { attributesOf, tagEnd } from './xml';

/** A cell as it is written: row and column from 1, the number of its style, its type, and its XML content. */
export interface WrittenCell {
  row: number;
  column: number;
  style: number;
  type: string;
  /** What it holds, where that is a value and nothing else. */
  value?: string;
  inner: string;
}

interface RowsVisitor {
  cell(cell: WrittenCell): void;
  /** A row's number from 1 and its attributes. */
  row?(row: number, attributes: Record<string, string>): void;
}

const CELL_PLACE = /^([A-Z]{1,3})([1-9]\d{0,6})$/;
/** Source: Microsoft, "Excel specifications and limits". */
const MAX_ROWS = 1_048_576;
const MAX_COLUMNS = 16_384;
const SPACE = /\s*/y;

/** A cell with its value as nearly every program writes it: read in one step, of millions. */
const USUAL_VALUE =
  /\s*<c r="([A-Z]{1,3})([1-9]\d{0,6})"(?: s="(\d+)")?(?: t="(\w+)")?><v>([^<]*)<\/v><\/c>/y;
/** A cell's tag as nearly every program writes it: at most three attributes, in this order. */
const USUAL_CELL = /<c(?: r="([A-Z]{1,3}[1-9]\d{0,6})")?(?: s="(\d+)")?(?: t="(\w+)")?>/y;

/** The column number of letters: "A" is 1. */
function columnOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + letters.charCodeAt(i) - 64;
  return column;
}

function cellAttributes(xml: string, at: number, end: number): (string | undefined)[] {
  USUAL_CELL.lastIndex = at;
  const usual = USUAL_CELL.exec(xml);
  if (usual) return usual.slice(1);
  const { r, s, t } = attributesOf(xml.slice(at + '<c'.length, end));
  return [r, s, t];
}

/**
 * Visits the cells of a sheet's rows once, in the order of the file. A row or a cell without a reference follows the
 * one before it (ECMA-376 part 1, 18.3.1.4 and 18.3.1.73: `r` is optional).
 * False if the rows are incomplete; only a part was visited then.
 */
export function visitRows(xml: string, visitor: RowsVisitor): boolean {
  let at = 0;
  let row = 0;
  let column = 0;
  let inRow = false;
  const startsTag = (name: string): boolean =>
    xml.startsWith(name, at) && /[\s/>]/.test(xml[at + name.length] ?? '');
  for (;;) {
    if (inRow) {
      USUAL_VALUE.lastIndex = at;
      const usual = USUAL_VALUE.exec(xml);
      if (usual) {
        const [, letters = '', digits, style = '0', type = 'n', value = ''] = usual;
        column = columnOf(letters);
        const cell = { row: Number(digits), column, style: Number(style), type, value, inner: '' };
        if (cell.row > MAX_ROWS || column > MAX_COLUMNS) return false;
        visitor.cell(cell);
        at = USUAL_VALUE.lastIndex;
        continue;
      }
    }
    SPACE.lastIndex = at;
    SPACE.test(xml);
    at = SPACE.lastIndex;
    if (at >= xml.length) return !inRow;
    const end = tagEnd(xml, at);
    if (end < 0) return false;
    const empty = xml[end - 1] === '/';
    if (!inRow && startsTag('<row')) {
      const attributes = attributesOf(xml.slice(at + '<row'.length, end));
      row = attributes.r === undefined ? row + 1 : Number(attributes.r);
      if (!(Number.isInteger(row) && row >= 1 && row <= MAX_ROWS)) return false;
      column = 0;
      visitor.row?.(row, attributes);
      inRow = !empty;
      at = end + 1;
    } else if (inRow && startsTag('<c')) {
      const close = empty ? end + 1 : xml.indexOf('</c>', end);
      if (close < 0) return false;
      const inner = empty ? '' : xml.slice(end + 1, close);
      // A cell inside a cell: the first one is not closed.
      if (/<c[\s>]/.test(inner)) return false;
      const [r, s, t = 'n'] = cellAttributes(xml, at, end);
      const place = r === undefined ? null : CELL_PLACE.exec(r);
      if (r !== undefined && !place) return false;
      column = place ? columnOf(place[1] ?? '') : column + 1;
      const placeRow = place ? Number(place[2]) : row;
      if (placeRow > MAX_ROWS || column > MAX_COLUMNS) return false;
      visitor.cell({
        row: placeRow,
        column,
        style: Number(s ?? 0),
        type: t,
        inner,
      });
      at = empty ? close : close + '</c>'.length;
    } else if (inRow && startsTag('</row')) {
      inRow = false;
      at = end + 1;
    } else if (inRow && startsTag('<extLst')) {
      const close = empty ? end : xml.indexOf('</extLst>', end);
      if (close < 0) return false;
      at = empty ? end + 1 : close + '</extLst>'.length;
    } else return false;
  }
}
