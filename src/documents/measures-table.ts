import { escapeXml } from '../docx/xml';
import { formById, usualColumn } from '../forms';
import { widthsOf } from '../forms/custom-form';
import { type FieldId, isStatusField } from '../forms/fields';
import { columnOf, type Form } from '../forms/form';
import { headerKey } from '../forms/header-meaning';
import { documentWords } from '../messages/written/documents';
import { NOT_PRINTED } from '../settings/settings';
import type { HeaderSetting } from '../sheet/sheet-data';
import type { TableColumn } from '../table/columns';
import type { FormTable } from '../table/table';
import { lettersOf } from '../thai/text';
import { columnTag } from './data';
import { CELL_SIDES_MM, headerLines } from './header-lines';
import { TWIPS_PER_MM } from './units';

/** A column of the printed table: its header, the tag that fills it, and its width on paper. */
export interface PrintedColumn {
  header: string;
  tag: string;
  millimetres: number;
  /** Marks are in the middle of their cells. */
  isCentred?: boolean;
  /** A header over this column's own; neighbours of the same group share it. */
  group?: string;
  /** The column is of a form of the sheet's own, not an official one. */
  isCustom?: boolean | undefined;
}

/** The tag that a skeleton has, alone in its paragraph, where its table of measures goes. */
export const MEASURES_TABLE_TAG = '{{measuresTable}}';

const LOOP = 'measures';

/** The lines of tables in documents (in eighths of a point), and the room between them and the words (in twentieths). */
export const TABLE_LOOK = {
  line: { size: 4, color: '000000' },
  margins: { top: 40, left: 70, bottom: 40, right: 70 },
};

const GRID = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map(
    (side) => `<w:${side} w:val="single" w:color="${TABLE_LOOK.line.color}" w:sz="${TABLE_LOOK.line.size}"/>`,
  )
  .join('');
const CELL_MARGINS = Object.entries(TABLE_LOOK.margins)
  .map(([side, twips]) => `<w:${side} w:type="dxa" w:w="${twips}"/>`)
  .join('');

/** What the choice of columns goes by. */
interface PrintChoice {
  table: FormTable;
  /** The office's own words for headers, with what is not printed. */
  headers: readonly HeaderSetting[];
  /** Fields that the round of ITA demands of the document. */
  demanded: ReadonlySet<FieldId>;
  /** True for a document on the first half of the year alone: it has a result of its own. */
  isFirstHalf: boolean;
}

/**
 * The printed columns of a sheet, under its own headers and in its order. Of a built-in form those that it prints, and what the round
 * demands beside them, with evidence under the result; of a form of the sheet's own all columns, but for the name over the group.
 * As wide together as the kind's table.
 */
export function printedColumns({ table, headers, demanded, isFirstHalf }: PrintChoice): PrintedColumn[] {
  const { form } = table;
  const { columns, columnOf: placeOf } = table.headers;
  const words = new Map(headers.map(({ header, printed }) => [headerKey(header), printed]));
  const isWanted = ({ field, header, duplicateOf }: TableColumn): boolean => {
    const printed = words.get(headerKey(header));
    if (printed === NOT_PRINTED) return false;
    if (isFirstHalf && field === 'result' && placeOf.has('result6')) return false;
    if (field === 'section' || (field === 'instrument' && form.groupBy === 'instrument')) return false;
    if (form.isCustom) return true;
    if (field === 'evidence' && placeOf.has('result')) return false;
    if (field === null) return duplicateOf === null && printed !== undefined && printed !== '';
    return columnOf(form, field)?.millimetres !== undefined || demanded.has(field);
  };
  const wanted = columns.filter(isWanted).map(underGroup);
  const natural = wanted.map((column) => {
    const { field, header, group } = column;
    const over = field && isStatusField(field) && group === '' ? (form.statusHeader ?? '') : group;
    return {
      header: header.replace(/\s+/g, ' ').trim(),
      tag: field ?? columnTag(column.column),
      millimetres: field ? widthsOf(field, usualColumn).millimetres : customWidth(column, table),
      isCentred: field !== null && isCentred(field),
      isCustom: form.isCustom,
      ...(over !== '' && { group: over }),
    };
  });
  const official = columnsOfForm(form);
  const isOfficial =
    natural.length === official.length && natural.every(({ tag }, i) => tag === official[i]?.tag);
  return isOfficial && !form.isCustom
    ? natural.map((column, i) => ({ ...column, millimetres: official[i]?.millimetres ?? 0 }))
    : scaled(
        natural,
        tableWidth(form),
        wanted.map((column) => (form.isCustom ? leastWidth(column, table) : MIN_MM)),
      );
}

/** Between the header over several columns and that of one of them, as sheets with one row of headers have both. */
const GROUPED = /^(\S.*?): (\S.*)$/s;

