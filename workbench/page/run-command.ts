import { a1Of, type Box, parseA1 } from '../a1';
import { MAX_CELLS } from '../book';
import { rowShifts } from '../edits';
import { UnusableInput } from '../errors';
import {
  addSheet,
  clearCells,
  copyCells,
  copySheet,
  deleteSheet,
  enterTable,
  moveSheet,
  pasteTable,
  renameSheet,
  tiled,
} from '../manual-edits';
import { checkCellCount } from '../services/checks';
import { rowAfter } from '../shifts';
import { parseTable, readTextTable } from '../text-table';
import type { Workbench } from '../workbench';
import type { History } from './history';
import type { Command } from './protocol';
import { words } from './words';

/** Commands that change nothing in the workbook. */
const QUIET = new Set<Command['do']>(['look', 'select']);

const isQuiet = ({ do: what }: Command): boolean => QUIET.has(what);

/** Where the cells that a user meant are now: colleagues may have inserted or deleted rows since the page was drawn. */
function placeNow(
  workbench: Workbench,
  { sheet: name, a1, seen }: { sheet: string; a1: string; seen?: number },
): string {
  if (seen === undefined) return a1;
  const sheet = workbench.sheet(name);
  const shifts = rowShifts(sheet).slice(seen);
  const box = shifts.length === 0 ? null : parseA1(a1, sheet);
  return box ? a1Of({ ...box, row: rowAfter(box.row, shifts) }) : a1;
}

/** Does what a user asks for; gives what a function of the script returned. */
export function runCommand(workbench: Workbench, command: Command, history: History): unknown {
  const { book } = workbench;
  if (isQuiet(command)) return carryOut(workbench, command);
  if (command.do !== 'undo' && command.do !== 'redo')
    return history.record(book, () => carryOut(workbench, command));
  if (!history[command.do](book)) {
    workbench.ui.toasts.push({ title: '', message: words.nothingTo[command.do] });
  }
  return undefined;
}

function carryOut(workbench: Workbench, command: Command): unknown {
  const onCells = (act: Parameters<Workbench['edit']>[2]): void => {
    if ('a1' in command && command.a1 !== undefined) {
      workbench.edit(command.sheet, placeNow(workbench, { ...command, a1: command.a1 }), act);
    }
  };
  switch (command.do) {
    case 'look':
      return undefined;
    case 'run':
      return workbench.run(command.name);
    case 'call':
      return workbench.callFromPage(command.name, ...command.args);
    case 'type':
      return onCells((book, sheet, box) => enterTable(book, sheet, box, [[command.text]]));
    case 'clear':
      return onCells((_, sheet, box) => clearCells(sheet, box));
    case 'paste':
      return onCells((book, sheet, box) => pasteTable(book, sheet, box, command.table));
    case 'pasteText':
      return onCells((book, sheet, box) =>
        enterTable(book, sheet, box, tiled(parseTable(command.text, '\t'), box)),
      );
    case 'pasteFile': {
      const { rows } = readTextTable(Buffer.from(command.base64, 'base64'), command.name);
      return onCells((book, sheet, box) => enterTable(book, sheet, box, rows));
    }
    case 'copyCells': {
      const { sheet: name, a1, isCut } = command.from;
      const sheet = workbench.sheet(name);
      const box = parseA1(a1, sheet) as Box;
      return onCells((_, target, to) => copyCells({ sheet, box, isCut }, target, to));
    }
    case 'select':
      if (command.a1 === undefined) return workbench.selectSheet(command.sheet);
      return workbench.select(command.sheet, placeNow(workbench, { ...command, a1: command.a1 }));
    case 'insertRows':
    case 'deleteRows':
    case 'hideRows':
    case 'showRows':
      return changeRows(workbench, command);
    default:
      return changeSheets(workbench, command);
  }
}

function changeRows(
  workbench: Workbench,
  { do: what, sheet: name, row, count, seen }: Extract<Command, { row: number }>,
): void {
  const sheet = workbench.sheet(name);
  const areCounts = [row, count].every((number) => Number.isInteger(number) && number >= 1);
  if (!areCounts || count > MAX_CELLS) throw new UnusableInput(words.notUnderstood);
  if (what === 'insertRows') checkCellCount(workbench.book, count * sheet.columns);
  const from = rowAfter(row, seen === undefined ? [] : rowShifts(sheet).slice(seen));
  if (what === 'insertRows' || what === 'deleteRows') {
    workbench[what](name, from, count);
    return;
  }
  const rows = Array.from({ length: count }, (_, index) => from + index);
  const others = sheet.hiddenRows.filter((each) => !rows.includes(each));
  if (what === 'showRows') sheet.hiddenRows = others;
  else if (others.length + count < sheet.rows) sheet.hiddenRows = [...others, ...rows].sort((a, b) => a - b);
}

type SheetCommand = Extract<
  Command,
  { do: 'addSheet' | 'copySheet' | 'deleteSheet' | 'renameSheet' | 'moveSheet' }
>;

function changeSheets(workbench: Workbench, command: Command): void {
  const { book } = workbench;
  const act = (given: SheetCommand): void => {
    const sheet = workbench.sheet(given.sheet);
    if (given.do === 'addSheet') workbench.selectSheet(addSheet(book, sheet).name);
    else if (given.do === 'copySheet') workbench.selectSheet(copySheet(book, sheet).name);
    else if (given.do === 'renameSheet') renameSheet(book, sheet, given.name);
    else if (given.do === 'moveSheet') moveSheet(book, sheet, given.by);
    else {
      const visible = book.sheets.filter(({ hidden }) => !hidden);
      const at = visible.indexOf(sheet);
      const next = visible[at + 1] ?? visible[at - 1];
      deleteSheet(book, sheet);
      if (next) workbench.selectSheet(next.name);
    }
  };
  if (!/^(?:add|copy|delete|rename|move)Sheet$/.test(command.do))
    throw new UnusableInput(words.notUnderstood);
  act(command as SheetCommand);
}
