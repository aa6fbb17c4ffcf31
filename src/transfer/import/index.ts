import { FORMS } from '../../forms';
import { type FieldId, fieldOfHeading } from '../../forms/fields';
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
import { findWideScores, type WideLine } from '../../scores/wide-scores';
import { isOfResult, resultYearIn, yearsIn } from '../../scores/years';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { isHeadingRow } from '../../table/headings';
import { isFront, type Line, type LineCell, LineReader, loneCell, readLines } from '../../table/lines';
import type { RowRemark } from '../../table/measures';
import { titleYear, yearsOfTitle } from '../../table/table';
import { instrumentOfSection } from '../../table/table-rows';
import { compareDates, fiscalYearOf } from '../../thai/calendar';
import { readPeriod } from '../../thai/period';
import { isBlank } from '../../thai/text';
import { type Band, findBands } from './bands';
import { type ExtraColumn, FormRowCollector, saysMoreThanInstrument } from './form-rows';
import { type LeftOfLine, ScoreCollector } from './score-collector';

export interface ImportOptions {
  /** The form to import as; null = the one whose headings fit best; 'scores' = no measures, only the scores. */
  form: Form | 'scores' | null;
  /** The criteria by whose names indicators are found. */
  scheme: Scheme;
  /** Which scores are wanted of a table that has several columns of them. */
  wanted?: WantedScores;
}

/** Measures of a paste, ready for a new sheet. */
export interface ImportedMeasures {
  form: Form;
  /** Columns of the paste that the form does not have; they come behind the form's own. */
  extras: ExtraColumn[];
  /** One row a measure: the form's columns, then `extras`. */
  rows: string[][];
  /** Indexes of rows that got a number, since nothing else would keep them apart on the new sheet. */
  numbered: number[];
}

/** What a paste holds. Every cell of it is in the measures, in the scores, or in `unplaced`; headings aside. */
export interface Imported {
  measures: ImportedMeasures | null;
  scores: ImportedScores | null;
  /** The fiscal year (Buddhist era) that its titles or else its periods name; null where they name none, or several. */
  year: number | null;
  /** How many times headings stood again, as on each page of a document; headings of two rows count once. */
  headingsDropped: number;
  /** Rows that were joined to the measure above them. */
  rowsJoined: number;
  /** Which rows (from 1, of the paste) were joined, and which begin a measure without a name. */
  rowsSaid: RowRemark[];
  /** Where nothing tells which of several results is the office's, the headings of their columns: no score was taken. Null elsewhere. */
  unclearScores: string[] | null;
  /** Texts that could not be placed, each once, in the order of the paste. */
  unplaced: string[];
}

/** Reads a pasted table, as it comes from Word, a PDF or another sheet. Text stays as typed; nothing is mended. */
export function importPaste(data: SheetData, options: ImportOptions): Imported {
  return new PasteReader(data, options).read();
}

class PasteReader {
  private readonly lines: readonly (Line | null)[];
  private readonly bands: readonly Band[];
  private readonly form: Form | null;
  private readonly table: FormRowCollector | null;
  private readonly tableLines: LineReader | null;
  private readonly scores: ScoreCollector;
  private readonly scheme: Scheme;
  private readonly unplaced: (string | LeftOfLine)[] = [];
  private readonly titles: string[] = [];
  private readonly yearsOfScores: number[] = [];
  private readonly scoreTables: readonly (ScoreTableLine | null)[];
  private readonly wideScores: readonly (WideLine | null)[];
  private unclearScores: string[] | null = null;
  private headingsAgain = 0;

  constructor(data: SheetData, { form, scheme, wanted = { year: null } }: ImportOptions) {
    this.scheme = scheme;
    this.lines = readLines(spreadMerges(data));
    this.bands = findBands(data.text);
    this.scores = new ScoreCollector(wanted.year);
    this.scoreTables = findScoreColumns(this.linesOfScores(), scheme, wanted);
    this.wideScores = findWideScores(this.linesOfScores(), scheme, wanted);
    const fields = new Set<FieldId>(this.measureBands().flatMap((band) => [...band.fields.values()]));
    this.form = fields.size === 0 || form === 'scores' ? null : (form ?? identifyForm(fields, FORMS));
    this.table = this.form && new FormRowCollector(this.form);
    this.tableLines = this.form && new LineReader(this.lines, this.bands, this.form.keyField);
  }

