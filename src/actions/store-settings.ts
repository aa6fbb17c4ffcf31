import type { SheetPlan } from '../forms/sheet-plan';
import { today } from '../google/host';
import { withDocumentLock } from '../google/lock';
import { insertSheets } from '../google/new-sheet';
import { readHeldSettings, writeSettings } from '../google/settings';
import { sheetNamed } from '../google/sheets';
import { UserError } from '../messages';
import { settingsErrors } from '../messages/thai/settings';
import {
  readSettingsTexts,
  readYear,
  SETTINGS_SHEET,
  type SettingRow,
  type SettingsTexts,
} from '../office/settings';
import { isSameSetting, settingsChanges } from '../office/settings-changes';
import { tidySettings } from '../office/settings-input';
import { settingsSheet } from '../office/settings-sheet';
import { fiscalYearOf } from '../thai/calendar';

/** Changes of settings as a page sends them. */
export interface SettingsEdits {
  /** The settings as the page was told them. */
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
 * A setting that somebody else changed since the page was told it is not overwritten. The sheet ตั้งค่า is made where the
 * workbook has none.
 */
export function storeSettings(
  { opened, edits }: SettingsEdits,
  plansFor: (now: SettingsTexts) => SheetPlan[] = () => [],
): StoredSettings {
  const wanted = tidySettings(edits);
  return withDocumentLock((): StoredSettings => {
    const sheet = sheetNamed(SETTINGS_SHEET);
    if (!sheet) {
      const texts = { ...opened, ...wanted };
      const year = readYear(texts.fiscalYear) ?? fiscalYearOf(today());
      const plan = settingsSheet(year, withoutBlankYears(texts));
      const [, ...sheets] = whole(() => insertSheets([plan, ...plansFor(texts)]));
      return { kind: 'saved', texts: readSettingsTexts(plan.rows), sheets };
    }
    const held = readHeldSettings(sheet);
    const now = readSettingsTexts(held.rows);
    const ids = (Object.keys(wanted) as SettingRow['id'][]).filter(
      (id) => !isSameSetting(now[id], opened[id]) && !isSameSetting(now[id], wanted[id]),
    );
    if (ids.length > 0) return { kind: 'changed', ids, texts: now };
    const texts = { ...now, ...wanted };
    const plans = plansFor(texts);
    // Somebody has done just this already (or an answer was lost): its sheets must not be made a second time.
    const done = (Object.keys(wanted) as SettingRow['id'][]).filter(
      (id) => !isSameSetting(now[id], opened[id]),
    );
    if (plans.length > 0 && done.length > 0) return { kind: 'changed', ids: done, texts: now };
    const changes = settingsChanges(held.rows, wanted);
    const sheets = whole(() => insertSheets(plans, () => writeSettings(held, changes)));
    return { kind: 'saved', texts, sheets };
  });
}

/** A new sheet has its years filled in where none are given. */
function withoutBlankYears({ fiscalYear, resultYear, ...texts }: SettingsTexts): Partial<SettingsTexts> {
  return { ...texts, ...(fiscalYear && { fiscalYear }), ...(resultYear && { resultYear }) };
}

/** What Google refuses is told to the user as what it is: nothing has changed. */
function whole<T>(write: () => T): T {
  try {
    return write();
  } catch (error) {
    console.error(error instanceof Error ? (error.stack ?? error.message) : error);
    const detail = error instanceof Error ? error.message : String(error);
    throw new UserError('settings/not-saved', settingsErrors.notSaved(detail));
  }
}
