import { FORMS } from '../forms';
import type { FieldId } from '../forms/fields';
import { withDocumentLock } from '../google/lock';
import { readerToWrite, type SheetToWrite } from '../google/read-to-write';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { planCells } from '../google/write-cells';
import { UserError } from '../messages';
import { firstWithin, MAX_ANSWER_BYTES } from '../sheet/answer-size';
import type { SheetData } from '../sheet/sheet-data';
import { dataOfPlan } from '../sheet/sheet-plan';
import { textOf } from '../table/measures';
import { notAgreed, type Overwrite, overwritesOf } from '../table/overwrites';
import { type CellChanges, cellChanges, type Edits, locate, type OpenedMeasure } from '../table/saving';
import { type FormTable, readTable } from '../table/table';
import { type MatchedResults, matchResults } from '../transfer/import/results';
import type { PasteRequest } from './import';
import { measuresPlan, wordsOf, yearOf } from './imported-sheets';
import { readForm, requireForm, requireSheet } from './read-form';
import { readPasteSheet } from './read-paste';
import { refuseBroken, refuseEdits } from './save-measure';
import { type UndoRecord, undoRecord } from './undo';

/** Which paste has results, and for the measures of which sheet. */
export interface ResultsRequest extends PasteRequest {
  sheet: string;
  target: string;
  /** So many matched measures the page has already: only those behind them are answered. */
  after?: number;
}

const LISTS = ['matched', 'unmatched', 'without', 'leftOut', 'unplaced'] as const;

/** What came for the measures of a sheet, of each list as much as an answer holds, and how long each is. */
export interface ReceivedResults extends MatchedResults {
  totals: Record<(typeof LISTS)[number], number>;
}

/** What came for the measures of a sheet; nothing is written. */
export function readResults({ target, after = 0, ...request }: ResultsRequest): ReceivedResults {
  const paste = readPasteSheet(request);
  const { measures } = paste.imported;
  if (!measures) throw new UserError('import/no-rows', request.sheet);
  const plan = measuresPlan(paste, measures, request.year ?? yearOf(paste));
  const received = readTable(dataOfPlan(plan, wordsOf(paste)), FORMS);
  if (!received) throw new UserError('import/no-rows', request.sheet);
  const { table } = readForm(requireSheet(target, 'import'), { name: target });
  const whole = matchResults(table, received, paste.imported.unplaced);
  const answer = { ...whole, totals: {} } as ReceivedResults;
  for (const list of LISTS) {
    answer.totals[list] = whole[list].length;
    Object.assign(answer, { [list]: firstWithin<unknown>(whole[list], MAX_ANSWER_BYTES / 8) });
  }
  return { ...answer, matched: firstWithin(whole.matched.slice(after), MAX_ANSWER_BYTES / 2) };
}

/** Texts that a user has agreed to put into a measure. */
interface AgreedResult {
  name: string;
  opened: OpenedMeasure;
  edits: Edits;
}

/** What a page sends to save results into a sheet. */
export interface SaveResultsRequest {
  target: string;
  results: AgreedResult[];
  /** What the user has agreed to overwrite, as it was asked. */
  agreed?: Overwrite[];
}

/** What came of saving. Nothing was written unless it is `saved`; `undo` is left out where an earlier call had written it. */
export type SaveResultsAnswer =
  | { kind: 'saved'; measures: number; undo?: UndoRecord }
  /** Somebody changed these measures since they were shown, or took them away. */
  | { kind: 'changed'; names: string[] }
  /** More than the measures' own text would change: what the user must agree to first. */
  | { kind: 'overwrites'; overwrites: Overwrite[] };

/** Saves results under the document's lock into the measures as they were shown: all of them, or none. */
export function saveResults({ target, results, agreed = [] }: SaveResultsRequest): SaveResultsAnswer {
  const sheet = requireSheet(target, 'measure');
  const read = readerToWrite(sheet, target);
  return withDocumentLock((registerRollback) =>
    writeAsRead(() => {
      const data = read();
      return decide(sheet, data, requireForm(data), results, agreed);
    }, registerRollback),
  );
}

function decide(
  sheet: Parameters<typeof planCells>[0],
  data: SheetToWrite,
  table: FormTable,
  results: readonly AgreedResult[],
  agreed: readonly Overwrite[],
): Decision<SaveResultsAnswer> {
  const changed: string[] = [];
  const changes: CellChanges = { writes: [], clears: [] };
  const overwrites: Overwrite[] = [];
  for (const { name, opened, edits } of results) {
    refuseEdits(table, edits);
    const found = locate(table, opened, opened.rows[0]);
    if (found.kind === 'changed' && isThere(found.measure, edits)) continue;
    if (found.kind !== 'found') {
      changed.push(name);
      continue;
    }
    const cells = cellChanges(table, data, found.measure, edits);
    overwrites.push(...overwritesOf(table, data, found.measure, cells, data.formulas));
    changes.writes.push(...cells.writes);
    changes.clears.push(...cells.clears);
  }
  if (changed.length > 0)
    return { answer: { kind: 'changed', names: firstWithin(changed, MAX_ANSWER_BYTES) } };
  refuseBroken(table, data as SheetData, changes);
  if (notAgreed(overwrites, agreed).length > 0) return { answer: { kind: 'overwrites', overwrites } };
  const answer: SaveResultsAnswer = { kind: 'saved', measures: results.length };
  if (changes.writes.length + changes.clears.length === 0) return { answer };
  const write = planCells(sheet, data, changes, data);
  const undo = undoRecord(data, data.formulas, changes, write);
  return { answer: { ...answer, undo }, write: { isCurrent: data.isCurrent, steps: [write] } };
}

/** Whether a measure holds all that is to be saved: the answer to an earlier try was lost on its way. */
const isThere = (measure: Parameters<typeof textOf>[0], edits: Edits): boolean =>
  (Object.entries(edits) as [FieldId, string][]).every(([field, text]) => textOf(measure, field) === text);
