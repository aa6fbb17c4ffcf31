import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'acorn';
import { transformSync } from 'esbuild';
import { childrenOf, type SyntaxNode } from '../../build/syntax';

export const SRC = join(__dirname, '../../src');
/** A letter or mark of Thai, not a digit: those are in whatever language. */
export const THAI_LETTER = /[\u0e01-\u0e3a\u0e40-\u0e4e]/;

/** A text in code, a template's pieces one by one: `start` and `end` are of what is between the quotes. */
export interface Literal {
  start: number;
  end: number;
  text: string;
  /** Whether a value of a template comes before and after it. */
  follows: boolean;
  leads: boolean;
}

/** Code as JavaScript, and every text of it with Thai letters that is neither a key nor a path. */
export function thaiLiterals(path: string): { code: string; literals: Literal[] } {
  const loader = path.endsWith('x') ? 'tsx' : 'ts';
  const { code } = transformSync(readFileSync(path, 'utf8'), { loader, charset: 'utf8', jsx: 'automatic' });
  const program: SyntaxNode = parse(code, { ecmaVersion: 'latest', sourceType: 'module' });
  return {
    code,
    literals: literalsIn(program, code).filter(({ start, end }) => THAI_LETTER.test(code.slice(start, end))),
  };
}

function literalsIn(node: SyntaxNode & { quasis?: SyntaxNode[] }, code: string): Literal[] {
  const { type, start, end, value } = node;
  if (/^(?:Import|Export)\w*Declaration$/.test(type) && 'source' in node && node.source) return [];
  if (type === 'Literal' && typeof value === 'string')
    return [{ start: start + 1, end: end - 1, text: value, follows: false, leads: false }];
  const pieces = (node.quasis ?? []).map((piece, i, all) => ({
    start: piece.start,
    end: piece.end,
    text: code.slice(piece.start, piece.end),
    follows: i > 0,
    leads: i < all.length - 1,
  }));
  const children = childrenOf(node).filter((child) => node.key !== child || node.computed);
  return [...pieces, ...children.flatMap((child) => literalsIn(child, code))];
}

/** The files with code of a room of src, or of a folder in it, by their paths below src. */
export function sourcesIn(room: string): string[] {
  if (!statSync(join(SRC, room)).isDirectory()) return [room];
  return readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => join(room, name));
}

/** Every text with Thai letters in the code of a room. */
export const thaiTextsIn = (room: string): string[] =>
  sourcesIn(room).flatMap((file) => thaiLiterals(join(SRC, file)).literals.map(({ text }) => text));

/**
 * Where src has Thai that is data of offices and their documents, in whatever language the add-on is: rooms and files, each with
 * what it is. Pages show it as it is.
 */
export const DATA: Readonly<Record<string, string>> = {
  'messages/written': 'what documents and sheets are written with, and known by',
  documents: 'tags of templates, parts and states of documents',
  forms: 'headers, and names of forms and documents',
  ita: 'names of instruments, indicators, items and levels',
  library: 'texts of measures',
  table: 'headers and words of rows',
  thai: 'months, days and places as documents have them',
  'overview/sheet.ts': 'the name of the sheet',
  'scores/columns.ts': 'headers of the scores sheet',
  'scores/scheme-sheet.ts': 'the name of the sheet of corrected schemes, and its choices',
  'scores/sheet.ts': 'the name of the scores sheet',
  'settings/file-name.ts': 'tags of file names',
  'settings/official-departments.ts': 'names of departments',
  'settings/settings.ts': 'the name of the settings sheet, its headers, labels and choices',
};

/** Where src has Thai, beside regular expressions, that is looked for in what offices write, and shown nowhere. */
export const LOOKED_FOR = [
  'checks/rules/indicators.ts',
  'scores/score-column.ts',
  'scores/score-line.ts',
  'scores/score-pairs.ts',
  'scores/score-words.ts',
  'scores/wide-scores.ts',
  'scores/years.ts',
  'settings/department-settings.ts',
  'settings/departments.ts',
  'sidebars/measure/department-names.ts',
  'transfer/import/parts-of-year.ts',
];
