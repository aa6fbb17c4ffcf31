import { FORMS } from '../../forms';
import { type FieldId, fieldOfHeader } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { identifyForm } from '../../forms/identify';
import type { Scheme } from '../../ita';
import { scoreFieldOf } from '../../scores/columns';
import type { ImportedScores } from '../../scores/imported';
import {
  findScoreColumns,
  isScoreHeading,
  type ScoreTableLine,
  type WantedScores,
  withChosen,
} from '../../scores/score-column';
import { isScoreLine, readScoreLine } from '../../scores/score-line';
import { isOfResult, resultYearIn, yearsIn } from '../../scores/years';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { tableToRead } from '../../table/classify-row';
import { fiscalYearOfPeriods } from '../../table/measure-period';
import type { RowRemark } from '../../table/measures';
import { RowReader } from '../../table/row-reader';
import { instrumentOfSection } from '../../table/row-words';
import { loneCell, ownCells, type RowCell, readSheetRows, type SheetRow } from '../../table/sheet-rows';
import { fiscalYearOfTitles, yearsOfTitles } from '../../table/title-years';
import { type ExtraColumn, FormRowCollector, saysMoreThanInstrument } from './form-rows';
import { findPasteBlocks, type MeasureBlock, type PasteBlock, type ScoreBlock } from './header-blocks';
import { ScoreCollector, type UnplacedOfRow } from './score-collector';

export interface ImportOptions {
  /** The form to import as; null = the one whose headers fit best; 'scores' = no measures, only the scores. */
  form: Form | 'scores' | null;
  /** The criteria by whose names indicators are found. */
  scheme: Scheme;
  /** Which scores are wanted of a table that has several columns of them. */
  wanted?: WantedScores;
}

/** Measures of a paste, ready for a new sheet. */
export interface ImportedMeasures {
  form: Form;
  /** Columns of the paste that the form does not have; they come behind the form's. */
  extras: ExtraColumn[];
  /** One row a measure: the form's columns, then `extras`. */
  rows: string[][];
  /** Indexes of rows that got a number, since nothing else would keep them separate on the new sheet. */
  numbered: number[];
}

/** What a paste holds. Every cell of it is in the measures, in the scores, or in `unplaced`; headers aside. */
export interface Imported {
  measures: ImportedMeasures | null;
  scores: ImportedScores | null;
  /** The fiscal year (Buddhist era) that its titles or else its periods name; null where they name none, or several. */
  year: number | null;
  /** How many times headers came again, as on each page of a document; headers of two rows count once. */
  repeatedHeaders: number;
  /** Rows that were joined to the measure above them. */
  rowsJoined: number;
  /** Which rows (from 1, of the paste) were joined, and which begin a measure without a name. */
  rowRemarks: RowRemark[];
  /** Where nothing tells which of several results is the office's, the headers of their columns: no score was taken. Null elsewhere. */
  unclearScores: string[] | null;
  /** Texts that could not be placed, each once, in the order of the paste. */
  unplaced: string[];
}

/** Reads a pasted table, as it comes from Word, a PDF or another sheet. Text stays as typed; nothing is fixed. */
export function importPaste(data: SheetData, options: ImportOptions): Imported {
  return new PasteReader(data, options).read();
}

class PasteReader {
  private readonly rows: readonly (SheetRow | null)[];
  private readonly blocks: readonly PasteBlock[];
  private readonly form: Form | null;
  private readonly table: FormRowCollector | null;
  private readonly reader: RowReader | null;
  private readonly scores: ScoreCollector;
  private readonly scheme: Scheme;
  private readonly unplaced: (string | UnplacedOfRow)[] = [];
  private readonly titles: string[] = [];
  private readonly yearsOfScores: number[] = [];
  private readonly scoreTables: readonly (ScoreTableLine | null)[];
  private unclearScores: string[] | null = null;
  private headersAgain = 0;

