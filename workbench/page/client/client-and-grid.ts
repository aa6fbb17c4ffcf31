import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { a1Of, type Box } from '../../a1';
import { SheetGrid } from './grid/sheet-grid';
import { bookAddress, download } from './server';
import { type PageState, WorkbookClient } from './workbook-client';

/** The workbook and the grid that draws its sheet, kept at the same selection. */
interface ClientAndGrid {
  /** Null until the first answer of the server. */
  state: PageState | null;
  client: WorkbookClient | undefined;
  grid: SheetGrid | undefined;
  /** The element that the grid is drawn into. */
  gridElement: RefObject<HTMLDivElement | null>;
  /** The cells that the user has selected. */
  selection: Selection | null;
  /** Selects cells, and gives the sheet the focus. */
  goTo(box: Box): void;
}

interface Selection {
  sheet: string;
  box: Box;
}

const isSame = (a: Selection | null, b: Selection): boolean =>
  a?.sheet === b.sheet && a1Of(a.box) === a1Of(b.box);

/** The client with the grid of its sheet. `show` is called before anything else is drawn with a new state. */
class Bound {
  readonly client: WorkbookClient;
  readonly grid: SheetGrid;
  /** The selection on which the grid and the server agree. */
  private agreed: Selection | null = null;
  private shown: PageState['sheet'] = null;

  constructor(
    element: HTMLElement,
    setState: (state: PageState) => void,
    private readonly setSelection: (selection: Selection) => void,
  ) {
    this.client = new WorkbookClient((state) => {
      this.take(state);
      setState(state);
    });
    const { client } = this;
    const on = (box: Box) => ({ sheet: this.sheet, a1: a1Of(box), seen: this.seen });
    this.grid = new SheetGrid(element, {
      select: (box) => this.select(box),
      type: (row, column, text) =>
        client.do({ do: 'type', ...on({ row, column, rows: 1, columns: 1 }), text }),
      clear: (box) => client.do({ do: 'clear', ...on(box) }),
      paste: (box, table) => client.do({ do: 'paste', ...on(box), table }),
      pasteText: (box, text) => client.do({ do: 'pasteText', ...on(box), text }),
      pasteFile: (box, file) => client.pasteFile(on(box), file),
      copyCells: ({ sheet, box, isCut }, to) =>
        client.do({ do: 'copyCells', from: { sheet, a1: a1Of(box), isCut }, ...on(to) }),
      undo: () => client.do({ do: 'undo' }),
      redo: () => client.do({ do: 'redo' }),
    });
  }

  get sheet(): string {
    return this.client.state.sheet?.name ?? '';
  }

  /** How many insertions and deletions of rows the drawn sheet has. */
  private get seen(): number {
    return this.client.state.sheet?.shifts.count ?? 0;
  }

  private select(box: Box): void {
    const selection = { sheet: this.sheet, box };
    this.setSelection(selection);
    if (isSame(this.agreed, selection)) return;
    this.agreed = selection;
    this.client.do({ do: 'select', sheet: this.sheet, a1: a1Of(box), seen: this.seen });
  }

  private take({ sheet, screen }: PageState): void {
    if (sheet && sheet !== this.shown) {
      this.shown = sheet;
      this.grid.show(sheet, this.client.ownShifts);
    }
    const selected = screen?.selected;
    if (!selected || !this.client || this.client.moving || isSame(this.agreed, selected)) return;
    this.agreed = selected;
    this.setSelection(selected);
    this.grid.select(selected.box);
  }
}

export function useClientAndGrid(): ClientAndGrid {
  const [state, setState] = useState<PageState | null>(null);
  const [selection, setSelection] = useState<Selection | null>(null);
  const gridElement = useRef<HTMLDivElement>(null);
  const bound = useRef<Bound | null>(null);

  useEffect(() => {
    if (!gridElement.current) return;
    const made = new Bound(gridElement.current, setState, setSelection);
    bound.current = made;
    window.addEventListener('keydown', (event) => pressPageKey(event, made.grid), { capture: true });
    made.grid.focus();
  }, []);

  const { client, grid } = bound.current ?? {};
  const goTo = (box: Box): void => grid?.goTo(box);
  return { state, client, grid, gridElement, selection, goTo };
}

/** The keys of the whole page: Ctrl+S saves the workbook; F6 leaves the sheet, in which Tab moves, and comes back. */
function pressPageKey(event: KeyboardEvent, grid: SheetGrid): void {
  const isSave = event.code === 'KeyS' && (event.ctrlKey || event.metaKey);
  if (!isSave && event.key !== 'F6') return;
  event.preventDefault();
  if (isSave) download(bookAddress());
  else if (document.activeElement?.closest('header, aside, footer')) grid.focus();
  else document.querySelector<HTMLElement>('nav button')?.focus();
}
