import { withDocumentLock } from '../google/lock';
import { isAsMade, removeMade, showsOthers } from '../google/new-sheet';
import { readSettingsSnapshot } from '../google/settings';
import { sheetNamed } from '../google/sheets';
import { type Decision, writeAsRead } from '../google/write-as-read';
import { SETTINGS_SHEET } from '../settings/settings';
import { decideSettings, type MadeRecord } from './store-settings';

/** Why nothing was undone: a sheet has changed, is gone or has another name, or no other sheet would be left. */
export type NotUnmade = { kind: 'changed'; sheet: string } | { kind: 'last' };

/** Removes sheets that were made and restores the settings stored with them, unless something of it has changed since. */
export const undoMade = (record: MadeRecord): { kind: 'undone' } | NotUnmade =>
  withDocumentLock((registerRollback) => writeAsRead(() => decide(record), registerRollback));

function decide({ sheets, settings }: MadeRecord): Decision<{ kind: 'undone' } | NotUnmade> {
  const changed = sheets.find((made) => !isAsMade(made));
  if (changed) return { answer: { kind: 'changed', sheet: changed.name } };
  if (sheets.length > 0 && !showsOthers(sheets.map(({ name }) => name))) return { answer: { kind: 'last' } };
  const restored = settings && restoreSettings(settings);
  if (restored?.answer.kind === 'changed') return { answer: { kind: 'changed', sheet: SETTINGS_SHEET } };
  // Sheets go last: what is gone cannot be brought back.
  return {
    answer: { kind: 'undone' },
    write: {
      isCurrent: restored?.write?.isCurrent ?? (() => true),
      steps: [...(restored?.write?.steps ?? []), ...sheets.map(removeMade)],
    },
  };
}

function restoreSettings({
  before,
  after,
}: NonNullable<MadeRecord['settings']>): Decision<{ kind: 'saved' | 'changed' }> {
  const sheet = sheetNamed(SETTINGS_SHEET);
  if (!sheet) return { answer: { kind: 'changed' } };
  return decideSettings(readSettingsSnapshot(sheet), after, before);
}
