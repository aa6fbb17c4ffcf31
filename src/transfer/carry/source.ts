import { type FieldId, fieldName } from '../../forms/fields';
import { fieldOfHeader } from '../../forms/header-meaning';
import { sheetWords } from '../../messages/written/sheets';
import { cellKey } from '../../sheet/cell-ref';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { type ColumnKey, columnsByKey, duplicateColumns } from '../../table/columns';
import { isHeaderRow, isWithin } from '../../table/header-rows';
import { type Measure, textOf } from '../../table/measures';
import { type FormTable, headerOf } from '../../table/table';
import { isBlank } from '../../thai/text';
import { headerAlone } from './target';

/** A measure with everything that is on its rows. */
export interface SourceMeasure {
  measure: Measure;
  fields: Partial<Record<FieldId, string>>;
  /** Text of the office's own columns, by column. */
  customTexts: Map<number, string>;
}

/** A column of the source and what it holds: a field, or the office's own words. */
interface SourceColumn {
  /** From 1; 0 for the name of an instrument or a part that is in rows over the measures. */
  column: number;
  /** Null where the column has no header. */
  key: ColumnKey | null;
  header: string;
  field: FieldId | null;
  /** The field that a column holds more of: its header is there twice, or was carried beside the field's own. */
  moreOf?: FieldId;
}

/** A sheet as it is carried over: its measures with the text of every column, and those columns from left to right. */
export interface Source {
  measures: SourceMeasure[];
  columns: SourceColumn[];
  /** Fields whose text comes from a column that an earlier carrying over appended. */
  carried: ReadonlySet<FieldId>;
}

/** A header that tells people and this program where the column comes from, and is no header of any form. */
export const carriedHeader = (header: string): string => `${header} ${sheetWords.carriedSuffix}`;

/** The field of a column that an earlier carrying over appended, or null. */
function carriedField(header: string): FieldId | null {
  const trimmed = header.trim();
  const { carriedSuffix } = sheetWords;
  return trimmed.endsWith(carriedSuffix) ? fieldOfHeader(trimmed.slice(0, -carriedSuffix.length)) : null;
}

/** Reads all that a sheet says of its measures, the office's own columns and earlier appended ones too. */
export function readSource(table: FormTable, data: SheetData): Source {
  const { columnOf, columnAt } = table.headers;
  const keyOfColumn = new Map([...columnsByKey(table.headers)].map(([key, { column }]) => [column, key]));
  // The new sheet has one row of headers.
  const headerOfColumn = (column: number): string => {
    const written = columnAt.get(column);
    return written ? headerAlone(written, table.headers) : '';
  };
  const columns: SourceColumn[] = [...columnOf].map(([field, column]) => ({
    column,
    key: field,
    field,
    header: headerOfColumn(column) || headerOf(table, field),
  }));
  const texts = readCustomTexts(table, data);
  const measures = table.measures.map((measure, i): SourceMeasure => {
    const fields: SourceMeasure['fields'] = {};
    for (const field of columnOf.keys()) fields[field] = measure.fields[field]?.text ?? '';
    const instrument = fullInstrument(measure);
    if (instrument !== '') fields.instrument = instrument;
    const section = textOf(measure, 'section') || measure.section;
    if (section !== '') fields.section = section;
    return { measure, fields, customTexts: texts[i] ?? new Map() };
  });
  for (const field of ['instrument', 'section'] as const) {
    if (columnOf.has(field) || measures.every(({ fields }) => fields[field] === undefined)) continue;
    columns.push({ column: 0, key: field, header: fieldName(field), field });
  }
  const carried = new Set<FieldId>();
  const customColumns = new Set(texts.flatMap((text) => [...text.keys()]));
  const repeated = new Map(
    duplicateColumns(table.headers).map(({ column, duplicateOf }) => [column, duplicateOf]),
  );
  for (const column of [...customColumns].sort((a, b) => a - b)) {
    const header = headerOfColumn(column);
    const key = keyOfColumn.get(column) ?? null;
    const field = carriedField(header);
    if (field && !columnOf.has(field) && !carried.has(field)) {
      carried.add(field);
      // The mark is put on again where the column is appended again.
      const plain = header.trim().slice(0, -sheetWords.carriedSuffix.length).trim();
      columns.push({ column, key, header: plain, field, moreOf: field });
      for (const { fields, customTexts } of measures) fields[field] = customTexts.get(column) ?? '';
    } else {
      // A header that is there twice must not be taken for the field in a sheet that has it once.
      const twice = repeated.get(column);
      const moreOf = twice ?? field ?? undefined;
      columns.push({
        column,
        key,
        header: twice ? carriedHeader(header) : header,
        field: null,
        ...(moreOf && { moreOf }),
      });
    }
  }
  columns.sort((a, b) => a.column - b.column);
  return { measures, columns, carried };
}

/** What is written of a measure's instrument, in its own cell and in the row above that it inherits. */
function fullInstrument(measure: Measure): string {
  const [first, written] = [measure.instrument, textOf(measure, 'instrument')];
  if (isBlank(first) || written.startsWith(first)) return written;
  return isBlank(written) ? first : `${first}\n${written}`;
}

const filledCells = (line: readonly string[]) =>
  line.flatMap((text, i) => (isBlank(text) ? [] : [{ column: i + 1, text }]));

/**
 * The text of all columns that are no field's, measure by measure. What is beside no measure (a remark under the
 * table) goes with the measure above it, so that nothing is lost; titles and signatures are of the old sheet.
 */
function readCustomTexts(table: FormTable, data: SheetData): Map<number, string>[] {
  const { text, homeRow } = spreadMerges(data);
  const known = new Set(table.headers.columnOf.values());
  const owner = new Map(table.measures.flatMap(({ rows }, i) => rows.map((row) => [row, i] as const)));
  const texts = table.measures.map(() => new Map<number, string>());
  const { repeats, otherTables } = table.headers;
  const plain = new Set(
    table.leftOut.flatMap(({ row, isCertain, kind }) => (isCertain && kind !== 'lone' ? row : [])),
  );
  const isNone = (row: number) => plain.has(row) || isWithin(row, [...repeats, ...otherTables]);
  const taken = new Set<string>();
  let current = 0;
  for (let row = table.headers.lastRow + 1; row <= text.length; row++) {
    const line = text[row - 1] ?? [];
    current = owner.get(row) ?? current;
    const mine = texts[current];
    if (!mine || isNone(row) || isHeaderRow(filledCells(line), table.headers)) continue;
    line.forEach((cell, index) => {
      const column = index + 1;
      if (known.has(column) || isBlank(cell)) return;
      // A merged cell says its text once to each measure.
      const place = `${current}:${cellKey({ row: homeRow(row, column), column })}`;
      if (taken.has(place)) return;
      taken.add(place);
      const above = mine.get(column);
      mine.set(column, above === undefined ? cell : `${above}\n${cell}`);
    });
  }
  return texts;
}
