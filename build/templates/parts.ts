import {
  BorderStyle,
  Header,
  type ISectionOptions,
  type ITableCellOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableBorders,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  VerticalMergeType,
  WidthType,
} from 'docx';
import { MEASURES_TABLE_TAG, type PrintedColumn, TABLE_LOOK } from '../../src/documents/measures-table';
import { CM, MM, STYLE } from './styles';
import { ITA, ITEM, RESULT_YEAR, SIGNED_ON } from './words';

type Block = Paragraph | Table;

export const line = (text: string, style: string): Paragraph => new Paragraph({ text, style });
const emptyLine = (style: string = STYLE.memoLine): Paragraph => new Paragraph({ style });

const TITLE_LINES = ['{{title}}', '{{titlePeriod}}', '{{titleAgency}}'];

/**
 * The title of a report: what it is, of which time, of whom. The first line is its heading.
 * @param over it is right over a table
 */
export const titleLines = (lines: string[] = TITLE_LINES, { over }: { over?: 'table' } = {}): Paragraph[] =>
  lines.map((text, i) => {
    const isLast = i === lines.length - 1;
    const style = i === 0 ? STYLE.title : STYLE.subtitle;
    return new Paragraph({ text, style, ...(isLast && over && { spacing: { after: 120 } }) });
  });

/** A line under a title that is there where `tag` has a value. */
const underTitle = (tag: string, text: string): Paragraph[] => [
  line(`{{#${tag}}}`, STYLE.cell),
  new Paragraph({ text, style: STYLE.cellCentre, keepNext: true, spacing: { after: 120 } }),
  line(`{{/${tag}}}`, STYLE.cell),
];

/** Which assessment the measures of a report answer, under its title and over its table. */
export const ofResult = (): Paragraph[] => underTitle('ofIta', `ตามผล${ITA} ประจำปีงบประมาณ ${RESULT_YEAR}`);

/** In which round of ITA, and under which of its items, the document is published. */
export const ofItem = (): Paragraph[] => underTitle('itemCode', ITEM);

const A4 = { width: 210 * MM, height: 297 * MM };

/** The number of a page, and `running`, what the page is of, below it. */
const numberedHeader = (running?: string): Header =>
  new Header({
    children: [
      new Paragraph({
        style: STYLE.pageNumber,
        children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
        ...(running !== undefined && { spacing: { after: 0 } }),
      }),
      ...(running === undefined
        ? []
        : [new Paragraph({ text: running, style: STYLE.cellCentre, spacing: { after: 60 } })]),
    ],
  });

/** A page of a report that lies alone says whose it is, what it is and of which day. */
export const runningLine = (title = '{{title}}'): string =>
  `{{agencyShort}} · ${title} ปี {{fiscalYear}} · ข้อมูล ณ วันที่ {{asOf}}`;

/** It takes no room: a memo's emblem is right under the margin. */
const blankHeader = new Header({ children: [emptyLine(STYLE.sectionEnd)] });

interface SectionShape {
  orientation: 'portrait' | 'landscape';
  /** Centimetres. */
  margin: { top: number; bottom: number; left: number; right: number };
  numbered: boolean;
  /** A line on every page but the first. */
  running?: string;
}

/** One section of a document; a numbered one begins again at page 1 and shows no number on its first page. */
export function section(shape: SectionShape, children: Block[]): ISectionOptions {
  const landscape = shape.orientation === 'landscape';
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: true,
      page: {
        size: {
          ...A4,
          orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: Math.round(shape.margin.top * CM),
          bottom: Math.round(shape.margin.bottom * CM),
          left: Math.round(shape.margin.left * CM),
          right: Math.round(shape.margin.right * CM),
          // A running line has its room above the text.
          header: Math.round((shape.running === undefined ? 0.9 : 0.6) * CM),
          footer: Math.round(0.9 * CM),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.THAI_NUMBERS },
      },
    },
    headers: { default: shape.numbered ? numberedHeader(shape.running) : blankHeader, first: blankHeader },
    children,
  };
}

/** The landscape section that holds a form's table, 267 mm wide between its margins, and what may come behind it. */
export const tableSection = (children: Block[]): ISectionOptions =>
  section(
    {
      orientation: 'landscape',
      margin: { top: 2, bottom: 1.5, left: 1.5, right: 1.5 },
      numbered: true,
      running: runningLine(),
    },
    [...children, ...signatures(11), ...annex([15, 100, 102, 50]), line('', STYLE.sectionEnd)],
  );

/** Those who sign, at the end of a report that no memo goes with; `left`: their place in centimetres from the margin. */
export const signatures = (left: number): Paragraph[] => [
  line('{{#signatures}}', STYLE.memoLine),
  new Paragraph({
    style: STYLE.signature,
    indent: { left: Math.round(left * CM) },
    // All who sign do so on one page.
    keepNext: true,
    children: [
      new TextRun(`ลงชื่อ ${'.'.repeat(50)} {{role}}`),
      new TextRun({ text: '({{name}})', break: 1 }),
      new TextRun({ text: '{{position}}{{#position2}}', break: 1 }),
      new TextRun({ text: '{{position2}}{{/position2}}', break: 1 }),
      new TextRun({ text: SIGNED_ON, break: 1 }),
    ],
  }),
  line('{{/signatures}}', STYLE.memoLine),
];

