import { parse } from 'acorn';
import { type Change, childrenOf, type SyntaxNode, unicodeEscape, withChanges } from './syntax';

/**
 * Writes a minified script so that HtmlService leaves it whole. HtmlService deletes `//` and the rest of its line even
 * inside texts, and HTML ends or comments out a script at some others; each of them is written by an escape that means
 * the same. Only texts, templates and regular expressions can be: what is elsewhere is left to the guard.
 */
export function escapeInlineScript(script: string): string {
  return withChanges(script, changesOf(parse(script, { ecmaVersion: 2022, sourceType: 'script' }), script));
}

function changesOf(node: SyntaxNode, script: string): Change[] {
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
  return childrenOf(node).flatMap((child) => changesOf(child, script));
}

const sourceOf = (node: SyntaxNode, script: string): string => script.slice(node.start, node.end);

/** The second character of each pair is escaped, so that one after a backslash stays as it is. */
function escapeText(text: string): string {
  return text
    .replace(/\/\//g, '/\\u002f')
    .replace(/\/\*/g, '/\\u002a')
    .replace(/<\?/g, '<\\u003f')
    .replace(/<!--/g, '<\\u0021--')
    .replace(/<\/(?=script)/gi, '<\\u002f');
}

function escapeRegExp(node: SyntaxNode, script: string): Change {
  const source = sourceOf(node, script);
  const close = source.lastIndexOf('/');
  // The slashes inside: "\/" or, in a class, "/" alone.
  const body = source
    .slice(1, close)
    .replace(/\\\/|\//g, '\\x2f')
    .replace(/<!--/g, '<!-\\x2d')
    .replace(/<\?/g, '\\x3c?')
    // A letter beyond ASCII, also one with a needless backslash; pairs, so that an escaped backslash stays one.
    .replace(/\\[\s\S]|[^\t\n\r\x20-\x7e]/g, (found) => {
      const letter = found.replace(/^\\/, '');
      return /[^\t\n\r\x20-\x7e]/.test(letter) ? unicodeEscape(letter) : found;
    });
  // A division or a product right after the expression would make "//" or "/*" with its end.
  const next = /[/*]/.test(script[node.end] ?? '') ? ' ' : '';
  return { start: node.start, end: node.end, text: `/${body}${source.slice(close)}${next}` };
}
