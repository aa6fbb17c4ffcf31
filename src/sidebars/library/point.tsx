import type { ComponentChildren } from 'preact';

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { InsertedPoint, Library, LibraryIndicator } from '../../actions/library';
import type { StartingPoint } from '../../library/starting-point';

import { library as messages } from '../../messages/th/sidebars/library';
import { Button, ErrorBox, StatusLine, server, UndoLine, useTask, useUndo } from '../shared';
import { placedIn } from './points';

interface Props {
  /** The sheet to insert it into; null where the page was opened on a sheet that is no form. */
  sheet: string | null;
  library: Library;
  indicator: LibraryIndicator;
  point: StartingPoint;
  onBack: () => void;
}

/** One starting point, and the button that inserts it into the sheet. */
export function Point({ sheet, library, indicator, point, onBack }: Props) {
  const [inserted, setInserted] = useState<InsertedPoint | null>(null);
  const undo = useUndo();
  const title = useRef<HTMLHeadingElement>(null);
  useLayoutEffect(() => title.current?.focus(), []);
  const insert = useTask(async () => {
    setInserted(null);
    const answer = await server.insertStartingPoint({ point, ...(sheet !== null && { sheet }) });
    setInserted(answer);
    undo.offer(answer.undo, messages.undo, () => setInserted(null));
  });
  const { labels } = messages;
  const { responsible, period } = placedIn(point, library);
  return (
    <>
      <div>
        <Button kind="link" onClick={onBack}>
          {messages.back}
        </Button>
      </div>
      <h1 ref={title} tabIndex={-1}>
        {point.measure}
      </h1>
      <dl class="stack">
        <Part label={labels.indicator}>
          {messages.indicator(indicator.indicatorNumber, indicator.name)} ({indicator.instrument})
        </Part>
        <Part label={labels.issue}>{point.issue}</Part>
        <Part label={labels.steps}>
          <List of={point.steps} />
        </Part>
        <Part label={labels.followUp}>
          <List of={point.followUp} />
        </Part>
        <Part label={labels.evidence}>
          <List of={point.evidence} />
        </Part>
        <Part label={labels.responsible}>{responsible}</Part>
        <Part label={labels.period}>{period}</Part>
      </dl>
      <section class="stack">
        <p class="quiet">{messages.insertHint}</p>
        <div class="row">
          <Button kind="action" task={insert}>
            {messages.insert(sheet)}
          </Button>
        </div>
        <StatusLine>
          {inserted &&
            messages.inserted(inserted.sheet, inserted.row) + (inserted.notShown ? messages.notShown : '')}
        </StatusLine>
        <UndoLine undo={undo} />
        {inserted && <p class="quiet">{inserted.wantsItem ? messages.adaptItem : messages.adapt}</p>}
        <ErrorBox failure={insert.failure} />
      </section>
    </>
  );
}

function Part({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

const List = ({ of }: { of: readonly string[] }) => (
  <ol>
    {of.map((sentence) => (
      <li key={sentence}>{sentence}</li>
    ))}
  </ol>
);
