import { make } from './draw';

interface Rect {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** The note of the cell under the mouse, beside the cell. */
export class NoteCard {
  readonly element = make('div.note-card', { role: 'tooltip' });

  constructor() {
    this.hide();
  }

  show(note: string, rect: Rect | null): void {
    const { element } = this;
    if (note === '' || !rect) {
      this.hide();
      return;
    }
    element.textContent = note;
    element.hidden = false;
    const right = rect.left + rect.width;
    const fitsRight = right + element.offsetWidth + 8 < window.innerWidth;
    const left = fitsRight ? right + 2 : Math.max(4, rect.left - element.offsetWidth - 2);
    const top = Math.min(rect.top, Math.max(4, window.innerHeight - element.offsetHeight - 8));
    Object.assign(element.style, { left: `${left}px`, top: `${top}px` });
  }

  hide(): void {
    this.element.hidden = true;
  }
}
