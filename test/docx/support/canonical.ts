import { DOMParser, type Element } from '@xmldom/xmldom';
import { WORD } from '../../support/styles';

/** What of a document a reader may see: paragraphs with their properties and runs, tables with their rows and cells. */
export type Block =
  | { paragraph: string; runs: Run[] }
  | { table: string; rows: { row: string; cells: { cell: string; blocks: Block[] }[] }[] }
  | { control: Block[] };

/** Words of one look; a line break is "\n". */
export interface Run {
  look: string;
  words: string;
}

const childrenOf = (element: Element): Element[] =>
  [...element.childNodes].filter((node): node is Element => node.nodeType === 1);

const isNamed = (element: Element, name: string): boolean =>
  element.namespaceURI === WORD && element.localName === name;

/** Properties as one text: names and attributes, sorted. */
function propertiesOf(element: Element, name: string): string {
  const found = childrenOf(element).find((child) => isNamed(child, name));
  const print = (each: Element): string => {
    const attributes = [...each.attributes].map((one) => `${one.localName}=${one.value}`).sort();
    return `${each.localName}(${attributes.join(' ')})[${childrenOf(each).map(print).join(' ')}]`;
  };
  return found ? childrenOf(found).map(print).join(' ') : '';
}

function runsOf(parent: Element): Run[] {
  const runs: Run[] = [];
  const add = (look: string, words: string): void => {
    const last = runs[runs.length - 1];
    if (words === '') return;
    if (last?.look === look) last.words += words;
    else runs.push({ look, words });
  };
  for (const child of childrenOf(parent)) {
    if (isNamed(child, 'r')) {
      for (const part of childrenOf(child)) {
        if (isNamed(part, 't')) add(propertiesOf(child, 'rPr'), part.textContent ?? '');
        else if (isNamed(part, 'br')) add(propertiesOf(child, 'rPr'), '\n');
        else if (!isNamed(part, 'rPr')) add(propertiesOf(child, 'rPr'), `<${part.localName}>`);
      }
    } else if (isNamed(child, 'hyperlink'))
      for (const run of runsOf(child)) add(`link ${run.look}`, run.words);
    else if (!isNamed(child, 'pPr')) for (const run of runsOf(child)) add(run.look, run.words);
  }
  return runs;
}

export function blocksOf(parent: Element): Block[] {
  return childrenOf(parent).flatMap((child): Block[] => {
    if (isNamed(child, 'p')) return [{ paragraph: propertiesOf(child, 'pPr'), runs: runsOf(child) }];
    if (isNamed(child, 'sdt')) {
      const content = childrenOf(child).find((each) => isNamed(each, 'sdtContent'));
      return content ? [{ control: blocksOf(content) }] : [];
    }
    if (!isNamed(child, 'tbl')) return [];
    const rows = childrenOf(child).filter((each) => isNamed(each, 'tr'));
    return [
      {
        table: `${propertiesOf(child, 'tblPr')} ${propertiesOf(child, 'tblGrid')}`,
        rows: rows.map((row) => ({
          row: propertiesOf(row, 'trPr'),
          cells: childrenOf(row)
            .filter((each) => isNamed(each, 'tc'))
            .map((cell) => ({ cell: propertiesOf(cell, 'tcPr'), blocks: blocksOf(cell) })),
        })),
      },
    ];
  });
}

/** A part of a document as XML, parsed; throws where it is not well-formed. */
export function parse(xml: string): Element {
  const errors: string[] = [];
  const root = new DOMParser({ onError: (_level, message) => errors.push(message) }).parseFromString(
    xml,
    'text/xml',
  ).documentElement;
  if (!root || errors.length > 0) throw new Error(errors.join(', '));
  return root;
}

/** The text of a document: its paragraphs and tables. */
export function readBody(xml: string): Block[] {
  const [body] = childrenOf(parse(xml));
  if (!body) throw new Error('no body');
  return blocksOf(body);
}

/**
 * Blocks with the words of their runs, without the looks.
 * @param blank whether paragraphs without words count
 */
export const wordsOf = (blocks: readonly Block[], { blank = true } = {}): unknown =>
  JSON.parse(JSON.stringify(blocks), (key, value) => {
    if (key === 'runs') return (value as Run[]).map(({ words }) => words).join('');
    if (blank || (key !== '' && key !== 'blocks')) return value;
    return (value as object[]).filter((block) => !('runs' in block && String(block.runs) === ''));
  });
