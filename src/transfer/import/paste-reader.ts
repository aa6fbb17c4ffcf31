import { formById } from '../../forms';
import { columnOf, type Form } from '../../forms/form';
import { fieldOfHeader } from '../../forms/header-meaning';
import type { ImportQuestion } from '../../messages/import-question';
import type { ImportedScores } from '../../scores/imported';
import { isOfResult, resultYearIn } from '../../scores/years';
import type { SheetData } from '../../sheet/sheet-data';
import { tableToRead } from '../../table/classify-row';
import { fullHeader } from '../../table/columns';
import { fiscalYearOfPeriods } from '../../table/measure-period';
import { RowReader } from '../../table/row-reader';
import { instrumentOfSection } from '../../table/row-words';
import { loneCell, type RowCell, type SheetRow, unmergedCells } from '../../table/sheet-rows';
import { tableRow } from '../../table/table-row';
import { fiscalYearOfTitles, otherEraTitle, yearsOfTitles } from '../../table/title-years';
import { toArabicDigits } from '../../thai/digits';
import { type Answers, answeredRows, KEYS } from './answers';
import { applyAnswers } from './apply-answers';
import { FormRowCollector, type FormRows, hasMoreThanInstrument } from './form-rows';
import type { MeasureBlock, PasteBlock, ScoreBlock } from './header-blocks';
import { type Imported, type ImportOptions, measuresOf, ownHeadersOf, periodsOf } from './imported';
import { cellsBelow, columnsOfPaste, type PastePlan, planPaste } from './paste-plan';
import { PasteScores, type Unplaced } from './paste-scores';
import { questionsOf } from './questions';

/** Reads a paste from top to bottom: blocks of headers first, then row by row. */
export class PasteReader {
  private readonly plan: PastePlan;
  private readonly form: Form | null;
  private readonly answers: Answers;
  private readonly table: FormRowCollector | null;
  private readonly reader: RowReader | null;
  private readonly scores: PasteScores;
  private readonly unplaced: Unplaced = [];
  private readonly titles: string[] = [];
  private headersAgain = 0;
  /** Lone rows that may name parts, and those under which no measure has come yet: nothing below them, they name none. */
  private readonly sections: string[] = [];
  private namesBelow: string[] = [];
  /** True from headers of another kind of table on. */
  private isForeign = false;
  /** The headers of the new sheet that are the paste's own. */
  private newHeaders: readonly string[] = [];
  private readonly totals: string[] = [];

  constructor(
    /** The paste as it was read: questions are about its columns. */
    private readonly original: SheetData,
    private readonly options: ImportOptions,
  ) {
    this.plan = planPaste(original, options);
    const { rows, blocks, form } = this.plan;
    this.form = form;
    this.answers = options.answers ?? {};
    this.scores = new PasteScores(rows, blocks, options, this.unplaced);
    this.table = form && new FormRowCollector(form, answeredRows(this.answers));
    const ofMeasures = blocks.filter((block) => block.kind === 'measures');
    this.reader =
      form &&
      new RowReader(tableToRead({ rows, blocks: ofMeasures, keyField: form.keyField, keepsAllCells: true }));
  }

