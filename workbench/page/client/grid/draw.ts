import type { SheetModel } from './sheet-model';

export const HEAD_HEIGHT = 24;
export const ROW_HEAD_WIDTH = 44;

/** A row in the document: its element, and the elements of its cells by column. */
export interface DrawnRow {
  element: HTMLElement;
  head: HTMLElement;
  slots: Map<number, HTMLElement>;
}

/** The columns that are drawn: the frozen ones, and a run of the others. */
export interface DrawnColumns {
  frozen: number;
  first: number;
  last: number;
}

/** Creates an element with attributes; the class is the first argument's part after the dot. */
export function make(what: string, attributes: Record<string, string> = {}, text = ''): HTMLElement {
  const [tag = 'div', name] = what.split('.');
  const element = document.createElement(tag);
  if (name) element.className = name;
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
  if (text !== '') element.textContent = text;
  return element;
}

function shownColumns(model: SheetModel, { frozen, first, last }: DrawnColumns): number[] {
  const columns = Array.from({ length: frozen }, (_, index) => index + 1);
  for (let column = first; column <= last; column++) columns.push(column);
  return columns.filter((column) => !model.columns.isHidden(column));
}

/** The space in place of the columns that are left of the drawn ones. */
function gap(model: SheetModel, { frozen, first }: DrawnColumns): HTMLElement {
  const width = model.columns.start(first) - model.columns.start(frozen + 1);
  return make('div.gap', { role: 'presentation', style: `width:${width}px` });
}

function assemble(
  row: DrawnRow,
  model: SheetModel,
  columns: DrawnColumns,
  slotOf: (column: number) => HTMLElement,
): DrawnRow {
  let hasGap = false;
  for (const column of shownColumns(model, columns)) {
    if (column > columns.frozen && !hasGap) {
      row.element.append(gap(model, columns));
      hasGap = true;
    }
    const slot = slotOf(column);
    slot.style.width = `${model.columns.size(column)}px`;
    if (column <= columns.frozen) {
      slot.classList.add('frozen');
      if (column === columns.frozen) slot.classList.add('last-frozen');
      slot.style.left = `${ROW_HEAD_WIDTH + model.columns.start(column)}px`;
    }
    row.slots.set(column, slot);
    row.element.append(slot);
  }
  return row;
}

/** The row with the letters of the columns. */
export function drawHead(model: SheetModel, columns: DrawnColumns, corner: string): DrawnRow {
  const element = make('div.row head', { role: 'row', 'aria-rowindex': '1' });
  const head = make('div.corner', { role: 'columnheader' });
  head.append(make('span.unseen', {}, corner));
  element.append(head);
  return assemble({ element, head, slots: new Map() }, model, columns, (column) =>
    make(
      'div.slot',
      { role: 'columnheader', 'aria-colindex': `${column + 1}`, 'data-column': `${column}` },
      model.name(column),
    ),
  );
}

/** A row of cells. `shownText` gives the text of a cell; it may be newer than the model. */
export function drawRow(
  model: SheetModel,
  row: number,
  columns: DrawnColumns,
  shownText: (row: number, column: number) => string,
): DrawnRow {
  const element = make('div.row', { role: 'row', 'aria-rowindex': `${row + 1}` });
  element.style.height = `${model.rows.size(row)}px`;
  const head = make('div.row-head', { role: 'rowheader', 'data-row': `${row}` }, `${row}`);
  element.append(head);
  return assemble({ element, head, slots: new Map() }, model, columns, (column) =>
    drawSlot(model, row, column, shownText(row, column)),
  );
}

function drawSlot(model: SheetModel, row: number, column: number, text: string): HTMLElement {
  const slot = make('div.slot', {
    role: 'gridcell',
    'aria-colindex': `${column + 1}`,
    'data-row': `${row}`,
    'data-column': `${column}`,
  });
  const merge = model.merge(row, column);
  if (merge && (merge.row !== row || merge.column !== column)) return slot;
  const cell = model.cell(row, column);
  const inner = make('div.cell', { 'data-a1': `${model.name(column)}${row}` });
  for (const [name, value] of Object.entries(model.look(cell))) inner.style.setProperty(name, value);
  if (merge) {
    slot.classList.add('over');
    inner.style.width = `${model.columns.end(merge.column + merge.columns - 1) - model.columns.start(column)}px`;
    inner.style.height = `${model.rows.end(merge.row + merge.rows - 1) - model.rows.start(row)}px`;
  } else {
    const reach = model.reach(row, column, text);
    if (reach !== null) {
      slot.classList.add('over');
      inner.style.width = `${reach}px`;
    }
  }
  if (cell?.tick !== undefined) {
    const isTicked = /^true$/i.test(text);
    slot.setAttribute('aria-label', isTicked ? '☑' : '☐');
    inner.append(make(isTicked ? 'span.tick ticked' : 'span.tick', { 'aria-hidden': 'true' }));
  } else inner.textContent = text;
  slot.append(inner);
  if (cell?.note) slot.classList.add('noted');
  if (cell?.v !== undefined) slot.append(make('span.arrow', { 'aria-hidden': 'true' }));
  return slot;
}
