import { FIELDS, type FieldId, isStatusField } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { findInstrument, type InstrumentCode } from '../../ita';
import type { Behind, Line, LineCell } from '../../table/lines';
import { joinRows, type Measure, type RowRemark, rowRemarks, textOf } from '../../table/measures';
import { saysSomething, type TableRow } from '../../table/table-rows';
import { readStatusMark } from '../../thai/status-marks';
import { matchKey } from '../../thai/text';
import type { CarriedColumn } from '../carry/column';
import { numberParted } from '../carry/separate-rows';
import type { Band } from './bands';

/** A column that the new sheet has beside those of its form. */
export interface ExtraColumn {
  heading: string;
  /** Null for a column that no form has, the office's own. */
  field: FieldId | null;
}

/** The measures of a paste as rows of a form's sheet. */
export interface FormRows {
  /** Columns beside the form's own, in the order of the paste. */
  extras: ExtraColumn[];
  /** One row a measure: the form's columns, then the further ones. */
  rows: string[][];
  /** Indexes of rows that got a number, since nothing else would keep them apart on the new sheet. */
  numbered: number[];
  /** How many rows of the paste were joined to the measure above them. */
  rowsJoined: number;
  /** Rows of the paste that were joined, or begin a measure without a name. */
  rowsSaid: RowRemark[];
  unplaced: string[];
}

/** A column of the paste that is no field of the form, by what it has in common on every page. */
interface Extra extends ExtraColumn {
  /** Its cells by row, each with the row in which it really stands. */
  cells: Map<number, LineCell>;
}

/** Gathers the rows of a paste and joins them to measures. */
export class FormRowCollector {
  private readonly rows: TableRow[] = [];
  /** Fields that the paste has columns for. */
  private readonly fields = new Set<FieldId>();
  private readonly extras = new Map<string, Extra>();
  private readonly unplaced: string[] = [];
  private section: InstrumentCode | null = null;
  private sectionOfRows: InstrumentCode | null = null;

  constructor(private readonly form: Form) {}

  /** The columns of these headings that the form does not have come behind its own. */
  addBand(band: Band): void {
    for (const column of [...new Set([...band.fields.keys(), ...band.written.keys()])].sort(
      (a, b) => a - b,
    )) {
      const field = band.fields.get(column) ?? null;
      if (field) this.fields.add(field);
      if (!field) this.extraOf(column, band);
      else if (!this.hasField(field)) this.extraOf(column, band);
    }
  }

  /** The rows from here on are of this instrument. */
  startSection(instrument: InstrumentCode | null): void {
    this.section = instrument;
  }

  /**
   * Takes a row of the table; `behind` is what stands right above it where that is no row. False where the row says
   * nothing, as an unfilled one of a template.
   */
  addRow(line: Line, band: Band, behind?: Behind): boolean {
    const row: TableRow = { row: line.row, cells: new Map(), behind };
    const own: [Extra, LineCell][] = [];
    for (const cell of line.cells) {
      const field = band.fields.get(cell.column);
      if (field) row.cells.set(field, { row: cell.homeRow, text: cell.text });
      else own.push([this.extraOf(cell.column, band), cell]);
    }
    // A number or unchosen marks alone are an unfilled row.
    if (own.length === 0 && !saysSomething(row)) {
      this.unplaced.push(...line.cells.map(({ text }) => text));
      return false;
    }
    this.beginSection(line.row);
    row.hasMore = own.length > 0;
    for (const [extra, cell] of own) extra.cells.set(line.row, cell);
    this.rows.push(row);
    return true;
  }

  result(): FormRows {
    const { measures, leftOut } = joinRows(this.rows, this.form, this.fields);
    for (const { row, cells } of leftOut) {
      this.unplaced.push(...[...cells.values()].map(({ text }) => text));
      for (const extra of this.extras.values()) this.unplaced.push(extra.cells.get(row)?.text ?? '');
    }
    // Rows under an instrument's name get a column for it where neither form nor paste has one.
    if (!this.hasField('instrument') && !this.extras.has('instrument')) {
      const [heading] = FIELDS.instrument.headings;
      this.extras.set('instrument', { heading, field: 'instrument', cells: new Map() });
    }
    const extras = [...this.extras.values()].filter((extra) => this.isWanted(extra, measures));
    const columns: CarriedColumn[] = [
      ...this.form.columns.map(({ field, heading, pixels }) => ({
        ...{ field, heading, pixels },
        cells: measures.map((measure) => cellOf(measure, field)),
      })),
      ...extras.map(({ field, heading, cells }) => ({
        ...{ field, heading, pixels: 0 },
        cells: measures.map((measure) => (field ? cellOf(measure, field) : ownCell(measure, cells))),
      })),
    ];
    const numbered = numberParted(columns, this.form);
    return {
      extras: columns.slice(this.form.columns.length).map(({ heading, field }) => ({ heading, field })),
      numbered,
      rows: measures.map((_, i) => columns.map(({ cells }) => cells[i] ?? '')),
      rowsJoined: measures.reduce((joined, { rows }) => joined + rows.length - 1, 0),
      rowsSaid: rowRemarks(measures),
      unplaced: this.unplaced.filter((text) => text !== ''),
    };
  }