  read(): Imported {
    const { rows, blocks, headers, official } = this.plan;
    const blockAt = new Map(blocks.map((block) => [block.firstRow, block]));
    let block: PasteBlock | null = null;
    for (let index = 0; index < rows.length; index++) {
      const next = blockAt.get(index + 1);
      if (next) {
        block = next;
        this.startBlock(block);
        index = block.lastRow - 1;
        continue;
      }
      const row = rows[index];
      if (!row) continue;
      if (block?.kind === 'measures') this.readUnderMeasures(row, block);
      else this.readElsewhere(row, block);
    }
    const table = this.table?.result() ?? null;
    const statusWords = table && this.form ? applyAnswers(table, this.form, headers.days, this.answers) : [];
    this.unplaced.push(...(table?.unplaced ?? []));
    const { scores, unclear } = this.scores.result();
    const measures = this.form && table && table.rows.length > 0 ? measuresOf(this.form, table) : null;
    this.newHeaders = measures ? ownHeadersOf(measures) : [];
    // Headers over no row at all may be no headers: words that are no known header are named.
    if (table && !measures)
      this.unplaced.push(...table.extras.flatMap(({ field, header }) => (field ? [] : [header])));
    return {
      measures,
      titles: this.form ? [...this.plan.titles] : [],
      columns: columnsOfPaste(this.plan),
      lastHeaderRow: headers.lastRow,
      questions:
        this.form || this.isPointed || scores || unclear ? this.questions(table, statusWords, scores) : [],
      official,
      sections:
        this.answers[KEYS.sections] === 'measure' || this.answers[KEYS.sections] === 'leave'
          ? 0
          : this.sections.length,
      scores: scores && { ...scores, year: scores.year ?? this.titledResult() },
      unclearScores: unclear,
      year: this.year(measures ? periodsOf(measures) : []),
      repeatedHeaders: this.repeatedHeaders(),
      rowsJoined: table?.rowsJoined ?? 0,
      rowRemarks: table?.rowRemarks ?? [],
      rowChoices: (table?.doubtful ?? []).flatMap(({ row, kind, text }) =>
        kind === 'continued' || kind === 'separate' ? [{ row, kind, text }] : [],
      ),
      unplaced: [
        ...new Set(
          this.unplaced
            .flatMap((left) => (typeof left === 'string' ? left : left()))
            .map((text) => text.trim()),
        ),
      ],
    };
  }

  private questions(
    table: FormRows | null,
    statusWords: readonly string[],
    scores: ImportedScores | null,
  ): ImportQuestion[] {
    const kind = formById(this.form?.id ?? '');
    const isUndated = scores && scores.year === null && this.titledResult() === null;
    const { unanswered, duplicates } = this.plan;
    return questionsOf({
      columns: this.form || this.isPointed ? unanswered.columns : [],
      days: this.form && unanswered.days,
      duplicates: this.form ? duplicates : [],
      needsMeasure: kind ? columnOf(kind, 'measure') !== undefined : false,
      cellsOf: (column) => cellsBelow(this.original, column, unanswered.lastRow),
      sections: this.sections,
      totals: this.totals,
      doubtful: table?.doubtful ?? [],
      statusWords,
      scoreColumns: this.scores.choices(),
      scoreYears: isUndated ? (this.options.scoreYears ?? []) : [],
    });
  }

  private get isPointed(): boolean {
    return this.options.headerRow !== undefined;
  }

  /** A lone row as the answer about its kind says: a row of the table, or left out. */
  private readAnswered(row: SheetRow, block: MeasureBlock, answer: string | undefined): boolean {
    if (answer === 'measure') this.table?.addMeasure(tableRow(row, block, true), block);
    else if (answer === 'leave') this.name(row);
    return answer === 'measure' || answer === 'leave';
  }

  /** A row names the part of the table to which the rows below belong, unless the user says otherwise. */
  private beginPart(row: SheetRow, name: string, block: MeasureBlock): void {
    this.namesBelow.push(name);
    if (this.readAnswered(row, block, this.answers[KEYS.sections])) return;
    this.table?.addSection(name);
  }

  /** The year of the result that the titles of measures name: "มาตรการ… จากผลการประเมิน ITA ปี 2567"; null where they name none. */
  private titledResult(): number | null {
    return yearsOfTitles(this.titles)?.resultYear ?? null;
  }

  private repeatedHeaders(): number {
    const { blocks } = this.plan;
    const first = (kind: PasteBlock['kind']) => (blocks.some((block) => block.kind === kind) ? 1 : 0);
    return blocks.length - first('measures') - first('scores') + this.headersAgain;
  }

  private startBlock(block: PasteBlock): void {
    this.isForeign = false;
    if (block.kind === 'measures') {
      // A header over others is in the new sheet where one under it has it before its own words.
      this.unplaced.push(() => block.unread.filter((group) => !this.isInHeaders(group)));
      this.table?.startPage(block);
      this.reader?.startPage();
      return;
    }
    const row = this.plan.rows[block.firstRow - 1];
    if (row) this.scores.leaveHeaders(row);
  }

