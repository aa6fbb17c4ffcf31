import type { Cursor } from './cursor';
import type { Place } from './selection';
import type { SheetModel } from './sheet-model';

/** The grid as the mouse uses it. */
interface PointerHost {
  placeOf(target: EventTarget | null): Place | null;
  /** A button of the mouse goes down on the sheet. */
  press(): void;
  cursor: Cursor;
  model(): SheetModel | null;
  /** Ticks the checkbox of the active cell; false where there is none. */
  tick(): boolean;
  open(): void;
  /** The mouse is over a cell, or has left the cells. */
  hover(place: Place | null): void;
}

/** Takes the mouse of the sheet: selecting, extending, ticking, opening. */
export function listenToPointer(scroller: HTMLElement, host: PointerHost): void {
  scroller.addEventListener('pointerdown', (event) => point(event, host));
  scroller.addEventListener('dblclick', ({ target }) => {
    const place = host.placeOf(target);
    if (place && host.model()?.cell(place.row, place.column)?.tick === undefined) host.open();
  });
  scroller.addEventListener('pointerover', ({ target }) => host.hover(host.placeOf(target)));
  scroller.addEventListener('pointerleave', () => host.hover(null));
}

function point(event: PointerEvent, host: PointerHost): void {
  const target = event.target as HTMLElement;
  const { cursor } = host;
  const model = host.model();
  const slot = target.closest<HTMLElement>('.slot, .row-head, .corner');
  if (!model || event.button !== 0 || !slot) return;
  // The field keeps the focus.
  event.preventDefault();
  host.press();
  const place = host.placeOf(target);
  if (!place) {
    const { row, column } = slot.dataset;
    if (row) cursor.go({ row: Number(row), column: 1 }, { row: Number(row), column: model.view.columns });
    else if (column) {
      cursor.go({ row: 1, column: Number(column) }, { row: model.view.rows, column: Number(column) });
    } else cursor.mark('all', model);
    return;
  }
  if (event.shiftKey) cursor.extendTo(place);
  else cursor.go(place);
  if (target.closest('.tick')) host.tick();
  else if (target.closest('.arrow')) host.open();
  else drag(host);
}

/** Extends the selection while the button of the mouse is down. */
function drag({ cursor, placeOf }: PointerHost): void {
  const move = ({ clientX, clientY }: PointerEvent): void => {
    const place = placeOf(document.elementFromPoint(clientX, clientY));
    if (place) cursor.extendTo(place);
  };
  document.addEventListener('pointermove', move);
  document.addEventListener('pointerup', () => document.removeEventListener('pointermove', move), {
    once: true,
  });
}
