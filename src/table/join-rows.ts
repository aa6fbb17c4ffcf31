import { type FieldId, IDENTIFYING_FIELDS, isIdentifying, STATUS_FIELDS } from '../forms/fields';
import { columnOf, type Form } from '../forms/form';
import { findInstrument } from '../ita/instruments';
import { toArabicDigits } from '../thai/digits';
import { readStatusMark } from '../thai/status-marks';
import { readStatusWords } from '../thai/status-words';
import { isBlank, isContinued, keyWithoutContinued, matchKey } from '../thai/text';
import type { ClassifiedRow } from './classify-row';
import type { FieldText, Measure } from './measures';
import { OpenSections } from './sections';
import { isFilled, type TableCell, type TableRow } from './table-row';

// "1.", "๑)", "(1)", "1.2": what numbers an item of a list.
const NUMBERED = /^\s*\(?[0-9]+(?:\.[0-9]+)*\s*[.)]/;
const LIST_ITEM = /^\s*(?:\(?[0-9]+(?:\.[0-9]+)*\s*[.)]|[-–•*])/;

/** Rows as measures. */
interface JoinedRows {
  measures: Measure[];
  /** Rows that are no measure and continue none: in a numbered list the key alone without a number; words beside no measure. */
  leftOut: TableRow[];
  /** Rows that a user may join to the measure above or part from it, whatever has been chosen. */
  doubtful: DoubtfulRow[];
}

/**
 * A row that may go on with the measure above or not. Only the office knows: it may go on (`joined`), or has the same item or number
 * (`sameKey`). By its cells: it goes on (`continued`), or begins a measure without a name (`separate`).
 */
export interface DoubtfulRow {
  row: number;
  above: number;
  kind: 'joined' | 'sameKey' | 'continued' | 'separate';
}

/** Rows that a user has joined to the measure above, or parted from it. */
export type RowChoices = ReadonlyMap<number, 'join' | 'part'>;

/** What the rows of a table give to its measures, from top to bottom: the name of an instrument or of a part, or cells. */
export type RowToJoin = Extract<ClassifiedRow, { kind: 'instrument' | 'section' | 'measure' }>;

/** What distinguishes a measure of a table from the next. */
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
 * Joins rows to the measures they make; see `continues` for what goes on with the measure above. A row that names an instrument
 * gives it to the measures below. `fields` are those that the table has a column for; `choices` come before all else.
 */
export function joinRows(
  toJoin: readonly RowToJoin[],
  form: Form,
  fields: ReadonlySet<FieldId>,
  choices: RowChoices = new Map(),
): JoinedRows {
  const rows = toJoin.flatMap((each) => (each.kind === 'measure' ? [each.cells] : []));
  const identity = identityOf(rows, form, fields);
  const found: JoinedRows = { measures: [], leftOut: [], doubtful: [] };
  let instrument = '';
  const sections = new OpenSections();
  let current: Measure | null = null;
  for (const each of toJoin) {
    if (each.kind === 'instrument') {
      instrument = each.text;
      current = null;
      continue;
    }
    if (each.kind === 'section') {
      sections.begin(each.text);
      current = null;
      continue;
    }
    const { cells: row } = each;
    if (row.behind === 'part') current = null;
    const choice = choices.get(row.row);
    const isMeasureless = current === null && !isFilled(row);
    const isUnnumbered = identity.numbered && isLoneKey(row, identity) && !hasNumber(row, identity);
    if (choice === undefined && (isMeasureless || isUnnumbered)) {
      found.leftOut.push(row);
      continue;
    }
    const written = row.cells.get('instrument')?.text ?? '';
    if (!isBlank(written)) instrument = written;
    const section = sections.read(row.cells.get('section')?.text.trim() ?? '');
    const natural: Continuation | null = current && continues(row, current, identity);
    const kind =
      current && (doubtOf(row, current, natural) ?? (unnamedAs(row, identity, current) && 'separate'));
    if (current && kind) found.doubtful.push({ row: row.row, above: current.rows[0], kind });
    const continuation = withChoice(natural, choice);
    if (current && continuation) {
      current.rows.push(row.row);
      addCells(current, row, continuation.how);
      if (continuation.inDoubt) current.joinedInDoubt.push(row.row);
    } else {
      current = newMeasure(row, { instrument, section }, unnamedAs(row, identity, current));
      found.measures.push(current);
    }
  }
  return found;
}

