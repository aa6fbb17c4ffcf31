import { formById } from '../../forms';
import { type FieldId, fieldOfHeader, type HeaderWords } from '../../forms/fields';
import { columnOf, type Form } from '../../forms/form';
import { otherDocument } from '../../forms/other-document';
import type { ImportQuestion } from '../../messages/import-question';
import type { ImportedScores } from '../../scores/imported';
import { isOfResult, resultYearIn } from '../../scores/years';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { tableToRead } from '../../table/classify-row';
import { fullHeader } from '../../table/columns';
import { isOfMeasures, MIN_HEADERS } from '../../table/header-rows';
import { fiscalYearOfPeriods } from '../../table/measure-period';
import { RowReader } from '../../table/row-reader';
import { instrumentOfSection } from '../../table/row-words';
import { findHeadedSections } from '../../table/sections';
import { loneCell, type RowCell, readSheetRows, type SheetRow, unmergedCells } from '../../table/sheet-rows';
import { tableRow } from '../../table/table-row';
import { bareTitle, titleLines } from '../../table/title-lines';
import { fiscalYearOfTitles, yearsOfTitles } from '../../table/title-years';
import {
  type Answers,
  answeredRows,
  answeredWords,
  applyDaysAnswer,
  applyQuarterAnswer,
  applyStatusAnswers,
  KEYS,
  unknownStatusWords,
} from './answers';
import { customFormOfPaste, officialForm } from './form-of-paste';
import { FormRowCollector, type FormRows, hasMoreThanInstrument } from './form-rows';
import {
  findPasteBlocks,
  hasNamelessColumn,
  type MeasureBlock,
  type PasteBlock,
  type ScoreBlock,
} from './header-blocks';
import type { Imported, ImportedMeasures, ImportOptions } from './imported';
import { PasteScores, type Unplaced } from './paste-scores';
import { type DuplicateField, duplicatesOf, questionsOf } from './questions';
import { swapColumns } from './swap-columns';
import { type UnderstoodColumn, type UnderstoodHeaders, understandHeaders } from './understand-headers';

/** Reads a paste from top to bottom: blocks of headers first, then row by row. */
export class PasteReader {
  private readonly headers: UnderstoodHeaders;
  private readonly rows: readonly (SheetRow | null)[];
  private readonly blocks: readonly PasteBlock[];
  private readonly form: Form | null;
  private readonly official: Form | null;
  private readonly answers: Answers;
  private readonly table: FormRowCollector | null;
  private readonly reader: RowReader | null;
  private readonly headedSections: ReadonlySet<number>;
  private readonly scores: PasteScores;
  private readonly unplaced: Unplaced = [];
  private readonly titles: string[] = [];
  private headersAgain = 0;
  /** The columns as they are understood without any answer: so a question stays while it is answered. */
  private readonly unanswered: UnderstoodHeaders;
  private readonly sections: string[] = [];
  /** The headers of the new sheet that are the paste's own. */
  private newHeaders: readonly string[] = [];
  private readonly totals: string[] = [];
  /** The lines over the table that are its title. */
  private readonly ownTitles: readonly string[];
  private readonly duplicates: readonly DuplicateField[];
  /** Columns of the paste that change places, so that the first of a field's columns is the one that the user wants. */
  private readonly swaps: readonly [number, number][];

