import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { a1Of, type Box } from '../../a1';
import { DeskClient, type DeskState } from './desk';
import { SheetGrid } from './grid/sheet-grid';
import { bookAddress, download } from './server';

/** The workbook and the grid that draws its sheet, kept at the same selection. */
interface DeskAndGrid {
  /** Null until the first answer of the server. */
  state: DeskState | null;
  desk: DeskClient | undefined;
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

/** The desk with the grid of its sheet. `show` is called before anything else is drawn with a new state. */
class Bound {
  readonly desk: DeskClient;
  readonly grid: SheetGrid;
  /** The selection on which the grid and the server agree. */
  private agreed: Selection | null = null;
  private shown: DeskState['sheet'] = null;

  constructor(
    element: HTMLElement,
    setState: (state: DeskState) => void,
    private readonly setSelection: (selection: Selection) => void,
  ) {
    this.desk = new DeskClient((state) => {
      this.take(state);
      setState(state);
    });
    const { desk } = this;
    const on = (box: Box) => ({ sheet: this.sheet, a1: a1Of(box), seen: this.seen });
    this.grid = new SheetGrid(element, {
      select: (box) => this.select(box),
      type: (row, column, text) => desk.do({ do: 'type', ...on({ row, column, rows: 1, columns: 1 }), text }),
      clear: (box) => desk.do({ do: 'clear', ...on(box) }),
      paste: (box, table) => desk.do({ do: 'paste', ...on(box), table }),
      pasteText: (box, text) => desk.do({ do: 'pasteText', ...on(box), text }),
      pasteFile: (box, file) => desk.pasteFile(on(box), file),
      copyCells: ({ sheet, box, isCut }, to) =>
        desk.do({ do: 'copyCells', from: { sheet, a1: a1Of(box), isCut }, ...on(to) }),
      undo: () => desk.do({ do: 'undo' }),
      redo: () => desk.do({ do: 'redo' }),
    });
  }

  get sheet(): string {
    return this.desk.state.sheet?.name ?? '';
  }

  /** How many insertions and deletions of rows the drawn sheet has. */
  private get seen(): number {
    return this.desk.state.sheet?.shifts.count ?? 0;
  }

  private select(box: Box): void {
    const selection = { sheet: this.sheet, box };
    this.setSelection(selection);
    if (isSame(this.agreed, selection)) return;
    this.agreed = selection;
    this.desk.do({ do: 'select', sheet: this.sheet, a1: a1Of(box), seen: this.seen });
  }

  private take({ sheet, screen }: DeskState): void {
    if (sheet && sheet !== this.shown) {
      this.shown = sheet;
      this.grid.show(sheet, this.desk.ownShifts);
    }
    const selected = screen?.selected;
    if (!selected || !this.desk || this.desk.moving || isSame(this.agreed, selected)) return;
    this.agreed = selected;
    this.setSelection(selected);
    this.grid.select(selected.box);
  }
}

export function useDeskAndGrid(): DeskAndGrid {
  const [state, setState] = useState<DeskState | null>(null);
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

  const { desk, grid } = bound.current ?? {};
  const goTo = (box: Box): void => grid?.goTo(box);
  return { state, desk, grid, gridElement, selection, goTo };
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
