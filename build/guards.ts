import { type Node, parse } from 'acorn';

/** The most that may go to Google; every run of the add-on parses the whole script. */
export const MAX_SCRIPT_BYTES = 500_000;
/** The same for the dev target, whose menu has an item more. */
export const MAX_DEV_SCRIPT_BYTES = MAX_SCRIPT_BYTES + 1_000;

/**
 * Throws where a script breaks a rule of Apps Script: it must be one classic script of es2020 (no import or export, no
 * private or static class fields), of functions and variables alone at its top level, and not too big.
 * Source: Apps Script guides, "V8 runtime", limitations.
 */
export function guardScript(script: string, most = MAX_SCRIPT_BYTES): void {
  const bytes = Buffer.byteLength(script);
  if (bytes > most) {
    throw new Error(`dist/Code.js has ${bytes} bytes; no more than ${most} may be pushed`);
  }
  // Newer syntax, modules and class fields are errors to a parser of es2020 scripts.
  const program = parse(script, { ecmaVersion: 2020, sourceType: 'script' }) as Node & { body: Node[] };
  for (const statement of program.body) {
    const directive = statement.type === 'ExpressionStatement' && 'directive' in statement;
    if (!directive && statement.type !== 'FunctionDeclaration' && statement.type !== 'VariableDeclaration') {
      throw new Error(`dist/Code.js does something when it loads: ${statement.type} at ${statement.start}`);
    }
  }
}

/** The most of one page: it travels to the browser each time a sidebar opens. */
export const MAX_PAGE_BYTES = 120_000;

const LONGEST_LINE = 10_000;

/** What an inline script must not hold, each with its reason. */
const BROKEN_BY_HTML_SERVICE: readonly (readonly [RegExp, string])[] = [
  [/\/\//, 'HtmlService deletes "//" with the rest of its line'],
  [/\/\*/, 'HtmlService may take "/*" for a comment'],
  [/<\/script/i, '"</script" ends the script'],
  [/<!--/, 'HtmlService deletes HTML comments'],
  [/<\?/, '"<?" begins a scriptlet'],
  [/[^\t\n\r\x20-\x7e]/, 'letters beyond ASCII may arrive garbled'],
];

/**
 * Throws where HtmlService would break a page, or the page would load something from elsewhere: what a user types stays
 * between them and Google. Sources: Apps Script guides, "HTML service: restrictions"; enuchi/React-Google-Apps-Script #157.
 */
export function guardPage(name: string, html: string): void {
  const bytes = Buffer.byteLength(html);
  if (bytes > MAX_PAGE_BYTES)
    throw new Error(`${name} has ${bytes} bytes; no more than ${MAX_PAGE_BYTES} is sent`);
  if (html.split('\n').some((line) => line.length >= LONGEST_LINE)) {
    throw new Error(`${name} has a line of ${LONGEST_LINE} characters or more, which HtmlService may cut`);
  }
  const [, script] = /<script>([\s\S]*)<\/script>/.exec(html) ?? [];
  if (script === undefined) throw new Error(`${name} has no script`);
  for (const [pattern, reason] of BROKEN_BY_HTML_SERVICE) {
    const found = pattern.exec(script);
    if (found)
      throw new Error(
        `${name}: ${reason}: …${script.slice(Math.max(0, found.index - 40), found.index + 20)}`,
      );
  }
  const around = html.replace(script, () => '');
  const outside = /\b(?:src|href)\s*=|url\(|@import/i.exec(around);
  if (outside) throw new Error(`${name} loads something from elsewhere: ${outside[0]}`);
}
