/** One bar of the chart: a score of 0–100, with its label and figure as they are printed. */
export interface Bar {
  label: string;
  figure: string;
  score: number;
}

/** Twentieths of a point: the label, the scale of 0–100, the figure. Together the width of a portrait page. */
const WIDTH = { label: 3000, scale: 5600, figure: 1000 };
/** The scale has 40 steps of 2.5 points, so that the usual target of 85 falls on a step. */
const STEPS = 40;
const COLOUR = { met: '5B7DB1', below: 'E6A497', target: '1F1F1F' };

/**
 * The scores drawn as a table of shaded cells against the target (Open XML, for a raw tag), so that Google Docs, Word and
 * a printer all show them. A bar below the target is lighter and the target has its own line, for prints without colour.
 */
export function barsXml(bars: readonly Bar[], target: number): string {
  if (bars.length === 0) return '<w:p/>';
  const step = WIDTH.scale / STEPS;
  const grid = [WIDTH.label, ...Array<number>(STEPS).fill(step), WIDTH.figure];
  const columns = grid.map((width) => `<w:gridCol w:w="${width}"/>`).join('');
  const total = WIDTH.label + WIDTH.scale + WIDTH.figure;
  return (
    `<w:tbl><w:tblPr><w:tblW w:w="${total}" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr>` +
    `<w:tblGrid>${columns}</w:tblGrid>${bars.map((bar, i) => rowXml(bar, target, i < bars.length - 1)).join('')}</w:tbl>`
  );
}

/** `keep` holds the row on one page with the next: a chart is not cut in two. */
function rowXml({ label, figure, score }: Bar, target: number, keep: boolean): string {
  const filled = Math.round((clamp(score) / 100) * STEPS);
  const goal = Math.round((clamp(target) / 100) * STEPS);
  const colour = score < target ? COLOUR.below : COLOUR.met;
  // The scale is cut where the bar ends and where the target stands.
  const cuts = [...new Set([0, filled, goal, STEPS])].sort((a, b) => a - b);
  const cells = cuts.slice(1).map((end, i) => {
    const start = cuts[i] ?? 0;
    return cellXml('', {
      width: ((end - start) * WIDTH.scale) / STEPS,
      span: end - start,
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

function cellXml(text: string, { width, span = 1, fill, line, right, keep }: CellShape): string {
  const gap = '<w:top w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/>';
  const left = line ? `<w:left w:val="single" w:sz="12" w:space="0" w:color="${COLOUR.target}"/>` : '';
  const bottom = '<w:bottom w:val="single" w:sz="24" w:space="0" w:color="FFFFFF"/>';
  return (
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${span > 1 ? `<w:gridSpan w:val="${span}"/>` : ''}` +
    `<w:tcBorders>${gap}${left}${bottom}</w:tcBorders>` +
    `${fill ? `<w:shd w:val="clear" w:color="auto" w:fill="${fill}"/>` : ''}<w:vAlign w:val="center"/></w:tcPr>` +
    `<w:p><w:pPr><w:pStyle w:val="TableCell"/>${keep ? '<w:keepNext/>' : ''}${right ? '<w:jc w:val="right"/>' : ''}</w:pPr>` +
    `${text === '' ? '' : `<w:r><w:t xml:space="preserve">${escapeXml(text)}</w:t></w:r>`}</w:p></w:tc>`
  );
}

const clamp = (score: number): number => Math.min(100, Math.max(0, score));

const escapeXml = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