  read(): Imported {
    const bandsByRow = new Map(this.bands.map((band) => [band.first, band]));
    let band: Band | null = null;
    for (let index = 0; index < this.lines.length; index++) {
      const next = bandsByRow.get(index);
      if (next) {
        band = next;
        this.startBand(band);
        index = band.last;
        continue;
      }
      const line = this.lines[index];
      if (!line) continue;
      if (band?.kind === 'measures') this.readUnderMeasures(line, band);
      else this.readElsewhere(line, band);
    }
    const made = this.table?.result() ?? null;
    this.unplaced.push(...(made?.unplaced ?? []));
    const { scores, isUnclear } = this.scores.result();
    if (isUnclear) this.unclearScores ??= [];
    const hasMeasures = this.form && made && made.rows.length > 0;
    // Headings over no row at all may be no headings: words of their own are named.
    if (made && !hasMeasures)
      this.unplaced.push(...made.extras.flatMap(({ field, heading }) => (field ? [] : [heading])));
    return {
      measures: hasMeasures
        ? { form: this.form as Form, extras: made.extras, rows: made.rows, numbered: made.numbered }
        : null,
      scores: scores && { ...scores, year: scores.year ?? this.titledResult() },
      unclearScores: this.unclearScores,
      year: this.year(hasMeasures ? periodsOf(this.form as Form, made.rows) : []),
      headingsDropped: this.headingsDropped(),
      rowsJoined: made?.rowsJoined ?? 0,
      rowsSaid: made?.rowsSaid ?? [],
      unplaced: [
        ...new Set(
          this.unplaced
            .flatMap((left) => (typeof left === 'string' ? left : left()))
            .map((text) => text.trim()),
        ),
      ],
    };
  }

  /** The cells of the lines in which scores may stand, null for the others. A merged cell says what it says in its first row. */
  private linesOfScores(): (readonly LineCell[] | null)[] {
    let kind: Band['kind'] | null = null;
    return this.lines.map((line, index) => {
      kind = this.bands.find(({ first }) => first === index)?.kind ?? kind;
      return kind === 'measures' ? null : (line?.cells.filter(({ homeRow }) => homeRow === line.row) ?? null);
    });
  }

  /** The year of the result that the titles of measures name: "มาตรการ… จากผลการประเมิน ITA ปี 2567"; null where they name none. */
  private titledResult(): number | null {
    return yearsOfTitle([this.titles])?.resultYear ?? null;
  }

  private measureBands(): Band[] {
    return this.bands.filter(({ kind }) => kind === 'measures');
  }

  private headingsDropped(): number {
    const first = (kind: Band['kind']) => (this.bands.some((band) => band.kind === kind) ? 1 : 0);
    return this.bands.length - first('measures') - first('scores') + this.headingsAgain;
  }

  private startBand(band: Band): void {
    this.unplaced.push(...band.unread);
    if (band.kind !== 'measures') {
      const line = this.lines[band.first];
      if (line) this.nameHeadings(line);
      return;
    }
    this.table?.addBand(band);
    this.tableLines?.newBand();
  }

  private readUnderMeasures(line: Line, band: Band): void {
    if (!this.form || !this.table || !this.tableLines) {
      // Only scores were asked for.
      this.name(line);
      return;
    }
    if (this.dropHeadings(line, band)) return;
    const lone = loneCell(line);
    if (lone && isFront(lone.column, band, this.form.keyField)) {
      if (this.readSection(line, lone.text)) return;
    }
    const { kind, behind } = this.tableLines.read(line, band);
    if (kind === 'row') {
      if (!this.table.addRow(line, band, behind) && behind) this.tableLines.stillBehind(behind);
    } else if (!/title/i.test(kind)) this.name(line);
    else if (!this.readScores(line, null)) this.nameTitle(line);
  }

  /** Headings again, too few of them to be found as such; other words among them are named. */
  private dropHeadings(line: Line, { fields, written }: Band): boolean {
    const columns = new Map([...fields].map(([column, field]) => [field, column]));
    const cells: string[] = [];
    for (const { column, text } of line.cells) cells[column - 1] = text;
    if (
      !isHeadingRow(
        Array.from(cells, (text) => text ?? ''),
        { columns, written, groups: [] },
      )
    )
      return false;
    this.headingsAgain++;
    const isHeading = ({ column, text }: LineCell) => fieldOfHeading(text) || written.get(column) === text;
    this.unplaced.push(...line.cells.filter((cell) => !isHeading(cell)).map(({ text }) => text));
    this.tableLines?.newBand();
    return true;
  }