  constructor(data: SheetData, { form, scheme, wanted = { year: null } }: ImportOptions) {
    this.scheme = scheme;
    this.rows = readSheetRows(spreadMerges(data));
    this.blocks = findPasteBlocks(data.text);
    this.scores = new ScoreCollector(wanted.year);
    this.scoreTables = findScoreColumns(this.rowsOfScores(), scheme, wanted);
    const fields = new Set<FieldId>(
      this.blocks.flatMap((block) => (block.kind === 'measures' ? [...block.columnOf.keys()] : [])),
    );
    this.form = fields.size === 0 || form === 'scores' ? null : (form ?? identifyForm(fields, FORMS));
    this.table = this.form && new FormRowCollector(this.form);
    const { rows, blocks } = this;
    this.reader =
      this.form &&
      new RowReader(tableToRead({ rows, blocks, keyField: this.form.keyField, keepsAllCells: true }));
  }

  read(): Imported {
    const blockAt = new Map(this.blocks.map((block) => [block.firstRow, block]));
    let block: PasteBlock | null = null;
    for (let index = 0; index < this.rows.length; index++) {
      const next = blockAt.get(index + 1);
      if (next) {
        block = next;
        this.startBlock(block);
        index = block.lastRow - 1;
        continue;
      }
      const row = this.rows[index];
      if (!row) continue;
      if (block?.kind === 'measures') this.readUnderMeasures(row, block);
      else this.readElsewhere(row, block);
    }
    const table = this.table?.result() ?? null;
    this.unplaced.push(...(table?.unplaced ?? []));
    const { scores, isUnclear } = this.scores.result();
    if (isUnclear) this.unclearScores ??= [];
    const measures: ImportedMeasures | null =
      this.form && table && table.rows.length > 0
        ? { form: this.form, extras: table.extras, rows: table.rows, numbered: table.numbered }
        : null;
    // Headers over no row at all may be no headers: words that are no known header are named.
    if (table && !measures)
      this.unplaced.push(...table.extras.flatMap(({ field, header }) => (field ? [] : [header])));
    return {
      measures,
      scores: scores && { ...scores, year: scores.year ?? this.titledResult() },
      unclearScores: this.unclearScores,
      year: this.year(measures ? periodsOf(measures) : []),
      repeatedHeaders: this.repeatedHeaders(),
      rowsJoined: table?.rowsJoined ?? 0,
      rowRemarks: table?.rowRemarks ?? [],
      unplaced: [
        ...new Set(
          this.unplaced
            .flatMap((left) => (typeof left === 'string' ? left : left()))
            .map((text) => text.trim()),
        ),
      ],
    };
  }

  /** The cells of the rows in which scores may be, null for the others. A merged cell counts in its first row. */
  private rowsOfScores(): (readonly RowCell[] | null)[] {
    let kind: PasteBlock['kind'] | null = null;
    return this.rows.map((row, index) => {
      kind = this.blocks.find(({ firstRow }) => firstRow === index + 1)?.kind ?? kind;
      return kind === 'measures' || !row ? null : ownCells(row);
    });
  }

  /** The year of the result that the titles of measures name: "มาตรการ… จากผลการประเมิน ITA ปี 2567"; null where they name none. */
  private titledResult(): number | null {
    return yearsOfTitles(this.titles)?.resultYear ?? null;
  }

  private repeatedHeaders(): number {
    const first = (kind: PasteBlock['kind']) => (this.blocks.some((block) => block.kind === kind) ? 1 : 0);
    return this.blocks.length - first('measures') - first('scores') + this.headersAgain;
  }

  private startBlock(block: PasteBlock): void {
    if (block.kind === 'measures') {
      this.unplaced.push(...block.unread);
      this.table?.startPage(block);
      this.reader?.startPage();
      return;
    }
    const row = this.rows[block.firstRow - 1];
    if (row) this.nameHeaders(row);
  }

  private readUnderMeasures(row: SheetRow, block: MeasureBlock): void {
    if (!this.table || !this.reader) {
      // Only scores were asked for.
      this.name(row);
      return;
    }
    const found = this.reader.read(row, block);
    switch (found.kind) {
      case 'header':
        this.dropHeaders(row, block);
        break;
      case 'instrument':
        if (loneCell(row)) this.readSection(row, found.text);
        else this.table.addInstrument(found.text);
        break;
      case 'measure':
        this.table.addRow(found.cells, block);
        break;
      case 'unfilled':
        this.unplaced.push(...row.cells.map(({ text }) => text));
        break;
      case 'title':
      case 'repeatedTitle':
        if (!this.readScores(row, null)) this.nameTitle(row);
        break;
      default:
        this.name(row);
    }
  }

