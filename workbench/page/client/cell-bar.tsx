import { useMemo, useState } from 'preact/hooks';
import { a1Of, type Box, holds, parseA1 } from '../../a1';
import type { RowChange, SheetView } from '../protocol';
import { words } from '../words';
import type { WorkbookClient } from './workbook-client';

interface Props {
  client: WorkbookClient;
  sheet: SheetView;
  selected: { sheet: string; box: Box };
  /** Goes to cells the user named. */
  onGo(box: Box): void;
}

type TypedKey = KeyboardEvent & { currentTarget: HTMLInputElement };

/** An arrow that turns back; for redo, forward. */
function UndoSign({ isRedo = false }: { isRedo?: boolean }) {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true" class={isRedo ? 'flipped' : ''}>
      <path
        d="M6 3 2 7l4 4M2.5 7H10a3.5 3.5 0 0 1 0 7H7"
        fill="none"
        stroke="currentColor"
        stroke-width="1.6"
      />
    </svg>
  );
}

/** The name of the selected cells, by which the user goes to others. */
function NameBox({ box, sheet, onGo }: { box: Box; sheet: SheetView; onGo(box: Box): void }) {
  // A state of its own: what is selected is drawn anew at each answer of the script, also while a name is typed.
  const [name, setName] = useState<string | null>(null);
  const press = (event: TypedKey): void => {
    if (event.key !== 'Enter') return;
    // The sheet gets the keyboard, and must not get this key.
    event.preventDefault();
    const named = parseA1(event.currentTarget.value, sheet);
    if (!named || !holds({ row: 1, column: 1, rows: sheet.rows, columns: sheet.columns }, named)) return;
    setName(null);
    onGo(named);
  };
  return (
    <input
      type="text"
      class="cell-name"
      aria-label={words.cell}
      value={name ?? a1Of(box)}
      onInput={(event) => setName(event.currentTarget.value)}
      onKeyDown={press}
      onBlur={() => setName(null)}
    />
  );
}

/** Undo and redo, and what can be done with the selected rows. */
function Tools({ client, sheet, selected, onGo }: Props) {
  const { row, rows } = selected.box;
  const seen = sheet.shifts.count;
  const change =
    (what: RowChange, first = row, count = rows) =>
    (): void => {
      client.do({ do: what, sheet: selected.sheet, row: first, count, seen });
      onGo(selected.box);
    };
  const undo = (what: 'undo' | 'redo') => (): void => {
    client.do({ do: what });
    onGo(selected.box);
  };
  return (
    <div class="tools">
      <button type="button" class="sign" aria-label={words.undo} title={words.undo} onClick={undo('undo')}>
        <UndoSign />
      </button>
      <button type="button" class="sign" aria-label={words.redo} title={words.redo} onClick={undo('redo')}>
        <UndoSign isRedo />
      </button>
      <button type="button" onClick={change('insertRows')}>
        {words.insertRow}
      </button>
      <button type="button" onClick={change('deleteRows')}>
        {words.deleteRow}
      </button>
      {sheet.hiddenRows.length > 0 ? (
        <button type="button" onClick={change('showRows', 1, sheet.rows)}>
          {words.showRows} ({sheet.hiddenRows.length})
        </button>
      ) : (
        <button type="button" onClick={change('hideRows')}>
          {words.hideRow}
        </button>
      )}
    </div>
  );
}

/** The line above the sheet: the name of the selected cells, the text of the cell, what can be done with rows, and the cell's note. */
export function CellBar(props: Props) {
  const { client, sheet, selected, onGo } = props;
  const { row, column } = selected.box;
  const cell = useMemo(() => sheet.cells.find(({ r, c }) => r === row && c === column), [sheet, row, column]);
  const content = sheet.name === selected.sheet ? (cell?.e ?? cell?.t ?? '') : '';
  const a1 = a1Of({ row, column, rows: 1, columns: 1 });
  const [draft, setDraft] = useState<{ at: string; text: string } | null>(null);
  const at = `${selected.sheet}!${a1}`;
  const text = draft?.at === at ? draft.text : content;
  const enter = (): void => {
    setDraft(null);
    if (text === content) return;
    client.do({ do: 'type', sheet: selected.sheet, a1, text, seen: sheet.shifts.count });
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      setDraft(null);
      onGo(selected.box);
    }
    if (event.key !== 'Enter' || event.altKey || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    enter();
    onGo({ row: Math.min(row + 1, sheet.rows), column, rows: 1, columns: 1 });
  };
  return (
    <div class="cell-bar" data-at={a1Of(selected.box)}>
      <NameBox box={selected.box} sheet={sheet} onGo={onGo} />
      <textarea
        aria-label={words.content}
        rows={1}
        value={text}
        onInput={(event) => setDraft({ at, text: event.currentTarget.value })}
        onKeyDown={press}
        onBlur={enter}
      />
      <Tools {...props} />
      {cell?.note && (
        <p class="note">
          <strong>{words.note}</strong> {cell.note}
        </p>
      )}
    </div>
  );
}
