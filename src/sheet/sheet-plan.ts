import type { HeaderSetting, SheetData } from './sheet-data';

/** A drop-down that offers values and never forbids others. Rows and columns from 1. */
export interface Choices {
  column: number;
  firstRow: number;
  /** How many rows; to the end of the sheet where it is left out. */
  rows?: number;
  values: readonly string[];
  help: string;
}

/** The row of the headers in sheets that the add-on creates; their title is over it. */
export const HEADER_ROW = 2;

/** A new sheet as plain data: what is in it and how it looks. Rows and columns from 1. */
export interface SheetPlan {
  /** Wanted name; a number is added where another sheet has it. */
  name: string;
  /** The first rows: a title row, a header row, and what comes under it. All of one length. */
  rows: string[][];
  /** Pixels, column by column. */
  widths: number[];
  choices: Choices[];
  /** Columns whose cells are centred. */
  centred: number[];
  /** Columns that tell which row it is: as far as they are narrow enough, they stay in sight. */
  identifying?: number[];
  /** Cells of a column with this text get this colour. */
  colours: { column: number; text: string; colour: string }[];
  /** Noted in the sheet's metadata; used only where headers fit several forms. */
  origin?: { form: string; year: number; own?: true };
  /** Of a sheet made from a paste, by what that paste and the year are known again; noted on the sheet unseen. */
  paste?: string;
}

/** The plan with its columns in another order: `order` has the index (from 0) of each column in the plan. The title stays first. */
export function withColumnOrder(plan: SheetPlan, order: readonly number[]): SheetPlan {
  const placeOf = new Map(order.map((from, to) => [from + 1, to + 1]));
  const place = (column: number): number => placeOf.get(column) ?? column;
  return {
    ...plan,
    rows: plan.rows.map((row, r) => (r < HEADER_ROW - 1 ? row : order.map((from) => row[from] ?? ''))),
    widths: order.map((from) => plan.widths[from] ?? 0),
    choices: plan.choices.map((choice) => ({ ...choice, column: place(choice.column) })),
    centred: plan.centred.map(place),
    identifying: (plan.identifying ?? []).map(place),
    colours: plan.colours.map((colour) => ({ ...colour, column: place(colour.column) })),
  };
}

/** A plan as its sheet will be read once it is made. `words` are the office's for headers. */
export const dataOfPlan = (
  { name, rows, origin }: SheetPlan,
  words: readonly HeaderSetting[],
): SheetData => ({
  name,
  text: rows,
  merges: [],
  origin: () => origin ?? {},
  words: () => words,
});