function newMeasure(
  row: TableRow,
  above: Pick<Measure, 'instrument' | 'section'>,
  unnamed: Measure['unnamed'],
): Measure {
  const measure: Measure = {
    rows: [row.row],
    fields: {},
    custom: new Map(),
    ...above,
    joinedInDoubt: [],
    ...(unnamed && { unnamed }),
  };
  addCells(measure, row, 'list');
  return measure;
}

const cellText = (row: TableRow, field: FieldId): string => row.cells.get(field)?.text ?? '';

/** True for a cell of the row itself: one merged from above is the measure's above, and no new one. */
const isUnmerged = (row: TableRow, field: FieldId): boolean => row.cells.get(field)?.row === row.row;

/** The fields that replace a key that the table has no column for, the nearest first. */
const REPLACEMENTS: readonly FieldId[] = ['measure', 'item', 'indicator', 'number'];

function identityOf(rows: readonly TableRow[], form: Form, fields: ReadonlySet<FieldId>): Identity {
  // A column that is blank all the way down distinguishes nothing.
  const identifying = IDENTIFYING_FIELDS.filter((field) => rows.some(({ cells }) => cells.has(field)));
  const key =
    [form.keyField, ...REPLACEMENTS].find((field) => identifying.some((each) => each === field)) ?? null;
  const identity = { form, fields, identifying, key, numbered: false };
  return { ...identity, numbered: isNumberedList(rows, identity) };
}

const hasNumber = (row: TableRow, { key }: Identity): boolean =>
  isUnmerged(row, 'number') || (key !== null && NUMBERED.test(toArabicDigits(cellText(row, key))));

/** True for a row of one filled cell, those merged from above counted too. */
const isLone = ({ cells, custom }: TableRow): boolean => cells.size === 1 && custom.size === 0;

const isLoneKey = (row: TableRow, { key }: Identity): boolean =>
  key !== null && key !== 'number' && row.cells.has(key) && isLone(row);

/** True where the first row with a key is numbered, and at least half of those that have one; rows of one cell aside. */
function isNumberedList(rows: readonly TableRow[], identity: Identity): boolean {
  const { key } = identity;
  const keyed = rows.filter((row) => key && row.cells.has(key));
  const filled = keyed.filter((row) => !isLoneKey(row, identity));
  const counted = filled.length > 0 ? filled : keyed;
  const [first] = counted;
  if (!first || !hasNumber(first, identity)) return false;
  return counted.filter((row) => hasNumber(row, identity)).length * 2 >= counted.length;
}

/** Fields by which two rows one below the other are of one thing, though each may be a measure of its own. */
const SAME_IN: readonly FieldId[] = ['item', 'number'];

/** Whether a row goes on with the measure above by its cells, or whether only the office knows; null for another measure. */
function doubtOf(
  row: TableRow,
  above: Measure,
  continuation: Continuation | null,
): DoubtfulRow['kind'] | null {
  if (continuation) return continuation.inDoubt ? 'joined' : 'continued';
  const isSame = (field: FieldId) => isUnmerged(row, field) && isSameText(row, above, field);
  return SAME_IN.some(isSame) ? 'sameKey' : null;
}

