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
 * The condition of the add-on's colours: always true, and recognized by its text. A conditional format leaves the colour
 * of the cell itself unchanged, and the annotation disappears with the rule.
 */
const ADDON_CONDITION: Record<Severity, string> = {
  error: '=LEN("prongsai:error")>0',
  warning: '=LEN("prongsai:warning")>0',
};

/**
 * Annotates the cells of findings with a note and a colour, and clears the annotations of findings that no longer exist.
 * Notes are read last and written next, because a colleague's note written in between would be lost. No lock is used: it
 * stops nobody from typing, and two checks at the same time write the same.
 */
export function annotateFindings(sheet: Sheet, data: SheetData, findings: readonly Finding[]): void {
  planAnnotations(sheet, data, findings)();
}

/** Reads what annotating needs of a sheet. The function returned writes the annotations and reads nothing. */
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

/** A call that writes annotations, and the one that undoes it. */
interface AnnotationWrite {
  write: () => void;
  undo: () => void;
}

/** With more rectangles of changed notes than this, one call writes them and the notes between them. */
const MAX_BLOCKS = 2;

/** Only notes that change are written. If they are far apart, the notes between them are written as they were read. */
function planNotes(
  sheet: Sheet,
  data: SheetData,
  cells: ReadonlyMap<string, readonly Finding[]>,
): AnnotationWrite[] {
  const notes: string[][] = sheet.getRange(1, 1, data.text.length, data.text[0]?.length ?? 1).getNotes();
  const wanted = notes.map((row, r) =>
    row.map((note, c) => noteWith(note, cells.get(cellKey({ row: r + 1, column: c + 1 })) ?? [])),
  );
  const changed = wanted.flatMap((row, r) =>
    row.flatMap((note, c) => (note === notes[r]?.[c] ? [] : [{ row: r + 1, column: c + 1, text: note }])),
  );
  return fewBlocks(changed).map(({ row, column, rows, columns }) => {
    const range = sheet.getRange(row, column, rows, columns);
    const inBlock = (all: string[][]) =>
      all.slice(row - 1, row - 1 + rows).map((line) => line.slice(column - 1, column - 1 + columns));
    return { write: () => range.setNotes(inBlock(wanted)), undo: () => range.setNotes(inBlock(notes)) };
  });
}

/** Rectangles around these cells: each group of neighbours, or one around all if there are too many groups. */
function fewBlocks(cells: readonly CellText[]): Box[] {
  const blocks = blocksOf(cells);
  if (blocks.length > MAX_BLOCKS) return [boxAround(cells)];
  return blocks.map(({ row, column, texts }) => ({
    row,
    column,
    rows: texts.length,
    columns: texts[0]?.length ?? 1,
  }));
}

function planColours(sheet: Sheet, cells: ReadonlyMap<string, readonly Finding[]>): AnnotationWrite[] {
  const rules = sheet.getConditionalFormatRules();
  const others = rules.filter((rule) => !isAddonRule(rule));
  const ranges = rangesBySeverity(cells);
  const addonRules = (['error', 'warning'] as const)
    .filter((severity) => ranges[severity].length > 0)
    .map((severity) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(ADDON_CONDITION[severity])
        .setBackground(COLOUR[severity])
        .setRanges(sheet.getRangeList(ranges[severity]).getRanges())
        .build(),
    );
  if (addonRules.length === 0 && others.length === rules.length) return [];
  return [
    {
      // The first rule that applies wins, and an annotation must show over the colour of a status.
      write: () => sheet.setConditionalFormatRules([...addonRules, ...others]),
      undo: () => sheet.setConditionalFormatRules(rules),
    },
  ];
}

function isAddonRule(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return Object.values(ADDON_CONDITION).includes(String(formula));
}
