import type { RecentDocument } from '../../actions/document';
import { document as messages } from '../../messages/th/document';
import { Choice } from '../shared';

type Place = Pick<RecentDocument, 'sheet' | 'part' | 'target'>;

/** The document made before of the same sheet, round and department: the user's own, or else somebody else's. */
export function earlierOf(made: readonly RecentDocument[], place: Place): RecentDocument | null {
  const same = made.filter(
    ({ sheet, part, target }) => sheet === place.sheet && part === place.part && target === place.target,
  );
  return same.find(({ mine }) => mine) ?? same[0] ?? null;
}

interface Props {
  /** For each document that is to be made, the earlier one. */
  earlier: readonly (RecentDocument | null)[];
  again: boolean;
  onChange: (again: boolean) => void;
}

/** Asks, where there are earlier documents, whether they shall be filled anew under their links. */
export function EarlierChoice({ earlier, again, onChange }: Props) {
  const known = earlier.filter((each) => each !== null);
  const mine = known.filter((each) => each.mine);
  const [first] = mine;
  if (!first) {
    const others = [...new Set(known.map(({ who }) => who))];
    return others.length === 0 ? null : <p class="quiet">{messages.othersOwn(others)}</p>;
  }
  return (
    <Choice
      label={messages.earlier}
      options={[
        { value: 'new', label: messages.makeNew },
        { value: 'again', label: messages.makeAgain },
      ]}
      value={again ? 'again' : 'new'}
      onChange={(value) => onChange(value === 'again')}
      hint={
        again
          ? messages.againHint(mine.length < earlier.length)
          : earlier.length === 1
            ? messages.earlierIs(first.document, first.when)
            : messages.earlierCount(mine.length, earlier.length)
      }
    />
  );
}
