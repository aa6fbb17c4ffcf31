import { DOMParser, type Element } from '@xmldom/xmldom';
import PizZip from 'pizzip';

/** The parts of a .docx as text, by path. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  const zip = new PizZip(bytes);
  return Object.fromEntries(Object.keys(zip.files).map((path) => [path, zip.file(path)?.asText() ?? '']));
}

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const elements = (parent: Element, name: string): Element[] => [...parent.getElementsByTagNameNS(WORD, name)];

function textOf(paragraph: Element): string {
  return elements(paragraph, '*')
    .map((node) =>
      node.localName === 't'
        ? (node.textContent ?? '')
        : node.localName === 'br'
          ? '\n'
          : node.localName === 'tab'
            ? '\t'
            : '',
    )
    .join('');
}

/** A .docx as a reader has it: its paragraphs outside tables, and its tables as rows of cell texts. */
export function readDocx(bytes: Uint8Array): {
  paragraphs: string[];
  tables: string[][][];
  /** How many rows of each table are repeated as headings on every page. */
  headingRows: number[];
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
  const headingRows = elements(root, 'tbl').map((table) => elements(table, 'tblHeader').length);
  return {
    paragraphs: all.filter((paragraph) => !inTable(paragraph)).map(textOf),
    tables,
    headingRows,
    text: all.map(textOf).join('\n'),
  };
}
