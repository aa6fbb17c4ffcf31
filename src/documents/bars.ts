import { escapeXml } from '../docx/xml';

/** One bar of the chart: a score of 0–100, with its label and figure as they are printed. */
export interface Bar {
  label: string;
  figure: string;
  score: number;
}

/** Twentieths of a point: the label, the scale of 0–100, the figure. Together the width of a portrait page. */
const WIDTH = { label: 3000, scale: 5600, figure: 1000 };
const COLOUR = { met: '5B7DB1', below: 'E6A497', target: '1F1F1F' };

/**
 * The scores drawn as a table of shaded cells against the target (Open XML, for a raw tag), so that Google Docs, Word and
 * a printer all show them. A bar below the target is lighter and the target has its own line, for prints without colour.
 */
export function barsXml(bars: readonly Bar[], target: number): string {
  if (bars.length === 0) return '<w:p/>';
  // Columns only where a bar ends or the target is: Google Docs minds tables of many columns.
  const ends = bars.map(({ score }) => along(score));
  const cuts = [...new Set([0, ...ends, along(target), WIDTH.scale])].sort((a, b) => a - b);
  const grid = [WIDTH.label, ...cuts.slice(1).map((cut, i) => cut - (cuts[i] ?? 0)), WIDTH.figure];
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const total = WIDTH.label + WIDTH.scale + WIDTH.figure;
  const rows = bars.map((bar, i) => rowXml(bar, target, cuts, i < bars.length - 1));
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${rows.join('')}</w:tbl>`
  );
}

/** How far along the scale a score is, in whole half points: no bar says more than its score, and no cell is a hair. */
const along = (score: number): number =>
  (Math.floor(Math.min(100, Math.max(0, score)) * 2) * WIDTH.scale) / 200;

/** `keep` holds the row on one page with the next: a chart is not cut in two. */
function rowXml(
  { label, figure, score }: Bar,
  target: number,
  cuts: readonly number[],
  keep: boolean,
): string {
  const filled = along(score);
  const goal = along(target);
  const colour = score < target ? COLOUR.below : COLOUR.met;
  // A row's own cells end where its bar ends and where the target is.
  const ends = [...new Set([0, filled, goal, WIDTH.scale])].sort((a, b) => a - b);
  const cells = ends.slice(1).map((end, i) => {
    const start = ends[i] ?? 0;
    return cellXml('', {
      width: end - start,
      span: cuts.indexOf(end) - cuts.indexOf(start),
      ...(start < filled ? { fill: colour } : {}),
      ...(start === goal ? { line: true } : {}),
    });
  });
  return (
    '<w:tr><w:trPr><w:cantSplit/></w:trPr>' +
    cellXml(label, { width: WIDTH.label, keep }) +
    cells.join('') +
    cellXml(figure, { width: WIDTH.figure, right: true }) +
    '</w:tr>'
  );
}

interface CellShape {
  width: number;
  span?: number;
  fill?: string;
  /** A line on its left: the target. */
  line?: boolean;
  right?: boolean;
  keep?: boolean;
}

/** Room beside the text, which would make a narrow cell of a bar wider. */
const NO_SIDES = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>';

function cellXml(text: string, { width, span = 1, fill, line, right, keep }: CellShape): string {
  const gap = '<w:top w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/>';
  const left = line ? `<w:left w:val="single" w:sz="12" w:space="0" w:color="${COLOUR.target}"/>` : '';
  const bottom = '<w:bottom w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/>';
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
    `<w:tcBorders>${gap}${left}${bottom}</w:tcBorders>` +
    `${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''}` +
    `${text === '' ? NO_SIDES : ''}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="TableCell"/>${keep ? '<w:keepNext/>' : ''}${right ? '<w:jc w:val="right"/>' : ''}</w:pPr>` +
    `${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`}</w:p></w:tc>`
  );
}
