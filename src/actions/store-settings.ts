import { today } from '../google/host';
import { allOrNothing } from '../google/lock';
import { insertMade, insertMadeSheets, type MadeSheet } from '../google/new-sheet';
import { planSettings, readSettingsSnapshot, type SettingsSnapshot } from '../google/settings';
import { sheetNamed } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { UserError } from '../messages';
import { requireKnownVersion } from '../settings/made-by';
import { readSettingsTexts } from '../settings/read-settings';
import { SETTINGS_SHEET, type SettingRow, type SettingsTexts } from '../settings/settings';
import { isSameSetting, settingsChanges } from '../settings/settings-changes';
import { normalizeSettings } from '../settings/settings-input';
import { settingsSheet } from '../settings/settings-sheet';
import type { SheetPlan } from '../sheet/sheet-plan';
import { buddhistYearIn } from '../thai/buddhist-years';
import { fiscalYearOf } from '../thai/calendar';
import { isBlank } from '../thai/text';

/** Changes of settings, as the sidebar sends them. */
export interface SettingsEdits {
  /** The settings as the sidebar received them. */
  opened: SettingsTexts;
  /** The settings to change. */
  edits: Partial<SettingsTexts>;
}

/** What undoes sheets that were made, and the settings that were stored with them. */
export interface MadeRecord {
  sheets: MadeSheet[];
  /** The settings that were changed: as they were, and as they are since. */
  settings?: { before: Partial<SettingsTexts>; after: Partial<SettingsTexts> };
}

/** The outcome of storing. Only with `saved` anything was written. */
export type StoredSettings =
  | { kind: 'saved'; texts: SettingsTexts; sheets: string[]; undo: MadeRecord }
  /** Another user has changed the settings `ids`; `texts` has all as they are now. */
  | { kind: 'changed'; ids: SettingRow['id'][]; texts: SettingsTexts };

/**
 * Stores settings and inserts new sheets under the lock: all, or nothing if Google refuses a part. A setting that another
 * user has changed since the sidebar received it is not overwritten. The sheet ตั้งค่า is created if there is none.
 */
export function storeSettings(
  { opened, edits }: SettingsEdits,
  plansFor: (now: SettingsTexts) => SheetPlan[] = () => [],
): StoredSettings {
  // By which version the sheets were made no page says.
  const { madeBy: _, ...wanted } = normalizeSettings(edits);
  return allOrNothing(
    (registerRollback) => {
      const sheet = sheetNamed(SETTINGS_SHEET);
      const snapshot = sheet && readSettingsSnapshot(sheet);
      // An empty sheet remains from an execution that was interrupted.
      if (!sheet || !snapshot || snapshot.rows.every((row) => row.every(isBlank))) {
        const texts = { ...opened, ...wanted };
        const year = buddhistYearIn(texts.fiscalYear) ?? fiscalYearOf(today());
        const plan = settingsSheet(year, withoutBlankYears(texts));
        const own = insertMade(plan, registerRollback, 'only');
        const { made, finish } = insertMadeSheets(plansFor(texts), registerRollback);
        finish();
        return {
          kind: 'saved',
          texts: readSettingsTexts(plan.rows),
          sheets: made.map(({ name }) => name),
          undo: { sheets: [own, ...made] },
        };
      }
      let first: Decision<StoredSettings> | null = decideSettings(snapshot, opened, wanted);
      const { answer } = first;
      if (answer.kind === 'changed') return answer;
      const plans = plansFor(answer.texts);
      // The same was stored already, by another user or by a call whose answer was lost. The sheets must not be inserted twice.
      const now = readSettingsTexts(snapshot.rows);
      const done = idsOf(wanted).filter((id) => !isSameSetting(now[id], opened[id]));
      if (plans.length > 0 && done.length > 0) return { kind: 'changed', ids: done, texts: now };
      const { made: sheets, finish } = insertMadeSheets(plans, registerRollback);
      const stored = writeAsRead(() => {
        const decision = first ?? decideSettings(readSettingsSnapshot(sheet), opened, wanted);
        first = null;
        return decision;
      }, registerRollback);
      if (stored.kind === 'saved') {
        finish();
        return { ...stored, sheets: sheets.map(({ name }) => name), undo: { ...stored.undo, sheets } };
      }
      // The settings changed while the sheets were inserted. The rollback deletes the sheets.
      if (sheets.length > 0) throw new UserError('sheet/in-use');
      return stored;
    },
    (detail) => new UserError('settings/not-saved', detail),
  );
}

const idsOf = (wanted: Partial<SettingsTexts>) => Object.keys(wanted) as SettingRow['id'][];

/** Decides which cells to write, or which settings another user has changed. */
export function decideSettings(
  snapshot: SettingsSnapshot,
  opened: Partial<SettingsTexts>,
  wanted: Partial<SettingsTexts>,
): Decision<StoredSettings> {
  const now = requireKnownVersion(readSettingsTexts(snapshot.rows));
  const ids = idsOf(wanted).filter(
    (id) => !isSameSetting(now[id], opened[id]) && !isSameSetting(now[id], wanted[id]),
  );
  if (ids.length > 0) return { answer: { kind: 'changed', ids, texts: now } };
  const changed = idsOf(wanted).filter((id) => !isSameSetting(now[id], wanted[id]));
  const only = (texts: Partial<SettingsTexts>) => Object.fromEntries(changed.map((id) => [id, texts[id]]));
  const answer: StoredSettings = {
    kind: 'saved',
    texts: { ...now, ...wanted },
    sheets: [],
    undo: { sheets: [], settings: { before: only(now), after: only(wanted) } },
  };
  const changes = settingsChanges(snapshot.rows, wanted);
  if (changes.cells.length === 0) return { answer };
  const { isCurrent, write } = planSettings(snapshot, changes);
  return { answer, write: { isCurrent, steps: [write] } };
}

/** Settings for a new sheet, which fills in years that are left out. */
function withoutBlankYears({ fiscalYear, resultYear, ...texts }: SettingsTexts): Partial<SettingsTexts> {
  return { ...texts, ...(fiscalYear && { fiscalYear }), ...(resultYear && { resultYear }) };
}
