import { parse } from 'acorn';
import { FIRST_PAIR, LAST_PAIR } from '../src/documents/paired-text';
import { mayBePaired, pairTexts } from './pairs';
import { bodyStart, childrenOf, freeNames, type SyntaxNode, unicodeEscape, withChanges } from './syntax';

/** A place where a text is in a script: `written` makes what is to be there of what looks the text up. */
interface Place {
  start: number;
  end: number;
  written: (lookup: string) => string;
}

const THAI_LETTER = /[\u0e01-\u0e3a\u0e3f-\u0e5b]/;
/**
 * Texts that may be shortened: "~" is what the short form says otherwise, a new line is what parts texts in the table, and Thai
 * signs that are none have no short form.
 */
const CAN_BE_SHORT = /^[^~\n\u0e3b-\u0e3e\u0e5c-\u0e7f]*$/;
/** One by one the script would be a little shorter, and its build seconds longer. */
const PAIRS_AT_ONCE = 4;

/**
 * Writes the Thai of a minified script at a byte a letter, where UTF-8 takes three and an escape six: each text is once, in a
 * table at the beginning, and is made when it is first looked up. What is no text (regular expressions) stays as it is.
 *
 * @param by 'pairs' makes one letter of each frequent pair besides, by letters beyond ASCII, which a page cannot have
 * @example `(()=>{f("แผน","แผน")})()` → "(()=>{const $=(…)(`\\`?V`);f($(0),$(0))})()"
 * @throws Error where a tagged template or a name is Thai, or the script is not one function that is called at once
 */
export function shortenTexts(script: string, by: 'letters' | 'pairs'): string {
  const program: SyntaxNode = parse(script, { ecmaVersion: 2022, sourceType: 'script' });
  const { texts, names } = read(program, script);
  const [table = ''] = freeNames(names, 1);
  // The shortest lookups for what is there most often.
  const worth = [...texts]
    .sort(([, a], [, b]) => b.length - a.length)
    .filter(
      ([text, places]) => CAN_BE_SHORT.test(text) && mayBePaired(text) && isWorth(text, places.length, table),
    );
  if (worth.length === 0) return script;
  const changes = worth.flatMap(([, places], index) =>
    places.map(({ start, end, written }) => ({ start, end, text: written(`${table}(${index})`) })),
  );
  const start = bodyStart(program);
  const short = worth.map(([text]) => shortText(text));
  const { texts: paired, pairs } =
    by === 'pairs' ? pairTexts(short, PAIRS_AT_ONCE) : { texts: short, pairs: '' };
  const declared = `const ${table}=${LOOKUP}(${tableOf(paired)},${literal(pairs)});`;
  return withChanges(script, [...changes, { start, end: start, text: declared }]);
}

/** Whether a lookup at each of its places and the text in the table are shorter than the text at each of its places. */
const isWorth = (text: string, places: number, table: string): boolean =>
  places * (Buffer.byteLength(text) + 2) >
  places * (table.length + 5) + templateText(shortText(text)).length + 1;

/** Where each Thai text of a script is, and all names of the script. */
function read(program: SyntaxNode, script: string): { texts: Map<string, Place[]>; names: Set<string> } {
  const texts = new Map<string, Place[]>();
  const names = new Set<string>();
  const visit = (node: SyntaxNode, parent: SyntaxNode | null): void => {
    if (node.name !== undefined) names.add(node.name);
    const found = textOf(node, parent, script);
    if (found) texts.set(found.text, [...(texts.get(found.text) ?? []), found.place]);
    else for (const child of childrenOf(node)) visit(child, node);
  };
  visit(program, null);
  return { texts, names };
}

