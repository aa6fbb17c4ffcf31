import { render } from 'preact';
import { useState } from 'preact/hooks';
import { words } from '../words';
import { AddonDialog, AddonSidebar } from './addon-page';
import { AskReplace, Begin } from './begin';
import { CellBar } from './cell-bar';
import { useClientAndGrid } from './client-and-grid';
import { MenuBar } from './menu-bar';
import { Question } from './question';
import { Tabs } from './tabs';
import { Viewer } from './viewer';
import type { PageState, WorkbookClient } from './workbook-client';
import './style.css';
import './grid/grid.css';

/** What replaces the workbook: a file, or what the user chooses. */
type Replacement = File | 'choose';

/** Replacing the workbook: the user is asked first where it is not saved. `isAsked` until the user has agreed. */
function useReplacing(client: WorkbookClient | undefined, isUnsaved: boolean) {
  const [replacing, setReplacing] = useState<{ by: Replacement; isAsked: boolean } | null>(null);
  const replace = (by: Replacement, isAgreed = !isUnsaved): void => {
    if (!isAgreed) setReplacing({ by, isAsked: true });
    else if (by === 'choose') setReplacing({ by, isAsked: false });
    else {
      setReplacing(null);
      client?.load(by);
    }
  };
  return { replacing, replace, endReplacing: () => setReplacing(null) };
}

function Workbench() {
  const { state, client, grid, gridElement, selection, goTo } = useClientAndGrid();
  const { screen = null, sheet = null, server = null } = state ?? {};
  const { replacing, replace, endReplacing } = useReplacing(client, server?.isUnsaved ?? false);
  return (
    <>
      <header>
        {state && client && screen && (
          <MenuBar client={client} state={state} screen={screen} onReplace={replace} />
        )}
        {state?.problem && <Problem text={state.problem} onClose={() => client?.set({ problem: null })} />}
      </header>
      <main>
        {client && screen && sheet && (
          <CellBar client={client} sheet={sheet} selected={selection ?? screen.selected} onGo={goTo} />
        )}
        <div class="sheet" ref={gridElement}>
          {!screen && <p class="opening">{state?.problem ? '' : words.opening}</p>}
        </div>
      </main>
      {state?.sidebar && client && (
        <AddonSidebar
          key={state.sidebar.id}
          client={client}
          page={state.sidebar}
          onFocus={() => grid?.focus()}
        />
      )}
      <footer>
        {client && screen && <Tabs client={client} screen={screen} />}
        <p class="status" role="status" title={words.callsHint}>
          {state && <Status {...state} />}
        </p>
      </footer>
      {state?.dialog && client && (
        <AddonDialog
          key={state.dialog.id}
          client={client}
          page={state.dialog}
          onFocus={() => grid?.focus()}
        />
      )}
      {state?.viewed && client && server && (
        <Viewer
          key={state.viewed.id}
          document={state.viewed}
          hasOffice={server.hasOffice}
          onClose={() => client.set({ viewed: null })}
        />
      )}
      {client && server?.start && <Begin client={client} choices={server.start} />}
      {server && replacing?.isAsked && (
        <AskReplace
          server={server}
          onAnswer={(isYes) => (isYes ? replace(replacing.by, true) : endReplacing())}
        />
      )}
      {client && replacing?.by === 'choose' && !replacing.isAsked && (
        <Begin client={client} choices={null} onClose={endReplacing} />
      )}
      {state?.questions[0] && client && (
        <Question key={state.questions[0].id} client={client} question={state.questions[0]} />
      )}
      <Toasts state={state} client={client} />
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
function Status({ working, lastAction }: PageState) {
  if (working > 0) return <>{words.working}</>;
  return <>{lastAction && words.calls(lastAction.name, lastAction.calls)}</>;
}

function Toasts({ state, client }: { state: PageState | null; client: WorkbookClient | undefined }) {
  return (
    <div class="toasts" role="status">
      {state?.toasts.map(({ id, title, message }) => (
        <div class="toast" key={id}>
          {title && <strong>{title}</strong>}
          <span>{message}</span>
          <button
            type="button"
            class="close"
            aria-label={words.close}
            onClick={() => client?.dropToast(id)}
          />
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
