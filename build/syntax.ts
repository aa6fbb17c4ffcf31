import type { Node } from 'acorn';

/** A node of a syntax tree, with what those of texts, names and keys have. */
export type SyntaxNode = Node & {
  value?: unknown;
  regex?: object;
  name?: string;
  key?: Node;
  computed?: boolean;
};

/** A piece of a script to be written otherwise; what begins where it ends is put in between. */
export interface Change {
  start: number;
  end: number;
  text: string;
}

/** The script with the changes, which do not overlap, in any order. */
export function withChanges(script: string, changes: readonly Change[]): string {
  let changed = '';
  let at = 0;
  for (const { start, end, text } of [...changes].sort((a, b) => a.start - b.start)) {
    changed += script.slice(at, start) + text;
    at = end;
  }
  return changed + script.slice(at);
}

/** The nodes right inside a node. */
export function childrenOf(node: SyntaxNode): SyntaxNode[] {
  return Object.values(node).flatMap(nodesIn);
}

function nodesIn(value: unknown): SyntaxNode[] {
  if (Array.isArray(value)) return value.flatMap(nodesIn);
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
    ? [value as SyntaxNode]
    : [];
}

/** A letter as the escape that means it in a text or a regular expression: "ก" → "\u0e01". */
export const unicodeEscape = (letter: string): string =>
  `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`;
