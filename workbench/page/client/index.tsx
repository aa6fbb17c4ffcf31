import { render } from 'preact';
import { words } from '../words';
import { AddonDialog, AddonSidebar } from './addon-page';
import { CellBar } from './cell-bar';
import type { DeskClient, DeskState } from './desk';
import { useDeskAndGrid } from './desk-and-grid';
import { MenuBar } from './menu-bar';
import { Question } from './question';
import { Tabs } from './tabs';
import './style.css';

function Workbench() {
  const { state, desk, grid, gridElement, goTo } = useDeskAndGrid();
  const { screen = null, sheet = null } = state ?? {};
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
          <CellBar desk={desk} sheet={sheet} selected={screen.selected} onGo={goTo} />
        )}
        <div class="sheet" ref={gridElement}>
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
      <Toasts state={state} desk={desk} />
    </>
  );
}

function Toasts({ state, desk }: { state: DeskState | null; desk: DeskClient | undefined }) {
  return (
    <div class="toasts" role="status">
      {state?.toasts.map(({ id, title, message }) => (
        <div class="toast" key={id}>
          {title && <strong>{title}</strong>}
          <span>{message}</span>
          <button type="button" class="close" aria-label={words.close} onClick={() => desk?.dropToast(id)} />
        </div>
      ))}
    </div>
  );
}

/** The grid takes keys and the clipboard of the whole page; events outside the grid are kept from it. */
function keepFromGrid(event: Event): void {
  if (event.target instanceof Element && !event.target.closest('revo-grid')) event.stopPropagation();
}

const app = document.getElementById('app');
if (app) {
  for (const name of ['keydown', 'copy', 'cut', 'paste']) app.addEventListener(name, keepFromGrid);
  document.fonts.load('14px Sarabun', 'ก').finally(() => render(<Workbench />, app));
}
