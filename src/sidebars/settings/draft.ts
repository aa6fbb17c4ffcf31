import type { SettingsView } from '../../actions/settings';
import type { Person, SettingsTexts } from '../../settings/settings';
import { buddhistYearIn } from '../../thai/buddhist-years';
import { kindOf, shortNameOf } from './proposals';

export type SettingId = keyof SettingsTexts;

/** What the fields of settings are given. */
export interface DraftProps {
  view: SettingsView;
  texts: SettingsTexts;
  change: (changed: Partial<SettingsTexts>) => void;
}

export const emptyPerson: Person = { name: '', position: '', position2: '', opinion: '' };

/**
 * A change of settings, with the kind and short name of the office that follow from its new name or kind. One that the
 * user has written differently stays.
 */
export function withProposals(
  before: SettingsTexts,
  changed: Partial<SettingsTexts>,
): Partial<SettingsTexts> {
  const proposed = { ...changed };
  const officeName = changed.officeName ?? before.officeName;
  if (changed.officeName !== undefined && changed.kind === undefined) {
    const kind = kindOf(officeName);
    if (kind !== '' && (before.kind === '' || before.kind === kindOf(before.officeName)))
      proposed.kind = kind;
  }
  const wasProposed =
    before.officeShortName === '' || before.officeShortName === shortNameOf(before.kind, before.officeName);
  if (wasProposed && changed.officeShortName === undefined) {
    proposed.officeShortName = shortNameOf(proposed.kind ?? before.kind, officeName);
  }
  return proposed;
}

/** The texts of a stored draft. A setting that it lacks, as an earlier version stored it, is as in the sheet. */
export const textsOfDraft = (onSheet: SettingsTexts, draft: Partial<SettingsTexts>): SettingsTexts => ({
  ...onSheet,
  ...draft,
});

/** The settings that differ between two states, as they are afterwards. */
export function editsOf(
  ids: readonly SettingId[],
  before: SettingsTexts,
  after: SettingsTexts,
): Partial<SettingsTexts> {
  const changed = ids.filter((id) => JSON.stringify(before[id]) !== JSON.stringify(after[id]));
  return Object.fromEntries(changed.map((id) => [id, after[id]]));
}

/** The year in a text of digits of either kind; 0 where it is none. */
export function yearIn(text: string): number {
  return buddhistYearIn(text) ?? 0;
}
