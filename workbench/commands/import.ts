import { readFileSync } from 'node:fs';
import type { ImportedTable } from '../../src/actions/import-table';
import { FORMS } from '../../src/forms';
import { UNSURE } from '../../src/messages/import-question';
import { optionText, questionText } from '../../src/messages/th/sidebars/import';
import {
  contentSize,
  emptyBook,
  ensureCell,
  MAX_CELL_TEXT,
  MAX_CELLS,
  newSheet,
  type SheetData,
  unusedSheetId,
} from '../book';
import { UnusableInput } from '../errors';
import { readTextTable } from '../text-table';
import { Workbench } from '../workbench';
import { buildIfStale, needed, Refusal, readArgs, run, UsageError } from './command';

/** The name of the paste, or its suffix. The paste is not saved, and its name collides with no sheet that the add-on creates. */
const PASTE = 'ตารางเดิม';

/** `import`: pastes a table into a workbook, runs the add-on's import, and saves the workbook without the paste. */
export async function importTable(args: string[]): Promise<number> {
  const { values, positionals } = readArgs(args, {
    form: { type: 'string' },
    year: { type: 'string' },
    out: { type: 'string' },
    into: { type: 'string' },
    sheet: { type: 'string' },
    json: { type: 'boolean' },
    map: { type: 'string', multiple: true },
  });
  const file = needed(positionals[0], 'the table');
  const out = needed(values.out, '--out');
  const options = {
    form: readFormOption(values.form),
    ...(values.year === undefined ? {} : { year: readYear(values.year) }),
    ...(values.map === undefined ? {} : { map: readMap(values.map) }),
  };
  buildIfStale();
  const workbench = values.into === undefined ? new Workbench() : await Workbench.read(values.into);
  const blank = values.into === undefined ? workbench.book.sheets[0] : undefined;
  const paste = await pasteOf(file, values.sheet, options);
  const name = freeName(workbench, paste.name);
  // What a sheet carries unseen does not come with a paste.
  const pasted = { ...paste, id: unusedSheetId(workbench.book), name, metadata: [] };
  workbench.book.sheets.push(pasted);
  workbench.selectSheet(pasted.name);
  const imported = withQuestionTexts(importPasted(workbench, options));
  workbench.book.sheets = workbench.book.sheets.filter((sheet) => sheet !== pasted && sheet !== blank);
  await workbench.save(out);
  if (values.json) console.log(JSON.stringify(importJson(imported)));
  else print(imported, out);
  return 0;
}

/** Refusals of headers that are not understood. */
const OF_HEADERS: readonly string[] = ['import/no-table', 'import/few-fields'];

/** The add-on's import; where it understands too few headers, with the words of the command line for saying them. */
function importPasted(workbench: Workbench, options: object): ImportedTable {
  try {
    return run<ImportedTable>(workbench, 'importTable', options);
  } catch (error) {
    if (!(error instanceof Refusal) || !OF_HEADERS.includes(error.code)) throw error;
    throw new Refusal(error.code, `${error.message} (--map 'หัวคอลัมน์=ความหมาย')`);
  }
}

function readFormOption(value = 'auto'): string {
  const ids = ['auto', 'scores', ...FORMS.map(({ id }) => id)];
  if (ids.includes(value)) return value;
  throw new UsageError(`--form ${value} is none of ${ids.join(', ')}`);
}

/** `heading=field` of each --map. */
function readMap(values: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    values.map((value) => {
      const at = value.lastIndexOf('=');
      if (at <= 0) throw new UsageError(`--map ${value} must be written as heading=field`);
      return [value.slice(0, at), value.slice(at + 1)];
    }),
  );
}

function readYear(value: string): number {
  const year = Number(value);
  if (Number.isInteger(year) && year >= 2500 && year <= 2700) return year;
  throw new UsageError(`--year ${value} is no Buddhist era year; write it as 2568`);
}

/** The table as a sheet: the named sheet of a workbook, or its first one that can be imported, or a sheet of text cells. */
async function pasteOf(file: string, named: string | undefined, options: object): Promise<SheetData> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch {
    throw new UnusableInput(`The file ${file} cannot be read.`);
  }
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (isZip || file.toLowerCase().endsWith('.xlsx')) {
    const sheet = sheetOf(await Workbench.read(file), named, options);
    return { ...sheet, name: `${sheet.name} (${PASTE})` };
  }
  if (named !== undefined) throw new UsageError(`--sheet is for workbooks; ${file} is a table of text`);
  const { rows, encoding, isGuessed } = readTextTable(bytes, file);
  if (isGuessed)
    console.error(`${file}: read as ${encoding}, guessed by its letters; look whether the Thai is right`);
  return textSheet(rows, file);
}

