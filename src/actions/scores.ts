import { type RegisterRollback, withDocumentLock } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readSchemes } from '../google/schemes';
import { isUnfilled, planScores, readScoresSheet } from '../google/scores';
import {
  MOST_IN_A_CELL,
  readFormulas,
  readOfficeSettings,
  refuseAddonSheet,
  sheetNamed,
} from '../google/sheets';
import { showSidebar } from '../google/ui';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { bareScore } from '../ita/scores';
import { messages, UserError } from '../messages';
import { readScores } from '../scores/read';
import { type ResultView, resultView } from '../scores/result-view';
import { afterChanges, asImported, locksOf, readsBack, scoreChanges } from '../scores/saving';
import { SCHEME_SHEET, type Schemes, schemeSheet } from '../scores/scheme-sheet';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import { indicatorOfKey, type ScoreKey, type ScoreValues, valuesOf } from '../scores/values';
import { openAddonSheet } from './addon-sheet';
import { likelyResultYear } from './read-office';

/** Opens the sidebar of the scores. */
export function openScores(): Record<string, never> {
  showSidebar('Scores', messages.titles.scores);
  return {};
}

/** Shows the result of a year as the scores sheet has it, or of the office's year; nothing is written. */
export function readResult({ year }: { year?: number }): ResultView {
  const settings = readOfficeSettings();
  const known = {
    year: year ?? null,
    resultYear: settings.resultYear,
    likelyYear: likelyResultYear(settings),
    schemesOf: readSchemes().of,
  };
  const sheet = sheetNamed(SCORES_SHEET);
  const found = sheet && readScoresSheet(sheet);
  const data = found && !isUnfilled(found) ? found : null;
  return resultView(data, { ...known, formulas: sheet && data ? readFormulas(sheet, data) : new Map() });
}

/** One value that a user changed: as the page had it from the sheet, and as it is to be. */
export interface ScoreEdit {
  key: ScoreKey;
  was: string;
  now: string;
}

/** What a page sends to save the result of a year; without edits the sheet and the year's rows are made. */
export interface SaveResultRequest {
  year: number;
  edits: ScoreEdit[];
}

/** What came of saving, with all values as the sheet has them now. Nothing was written unless it is `saved`. */
export type SavedResult =
  | { kind: 'saved'; values: ScoreValues; madeSheet: boolean }
  /** Somebody changed values that were to be changed too: which those are. */
  | { kind: 'changed'; values: ScoreValues; conflicts: ScoreKey[] };

/**
 * Saves the result of a year under the document's lock: only values that still are on the sheet as the page had them, and
 * only their cells. The sheet, or the rows of a further year, are made first where there are none.
 */
export function saveResult({ year, edits }: SaveResultRequest): SavedResult {
  if (edits.some(({ now }) => now.length > MOST_IN_A_CELL))
    throw new UserError('score/too-long', MOST_IN_A_CELL);
  return withDocumentLock((registerRollback): SavedResult => {
    const schemes = readSchemes();
    const sheet = sheetNamed(SCORES_SHEET);
    const answer = sheet && writeAsRead(() => decide(sheet, year, edits, schemes), registerRollback);
    return answer ?? saveOnNewSheet(year, edits, schemes, registerRollback);
  });
}

function saveOnNewSheet(
  year: number,
  edits: ScoreEdit[],
  schemes: Schemes,
  registerRollback: RegisterRollback,
): SavedResult {
  const scheme = schemes.of(year);
  const { values, conflicts } = wantedOf(edits, {});
  if (conflicts.length > 0) return { kind: 'changed', values: {}, conflicts };
  insertSheet(scoresSheet(year, scheme, asImported(values, scheme)), registerRollback, 'only');
  return { kind: 'saved', values, madeSheet: true };
}

/** What becomes of the edits on the sheet as it is; null where it is still to be filled. */
function decide(
  sheet: NonNullable<ReturnType<typeof sheetNamed>>,
  year: number,
  edits: ScoreEdit[],
  schemes: Schemes,
): Decision<SavedResult | null> {
  const scheme = schemes.of(year);
  const data = readScoresSheet(sheet) ?? refuseAddonSheet(SCORES_SHEET);
  if (isUnfilled(data)) return { answer: null };
  const read = readScores(data, year, scheme);
  if (!read.columns) throw new UserError('score/no-headings', SCORES_SHEET);
  const current = valuesOf(read, scheme);
  const { values, conflicts } = wantedOf(edits, current);
  if (conflicts.length > 0) return { answer: { kind: 'changed', values: current, conflicts } };
  const locks = locksOf(read, scheme, readFormulas(sheet, data));
  const changes = scoreChanges(read, read.columns, year, scheme, values);
  // An arrangement that the program misreads is refused before anything is written.
  const isLocked = (Object.keys(values) as ScoreKey[]).some((key) => locks[key]);
  if (isLocked || !readsBack(afterChanges(data, changes), read, scheme, values))
    throw new UserError('score/arrangement', SCORES_SHEET);
  const steps = planScores(sheet, data, changes);
  const isCurrent = () => JSON.stringify(readScoresSheet(sheet)?.text) === JSON.stringify(data.text);
  return {
    answer: { kind: 'saved', values: { ...current, ...values }, madeSheet: false },
    write: { isCurrent, steps },
  };
}

/** The values to write, and the keys of those that somebody else changed in between to something else. */
function wantedOf(edits: ScoreEdit[], current: ScoreValues): { values: ScoreValues; conflicts: ScoreKey[] } {
  const values: Partial<Record<ScoreKey, string>> = {};
  const conflicts: ScoreKey[] = [];
  for (const { key, was, now } of edits) {
    // "ได้คะแนน 85.15" as it is copied from an announcement: the cell of a score holds the number alone.
    const text = indicatorOfKey(key)?.part === 'score' ? bareScore(now) : now.trim();
    const isNow = current[key] ?? '';
    if (text === isNow) continue;
    if (isNow === was) values[key] = text;
    else conflicts.push(key);
  }
  return { values, conflicts };
}

/** Shows the sheet in which the office corrects criteria, made first where the workbook has none. */
export const openSchemes = (options: { year?: number } = {}): { sheet: string } =>
  openAddonSheet(SCHEME_SHEET, () => schemeSheet(options.year ?? likelyResultYear(readOfficeSettings()) + 1));
