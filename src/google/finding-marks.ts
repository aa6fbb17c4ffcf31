import { findingsByCell, noteWith, rangesBySeverity } from '../checks/notes';
import type { Finding, Severity } from '../checks/rule';
import type { SheetData } from '../forms/sheet-data';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Range = GoogleAppsScript.Spreadsheet.Range;

const COLOUR: Record<Severity, string> = { error: '#F6A6A0', warning: '#FCE29A' };

/**
 * The condition of the add-on's own colours: always true, and known by its text. A conditional format leaves the cell's
 * own colour as it is, and takes the mark away with the rule.
 */
const OWN_CONDITION: Record<Severity, string> = {
  error: '=LEN("prongsai:error")>0',
  warning: '=LEN("prongsai:warning")>0',
};

/** Marks the cells of findings by a note and a colour, and clears marks of findings that are gone; no other. */
export function markFindings(sheet: Sheet, data: SheetData, findings: readonly Finding[]): void {
  planMarks(sheet, data, findings)();
}

/** Reads what marking must know of a sheet; the answer marks, and reads nothing. */
export function planMarks(sheet: Sheet, data: SheetData, findings: readonly Finding[]): () => void {
  const cells = findingsByCell(findings, data.name);
  const writeNotes = planNotes(sheet.getRange(1, 1, data.text.length, data.text[0]?.length ?? 1), cells);
  const writeColours = planColours(sheet, cells);
  return () => {
    writeNotes();
    writeColours();
  };
}

const nothing = (): void => {};

function planNotes(range: Range, cells: ReadonlyMap<string, readonly Finding[]>): () => void {
  const notes: string[][] = range.getNotes();
  let changed = false;
  const wanted = notes.map((row, r) =>
    row.map((note, c) => {
      const next = noteWith(note, cells.get(`${r + 1}:${c + 1}`) ?? []);
      if (next !== note) changed = true;
      return next;
    }),
  );
  return changed ? () => range.setNotes(wanted) : nothing;
}

function planColours(sheet: Sheet, cells: ReadonlyMap<string, readonly Finding[]>): () => void {
  const rules = sheet.getConditionalFormatRules();
  const others = rules.filter((rule) => !isOwn(rule));
  const ranges = rangesBySeverity(cells);
  const own = (['error', 'warning'] as const)
    .filter((severity) => ranges[severity].length > 0)
    .map((severity) =>
      SpreadsheetApp.newConditionalFormatRule()
        .whenFormulaSatisfied(OWN_CONDITION[severity])
        .setBackground(COLOUR[severity])
        .setRanges(sheet.getRangeList(ranges[severity]).getRanges())
        .build(),
    );
  if (own.length === 0 && others.length === rules.length) return nothing;
  // The first rule that holds wins: a mark must show over the colour of a status.
  return () => sheet.setConditionalFormatRules([...own, ...others]);
}

function isOwn(rule: GoogleAppsScript.Spreadsheet.ConditionalFormatRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? [];
  return Object.values(OWN_CONDITION).includes(String(formula));
}