/** The Thai text that a node is, and where. */
function textOf(
  node: SyntaxNode,
  parent: SyntaxNode | null,
  script: string,
): { text: string; place: Place } | null {
  const { start, end, type } = node;
  const isKey = parent?.key === node && !parent.computed;
  const asKey = (lookup: string) => `[${lookup}]`;
  if (type === 'Literal' && typeof node.value === 'string' && THAI_LETTER.test(node.value)) {
    // "return" and "case" stand right before a text.
    const space = /[\w$]/.test(script[start - 1] ?? '') ? ' ' : '';
    const written = isKey ? asKey : (lookup: string) => space + lookup;
    return { text: node.value, place: { start, end, written } };
  }
  if (type === 'TemplateElement') {
    const { cooked } = node.value as { cooked: string };
    const written = (lookup: string) => `\${${lookup}}`;
    return THAI_LETTER.test(cooked) ? { text: cooked, place: { start, end, written } } : null;
  }
  if (type === 'Identifier' && THAI_LETTER.test(node.name ?? '')) {
    const text = node.name as string;
    if (isKey) return { text, place: { start, end, written: asKey } };
    const isMember = parent?.type === 'MemberExpression' && !parent.computed && script[start - 2] !== '?';
    if (!isMember) throw new Error(`a name is Thai: ${text}`);
    return { text, place: { start: start - 1, end, written: asKey } };
  }
  if (type === 'TaggedTemplateExpression' && THAI_LETTER.test(script.slice(start, end))) {
    throw new Error(`a tagged template holds Thai, at ${start}`);
  }
  return null;
}

/** Stands between Thai and what is not: a text begins in Thai. */
const SHIFT = '~';

/**
 * A text with the Thai letters as those of ASCII from "#" on, without "\". A blank is a blank in both.
 *
 * @example "ข้อ 1" → "$kN ~1~"
 */
export function shortText(text: string): string {
  let shortened = '';
  let inThai = true;
  for (const letter of text) {
    const isThai = THAI_LETTER.test(letter);
    if (letter !== ' ' && isThai !== inThai) {
      inThai = isThai;
      shortened += SHIFT;
    }
    shortened += isThai ? shortLetter(letter.charCodeAt(0)) : letter;
  }
  return shortened;
}

/** The 58 signs to U+0E3A and the 29 from U+0E3F on follow each other. */
function shortLetter(code: number): string {
  const index = code - (code < 0xe3b ? 0xe01 : 0xe05);
  return String.fromCharCode(index + (index < 57 ? 35 : 36));
}

/**
 * Makes the function that looks up a text by its number: the way back from {@link shortText} and from pairs. Written as it is
 * sent. What a pair stands for is kept, with whether Thai goes on behind it: put together letter by letter each time, it was a tenth of
 * the time of loading.
 */
const LOOKUP =
  '((a,p)=>{let b;const t=a.split(`\\n`),m=[],k=[],d=s=>{let r="";for(let i=0;i<s.length;i++){' +
  `const l=s.charCodeAt(i);if(l>${FIRST_PAIR - 1}&&l<${LAST_PAIR + 1}){` +
  `const n=2*l+b,e=k[n]??(k[n]=[d(p.substr(2*(l-${FIRST_PAIR}),2)),b]);r+=e[0];b=e[1]}` +
  'else l===126?b=1-b:r+=String.fromCharCode(b&&l!==32?l+(l<92?3550:l<94?3549:3553):l)}return r};' +
  'return n=>m[n]??(m[n]=(b=1,d(t[n])))})';

/** A text as it is written in the script: letters that stand for pairs as they are, other letters beyond ASCII escaped. */
const literal = (text: string): string =>
  JSON.stringify(text).replace(/[^ -~]/g, (letter) => (mayBePaired(letter) ? unicodeEscape(letter) : letter));

/** One text a line: a list of as many texts would take two quotes and a comma each. */
const tableOf = (texts: readonly string[]): string => `\`${texts.map(templateText).join('\n')}\``;

/** A text as it is written in a template literal; what `literal` escapes and what would end it or be read as code is escaped. */
const templateText = (text: string): string =>
  literal(text)
    .slice(1, -1)
    .replaceAll('\\"', '"')
    .replace(/`|\$\{/g, '\\$&');