  /** A line before any headings, or under headings of scores. */
  private readElsewhere(line: Line, band: Band | null): void {
    if (this.readWideScores(line)) return;
    const lone = loneCell(line);
    if (this.scoreTables[line.row - 1]?.isHeading) {
      this.nameHeadings(line);
      return;
    }
    if (lone && this.readSection(line, lone.text)) return;
    if (lone && lone.column === band?.scores.issue && this.scores.continueIssue(lone.text)) return;
    // Scores under an instrument's name make it theirs; the measures further down have their own.
    if (this.readScores(line, band)) this.table?.startSection(null);
    else this.nameTitle(line);
  }

  /** A line that names an instrument gives it to the rows below; a long one may state a score too. */
  private readSection(line: Line, text: string): boolean {
    const instrument = instrumentOfSection(text);
    if (!instrument) return false;
    this.table?.startSection(instrument);
    if (!this.readScores(line, null) && saysMoreThanInstrument(text)) this.name(line);
    return true;
  }

  private readScores(line: Line, band: Band | null): boolean {
    // A cell merged over several rows says what it says once, in its first row.
    const cells = line.cells.filter(({ homeRow }) => homeRow === line.row);
    const chosen = this.scoreTables[line.row - 1]?.chosen;
    if (chosen?.column === null && isScoreLine(cells, this.scheme)) {
      this.unclearScores ??= chosen.headings;
      this.name(line);
      return true;
    }
    const headings = withChosen(band ?? { scores: {}, written: new Map() }, chosen);
    const found = readScoreLine(cells, headings, this.scheme);
    if (!found) return false;
    const written = cells.map(({ text }) => text);
    this.yearsOfScores.push(...yearsIn(written.join('\n')));
    this.unplaced.push(this.scores.add(found, written, chosen?.year ?? null));
    return true;
  }

  /** A line of a table that has the indicators side by side. */
  private readWideScores(line: Line): boolean {
    const wide = this.wideScores[line.row - 1];
    if (!wide) return false;
    if (wide.kind === 'header') this.unplaced.push(...wide.left);
    else if (wide.kind === 'scores') {
      const written = line.cells.map(({ text }) => text);
      this.unplaced.push(this.scores.add(wide.line, written, null));
    } else {
      if (wide.kind === 'unclear') this.unclearScores ??= wide.names;
      this.name(line);
    }
    return true;
  }

  private nameTitle(line: Line): void {
    const written = line.cells.map(({ text }) => text);
    const year = resultYearIn(written.join('\n'), this.form !== null);
    // Beside measures the year of a result is none of theirs.
    if (year !== null) this.scores.startYear(year);
    // A result of several years is of none of them for sure.
    const isOfOne = year === null ? !isOfResult(written.join('\n')) : !this.form;
    if (isOfOne) this.titles.push(...written);
    this.name(line);
  }

  /** Names the headings of a table of scores whose columns are not kept. */
  private nameHeadings(line: Line): void {
    const chosen = this.scoreTables[line.row - 1]?.chosen;
    const isKept = ({ column, text }: LineCell) => {
      const field = scoreFieldOf(text);
      if (chosen?.column === column) return field === 'score' || isScoreHeading(text);
      return field !== null && (field !== 'score' || !chosen);
    };
    this.name({ ...line, cells: line.cells.filter((cell) => !isKept(cell)) });
  }

  /** Puts a line's own cells on the list of what could not be placed. */
  private name(line: Line): void {
    const own = line.cells.filter(({ homeRow, text }) => homeRow === line.row && !isBlank(text));
    this.unplaced.push(...own.map(({ text }) => text));
  }

  /** The year of titles that speak of no scores; else the year after the result of a sentence; else that of the periods. */
  private year(periods: readonly string[]): number | null {
    const titled = titleYear([this.titles]);
    if (titled !== null) return titled;
    const first = this.yearsOfScores[0];
    const later = this.yearsOfScores.filter((year) => first !== undefined && year > first);
    return later[0] ?? fiscalYearOfPeriods(periods);
  }
}

const periodsOf = (form: Form, rows: readonly string[][]): string[] => {
  const column = form.columns.findIndex(({ field }) => field === 'period');
  return rows.map((row) => row[column] ?? '');
};

/** The one fiscal year in which all periods end that say their year themselves; null where they end in several. */
function fiscalYearOfPeriods(periods: readonly string[]): number | null {
  // What a period says itself reads alike by any year.
  const years = periods.flatMap((text) => {
    const [end, other] = [2500, 2600].map((year) => readPeriod(text, year).end);
    return end && other && compareDates(end, other) === 0 ? [fiscalYearOf(end)] : [];
  });
  const [year, ...more] = new Set(years);
  return year !== undefined && more.length === 0 ? year : null;
}
