import { parse } from 'acorn';
import { readNames, type Use } from './scopes';
import { bodyStart, type Change, childrenOf, freeNames, type SyntaxNode, withChanges } from './syntax';

/** A regular expression with less Thai is as short where it is. */
const FEWEST_LETTERS = 8;
const THAI_LETTERS = /[\u0e01-\u0e5b]/g;

/** A variable that is a regular expression from the beginning. */
interface Pattern {
  variable: SyntaxNode & { name: string };
  value: SyntaxNode & { regex: { pattern: string; flags: string } };
}

/**
 * Makes the regular expressions with much Thai, which a minified script has in variables, when they are first used: of a text,
 * which can be shortened (build/short-texts.ts), and once each. An execution uses few of them.
 *
 * @example `(()=>{const a=/แผนปฏิบัติการ/g;f(a)})()` → `(()=>{const $=(…);const a=0;f($(0,"แผนปฏิบัติการ","g"))})()`
 * @throws Error where the script is not one function that is called at once
 */
export function patternsWhenUsed(script: string): string {
  const program: SyntaxNode = parse(script, { ecmaVersion: 2022, sourceType: 'script' });
  const { all, scopes, uses } = readNames(program);
  const [maker = ''] = freeNames(all, 1);
  const changes: Change[] = [];
  let count = 0;
  for (const { variable, value } of patternsIn(program)) {
    const { name } = variable;
    const isInner = (scope: SyntaxNode, at: { start: number; end: number }) =>
      holds(scope, at) && !holds(scope, variable);
    const meant = (uses.get(name) ?? []).filter(
      (use) => use.start !== variable.start && !(scopes.get(name) ?? []).some((scope) => isInner(scope, use)),
    );
    if (meant.some(({ isAssigned }) => isAssigned)) continue;
    const { pattern, flags } = value.regex;
    const made = `${maker}(${count++},${JSON.stringify(pattern)}${flags && `,"${flags}"`})`;
    changes.push({ start: value.start, end: value.end, text: '0' });
    changes.push(...meant.map((use) => inPlaceOf(use, name, made, script)));
  }
  if (count === 0) return script;
  const start = bodyStart(program);
  return withChanges(script, [...changes, { start, end: start, text: `const ${maker}=${MAKER};` }]);
}

/** Keeps each regular expression, which knows where it has come to where it is of "g". Written as it is sent. */
const MAKER = '(m=>(n,t,f)=>m[n]||(m[n]=new RegExp(t,f)))([])';

/** The regular expressions with enough Thai that variables of the one function are; those inside other functions are not. */
function patternsIn(program: SyntaxNode): Pattern[] {
  const patterns: Pattern[] = [];
  const visit = (node: SyntaxNode, depth: number): void => {
    const inside = depth + (/Function/.test(node.type) ? 1 : 0);
    if (inside > 1) return;
    if (node.type === 'VariableDeclarator') {
      const { id, init } = node as SyntaxNode & { id: SyntaxNode; init: SyntaxNode | null };
      if (id.name !== undefined && init?.regex && hasMuchThai(init.regex as { pattern: string })) {
        patterns.push({ variable: id, value: init } as Pattern);
      }
    }
    for (const child of childrenOf(node)) visit(child, inside);
  };
  visit(program, 0);
  return patterns;
}

const hasMuchThai = ({ pattern }: { pattern: string }): boolean =>
  (pattern.match(THAI_LETTERS)?.length ?? 0) >= FEWEST_LETTERS;

const holds = (scope: SyntaxNode, at: { start: number; end: number }): boolean =>
  scope.start <= at.start && at.end <= scope.end;

function inPlaceOf({ start, end, isShort }: Use, name: string, made: string, script: string): Change {
  const space = /[\w$]/.test(script[start - 1] ?? '') ? ' ' : '';
  return { start, end, text: isShort ? `${name}:${made}` : space + made };
}
