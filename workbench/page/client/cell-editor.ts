import type { EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';
import { words } from '../words';

type Save = (value: string, preventFocus?: boolean) => void;
type Close = (focusNext?: boolean) => void;

/** What a cell is edited in: lines of text (Alt+Enter makes a new one), or one line with the choices of a drop-down. */
export class CellEditor implements EditorBase {
  element: HTMLTextAreaElement | HTMLInputElement | null = null;
  editCell?: EditCell;
  private readonly save: Save;
  private readonly close: Close;
  private readonly choices: string[] | undefined;
  private ready = false;

  constructor(choices: string[] | undefined, save: Save, close: Close) {
    this.choices = choices;
    this.save = save;
    this.close = close;
  }

  render(h: HyperFunc<VNode>): VNode {
    const common = {
      class: 'cell-editor',
      'aria-label': words.content,
      onKeyDown: (event: KeyboardEvent) => this.press(event),
    };
    if (!this.choices) return h('textarea', { ...common, rows: 1 });
    const options = this.choices.map((value) => h('option', { value }));
    const list = h('datalist', { id: 'cell-choices' }, options as never) as VNode;
    return h('div', {}, [h('input', { ...common, list: 'cell-choices' }), list]);
  }

  /** The first letter typed takes the place of what stood there; opened by Enter or a double click it is kept. */
  componentDidRender(): void {
    if (this.ready || !this.element) return;
    this.ready = true;
    const found = this.element.matches('textarea, input')
      ? this.element
      : this.element.querySelector('input');
    this.element = found as HTMLInputElement;
    this.element.value = String(this.editCell?.val ?? this.editCell?.value ?? '');
    this.element.focus();
    const end = this.element.value.length;
    this.element.setSelectionRange(end, end);
  }

  /** Letters that were pressed before the editor stood. */
  appendPendingInput(value: string): boolean {
    if (!this.ready || !this.element) return false;
    this.element.value += value;
    return true;
  }

  getValue(): string {
    return this.element?.value ?? '';
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.ready = false;
      this.element = null;
      this.close(false);
    } else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      this.element?.setRangeText(
        '\n',
        this.element.selectionStart ?? 0,
        this.element.selectionEnd ?? 0,
        'end',
      );
    } else if (event.key === 'Enter') {
      event.preventDefault();
      event.stopPropagation();
      this.save(this.getValue());
    }
  }
}
