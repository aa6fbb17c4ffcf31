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

const LETTERS = [...'$_abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ'];
const RESERVED = ['as', 'do', 'if', 'in', 'is', 'of'];

/** Names that are not among `names`, the shortest first. @throws Error where there are not so many of two letters */
export function freeNames(names: ReadonlySet<string>, count: number): string[] {
  const all = [...LETTERS, ...LETTERS.flatMap((first) => LETTERS.map((second) => first + second))];
  const free = all.filter((name) => !names.has(name) && !RESERVED.includes(name));
  if (free.length < count) throw new Error('every name of two letters is taken');
  return free.slice(0, count);
}

/** Where the body of the one function begins, after its directives. */
export function bodyStart(program: SyntaxNode): number {
  const called = childrenOf(program)
    .flatMap((statement) => [
      statement,
      ...childrenOf(statement),
      ...childrenOf(statement).flatMap(childrenOf),
    ])
    .find(({ type }) => type === 'CallExpression');
  const body =
    called &&
    childrenOf(called)
      .flatMap(childrenOf)
      .find(({ type }) => type === 'BlockStatement');
  if (!body) throw new Error('the script is not one function that is called at once');
  const directives = childrenOf(body).filter((statement) => 'directive' in statement);
  return directives.at(-1)?.end ?? body.start + 1;
}