/** A column whose header and that beside it begin with the same words over both: these are printed once, over both. */
function underGroup(column: TableColumn, index: number, columns: readonly TableColumn[]): TableColumn {
  const [, group, header] = GROUPED.exec(column.header) ?? [];
  if (group === undefined || header === undefined || column.group !== '') return column;
  const isOfGroup = (other: TableColumn | undefined) => other?.header.startsWith(`${group}: `);
  return isOfGroup(columns[index - 1]) || isOfGroup(columns[index + 1])
    ? { ...column, group, header }
    : column;
}

/** The width of the kind's table between the margins of its page. */
const tableWidth = ({ id, columns }: Form): number =>
  sumOf((formById(id)?.columns ?? columns).map(({ millimetres = 0 }) => millimetres));

/** No column is narrower, in millimetres: a number of three digits fits. */
const MIN_MM = 9;
const MAX_CUSTOM_MM = 46;
const MIN_CUSTOM_MM = 16;
/** A column holds about so many letters of its cells a line, in four lines. */
const MM_PER_LETTER = 0.5;

/** A custom column is as wide as its texts want. */
function customWidth({ column, header }: TableColumn, { measures }: FormTable): number {
  const lengths = measures.map(({ custom }) => custom.get(column)?.text.length ?? 0);
  const mean = lengths.reduce((sum, each) => sum + each, header.length) / (lengths.length + 1);
  return Math.min(MAX_CUSTOM_MM, Math.max(MIN_CUSTOM_MM, mean * MM_PER_LETTER));
}

/** The widest column that is kept whole for words that cannot be broken. */
const MAX_WHOLE_MM = 26;
/** Codes and figures are not broken, and neither is a header without a space. */
const UNBROKEN = /[^\s\p{L}\p{M}]*[A-Za-z\d๐-๙][^\s\u0e01-\u0e4e]*/gu;

/** Of the usual width of a field's column what it has at least. */
const LEAST_SHARE = 0.75;
/** The width of a letter of a bold header. */
const BOLD_LETTER_MM = 2.1;

/** How wide a column is at least; a custom one so that neither its header nor a code or figure in it is broken. */
function leastWidth({ column, header, field }: TableColumn, { measures }: FormTable): number {
  if (field !== null) {
    const usual = widthsOf(field, usualColumn).millimetres * LEAST_SHARE;
    // A short header is broken in the middle of its one word.
    const whole = widthOfWord(header.trim());
    return Math.min(MAX_WHOLE_MM, Math.max(MIN_MM, usual, whole <= MAX_SHORT_MM ? whole : 0));
  }
  const cells = measures.flatMap(({ custom }) => custom.get(column)?.text ?? []);
  const words = [...header.split(/\s+/), ...cells.flatMap((cell) => cell.match(UNBROKEN) ?? [])];
  return Math.min(MAX_WHOLE_MM, Math.max(MIN_MM, ...words.map(widthOfWord)));
}

/** A header of one word, such as ลำดับ or ผู้รับผิดชอบ, takes no more. */
const MAX_SHORT_MM = 20;

const widthOfWord = (word: string): number => lettersOf(word) * BOLD_LETTER_MM + CELL_SIDES_MM;

const sumOf = (widths: readonly number[]): number => widths.reduce((sum, each) => sum + each, 0);

/** Columns as wide together as `width`, each in proportion; none narrower than its `least`, where that is not too much together. */
function scaled(columns: readonly PrintedColumn[], width: number, least: readonly number[]): PrintedColumn[] {
  const natural = columns.map(({ millimetres }) => millimetres);
  const fits = sumOf(least) <= width;
  const leastOf = (index: number) => (fits ? (least[index] ?? MIN_MM) : MIN_MM);
  const wide = natural.map((each, i) => Math.max(leastOf(i), (each * width) / sumOf(natural)));
  const over = sumOf(wide) - width;
  const room = wide.map((each, i) => each - leastOf(i));
  // What the narrowest columns add, the others give, each as it has room.
  const share = over > 0 ? Math.min(1, over / sumOf(room)) : 0;
  const scaledWidths = wide.map((each, i) => Math.round((each - (room[i] ?? 0) * share) * 10) / 10);
  const rounding = sumOf(scaledWidths) - width;
  const widest = scaledWidths.indexOf(Math.max(...scaledWidths));
  return columns.map((column, i) => {
    const millimetres = scaledWidths[i] ?? MIN_MM;
    return { ...column, millimetres: i === widest ? Math.max(MIN_MM, millimetres - rounding) : millimetres };
  });
}

/** Marks and numbers are in the middle of their column. */
const isCentred = (field: FieldId): boolean => isStatusField(field) || field === 'number';