  constructor(
    /** The paste as it was read: questions are about its columns. */
    private readonly original: SheetData,
    private readonly options: ImportOptions,
  ) {
    const { form, scheme, words = new Map(), answers = {}, headers = 'official', headerRow } = options;
    this.answers = answers;
    const understand = (text: SheetData['text'], known: HeaderWords) =>
      understandHeaders(text, { ...{ known, scheme, year: options.year, pointedRow: headerRow } });
    this.unanswered = understand(original.text, words);
    const answered = answeredWords(this.unanswered.columns, answers);
    const known = new Map([...words, ...answered]);
    const inOrder = answered.size === 0 ? this.unanswered : understand(original.text, known);
    this.duplicates = duplicatesOf(inOrder.columns, (column) => this.cellsOf(column, inOrder.lastRow));
    this.swaps = this.duplicates.flatMap(({ key, columns: ofField, likely }): [number, number][] => {
      const chosen = answers[key] ?? String(likely);
      const [first, ...others] = ofField.map(({ column }) => column);
      const other = others.find((column) => String(column) === chosen);
      return first !== undefined && other !== undefined ? [[first, other]] : [];
    });
    const data = this.swaps.reduce((each, [first, other]) => swapColumns(each, first, other), original);
    this.rows = readSheetRows(spreadMerges(data));
    this.headers = data === original ? inOrder : understand(data.text, known);
    this.blocks = findPasteBlocks(data.text, this.headers.words, headerRow);
    this.scores = new PasteScores(this.rows, this.blocks, options, this.unplaced);
    const { columns } = this.headers;
    const fields = new Set<FieldId>(
      this.blocks.flatMap((block) =>
        block.kind === 'measures' && (!this.isPointed || isReadable(block)) ? [...block.columnOf.keys()] : [],
      ),
    );
    const blocks = this.blocks.filter((block) => block.kind === 'measures');
    this.headedSections = findHeadedSections(this.rows, blocks, 'measure');
    this.ownTitles = this.titleLines(data.text);
    const title = bareTitle(this.ownTitles.join(' '));
    const mayBeOfficial =
      fields.size > 0 && !hasNamelessColumn(data.text, this.blocks) && !otherDocument(title, false);
    this.official = mayBeOfficial ? officialForm(fields, columns) : null;
    const auto =
      headers === 'own' || !this.official
        ? customFormOfPaste(fields, columns, this.official, title)
        : this.official;
    this.form = fields.size === 0 || form === 'scores' ? null : (form ?? auto);
    this.table = this.form && new FormRowCollector(this.form, answeredRows(answers));
    const { rows } = this;
    const table =
      this.form && tableToRead({ rows, blocks, keyField: this.form.keyField, keepsAllCells: true });
    this.reader = table && new RowReader(table);
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
    const statusWords = table && this.form ? this.applyAnswers(table, this.form) : [];
    this.unplaced.push(...(table?.unplaced ?? []));
    const { scores, unclear } = this.scores.result();
    const measures: ImportedMeasures | null =
      this.form && table && table.rows.length > 0
        ? {
            form: this.form,
            ...{ extras: table.extras, rows: table.rows, numbered: table.numbered, from: table.from },
          }
        : null;
    this.newHeaders = measures ? headersOf(measures) : [];
    // Headers over no row at all may be no headers: words that are no known header are named.
    if (table && !measures)
      this.unplaced.push(...table.extras.flatMap(({ field, header }) => (field ? [] : [header])));
    return {
      measures,
      titles: this.form ? [...this.ownTitles] : [],
      columns: this.columnsInOrder(),
      lastHeaderRow: this.headers.lastRow,
      questions:
        this.form || this.isPointed || scores || unclear ? this.questions(table, statusWords, scores) : [],
      official: this.official,
      sections: this.sections.length,
      scores: scores && { ...scores, year: scores.year ?? this.titledResult() },
      unclearScores: unclear,
      year: this.year(measures ? periodsOf(measures) : []),
      repeatedHeaders: this.repeatedHeaders(),
      rowsJoined: table?.rowsJoined ?? 0,
      rowRemarks: table?.rowRemarks ?? [],
      rowChoices: (table?.doubtful ?? []).flatMap(({ row, kind, text }) =>
        kind === 'continued' || kind === 'apart' ? [{ row, kind, text }] : [],
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

  /** Changes the rows as the answers about words and ticks say; gives the words that mean no status for sure. */
  private applyAnswers(table: FormRows, { columns }: Form): string[] {
    const all = [...columns, ...table.extras];
    const cells = { ...table, fields: all.map(({ field }) => field) };
    const status = cells.fields.indexOf('statusText');
    const statusCells = table.rows.map((row) => row[status] ?? '');
    const words = status < 0 ? [] : unknownStatusWords(statusCells, all[status]?.header ?? '');
    applyStatusAnswers(cells, this.answers);
    if (this.headers.days) applyDaysAnswer(cells, this.headers.days, this.answers);
    applyQuarterAnswer(
      cells,
      all.map(({ header }) => header),
      this.answers,
    );
    return words;
  }

  /** The columns as they are understood, each in its place in the paste. */
  private columnsInOrder(): UnderstoodColumn[] {
    const placeOf = new Map(
      this.swaps.flatMap(([a, b]): [number, number][] => [
        [a, b],
        [b, a],
      ]),
    );
    return this.headers.columns
      .map((each) => ({ ...each, column: placeOf.get(each.column) ?? each.column }))
      .sort((a, b) => a.column - b.column);
  }

  /** The cells of a column of the paste under its first headers. */
  private cellsOf(column: number, lastHeaderRow: number): string[] {
    return this.original.text.slice(lastHeaderRow).map((row) => row[column - 1] ?? '');
  }

  private questions(
    table: FormRows | null,
    statusWords: readonly string[],
    scores: ImportedScores | null,
  ): ImportQuestion[] {
    const kind = formById(this.form?.id ?? '');
    const isUndated = scores && scores.year === null && this.titledResult() === null;
    return questionsOf({
      columns: this.form || this.isPointed ? this.unanswered.columns : [],
      days: this.form && this.unanswered.days,
      duplicates: this.form ? this.duplicates : [],
      needsMeasure: kind ? columnOf(kind, 'measure') !== undefined : false,
      cellsOf: (column) => this.cellsOf(column, this.unanswered.lastRow),
      sections: this.sections,
      totals: this.totals,
      doubtful: table?.doubtful ?? [],
      statusWords,
      scoreColumns: this.scores.choices(),
      scoreYears: isUndated ? (this.options.scoreYears ?? []) : [],
    });
  }

  /** The lines over the table; the name of its first part is none of them. */
  private titleLines(text: SheetData['text']): string[] {
    const over = text.slice(0, (this.firstOfMeasures?.firstRow ?? 1) - 1);
    return titleLines(over.filter((_, index) => !this.headedSections.has(index + 1)));
  }

  private get isPointed(): boolean {
    return this.options.headerRow !== undefined;
  }

  private get firstOfMeasures(): PasteBlock | undefined {
    return this.blocks.find(({ kind }) => kind === 'measures');
  }

  /** A lone row as the answer about its kind says: a row of the table, or left out. */
  private readAnswered(row: SheetRow, block: MeasureBlock, answer: string | undefined): boolean {
    if (answer === 'measure') this.table?.addMeasure(tableRow(row, block, true), block);
    else if (answer === 'leave') this.name(row);
    return answer === 'measure' || answer === 'leave';
  }

  /** A row names the part of the table to which the rows below belong, unless the user says otherwise. */
  private beginPart(row: SheetRow, name: string, block: MeasureBlock): void {
    this.sections.push(name);
    if (!this.readAnswered(row, block, this.answers[KEYS.sections])) this.table?.addSection(name);
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
      // A header over others is in the new sheet where one under it has it before its own words.
      this.unplaced.push(() => block.unread.filter((group) => !this.isInHeaders(group)));
      this.table?.startPage(block);
      this.reader?.startPage();
      return;
    }
    const row = this.rows[block.firstRow - 1];
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
      fieldOfHeader(text, this.headers.words) || columnAt.get(column)?.header === text;
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
    const below = this.blocks.find(({ firstRow }) => firstRow > row.row);
    if (lone && this.headedSections.has(row.row) && below?.kind === 'measures') {
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
    const first = this.scores.years[0];
    const later = this.scores.years.filter((year) => first !== undefined && year > first);
    return later[0] ?? fiscalYearOfPeriods(periods);
  }
}

/** Whether the sheet that is made of the columns at which a user has pointed will be known for a table of measures. */
const isReadable = ({ columns, columnOf }: MeasureBlock): boolean =>
  columns.length >= MIN_HEADERS && isOfMeasures(columnOf);

/** The headers of the new sheet that are the paste's own. */
const headersOf = ({ form, extras }: ImportedMeasures): string[] =>
  [...(form.isCustom ? form.columns : []), ...extras].map(({ header }) => header);

const periodsOf = ({ form, rows }: ImportedMeasures): string[] => {
  const column = form.columns.findIndex(({ field }) => field === 'period');
  return rows.map((row) => row[column] ?? '');
};
