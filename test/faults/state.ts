import { createHash } from 'node:crypto';
import type { Cell, SheetData } from '../../workbench/book';
import type { DriveFile } from '../../workbench/drive';
import type { Workbench } from '../../workbench/workbench';

type LookKey = Exclude<keyof Cell, 'value' | 'formula'>;

/** All properties of a cell except what it holds. */
const LOOK_KEYS = Object.keys({
  ...{
    links: 0,
    note: 0,
    validation: 0,
    numberFormat: 0,
    background: 0,
    fontWeight: 0,
    fontStyle: 0,
  },
  ...{
    fontLine: 0,
    fontSize: 0,
    fontColor: 0,
    fontFamily: 0,
    wrap: 0,
    horizontal: 0,
    vertical: 0,
    borders: 0,
  },
} satisfies Record<LookKey, 0>) as LookKey[];

/** All that an action can change permanently: sheets by name in the order of their tabs, and files, each as text. */
export interface State {
  sheets: ReadonlyMap<string, string>;
  /** The content of each sheet, without formats and notes; '' if it is empty. */
  contents: ReadonlyMap<string, string>;
  /** The files that are not in the trash. */
  files: readonly string[];
}

/** The compared part of a state. */
export type Contents = Pick<State, 'sheets' | 'files'>;

/** The state of a workbench, without Google's ids and without empty cells. */
export function stateOf({ book, drive }: Workbench): State {
  const withoutIds = withoutIdsOf(drive);
  const sheets = new Map<string, string>();
  const contents = new Map<string, string>();
  for (const sheet of book.sheets) {
    const { whole, content } = cellTexts(sheet);
    sheets.set(sheet.name, withoutIds(sheetText(sheet, whole)));
    contents.set(sheet.name, withoutIds(content));
  }
  return { sheets, contents, files: drive.files.filter(({ trashed }) => !trashed).map(fileText) };
}

const withoutIdsOf =
  ({ files }: Workbench['drive']) =>
  (text: string) =>
    files.reduce((all, { id }, i) => all.replaceAll(id, `file ${i + 1}`), text);

/** What the cells of each sheet hold, by its name: a third of the work of the whole state. */
export function cellContents({ book, drive }: Workbench): Map<string, string> {
  const withoutIds = withoutIdsOf(drive);
  return new Map(book.sheets.map(({ name, cells }) => [name, withoutIds(contentText(cells))]));
}

function contentText(cells: SheetData['cells']): string {
  const lines = cells.map((row) => (row ?? []).map((cell) => (cell ? valueText(cell) : '')).join('\t'));
  return lines
    .map((line) => line.trimEnd())
    .join('\n')
    .trimEnd();
}

function sheetText({ id: _id, cells: _cells, charts, metadata, ...sheet }: SheetData, cells: string): string {
  return [
    JSON.stringify(sheet),
    cells,
    ...charts.map((chart) => JSON.stringify({ ...chart, id: 0 })),
    ...metadata.map((entry) => JSON.stringify({ ...entry, id: 0 })),
  ].join('\n');
}

/**
 * The cells of a sheet as text, with their looks and without. One pass, because a run of the tests reads millions of
 * cells.
 */
function cellTexts({ cells }: SheetData): { whole: string; content: string } {
  let [whole, content] = ['', ''];
  for (let row = 0; row < cells.length; row += 1) {
    const line = cells[row] ?? [];
    let [wholeLine, contentLine] = ['', ''];
    let tabs = '';
    for (let column = 0; column < line.length; column += 1) {
      const cell = line[column];
      const text = cell ? valueText(cell) : '';
      const look = cell ? lookText(cell) : '';
      if (text || look) {
        wholeLine += tabs + text + look;
        contentLine += tabs + text;
        tabs = '';
      }
      tabs += '\t';
    }
    whole += `${wholeLine}\n`;
    content += `${contentLine.trimEnd()}\n`;
  }
  return { whole: whole.trimEnd(), content: content.trimEnd() };
}

function valueText({ value, formula }: Cell): string {
  const text = value === null || value === '' ? '' : JSON.stringify(value);
  return formula === undefined || formula === '' ? text : `${text} formula ${formula}`;
}

/** A cell's properties as text, independent of the order in which they were set. */
function lookText(cell: Cell): string {
  let text = '';
  for (const key of LOOK_KEYS) {
    const part = cell[key];
    if (part === undefined || part === '') continue;
    text += ` ${key} ${typeof part === 'object' ? objectText(part) : part}`;
  }
  return text;
}

const objectTexts = new WeakMap<object, string>();

/** Cells of a copied workbook share their borders, links and rules, and nobody changes one in place. */
function objectText(part: object): string {
  const known = objectTexts.get(part);
  if (known !== undefined) return known;
  const text = JSON.stringify(part);
  objectTexts.set(part, text);
  return text;
}

const hashes = new WeakMap<Uint8Array, string>();

function fileText({ name, mimeType, owner, bytes, parents }: DriveFile): string {
  const hash = hashes.get(bytes) ?? createHash('sha1').update(bytes).digest('hex');
  hashes.set(bytes, hash);
  return JSON.stringify([name, mimeType, owner, hash, parents]);
}

/** The differences of a state from the wanted one: 'a new sheet "x"', 'a changed file'; [] if there are none. */
export function differences(state: Contents, wanted: Contents): string[] {
  const names = [...new Set([...wanted.sheets.keys(), ...state.sheets.keys()])];
  const sheets = names.flatMap((name) => {
    const [is, should] = [state.sheets.get(name), wanted.sheets.get(name)];
    if (is === should) return [];
    return [`${should === undefined ? 'a new' : is === undefined ? 'no' : 'a changed'} sheet "${name}"`];
  });
  const tabs = (of: Contents) => [...of.sheets.keys()].join('\n');
  if (sheets.length === 0 && tabs(state) !== tabs(wanted)) sheets.push('another order of sheets');
  if (state.files.join('\n') === wanted.files.join('\n')) return sheets;
  const more = state.files.length - wanted.files.length;
  return [...sheets, `${more > 0 ? 'a new' : more < 0 ? 'no' : 'a changed'} file`];
}
