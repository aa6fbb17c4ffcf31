import { FIELDS, type FieldId, fieldOfHeading } from '../../forms/fields';
import { messages } from '../../messages';
import { type SheetData, spreadMerges } from '../../sheet/sheet-data';
import { isHeadingRow, isWithin } from '../../table/headings';
import { type Measure, textOf } from '../../table/measures';
import { type FormTable, headingOf } from '../../table/table';
import { isBlank } from '../../thai/text';

/** A measure with everything that is on its rows. */
export interface SourceMeasure {
  measure: Measure;
  fields: Partial<Record<FieldId, string>>;
  /** Text of the office's own columns, by column. */
  own: Map<number, string>;
}

/** A column of the source and what it holds: a field, or the office's own words. */
export interface SourceColumn {
  column: number;
  heading: string;
  field: FieldId | null;
  /** The field that an own column holds more of: its heading is there twice, or was carried beside the field's own. */
  moreOf?: FieldId;
}

/** A sheet as it is carried over: its measures with the text of every column, and those columns from left to right. */
export interface Source {
  measures: SourceMeasure[];
  columns: SourceColumn[];
  /** Fields whose text comes from a column that an earlier carrying over appended. */
  carried: ReadonlySet<FieldId>;
}

/** A heading that tells people and this program where the column comes from, and is no heading of any form. */
export const carriedHeading = (heading: string): string => `${heading} ${messages.carry.carriedMark}`;

/** The field of a column that an earlier carrying over appended, or null. */
function carriedField(heading: string): FieldId | null {
  const trimmed = heading.trim();
  const { carriedMark } = messages.carry;
  return trimmed.endsWith(carriedMark) ? fieldOfHeading(trimmed.slice(0, -carriedMark.length)) : null;
}

/** Reads all that a sheet says of its measures, the office's own columns and earlier appended ones too. */
export function readSource(table: FormTable, data: SheetData): Source {
  const { columns: fieldColumns, written } = table.headings;
  const columns: SourceColumn[] = [...fieldColumns].map(([field, column]) => ({
    column,
    heading: headingOf(table, field),
    field,
  }));
  const texts = ownTexts(table, data);
  const measures = table.measures.map((measure, i): SourceMeasure => {
    const fields: SourceMeasure['fields'] = {};
    for (const field of fieldColumns.keys()) fields[field] = measure.fields[field]?.text ?? '';
    const instrument = instrumentOf(measure);
    if (instrument !== '') fields.instrument = instrument;
    return { measure, fields, own: texts[i] ?? new Map() };
  });
  if (!fieldColumns.has('instrument') && measures.some(({ fields }) => fields.instrument !== undefined)) {
    columns.push({ column: 0, heading: FIELDS.instrument.headings[0], field: 'instrument' });
  }
  const carried = new Set<FieldId>();
  const own = new Set(texts.flatMap((text) => [...text.keys()]));
  const repeated = new Map(table.headings.repeated.map(({ column, field }) => [column, field]));
  for (const column of [...own].sort((a, b) => a - b)) {
    const heading = written.get(column) ?? '';
    const field = carriedField(heading);
    if (field && !fieldColumns.has(field) && !carried.has(field)) {
      carried.add(field);
      // The mark is put on again where the column is appended again.
      const plain = heading.trim().slice(0, -messages.carry.carriedMark.length).trim();
      columns.push({ column, heading: plain, field });
      for (const { fields, own: mine } of measures) fields[field] = mine.get(column) ?? '';
    } else {
      // A heading that is there twice must not be taken for the field in a sheet that has it once.
      const twice = repeated.get(column);
      const moreOf = twice ?? field ?? undefined;
      columns.push({
        column,
        heading: twice ? carriedHeading(heading) : heading,
        field: null,
        ...(moreOf && { moreOf }),
      });
    }
  }
  columns.sort((a, b) => a.column - b.column);
  return { measures, columns, carried };
}

/** A measure belongs to its instrument though the cell is blank or is in a row above. */
function instrumentOf(measure: Measure): string {
  const [first, written] = [measure.instrument, textOf(measure, 'instrument')];
  if (isBlank(first) || written.startsWith(first)) return written;
  return isBlank(written) ? first : `${first}\n${written}`;
}

/**
 * The text of all columns that are no field's, measure by measure. What is beside no measure (a remark under the
 * table) goes with the measure above it, so that nothing is lost; titles and signatures are of the old sheet.
 */
function ownTexts(table: FormTable, data: SheetData): Map<number, string>[] {
  const { text, homeRow } = spreadMerges(data);
  const known = new Set(table.headings.columns.values());
  const owner = new Map(table.measures.flatMap(({ rows }, i) => rows.map((row) => [row, i] as const)));
  const texts = table.measures.map(() => new Map<number, string>());
  const { repeats, otherTables } = table.headings;
  const plain = new Set(
    table.leftOut.flatMap(({ row, plain, kind }) => (plain && kind !== 'lone' ? row : [])),
  );
  const isNone = (row: number) => plain.has(row) || isWithin(row, [...repeats, ...otherTables]);
  const taken = new Set<string>();
  let current = 0;
  for (let row = table.headings.lastRow + 1; row <= text.length; row++) {
    const line = text[row - 1] ?? [];
    current = owner.get(row) ?? current;
    const mine = texts[current];
    if (!mine || isNone(row) || isHeadingRow(line, table.headings)) continue;
    line.forEach((cell, index) => {
      const column = index + 1;
      if (known.has(column) || isBlank(cell)) return;
      // A merged cell says its text once to each measure.
      const place = `${current}:${homeRow(row, column)}:${column}`;
      if (taken.has(place)) return;
      taken.add(place);
      const above = mine.get(column);
      mine.set(column, above === undefined ? cell : `${above}\n${cell}`);
    });
  }
  return texts;
}
