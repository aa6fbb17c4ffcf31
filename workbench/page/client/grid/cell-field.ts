import { words } from '../../words';
import { make } from './draw';
import type { Direction } from './selection';
import { textWidth } from './text-size';

/** The cell that the field belongs to, and what is done with its text. */
interface FieldHost {
  /** The text of the cell as it is edited. */
  content(): string;
  choices(): string[] | undefined;
  look(): Record<string, string>;
  /** Where the cell is on the screen; null while it is out of sight. */
  rect(): { left: number; top: number; width: number; height: number } | null;
  enter(text: string): void;
  /** Moves on after a text was entered. */
  leave(direction: Direction, key: 'Enter' | 'Tab' | 'Arrow'): void;
  /** A key while nothing is edited. */
  press(event: KeyboardEvent): void;
  /** Editing begins or ends. */
  changed(): void;
}

/** `typing` was begun by a letter: arrows leave the cell. `editing` by Enter, F2 or a double click: arrows move the caret. */
type Mode = 'idle' | 'typing' | 'editing';

const MAX_WIDTH_PX = 480;
const ARROWS: Record<string, Direction> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
const LIST_ID = 'cell-choices';

/**
 * The field of the active cell. It always has the focus of the sheet, unseen until something is typed: so each letter
 * reaches the cell that was active when its key was pressed, at any speed and by any keyboard or input method.
 */
export class CellField {
  readonly element = make('textarea.cell-editor', {
    rows: '1',
    'aria-describedby': 'sheet-keys',
    'aria-autocomplete': 'list',
    autocomplete: 'off',
    spellcheck: 'false',
  }) as HTMLTextAreaElement;
  readonly list = make('ul.choices', {
    role: 'listbox',
    id: LIST_ID,
    'aria-label': words.choices,
    // It scrolls. Keys reach it through the field, which Tab leaves for the next cell.
    tabindex: '0',
  });
  private mode: Mode = 'idle';
  private shown: string[] = [];
  private highlighted = -1;

  constructor(private readonly host: FieldHost) {
    const { element, list } = this;
    element.addEventListener('keydown', (event) => this.press(event));
    element.addEventListener('input', () => this.input());
    element.addEventListener('blur', () => setTimeout(() => this.left()));
    list.hidden = true;
    // The field keeps the focus.
    list.addEventListener('pointerdown', (event) => event.preventDefault());
    list.addEventListener('click', ({ target }) => this.choose(target as HTMLElement));
  }

  get isEditing(): boolean {
    return this.mode !== 'idle';
  }

  focus(): void {
    this.element.focus({ preventScroll: true });
  }

  /** Opens the cell with its text, as Enter does. */
  open(): void {
    this.element.value = this.host.content();
    this.begin('editing');
    const end = this.element.value.length;
    this.element.setSelectionRange(end, end);
    const choices = this.host.choices();
    if (choices) this.offer(choices, choices.indexOf(this.element.value));
  }

  /** Saves what is typed. */
  commit(): void {
    if (!this.isEditing) return;
    const chosen = this.shown[this.highlighted];
    const text = chosen ?? this.element.value;
    this.close();
    this.host.enter(text);
  }

  cancel(): void {
    if (this.isEditing) this.close();
  }

  /** Puts the field over its cell. */
  place(): void {
    const { element, list } = this;
    const rect = this.isEditing ? this.host.rect() : null;
    element.classList.toggle('editing', rect !== null);
    if (!rect) {
      element.removeAttribute('style');
      list.hidden = true;
      return;
    }
    const look = this.host.look();
    const room = Math.min(MAX_WIDTH_PX, window.innerWidth - rect.left - 8);
    const width = Math.max(
      Math.min(rect.width + 1, room),
      Math.min(room, textWidth(element.value, look) + 20),
    );
    Object.assign(element.style, {
      left: `${rect.left - 1}px`,
      top: `${rect.top - 1}px`,
      width: `${width}px`,
      height: '0',
      fontSize: look['font-size'] ?? '',
      fontWeight: look['font-weight'] ?? '',
    });
    const height = Math.max(rect.height + 1, element.scrollHeight + 4);
    element.style.height = `${Math.min(height, window.innerHeight - rect.top - 8)}px`;
    list.hidden = this.shown.length === 0;
    const below = rect.top + height;
    const isHigh = below > window.innerHeight - 160 && rect.top > 200;
    Object.assign(list.style, {
      left: `${rect.left - 1}px`,
      minWidth: `${rect.width}px`,
      top: isHigh ? '' : `${below}px`,
      bottom: isHigh ? `${window.innerHeight - rect.top + 2}px` : '',
    });
  }

