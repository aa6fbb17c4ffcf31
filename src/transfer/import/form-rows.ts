import { FIELDS, type FieldId, isStatusField } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { findInstrument, type InstrumentCode } from '../../ita';
import { sheetWords } from '../../messages/written/sheets';
import { fieldAt } from '../../table/columns';
import type { HeaderBlock } from '../../table/header-rows';
import { type DoubtfulRow, joinRows, type RowChoices, type RowToJoin } from '../../table/join-rows';
import { type Measure, type RowRemark, rowRemarks, textOf } from '../../table/measures';
import type { TableCell, TableRow } from '../../table/table-row';
import { readStatusMark } from '../../thai/status-marks';
import { isContinued, matchKey } from '../../thai/text';
import type { CarriedColumn } from '../carry/column';
import { numberSeparateRows } from '../carry/separate-rows';
import { headerInOneRow } from './header-blocks';

/** A column that the new sheet has beside those of its form. */
export interface ExtraColumn {
  header: string;
  /** Null for a custom column. */
  field: FieldId | null;
}

/** Where a column of the new sheet comes from: a column of the paste (from 1), or none; `behind`: the one that it comes behind. */
export type ColumnSource = { kind: 'paste'; column: number } | { kind: 'added'; behind: number };

/** A column that the paste has not, in front of all that it has. */
export const ADDED_IN_FRONT: ColumnSource = { kind: 'added', behind: 0 };

/** The measures of a paste as rows of a form's sheet. */
export interface FormRows {
  /** Columns beside the form's, in the order of the paste. */
  extras: ExtraColumn[];
  /** One row a measure: the form's columns, then the extra ones. */
  rows: string[][];
  /** Where each of these columns comes from. */
  from: ColumnSource[];
  /** Indexes of rows that got a number, since nothing else would keep them separate on the new sheet. */
  numbered: number[];
  /** How many rows of the paste were joined to the measure above them. */
  rowsJoined: number;
  /** Rows of the paste that were joined, or begin a measure without a name. */
  rowRemarks: RowRemark[];
  /** Rows that may go on with the measure above or not, each with what it has in common with that, or else its longest cell. */
  doubtful: (DoubtfulRow & { text: string })[];
  unplaced: string[];
}

/** A column of the paste that is no field of the form, over all pages. */
interface Extra extends ExtraColumn {
  from: ColumnSource;
  /** The cells of a custom column by row; a merged one may begin in a row above. */
  cells: Map<number, TableCell>;
}

/** Gathers the rows of a paste and joins them to measures. */
export class FormRowCollector {
  private readonly rows: RowToJoin[] = [];
  /** Fields that the paste has columns for. */
  private readonly fields = new Map<FieldId, number>();
  private readonly extras = new Map<string, Extra>();
  private readonly unplaced: string[] = [];
  private readonly choices: Map<number, 'join' | 'part'>;
  private section: InstrumentCode | null = null;
  private sectionOfRows: InstrumentCode | null = null;

  constructor(
    private readonly form: Form,
    choices: RowChoices,
  ) {
    this.choices = new Map(choices);
  }

  /** The columns under these headers that the form does not have come behind the form's. */
  startPage(headers: HeaderBlock): void {
    for (const { column, field } of headers.columns) {
      if (field && !this.fields.has(field)) this.fields.set(field, column);
      if (!field || !this.hasField(field)) this.extraOf(column, headers);
    }
  }

  /** The rows from here on are of this instrument. */
  startSection(instrument: InstrumentCode | null): void {
    this.section = instrument;
  }

  /** Takes a row of the table. */
  addRow(row: TableRow, headers: HeaderBlock): void {
    this.beginSection();
    for (const [column, cell] of row.custom) this.extraOf(column, headers).cells.set(row.row, cell);
    this.rows.push({ kind: 'measure', cells: row });
  }

  /** Takes a row that a user has said to be a measure. */
  addMeasure(row: TableRow, headers: HeaderBlock): void {
    this.choices.set(row.row, 'part');
    this.addRow(row, headers);
  }

