import { childrenOf, type SyntaxNode } from './syntax';

/** Where a name means a variable. */
export interface Use {
  start: number;
  end: number;
  /** Whether it is a property too: `{a}`. */
  isShort: boolean;
  /** Whether the variable is given another value there. */
  isAssigned: boolean;
}

/** What the names of a script stand for. */
export interface Names {
  all: Set<string>;
  /** For each name, the nodes in which a declaration gives it a meaning. */
  scopes: Map<string, SyntaxNode[]>;
  uses: Map<string, Use[]>;
}

const BLOCK = /^(?:Program|BlockStatement|For\w*Statement|SwitchStatement|CatchClause)$/;
const isFunction = (node: SyntaxNode): boolean => /Function/.test(node.type);
const part = (node: SyntaxNode, name: string): SyntaxNode | undefined =>
  (node as unknown as Record<string, SyntaxNode | undefined>)[name];

/** Reads where names are declared and where they are used. */
export function readNames(program: SyntaxNode): Names {
  const names: Names = { all: new Set(), scopes: new Map(), uses: new Map() };
  const declare = (pattern: SyntaxNode | null | undefined, scope: SyntaxNode): void => {
    for (const name of namesIn(pattern)) names.scopes.set(name, [...(names.scopes.get(name) ?? []), scope]);
  };
  const visit = (node: SyntaxNode, parents: readonly SyntaxNode[]): void => {
    const parent = parents.at(-1);
    if (node.type === 'Identifier' && node.name !== undefined) {
      names.all.add(node.name);
      const use = parent && useOf(node, parent);
      if (use) names.uses.set(node.name, [...(names.uses.get(node.name) ?? []), use]);
    }
    declareIn(node, parents, declare);
    for (const child of childrenOf(node)) visit(child, [...parents, node]);
  };
  visit(program, []);
  return names;
}

function declareIn(
  node: SyntaxNode,
  parents: readonly SyntaxNode[],
  declare: (pattern: SyntaxNode | null | undefined, scope: SyntaxNode) => void,
): void {
  const within = (isScope: (node: SyntaxNode) => boolean): SyntaxNode =>
    [...parents].reverse().find(isScope) ?? node;
  const isBlock = (scope: SyntaxNode) => BLOCK.test(scope.type) || isFunction(scope);
  if (node.type === 'VariableDeclaration') {
    const { kind, declarations } = node as SyntaxNode & { kind: string; declarations: SyntaxNode[] };
    const scope = within(kind === 'var' ? (one) => isFunction(one) || one.type === 'Program' : isBlock);
    for (const declaration of declarations) declare(part(declaration, 'id'), scope);
  }
  if (isFunction(node)) {
    for (const param of (node as SyntaxNode & { params: SyntaxNode[] }).params) declare(param, node);
  }
  if (isFunction(node) || /^Class/.test(node.type)) {
    declare(part(node, 'id'), /Declaration$/.test(node.type) ? within(isBlock) : node);
  }
  if (node.type === 'CatchClause') declare(part(node, 'param'), node);
}

/** The names that a pattern declares. */
function namesIn(pattern: SyntaxNode | null | undefined): string[] {
  if (!pattern) return [];
  switch (pattern.type) {
    case 'Identifier':
      return [pattern.name ?? ''];
    case 'AssignmentPattern':
      return namesIn(part(pattern, 'left'));
    case 'RestElement':
      return namesIn(part(pattern, 'argument'));
    case 'Property':
      return namesIn(pattern.value as SyntaxNode);
    default:
      return childrenOf(pattern).flatMap(namesIn);
  }
}

/** How an identifier uses a variable; null where it is the name of a property or of a label. */
function useOf(node: SyntaxNode, parent: SyntaxNode): Use | null {
  const { start, end } = node;
  const isShort = parent.type === 'Property' && 'shorthand' in parent && parent.shorthand === true;
  const isKey = parent.key === node && !parent.computed;
  const isMember = part(parent, 'property') === node && !parent.computed;
  if (isKey || isMember || part(parent, 'label') === node) return null;
  const isAssigned =
    parent.type === 'UpdateExpression' ||
    (/^(?:Assignment|For(?:In|Of))/.test(parent.type) && part(parent, 'left') === node) ||
    /Pattern$/.test(parent.type);
  return { start, end, isShort, isAssigned };
}
