import {
  BorderStyle,
  Header,
  HeightRule,
  type ISectionOptions,
  NumberFormat,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { isStatusField } from '../../src/forms/fields';
import type { Form, FormColumn } from '../../src/forms/form';
import { CM, MM, STYLE } from './styles';

export type Block = Paragraph | Table;

export const line = (text: string, style: string): Paragraph => new Paragraph({ text, style });
export const emptyLine = (style: string = STYLE.memoLine): Paragraph => new Paragraph({ style });

const A4 = { width: 210 * MM, height: 297 * MM };

const pageNumberHeader = new Header({
  children: [
    new Paragraph({
      style: STYLE.pageNumber,
      children: [new TextRun({ children: ['- ', PageNumber.CURRENT, ' -'] })],
    }),
  ],
});
const blankHeader = new Header({ children: [emptyLine(STYLE.pageNumber)] });

interface SectionShape {
  orientation: 'portrait' | 'landscape';
  /** Centimetres. */
  margin: { top: number; bottom: number; left: number; right: number };
  numbered: boolean;
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
          header: Math.round(0.9 * CM),
          footer: Math.round(0.9 * CM),
        },
        pageNumbers: { start: 1, formatType: NumberFormat.THAI_NUMBERS },
      },
    },
    headers: { default: shape.numbered ? pageNumberHeader : blankHeader, first: blankHeader },
    children,
  };
}

/** The landscape section that holds a form's table: 267 mm wide between its margins. */
export const tableSection = (children: Block[]): ISectionOptions =>
  section(
    {
      orientation: 'landscape',
      margin: { top: 2, bottom: 1.5, left: 1.5, right: 1.5 },
      numbered: true,
    },
    children,
  );

const GRID = { style: BorderStyle.SINGLE, size: 4, color: '000000' };
const GRID_BORDERS = { top: GRID, bottom: GRID, left: GRID, right: GRID };
const NO_BORDER = { style: BorderStyle.NONE, size: 0, color: 'auto' };
const NO_BORDERS = { top: NO_BORDER, bottom: NO_BORDER, left: NO_BORDER, right: NO_BORDER };
const NO_TABLE_BORDERS = { ...NO_BORDERS, insideHorizontal: NO_BORDER, insideVertical: NO_BORDER };

const CELL_MARGINS = { top: 40, bottom: 40, left: 70, right: 70 };
/** Narrower columns break their heading at its spaces, so that no word of it is cut. */
const NARROW = 40;
const isPrinted = (column: FormColumn): column is FormColumn & { millimetres: number } =>
  column.millimetres !== undefined;

function headingParagraph({ heading, millimetres }: FormColumn & { millimetres: number }): Paragraph {
  const words = millimetres < NARROW ? heading.split(' ') : [heading];
  const runs = words.map((text, i) => new TextRun(i === 0 ? { text } : { text, break: 1 }));
  return new Paragraph({ style: STYLE.tableHead, children: runs });
}

/**
 * The form's table with its official headings, one row for each measure of the loop `measures`. Fixed widths and
 * direct borders, because Google Docs does not keep table styles and percentages.
 */
export function measuresTable(form: Form): Table {
  const columns = form.columns.filter(isPrinted);
  const widths = columns.map((column) => Math.round(column.millimetres * MM));
  const cell = (index: number, content: Paragraph, style: string) =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      margins: CELL_MARGINS,
      borders: GRID_BORDERS,
      verticalAlign: style === STYLE.tableHead ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [content],
    });
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map((column, i) => cell(i, headingParagraph(column), STYLE.tableHead)),
  });
  const last = columns.length - 1;
  const row = new TableRow({
    cantSplit: true,
    children: columns.map((column, i) => {
      const open = i === 0 ? '{{#measures}}' : '';
      const close = i === last ? '{{/measures}}' : '';
      const style = isStatusField(column.field) ? STYLE.cellCentre : STYLE.cell;
      return cell(i, line(`${open}{{${column.field}}}${close}`, style), style);
    }),
  });
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: { ...GRID_BORDERS, insideHorizontal: GRID, insideVertical: GRID },
    rows: [head, row],
  });
}

/** A row of cells side by side without lines, widths in centimetres; what a memo's head is laid out with. */
export function borderlessRow(cells: { width: number; children: Paragraph[] }[], height?: number): Table {
  const widths = cells.map((each) => Math.round(each.width * CM));
  return new Table({
    width: { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: NO_TABLE_BORDERS,
    rows: [
      new TableRow({
        ...(height ? { height: { value: Math.round(height * CM), rule: HeightRule.ATLEAST } } : {}),
        children: cells.map(
          (each, i) =>
            new TableCell({
              width: { size: widths[i] ?? 0, type: WidthType.DXA },
              margins: { top: 0, bottom: 0, left: 0, right: 0 },
              borders: NO_BORDERS,
              verticalAlign: VerticalAlignTable.BOTTOM,
              children: each.children,
            }),
        ),
      }),
    ],
  });
}
