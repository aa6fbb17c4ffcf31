import { type Node, parse } from 'acorn';

/** A piece of a script to be written otherwise. */
interface Change {
  start: number;
  end: number;
  text: string;
}

/**
 * Writes a minified script so that HtmlService leaves it whole. HtmlService deletes `//` and the rest of its line even
 * inside texts, and HTML ends or comments out a script at some others; each of them is written by an escape that means
 * the same. Only texts, templates and regular expressions can be: what stands elsewhere is left to the guard.
 */
export function escapeInlineScript(script: string): string {
  const changes = changesOf(parse(script, { ecmaVersion: 2022, sourceType: 'script' }), script);
  let escaped = '';
  let at = 0;
  for (const { start, end, text } of changes.sort((a, b) => a.start - b.start)) {
    escaped += script.slice(at, start) + text;
    at = end;
  }
  return escaped + script.slice(at);
}

/** The nodes of a syntax tree whose text may hold anything. */
type Found = Node & { value?: unknown; regex?: object; quasi?: unknown };

function changesOf(node: Found, script: string): Change[] {
  if (
    node.type === 'TaggedTemplateExpression' &&
    escapeText(sourceOf(node, script)) !== sourceOf(node, script)
  ) {
    // A tag may read the template as it is written, where an escape is no longer what it stands for.
    throw new Error(`a tagged template holds what HtmlService would delete, at ${node.start}`);
  }
  if (node.type === 'TemplateElement' || (node.type === 'Literal' && typeof node.value === 'string')) {
    return [{ start: node.start, end: node.end, text: escapeText(sourceOf(node, script)) }];
  }
  if (node.type === 'Literal' && node.regex) return [escapeRegExp(node, script)];
  return Object.values(node).flatMap((child: unknown) =>
    childrenOf(child).flatMap((each) => changesOf(each, script)),
  );
}

const sourceOf = (node: Node, script: string): string => script.slice(node.start, node.end);

function childrenOf(value: unknown): Found[] {
  if (Array.isArray(value)) return value.flatMap(childrenOf);
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value
    ? [value as Found]
    : [];
}

/** The second character of each pair is escaped, so that one after a backslash stays as it is. */
function escapeText(text: string): string {
  return text
    .replace(/\/\//g, '/\\u002f')
    .replace(/\/\*/g, '/\\u002a')
    .replace(/<\?/g, '<\\u003f')
    .replace(/<!--/g, '<\\u0021--')
    .replace(/<\/(?=script)/gi, '<\\u002f');
}

const unicode = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;

function escapeRegExp(node: Node, script: string): Change {
  const source = sourceOf(node, script);
  const close = source.lastIndexOf('/');
  // The slashes inside: "\/" or, in a class, "/" alone.
  const body = source
    .slice(1, close)
    .replace(/\\\/|\//g, '\\x2f')
    .replace(/<!--/g, '<!-\\x2d')
    .replace(/<\?/g, '\\x3c?')
    // esbuild writes texts in ASCII, but leaves expressions as they are.
    .replace(/\\[\s\S]|[^ -~]/g, (found) =>
      found.replace(/\\?([^ -~])/g, (_, unit: string) => unicode(unit)),
    );
  // A division or a product right after the expression would make "//" or "/*" with its end.
  const next = /[/*]/.test(script[node.end] ?? '') ? ' ' : '';
  return { start: node.start, end: node.end, text: `/${body}${source.slice(close)}${next}` };
}
