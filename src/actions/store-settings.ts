import { today } from '../google/host';
import { allOrNothing } from '../google/lock';
import { insertSheet } from '../google/new-sheet';
import { planSettings, readSettingsSnapshot, type SettingsSnapshot } from '../google/settings';
import { sheetNamed } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { UserError } from '../messages';
import { readSettingsTexts } from '../settings/read-settings';
import { SETTINGS_SHEET, type SettingRow, type SettingsTexts } from '../settings/settings';
import { isSameSetting, settingsChanges } from '../settings/settings-changes';
import { normalizeSettings } from '../settings/settings-input';
import { settingsSheet } from '../settings/settings-sheet';
import type { SheetPlan } from '../sheet/sheet-plan';
import { buddhistYearIn } from '../thai/buddhist-years';
import { fiscalYearOf } from '../thai/calendar';
import { isBlank } from '../thai/text';

/** Changes of settings as a page sends them. */
export interface SettingsEdits {
  /** The settings as the page was given them. */
  opened: SettingsTexts;
  /** Those that are to change. */
  edits: Partial<SettingsTexts>;
}

/** What came of storing. Nothing was written unless it is `saved`. */
export type StoredSettings =
  | { kind: 'saved'; texts: SettingsTexts; sheets: string[] }
  /** Somebody changed these settings in between; all as they are now. */
  | { kind: 'changed'; ids: SettingRow['id'][]; texts: SettingsTexts };

/**
 * Stores settings under the document's lock together with new sheets: all of it, or none where Google refuses a part.
 * A setting that somebody else changed since the page was given it is not overwritten. The sheet ตั้งค่า is made where the
 * workbook has none.
 */
export function storeSettings(
  { opened, edits }: SettingsEdits,
  plansFor: (now: SettingsTexts) => SheetPlan[] = () => [],
): StoredSettings {
  const wanted = normalizeSettings(edits);
  return allOrNothing(
    (registerRollback) => {
      const make = (texts: SettingsTexts) =>
        plansFor(texts).map((plan) => insertSheet(plan, registerRollback));
      const sheet = sheetNamed(SETTINGS_SHEET);
      const snapshot = sheet && readSettingsSnapshot(sheet);
      // One with nothing on it was left by an attempt that was cut off.
      if (!sheet || !snapshot || snapshot.rows.every((row) => row.every(isBlank))) {
        const texts = { ...opened, ...wanted };
        const year = buddhistYearIn(texts.fiscalYear) ?? fiscalYearOf(today());
        const plan = settingsSheet(year, withoutBlankYears(texts));
        insertSheet(plan, registerRollback, 'only');
        return { kind: 'saved', texts: readSettingsTexts(plan.rows), sheets: make(texts) };
      }
      let first: Decision<StoredSettings> | null = decide(snapshot, opened, wanted);
      const { answer } = first;
      if (answer.kind === 'changed') return answer;
      const plans = plansFor(answer.texts);
      // Somebody has done just this already (or an answer was lost): its sheets must not be made a second time.
      const now = readSettingsTexts(snapshot.rows);
      const done = idsOf(wanted).filter((id) => !isSameSetting(now[id], opened[id]));
      if (plans.length > 0 && done.length > 0) return { kind: 'changed', ids: done, texts: now };
      const sheets = plans.map((plan) => insertSheet(plan, registerRollback));
      const stored = writeAsRead(() => {
        const decision = first ?? decide(readSettingsSnapshot(sheet), opened, wanted);
        first = null;
        return decision;
      }, registerRollback);
      if (stored.kind === 'saved') return { ...stored, sheets };
      // While the sheets were made: they go again.
      if (sheets.length > 0) throw new UserError('sheet/in-use');
      return stored;
    },
    (detail) => new UserError('settings/not-saved', detail),
  );
}

const idsOf = (wanted: Partial<SettingsTexts>) => Object.keys(wanted) as SettingRow['id'][];

/** What becomes of the settings wanted on the sheet as it is: the cells to write, or those that somebody changed. */
function decide(
  snapshot: SettingsSnapshot,
  opened: SettingsTexts,
  wanted: Partial<SettingsTexts>,
): Decision<StoredSettings> {
  const now = readSettingsTexts(snapshot.rows);
  const ids = idsOf(wanted).filter(
    (id) => !isSameSetting(now[id], opened[id]) && !isSameSetting(now[id], wanted[id]),
  );
  if (ids.length > 0) return { answer: { kind: 'changed', ids, texts: now } };
  const answer: StoredSettings = { kind: 'saved', texts: { ...now, ...wanted }, sheets: [] };
  const changes = settingsChanges(snapshot.rows, wanted);
  if (changes.cells.length === 0) return { answer };
  const { isCurrent, write } = planSettings(snapshot, changes);
  return { answer, write: { isCurrent, steps: [write] } };
}

/** A new sheet has its years filled in where none are given. */
function withoutBlankYears({ fiscalYear, resultYear, ...texts }: SettingsTexts): Partial<SettingsTexts> {
  return { ...texts, ...(fiscalYear && { fiscalYear }), ...(resultYear && { resultYear }) };
}
