import { type FieldId, IDENTIFYING_FIELDS } from '../forms/fields';
import { toArabicDigits } from '../thai/digits';
import { keyWithoutContinued } from '../thai/text';
import { fieldAt, isFrontColumn } from './columns';
import { type HeaderBlock, isHeaderRow, isWithin } from './header-rows';
import { instrumentOfSection, isColumnNumbers, isDepartmentName, levelOfPart } from './row-words';
import { loneCell, type RowCell, type SheetRow, unmergedCells } from './sheet-rows';

type Rows = readonly (SheetRow | null)[];

/**
 * The rows (from 1) that name parts of which each has headers of its own: the lone cells right over them, where there are several that
 * begin alike and say different things.
 */
export function findHeadedSections(
  rows: Rows,
  blocks: readonly HeaderBlock[],
  keyField: FieldId,
): Set<number> {
  const over = blocks.flatMap((block, i) => {
    const { firstRow } = block;
    const row = rows
      .slice(blocks[i - 1]?.lastRow ?? 0, firstRow - 1)
      .reverse()
      .find((each) => each !== null);
    const lone = row && loneCell(row);
    const atFront = lone && isFrontColumn(lone.column, blocks[i - 1] ?? block, keyField);
    return atFront && !instrumentOfSection(lone.text) ? [{ row: row.row, text: lone.text }] : [];
  });
  const levels = over.map(({ text }) => levelOfPart(text).word);
  const [level] = levels;
  const names = new Set(over.map(({ text }) => keyWithoutContinued(text)));
  const isOfParts = level !== '' && levels.every((each) => each === level);
  return new Set(isOfParts && names.size > 1 ? over.map(({ row }) => row) : []);
}

/** Longer texts name no part. */
const MAX_NAME_LENGTH = 150;
// "๑.", "(2)", "1.2", what numbers an item of a list.
const NUMBER = /^\s*\(?(\d{1,2}(?:\.\d{1,2})*)(?=[\s.)]|$)/;

const numberOf = (text: string): string | null => NUMBER.exec(toArabicDigits(text))?.[1] ?? null;

/**
 * The rows (from 1) that by their place alone name a part of the table: it begins with such a row, of nothing but a name and perhaps a
 * number, and under each of them is a row with more. One that is numbered as the next of the rows below it is a measure instead.
 */
export function findSectionRows(rows: Rows, blocks: readonly HeaderBlock[], keyField: FieldId): Set<number> {
  const [block] = blocks;
  const found = new Set<number>();
  if (!block) return found;
  const ofTable = rows.slice(block.lastRow).filter((row): row is SheetRow => {
    if (!row || isWithin(row.row, blocks) || isHeaderRow(row.cells, block)) return false;
    return !isColumnNumbers(row.cells.map(({ text }) => text));
  });
  const [first] = ofTable;
  // Departments name parts only where all parts are departments.
  const isOfDepartments = first !== undefined && isDepartmentName(first.cells[0].text);
  const nameIn = (row: SheetRow): string | null => {
    const name = nameOf(row, block, keyField);
    return name === null || isOfDepartments || !isDepartmentName(name) ? name : null;
  };
  for (const [i, row] of ofTable.entries()) {
    const isName = nameIn(row) !== null && isOver(row, ofTable.slice(i + 1), nameIn);
    if (isName) found.add(row.row);
    else if (i === 0) return found;
  }
  return found;
}

/** Fields in whose columns a part may be named. */
const NAMING: readonly FieldId[] = [...IDENTIFYING_FIELDS, 'activity', 'instrument', 'section'];
/** Numbers and codes of items name no part. */
const THAI_WORDS = /[ก-ฮ].*[ก-ฮ].*[ก-ฮ]/s;

/** What a row names that has one cell alone, or its number beside it; null for any other row. */
function nameOf(row: SheetRow, block: HeaderBlock, keyField: FieldId): string | null {
  const own = unmergedCells(row);
  const [first, second, third] = own;
  if (!first || third || own.length < row.cells.length) return null;
  const isNumber = ({ column }: RowCell) => fieldAt(block, column) === 'number';
  const name = second ?? first;
  if (second && !(isNumber(first) && numberOf(first.text) !== null)) return null;
  const field = fieldAt(block, name.column);
  const mayName = field === undefined ? isFrontColumn(name.column, block, keyField) : NAMING.includes(field);
  const isName = THAI_WORDS.test(name.text) && name.text.length <= MAX_NAME_LENGTH;
  if (!mayName || !isName || instrumentOfSection(name.text)) return null;
  return own.map(({ text }) => text.trim()).join(' ');
}

/** Whether a name is over the rows below it: over a further name, or over a row with a cell of its own in that column, and more. */
function isOver(
  row: SheetRow,
  [next, ...below]: readonly SheetRow[],
  nameIn: (row: SheetRow) => string | null,
): boolean {
  if (!next) return false;
  const above = numberOf(nameIn(row) ?? '');
  const number = numberOf(unmergedCells(next)[0]?.text ?? '');
  if (above !== null && number !== null && isNextOf(above, number)) return false;
  if (nameIn(next) !== null) return isOver(next, below, nameIn);
  // What has a number beside its name is a part only where the numbers below are under its own.
  const isNumbered = unmergedCells(row).length > 1;
  if (isNumbered && !number?.startsWith(`${above}.`)) return false;
  const column = unmergedCells(row).slice(-1)[0]?.column;
  return unmergedCells(next).some((cell) => cell.column === column);
}

/** Whether a number follows another in one list: "2" behind "1", "1.2" behind "1.1". */
function isNextOf(above: string, number: string): boolean {
  const [parts, next] = [above, number].map((each) => each.split('.').map(Number));
  if (!parts || !next || parts.length !== next.length) return false;
  return next.every((part, i) => part === (parts[i] ?? 0) + (i === parts.length - 1 ? 1 : 0));
}

const levelOf = (name: string): string => Object.values(levelOfPart(name)).join('');

/** The parts that are open at a place of a table, one within the other. */
export class OpenSections {
  private open: { level: string; name: string }[] = [];
  private isBegun = false;

  /** A part begins: under the one right above it, or in place of the last of its level. */
  begin(name: string): void {
    const level = levelOf(name);
    const same = this.open.findIndex((each) => each.level === level);
    if (same >= 0) this.open.length = same;
    else if (!this.isBegun) this.open.pop();
    this.open.push({ level, name });
    this.isBegun = true;
  }

  /** A row of the table comes; a cell of its own may say the part. */
  read(own: string): string {
    this.isBegun = false;
    if (own !== '') this.open = [{ level: levelOf(own), name: own }];
    return this.open.map(({ name }) => name).join('\n');
  }
}
