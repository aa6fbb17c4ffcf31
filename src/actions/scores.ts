import { type RegisterRollback, withDocumentLock } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { readOfficeSettings, readSettingsToMake } from '../google/office-settings';
import { readFormulas } from '../google/read-sheet';
import { readSchemes } from '../google/schemes';
import { isUnfilled, planScores, readScoresSheet } from '../google/scores';
import { MAX_CELL_CHARACTERS, refuseAddonSheet, sheetNamed } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { bareScore } from '../ita/scores';
import { UserError } from '../messages';
import { readScores } from '../scores/read';
import { type ResultView, resultView } from '../scores/result-view';
import { afterChanges, asImported, locksOf, readsBack, scoreChanges } from '../scores/saving';
import { SCHEME_SHEET, type Schemes, schemeSheet } from '../scores/scheme-sheet';
import { SCORES_SHEET, scoresSheet } from '../scores/sheet';
import { indicatorOfKey, type ScoreKey, type ScoreValues, valuesOf } from '../scores/values';
import { openAddonSheet } from './addon-sheet';
import { likelyResultYear } from './read-office';

/** Gives the result of a year, or of the office's year, as the scores sheet has it. */
export function readResult({ year }: { year?: number }): ResultView {
  const settings = readOfficeSettings();
  const known = {
    year: year ?? null,
    resultYear: settings.resultYear,
    likelyYear: likelyResultYear(settings),
    schemesOf: readSchemes().of,
  };
  const sheet = sheetNamed(SCORES_SHEET);
  const read = sheet && readScoresSheet(sheet);
  const data = read && !isUnfilled(read) ? read : null;
  return resultView(data, { ...known, formulas: sheet && data ? readFormulas(sheet, data) : new Map() });
}

/** One value that the user changed: `was` as the sidebar received it, `now` as it is to be. */
export interface ScoreEdit {
  key: ScoreKey;
  was: string;
  now: string;
}

/** The result of a year to save. Without edits only the sheet and the year's rows are created. */
export interface SaveResultRequest {
  year: number;
  edits: ScoreEdit[];
}

/** The outcome of saving, with all values as the sheet has them now. Only with `saved` anything was written. */
export type SaveScoresAnswer =
  | { kind: 'saved'; values: ScoreValues; createdSheet: boolean }
  /** Another user has changed the values with these keys. */
  | { kind: 'changed'; values: ScoreValues; conflicts: ScoreKey[] };

/**
 * Saves the result of a year under the lock: only values that are on the sheet as the sidebar received them, and only
 * their cells. If there is no sheet, or no rows of the year, they are created.
 */
export function saveResult({ year, edits }: SaveResultRequest): SaveScoresAnswer {
  if (edits.some(({ now }) => now.length > MAX_CELL_CHARACTERS))
    throw new UserError('score/too-long', MAX_CELL_CHARACTERS);
  return withDocumentLock((registerRollback): SaveScoresAnswer => {
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
): SaveScoresAnswer {
  readSettingsToMake();
  const scheme = schemes.of(year);
  const { values, conflicts } = wantedOf(edits, {});
  if (conflicts.length > 0) return { kind: 'changed', values: {}, conflicts };
  insertSheet(scoresSheet(year, scheme, asImported(values, scheme)), registerRollback, 'only');
  return { kind: 'saved', values, createdSheet: true };
}

/** Decides what to write; null if the sheet is still to be filled. */
function decide(
  sheet: NonNullable<ReturnType<typeof sheetNamed>>,
  year: number,
  edits: ScoreEdit[],
  schemes: Schemes,
): Decision<SaveScoresAnswer | null> {
  const scheme = schemes.of(year);
  const data = readScoresSheet(sheet) ?? refuseAddonSheet(SCORES_SHEET);
  if (isUnfilled(data)) return { answer: null };
  const read = readScores(data, year, scheme);
  if (!read.columns) throw new UserError('score/no-headers', SCORES_SHEET);
  const current = valuesOf(read, scheme);
  const { values, conflicts } = wantedOf(edits, current);
  if (conflicts.length > 0) return { answer: { kind: 'changed', values: current, conflicts } };
  const locks = locksOf(read, scheme, readFormulas(sheet, data));
  const changes = scoreChanges(read, read.columns, year, scheme, values);
  // A sheet whose layout the program would misread is refused before the write.
  const isLocked = (Object.keys(values) as ScoreKey[]).some((key) => locks[key]);
  if (isLocked || !readsBack(afterChanges(data, changes), read, scheme, values))
    throw new UserError('score/arrangement', SCORES_SHEET);
  const steps = planScores(sheet, data, changes);
  const isCurrent = () => JSON.stringify(readScoresSheet(sheet)?.text) === JSON.stringify(data.text);
  return {
    answer: { kind: 'saved', values: { ...current, ...values }, createdSheet: false },
    write: { isCurrent, steps },
  };
}

/** The values to write, and the keys of those that another user has changed to something else. */
function wantedOf(edits: ScoreEdit[], current: ScoreValues): { values: ScoreValues; conflicts: ScoreKey[] } {
  const values: Partial<Record<ScoreKey, string>> = {};
  const conflicts: ScoreKey[] = [];
  for (const { key, was, now } of edits) {
    // "ได้คะแนน 85.15" may be copied from an announcement. A score's cell has the number only.
    const text = indicatorOfKey(key)?.part === 'score' ? bareScore(now) : now.trim();
    const onSheet = current[key] ?? '';
    if (text === onSheet) continue;
    if (onSheet === was) values[key] = text;
    else conflicts.push(key);
  }
  return { values, conflicts };
}

/** Shows the sheet in which the office corrects schemes; it is created if there is none. */
export const openSchemes = (options: { year?: number } = {}): { sheet: string } =>
  openAddonSheet(SCHEME_SHEET, (settings) => schemeSheet(options.year ?? likelyResultYear(settings) + 1));
