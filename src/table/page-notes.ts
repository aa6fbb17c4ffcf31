import type { FieldId } from '../forms/fields';
import { matchKey } from '../thai/text';
import { type Columns, fieldAt, isFrontColumn } from './columns';
import { loneCell, type RowCell, type SheetRow } from './sheet-rows';

/** The note or the signatures that end above a row: more of them may follow in the same columns. */
export interface OpenNote {
  /** From 1. */
  columns: ReadonlySet<number>;
  /** True where its last row holds names: a post comes next. */
  endsWithName: boolean;
}

/** A row of a note or of signatures. */
export interface NoteRow {
  kind: 'note';
  /** False where it is known by its place alone, and may be words of a measure. */
  isCertain: boolean;
  /** The note as it is with this row. */
  note: OpenNote;
}

// "ลงชื่อ.....", "ผู้รายงาน นาย…": a measure may begin with the same word ("ลงนามในประกาศ…").
const SIGNATURE =
  /^[*(.…_]*(?:ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดทำ|ผู้ตรวจสอบ|ผู้รับรอง)(?=$|[^ก-๎]|นาย|นาง|ว่าที่|ผู้|ผอ|หัวหน้า|ปลัด|รอง|เจ้าพนักงาน|นัก)/;
const NOTE =
  /^[*(]*(?:หมายเหตุ|จัดทำโดย|ข้อมูลณ|(?:แหล่ง)?ที่มา[ก-๎]*:|เกณฑ์[ก-๎]*:|คำ(?:อธิบาย|ชี้แจง)[ก-๎]*:|(?:เครื่องหมาย|สัญลักษณ์).{0,20}หมายถึง)/;
const AS_OF = /^[*(]*ข้อมูลณวันที่/;
// What follows under a signature: a name, and otherwise dots, a post, a day.
const NAME = /^[(.…_]*(?:นาย|นาง|น\.ส\.|ว่าที่ร)[^,]{2,50}$/;
const SIGNED =
  /^(?:[\d.…_()/-]*|ตำแหน่ง.{0,60}|วันที่[\d.…_/].{0,30}|(?:รอง)?(?:นายก|ปลัด)(?:องค์การ|เทศ|เมือง|อบ).{0,50})$/;
/** A post under a name is no longer. */
const MAX_POST_LENGTH = 60;

/** A row that begins a note or signatures under a table; null for any other. */
export function beginNote(row: SheetRow, table: Columns, keyField: FieldId): NoteRow | null {
  if (!isNote(row, table, keyField)) return null;
  const columns = new Set(row.cells.map(({ column }) => column));
  return { kind: 'note', isCertain: true, note: { columns, endsWithName: false } };
}

/** A row that goes on with the note above it; null where it does not. */
export function continueNote(
  row: SheetRow,
  { columns, endsWithName }: OpenNote,
  table: Columns,
  keyField: FieldId,
): NoteRow | null {
  const keys = row.cells.map(({ text }) => matchKey(text));
  const isName = keys.every((key) => NAME.test(key));
  const note: OpenNote = { columns, endsWithName: isName };
  if (isName || keys.every((key) => SIGNED.test(key))) return { kind: 'note', isCertain: true, note };
  const lone = loneCell(row);
  const isUnderNote =
    (lone !== null && isFrontColumn(lone.column, table, keyField)) ||
    row.cells.every(({ column }) => columns.has(column));
  if (!isUnderNote) return null;
  return {
    kind: 'note',
    isCertain: endsWithName && keys.every((key) => key.length <= MAX_POST_LENGTH),
    note,
  };
}

/** A note is at the front, beside one more cell at most; signatures and the day of the data are anywhere. */
function isNote({ cells }: SheetRow, table: Columns, keyField: FieldId): boolean {
  const [first, second, third] = cells;
  if (!first || (second && cells.some((cell) => isRowNumber(cell, table)))) return false;
  if (cells.every(({ text }) => SIGNATURE.test(matchKey(text)))) return true;
  const key = matchKey(first.text);
  if (!second && AS_OF.test(key)) return true;
  if (third || !isFrontColumn(first.column, table, keyField)) return false;
  return NOTE.test(key) || SIGNATURE.test(key);
}

const isRowNumber = ({ column, text }: RowCell, table: Columns): boolean =>
  fieldAt(table, column) === 'number' && /^\d+\.?$/.test(matchKey(text));