  /** Takes a row that goes on with the cell of an instrument's name, merged over it: no measure goes on over it. */
  addInstrument(text: string): void {
    this.beginSection();
    this.rows.push({ kind: 'instrument', text });
  }

  /** The rows from here on belong to this part of the table. */
  addSection(text: string): void {
    this.beginSection();
    this.rows.push({ kind: 'section', text });
  }

  result(): FormRows {
    const fields = new Set(this.fields.keys());
    const { measures, leftOut, doubtful } = joinRows(this.rows, this.form, fields, this.choices);
    for (const { row, cells } of leftOut) {
      this.unplaced.push(...[...cells.values()].map(({ text }) => text));
      for (const extra of this.extras.values()) this.unplaced.push(extra.cells.get(row)?.text ?? '');
    }
    // Rows under a name get a column for it where neither form nor paste has one.
    for (const field of ['instrument', 'section'] as const) {
      if (this.hasField(field) || this.extras.has(field)) continue;
      const [header] = FIELDS[field].headers;
      this.extras.set(field, { header, field, from: ADDED_IN_FRONT, cells: new Map() });
    }
    const extras = [...this.extras.values()].filter((extra) => this.isWanted(extra, measures));
    // What has no header is in no document.
    for (const extra of extras) if (extra.header === '') extra.header = sheetWords.noHeader;
    const columns: CarriedColumn[] = [
      ...this.form.columns.map(({ field, header, pixels }) => ({
        field,
        header,
        pixels,
        cells: measures.map((measure) => cellOf(measure, field)),
      })),
      ...extras.map(({ field, header, cells }) => ({
        field,
        header,
        pixels: 0,
        cells: measures.map((measure) => (field ? cellOf(measure, field) : customCell(measure, cells))),
      })),
    ];
    const numbered = numberSeparateRows(columns, this.form);
    return {
      extras: columns.slice(this.form.columns.length).map(({ header, field }) => ({ header, field })),
      numbered,
      rows: measures.map((_, i) => columns.map(({ cells }) => cells[i] ?? '')),
      from: [
        ...this.form.columns.map(({ field }): ColumnSource => {
          const column = this.fields.get(field);
          return column === undefined ? ADDED_IN_FRONT : { kind: 'paste', column };
        }),
        ...extras.map(({ from }) => from),
        ...columns.slice(this.form.columns.length + extras.length).map(() => ADDED_IN_FRONT),
      ],
      rowsJoined: measures.reduce((joined, { rows }) => joined + rows.length - 1, 0),
      rowRemarks: rowRemarks(measures),
      doubtful: doubtful.map((each) => ({ ...each, text: this.wordsOf(each) })),
      unplaced: [
        ...this.unplaced.filter((text) => text !== ''),
        ...this.emptyParts(measures),
        ...continuedNames(measures),
      ],
    };
  }

  /** An instrument over the rows becomes a row of its own, as on a sheet; once, also where pages repeat it. */
  private beginSection(): void {
    if (this.section === null || this.section === this.sectionOfRows) return;
    this.sectionOfRows = this.section;
    this.rows.push({ kind: 'instrument', text: this.section });
  }

  /** Names of parts that have no measure. */
  private emptyParts(measures: readonly Measure[]): string[] {
    const filled = new Set(measures.flatMap(({ section }) => section.split('\n')));
    return this.rows.flatMap((row) =>
      row.kind === 'section' && !row.text.split('\n').every((line) => filled.has(line)) ? [row.text] : [],
    );
  }

  private wordsOf({ row, kind }: DoubtfulRow): string {
    const found = this.rows.find((each) => each.kind === 'measure' && each.cells.row === row);
    if (found?.kind !== 'measure') return '';
    const { cells: byField } = found.cells;
    if (kind === 'sameKey') return (byField.get('item') ?? byField.get('number'))?.text ?? '';
    const cells = [...byField.values()];
    return cells
      .filter((cell) => cell.row === row)
      .reduce((longest, { text }) => (text.length > longest.length ? text : longest), '');
  }

