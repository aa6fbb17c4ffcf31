import type { CellValue } from '../book';

/** The display text of a cell whose formula the workbench cannot evaluate. */
const UNCALCULATED = '#NAME?';

/** How deep brackets and signs may nest. Source: Microsoft, "Excel specifications and limits", 64 levels of functions. */
const MAX_DEPTH = 64;

/** Evaluates `+ - * /`, brackets and numbers; null for any other text. */
function arithmetic(text: string): number | null {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+*/()]/g) ?? [];
  if (tokens.join('') !== text.replace(/\s+/g, '') || tokens.length === 0) return null;
  let at = 0;
  let depth = 0;
  const factor = (): number => {
    const token = tokens[at++];
    if (token === undefined || depth > MAX_DEPTH) return Number.NaN;
    depth++;
    let value = Number(token);
    if (token === '-') value = -factor();
    else if (token === '+') value = factor();
    else if (token === '(') {
      const inner = sum();
      value = tokens[at++] === ')' ? inner : Number.NaN;
    }
    depth--;
    return value;
  };
  const product = (): number => {
    let left = factor();
    while (tokens[at] === '*' || tokens[at] === '/')
      left = tokens[at++] === '*' ? left * factor() : left / factor();
    return left;
  };
  function sum(): number {
    let left = product();
    while (tokens[at] === '+' || tokens[at] === '-')
      left = tokens[at++] === '+' ? left + product() : left - product();
    return left;
  }
  const result = sum();
  return at === tokens.length && !Number.isNaN(result) ? result : null;
}

/**
 * The value of a formula typed here. There is no calculation engine: arithmetic on plain numbers, a quoted text,
 * TRUE/FALSE and HYPERLINK of quoted texts are evaluated; any other formula shows #NAME?.
 */
export function calculate(formula: string): CellValue {
  const body = formula.slice(1).trim();
  const text = /^"((?:[^"]|"")*)"$/.exec(body);
  if (text) return (text[1] ?? '').replace(/""/g, '"');
  const link = /^HYPERLINK\(\s*"((?:[^"]|"")*)"\s*(?:[,;]\s*"((?:[^"]|"")*)"\s*)?\)$/i.exec(body);
  if (link) return (link[2] ?? link[1] ?? '').replace(/""/g, '"');
  if (/^(true|false)$/i.test(body)) return body.toLowerCase() === 'true';
  const number = arithmetic(body);
  if (number === null) return { error: UNCALCULATED };
  return Number.isFinite(number) ? number : { error: '#DIV/0!' };
}
