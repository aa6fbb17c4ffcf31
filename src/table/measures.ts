import { type FieldId, IDENTIFYING_FIELDS, isIdentifying, STATUS_FIELDS } from '../forms/fields';
import type { Form } from '../forms/form';
import { findInstrument } from '../ita/instruments';
import { toArabicDigits } from '../thai/digits';
import { readStatusMark } from '../thai/status-marks';
import { isBlank, matchKey } from '../thai/text';
import { instrumentOfSection, saysSomething, type TableRow } from './table-rows';

/** What a measure has in one field: the cells as written, in sheet order, and their text joined. */
export interface FieldText {
  text: string;
  parts: { row: number; text: string }[];
}

/** One measure of a sheet, over all the rows it stands on. */
export interface Measure {
  /** Sheet rows from 1, first to last. */
  rows: number[];
  fields: Partial<Record<FieldId, FieldText>>;
  /** What stands in the office's own columns, by the column's number. */
  own: Map<number, FieldText>;
  /** The instrument as written in the measure's own cell, or else inherited from above; '' where none is. */
  instrument: string;
  /** Rows joined to it that may be measures of their own all the same: only the office knows. */
  joinedInDoubt: number[];
  /**
   * Why it begins a measure though the cell that names it is blank: `apart` = it has a responsible or another name of its
   * own, and so is not the measure above · `nameless` = any other reason. Left out where it is named.
   */
  unnamed?: 'apart' | 'nameless';
}

/** What a user should know of how a row was read. */
export interface RowRemark {
  /** Sheet row from 1. */
  row: number;
  /** `joined` to the measure above it, or begins a measure without a name (see `Measure.unnamed`). */
  what: 'joined' | 'apart' | 'nameless';
}

/** Rows joined to the measure above them, and rows that begin a measure without a name; from the top down. */
export function rowRemarks(measures: readonly Measure[]): RowRemark[] {
  return measures.flatMap(({ rows: [first = 0, ...joined], unnamed }): RowRemark[] => [
    ...(unnamed ? [{ row: first, what: unnamed }] : []),
    ...joined.map((row): RowRemark => ({ row, what: 'joined' })),
  ]);
}

/** The text of a field, '' where the measure has none. */
export function textOf(measure: Measure, field: FieldId): string {
  return measure.fields[field]?.text ?? '';
}

// "1.", "๑)", "(1)", "1.2": what numbers an item of a list.
const NUMBERED = /^\s*\(?[0-9]+(?:\.[0-9]+)*\s*[.)]/;
const LIST_ITEM = /^\s*(?:\(?[0-9]+(?:\.[0-9]+)*\s*[.)]|[-–•*])/;

/** Rows as measures. */
export interface JoinedRows {
  measures: Measure[];
  /** Rows that are no measure and continue none: in a numbered list the key alone without a number; words beside no measure. */
  leftOut: TableRow[];
}

/** How the rows of a table tell a measure from the next. */
interface Identity {
  form: Form;
  /** Fields that the table has a column for. */
  fields: ReadonlySet<FieldId>;
  /** Those of them that identify and are filled anywhere. */
  identifying: readonly FieldId[];
  /** The form's key, or the identifying field nearest to it where the table has none; null where nothing identifies. */
  key: FieldId | null;
  /** Whether the measures are numbered. */
  numbered: boolean;
}

/**
 * Joins rows to the measures they make; see `continues` for what goes on with the measure above. A row that only names
 * an instrument gives it to the measures below. `fields` are those that the table has a column for.
 */
export function joinRows(rows: readonly TableRow[], form: Form, fields: ReadonlySet<FieldId>): JoinedRows {
  const identity = identityOf(rows, form, fields);
  const found: JoinedRows = { measures: [], leftOut: [] };
  let instrument = '';
  let current: Measure | null = null;
  for (const row of rows) {
    const section = sectionInstrument(row, form);
    if (section !== null) {
      instrument = section;
      current = null;
      continue;
    }
    if (row.behind === 'part') current = null;
    const isMeasureless = current === null && !saysSomething(row);
    if (isMeasureless || (identity.numbered && isLoneKey(row, identity) && !hasNumber(row, identity))) {
      found.leftOut.push(row);
      continue;
    }
    const own = row.cells.get('instrument')?.text ?? '';
    if (!isBlank(own)) instrument = own;
    const going: Continuation | null = current && continues(row, current, identity);
    if (current && going) {
      join(current, row, going.how);
      if (going.inDoubt) current.joinedInDoubt.push(row.row);
    } else {
      const unnamed = unnamedAs(row, identity, current);
      current = {
        rows: [],
        fields: {},
        own: new Map(),
        instrument,
        joinedInDoubt: [],
        ...(unnamed && { unnamed }),
      };
      join(current, row, 'list');
      found.measures.push(current);
    }
  }
  return found;
}