/** The annex of evidence, on a page of its own: every link with a code to scan from paper; `widths` in millimetres. */
export const annex = (widths: readonly [number, number, number, number]): Block[] => [
  line('{{#annex}}', STYLE.cell),
  new Paragraph({ text: 'ภาคผนวก หลักฐานการดำเนินการ', style: STYLE.partTitle, pageBreakBefore: true }),
  line('{{#linkCount}}', STYLE.cell),
  line('ลิงก์ของหลักฐานแต่ละมาตรการ พร้อมคิวอาร์โค้ดสำหรับเปิดจากเอกสารที่พิมพ์', STYLE.caption),
  loopTable({
    loop: 'links',
    columns: [
      { header: 'ที่', tag: 'order', millimetres: widths[0], isCentred: true },
      { header: 'รายการ', tag: 'name', millimetres: widths[1] },
      { header: 'ลิงก์', tag: 'address', millimetres: widths[2] },
      {
        header: 'คิวอาร์โค้ด',
        tag: 'code',
        millimetres: widths[3],
        isCentred: true,
        text: '{{code}}{{^code}}ลิงก์ยาวเกินกว่าจะสแกนจากกระดาษ{{/code}}',
      },
    ],
  }),
  line('{{/linkCount}}', STYLE.cell),
  line('{{#pictures}}', STYLE.cell),
  line('ภาพกิจกรรม {{name}}', STYLE.caption),
  pictureTable(widths.reduce((a, b) => a + b, 0) / 2),
  line('{{/pictures}}', STYLE.cell),
  line('{{/annex}}', STYLE.cell),
];

/** Pictures with captions, two a row without lines; `millimetres`: the room of each. */
function pictureTable(millimetres: number): Table {
  const width = Math.round(millimetres * MM);
  const cell = (picture: string, caption: string) =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      children: [
        new Paragraph({ text: picture, style: STYLE.cellCentre, keepNext: true }),
        new Paragraph({ text: caption, style: STYLE.cellCentre, spacing: { after: 120 } }),
      ],
    });
  return new Table({
    width: { size: 2 * width, type: WidthType.DXA },
    columnWidths: [width, width],
    layout: TableLayoutType.FIXED,
    borders: TableBorders.NONE,
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          cell('{{#pictureRows}}{{leftPicture}}', '{{leftCaption}}'),
          cell('{{rightPicture}}', '{{rightCaption}}{{/pictureRows}}'),
        ],
      }),
    ],
  });
}

const GRID = { style: BorderStyle.SINGLE, ...TABLE_LOOK.line };
const GRID_BORDERS = {
  top: GRID,
  bottom: GRID,
  left: GRID,
  right: GRID,
  insideHorizontal: GRID,
  insideVertical: GRID,
};

type MergeKind = (typeof VerticalMergeType)[keyof typeof VerticalMergeType];

/** The columns of a table that repeats one row, and the loop that repeats it. */
interface LoopTable {
  loop: string;
  /** The loop of a row before it, whose last cell goes on over all the rows that follow. */
  first?: string;
  /** The loop of a row before it that is kept with the row below, so that this one is not alone on the next page. */
  head?: string;
  /** The table is short, and stays on one page. */
  whole?: true;
  columns: readonly LoopColumn[];
}

/** A column of such a table; `text`: words with tags, in the place of its tag. */
interface LoopColumn extends PrintedColumn {
  text?: string;
}

/** The name of the part of the table that the measures below belong to, where there are parts. */
export const sectionTitle = (text = '{{groupTitle}}', style: string = STYLE.partTitle): Paragraph[] => [
  line('{{#groupTitle}}', STYLE.cell),
  line(text, style),
  line('{{/groupTitle}}', STYLE.cell),
];

/** Where the table of measures goes: the script makes it of the sheet's columns. */
export const measuresTable = (): Paragraph => line(MEASURES_TABLE_TAG, STYLE.cell);

/**
 * A table of one row that a loop repeats, headers on every page. Fixed widths and direct borders, because Google Docs does
 * not keep table styles and percentages.
 */
export function loopTable({ loop, first, head: headLoop, whole = undefined, columns }: LoopTable): Table {
  const widths = columns.map((column) => Math.round(column.millimetres * MM));
  const head = (cells: TableCell[]) => new TableRow({ tableHeader: true, cantSplit: true, children: cells });
  const last = columns.length - 1;
  const row = (name: string, merge?: MergeKind, keepNext = false) =>
    new TableRow({
      cantSplit: true,
      children: columns.map(({ tag, text: words = `{{${tag}}}`, isCentred }, i) => {
        const open = i === 0 ? `{{#${name}}}` : '';
        const close = i === last ? `{{/${name}}}` : '';
        const merged = i === last && merge ? { verticalMerge: merge } : {};
        const text = `${open}${'verticalMerge' in merged && name === loop ? '' : words}${close}`;
        return gridCell(
          widths[i] ?? 0,
          new Paragraph({
            text,
            style: isCentred ? STYLE.cellCentre : STYLE.cell,
            ...(keepNext && { keepNext }),
          }),
          merged,
        );
      }),
    });
  const rows =
    first === undefined
      ? [...(headLoop === undefined ? [] : [row(headLoop, undefined, true)]), row(loop, undefined, whole)]
      : [row(first, VerticalMergeType.RESTART, true), row(loop, VerticalMergeType.CONTINUE)];
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    // On the table once, not on its cells: a thousand measures have nine thousand cells.
    borders: GRID_BORDERS,
    margins: TABLE_LOOK.margins,
    rows: [head(columns.map((column, i) => headerCell(column, widths[i] ?? 0))), ...rows],
  });
}

function headerCell({ header }: PrintedColumn, width: number): TableCell {
  const [text = '', ...others] = header.split('\n');
  const children = [new TextRun(text), ...others.map((each) => new TextRun({ text: each, break: 1 }))];
  const content = new Paragraph({ style: STYLE.tableHead, children });
  return gridCell(width, content, { verticalAlign: VerticalAlignTable.CENTER });
}

function gridCell(width: number, content: Paragraph, more: Partial<ITableCellOptions> = {}): TableCell {
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    ...more,
    children: [content],
  });
}