  private isInHeaders(group: string): boolean {
    const start = fullHeader({ group, header: '' });
    return this.newHeaders.some((header) => header.startsWith(`${start}: `));
  }

  private readUnderMeasures(row: SheetRow, block: MeasureBlock): void {
    if (!this.table || !this.reader) {
      // Only scores were asked for.
      this.name(row);
      return;
    }
    this.isForeign ||= beginsOtherTable(row, block);
    if (this.isForeign) {
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
      case 'section':
        this.beginPart(row, found.text, block);
        break;
      case 'sum':
        this.totals.push(row.cells.map(({ text }) => text).join(' '));
        if (!this.readAnswered(row, block, this.answers[KEYS.totals])) this.name(row);
        break;
      case 'measure':
        this.sections.push(...this.namesBelow.splice(0));
        this.table.addRow(found.cells, block);
        break;
      case 'unfilled':
        this.unplaced.push(...row.cells.map(({ text }) => text));
        break;
      case 'title':
      case 'repeatedTitle':
        if (!this.scores.read(row, null)) this.nameTitle(row);
        break;
      default:
        this.name(row);
    }
  }

  /** Headers again, too few of them to be found as such; other words among them are named. */
  private dropHeaders({ cells }: SheetRow, { columnAt }: MeasureBlock): void {
    this.headersAgain++;
    const isHeader = ({ column, text }: RowCell) =>
      fieldOfHeader(text, this.plan.headers.words) || columnAt.get(column)?.header === text;
    this.unplaced.push(...cells.filter((cell) => !isHeader(cell)).map(({ text }) => text));
  }

  /** A row before any headers, or under headers of scores. */
  private readElsewhere(row: SheetRow, block: ScoreBlock | null): void {
    if (this.scores.readWide(row)) return;
    const lone = loneCell(row);
    if (this.scores.isHeader(row)) {
      this.scores.leaveHeaders(row);
      return;
    }
    if (lone && this.readSection(row, lone.text)) return;
    const below = this.plan.blocks.find(({ firstRow }) => firstRow > row.row);
    if (lone && this.plan.headedSections.has(row.row) && below?.kind === 'measures') {
      this.beginPart(row, lone.text, below);
      return;
    }
    if (lone && lone.column === block?.scores.issue && this.scores.continueIssue(lone.text)) return;
    // Scores under an instrument's name make it theirs; the measures further down have their own.
    if (this.scores.read(row, block)) this.table?.startSection(null);
    else this.nameTitle(row);
  }

  /** A row that names an instrument gives it to the rows below; a long one may state a score too. */
  private readSection(row: SheetRow, text: string): boolean {
    const instrument = instrumentOfSection(text);
    if (!instrument) return false;
    this.table?.startSection(instrument);
    if (!this.scores.read(row, null) && hasMoreThanInstrument(text)) this.name(row);
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

  /** Puts a row's own cells on the list of what could not be placed. */
  private name(row: SheetRow): void {
    this.nameCells(unmergedCells(row));
  }

  private nameCells(cells: readonly RowCell[]): void {
    this.unplaced.push(...cells.map(({ text }) => text));
  }

  /** The year of titles that speak of no scores; else the year after the result of a sentence; else that of the periods. */
  private year(periods: readonly string[]): number | null {
    const titled = fiscalYearOfTitles(this.titles);
    if (titled !== null) return titled;
    const otherEra = otherEraTitle([this.titles]);
    if (otherEra) return Number(toArabicDigits(otherEra.corrected).replace(/\D/g, ''));
    const first = this.scores.years[0];
    const later = this.scores.years.filter((year) => first !== undefined && year > first);
    return later[0] ?? fiscalYearOfPeriods(periods);
  }
}

/** Whether a row is the headers of a table of another kind: under the header of the numbers is such a header again. */
function beginsOtherTable({ cells }: SheetRow, { columnOf }: MeasureBlock): boolean {
  const number = columnOf.get('number');
  const over = cells.find(({ column }) => column === number);
  return over !== undefined && cells.length > 2 && fieldOfHeader(over.text) === 'number';
}
