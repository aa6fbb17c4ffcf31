import { render } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { a1Of, type Box } from '../../a1';
import { words } from '../words';
import { AddonDialog, AddonSidebar } from './AddonPage';
import { CellBar } from './CellBar';
import { DeskClient, type DeskState } from './desk';
import { MenuBar } from './MenuBar';
import { Question } from './Question';
import { bookAddress, download } from './server';
import { SheetGrid } from './sheet-grid';
import { Tabs } from './Tabs';
import './style.css';

const same = (a: Box, b: Box): boolean => a1Of(a) === a1Of(b);

function Workbench() {
  const [state, setState] = useState<DeskState | null>(null);
  const place = useRef<HTMLDivElement>(null);
  const tools = useRef<{ desk: DeskClient; grid: SheetGrid } | null>(null);
  /** Where the grid and the server agree that the user is. */
  const at = useRef<{ sheet: string; box: Box } | null>(null);

  useEffect(() => {
    if (!place.current) return;
    const desk = new DeskClient(setState);
    const sheet = (): string => desk.state.screen?.selected.sheet ?? '';
    const cellAt = (row: number, column: number) => ({
      sheet: sheet(),
      a1: a1Of({ row, column, rows: 1, columns: 1 }),
    });
    const grid = new SheetGrid(place.current, {
      select: (box) => {
        if (at.current && at.current.sheet === sheet() && same(at.current.box, box)) return;
        at.current = { sheet: sheet(), box };
        desk.do({ do: 'select', sheet: sheet(), a1: a1Of(box) });
      },
      type: (row, column, text) => desk.do({ do: 'type', ...cellAt(row, column), text }),
      paste: (row, column, table) => desk.do({ do: 'paste', ...cellAt(row, column), table }),
      pasteText: (row, column, text) => desk.do({ do: 'pasteText', ...cellAt(row, column), text }),
      pasteFile: (row, column, file) => desk.pasteFile(cellAt(row, column), file),
    });
    tools.current = { desk, grid };
    const press = (event: KeyboardEvent): void => {
      const save = event.key === 's' && (event.ctrlKey || event.metaKey);
      if (!save && event.key !== 'F6') return;
      event.preventDefault();
      if (save) download(bookAddress());
      // Tab moves in the sheet; F6 leaves it and comes back.
      else if (document.activeElement?.closest('header, aside, footer')) grid.focus();
      else document.querySelector<HTMLElement>('nav button')?.focus();
    };
    window.addEventListener('keydown', press, { capture: true });
  }, []);

  const { desk, grid } = tools.current ?? {};
  const { screen = null, sheet = null } = state ?? {};

  useEffect(() => {
    if (sheet) grid?.show(sheet);
  }, [grid, sheet]);

  useEffect(() => {
    const selected = screen?.selected;
    if (!grid || !desk || !selected || desk.moving) return;
    if (at.current?.sheet === selected.sheet && same(at.current.box, selected.box)) return;
    at.current = selected;
    grid.name(selected.sheet);
    grid.select(selected.box);
  }, [grid, desk, screen]);

  const go = (box: Box): void => {
    grid?.focus();
    grid?.select(box);
  };

  return (
    <>
      <header>
        {state && desk && screen && <MenuBar desk={desk} state={state} screen={screen} />}
        {state?.problem && (
          <p class="problem" role="alert">
            {state.problem}
          </p>
        )}
      </header>
      <main>
        {desk && screen && sheet && (
          <CellBar desk={desk} sheet={sheet} selected={screen.selected} onGo={go} />
        )}
        <div class="sheet" ref={place}>
          {!screen && <p class="opening">{state?.problem ? '' : words.opening}</p>}
        </div>
      </main>
      {state?.sidebar && desk && (
        <AddonSidebar key={state.sidebar.id} desk={desk} page={state.sidebar} onFocus={() => grid?.focus()} />
      )}
      <footer>
        {desk && screen && (
          <Tabs screen={screen} onChoose={(name) => desk.do({ do: 'select', sheet: name })} />
        )}
        <p class="status" role="status">
          {state && (state.working > 0 ? words.working : state.calls > 0 && words.calls(state.calls))}
        </p>
      </footer>
      {state?.dialog && desk && (
        <AddonDialog key={state.dialog.id} desk={desk} page={state.dialog} onFocus={() => grid?.focus()} />
      )}
      {state?.questions[0] && desk && (
        <Question key={state.questions[0].id} desk={desk} question={state.questions[0]} />
      )}
      <div class="toasts" role="status">
        {state?.toasts.map(({ id, title, message }) => (
          <div class="toast" key={id}>
            {title && <strong>{title}</strong>}
            <span>{message}</span>
            <button
              type="button"
              class="close"
              aria-label={words.close}
              onClick={() => desk?.dropToast(id)}
            />
          </div>
        ))}
      </div>
    </>
  );
}

/** The grid takes keys and the clipboard of the whole page; what happens in another part of it is none of the grid's. */
function keepFromGrid(event: Event): void {
  if (event.target instanceof Element && !event.target.closest('revo-grid')) event.stopPropagation();
}

const app = document.getElementById('app');
if (app) {
  for (const name of ['keydown', 'copy', 'cut', 'paste']) app.addEventListener(name, keepFromGrid);
  document.fonts.load('14px Sarabun', 'ก').finally(() => render(<Workbench />, app));
}
