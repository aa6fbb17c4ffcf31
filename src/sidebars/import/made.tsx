import { useEffect, useRef } from 'preact/hooks';
import { menu } from '../../messages/th/menu';
import { formatRows } from '../../messages/th/rows';
import { imports as messages } from '../../messages/th/sidebars/import';
import { Button, ErrorBox, server, UndoLine, useTask } from '../shared';
import type { ImportState, Made } from './state';

/** What to know of the new sheets beside what is asked, in sentences. */
export function notesOf({ view, purpose }: Pick<ImportState, 'view' | 'purpose'>): string[] {
  const { remarks, repeatedHeaders, numbered, behind, unclearScores, scoresSheet } = view;
  const all = [...new Set(remarks.map(({ what }) => what))].map((what) =>
    messages.remarks[what](formatRows(remarks.filter((each) => each.what === what).map(({ row }) => row))),
  );
  if (repeatedHeaders > 0) all.push(messages.repeatedHeaders(repeatedHeaders));
  // The sheet of a new year has rows of its own.
  if (numbered.length > 0 && purpose === 'keep') all.push(messages.numbered(formatRows(numbered)));
  if (behind.length > 0) all.push(messages.behind(behind));
  if (unclearScores) all.push(messages.scoresLeft(unclearScores));
  if (scoresSheet) all.push(messages.scoresBeside(scoresSheet));
  return all;
}

/** Texts of a paste that went nowhere. */
export function Unplaced({
  texts,
  total = texts.length,
  purpose,
}: {
  texts: readonly string[];
  total?: number;
  purpose: ImportState['purpose'];
}) {
  if (texts.length === 0)
    return <p class="quiet">{purpose === 'newYear' ? messages.allPlacedNewYear : messages.allPlaced}</p>;
  return (
    <details class="part">
      <summary>{messages.unplaced(total)}</summary>
      <Texts texts={texts} total={total} />
    </details>
  );
}

/** Texts one below the other, and how many more there are than an answer holds. */
export const Texts = ({ texts, total = texts.length }: { texts: readonly string[]; total?: number }) => (
  <>
    <ul class="texts">
      {texts.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    {total > texts.length && <p class="quiet">{messages.moreTexts(total - texts.length)}</p>}
  </>
);

/** The sheet that was made of this table for the same purpose before; null where none was. */
export function madeBefore({
  view: { made },
  purpose,
}: Pick<ImportState, 'view' | 'purpose'>): string | null {
  return purpose === 'keep' ? made.keep : purpose === 'newYear' ? made.newYear : null;
}

/** Asks about a sheet that was made of this table before. */
export function MadeBefore({ sheet }: { sheet: string }) {
  const open = useTask(() => server.goToCell({ sheet, row: 1, column: 1 }));
  return (
    <div class="box question stack">
      <p>{messages.madeBefore(sheet)}</p>
      <div class="row">
        <Button task={open}>{messages.openMade}</Button>
      </div>
      <ErrorBox failure={open.failure} />
    </div>
  );
}

/** The new sheets, and what to know of them. */
export function MadeOf({ made, state, reload }: { made: Made; state: ImportState; reload: () => void }) {
  const title = useRef<HTMLHeadingElement>(null);
  const notes = [...made.notes, ...notesOf(state)];
  useEffect(() => title.current?.focus(), []);
  return (
    <>
      <h1 ref={title} tabIndex={-1} class="well">
        {made.sheets.map((each) => (
          <span class="line" key={each.sheet}>
            {each.form === 'scores'
              ? messages.madeScores(each.sheet)
              : messages.made(each.sheet, each.measures)}
          </span>
        ))}
      </h1>
      <p class="quiet">{messages.kept(state.view.sheet)}</p>
      <p>{messages.asTyped}</p>
      {notes.length > 0 && (
        <details class="part">
          <summary>{messages.notes}</summary>
          <Texts texts={notes} />
        </details>
      )}
      <Unplaced texts={made.unplaced} purpose={state.purpose} />
      <Onward made={made} purpose={state.purpose} />
      <div class="row">
        <Button onClick={reload}>{messages.readActive}</Button>
      </div>
      <UndoLine undo={state.undo} />
    </>
  );
}

/** The ways on from a new sheet: its check, and then its document, or its measures where a year begins. */
function Onward({ made: { sheets }, purpose }: { made: Made; purpose: ImportState['purpose'] }) {
  const check = useTask(() => server.openCheck());
  const next = useTask(() => (purpose === 'newYear' ? server.openMeasures() : server.openDocuments()));
  if (!sheets.some(({ measures }) => measures > 0)) return null;
  return (
    <>
      <div class="row">
        <Button kind="action" task={check}>
          {menu.check}
        </Button>
        <Button task={next}>{purpose === 'newYear' ? menu.measure : menu.document}</Button>
      </div>
      <ErrorBox failure={check.failure ?? next.failure} />
    </>
  );
}
