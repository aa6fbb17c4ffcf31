import { createHash } from 'node:crypto';
import type { Cell, SheetData } from '../../workbench/book';
import type { DriveFile } from '../../workbench/drive';
import type { Workbench } from '../../workbench/workbench';

type CellKey = Exclude<keyof Cell, 'value'>;

/** All properties of a cell except its value. */
const CELL_KEYS = Object.keys({
  ...{
    formula: 0,
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
} satisfies Record<CellKey, 0>) as CellKey[];

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
  const withoutIds = (text: string) =>
    drive.files.reduce((all, { id }, i) => all.replaceAll(id, `file ${i + 1}`), text);
  return {
    sheets: new Map(book.sheets.map((sheet) => [sheet.name, withoutIds(sheetText(sheet))])),
    contents: new Map(book.sheets.map((sheet) => [sheet.name, withoutIds(contentText(sheet))])),
    files: drive.files.filter(({ trashed }) => !trashed).map(fileText),
  };
}

function sheetText({ id: _id, cells, charts, metadata, ...sheet }: SheetData): string {
  const lines = Array.from(cells, (line) =>
    Array.from(line ?? [], cellText)
      .join('\t')
      .trimEnd(),
  );
  return [
    JSON.stringify(sheet),
    lines.join('\n').trimEnd(),
    ...charts.map((chart) => JSON.stringify({ ...chart, id: 0 })),
    ...metadata.map((entry) => JSON.stringify({ ...entry, id: 0 })),
  ].join('\n');
}

const contentText = ({ cells }: SheetData): string =>
  Array.from(cells, (line) =>
    Array.from(line ?? [], (cell) => cellText(cell && { value: cell.value, ...formulaOf(cell) }))
      .join('\t')
      .trimEnd(),
  )
    .join('\n')
    .trimEnd();

const formulaOf = ({ formula }: Cell) => (formula === undefined ? {} : { formula });

/** A cell as text, independent of the order in which its properties were set. */
function cellText(cell: Cell | undefined): string {
  if (!cell) return '';
  let text = cell.value === null || cell.value === '' ? '' : JSON.stringify(cell.value);
  for (const key of CELL_KEYS) {
    const part = cell[key];
    if (part === undefined || part === '') continue;
    text += ` ${key} ${typeof part === 'object' ? JSON.stringify(part) : part}`;
  }
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
