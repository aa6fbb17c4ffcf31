import { parse } from 'acorn';
import { bodyStart, type Change, childrenOf, freeNames, type SyntaxNode, withChanges } from './syntax';

/** A name is looked up, a text is not: naming all that would make the script shorter would make it load slower. */
const LEAST_SAVING = 50;
/** What a text costs beside itself: where it is named (`a="…",`), and where the name is (`a`); names have two letters. */
const NAME = 2;
const DECLARED = NAME + 2;

type Place = Pick<Change, 'start' | 'end'>;

/**
 * Gives a name to each text that a minified script has so often that it is worth it.
 *
 * @example `(()=>{f("measure","measure",…)})()` → `(()=>{var $="measure";f($,$,…)})()`
 * @throws Error where the script is not one function that is called at once
 */
export function nameRepeatedTexts(script: string): string {
  const program: SyntaxNode = parse(script, { ecmaVersion: 2022, sourceType: 'script' });
  const { texts, names } = read(program, script);
  const worth = [...texts]
    .map(([text, places]) => ({ text, places, saved: saving(text, places.length) }))
    .filter(({ saved }) => saved >= LEAST_SAVING)
    .sort((a, b) => b.places.length - a.places.length);
  if (worth.length === 0) return script;
  const free = freeNames(names, worth.length);
  const changes = worth.flatMap(({ places }, i) =>
    places.map((place) => named(script, place, free[i] ?? '')),
  );
  const start = bodyStart(program);
  const declared = `var ${worth.map(({ text }, i) => `${free[i]}=${text}`).join(',\n')};`;
  return withChanges(script, [...changes, { start, end: start, text: declared }]);
}

const saving = (text: string, places: number): number => {
  const bytes = Buffer.byteLength(text);
  return places * (bytes - NAME) - (bytes + DECLARED);
};

/** A name in place of a text: words stand right before and behind a text, not beside a name. */
function named(script: string, { start, end }: Place, name: string): Change {
  const before = /[\w$]/.test(script[start - 1] ?? '') ? ' ' : '';
  const behind = /[\w$]/.test(script[end] ?? '') ? ' ' : '';
  return { start, end, text: `${before}${name}${behind}` };
}

/** Where each text is, as it is written, and all names of the script. */
function read(program: SyntaxNode, script: string): { texts: Map<string, Place[]>; names: Set<string> } {
  const texts = new Map<string, Place[]>();
  const names = new Set<string>();
  const visit = (node: SyntaxNode, parent: SyntaxNode | null, depth: number): void => {
    if (node.name !== undefined) names.add(node.name);
    if (node.type === 'Literal' && typeof node.value === 'string') {
      const { start, end } = node;
      const text = script.slice(start, end);
      if (!mustStay(node, parent)) texts.set(text, [...(texts.get(text) ?? []), { start, end }]);
      return;
    }
    const inside = depth + (/Function/.test(node.type) ? 1 : 0);
    const isType = asksType(node);
    for (const child of childrenOf(node)) if (!isType || child.type !== 'Literal') visit(child, node, inside);
  };
  visit(program, null, 0);
  return { texts, names };
}

/** A key or a directive is no text that a name could be in place of. */
const mustStay = (node: SyntaxNode, parent: SyntaxNode | null): boolean =>
  parent === null || 'directive' in parent || (parent.key === node && !parent.computed);

/** Engines know `typeof x==="string"` as one thing. */
const asksType = (node: SyntaxNode): boolean =>
  node.type === 'BinaryExpression' &&
  childrenOf(node).some(
    (side) => side.type === 'UnaryExpression' && 'operator' in side && side.operator === 'typeof',
  );
