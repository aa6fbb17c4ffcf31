import type { FieldId } from '../forms/fields';
import { fieldOfHeader, type HeaderWords, headerKey } from '../forms/header-meaning';
import { isBlank } from '../thai/text';
import { fullHeader, innerGroup } from './columns';

type Row = readonly string[];

/** One column's header, while further rows may belong to it. */
export interface DraftHeader {
  written: string;
  field: FieldId | null;
  group: string;
  /** Whether words of the first row are part of it, and whether words of a further row are too. */
  fromTop: boolean;
  joined: boolean;
}

/** Headers by column, from 1. */
export type Draft = Map<number, DraftHeader>;

/** A header under one over several columns is a word or two. */
const MAX_GROUPED_LENGTH = 40;

/** The field of a header under another: by what the office says of both together, then by the two, then by its own words. */
export function fieldInGroup(group: string, header: string, words: HeaderWords): FieldId | null {
  const own = words.get(headerKey(fullHeader({ group, header })));
  if (own !== undefined) return own;
  return fieldOfHeader(`${innerGroup({ group })} ${header}`, words) ?? fieldOfHeader(header, words);
}

/**
 * Whether a row has cells only under headers over several columns, two or more of them: quarters, months, beginning and end. A measure
 * has something in another column, so whatever the cells say they are headers.
 */
export function isUnderGroups(above: Draft, row: Row): boolean {
  const groups = groupsOver(above, row);
  const filled = row.flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, column: index + 1 }]));
  return (
    filled.length >= 2 &&
    filled.every(({ cell, column }) => groups.has(column) && cell.length <= MAX_GROUPED_LENGTH)
  );
}

/**
 * The group headers over each column of a row: one with nothing beside it at its right, and further cells below; with those over it. A
 * cell that is over several columns itself has blank ones behind it.
 */
export function groupsOver(above: Draft, row: Row): Map<number, string> {
  const groups = new Map<number, string>();
  let group: string | null = null;
  for (const [index, cell] of row.entries()) {
    const column = index + 1;
    const over = above.get(column);
    if (over) {
      const span = widthOf(column, above, row.length);
      const isGroup = !isBlank(cell) && row.slice(index + 1, index + span).some((other) => !isBlank(other));
      group = isGroup ? fullHeader({ group: over.group, header: over.written }) : null;
    }
    if (group !== null && !isBlank(cell)) groups.set(column, group);
  }
  return groups;
}

/** How many columns a header is over: up to the next one. */
function widthOf(column: number, above: Draft, last: number): number {
  let end = column + 1;
  while (end <= last && !above.has(end)) end++;
  return end - column;
}
