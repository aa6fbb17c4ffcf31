import { findingsByCell, noteWith, rangesBySeverity } from '../checks/notes';
import type { Finding, Severity } from '../checks/rule';
import { messages } from '../messages';
import { type Box, blocksOf, boxAround, type CellText } from '../sheet/cell-blocks';
import { cellKey } from '../sheet/cell-ref';
import type { SheetData } from '../sheet/sheet-data';
import type { RegisterRollback } from './lock';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;

const COLOUR: Record<Severity, string> = { error: '#F6A6A0', warning: '#FCE29A' };

/**
 * The condition of the add-on's own colours: always true, and known by its text. A conditional format leaves the cell's
 * own colour as it is, and takes the mark away with the rule.
 */
const ADDON_CONDITION: Record<Severity, string> = {
  error: '=LEN("prongsai:error")>0',
  warning: '=LEN("prongsai:warning")>0',
};

/**
 * Marks the cells of findings by a note and a colour, and clears marks of findings that are gone; no other. Notes are
 * read last and written next, so that there is no time in which a colleague's could be lost. No lock is taken: it would
 * keep no one from typing, and two checks at once write the same.
 */
export function annotateFindings(sheet: Sheet, data: SheetData, findings: readonly Finding[]): void {
  planAnnotations(sheet, data, findings)();
}

/** Reads what marking must know of a sheet; the answer marks, and reads nothing. */
export function planAnnotations(
  sheet: Sheet,
  data: SheetData,
  findings: readonly Finding[],
): (registerRollback?: RegisterRollback) => void {
  const cells = findingsByCell(findings, data.name);
  const colours = planColours(sheet, cells);
  const notes = planNotes(sheet, data, cells);
  return (registerRollback) => {
    for (const { write, undo } of [...notes, ...colours]) {
      registerRollback?.(() => {
        undo();
        return undefined;
      }, messages.google.notesOf(data.name));
      write();
    }
  };
}

/** A call that writes, and the one that takes it back. */
interface Mark {
  write: () => void;
  undo: () => void;
}

/** Beyond this many rectangles of changed notes, one call writes them and those between them. */
const MOST_BLOCKS = 2;

/** Only notes that change are written; where they lie far apart, those between them as they have just been read. */
function planNotes(sheet: Sheet, data: SheetData, cells: ReadonlyMap<string, readonly Finding[]>): Mark[] {
  const notes: string[][] = sheet.getRange(1, 1, data.text.length, data.text[0]?.length ?? 1).getNotes();
  const wanted = notes.map((row, r) =>
    row.map((note, c) => noteWith(note, cells.get(cellKey({ row: r + 1, column: c + 1 })) ?? [])),
  );
  const changed = wanted.flatMap((row, r) =>
    row.flatMap((note, c) => (note === notes[r]?.[c] ? [] : [{ row: r + 1, column: c + 1, text: note }])),
  );
  return fewBlocks(changed).map(({ row, column, rows, columns }) => {
    const range = sheet.getRange(row, column, rows, columns);
    const cut = (all: string[][]) =>
      all.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
    return { write: () => range.setNotes(cut(wanted)), undo: () => range.setNotes(cut(notes)) };
  });
}

/** Rectangles that hold these cells: those alone where few do, else one around all. */
function fewBlocks(cells: readonly CellText[]): Box[] {
  const blocks = blocksOf(cells);
  if (blocks.length > MOST_BLOCKS) return [boxAround(cells)];
  return blocks.map(({ row, column, texts }) => ({
    ...{ row, column, rows: texts.length },
    columns: texts[0]?.length ?? 1,
  }));
}

function planColours(sheet: Sheet, cells: ReadonlyMap<string, readonly Finding[]>): Mark[] {
  const rules = sheet.getConditionalFormatRules();
  const others = rules.filter((rule) => !isOwn(rule));
  const ranges = rangesBySeverity(cells);
  const own = (['error', 'warning'] as const)
    .filter((severity) => ranges[severity].length > 0)
    .map((severity) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(ADDON_CONDITION[severity])
        .setBackground(COLOUR[severity])
        .setRanges(sheet.getRangeList(ranges[severity]).getRanges())
        .build(),
    );
  if (own.length === 0 && others.length === rules.length) return [];
  return [
    {
      // The first rule that holds wins: a mark must show over the colour of a status.
      write: () => sheet.setConditionalFormatRules([...own, ...others]),
      undo: () => sheet.setConditionalFormatRules(rules),
    },
  ];
}

function isOwn(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return Object.values(ADDON_CONDITION).includes(String(formula));
}
