import type { RecentDocument } from '../../actions/document-sources';
import { document as messages } from '../../messages/th/sidebars/document';
import { Choice } from '../shared';

interface Props {
  /** For each document that is to be made, the earlier one. */
  earlier: readonly (RecentDocument | null)[];
  /** Whether the user has chosen to update them. */
  updates: boolean;
  onChange: (updates: boolean) => void;
}

/** Asks whether this user's earlier documents are to be updated, under their links, or new ones made. */
export function EarlierChoice({ earlier, updates, onChange }: Props) {
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
        { value: 'update', label: messages.makeAgain },
      ]}
      value={updates ? 'update' : 'new'}
      onChange={(value) => onChange(value === 'update')}
      hint={
        updates
          ? messages.againHint(mine.length < earlier.length)
          : earlier.length === 1
            ? messages.earlierIs(first.document, first.when)
            : messages.earlierCount(mine.length, earlier.length)
      }
    />
  );
}
