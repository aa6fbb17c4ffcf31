import type { Screen } from '../protocol';
import { words } from '../words';

/** The sheets of the workbook, at the bottom. Arrows go from one to the next, Enter opens one. */
export function Tabs({ screen, onChoose }: { screen: Screen; onChoose(name: string): void }) {
  const { sheets, selected } = screen;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const tabs = [...(event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]')];
    const at = tabs.indexOf(document.activeElement as HTMLElement) + step;
    if (step !== 0) tabs[(at + tabs.length) % tabs.length]?.focus();
  };
  return (
    <div class="tabs" role="tablist" aria-label={words.sheets} tabIndex={-1} onKeyDown={move}>
      {sheets.map(({ name, tabColor }) => (
        <button
          type="button"
          role="tab"
          key={name}
          aria-selected={name === selected.sheet}
          tabIndex={name === selected.sheet ? 0 : -1}
          style={tabColor ? { borderBottomColor: tabColor } : {}}
          onClick={() => onChoose(name)}
        >
          {name}
        </button>
      ))}
    </div>
  );
}
