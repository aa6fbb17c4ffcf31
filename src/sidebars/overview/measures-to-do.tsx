import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { handOuts as messages } from '../../messages/th/sidebars/hand-outs';
import { Button, GoTo } from '../shared';
import type { PlacedMeasure } from './placed';

/** How many measures are listed at once. */
const STEP = 50;

/** The measures of a hand-out in the page, drawn when it is opened: each leads to its cell, and each thing that lacks to its own. */
export function MeasuresToDo({
  measures,
  of,
}: {
  measures: readonly PlacedMeasure[];
  of: ComponentChildren;
}) {
  const [shown, setShown] = useState(0);
  return (
    <details onToggle={(event) => event.currentTarget.open && setShown(Math.max(shown, STEP))}>
      <summary>
        {messages.list(measures.length)}
        {of}
      </summary>
      <ul class="plain stack">
        {measures.slice(0, shown).map((measure) => (
          <li key={measure.key.address}>
            <GoTo place={measure.key}>{measure.name || messages.unnamed}</GoTo>
            <div class="quiet">{messages.due(measure)}</div>
            {measure.lacks.map((cell) => (
              <div key={cell.place}>
                {messages.blank} <GoTo place={cell}>{cell.header}</GoTo>
              </div>
            ))}
          </li>
        ))}
      </ul>
      {shown > 0 && shown < measures.length && (
        <Button onClick={() => setShown(shown + STEP)}>{messages.more(measures.length - shown)}</Button>
      )}
    </details>
  );
}