/** The named sheet. Without a name the first one with the headers of a form, or else the first one that can be imported. */
function sheetOf(workbench: Workbench, named: string | undefined, options: object): SheetData {
  const { sheets } = workbench.book;
  const find = (name: string | undefined) => sheets.find((sheet) => sheet.name === name);
  if (named !== undefined) {
    const sheet = find(named);
    if (sheet) return sheet;
    throw new UnusableInput(
      `ไม่มีแผ่นงานชื่อ "${named}" แผ่นงานที่มีคือ ${sheets.map(({ name }) => `"${name}"`).join(', ')}`,
    );
  }
  const forms = run<{ sheets: { sheet: string }[] }>(workbench, 'listFormSheets').sheets;
  const ordered = [...forms.flatMap(({ sheet }) => find(sheet) ?? []), ...sheets];
  const chosen = ordered.find((sheet) => canImport(sheet, options)) ?? ordered[0];
  if (!chosen) throw new UnusableInput('The workbook has no sheet.');
  return chosen;
}

function canImport(sheet: SheetData, options: object): boolean {
  const { rows, columns } = contentSize(sheet);
  if (rows === 0 || columns === 0) return false;
  const trial = new Workbench({
    book: { ...emptyBook(), sheets: [{ ...structuredClone(sheet), metadata: [] }] },
  });
  trial.selectSheet(sheet.name);
  return !('error' in (trial.run('importTable', options) as object));
}

/**
 * A sheet into which rows were pasted as text, so that nothing turns into a date or a number.
 * @throws UnusableInput where Google Sheets would take no such table
 */
export function textSheet(rows: readonly (readonly string[])[], file: string): SheetData {
  const sheet = newSheet(PASTE, 0);
  sheet.rows = Math.max(sheet.rows, rows.length);
  sheet.columns = rows.reduce((most, row) => Math.max(most, row.length), sheet.columns);
  if (sheet.rows * sheet.columns > MAX_CELLS)
    throw new UnusableInput(
      `The table ${file} has ${rows.length} rows of up to ${sheet.columns} cells; Google Sheets takes 10,000,000 cells.`,
    );
  const long = rows.findIndex((row) => row.some((text) => text.length > MAX_CELL_TEXT));
  if (long >= 0)
    throw new UnusableInput(
      `A cell in row ${long + 1} of ${file} has more than the 50,000 characters that Google Sheets takes.`,
    );
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      if (text !== '') Object.assign(ensureCell(sheet, r + 1, c + 1), { value: text, numberFormat: '@' });
    });
  });
  return sheet;
}

function freeName({ book }: Workbench, wanted: string): string {
  let name = wanted;
  for (let i = 2; book.sheets.some((sheet) => sheet.name.toLowerCase() === name.toLowerCase()); i++) {
    name = `${wanted} (${i})`;
  }
  return name;
}

/** An import as `--json` prints it. */
function importJson({
  sheets,
  repeatedHeaders,
  rowsJoined,
  rowRemarks,
  ...rest
}: ReturnType<typeof withQuestionTexts>) {
  // The words of the JSON stay as they are: programs of others read them.
  const rowsSaid = rowRemarks.map(({ row, what }) => ({ row, what: what === 'separate' ? 'apart' : what }));
  return { sheets, headingsDropped: repeatedHeaders, rowsJoined, rowsSaid, ...rest };
}

/** The same with the questions and answers in the words of the page; `unsure` where a user would have to choose. */
function withQuestionTexts({ asked, ...imported }: ImportedTable) {
  return {
    ...imported,
    asked: asked.map(({ question, answer }) => {
      const option = question.options.find(({ value }) => value === answer);
      const isChosen = option && answer !== UNSURE;
      return { question: questionText(question), answer: isChosen ? optionText(question, option) : answer };
    }),
  };
}

function print(imported: ReturnType<typeof withQuestionTexts>, out: string): void {
  for (const { sheet, form, measures } of imported.sheets) {
    const what = form === 'scores' ? `${imported.scores.length} scores` : `${measures} measures`;
    console.log(`${out}: "${sheet}", ${form}, ${what}`);
  }
  console.log(`headings dropped ${imported.repeatedHeaders}, rows joined ${imported.rowsJoined}`);
  for (const { question, answer } of imported.asked) console.log(`? ${question}: ${answer}`);
  for (const text of imported.unplaced) console.log(`! ${text.replace(/\s*\n\s*/g, ' / ')}`);
}
