import type { Scheme } from '../../ita';
import { UNSURE } from '../../messages/import-question';
import { scoreFieldOf } from '../../scores/columns';
import {
  findScoreColumns,
  isScoreHeader,
  type ScoreTableLine,
  type WantedScores,
  withChosen,
} from '../../scores/score-column';
import { isScoreLine, readScoreLine } from '../../scores/score-line';
import { findWideScores, type WideLine } from '../../scores/wide-scores';
import { yearsIn } from '../../scores/years';
import { type RowCell, type SheetRow, unmergedCells } from '../../table/sheet-rows';
import { KEYS } from './answers';
import type { PasteBlock, ScoreBlock } from './header-blocks';
import type { ImportOptions } from './imported';
import { ScoreCollector, type UnplacedOfRow } from './score-collector';

/** Texts that find no place, some of them known only when all rows are read. */
export type Unplaced = (string | UnplacedOfRow)[];

/** Reads the scores of a paste, row by row; what of a row is no score goes to `unplaced`. */
export class PasteScores {
  /** The years that rows of scores name. */
  readonly years: number[] = [];
  private readonly collector: ScoreCollector;
  private readonly scheme: Scheme;
  private readonly tables: readonly (ScoreTableLine | null)[];
  private readonly wide: readonly (WideLine | null)[];
  private unclear: string[] | null = null;

  constructor(
    rows: readonly (SheetRow | null)[],
    blocks: readonly PasteBlock[],
    private readonly options: ImportOptions,
    private readonly unplaced: Unplaced,
  ) {
    this.scheme = options.scheme;
    const wanted = wantedScores(options);
    const lines = linesOfScores(rows, blocks);
    this.collector = new ScoreCollector(wanted.year);
    this.tables = findScoreColumns(lines, this.scheme, wanted);
    this.wide = findWideScores(lines, this.scheme, wanted);
  }

  /** The scores, and where none could be chosen of several columns, the headers of these. */
  result() {
    const { scores, isUnclear } = this.collector.result();
    if (isUnclear) this.unclear ??= [];
    return { scores, unclear: this.unclear };
  }

  /** The headers of the columns that a user may choose from; they stay when one has been chosen. */
  choices(): string[] {
    const answer = this.options.answers?.[KEYS.scoreColumn];
    const chosen = this.tables.flatMap((line) => line?.chosen ?? []);
    const open =
      chosen.find(({ column }) => column === null) ??
      chosen.find(({ headers }) => headers.includes(answer ?? ''));
    return open && (this.unclear || answer !== undefined) ? open.headers : [];
  }

  /** The scores from here on are of this year. */
  startYear(year: number): void {
    this.collector.startYear(year);
  }

  /** Takes words as more of the issue above; false where there is none. */
  continueIssue(text: string): boolean {
    return this.collector.continueIssue(text);
  }

  isHeader(row: SheetRow): boolean {
    return this.tables[row.row - 1]?.isHeader ?? false;
  }

  /** Reads a row of scores; false where it is none. `block` are the headers over it. */
  read(row: SheetRow, block: ScoreBlock | null): boolean {
    // A cell merged over several rows counts once, in its first row.
    const cells = unmergedCells(row);
    const chosen = this.tables[row.row - 1]?.chosen;
    if (chosen?.column === null && isScoreLine(cells, this.scheme)) {
      this.unclear ??= chosen.headers;
      this.leave(row);
      return true;
    }
    const headers = withChosen(block ?? { scores: {}, written: new Map() }, chosen);
    const found = readScoreLine(cells, headers, this.scheme);
    if (!found) return false;
    const written = cells.map(({ text }) => text);
    this.years.push(...yearsIn(written.join('\n')));
    this.unplaced.push(this.collector.add(found, written, chosen?.year ?? null));
    return true;
  }

  /** Reads a row of a table that has the indicators side by side; false where it is none. */
  readWide(row: SheetRow): boolean {
    const wide = this.wide[row.row - 1];
    if (!wide) return false;
    if (wide.kind === 'header') this.unplaced.push(...wide.left);
    else if (wide.kind === 'scores') {
      const written = row.cells.map(({ text }) => text);
      this.unplaced.push(this.collector.add(wide.line, written, null));
    } else {
      if (wide.kind === 'unclear') this.unclear ??= wide.names;
      this.leave(row);
    }
    return true;
  }

  /** Names the headers of a table of scores whose columns are left out. */
  leaveHeaders(row: SheetRow): void {
    const chosen = this.tables[row.row - 1]?.chosen;
    const isTaken = ({ column, text }: RowCell) => {
      const field = scoreFieldOf(text);
      if (chosen?.column === column) return field === 'score' || isScoreHeader(text);
      return field !== null && (field !== 'score' || !chosen);
    };
    this.unplaced.push(
      ...unmergedCells(row)
        .filter((cell) => !isTaken(cell))
        .map(({ text }) => text),
    );
  }

  private leave(row: SheetRow): void {
    this.unplaced.push(...unmergedCells(row).map(({ text }) => text));
  }
}

/** The cells of the rows in which scores may be, null for the others. A merged cell counts in its first row. */
function linesOfScores(
  rows: readonly (SheetRow | null)[],
  blocks: readonly PasteBlock[],
): (readonly RowCell[] | null)[] {
  let kind: PasteBlock['kind'] | null = null;
  return rows.map((row, index) => {
    kind = blocks.find(({ firstRow }) => firstRow === index + 1)?.kind ?? kind;
    return kind === 'measures' || !row ? null : unmergedCells(row);
  });
}

/** Which scores are wanted: a column that the user has chosen is the office's by its name. */
const wantedScores = ({ wanted = { year: null }, answers = {} }: ImportOptions): WantedScores => {
  const column = answers[KEYS.scoreColumn];
  return column === undefined || column === UNSURE ? wanted : { ...wanted, names: [column] };
};
