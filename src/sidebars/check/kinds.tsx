import { useState } from 'preact/hooks';
import { check as messages } from '../../messages/th/check';
import { Button } from '../shared';
import { GoTo } from './go-to';
import type { Item, Kind } from './groups';
import { type Mend, MendMany, MendOne } from './mends';

/** Items of a kind that are shown before the user asks for more. */
const FIRST_SHOWN = 20;

/** The items of one kind behind its name; what is closed is not drawn at all. */
export function KindDetails({ kind, startsOpen, mend }: { kind: Kind; startsOpen: boolean; mend: Mend }) {
  const [isOpen, setOpen] = useState(startsOpen);
  const { tone, title, items } = kind;
  return (
    <details open={isOpen} data-kind={kind.key} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        {title}{' '}
        <span class={`count ${tone}`}>
          {tone !== 'tidy' && <span class="unseen">{messages[tone]} </span>}
          {items.length}
          <span class="unseen"> {messages.unit}</span>
        </span>
      </summary>
      {isOpen && <Items kind={kind} mend={mend} />}
    </details>
  );
}

function Items({ kind, mend }: { kind: Kind; mend: Mend }) {
  const [isAll, setAll] = useState(false);
  const { items, fixes, title } = kind;
  const [first] = items;
  // The same advice is given once for all.
  const shared =
    items.length > 1 && items.every(({ hint }) => hint === first?.hint) ? first?.hint : undefined;
  const shown = isAll ? items : items.slice(0, FIRST_SHOWN);
  return (
    <div class="stack">
      {shared && <p class="quiet">{shared}</p>}
      {fixes.length > 1 && (
        <MendMany fixes={fixes} mend={mend} question={messages.askKind(fixes.length, title)}>
          {messages.mendKind(fixes.length)}
        </MendMany>
      )}
      <ul class="plain items">
        {shown.map((item) => (
          <li key={item.key} class="stack">
            <Line item={item} />
            {!shared && item.hint !== '' && <div class="quiet">{item.hint}</div>}
            {item.fix && <MendOne fix={item.fix} mend={mend} />}
          </li>
        ))}
      </ul>
      {shown.length < items.length && (
        <div>
          <Button kind="link" onClick={() => setAll(true)}>
            {messages.more(items.length - shown.length)}
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
