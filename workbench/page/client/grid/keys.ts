import type { Direction } from './selection';

/** What a key means while no cell is being edited. */
export type GridKey =
  | { kind: 'move'; direction: Direction; extend: boolean; jump: boolean }
  | { kind: 'step'; direction: Direction }
  | { kind: 'page'; direction: Direction; extend: boolean }
  | { kind: 'corner'; to: 'rowStart' | 'rowEnd' | 'first' | 'last'; extend: boolean }
  | { kind: 'mark'; what: 'all' | 'rows' | 'columns' }
  | { kind: 'edit' | 'open' | 'clear' | 'tick' | 'undo' | 'redo' | 'escape' };

type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'ctrlKey' | 'altKey' | 'metaKey'>;

const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** The meaning of a key as Google Sheets has it; null for one that types or is not the sheet's. */
export function meaningOf(event: Key): GridKey | null {
  const { key, shiftKey: extend, altKey } = event;
  const control = event.ctrlKey || event.metaKey;
  const direction = ARROWS[key];
  if (direction && altKey) return direction === 'down' ? { kind: 'open' } : null;
  if (direction) return { kind: 'move', direction, extend, jump: control };
  if (control) return controlMeaning(event);
  switch (key) {
    case 'Tab':
      return { kind: 'step', direction: extend ? 'left' : 'right' };
    case 'Enter':
      return altKey ? null : extend ? { kind: 'step', direction: 'up' } : { kind: 'edit' };
    case 'F2':
      return { kind: 'edit' };
    case 'Escape':
      return { kind: 'escape' };
    case 'Delete':
    case 'Backspace':
      return { kind: 'clear' };
    case 'PageUp':
      return { kind: 'page', direction: 'up', extend };
    case 'PageDown':
      return { kind: 'page', direction: 'down', extend };
    case 'Home':
      return { kind: 'corner', to: 'rowStart', extend };
    case 'End':
      return { kind: 'corner', to: 'rowEnd', extend };
    case ' ':
      return extend ? { kind: 'mark', what: 'rows' } : { kind: 'tick' };
    default:
      return null;
  }
}

function controlMeaning({ key, code, shiftKey: extend }: Key): GridKey | null {
  if (key === 'Home') return { kind: 'corner', to: 'first', extend };
  if (key === 'End') return { kind: 'corner', to: 'last', extend };
  if (key === ' ') return { kind: 'mark', what: 'columns' };
  // By the place of the key: with a Thai keyboard it has another letter.
  if (code === 'KeyA') return { kind: 'mark', what: 'all' };
  if (code === 'KeyY') return { kind: 'redo' };
  if (code === 'KeyZ') return { kind: extend ? 'redo' : 'undo' };
  return null;
}
