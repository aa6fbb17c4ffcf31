import type { RefObject } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { a1Of, type Box } from '../../a1';
import { DeskClient, type DeskState } from './desk';
import { bookAddress, download } from './server';
import { SheetGrid } from './sheet-grid';

/** The workbook and the grid that draws its sheet, kept at the same selection. */
export interface DeskAndGrid {
  /** Null until the first answer of the server. */
  state: DeskState | null;
  desk: DeskClient | undefined;
  grid: SheetGrid | undefined;
  /** The element that the grid is drawn into. */
  gridElement: RefObject<HTMLDivElement | null>;
  /** Selects cells, and gives the sheet the focus. */
  goTo(box: Box): void;
}

interface Selection {
  sheet: string;
  box: Box;
}

const isSame = (a: Selection | null, b: Selection): boolean =>
  a?.sheet === b.sheet && a1Of(a.box) === a1Of(b.box);

const cellA1 = (row: number, column: number): string => a1Of({ row, column, rows: 1, columns: 1 });

export function useDeskAndGrid(): DeskAndGrid {
  const [state, setState] = useState<DeskState | null>(null);
  const gridElement = useRef<HTMLDivElement>(null);
  const opened = useRef<{ desk: DeskClient; grid: SheetGrid } | null>(null);
  /** The selection on which the grid and the server agree. */
  const agreed = useRef<Selection | null>(null);

  useEffect(() => {
    if (!gridElement.current) return;
    const desk = new DeskClient(setState);
    const sheet = (): string => desk.state.screen?.selected.sheet ?? '';
    const grid = new SheetGrid(gridElement.current, {
      select: (box) => {
        const selection = { sheet: sheet(), box };
        if (isSame(agreed.current, selection)) return;
        agreed.current = selection;
        desk.do({ do: 'select', sheet: sheet(), a1: a1Of(box) });
      },
      type: (row, column, text) => desk.do({ do: 'type', sheet: sheet(), a1: cellA1(row, column), text }),
      paste: (row, column, table) => desk.do({ do: 'paste', sheet: sheet(), a1: cellA1(row, column), table }),
    });
    opened.current = { desk, grid };
    window.addEventListener('keydown', (event) => pressPageKey(event, grid), { capture: true });
  }, []);

  const { desk, grid } = opened.current ?? {};
  const { screen = null, sheet = null } = state ?? {};
  useEffect(() => {
    if (sheet) grid?.show(sheet);
  }, [grid, sheet]);
  useEffect(() => {
    const selected = screen?.selected;
    if (!grid || !desk || !selected || desk.moving || isSame(agreed.current, selected)) return;
    agreed.current = selected;
    grid.name(selected.sheet);
    grid.select(selected.box);
  }, [grid, desk, screen]);
  const goTo = (box: Box): void => {
    grid?.focus();
    grid?.select(box);
  };
  return { state, desk, grid, gridElement, goTo };
}

/** The keys of the whole page: Ctrl+S saves the workbook; F6 leaves the sheet, in which Tab moves, and comes back. */
function pressPageKey(event: KeyboardEvent, grid: SheetGrid): void {
  const isSave = event.key === 's' && (event.ctrlKey || event.metaKey);
  if (!isSave && event.key !== 'F6') return;
  event.preventDefault();
  if (isSave) download(bookAddress());
  else if (document.activeElement?.closest('header, aside, footer')) grid.focus();
  else document.querySelector<HTMLElement>('nav button')?.focus();
}