const cellText = (row: TableRow, field: FieldId): string => row.cells.get(field)?.text ?? '';

/** True for a cell of the row itself: one merged from above is the measure's above, and no new one. */
const isOwn = (row: TableRow, field: FieldId): boolean => row.cells.get(field)?.row === row.row;

/** Which fields stand in for a key that the table has no column for, the nearest first. */
const STAND_INS: readonly FieldId[] = ['measure', 'item', 'indicator', 'number'];

function identityOf(rows: readonly TableRow[], form: Form, fields: ReadonlySet<FieldId>): Identity {
  // A column that is blank all the way down tells nothing from anything.
  const identifying = IDENTIFYING_FIELDS.filter((field) => rows.some(({ cells }) => cells.has(field)));
  const key =
    [form.keyField, ...STAND_INS].find((field) => identifying.some((each) => each === field)) ?? null;
  const identity = { form, fields, identifying, key, numbered: false };
  return { ...identity, numbered: isNumberedList(rows, identity) };
}

const hasNumber = (row: TableRow, { key }: Identity): boolean =>
  isOwn(row, 'number') || (key !== null && NUMBERED.test(toArabicDigits(cellText(row, key))));

/** True for a row of one filled cell, those merged from above counted too. */
const isLone = ({ cells, hasMore, own }: TableRow): boolean => cells.size === 1 && !hasMore && !own?.size;

const isLoneKey = (row: TableRow, { key }: Identity): boolean =>
  key !== null && key !== 'number' && row.cells.has(key) && isLone(row);

/** True where the first row with a key is numbered, and at least half of those that have one; rows of one cell aside. */
function isNumberedList(rows: readonly TableRow[], identity: Identity): boolean {
  const { key, form } = identity;
  const keyed = rows.filter((row) => key && row.cells.has(key) && sectionInstrument(row, form) === null);
  const filled = keyed.filter((row) => !isLoneKey(row, identity));
  const counted = filled.length > 0 ? filled : keyed;
  const [first] = counted;
  if (!first || !hasNumber(first, identity)) return false;
  return counted.filter((row) => hasNumber(row, identity)).length * 2 >= counted.length;
}

/** The text of a row that holds nothing but an instrument's name, in the key column or left of it; else null. */
function sectionInstrument(row: TableRow, form: Form): string | null {
  const [lone] = row.cells;
  if (!lone || row.cells.size !== 1 || row.hasMore) return null;
  const [field, cell] = lone;
  if (field !== 'instrument' && field !== 'number' && field !== form.keyField) return null;
  return instrumentOfSection(cell.text) ? cell.text : null;
}

/** How a row goes on with the measure above. */
interface Continuation {
  /** As further items of a list, or as words cut in two by a page. */
  how: 'list' | 'words';
  /** True where it may be a measure of its own all the same. */
  inDoubt: boolean;
}

/**
 * Whether a row goes on with the measure above, or null. It does only without a status and (but for the last case) a
 * responsible of its own; a cell merged from above is not its own. A row of one cell that identifies goes on with nothing.
 * - All cells that identify are blank or merged.
 * - It has the same key, nothing else that identifies differs, and a required or result cell is blank or merged.
 * - Right behind repeated headings or titles: it has the same key and goes on with the measure's text, its result blank.
 * - In a numbered list: its key has no number, nothing else identifies it, and a further cell is filled.
 */
