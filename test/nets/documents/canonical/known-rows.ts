import type { Element } from '@xmldom/xmldom';
import type { Shaped } from './shapes';
import { attribute } from './xml';

/** A row of a table as it was read. */
interface KnownRow {
  row: Shaped;
  isHeading: boolean;
}

/** A row with another table in it, or with what only its document can tell: links, notes, lists, fields, bookmarks. */
const REFERS = /<w:(?:tbl|bookmark\w+|fld\w+|instrText|\w+Reference|numPr|drawing|pict|object)[ >]|\br:\w+="/;
const numbers = new Map<string, number>();
const rows: KnownRow[] = [];

/**
 * document.xml with a number on each row that reads the same in every document, and without the content of those that have
 * been read: the documents of one form share most of theirs, and parsing is most of what a document costs.
 */
export function numberRows(xml: string): string {
  return xml.replace(/<w:tr[ >][\s\S]*?<\/w:tr>/g, (row) => {
    if (REFERS.test(row)) return row;
    const known = numbers.get(row);
    if (known !== undefined) return `<w:tr w:known="${known}"/>`;
    numbers.set(row, numbers.size);
    return row.replace('<w:tr', `<w:tr w:new="${numbers.size - 1}"`);
  });
}

/** A row by its number, or read and kept under it. */
export function knownRow(row: Element, read: () => KnownRow): KnownRow {
  const known = rows[Number(attribute(row, 'known'))];
  if (known) return known;
  const result = read();
  const number = attribute(row, 'new');
  if (number !== undefined) rows[Number(number)] = result;
  return result;
}
