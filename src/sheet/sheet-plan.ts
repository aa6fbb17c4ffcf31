/** A drop-down that offers values and never forbids others. Rows and columns from 1. */
export interface Choices {
  column: number;
  firstRow: number;
  /** How many rows; to the end of the sheet where it is left out. */
  rows?: number;
  values: readonly string[];
  help: string;
}

/** A new sheet as plain data: what is in it and how it looks. Rows and columns from 1. */
export interface SheetPlan {
  /** Wanted name; a number is added where another sheet has it. */
  name: string;
  /** The first rows: a title row, a header row, and what comes under it. All of one length. */
  rows: string[][];
  headerRow: number;
  /** Pixels, column by column. */
  widths: number[];
  choices: Choices[];
  /** Columns whose cells are centred. */
  centred: number[];
  /** Cells of a column with this text get this colour. */
  colours: { column: number; text: string; colour: string }[];
  /** Noted in the sheet's metadata; used only where headers fit several forms. */
  origin?: { form: string; year: number };
}