  /** An instrument over the rows comes as a row of its own, as it does on a sheet; once, also where pages repeat it. */
  private beginSection(row: number): void {
    if (this.section === null || this.section === this.sectionOfRows) return;
    this.sectionOfRows = this.section;
    this.rows.push({ row, cells: new Map([['instrument', { row, text: this.section }]]) });
  }

  private hasField(field: FieldId): boolean {
    return this.form.columns.some((column) => column.field === field);
  }

  private extraOf(column: number, band: Band): Extra {
    const field = band.fields.get(column) ?? null;
    const heading = band.written.get(column) ?? '';
    const key = field ?? headingKey(column, band);
    const known = this.extras.get(key);
    if (known) return known;
    const extra: Extra = { heading, field, cells: new Map() };
    this.extras.set(key, extra);
    return extra;
  }

  /** A column of a known heading without any text is no loss; the office's own column stays, filled or not. */
  private isWanted(extra: Extra, measures: readonly Measure[]): boolean {
    const { field } = extra;
    return field ? measures.some((measure) => cellOf(measure, field) !== '') : true;
  }
}

/** What a column of no form is known by under each page's headings: its heading, and which of those alike it is. */
function headingKey(column: number, band: Band): string {
  const key = matchKey(band.written.get(column) ?? '');
  if (!key) return `column ${column}`;
  const alike = [...band.written].filter(([other, text]) => other < column && matchKey(text) === key);
  return `${key} ${alike.length}`;
}

/** The text of a field of a measure as its one cell on the new sheet. */
function cellOf(measure: Measure, field: FieldId): string {
  // The instrument stands in every row, so that a row that is moved keeps its own.
  if (field === 'instrument') return textOf(measure, field) || measure.instrument;
  if (!isStatusField(field)) return textOf(measure, field);
  const parts = measure.fields[field]?.parts ?? [];
  const saying = parts.filter(({ text }) => readStatusMark(text) !== 'notChosen');
  // The mark of one row and the empty circle of the row that continues it are one mark.
  return [...new Set((saying.length > 0 ? saying : parts.slice(0, 1)).map(({ text }) => text))].join('\n');
}

function ownCell(measure: Measure, cells: Extra['cells']): string {
  const seen = new Set<number>();
  return measure.rows
    .flatMap((row) => {
      const cell = cells.get(row);
      if (!cell || seen.has(cell.homeRow)) return [];
      seen.add(cell.homeRow);
      return [cell.text];
    })
    .join('\n');
}

// What names an instrument and nothing else, as matchKey gives it.
const INSTRUMENT_WORDS =
  /เครื่องมือ|แบบวัด|แบบตรวจ|แบบประเมิน|การรับรู้|ของ|ผู้มีส่วนได้(?:ส่วน)?เสีย|integrityandtransparencyassessment|[ieo]\.?i\.?t|ด้าน/g;
// Words of one instrument's name only: beside another's code they say something else, such as an indicator.
const OWN_WORDS: Readonly<Record<InstrumentCode, RegExp>> = {
  IIT: /ภายใน|internal/g,
  EIT: /ภายนอก|external/g,
  OIT: /การเปิดเผยข้อมูล|สาธารณะ|opendata/g,
};

const LIST_NUMBER = /^\(?(?:\d{1,2}\.)*\d{1,2}[.)]?/;

/** True where the text of a section says more than the instrument that its rows get. */
export function saysMoreThanInstrument(text: string): boolean {
  const instrument = findInstrument(text);
  if (instrument === null) return true;
  const rest = matchKey(text)
    .replace(LIST_NUMBER, '')
    .replace(INSTRUMENT_WORDS, '')
    .replace(OWN_WORDS[instrument], '');
  return /[\p{L}\p{N}\p{S}]/u.test(rest);
}
