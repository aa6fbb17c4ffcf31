import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import { elements, isOn, propertiesOf, readStyles, WORD } from './styles';

/** The parts of a .docx as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = new PizZip(bytes);
  return Object.fromEntries(Object.keys(zip.files).map((path) => [path, zip.file(path)?.asText() ?? '']));
}

function textOf(paragraph: Element): string {
  return elements(paragraph, '*')
    .map((node) =>
      node.localName === 't'
        ? (node.textContent ?? '')
        : node.localName === 'br'
          ? '\n'
          : node.localName === 'tab' && (node.parentNode as Element).localName === 'r'
            ? '\t'
            : '',
    )
    .join('');
}

/** The content of a .docx: its paragraphs outside tables, and its tables as rows of cell texts. */
export function readDocx(bytes: Uint8Array): {
  paragraphs: string[];
  tables: string[][][];
  /** How many header rows of each table are repeated on every page. */
  headerRows: number[];
  text: string;
} {
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no document');
  const all = elements(root, 'p');
  const inTable = (node: Element): boolean => {
    for (let up = node.parentNode; up; up = up.parentNode)
      if ((up as Element).localName === 'tc') return true;
    return false;
  };
  const tables = elements(root, 'tbl').map((table) =>
    elements(table, 'tr').map((row) =>
      elements(row, 'tc').map((cell) => elements(cell, 'p').map(textOf).join('\n')),
    ),
  );
  const headerRows = elements(root, 'tbl').map(
    (table) => elements(table, 'trPr').filter((row) => isOn(propertiesOf(row).tblHeader)).length,
  );
  return {
    paragraphs: all.filter((paragraph) => !inTable(paragraph)).map(textOf),
    tables,
    headerRows,
    text: all.map(textOf).join('\n'),
  };
}

/** The headings of a .docx with their levels. */
export function headingsOf(bytes: Uint8Array): { depth: number; title: string }[] {
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const root = new DOMParser().parseFromString(xml, 'text/xml').documentElement;
  if (!root) throw new Error('no document');
  return elements(root, 'p').flatMap((paragraph) => {
    const style = elements(paragraph, 'pStyle')[0]?.getAttributeNS(WORD, 'val') ?? '';
    const depth = Number(/^Heading(\d)$/.exec(style)?.[1]);
    return depth ? [{ depth, title: textOf(paragraph).trim() }] : [];
  });
}

/** A paragraph, or a table with its width in twentieths of a point. */
/** `keepsNext`: said of the paragraph itself, whatever its style says. */
export type Block =
  | { kind: 'paragraph'; style: string; text: string; keepsNext: boolean }
  | { kind: 'table'; width: number };

/** A section: its text's width in twentieths of a point, and its paragraphs and tables in order. */
export interface SectionOfBlocks {
  textWidth: number;
  landscape: boolean;
  margin: { left: number; right: number };
  blocks: Block[];
}

/** A .docx by its sections, with the order of paragraphs and tables. */
export function sectionsOf(bytes: Uint8Array): SectionOfBlocks[] {
  const xml = partsOf(bytes)['word/document.xml'] ?? '';
  const body = new DOMParser().parseFromString(xml, 'text/xml').documentElement?.firstChild;
  const sections: SectionOfBlocks[] = [];
  let blocks: Block[] = [];
  const value = (element: Element | undefined, name: string) =>
    Number(element?.getAttributeNS(WORD, name) ?? Number.NaN);
  for (const node of [...(body?.childNodes ?? [])] as Element[]) {
    if (node.localName === 'tbl') {
      const columns = elements(node, 'gridCol').map((column) => value(column, 'w'));
      blocks.push({ kind: 'table', width: columns.reduce((a, b) => a + b, 0) });
    } else if (node.localName === 'p') {
      const style = elements(node, 'pStyle')[0]?.getAttributeNS(WORD, 'val') ?? 'Normal';
      const keepsNext = elements(node, 'keepNext').length > 0;
      blocks.push({ kind: 'paragraph', style, text: textOf(node), keepsNext });
    }
    const end = node.localName === 'sectPr' ? node : elements(node, 'sectPr')[0];
    if (!end) continue;
    const [size] = elements(end, 'pgSz');
    const [edges] = elements(end, 'pgMar');
    const margin = { left: value(edges, 'left'), right: value(edges, 'right') };
    const width = value(size, 'w');
    const landscape = width > value(size, 'h');
    sections.push({ textWidth: width - margin.left - margin.right, landscape, margin, blocks });
    blocks = [];
  }
  return sections;
}

/** A style with inherited properties: size in half points, and whether it keeps with the next paragraph. */
export function lookOf(stylesXml: string, id: string): { size: number; keepNext: boolean; bold: boolean } {
  const { paragraph, run } = readStyles(stylesXml)(id);
  return { size: Number(run.sz?.val), keepNext: 'keepNext' in paragraph, bold: 'b' in run };
}