/** The printed columns of a built-in form, with its official headers. */
export function columnsOfForm({ columns, statusHeader }: Form): PrintedColumn[] {
  return columns.flatMap(({ field, header, millimetres }) => {
    if (millimetres === undefined) return [];
    const group = isStatusField(field) && statusHeader !== undefined ? { group: statusHeader } : {};
    return [{ header, tag: field, millimetres, isCentred: isCentred(field), ...group }];
  });
}

/**
 * The table of measures as WordprocessingML with tags: headers on every page, and a row that is repeated for each measure.
 * Fixed widths and borders of its own, because Google Docs keeps neither table styles nor percentages.
 */
export function measuresTable(columns: readonly PrintedColumn[]): string {
  const widths = columns.map(({ millimetres }) => Math.round(millimetres * TWIPS_PER_MM));
  const width = sumOf(widths);
  const description = documentWords.measuresTable(columns.map(({ header }) => header));
  return (
    `<w:tbl><w:tblPr><w:tblW w:type="dxa" w:w="${width}"/><w:tblBorders>${GRID}</w:tblBorders>` +
    `<w:tblLayout w:type="fixed"/><w:tblCellMar>${CELL_MARGINS}</w:tblCellMar>` +
    `<w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>` +
    `<w:tblGrid>${widths.map((each) => `<w:gridCol w:w="${each}"/>`).join('')}</w:tblGrid>` +
    `${headerRows(columns, widths).join('')}${measureRow(columns, widths)}</w:tbl>`
  );
}

function measureRow(columns: readonly PrintedColumn[], widths: readonly number[]): string {
  const cells = columns.map(({ tag, isCentred }, i) => {
    const isMark = isCentred && tag !== 'number';
    const open = i === 0 ? `{{#${LOOP}}}` : '';
    const close = i === columns.length - 1 ? `{{/${LOOP}}}` : '';
    const style = isMark ? 'TableMark' : isCentred ? 'TableCellCentre' : 'TableCell';
    return cell(widths[i] ?? 0, '', paragraph(style, [`${open}{{${tag}}}${close}`]));
  });
  return `<w:tr><w:trPr><w:cantSplit/></w:trPr>${cells.join('')}</w:tr>`;
}

/** Headers in one row; or in two, where columns share a header over their own and the others go over both rows. */
function headerRows(columns: readonly PrintedColumn[], widths: readonly number[]): string[] {
  const centred = '<w:vAlign w:val="center"/>';
  const header = (column: PrintedColumn, i: number, merge = '') =>
    cell(
      widths[i] ?? 0,
      merge + centred,
      paragraph('TableHead', headerLines(column.header, widths[i] ?? 0, column.isCustom)),
    );
  if (columns.every(({ group }) => group === undefined)) {
    return [headerRow(columns.map((column, i) => header(column, i)))];
  }
  const above: string[] = [];
  const below: string[] = [];
  for (let i = 0; i < columns.length; ) {
    const column = columns[i] as PrintedColumn;
    const { group } = column;
    if (group === undefined) {
      above.push(header(column, i, '<w:vMerge w:val="restart"/>'));
      below.push(cell(widths[i] ?? 0, `<w:vMerge w:val="continue"/>${centred}`, '<w:p/>'));
      i++;
      continue;
    }
    let span = 1;
    while (columns[i + span]?.group === group) span++;
    const width = sumOf(widths.slice(i, i + span));
    const merge = span > 1 ? `<w:gridSpan w:val="${span}"/>` : '';
    above.push(cell(width, merge, paragraph('TableHead', headerLines(group, width, column.isCustom))));
    for (const end = i + span; i < end; i++) below.push(header(columns[i] as PrintedColumn, i));
  }
  return [headerRow(above), headerRow(below)];
}

const headerRow = (cells: readonly string[]): string =>
  `<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>${cells.join('')}</w:tr>`;

const cell = (width: number, properties: string, content: string): string =>
  `<w:tc><w:tcPr><w:tcW w:type="dxa" w:w="${width}"/>${properties}</w:tcPr>${content}</w:tc>`;

const paragraph = (style: string, lines: readonly string[]): string => {
  const runs = lines.map(
    (text, i) => `<w:r>${i > 0 ? '<w:br/>' : ''}<w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`,
  );
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr>${runs.join('')}</w:p>`;
};

/** Open and end tag of a paragraph of a skeleton. */
export const PARAGRAPH = { open: '<w:p>', close: '</w:p>' };

/** The body of a skeleton with a table in the place of its tag's paragraph. */
export function withMeasuresTable(documentXml: string, columns: readonly PrintedColumn[]): string {
  const tag = documentXml.indexOf(MEASURES_TABLE_TAG);
  if (tag < 0) throw new Error(`no ${MEASURES_TABLE_TAG}`);
  const from = documentXml.lastIndexOf(PARAGRAPH.open, tag);
  const to = documentXml.indexOf(PARAGRAPH.close, tag) + PARAGRAPH.close.length;
  return documentXml.slice(0, from) + measuresTable(columns) + documentXml.slice(to);
}
