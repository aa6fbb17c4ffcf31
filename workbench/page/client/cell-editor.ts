import type { EditCell, EditorBase, HyperFunc, VNode } from '@revolist/revogrid';
import { words } from '../words';
import type { OpenEditor } from './key-order';

type Save = (value: string, preventFocus?: boolean) => void;
type Close = (focusNext?: boolean) => void;

/** What is notified of an editor. */
export interface EditorHost {
  opened(editor: CellEditor): void;
  closed(editor: CellEditor): void;
}

/** The editor of a cell: lines of text (Alt+Enter adds one), or one line with the choices of a drop-down. */
export class CellEditor implements EditorBase, OpenEditor {
  /** The editor's element to the grid: the first one drawn, a new one at each drawing. */
  element: HTMLElement | null = null;
  editCell?: EditCell;
  /** The input; it stays the same while the grid redraws its cells. */
  private input: HTMLTextAreaElement | HTMLInputElement | null = null;

  constructor(
    private readonly choices: string[] | undefined,
    private readonly save: Save,
    private readonly close: Close,
    private readonly host: EditorHost,
  ) {}

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

  /** The editor begins with the letter that opened it, or with the text of the cell after Enter or a double click. */
  componentDidRender(): void {
    if (this.input || !this.element) return;
    const found = this.element.matches('.cell-editor')
      ? this.element
      : this.element.querySelector('.cell-editor');
    this.input = found as HTMLInputElement;
    this.input.value = this.firstText();
    this.input.focus();
    const end = this.input.value.length;
    this.input.setSelectionRange(end, end);
    this.host.opened(this);
  }

  disconnectedCallback(): void {
    this.host.closed(this);
  }

  insert(letter: string): void {
    const { input } = this;
    input?.setRangeText(letter, input.selectionStart ?? 0, input.selectionEnd ?? 0, 'end');
  }

  commit(): void {
    this.save(this.getValue(), true);
    this.close(false);
    this.host.closed(this);
  }

  /** The text; before the editor is drawn, the text that it was opened with. */
  getValue(): string {
    return this.input?.value ?? this.firstText();
  }

  private firstText(): string {
    return String(this.editCell?.val ?? this.editCell?.value ?? '');
  }

  private press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      this.close(false);
      this.host.closed(this);
    } else if (event.key === 'Enter' && (event.altKey || event.ctrlKey)) {
      event.preventDefault();
      this.insert('\n');
    }
  }
}