  /** Headers again, too few of them to be found as such; other words among them are named. */
  private dropHeaders({ cells }: SheetRow, { columnAt }: MeasureBlock): void {
    this.headersAgain++;
    const isHeader = ({ column, text }: RowCell) =>
      fieldOfHeader(text) || columnAt.get(column)?.header === text;
    this.unplaced.push(...cells.filter((cell) => !isHeader(cell)).map(({ text }) => text));
  }

  /** A row before any headers, or under headers of scores. */
  private readElsewhere(row: SheetRow, block: ScoreBlock | null): void {
    const lone = loneCell(row);
    if (this.scoreTables[row.row - 1]?.isHeading) {
      this.nameHeaders(row);
      return;
    }
    if (lone && this.readSection(row, lone.text)) return;
    if (lone && lone.column === block?.scores.issue && this.scores.continueIssue(lone.text)) return;
    // Scores under an instrument's name make it theirs; the measures further down have their own.
    if (this.readScores(row, block)) this.table?.startSection(null);
    else this.nameTitle(row);
  }

  /** A row that names an instrument gives it to the rows below; a long one may state a score too. */
  private readSection(row: SheetRow, text: string): boolean {
    const instrument = instrumentOfSection(text);
    if (!instrument) return false;
    this.table?.startSection(instrument);
    if (!this.readScores(row, null) && saysMoreThanInstrument(text)) this.name(row);
    return true;
  }

  private readScores(row: SheetRow, block: ScoreBlock | null): boolean {
    // A cell merged over several rows counts once, in its first row.
    const cells = ownCells(row);
    const chosen = this.scoreTables[row.row - 1]?.chosen;
    if (chosen?.column === null && isScoreLine(cells, this.scheme)) {
      this.unclearScores ??= chosen.headings;
      this.name(row);
      return true;
    }
    const headings = withChosen(block ?? { scores: {}, written: new Map() }, chosen);
    const found = readScoreLine(cells, headings, this.scheme);
    if (!found) return false;
    const written = cells.map(({ text }) => text);
    this.yearsOfScores.push(...yearsIn(written.join('\n')));
    this.unplaced.push(this.scores.add(found, written, chosen?.year ?? null));
    return true;
  }

  private nameTitle(row: SheetRow): void {
    const written = row.cells.map(({ text }) => text);
    const year = resultYearIn(written.join('\n'), this.form !== null);
    // Beside measures the year of a result is none of theirs.
    if (year !== null) this.scores.startYear(year);
    // A result of several years is of none of them for sure.
    const isOfOne = year === null ? !isOfResult(written.join('\n')) : !this.form;
    if (isOfOne) this.titles.push(...written);
    this.name(row);
  }

  /** Names the headers of a table of scores whose columns are left out. */
  private nameHeaders(row: SheetRow): void {
    const chosen = this.scoreTables[row.row - 1]?.chosen;
    const isTaken = ({ column, text }: RowCell) => {
      const field = scoreFieldOf(text);
      if (chosen?.column === column) return field === 'score' || isScoreHeading(text);
      return field !== null && (field !== 'score' || !chosen);
    };
    this.nameCells(ownCells(row).filter((cell) => !isTaken(cell)));
  }

  /** Puts a row's own cells on the list of what could not be placed. */
  private name(row: SheetRow): void {
    this.nameCells(ownCells(row));
  }

  private nameCells(cells: readonly RowCell[]): void {
    this.unplaced.push(...cells.map(({ text }) => text));
  }

  /** The year of titles that speak of no scores; else the year after the result of a sentence; else that of the periods. */
  private year(periods: readonly string[]): number | null {
    const titled = fiscalYearOfTitles(this.titles);
    if (titled !== null) return titled;
    const first = this.yearsOfScores[0];
    const later = this.yearsOfScores.filter((year) => first !== undefined && year > first);
    return later[0] ?? fiscalYearOfPeriods(periods);
  }
}

const periodsOf = ({ form, rows }: ImportedMeasures): string[] => {
  const column = form.columns.findIndex(({ field }) => field === 'period');
  return rows.map((row) => row[column] ?? '');
};