  private hasField(field: FieldId): boolean {
    return this.form.columns.some((column) => column.field === field);
  }

  private extraOf(column: number, headers: HeaderBlock): Extra {
    const field = fieldAt(headers, column) ?? null;
    const key = field ?? customKey(column, headers);
    const known = this.extras.get(key);
    if (known) return known;
    const written = headers.columnAt.get(column);
    const extra: Extra = {
      header: written ? headerInOneRow(written) : '',
      field,
      from: { kind: 'paste', column },
      cells: new Map(),
    };
    this.extras.set(key, extra);
    return extra;
  }

  /** A column of a known header without any text is no loss; a custom column stays, filled or not. */
  private isWanted(extra: Extra, measures: readonly Measure[]): boolean {
    const { field } = extra;
    return field ? measures.some((measure) => cellOf(measure, field) !== '') : true;
  }
}

/** Names that go on from the page before, of which the new sheet has only the first. */
const continuedNames = (measures: readonly Measure[]): string[] =>
  measures.flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ text, parts }) =>
      parts.map((part) => part.text).filter((part) => isContinued(part) && !text.includes(part)),
    ),
  );

/** What a custom column is known by on each page: its header, and which of several with that header it is. */
function customKey(column: number, { columns, columnAt }: HeaderBlock): string {
  const key = matchKey(columnAt.get(column)?.header ?? '');
  if (!key) return `column ${column}`;
  const before = columns.filter((other) => other.column < column && matchKey(other.header) === key);
  return `${key} ${before.length}`;
}

/** The text of a field of a measure as its one cell on the new sheet. */
function cellOf(measure: Measure, field: FieldId): string {
  // Every row gets its instrument and part, so that a row that is moved keeps it.
  if (field === 'instrument' || field === 'section') return textOf(measure, field) || measure[field];
  if (!isStatusField(field)) return textOf(measure, field);
  const parts = measure.fields[field]?.parts ?? [];
  const chosen = parts.filter(({ text }) => readStatusMark(text) !== 'notChosen');
  // The mark of one row and the empty circle of the row that continues it are one mark.
  return [...new Set((chosen.length > 0 ? chosen : parts.slice(0, 1)).map(({ text }) => text))].join('\n');
}

/** The texts of a custom column beside a measure; a cell merged over several of its rows counts once. */
function customCell(measure: Measure, cells: Extra['cells']): string {
  const seen = new Set<number>();
  return measure.rows
    .flatMap((row) => {
      const cell = cells.get(row);
      if (!cell || seen.has(cell.row)) return [];
      seen.add(cell.row);
      return [cell.text];
    })
    .join('\n');
}

// What names an instrument and nothing else, as matchKey gives it.
const INSTRUMENT_WORDS =
  /เครื่องมือ|แบบวัด|แบบตรวจ|แบบประเมิน|การรับรู้|ของ|ผู้มีส่วนได้(?:ส่วน)?เสีย|integrityandtransparencyassessment|[ieo]\.?i\.?t|ด้าน/g;
// Words of one instrument's name only: beside another's code they mean something else, such as an indicator.
const WORDS_OF_ONE: Readonly<Record<InstrumentCode, RegExp>> = {
  IIT: /ภายใน|internal/g,
  EIT: /ภายนอก|external/g,
  OIT: /การเปิดเผยข้อมูล|สาธารณะ|opendata/g,
};

const LIST_NUMBER = /^\(?(?:\d{1,2}\.)*\d{1,2}[.)]?/;

/** True where the text of a section has more than the name of the instrument that its rows get. */
export function hasMoreThanInstrument(text: string): boolean {
  const instrument = findInstrument(text);
  if (instrument === null) return true;
  const rest = matchKey(text)
    .replace(LIST_NUMBER, '')
    .replace(INSTRUMENT_WORDS, '')
    .replace(WORDS_OF_ONE[instrument], '');
  return /[\p{L}\p{N}\p{S}]/u.test(rest);
}
