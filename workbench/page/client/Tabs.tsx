import type { Screen } from '../protocol';
import { words } from '../words';

/** The sheets of the workbook, at the bottom. */
export function Tabs({ screen, onChoose }: { screen: Screen; onChoose(name: string): void }) {
  const { sheets, selected } = screen;
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key] ?? 0;
    const at = sheets.findIndex(({ name }) => name === selected.sheet) + step;
    const next = sheets[(at + sheets.length) % sheets.length];
    if (step === 0 || !next) return;
    const tabs = (event.currentTarget as HTMLElement).querySelectorAll<HTMLElement>('[role=tab]');
    tabs[(at + sheets.length) % sheets.length]?.focus();
    onChoose(next.name);
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
