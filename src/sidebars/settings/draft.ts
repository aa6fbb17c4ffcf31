import type { ShownSettings } from '../../actions/settings';
import type { Person, SettingsTexts } from '../../settings/settings';
import { buddhistYearIn } from '../../thai/buddhist-years';
import { kindOf, shortNameOf } from './proposals';

export type Id = keyof SettingsTexts;

/** What the controls of settings work on. */
export interface DraftProps {
  shown: ShownSettings;
  texts: SettingsTexts;
  change: (changed: Partial<SettingsTexts>) => void;
}

export const nobody: Person = { name: '', position: '', position2: '', opinion: '' };

/** A change of the office's name or kind brings the kind and the short name along, as long as they are those proposed. */
export function withProposals(
  before: SettingsTexts,
  changed: Partial<SettingsTexts>,
): Partial<SettingsTexts> {
  const proposed = { ...changed };
  const agency = changed.agency ?? before.agency;
  if (changed.agency !== undefined && changed.kind === undefined) {
    const told = kindOf(agency);
    if (told !== '' && (before.kind === '' || before.kind === kindOf(before.agency))) proposed.kind = told;
  }
  const wasProposed =
    before.agencyShort === '' || before.agencyShort === shortNameOf(before.kind, before.agency);
  if (wasProposed && changed.agencyShort === undefined) {
    proposed.agencyShort = shortNameOf(proposed.kind ?? before.kind, agency);
  }
  return proposed;
}

/** The settings of these that differ from what they were. */
export function editsOf(
  ids: readonly Id[],
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
