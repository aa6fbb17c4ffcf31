import { a1Of, type Box } from '../../../a1';
import { rowAfter, type Shift } from '../../../shifts';
import type { PastedTable, SheetView } from '../../protocol';
import { words } from '../../words';
import { CellField } from './cell-field';
import { Charts } from './charts';
import { type Clip, copyTo, readPaste } from './clipboard';
import { Cursor } from './cursor';
import { make } from './draw';
import { GridView } from './grid-view';
import { type GridKey, meaningOf } from './keys';
import { NoteCard } from './note-card';
import { listenToPointer } from './pointer';
import { originOf, type Place } from './selection';
import { SheetModel } from './sheet-model';

/** What the user does in the grid. */
interface GridActions {
  select(box: Box): void;
  /** Resolves when the workbook has the text, or has refused it. */
  type(row: number, column: number, text: string): Promise<unknown>;
  clear(box: Box): void;
  paste(box: Box, table: PastedTable): void;
  pasteText(box: Box, text: string): void;
  pasteFile(box: Box, file: File): void;
  /** Copies cells of the workbook, or moves them. */
  copyCells(clip: Clip, to: Box): void;
  undo(): void;
  redo(): void;
}

/** A text on its way to the workbook. */
interface Pending {
  text: string;
}

/** A sheet that is used as in Google Sheets. It changes nothing itself: what the user does goes to the workbook and comes back. */
export class SheetGrid {
  private readonly view: GridView;
  private readonly field: CellField;
  private readonly note = new NoteCard();
  private readonly charts = new Charts();
  private model: SheetModel | null = null;
  private readonly cursor = new Cursor(
    () => this.model,
    (seen) => {
      this.view.reveal(seen);
      this.update();
      this.actions.select(this.box);
    },
  );
  private clip: Clip | null = null;
  private readonly pending = new Map<string, Pending>();

  constructor(
    element: HTMLElement,
    private readonly actions: GridActions,
  ) {
    this.view = new GridView(
      element,
      (row, column) => this.pending.get(`${row},${column}`)?.text ?? this.model?.cell(row, column)?.t ?? '',
      () => {
        this.field.place();
        this.note.hide();
      },
    );
    this.field = new CellField({
      content: () => this.content(this.cursor.active),
      choices: () => this.model?.choices(this.cursor.active.row, this.cursor.active.column),
      look: () => this.model?.look(this.model.cell(this.cursor.active.row, this.cursor.active.column)) ?? {},
      rect: () => this.view.rectOf(this.cursor.active),
      enter: (text) => this.enter(text),
      leave: (direction, key) => this.cursor.leave(direction, key),
      press: (event) => this.press(event),
      changed: () => this.view.reveal(this.cursor.active),
    });
    this.view.scroller.append(
      this.charts.element,
      this.field.element,
      make('span.unseen', { id: 'sheet-keys' }, words.sheetKeys),
    );
    element.append(this.field.list, this.note.element);
    this.listen();
  }

  /**
   * Draws a sheet. Where colleagues have inserted or deleted rows, the active cell and what is typed into it go with their row.
   * @param ownShifts how many of the last insertions and deletions are the user's own
   */
  show(view: SheetView, ownShifts = 0): void {
    const before = this.model?.view;
    this.model = new SheetModel(view);
    if (before?.name !== view.name) {
      this.field.cancel();
      this.pending.clear();
    }
    const { count, last } = view.shifts;
    const missed = before?.name === view.name ? count - before.shifts.count : 0;
    const others = missed > last.length ? [] : last.slice(last.length - missed, last.length - ownShifts);
    if (others.length > 0) this.shift(others);
    this.view.show(this.model);
    this.charts.show(this.model);
    this.note.hide();
    this.update();
    if (others.length > 0) this.actions.select(this.box);
  }

  private shift(shifts: readonly Shift[]): void {
    this.cursor.shift(shifts);
    const pending = [...this.pending];
    this.pending.clear();
    for (const [key, text] of pending) {
      const [row, column] = key.split(',').map(Number);
      this.pending.set(`${rowAfter(row ?? 1, shifts)},${column}`, text);
    }
  }

  /** Goes to cells as the user does: with the keyboard there, and the workbook informed. */
  goTo(box: Box): void {
    this.select(box);
    this.focus();
    this.actions.select(box);
  }

  /** Moves the user's selection and scrolls to it, without telling the workbook. */
  select(box: Box): void {
    this.field.cancel();
    this.cursor.set(box);
    this.view.reveal(box);
    this.update();
  }

  /** Gives the sheet the keyboard. */
  focus(): void {
    window.focus();
    this.field.focus();
  }

  /** The selected cells. */
  get box(): Box {
    return this.cursor.box;
  }

