import type { Box } from '../../../a1';
import type { PastedTable } from '../../protocol';
import { readHtmlTable } from './html-table';
import type { SheetModel } from './sheet-model';

/** Cells that were copied or cut. */
export interface Clip {
  sheet: string;
  box: Box;
  isCut: boolean;
  /** Told by the HTML on the clipboard, so that nothing copied elsewhere since is taken for these cells. */
  token: string;
}

/** What a paste brings. */
type Paste =
  | { kind: 'cells'; clip: Clip }
  | { kind: 'table'; table: PastedTable }
  | { kind: 'text'; text: string }
  | { kind: 'file'; file: File };

const TOKEN = 'data-prongsai';
const QUOTED = /[\t\n"]/;

/** Puts cells on the clipboard: as text for other programs, as a table with merged cells for Word and the like. */
export function copyTo(data: DataTransfer, model: SheetModel, box: Box, isCut: boolean): Clip {
  const token = crypto.randomUUID();
  // Of whole rows and columns only the part up to the last text: a paste elsewhere would be endless.
  const filled = model.filledSize();
  const bottom = Math.min(box.row + box.rows - 1, Math.max(box.row, filled.row));
  const right = Math.min(box.column + box.columns - 1, Math.max(box.column, filled.column));
  const table = document.createElement('table');
  table.setAttribute(TOKEN, token);
  const lines: string[] = [];
  for (let row = box.row; row <= bottom; row++) {
    const line = table.insertRow();
    const texts: string[] = [];
    for (let column = box.column; column <= right; column++) {
      const merge = model.merge(row, column);
      const text = model.cell(row, column)?.t ?? '';
      texts.push(QUOTED.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
      if (merge && (merge.row !== row || merge.column !== column)) continue;
      const cell = line.insertCell();
      for (const [index, part] of text.split('\n').entries()) {
        if (index > 0) cell.append(document.createElement('br'));
        cell.append(part);
      }
      const look = model.look(model.cell(row, column));
      for (const name of ['font-weight', 'font-style', 'color', 'background', 'text-align'] as const) {
        if (look[name]) cell.style.setProperty(name, look[name]);
      }
      if (merge) [cell.rowSpan, cell.colSpan] = [merge.rows, merge.columns];
    }
    lines.push(texts.join('\t'));
  }
  data.setData('text/plain', lines.join('\n'));
  data.setData('text/html', `<meta charset="utf-8">${table.outerHTML}`);
  return { sheet: model.view.name, box, isCut, token };
}

/** What the clipboard has for the sheet. A table before its text: it tells merged cells, and lines in a cell. */
export function readPaste(data: DataTransfer, clip: Clip | null): Paste {
  const html = data.getData('text/html');
  if (clip && html.includes(`${TOKEN}="${clip.token}"`)) return { kind: 'cells', clip };
  const table = html === '' ? null : readHtmlTable(html);
  if (table) return { kind: 'table', table };
  const text = data.getData('text/plain');
  const file = data.files[0];
  // Cells copied in Excel are on the clipboard as a picture, too.
  return text !== '' || !file ? { kind: 'text', text } : { kind: 'file', file };
}
