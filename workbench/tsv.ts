import { UnusableInput } from './errors';

/**
 * Parses a table as spreadsheets copy or save it: cells separated by tabs, rows by \n or \r\n. A cell with a line
 * break, a tab or a quote is quoted, with quotes in it doubled. A quote inside an unquoted cell is an ordinary
 * letter.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at) : bareCell(text, at);
    row.push(cell.text);
    at = cell.end;
    if (text[at] === '\t') {
      at++;
      // A tab at the very end opens one more cell, an empty one.
      if (at === text.length) row.push('');
      if (at < text.length) continue;
    }
    rows.push(row);
    row = [];
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
  }
  return rows;
}

function bareCell(text: string, from: number): { text: string; end: number } {
  let end = from;
  while (end < text.length && !'\t\n\r'.includes(text[end] ?? '')) end++;
  return { text: text.slice(from, end), end };
}

/** A quoted cell; null if its closing quote is missing or text follows it, because the cell is then not quoted. */
function quotedCell(text: string, from: number): { text: string; end: number } {
  let end = from + 1;
  for (;;) {
    end = text.indexOf('"', end);
    if (end < 0) return bareCell(text, from);
    if (text[end + 1] !== '"') break;
    end += 2;
  }
  const next = text[end + 1];
  if (next !== undefined && !'\t\n\r'.includes(next)) return bareCell(text, from);
  const cell = text
    .slice(from + 1, end)
    .replace(/""/g, '"')
    .replace(/\r\n?/g, '\n');
  return { text: cell, end: end + 1 };
}

/** The letters of an office's table, to tell UTF-16 without a byte order mark from a binary file. */
const OFFICE_TEXT = /^[\t\r\n -~\u00A0-\u00FF\u0E00-\u0E7F\u2000-\u27BF\uF700-\uF71A]*$/;

/** Text of a file: UTF-8, or what Excel saves instead: UTF-16 ("Unicode Text") of either order, or Thai Windows. */
export function decodeText(bytes: Uint8Array, name: string): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  for (const encoding of ['utf-8', 'windows-874', 'utf-16le', 'utf-16be']) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A binary file is no table, even if its bytes can be decoded.
      const isText = encoding.startsWith('utf-16') ? OFFICE_TEXT.test(text) : !text.includes('\0');
      if (isText) return text;
    } catch {
      // Not this encoding; try the next.
    }
  }
  throw new UnusableInput(`The file ${name} is no table of text.`);
}
