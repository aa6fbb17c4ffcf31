import { useState } from 'preact/hooks';
import { check as messages } from '../../messages/th/sidebars/check';
import { Button } from '../shared';
import { FixMany, FixOne } from './fixes';
import { GoTo } from './go-to';
import type { Item, Kind } from './groups';
import type { Fix } from './state';

/** How many items of a kind are shown before the user asks for more. */
const FIRST_ITEMS = 20;

/** The items of one kind behind its title; they are drawn only while they are open. */
export function KindDetails({ kind, startsOpen, fix }: { kind: Kind; startsOpen: boolean; fix: Fix }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { tone, title, items } = kind;
  return (
    <details open={isOpen} data-kind={kind.key} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}{' '}
        <span class={`count ${tone}`}>
          {tone !== 'formatting' && <span class="unseen">{messages[tone]} </span>}
          {items.length}
          <span class="unseen"> {messages.unit}</span>
        </span>
      </summary>
      {isOpen && <Items kind={kind} fix={fix} />}
    </details>
  );
}

function Items({ kind, fix }: { kind: Kind; fix: Fix }) {
  const [isAll, setAll] = useState(false);
  const { items, fixes, title } = kind;
  const [first] = items;
  // A hint that all items share is shown once.
  const sharedHint =
    items.length > 1 && items.every(({ hint }) => hint === first?.hint) ? first?.hint : undefined;
  const drawn = isAll ? items : items.slice(0, FIRST_ITEMS);
  return (
    <div class="stack">
      {sharedHint && <p class="quiet">{sharedHint}</p>}
      {fixes.length > 1 && (
        <FixMany fixes={fixes} fix={fix} question={messages.askKind(fixes.length, title)}>
          {messages.fixKind(fixes.length)}
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
