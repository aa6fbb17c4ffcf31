import type { Box } from '../../../a1';
import type { PastedLook, PastedTable } from '../../protocol';

/** Elements that begin a new line of a cell. */
const BLOCKS = /^(?:P|DIV|LI|H[1-6]|UL|OL)$/;
const UNSEEN = /^(?:STYLE|SCRIPT|TITLE|META|LINK)$/;

/**
 * The tables of HTML from the clipboard, below one another: texts by cell, merged cells, and looks that cells of Sheets can have.
 * Null where there is no table: then the clipboard's plain text says the same.
 */
export function readHtmlTable(html: string): PastedTable | null {
  const document = new DOMParser().parseFromString(html, 'text/html');
  // A table inside a cell is a part of its text.
  const tables = [...document.querySelectorAll('table')].filter(
    (table) => !table.parentElement?.closest('table'),
  );
  if (tables.length === 0) return null;
  const styles = classStyles(document);
  const grid = new PastedGrid();
  for (const table of tables) {
    for (const row of table.rows) grid.addRow(row, (cell) => lookOf(cell, row, styles));
    grid.endTable();
  }
  return grid.table();
}

/** Places cells as HTML does: a cell goes to the next place that no cell above spans. */
class PastedGrid {
  private readonly rows: string[][] = [];
  private readonly looks: { row: number; column: number; look: PastedLook }[] = [];
  private readonly merges: Box[] = [];
  private readonly taken = new Set<string>();

  addRow(element: HTMLTableRowElement, lookOf: (cell: HTMLTableCellElement) => PastedLook): void {
    const row = this.rows.length;
    const texts: string[] = [];
    let column = 0;
    for (const cell of element.cells) {
      while (this.taken.has(`${row},${column}`)) column++;
      const rows = Math.max(1, Math.min(cell.rowSpan, MAX_SPAN));
      const columns = Math.max(1, Math.min(cell.colSpan, MAX_SPAN));
      texts[column] = textOf(cell);
      const look = lookOf(cell);
      if (Object.keys(look).length > 0) this.looks.push({ row: row + 1, column: column + 1, look });
      if (rows * columns > 1) this.merges.push({ row: row + 1, column: column + 1, rows, columns });
      for (let down = 0; down < rows; down++) {
        for (let across = 0; across < columns; across++) this.taken.add(`${row + down},${column + across}`);
      }
      column += columns;
    }
    this.rows.push(Array.from(texts, (text) => text ?? ''));
  }

  /** No cell spans into the next table. */
  endTable(): void {
    for (const merge of this.merges) merge.rows = Math.min(merge.rows, this.rows.length - merge.row + 1);
  }

  table(): PastedTable {
    const right = ({ column, columns }: Box): number => column + columns - 1;
    const width = Math.max(1, ...this.rows.map((row) => row.length), ...this.merges.map(right));
    const rows = this.rows.map((row) => Array.from({ length: width }, (_, column) => row[column] ?? ''));
    return { rows, merges: this.merges.filter(({ rows, columns }) => rows * columns > 1), looks: this.looks };
  }
}

const MAX_SPAN = 1000;

/** The text of a cell: spaces as HTML draws them, `br` and paragraphs as lines. */
function textOf(cell: HTMLTableCellElement): string {
  let text = '';
  const startLine = (): void => {
    text = text.replace(/ +$/, '');
    if (text !== '' && !text.endsWith('\n')) text += '\n';
  };
  const visit = (node: Node): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const part = (node.textContent ?? '').replace(/[ \t\r\n\f]+/g, ' ');
      text += /(?:^|[\n ])$/.test(text) ? part.replace(/^ /, '') : part;
      return;
    }
    if (!(node instanceof Element) || UNSEEN.test(node.tagName) || isUnseen(node)) return;
    if (node.tagName === 'BR') {
      text = `${text.replace(/ +$/, '')}\n`;
      return;
    }
    const isBlock = BLOCKS.test(node.tagName) || node.tagName === 'TR';
    if (isBlock) startLine();
    node.childNodes.forEach(visit);
    if (isBlock) startLine();
    if (/^T[DH]$/.test(node.tagName)) text += ' ';
  };
  cell.childNodes.forEach(visit);
  return keptAsText(cell, text.replaceAll('\u00a0', ' ').replace(/^\n+|[\s]+$/g, ''));
}