  private begin(mode: Mode): void {
    this.mode = mode;
    this.focus();
    this.place();
    this.host.changed();
  }

  private close(): void {
    this.mode = 'idle';
    this.element.value = '';
    this.offer([], -1);
    this.host.changed();
  }

  private input(): void {
    if (!this.isEditing) this.begin('typing');
    const choices = this.host.choices();
    const { value } = this.element;
    if (choices) {
      const typed = value.toLowerCase();
      this.offer(
        choices.filter((choice) => choice.toLowerCase().includes(typed)),
        -1,
      );
    }
    this.place();
  }

  /** The window has lost the focus for a moment, or the user has gone elsewhere: then what is typed is saved. */
  private left(): void {
    if (document.activeElement !== this.element) this.commit();
  }

  private press(event: KeyboardEvent): void {
    // Keys of an input method that is composing a letter.
    if (event.isComposing) return;
    if (!this.isEditing) {
      this.host.press(event);
      return;
    }
    const { key, shiftKey } = event;
    const direction = ARROWS[key];
    if (key === 'Escape') this.cancel();
    else if (key === 'F2') this.mode = this.mode === 'typing' ? 'editing' : 'typing';
    else if (key === 'Enter' && (event.altKey || event.ctrlKey || event.metaKey)) this.insert('\n');
    else if (key === 'Enter') this.finish(shiftKey ? 'up' : 'down', 'Enter');
    else if (key === 'Tab') this.finish(shiftKey ? 'left' : 'right', 'Tab');
    else if (direction && this.shown.length > 0 && (direction === 'up' || direction === 'down')) {
      const count = this.shown.length;
      const from = this.highlighted < 0 && direction === 'up' ? 0 : this.highlighted;
      this.offer(this.shown, (from + (direction === 'up' ? -1 : 1) + count) % count);
    } else if (direction && this.mode === 'typing' && !shiftKey && !event.ctrlKey) {
      this.finish(direction, 'Arrow');
    } else return;
    event.preventDefault();
    event.stopPropagation();
  }

  private finish(direction: Direction, key: 'Enter' | 'Tab' | 'Arrow'): void {
    this.commit();
    this.host.leave(direction, key);
  }

  private insert(text: string): void {
    const { element } = this;
    element.setRangeText(text, element.selectionStart, element.selectionEnd, 'end');
    this.place();
  }

  private choose(target: HTMLElement): void {
    const option = target.closest('[role=option]');
    if (!option) return;
    this.highlighted = [...this.list.children].indexOf(option);
    this.commit();
  }

  /** Shows the choices below the cell; `highlighted` is the one that Enter takes, -1 for the typed text. */
  private offer(choices: string[], highlighted: number): void {
    const { element, list } = this;
    this.shown = choices;
    this.highlighted = highlighted;
    list.replaceChildren(
      ...choices.map((choice, index) =>
        make(
          'li',
          { role: 'option', id: `${LIST_ID}-${index}`, 'aria-selected': `${index === highlighted}` },
          choice,
        ),
      ),
    );
    if (choices.length > 0) element.setAttribute('aria-controls', LIST_ID);
    else element.removeAttribute('aria-controls');
    if (highlighted >= 0) element.setAttribute('aria-activedescendant', `${LIST_ID}-${highlighted}`);
    else element.removeAttribute('aria-activedescendant');
    this.place();
    list.children[highlighted]?.scrollIntoView({ block: 'nearest' });
  }
}
