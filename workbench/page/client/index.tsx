import { render } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words';
import { AddonDialog, AddonSidebar } from './addon-page';
import { AskReplace, Begin } from './begin';
import { CellBar } from './cell-bar';
import type { DeskClient, DeskState } from './desk';
import { useDeskAndGrid } from './desk-and-grid';
import { MenuBar } from './menu-bar';
import { Question } from './question';
import { Tabs } from './tabs';
import { Viewer } from './viewer';
import './style.css';
import './grid/grid.css';

/** What replaces the workbook: a file, or what the user chooses. */
type Replacement = File | 'choose';

/** Replacing the workbook: the user is asked first where it is not saved. `isAsked` until the user has agreed. */
function useReplacing(desk: DeskClient | undefined, isUnsaved: boolean) {
  const [replacing, setReplacing] = useState<{ by: Replacement; isAsked: boolean } | null>(null);
  const replace = (by: Replacement, isAgreed = !isUnsaved): void => {
    if (!isAgreed) setReplacing({ by, isAsked: true });
    else if (by === 'choose') setReplacing({ by, isAsked: false });
    else {
      setReplacing(null);
      desk?.load(by);
    }
  };
  return { replacing, replace, endReplacing: () => setReplacing(null) };
}

function Workbench() {
  const { state, desk, grid, gridElement, selection, goTo } = useDeskAndGrid();
  const { screen = null, sheet = null, server = null } = state ?? {};
  const { replacing, replace, endReplacing } = useReplacing(desk, server?.isUnsaved ?? false);
  return (
    <>
      <header>
        {state && desk && screen && <MenuBar desk={desk} state={state} screen={screen} onReplace={replace} />}
        {state?.problem && <Problem text={state.problem} onClose={() => desk?.set({ problem: null })} />}
      </header>
      <main>
        {desk && screen && sheet && (
          <CellBar desk={desk} sheet={sheet} selected={selection ?? screen.selected} onGo={goTo} />
        )}
        <div class="sheet" ref={gridElement}>
          {!screen && <p class="opening">{state?.problem ? '' : words.opening}</p>}
        </div>
      </main>
      {state?.sidebar && desk && (
        <AddonSidebar key={state.sidebar.id} desk={desk} page={state.sidebar} onFocus={() => grid?.focus()} />
      )}
      <footer>
        {desk && screen && <Tabs desk={desk} screen={screen} />}
        <p class="status" role="status" title={words.callsHint}>
          {state && <Status {...state} />}
        </p>
      </footer>
      {state?.dialog && desk && (
        <AddonDialog key={state.dialog.id} desk={desk} page={state.dialog} onFocus={() => grid?.focus()} />
      )}
      {state?.viewed && desk && server && (
        <Viewer
          key={state.viewed.id}
          document={state.viewed}
          hasOffice={server.hasOffice}
          onClose={() => desk.set({ viewed: null })}
        />
      )}
      {desk && server?.start && <Begin desk={desk} choices={server.start} />}
      {server && replacing?.isAsked && (
        <AskReplace
          server={server}
          onAnswer={(isYes) => (isYes ? replace(replacing.by, true) : endReplacing())}
        />
      )}
      {desk && replacing?.by === 'choose' && !replacing.isAsked && (
        <Begin desk={desk} choices={null} onClose={endReplacing} />
      )}
      {state?.questions[0] && desk && (
        <Question key={state.questions[0].id} desk={desk} question={state.questions[0]} />
      )}
      <Toasts state={state} desk={desk} />
    </>
  );
}

/** What went wrong, until the user closes it. */
function Problem({ text, onClose }: { text: string; onClose(): void }) {
  return (
    <div class="problem" role="alert">
      <p>{text}</p>
      <button type="button" class="close" aria-label={words.close} onClick={onClose} />
    </div>
  );
}

/** What is under way, or how many crossings the last action took. */
function Status({ working, lastAction }: DeskState) {
  if (working > 0) return <>{words.working}</>;
  return <>{lastAction && words.calls(lastAction.name, lastAction.calls)}</>;
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

const app = document.getElementById('app');
if (app) {
  // Rows are as high as their texts, so both weights are there before a text is measured.
  const weights = ['14px Sarabun', '600 14px Sarabun'].map((font) => document.fonts.load(font, 'กa'));
  Promise.allSettled(weights).then(() => render(<Workbench />, app));
}
