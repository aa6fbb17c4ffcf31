import { type Edit, END, insertion, RANK, stepItem } from './program';
import { type RowState, runAll, type Step } from './rendering';
import { attributeOf, childOf, isOn, walk, type XmlElement } from './tree';
import { encodeXml } from './xml-writer';

/** A row of a table by its measures, in twentieths of a point; 0 where they are not known. */
export interface RowShape {
  /** The width of each cell, and of all columns. */
  cells: readonly number[];
  table: number;
  /** The sizes of text that the row itself names, in half points. */
  sizes: readonly number[];
}

/** How much text fits a row that is kept whole. */
export interface RowRoom {
  /** Letters to a line of each cell. */
  letters: readonly number[];
  /** Lines to a page. */
  lines: number;
}

/**
 * The edits that let a row break where it does not fit a page: one kept whole all the same runs off the page's foot, and its words
 * are lost. Rows that fit stay whole.
 */
export function tallRowEdits(
  source: string,
  root: XmlElement,
  roomOf: (row: RowShape) => RowRoom | null,
): Edit[] {
  const edits: Edit[] = [];
  walk(root, (row) => {
    if (row.name !== 'w:tr') return;
    const properties = childOf(row, 'w:trPr');
    const whole = childOf(properties, 'w:cantSplit');
    if (!whole || !isOn(source, properties, 'w:cantSplit')) return;
    const cells = cellsOf(row);
    const room = roomOf(shapeOf(source, row, cells));
    if (!room) return;
    edits.push(
      insertion(row.from, RANK.beginInner, { kind: 'begin', wrap: rowStep(room.lines) }),
      {
        from: whole.from,
        to: whole.to,
        rank: RANK.content,
        items: [stepItem(switchStep(source.slice(whole.from, whole.to)))],
      },
      insertion(row.to, RANK.endInner, END),
    );
    cells.forEach((cell, i) => {
      const letters = room.letters[i] ?? 1;
      edits.push(
        insertion(cell.from, RANK.beginInner, { kind: 'begin', wrap: cellStep(letters) }),
        insertion(cell.to, RANK.endInner, END),
      );
      for (const at of lineEnds(cell)) edits.push(insertion(at, RANK.endInner, stepItem(endLineStep)));
    });
  });
  return edits;
}

/** The cells of a row, those in content controls too. */
function cellsOf(row: XmlElement): XmlElement[] {
  const cells: XmlElement[] = [];
  for (const child of row.children) {
    walk(child, (element) => {
      if (element.name === 'w:tc') cells.push(element);
      return element.name !== 'w:tc';
    });
  }
  return cells;
}

/** Where lines of a cell end in the template: behind its paragraphs and line breaks, those of a table inside it not. */
function lineEnds(cell: XmlElement): number[] {
  const ends: number[] = [];
  for (const child of cell.children) {
    walk(child, ({ name, innerEnd, to }) => {
      if (name === 'w:tbl' || name === 'w:txbxContent') return false;
      if (name === 'w:p') ends.push(innerEnd);
      else if (name === 'w:br') ends.push(to);
      return true;
    });
  }
  return ends;
}

function shapeOf(source: string, row: XmlElement, cells: readonly XmlElement[]): RowShape {
  let table = row.parent;
  while (table && table.name !== 'w:tbl') table = table.parent;
  const number = (element: XmlElement, name: string): number =>
    Number(attributeOf(source, element, name)) || 0;
  // Google Docs writes widths for the table's columns alone, with fractions.
  const grid = childOf(table, 'w:tblGrid');
  const columns = (grid?.children ?? []).map((column) => number(column, 'w:w'));
  const sizes: number[] = [];
  walk(row, (element) => {
    if (element.name === 'w:sz') sizes.push(number(element, 'w:val'));
  });
  let at = 0;
  const widths = cells.map((cell) => {
    const span = childOf(childOf(cell, 'w:tcPr'), 'w:gridSpan');
    const from = at;
    at += (span && number(span, 'w:val')) || 1;
    return sum(columns.slice(from, at));
  });
  return { cells: widths, table: sum(columns), sizes };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);

/** Lines that a table's heading and what leads over to it take: a first row that left no room for them would part them from it. */
const HEADING = 6;

/** Writes a row, and takes its switch against breaking out again where a cell has more lines than fit. */
const rowStep =
  (mostLines: number) =>
  (body: readonly Step[]): Step =>
  (run) => {
    const around = run.row;
    const row: RowState = { tallest: 0, switchFrom: 0, switchTo: 0 };
    run.row = row;
    runAll(body, run);
    if (row.tallest > (run.rowIndex > 0 ? mostLines : mostLines - HEADING))
      run.out.cut(row.switchFrom, row.switchTo);
    run.row = around;
  };

function switchStep(xml: string): Step {
  const bytes = encodeXml(xml);
  return ({ out, row }) => {
    row.switchFrom = out.length;
    out.append(bytes);
    row.switchTo = out.length;
  };
}

/** Writes a cell and counts its lines. A table inside it is not counted in. */
const cellStep =
  (lettersPerLine: number) =>
  (body: readonly Step[]): Step =>
  (run) => {
    const { out } = run;
    const around = { lettersPerLine: out.lettersPerLine, letters: out.letters, lines: out.lines };
    Object.assign(out, { lettersPerLine, letters: 0, lines: 0 });
    runAll(body, run);
    run.row.tallest = Math.max(run.row.tallest, out.lines);
    Object.assign(out, around);
  };

const endLineStep: Step = ({ out }) => out.endLine();
