import { useState } from 'preact/hooks';
import { check as messages } from '../../messages/th/sidebars/check';
import { Button, ErrorBox, GoTo, useTask } from '../shared';
import { FixMany, FixOne } from './fixes';
import type { Item, Kind } from './groups';
import type { CheckState, Fix } from './state';

/** How many items of a kind are shown before the user asks for more. */
const FIRST_ITEMS = 20;

interface KindProps {
  kind: Kind;
  fix: Fix;
  more: CheckState['more'];
}

/** The items of one kind behind its title; they are drawn only while they are open. */
export function KindDetails({ startsOpen, ...props }: KindProps & { startsOpen: boolean }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { kind } = props;
  const { tone, title, total } = kind;
  return (
    <details
      class="part"
      open={isOpen}
      data-kind={kind.key}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary>
        {title}{' '}
        <span class={`count ${tone}`}>
          {tone !== 'formatting' && <span class="unseen">{messages[tone]} </span>}
          {total}
          <span class="unseen"> {messages.unit}</span>
        </span>
      </summary>
      {isOpen && <Items {...props} />}
    </details>
  );
}

function Items({ kind, fix, more }: KindProps) {
  const [isAll, setAll] = useState(false);
  const { items, fixes, total } = kind;
  const fetch = useTask(() => more(kind));
  const [first] = items;
  // A hint that all items share is shown once.
  const sharedHint =
    items.length > 1 && items.every(({ hint }) => hint === first?.hint) ? first?.hint : undefined;
  const drawn = isAll ? items : items.slice(0, FIRST_ITEMS);
  return (
    <div class="stack">
      {sharedHint && <p class="quiet">{sharedHint}</p>}
      {fixes.length > 1 && (
        <FixMany fixes={fixes} fix={fix}>
          {items.length < total ? messages.fixFirst(fixes.length) : messages.fixKind(fixes.length)}
        </FixMany>
      )}
      <ul class="plain items">
        {drawn.map((item) => (
          <li key={item.key} class="stack">
            <Line item={item} />
            {!sharedHint && item.hint !== '' && <div class="quiet">{item.hint}</div>}
            {item.fix && <FixOne fix={item.fix} write={fix} />}
          </li>
        ))}
      </ul>
      {drawn.length < items.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {messages.more(items.length - drawn.length)}
          </Button>
        </div>
      )}
      {drawn.length === items.length && items.length < total && (
        <div>
          <Button kind="link" task={fetch}>
            {messages.more(total - items.length)}
          </Button>
        </div>
      )}
      <ErrorBox failure={fetch.failure} />
    </div>
  );
}

function Line({ item: { text, place, isSetting } }: { item: Item }) {
  if (!place) return <div>{text}</div>;
  return (
    <div>
      <GoTo place={place} isSetting={isSetting}>
        {text}
      </GoTo>
    </div>
  );
}
