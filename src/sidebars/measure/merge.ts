import type { OpenedMeasureView } from '../../actions/measure';
import { type FieldGroup, textIn } from './field-groups';
import type { Texts } from './status';

export type Side = 'mine' | 'theirs';

/** A measure that two users changed, by what is to become of its field groups. */
interface Comparison {
  /** Changed by both, to different texts: the user chooses. */
  conflicts: FieldGroup[];
  /** Changed by the other user alone, and different from the texts on this page. */
  onlyTheirs: FieldGroup[];
  /** All that the other user changed. */
  changedByThem: FieldGroup[];
}

/**
 * Compares the texts of this user with a measure that another user has changed meanwhile.
 * @param opened the texts when this user opened the measure
 * @param mine this user's texts
 * @param theirs the measure as it now is in the sheet
 */
export function compareEdits(
  groups: readonly FieldGroup[],
  opened: Texts,
  mine: Texts,
  theirs: OpenedMeasureView,
): Comparison {
  const differ = (group: FieldGroup, a: Texts, b: Texts) =>
    group.fields.some(({ field }) => textIn(a, field) !== textIn(b, field));
  const changedByThem = groups.filter((group) => differ(group, opened, theirs.values));
  const conflicts = changedByThem.filter(
    (group) => differ(group, mine, opened) && differ(group, mine, theirs.values),
  );
  const onlyTheirs = changedByThem.filter(
    (group) => !conflicts.includes(group) && differ(group, mine, theirs.values),
  );
  return { conflicts, onlyTheirs, changedByThem };
}

/** This user's texts, with theirs in every group that they changed, unless the user chose 'mine' for it by its id. */
export function mergeTexts(
  { conflicts, changedByThem }: Comparison,
  mine: Texts,
  theirs: OpenedMeasureView,
  sides: Partial<Record<string, Side>>,
): Texts {
  const merged: Texts = { ...mine };
  for (const group of changedByThem) {
    if (conflicts.includes(group) && sides[group.id] === 'mine') continue;
    for (const { field } of group.fields) merged[field] = textIn(theirs.values, field);
  }
  return merged;
}