/** What a user has said of a row comes before what its cells say. */
function withChoice(
  continuation: Continuation | null,
  choice: 'join' | 'part' | undefined,
): Continuation | null {
  if (choice === 'part') return null;
  return choice === 'join' ? { how: 'list', inDoubt: false } : continuation;
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
 * - Right behind repeated headers or titles: it has the same key and goes on with the measure's text, its result blank.
 * - A cell that identifies says that it goes on, "(ต่อ)", and none says something else: then whatever the other cells are.
 * - In a numbered list: its key has no number, nothing else identifies it, and a further cell is filled.
 */
function continues(row: TableRow, above: Measure, identity: Identity): Continuation | null {
  const { form, fields, identifying, key, numbered } = identity;
  const unmerged = (field: FieldId) => isUnmerged(row, field);
  const isSameIn = (field: FieldId) => isSameText(row, above, field);
  const own = identifying.filter(unmerged);
  if (own.some((field) => isContinued(cellText(row, field))) && own.every(isSameIn))
    return { how: 'list', inDoubt: false };
  if (STATUS_FIELDS.some((field) => unmerged(field) && readStatusMark(cellText(row, field)) !== 'notChosen'))
    return null;
  const headerOfStatus = columnOf(form, 'statusText')?.header;
  if (unmerged('statusText') && readStatusWords(cellText(row, 'statusText'), headerOfStatus) !== null)
    return null;
  if (unmerged('instrument') && nameOf(cellText(row, 'instrument')) !== nameOf(above.instrument)) return null;
  if (unmerged('section') && matchKey(cellText(row, 'section')) !== matchKey(above.section)) return null;
  if (isLone(row) && identifying.some(unmerged)) return null;
  // Without a column that identifies, each row is a measure; one whose cells are all merged has nothing of its own.
  if (key === null) return [...row.cells.keys()].some(unmerged) ? null : { how: 'list', inDoubt: false };
  const needed = form.columns
    .filter((column) => (column.required || column.field === 'result') && fields.has(column.field))
    .map(({ field }) => field);
  const others = identifying.filter((field) => field !== key && unmerged(field));
  if (!unmerged('responsible')) {
    if (!identifying.some(unmerged)) {
      const ofRows = needed.filter((field) => !isIdentifying(field) && field !== 'responsible');
      return { how: 'list', inDoubt: ofRows.length > 0 && ofRows.every(unmerged) };
    }
    if (row.cells.has(key) && isSameIn(key)) {
      if (others.every(isSameIn) && needed.some((field) => !unmerged(field)))
        return { how: 'list', inDoubt: unmerged(key) };
      const further = others.filter((field) => !isSameIn(field));
      const isFurtherText = further.length === 1 && further[0] === 'measure' && unmerged(key);
      if (row.behind === 'page' && isFurtherText && !row.cells.has('result'))
        return { how: 'list', inDoubt: true };
    }
  }
  const isUnnumbered = unmerged(key) && !hasNumber(row, identity) && others.length === 0;
  if (numbered && isUnnumbered) {
    return { how: 'words', inDoubt: true };
  }
  return null;
}

/** An instrument by its code, however it is written. */
const nameOf = (instrument: string): string => findInstrument(instrument) ?? matchKey(instrument);

/** True where a cell has the text of the measure above in this field, spaces aside, or is merged with it. */
function isSameText(row: TableRow, above: Measure, field: FieldId): boolean {
  const known = above.fields[field];
  if (!isUnmerged(row, field)) return true;
  const text = keyWithoutContinued(cellText(row, field));
  // "(ต่อ)" and nothing else is of whatever is above.
  if (text === '') return true;
  return (
    known !== undefined &&
    (keyWithoutContinued(known.text) === text ||
      known.parts.some((part) => keyWithoutContinued(part.text) === text))
  );
}

/** Why a row begins a measure though its key is blank; undefined where it is not, or no column could name it. */
function unnamedAs(
  row: TableRow,
  { key, identifying, fields }: Identity,
  above: Measure | null,
): Measure['unnamed'] {
  if (key === null ? ![...fields].some(isIdentifying) : row.cells.has(key)) return undefined;
  const isSeparate = isUnmerged(row, 'responsible') || identifying.some((field) => isUnmerged(row, field));
  return above && isSeparate ? 'separate' : 'nameless';
}

function addCells({ fields, custom }: Measure, row: TableRow, how: Continuation['how']): void {
  for (const [field, cell] of row.cells) fields[field] = withCell(fields[field], cell, how);
  for (const [column, cell] of row.custom) custom.set(column, withCell(custom.get(column), cell, how));
}

function withCell(known: FieldText | undefined, cell: TableCell, how: Continuation['how']): FieldText {
  if (!known) return { text: cell.text, parts: [{ row: cell.row, text: cell.text }] };
  // The same merged cell again, or the same item repeated at the top of a page.
  if (known.parts.some((part) => part.row === cell.row)) return known;
  const key = keyWithoutContinued(cell.text);
  const again = key === '' || key === keyWithoutContinued(known.text);
  // What was joined of pieces and is now written in one cell is taken from that cell: it tells where its spaces are.
  if (again && known.parts.length > 1 && !isContinued(cell.text)) known.text = cell.text;
  else if (!again) known.text = joinTexts(known.text, cell.text, how);
  known.parts.push({ row: cell.row, text: cell.text });
  return known;
}

/** Two cells as one text. Words cut in two by a page are joined as Thai is written, without a space between words. */
function joinTexts(above: string, below: string, how: Continuation['how']): string {
  if (how === 'list' || LIST_ITEM.test(toArabicDigits(below))) return `${above}\n${below}`;
  const betweenThaiWords = /[ก-๎]$/.test(above) && /^[ก-๎]/.test(below);
  return above + (betweenThaiWords ? '' : ' ') + below;
}