  private content({ row, column }: Place): string {
    return this.pending.get(`${row},${column}`)?.text ?? this.model?.content(row, column) ?? '';
  }

  private enter(text: string): void {
    const { row, column } = this.cursor.active;
    if (text === this.content(this.cursor.active)) return;
    const key = `${row},${column}`;
    const pending = { text };
    this.pending.set(key, pending);
    this.view.redrawRow(row);
    this.actions.type(row, column, text).finally(() => {
      for (const [at, each] of this.pending) {
        if (each !== pending) continue;
        this.pending.delete(at);
        this.view.redrawRow(Number(at.split(',')[0]));
      }
    });
  }

  private update(): void {
    const { active } = this.cursor;
    const name = a1Of({ ...active, rows: 1, columns: 1 });
    this.field.element.setAttribute('aria-label', words.cellNamed(name, this.content(active)));
    this.view.mark({ box: this.box, active, clip: this.visibleClip() });
    this.field.place();
  }

  private visibleClip(): Box | null {
    return this.clip && this.clip.sheet === this.model?.view.name ? this.clip.box : null;
  }

  private press(event: KeyboardEvent): void {
    const meaning = meaningOf(event);
    if (!meaning || !this.model || !this.runKey(meaning)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  /** Does what a key means; false if the key is not the sheet's after all. */
  private runKey(meaning: GridKey): boolean {
    switch (meaning.kind) {
      case 'move':
      case 'page':
      case 'corner':
      case 'mark':
        this.cursor.move(meaning, this.view.pageRows);
        return true;
      case 'step':
        this.cursor.leave(meaning.direction, meaning.direction === 'up' ? 'Enter' : 'Tab');
        return true;
      case 'edit':
        if (this.cursor.isSeveral) this.cursor.leave('down', 'Enter');
        else this.open();
        return true;
      case 'open':
        this.open();
        return true;
      case 'tick':
        return this.tick();
      case 'clear':
        this.actions.clear(this.box);
        return true;
      case 'undo':
      case 'redo':
        this.actions[meaning.kind]();
        return true;
      case 'escape':
        this.clip = null;
        this.update();
        return true;
    }
  }

  private open(): void {
    if (!this.tick()) this.field.open();
  }

  /** Ticks or unticks the checkbox of the active cell; false where there is none. */
  private tick(): boolean {
    const { row, column } = this.cursor.active;
    const cell = this.model?.cell(row, column);
    if (cell?.tick === undefined) return false;
    const [ticked, empty] = cell.tick;
    this.enter(this.content(this.cursor.active) === ticked ? empty : ticked);
    return true;
  }

  private listen(): void {
    const { element } = this.field;
    const { scroller } = this.view;
    element.addEventListener('copy', (event) => this.copy(event, false));
    element.addEventListener('cut', (event) => this.copy(event, true));
    element.addEventListener('paste', (event) => this.paste(event));
    // Keys pressed while nothing has the focus are the sheet's.
    document.addEventListener(
      'keydown',
      () => document.activeElement === document.body && this.field.focus(),
      true,
    );
    listenToPointer(scroller, {
      placeOf: (target) => this.placeOf(target),
      press: () => {
        this.field.commit();
        this.field.focus();
      },
      cursor: this.cursor,
      model: () => this.model,
      tick: () => this.tick(),
      open: () => this.field.open(),
      hover: (place) => {
        const note = place && this.model?.cell(place.row, place.column)?.note;
        this.note.show(note ?? '', place && this.view.rectOf(place));
      },
    });
  }

  private placeOf(target: EventTarget | null): Place | null {
    const slot = target instanceof Element ? target.closest<HTMLElement>('.slot[data-row]') : null;
    if (!slot || !this.model) return null;
    const place = { row: Number(slot.dataset.row), column: Number(slot.dataset.column) };
    return originOf(place, this.model.merges);
  }

  private copy(event: ClipboardEvent, isCut: boolean): void {
    if (this.field.isEditing || !event.clipboardData || !this.model) return;
    event.preventDefault();
    this.clip = copyTo(event.clipboardData, this.model, this.box, isCut);
    this.update();
  }

  private paste(event: ClipboardEvent): void {
    if (this.field.isEditing || !event.clipboardData) return;
    event.preventDefault();
    const box = this.box;
    const pasted = readPaste(event.clipboardData, this.clip);
    if (pasted.kind === 'cells') {
      this.actions.copyCells(pasted.clip, box);
      if (pasted.clip.isCut) this.clip = null;
    } else if (pasted.kind === 'table') this.actions.paste(box, pasted.table);
    else if (pasted.kind === 'text') this.actions.pasteText(box, pasted.text);
    else this.actions.pasteFile(box, pasted.file);
    this.update();
  }
}
