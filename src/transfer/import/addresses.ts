import type { FieldId } from '../../forms/fields';
import type { SheetData } from '../../sheet/sheet-data';
import { findBands } from './bands';

/** A web address behind the words of a cell; row and column from 1. */
export interface CellLink {
  row: number;
  column: number;
  url: string;
}

/** Fields whose words an address may follow; in any other it would make a mark, a number or a period unreadable. */
const TAKES_ADDRESS: ReadonlySet<FieldId> = new Set<FieldId>([
  'issue',
  'measure',
  'steps',
  'followUp',
  'result',
  'outcome',
  'evidence',
]);

/** An address as it is compared: how it begins and ends differs where a program made a link of typed words. */
const plain = (url: string): string => url.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

/**
 * A table with the addresses behind its words written under them, so that they stand in the new sheet and become links in
 * documents. Those behind headings, marks and the like are given as texts of their own ("words: address"), for the list of
 * what found no place.
 */
export function withAddresses(
  data: SheetData,
  links: readonly CellLink[],
): { data: SheetData; unplaced: string[] } {
  const unplaced: string[] = [];
  const bands = findBands(data.text);
  const text = data.text.map((row) => [...row]);
  for (const { row, column, url } of links) {
    const cells = text[row - 1];
    const words = cells?.[column - 1] ?? '';
    if (!cells || words.includes(plain(url))) continue;
    const band = [...bands].reverse().find(({ first }) => first < row);
    const field = band?.fields.get(column);
    const takesIt =
      band?.kind === 'measures' && row - 1 > band.last && (field === undefined || TAKES_ADDRESS.has(field));
    if (takesIt) cells[column - 1] = `${words}\n${url}`;
    else unplaced.push(`${words}: ${url}`);
  }
  return { data: { ...data, text }, unplaced };
}
