import type {
  BeforeRangeSaveDataDetails,
  BeforeSaveDataDetails,
  CellTemplateProp,
  ColumnDataSchemaModel,
  ColumnRegular,
  HyperFunc,
  VNode,
} from '@revolist/revogrid';
import { defineCustomElements } from '@revolist/revogrid/loader';
import type { Box } from '../../a1';
import type { SheetView } from '../protocol';
import { words } from '../words';
import { CellEditor } from './cell-editor';
import { KeyOrder } from './key-order';
import { type Line, SheetModel } from './sheet-model';

type GridElement = HTMLRevoGridElement;

/** What the user does in the grid. */
export interface GridActions {
  select(box: Box): void;
  type(row: number, column: number, text: string): void;
  paste(row: number, column: number, table: string[][]): void;
  pasteText(row: number, column: number, text: string): void;
  pasteFile(row: number, column: number, file: File): void;
}

defineCustomElements();

/** The grid component with a sheet in it. It changes nothing itself: what the user does goes to the workbook and comes back. */
export class SheetGrid {
  private readonly grid: GridElement;
  private readonly actions: GridActions;
  private model: SheetModel | null = null;
  private shape = '';
  private editor: CellEditor | null = null;
  private readonly editors = {
    opened: (editor: CellEditor) => {
      this.editor = editor;
      this.keys.opened();
    },
    closed: (editor: CellEditor) => {
      if (this.editor === editor) this.editor = null;
    },
  };
  private readonly keys: KeyOrder;

  constructor(element: HTMLElement, actions: GridActions) {
    this.actions = actions;
    this.grid = document.createElement('revo-grid') as GridElement;
    Object.assign(this.grid, {
      range: true,
      resize: false,
      filter: false,
      exporting: false,
      canMoveColumns: false,
      canDrag: false,
      // Its link is no part of a grid to a screen reader; docs/development.md names it.
      hideAttribution: true,
      applyOnClose: true,
      rowSize: 24,
      rowHeaders: {
        size: 44,
        cellProperties: () => ({ role: 'rowheader' }),
        cellTemplate: (h: HyperFunc<VNode>, { model }: CellTemplateProp) =>
          h('span', {}, `${(model as Line).row}`),
      },
      editors: {
        cell: (column: ColumnDataSchemaModel, save: (value: string) => void, close: () => void) =>
          new CellEditor(
            this.model?.choices((column.model as Line).row, Number(column.prop)),
            save,
            close,
            this.editors,
          ),
      },
    });
    this.listen();
    this.keys = new KeyOrder(this.grid, () => this.editor);
    new MutationObserver(() => this.completeRoles()).observe(this.grid, { childList: true, subtree: true });
    element.append(this.grid);
  }

  /** Draws a sheet; only what differs from the drawn one is drawn again. */
  show(view: SheetView): void {
    const model = new SheetModel(view);
    this.model = model;
    const { name, columns, widths, frozenColumns, frozenRows, merges } = view;
    const shape = JSON.stringify([name, columns, widths, frozenColumns, frozenRows, merges]);
    if (shape !== this.shape) this.grid.columns = this.columnsOf(model);
    this.shape = shape;
    const { frozenRows: frozen } = view;
    this.grid.pinnedTopSource = model.lines.slice(0, frozen);
    this.grid.source = model.lines.slice(frozen);
    this.grid.rowDefinitions = [...model.heights()].map(([row, size]) =>
      row <= frozen
        ? { type: 'rowPinStart', index: row - 1, size }
        : { type: 'rgRow', index: row - frozen - 1, size },
    );
  }

  /** Moves the user's selection and scrolls to it. */
  async select({ row, column, rows, columns }: Box): Promise<void> {
    if (!this.model) return;
    const { frozenRows, frozenColumns } = this.model.view;
    const [topFrozen, leftFrozen] = [row <= frozenRows, column <= frozenColumns];
    const x = column - 1 - (leftFrozen ? 0 : frozenColumns);
    const y = row - 1 - (topFrozen ? 0 : frozenRows);
    await this.grid.setCellsFocus(
      { x, y },
      { x: x + columns - 1, y: y + rows - 1 },
      leftFrozen ? 'colPinStart' : 'rgCol',
      topFrozen ? 'rowPinStart' : 'rgRow',
    );
    const sight = this.inSight(`${this.model.name(column)}${row}`);
    if (!topFrozen && !sight.down) await this.grid.scrollToRow(Math.max(0, y - 1));
    if (!leftFrozen && !sight.across) await this.grid.scrollToColumnIndex(x);
  }

  /** True if a cell, or at least its beginning, is visible. */
  private inSight(a1: string): { down: boolean; across: boolean } {
    const cell = this.grid.querySelector(`[data-a1="${a1}"]`)?.parentElement?.getBoundingClientRect();
    const across = this.grid.getBoundingClientRect();
    const down = this.grid.querySelector('.vertical-inner')?.getBoundingClientRect();
    if (!cell || !down) return { down: false, across: false };
    return {
      down: cell.top >= down.top - 1 && cell.top < down.bottom - 40,
      across: cell.left >= across.left - 1 && cell.left < across.right - 60,
    };
  }

  /** Gives the grid the focus: it takes the keys while no other element has the focus. */
  focus(): void {
    window.focus();
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }

  /** Adds what the grid lacks: the role of its header row, and that its scrolling part can have the focus. */
  private completeRoles(): void {
    for (const row of this.grid.querySelectorAll('.header-rgRow:has([role])'))
      row.setAttribute('role', 'row');
    for (const part of this.grid.querySelectorAll('.vertical-inner')) {
      part.setAttribute('role', 'rowgroup');
      part.setAttribute('tabindex', '0');
    }
  }

  private columnsOf(model: SheetModel): ColumnRegular[] {
    const { columns, frozenColumns } = model.view;
    return Array.from({ length: columns }, (_, index): ColumnRegular => {
      const column = index + 1;
      return {
        prop: column,
        name: model.name(column),
        size: model.width(column),
        editor: 'cell',
        ...(column <= frozenColumns ? { pin: 'colPinStart' } : {}),
        columnProperties: () => ({ role: 'columnheader', 'aria-colindex': `${column}` }),
        cellProperties: ({ model: line }: CellTemplateProp) => ({
          role: 'gridcell',
          'aria-colindex': `${column}`,
          'aria-rowindex': `${(line as Line).row}`,
          tabindex: '-1',
        }),
        cellTemplate: (h: HyperFunc<VNode>, { model: line }: CellTemplateProp) =>
          this.draw(h, (line as Line).row, column),
      };
    });
  }

  private draw(h: HyperFunc<VNode>, row: number, column: number): VNode | null {
    const { model } = this;
    const merge = model?.merge(row, column);
    if (!model || merge === null) return null;
    const cell = model.cell(row, column);
    const reach = merge ? null : model.reach(row, column);
    const size = merge
      ? { width: `${merge.width}px`, height: `${merge.height}px` }
      : reach !== null && { width: `${reach}px` };
    const marks = [cell?.note && 'noted', size && 'over'].filter(Boolean);
    const properties = {
      class: ['cell', ...marks].join(' '),
      style: { ...model.look(cell), ...size },
      'data-a1': `${model.name(column)}${row}`,
      ...(cell?.note ? { title: cell.note } : {}),
    };
    return h('div', properties, cell?.t ?? '');
  }

  private listen(): void {
    const on = <T>(name: string, act: (detail: T, event: Event) => void): void =>
      this.grid.addEventListener(name, (event) => act((event as CustomEvent<T>).detail, event));
    on<BeforeSaveDataDetails | BeforeRangeSaveDataDetails>('beforeedit', (detail, event) => {
      event.preventDefault();
      if (!('prop' in detail)) return;
      const { row } = detail.model as Line;
      const column = Number(detail.prop);
      const text = String(detail.val ?? '');
      if (text !== (this.model?.content(row, column) ?? '')) this.actions.type(row, column, text);
    });
    on<BeforeRangeSaveDataDetails>('beforerangeedit', (detail, event) => {
      event.preventDefault();
      this.enterRange(detail);
    });
    on('beforeautofill', (_, event) => event.preventDefault());
    on<{ dataText: string; event: ClipboardEvent }>('beforepaste', ({ dataText, event: paste }, event) => {
      event.preventDefault();
      paste.preventDefault();
      this.pasteFrom(dataText, paste.clipboardData?.files[0]);
    });
    // As in Sheets, the selection stays in sight when something else is clicked.
    on('beforefocuslost', (_, event) => event.preventDefault());
    on('afterfocus', () => this.reportSelection());
    on('setrange', () => this.reportSelection());
  }

  /** The cells that the grid would write: blanks for deleted cells. */
  private enterRange({ data, models }: BeforeRangeSaveDataDetails): void {
    const cells = Object.entries(data).flatMap(([index, values]) =>
      Object.entries(values).flatMap(([column, text]) => {
        const row = (models[Number(index)] as Line | undefined)?.row;
        return row === undefined || column === 'row'
          ? []
          : [{ row, column: Number(column), text: String(text ?? '') }];
      }),
    );
    if (cells.length === 0) return;
    const top = Math.min(...cells.map(({ row }) => row));
    const left = Math.min(...cells.map(({ column }) => column));
    const bottom = Math.max(...cells.map(({ row }) => row));
    const right = Math.max(...cells.map(({ column }) => column));
    const table = Array.from({ length: bottom - top + 1 }, () =>
      Array.from({ length: right - left + 1 }, () => ''),
    );
    for (const { row, column, text } of cells) (table[row - top] as string[])[column - left] = text;
    this.actions.paste(top, left, table);
  }

  /** Text, or else a file: cells copied in Excel are on the clipboard as a picture, too. */
  private async pasteFrom(text: string, file: File | undefined): Promise<void> {
    const box = await this.selection();
    if (!box) return;
    if (text !== '' || !file) this.actions.pasteText(box.row, box.column, text);
    else this.actions.pasteFile(box.row, box.column, file);
  }

  private async reportSelection(): Promise<void> {
    const box = await this.selection();
    if (box) this.actions.select(box);
  }

  private async selection(): Promise<Box | null> {
    const range = await this.grid.getSelectedRange();
    if (!range || !this.model) return null;
    const { frozenRows, frozenColumns } = this.model.view;
    const row = range.y + 1 + (range.rowType === 'rowPinStart' ? 0 : frozenRows);
    const column = range.x + 1 + (range.colType === 'colPinStart' ? 0 : frozenColumns);
    return { row, column, rows: range.y1 - range.y + 1, columns: range.x1 - range.x + 1 };
  }

  /** What screen readers call the grid. */
  name(sheet: string): void {
    this.grid.setAttribute('aria-label', `${words.sheet} ${sheet}`);
  }
}
