import { useMemo, useState } from 'preact/hooks';
import { a1Of, type Box, holds, parseA1 } from '../../a1';
import type { SheetView } from '../protocol';
import { words } from '../words';
import type { DeskClient } from './desk';
import { SheetModel } from './sheet-model';

interface Props {
  desk: DeskClient;
  sheet: SheetView;
  selected: { sheet: string; box: Box };
  /** Goes to cells the user named. */
  onGo(box: Box): void;
}

/** The line above the sheet: the name of the selected cells, the text of the cell, and its note. */
export function CellBar({ desk, sheet, selected, onGo }: Props) {
  const model = useMemo(() => new SheetModel(sheet), [sheet]);
  const { row, column, rows } = selected.box;
  const content = sheet.name === selected.sheet ? model.content(row, column) : '';
  const note = model.cell(row, column)?.note;
  const a1 = a1Of({ row, column, rows: 1, columns: 1 });
  const [draft, setDraft] = useState<{ at: string; text: string } | null>(null);
  const at = `${selected.sheet}!${a1}`;
  const text = draft?.at === at ? draft.text : content;
  const enter = (): void => {
    setDraft(null);
    if (text !== content) desk.do({ do: 'type', sheet: selected.sheet, a1, text });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') setDraft(null);
    if (event.key !== 'Enter' || event.altKey || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    enter();
  };
  const change = (what: 'insertRows' | 'deleteRows') => () =>
    desk.do({ do: what, sheet: selected.sheet, row, count: rows });
  return (
    <div class="cell-bar" data-at={a1Of(selected.box)}>
      <input
        type="text"
        class="cell-name"
        aria-label={words.cell}
        value={a1Of(selected.box)}
        onKeyDown={(event) => {
          const box = event.key === 'Enter' && parseA1(event.currentTarget.value, sheet);
          if (box && holds({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, box)) onGo(box);
        }}
        onBlur={(event) => {
          event.currentTarget.value = a1Of(selected.box);
        }}
      />
      <textarea
        aria-label={words.content}
        rows={1}
        value={text}
        onInput={(event) => setDraft({ at, text: event.currentTarget.value })}
        onKeyDown={press}
        onBlur={enter}
      />
      <button type="button" onClick={change('insertRows')}>
        {words.insertRow}
      </button>
      <button type="button" onClick={change('deleteRows')}>
        {words.deleteRow}
      </button>
      {note && (
        <p class="note">
          <strong>{words.note}</strong> {note}
        </p>
      )}
    </div>
  );
}
