import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

interface DropDownProps {
  caption: string;
  /** What it is called where the caption is a mere sign. */
  label?: string;
  action?: boolean;
  /** Opens upwards, from the foot of the page. */
  isUp?: boolean;
  children(close: () => void): ComponentChildren;
}

const STOPS = '.list button, .list a, .list input';

/** A button that opens a list beside it; Escape, or a click elsewhere, closes it. */
export function DropDown({ caption, label, action = false, isUp = false, children }: DropDownProps) {
  const [open, setOpen] = useState(false);
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return undefined;
    const list = root.current?.querySelector<HTMLElement>('.list');
    // A list at the foot of the page, in tabs that scroll, would be cut off: it is placed in the window.
    if (isUp && list && button.current) {
      const { left, top } = button.current.getBoundingClientRect();
      list.style.left = `${Math.min(left, window.innerWidth - list.offsetWidth - 8)}px`;
      list.style.bottom = `${window.innerHeight - top + 4}px`;
    }
    root.current?.querySelector<HTMLElement>(STOPS)?.focus();
    const leave = (event: Event): void => {
      if (!root.current?.contains(event.target as Node)) setOpen(false);
    };
    const away = (): void => setOpen(false);
    document.addEventListener('pointerdown', leave);
    window.addEventListener('blur', away);
    return () => {
      document.removeEventListener('pointerdown', leave);
      window.removeEventListener('blur', away);
    };
  }, [open, isUp]);
  const press = (event: KeyboardEvent): void => {
    const all = [...(root.current?.querySelectorAll<HTMLElement>(STOPS) ?? [])];
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && open) {
      event.stopPropagation();
      setOpen(false);
      button.current?.focus();
    } else if (step && open) {
      event.preventDefault();
      const at = all.indexOf(document.activeElement as HTMLElement) + step;
      all[(at + all.length) % all.length]?.focus();
    }
  };
  return (
    <div class={isUp ? 'drop-down up' : 'drop-down'} role="none" ref={root} onKeyDown={press}>
      <button
        type="button"
        ref={button}
        class={action ? 'opens action' : 'opens'}
        aria-label={label}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        {caption}
      </button>
      {open && <div class="list">{children(() => setOpen(false))}</div>}
    </div>
  );
}
