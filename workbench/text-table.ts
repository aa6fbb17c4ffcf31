import { type Options, parse } from 'csv-parse/sync';
import { UnusableInput } from './errors';

/** A table of text as a file holds it. */
interface TextTable {
  rows: string[][];
  encoding: Encoding;
  /** True where nothing in the file says its encoding: it was guessed from the letters that it gives. */
  isGuessed: boolean;
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-874';

/**
 * Reads a file of text: cells parted by tabs, or in a .csv by what parts its lines most evenly (comma, semicolon or tab).
 * @param bytes UTF-8, or what Excel saves in its stead: UTF-16 of either order ("Unicode Text"), Thai Windows ("CSV")
 * @param name the file's name, for its ending and for the message
 * @throws UnusableInput where the bytes are no text
 */
export function readTextTable(bytes: Uint8Array, name: string): TextTable {
  const { text, ...encoding } = decodeText(bytes, name);
  return { rows: /\.csv$/i.test(name) ? parseCsv(text) : parseTable(text, '\t'), ...encoding };
}

/**
 * The cells of a text. A cell with a line break, a delimiter or a quote is quoted, quotes in it doubled, as Excel and Google
 * Sheets write them; a quote that opens no such cell is a letter like others. Line breaks in cells come out as \n.
 * @example parseTable('ก\t"ข\nค"\nง', '\t') // [['ก', 'ข\nค'], ['ง']]
 */
export function parseTable(text: string, delimiter: string): string[][] {
  const rows =
    tryParse(text, delimiter, {}) ??
    withoutSwallowed(tryParse(text, delimiter, { relax_quotes: true }), delimiter) ??
    tryParse(text, delimiter, { quote: false })?.map((row) => row.map(unquoted)) ??
    [];
  return rows.map((row) => row.map((cell) => cell.replace(/\r\n?/g, '\n')));
}

/** Null where a quote is not as the options demand. */
function tryParse(text: string, delimiter: string, options: Options): string[][] | null {
  try {
    return parse(text, {
      delimiter,
      bom: true,
      relax_column_count: true,
      record_delimiter: lineEnds(text),
      ...options,
    });
  } catch {
    // What csv-parse finds fault with is always a quote: lines may have any number of cells.
    return null;
  }
}

/** So many letters tell how the lines of a file end. */
const TOP = 5_000;

/** What ends a line: where the first ends as Excel for Mac ends them, a line break of another kind is one within a cell. */
function lineEnds(text: string): string[] {
  const [first] = /\r\n|\n|\r/.exec(text.slice(0, TOP).replace(/"[^"]*"/g, '')) ?? [];
  return first === '\r' ? ['\r'] : ['\r\n', '\n', '\r'];
}

/** Null where a quote that was a mere letter has made one cell of several, or of several lines. */
function withoutSwallowed(rows: string[][] | null, delimiter: string): string[][] | null {
  const isSwallowed = (cell: string) =>
    cell.startsWith('"') && (cell.includes(delimiter) || /[\r\n]/.test(cell));
  return rows?.some((row) => row.some(isSwallowed)) ? null : rows;
}

const unquoted = (cell: string): string =>
  /^"(?:[^"]|"")*"$/.test(cell) ? cell.slice(1, -1).replace(/""/g, '"') : cell;

/** Excel's own first line that names the delimiter: "sep=;". */
const SEP_LINE = /^\ufeff?sep=(.)\r?\n/i;

/** The cells of a .csv: Excel parts them by what Windows has for lists, in Thailand a comma, elsewhere often a semicolon. */
function parseCsv(text: string): string[][] {
  const [line, named] = SEP_LINE.exec(text) ?? [];
  if (line !== undefined && named !== undefined) return parseTable(text.slice(line.length), named);
  const ways = [',', ';', '\t']
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => parseTable(text, delimiter))
    .map((rows) => ({ rows, ...evenness(rows) }))
    .sort((a, b) => b.lines - a.lines || b.cells - a.cells);
  return ways[0]?.rows ?? parseTable(text, ',');
}

/** How many lines have the commonest number of cells, of those with several, and which number that is. */
function evenness(rows: readonly (readonly string[])[]): { lines: number; cells: number } {
  const counts = new Map<number, number>();
  for (const { length } of rows) if (length > 1) counts.set(length, (counts.get(length) ?? 0) + 1);
  return [...counts].reduce(
    (most, [cells, lines]) =>
      lines > most.lines || (lines === most.lines && cells > most.cells) ? { lines, cells } : most,
    { lines: 0, cells: 0 },
  );
}

/** What a table of an office is written in: enough to tell UTF-16 without its mark from a file of any bytes. */
const OFFICE_TEXT = /^[\t\r\n -~\u00A0-\u00FF\u0E00-\u0E7F\u2000-\u27BF\uF700-\uF71A]*$/;
/** Bytes that mean no letter in Thai Windows: control characters besides those that Word puts into texts. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
const NO_THAI_LETTER = /[\0-\x08\x0e-\x1d\x7f-\x9f]/;

function decodeText(
  bytes: Uint8Array,
  name: string,
): { text: string } & Pick<TextTable, 'encoding' | 'isGuessed'> {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  if (marked) return { text: new TextDecoder(marked).decode(bytes), encoding: marked, isGuessed: false };
  for (const encoding of ['utf-8', 'windows-874', 'utf-16le', 'utf-16be'] as const) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      // A file of bytes is no table, whatever letters they happen to spell.
      if (isText(text, encoding)) return { text, encoding, isGuessed: encoding !== 'utf-8' };
    } catch {
      // Not this encoding; try the next.
    }
  }
  throw new UnusableInput(`The file ${name} is no table of text.`);
}

function isText(text: string, encoding: Encoding): boolean {
  if (encoding === 'utf-8') return !text.includes('\0');
  return encoding === 'windows-874' ? !NO_THAI_LETTER.test(text) : OFFICE_TEXT.test(text);
}
