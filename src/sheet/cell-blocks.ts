import { type CellRef, cellKey } from './cell-ref';

/** A text for one cell of a sheet. */
export interface CellText extends CellRef {
  text: string;
  /** True for a checkbox, whose text is that of its tick: TRUE or FALSE. */
  isCheckbox?: boolean;
}

/** A rectangle of cells, each of which gets a text: what one call writes. */
export interface CellBlock extends CellRef {
  texts: string[][];
}

/** A rectangle of cells without its texts. */
export interface Box extends CellRef {
  rows: number;
  columns: number;
}

/** The smallest rectangle around cells, at least one. */
export function boxAround(cells: readonly CellRef[]): Box {
  const [rows, columns] = [cells.map((cell) => cell.row), cells.map((cell) => cell.column)];
  const [row, column] = [lowest(rows), lowest(columns)];
  return { row, column, rows: highest(rows) - row + 1, columns: highest(columns) - column + 1 };
}

// Not by Math.min(...all): a sheet has more cells than a function takes arguments.
const lowest = (all: readonly number[]): number => all.reduce((low, each) => Math.min(low, each));
const highest = (all: readonly number[]): number => all.reduce((high, each) => Math.max(high, each));

/** Writes in few calls: rectangles, and lists of separate cells that get the same text. */
export interface WritePlan {
  blocks: CellBlock[];
  repeated: { text: string; cells: CellText[] }[];
}

/** Groups texts so that few calls write them, and none writes a cell that is not among them. */
export function planWrites(writes: readonly CellText[]): WritePlan {
  const byText = new Map<string, CellText[]>();
  for (const write of writes) {
    const cells = byText.get(write.text);
    if (cells) cells.push(write);
    else byText.set(write.text, [write]);
  }
  const repeatedTexts = [...byText].filter(([, cells]) => cells.length > 1);
  const single = [...byText.values()].flatMap((cells) => (cells.length > 1 ? [] : cells));
  const plans: WritePlan[] = [
    { blocks: blocksOf(writes), repeated: [] },
    { blocks: blocksOf(single), repeated: repeatedTexts.map(([text, cells]) => ({ text, cells })) },
  ];
  return fewest(plans, ({ blocks, repeated }) => blocks.length + repeated.length);
}

/** Cells as rectangles: of each set of neighbours, along its rows or along its columns, whichever gives fewer. */
export function blocksOf(writes: readonly CellText[]): CellBlock[] {
  return neighbourhoods(writes).flatMap((cells) =>
    fewest(
      [alongRows(cells), alongRows(cells.map(transposed)).map(transposedBlock)],
      (blocks: CellBlock[]) => blocks.length,
    ),
  );
}

/** The first of those with the least cost. */
function fewest<T>(choices: T[], cost: (choice: T) => number): T {
  return choices.reduce((best, choice) => (cost(choice) < cost(best) ? choice : best));
}

/** Sets of cells that touch by their sides; of several texts for one cell the last counts. */
function neighbourhoods(writes: readonly CellText[]): CellText[][] {
  const left = new Map(writes.map((write) => [cellKey(write), write]));
  const found: CellText[][] = [];
  for (const start of left.values()) {
    const cells: CellText[] = [];
    const next: (CellText | undefined)[] = [start];
    for (let cell = next.pop(); cell; cell = next.pop()) {
      const { row, column } = cell;
      if (!left.delete(cellKey(cell))) continue;
      cells.push(cell);
      for (const [down, right] of [
        [-1, 0],
        [1, 0],
        [0, -1],
        [0, 1],
      ] as const) {
        const beside = left.get(cellKey({ row: row + down, column: column + right }));
        if (beside) next.push(beside);
      }
    }
    found.push(cells);
  }
  return found;
}

/** Runs of cells side by side in a row, and runs of the same columns under each other as one. */
function alongRows(cells: readonly CellText[]): CellBlock[] {
  const blocks: CellBlock[] = [];
  const open = new Map<string, CellBlock>();
  for (const run of runsOf(cells)) {
    const key = `${run.column}:${run.texts[0]?.length}`;
    const above = open.get(key);
    if (above && above.row + above.texts.length === run.row) above.texts.push(...run.texts);
    else {
      blocks.push(run);
      open.set(key, run);
    }
  }
  return blocks;
}

function runsOf(cells: readonly CellText[]): CellBlock[] {
  const runs: CellBlock[] = [];
  for (const { row, column, text } of [...cells].sort((a, b) => a.row - b.row || a.column - b.column)) {
    const last = runs[runs.length - 1];
    const [line] = last?.texts ?? [];
    if (last && line && last.row === row && last.column + line.length === column) line.push(text);
    else runs.push({ row, column, texts: [[text]] });
  }
  return runs;
}

const transposed = ({ row, column, text }: CellText): CellText => ({ row: column, column: row, text });

const transposedBlock = ({ row, column, texts }: CellBlock): CellBlock => ({
  row: column,
  column: row,
  texts: (texts[0] ?? []).map((_, c) => texts.map((line) => line[c] ?? '')),
});