const isUnseen = (node: Element): boolean =>
  /display\s*:\s*none|mso-element:field-begin/i.test(node.getAttribute('style') ?? '');

/** Google Sheets tells where a cell holds a text, even one that would read as a number: such a one is written so. */
function keptAsText(cell: Element, text: string): string {
  const stored = cell.getAttribute('data-sheets-value') ?? '';
  return /^\{"1":2,/.test(stored) && /^[=+\-\d.,/:%'\s]+$|^(?:true|false)$/i.test(text) && text !== ''
    ? `'${text}`
    : text;
}

type ClassStyles = Map<string, CSSStyleDeclaration>;

/** The styles that Excel and LibreOffice give by the class or the name of a cell. */
function classStyles(document: Document): ClassStyles {
  const styles: ClassStyles = new Map();
  for (const { textContent } of document.querySelectorAll('style')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync((textContent ?? '').replace(/<!--|-->/g, ''));
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSStyleRule)) continue;
      for (const selector of rule.selectorText.split(','))
        styles.set(selector.trim().toLowerCase(), rule.style);
    }
  }
  return styles;
}

function lookOf(cell: HTMLTableCellElement, row: HTMLTableRowElement, styles: ClassStyles): PastedLook {
  const only = onlyChild(cell);
  const from = [cell, only].flatMap((element) => {
    if (!element) return [];
    const tag = element.tagName.toLowerCase();
    return [
      styles.get(tag),
      ...[...element.classList].map((name) => styles.get(`.${name.toLowerCase()}`)),
      element.style,
    ];
  });
  const value = (name: string): string =>
    from.reduce((last, style) => style?.getPropertyValue(name) || last, '');
  const background = hexOf(
    value('background-color') || cell.getAttribute('bgcolor') || row.getAttribute('bgcolor') || '',
  );
  const fontColor = hexOf(value('color') || only?.getAttribute('color') || '');
  const isBold =
    /^(?:bold|[6-9]00)$/.test(value('font-weight')) || cell.tagName === 'TH' || isInside(cell, 'b, strong');
  const isItalic = value('font-style') === 'italic' || isInside(cell, 'i, em');
  const align = /^(?:left|center|right)$/.exec(value('text-align') || cell.align)?.[0];
  return {
    ...(background && background !== '#ffffff' ? { background } : {}),
    ...(fontColor && fontColor !== '#000000' ? { fontColor } : {}),
    ...(isBold ? { fontWeight: 'bold' } : {}),
    ...(isItalic ? { fontStyle: 'italic' } : {}),
    ...(align && align !== 'left' ? { horizontal: align } : {}),
  };
}

/** The one element that holds all of a cell's text, such as Word's paragraph or Excel's `font`. */
function onlyChild(cell: Element): HTMLElement | null {
  const [first, ...rest] = [...cell.children];
  return first instanceof HTMLElement && rest.length === 0 ? first : null;
}

/** True if all text of a cell is inside such elements. */
function isInside(cell: Element, selector: string): boolean {
  const all = (cell.textContent ?? '').replace(/\s/g, '');
  const inside = [...cell.querySelectorAll(selector)]
    .filter((element) => !element.parentElement?.closest(selector))
    .map(({ textContent }) => (textContent ?? '').replace(/\s/g, ''))
    .join('');
  return all !== '' && inside === all;
}

/** "#rrggbb" of a colour of CSS; empty for none. */
function hexOf(color: string): string {
  if (color === '' || /transparent|inherit|auto|windowtext/i.test(color)) return '';
  const canvas = document.createElement('canvas').getContext('2d');
  if (!canvas) return '';
  canvas.fillStyle = color;
  return /^#[0-9a-f]{6}$/.test(canvas.fillStyle) ? canvas.fillStyle : '';
}
