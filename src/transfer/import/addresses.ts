import type { FieldId } from '../../forms/fields';
import type { HeaderWords } from '../../forms/header-meaning';
import type { CellRef } from '../../sheet/cell-ref';
import type { SheetData } from '../../sheet/sheet-data';
import { fieldAt } from '../../table/columns';
import { findPasteBlocks } from './header-blocks';

/** A web address behind the words of a cell. */
export interface CellLink extends CellRef {
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
export const addressKey = (url: string): string =>
  url.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');

/**
 * A table with the addresses behind its words written under them, so that they are in the new sheet and become links in
 * documents. Those behind headers, marks and the like are given as texts of their own ("words: address"), for the list of
 * what found no place.
 */
export function withAddresses(
  data: SheetData,
  links: readonly CellLink[],
  words?: HeaderWords,
  headerRow?: number,
): { data: SheetData; unplaced: string[] } {
  const unplaced: string[] = [];
  const blocks = findPasteBlocks(data.text, words, headerRow);
  const text = data.text.map((row) => [...row]);
  for (const { row, column, url } of links) {
    const cells = text[row - 1];
    const words = cells?.[column - 1] ?? '';
    if (!cells || words.includes(addressKey(url))) continue;
    const block = [...blocks].reverse().find(({ firstRow }) => firstRow <= row);
    const field = block && fieldAt(block, column);
    const takesIt =
      block?.kind === 'measures' && row > block.lastRow && (field === undefined || TAKES_ADDRESS.has(field));
    if (takesIt) cells[column - 1] = `${words}\n${url}`;
    else unplaced.push(`${words}: ${url}`);
  }
  return { data: { ...data, text }, unplaced };
}
