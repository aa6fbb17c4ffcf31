/** An open editor of a cell, as the keys see it. */
export interface OpenEditor {
  /** Inserts a letter at the caret. */
  insert(letter: string): void;
  /** Saves what is typed and closes. */
  commit(): void;
  element: HTMLElement | null;
}

/**
 * The longest time for opening an editor or moving the selection, in frames; after that neither happens. Not in
 * milliseconds, because a slow machine takes as many frames.
 */
const MAX_FRAMES = 24;

const ARROWS = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'];

/**
 * Gives the grid its keys in the order in which they were pressed. The grid opens an editor and moves its selection some frames
 * after the key; what is typed meanwhile would go to the cell before. Here it waits until the grid is ready for it.
 */
export class KeyOrder {
  private readonly waiting: KeyboardEvent[] = [];
  private readonly given = new WeakSet<Event>();
  /** Runs while the grid is not ready. */
  private frame: number | null = null;
  /** True while that is for an editor, false while it is for the selection. */
  private opening = false;

  constructor(
    private readonly grid: HTMLElement,
    private readonly editor: () => OpenEditor | null,
  ) {
    document.addEventListener('keydown', (event) => this.press(event), true);
    grid.addEventListener('beforeeditstart', () => this.wait());
    grid.addEventListener('afterfocus', () => {
      // A selection that moves while an editor opens is the one it opens in.
      if (!this.opening) this.goOn();
    });
  }

  /** The editor has the focus. */
  opened(): void {
    this.goOn();
  }

  private press(event: KeyboardEvent): void {
    const { target } = event;
    const isForGrid = target === document.body || (target instanceof Node && this.grid.contains(target));
    if (!isForGrid || this.given.has(event) || event.isComposing || event.ctrlKey || event.metaKey) return;
    if (this.frame !== null) {
      stop(event);
      this.waiting.push(event);
    } else if (this.editor() && steps(event)) {
      stop(event);
      this.leaveEditor(event);
    } else if (isStep(event)) this.waitForStep();
  }

  /** Saves what is typed, and moves by the key that closed the editor. */
  private leaveEditor(event: KeyboardEvent): void {
    this.editor()?.commit();
    this.waitForStep();
    const { shiftKey } = event;
    if (event.key === 'Tab')
      this.give(new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', shiftKey, bubbles: true }));
    else {
      const code = shiftKey ? 'ArrowUp' : 'ArrowDown';
      this.give(new KeyboardEvent('keydown', { key: code, code, bubbles: true }));
    }
  }

  private waitForStep(): void {
    this.wait();
    this.opening = false;
  }

  private wait(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.opening = true;
    let frames = 0;
    const next = () => {
      if (++frames > MAX_FRAMES) this.goOn();
      else this.frame = requestAnimationFrame(next);
    };
    this.frame = requestAnimationFrame(next);
  }

  /** The grid is ready: it gets what was pressed meanwhile, up to the next key after which it is not. */
  private goOn(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    this.opening = false;
    while (this.frame === null) {
      const next = this.waiting.shift();
      if (!next) return;
      this.replay(next);
    }
  }

  private replay(event: KeyboardEvent): void {
    const editor = this.editor();
    const { key, code, shiftKey, altKey } = event;
    if (editor && steps(event)) this.leaveEditor(event);
    else if (editor && key.length === 1) editor.insert(key);
    else {
      if (!editor && isStep(event)) this.waitForStep();
      this.give(
        new KeyboardEvent('keydown', { key, code, shiftKey, altKey, bubbles: true, cancelable: true }),
        editor,
      );
    }
  }

  private give(event: KeyboardEvent, editor: OpenEditor | null = null): void {
    this.given.add(event);
    (editor?.element ?? document.body).dispatchEvent(event);
  }
}

/** Keys that close an editor and move on. */
const steps = ({ key, altKey }: KeyboardEvent): boolean => key === 'Tab' || (key === 'Enter' && !altKey);

/** Keys by which the selection moves. */
const isStep = ({ key }: KeyboardEvent): boolean => key === 'Tab' || ARROWS.includes(key);

function stop(event: Event): void {
  event.preventDefault();
  event.stopImmediatePropagation();
}
