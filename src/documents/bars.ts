import { pngOf } from '../docx/png';
import { PICTURE_PLACE, type PictureBlock } from '../docx/rendering';
import { escapeXml } from '../docx/xml';
import { TWIPS_PER_MM } from './units';

/** One bar of a chart, with its label and figure as they are printed, and what it says to those who do not see it. */
export interface Bar {
  label: string;
  figure: string;
  value: number;
  text: string;
}

/** A chart: its bars against a scale. */
interface Chart {
  bars: readonly Bar[];
  /** The headers of labels and figures, and what the table is, in a sentence. */
  headers: readonly [label: string, figure: string];
  description: string;
  /** Where the scale begins and ends. */
  from: number;
  to: number;
  /** Numbers written over the scale, as they are printed; the first and the last are its ends. */
  ticks: readonly { at: number; text: string }[];
  /** A line across all bars; those that do not reach it are hatched. Null for none. */
  target: number | null;
}

/** Twentieths of a point: the label, the scale, the figure. Together the width of a portrait page. */
const WIDTH = { label: 3000, scale: 5600, figure: 1000 };
const PIXEL = { width: 560, height: 34, above: 6 };
const HEIGHT_MM = 6;

/** Distinguished without colour too: below the target a bar is hatched. Dark enough for three to one on paper. */
const PALETTE = [0xffffff, 0x1f4e79, 0xb34a00, 0xbfbfbf, 0x1f1f1f];
const [PAPER, MET, BELOW, GRID, TARGET] = [0, 1, 2, 3, 4];
/** Pixels of the outline of a hatched bar, of the target's line, and of its stripes. */
const [OUTLINE, LINE, STRIPE] = [2, 3, 4];

/**
 * A chart as a table of one row for each bar (Open XML, for a block): its label, the bar as a picture with a text, its figure. Google
 * Docs, Word and a printer all show it, and read aloud it is a table without a blank cell.
 */
export function barsBlock(chart: Chart): PictureBlock {
  const { bars, headers, description } = chart;
  if (bars.length === 0) return { xml: '<w:p/>', pictures: [] };
  const [label, figure] = headers;
  const total = WIDTH.label + WIDTH.scale + WIDTH.figure;
  const columns = Object.values(WIDTH).map((width) => `<w:gridCol w:w="${width}"/>`);
  const head = rowXml('<w:tblHeader/>', words(label), scaleXml(chart), words(figure, RIGHT));
  const rows = bars.map((bar, i) => {
    const keep = i < bars.length - 1 ? KEEP : '';
    return rowXml(
      '',
      words(bar.label, keep),
      paragraph(keep, PICTURE_PLACE),
      words(bar.figure, keep + RIGHT),
    );
  });
  return {
    xml:
      `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/>` +
      `<w:tblDescription w:val="${escapeXml(description)}"/></w:tblPr>` +
      `<w:tblGrid>${columns.join('')}</w:tblGrid>${head}${rows.join('')}</w:tbl>`,
    pictures: bars.map(({ value, text }) => ({
      bytes: barPicture(chart, value),
      alternativeText: text,
      width: WIDTH.scale / TWIPS_PER_MM,
      height: HEIGHT_MM,
    })),
  };
}

/** Holds a row on one page with the next: a chart is not cut in two. */
const KEEP = '<w:keepNext/>';
const RIGHT = '<w:jc w:val="right"/>';
/** Room beside the picture, which would shift it against the scale. */
const NO_SIDES = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>';

function rowXml(properties: string, ...cells: [label: string, scale: string, figure: string]): string {
  const widths = Object.values(WIDTH);
  const xml = cells.map(
    (cell, i) =>
      `<w:tc><w:tcPr><w:tcW w:w="${widths[i]}" w:type="dxa"/>${i === 1 ? NO_SIDES : ''}<w:vAlign w:val="center"/></w:tcPr>${cell}</w:tc>`,
  );
  return `<w:tr><w:trPr><w:cantSplit/>${properties}</w:trPr>${xml.join('')}</w:tr>`;
}

const paragraph = (properties: string, content: string): string =>
  `<w:p><w:pPr><w:pStyle w:val="TableCell"/>${properties}</w:pPr><w:r>${content}</w:r></w:p>`;
const words = (text: string, properties = ''): string => paragraph(properties, textXml(text));
const textXml = (text: string): string => `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`;

/** The numbers of the scale, each over its place. */
function scaleXml({ ticks, from, to }: Chart): string {
  const [first, ...others] = ticks;
  const stops = others.map(({ at }, i) => {
    const kind = i === others.length - 1 ? 'right' : 'center';
    return `<w:tab w:val="${kind}" w:pos="${Math.round(((at - from) / (to - from)) * WIDTH.scale)}"/>`;
  });
  const texts = others.map(({ text }) => `<w:tab/>${textXml(text)}`);
  return paragraph(`${KEEP}<w:tabs>${stops.join('')}</w:tabs>`, textXml(first?.text ?? '') + texts.join(''));
}

/** A bar on the lines of its scale, as PNG. */
function barPicture({ from, to, ticks, target }: Chart, value: number): Uint8Array {
  const { width, height, above } = PIXEL;
  // No bar says more than its value.
  const along = (at: number) => Math.floor(Math.min(1, Math.max(0, (at - from) / (to - from))) * width);
  const end = along(value);
  const colour = target !== null && value < target ? BELOW : MET;
  const grid = new Set(ticks.map(({ at }) => Math.min(width - 1, along(at))));
  const line = target === null ? -1 : along(target);
  const paint = (barColour?: (x: number) => number) =>
    Uint8Array.from({ length: width }, (_, x) => {
      if (line >= 0 && Math.abs(x - line) * 2 < LINE) return TARGET;
      if (barColour && x < end) return barColour(x);
      return grid.has(x) ? GRID : PAPER;
    });
  // Few rows differ, and each that does is painted once.
  const beside = paint();
  const full = paint(() => colour);
  const hatched =
    colour === MET
      ? []
      : Array.from({ length: 2 * STRIPE }, (_, shift) =>
          paint((x) => {
            const isEdge = x < OUTLINE || x >= end - OUTLINE;
            return isEdge || (x + shift) % (2 * STRIPE) < STRIPE ? colour : PAPER;
          }),
        );
  const row = (y: number) => {
    if (y < above || y >= height - above) return beside;
    const isEdge = y < above + OUTLINE || y >= height - above - OUTLINE;
    return isEdge ? full : (hatched[y % (2 * STRIPE)] ?? full);
  };
  return pngOf(
    PALETTE,
    Array.from({ length: height }, (_, y) => row(y)),
  );
}