function continues(row: TableRow, above: Measure, identity: Identity): Continuation | null {
  const { form, fields, identifying, key, numbered } = identity;
  const own = (field: FieldId) => isOwn(row, field);
  if (STATUS_FIELDS.some((field) => own(field) && readStatusMark(cellText(row, field)) !== 'notChosen'))
    return null;
  if (own('instrument') && nameOf(cellText(row, 'instrument')) !== nameOf(above.instrument)) return null;
  if (isLone(row) && identifying.some(own)) return null;
  // Without a column that identifies, each row is a measure; one that is merged whole has nothing of its own.
  if (key === null) return [...row.cells.keys()].some(own) ? null : { how: 'list', inDoubt: false };
  const needed = form.columns
    .filter((column) => (column.required || column.field === 'result') && fields.has(column.field))
    .map(({ field }) => field);
  const says = (field: FieldId) => isSame(row, above, field);
  const others = identifying.filter((field) => field !== key && own(field));
  if (!own('responsible')) {
    if (!identifying.some(own)) {
      const ofRows = needed.filter((field) => !isIdentifying(field) && field !== 'responsible');
      return { how: 'list', inDoubt: ofRows.length > 0 && ofRows.every(own) };
    }
    if (row.cells.has(key) && says(key)) {
      if (others.every(says) && needed.some((field) => !own(field)))
        return { how: 'list', inDoubt: own(key) };
      const further = others.filter((field) => !says(field));
      const isFurtherText = further.length === 1 && further[0] === 'measure' && own(key);
      if (row.behind === 'page' && isFurtherText && !row.cells.has('result'))
        return { how: 'list', inDoubt: true };
    }
  }
  const isUnnumbered = own(key) && !hasNumber(row, identity) && others.length === 0;
  if (numbered && isUnnumbered) {
    return { how: 'words', inDoubt: true };
  }
  return null;
}

/** An instrument by its code, however it is written. */
const nameOf = (instrument: string): string => findInstrument(instrument) ?? matchKey(instrument);

/** True where a cell says what the measure above says in this field, spaces apart, or is merged with it. */
function isSame(row: TableRow, above: Measure, field: FieldId): boolean {
  const known = above.fields[field];
  if (!isOwn(row, field)) return true;
  const text = matchKey(cellText(row, field));
  return (
    known !== undefined &&
    (matchKey(known.text) === text || known.parts.some((part) => matchKey(part.text) === text))
  );
}

/** Why a row begins a measure though its key is blank; undefined where it is not, or no column could name it. */
function unnamedAs(
  row: TableRow,
  { key, identifying, fields }: Identity,
  above: Measure | null,
): Measure['unnamed'] {
  if (key === null ? ![...fields].some(isIdentifying) : row.cells.has(key)) return undefined;
  const isApart = isOwn(row, 'responsible') || identifying.some((field) => isOwn(row, field));
  return above && isApart ? 'apart' : 'nameless';
}

function join(measure: Measure, row: TableRow, how: Continuation['how']): void {
  measure.rows.push(row.row);
  for (const [field, cell] of row.cells) measure.fields[field] = withCell(measure.fields[field], cell, how);
  for (const [column, cell] of row.own ?? []) {
    measure.own.set(column, withCell(measure.own.get(column), cell, how));
  }
}

function withCell(
  known: FieldText | undefined,
  cell: { row: number; text: string },
  how: Continuation['how'],
): FieldText {
  if (!known) return { text: cell.text, parts: [{ row: cell.row, text: cell.text }] };
  // The same merged cell again, or the same item repeated at the top of a page.
  if (known.parts.some((part) => part.row === cell.row)) return known;
  const again = matchKey(cell.text) === matchKey(known.text);
  // What was joined of pieces and is now written whole stands as it is written: that tells where its spaces are.
  if (again && known.parts.length > 1) known.text = cell.text;
  else if (!again) known.text = joined(known.text, cell.text, how);
  known.parts.push({ row: cell.row, text: cell.text });
  return known;
}

/** Two cells as one text. Words cut in two by a page are joined as Thai is written, without a space between words. */
function joined(above: string, below: string, how: Continuation['how']): string {
  if (how === 'list' || LIST_ITEM.test(toArabicDigits(below))) return `${above}\n${below}`;
  const betweenThaiWords = /[ก-๎]$/.test(above) && /^[ก-๎]/.test(below);
  return above + (betweenThaiWords ? '' : ' ') + below;
}
