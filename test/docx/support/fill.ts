import Docxtemplater from 'docxtemplater';
import PizZip from 'pizzip';
import { OfficePackage } from '../../../src/docx/package';
import { compileTemplate, type FillRules } from '../../../src/docx/template';
import type { TagMistake, TagNames, TemplateTag } from '../../../src/docx/template-tag';

/** The tags of the tests: texts `a`, `b`, `x`, `y`; conditions `if`, `page`; loops `list`, `inner`; `block`, `picture`. */
const KINDS: Record<string, TemplateTag['kind']> = {
  a: 'text',
  b: 'text',
  x: 'text',
  y: 'text',
  web: 'text',
  if: 'condition',
  page: 'condition',
  list: 'loop',
  inner: 'loop',
  block: 'block',
  picture: 'picture',
};

export const NAMES: TagNames<TemplateTag> = {
  find(written, open) {
    const kind = KINDS[written];
    if (!kind) return null;
    if (written === 'inner' && !open.some(({ key }) => key === 'list')) return null;
    return { key: written, kind, ...(written === 'page' && { withPage: true }) };
  },
  mayBeTag: (words) => words in KINDS,
};

export type Data = Record<string, unknown>;

/** A template, compiled; its mistakes are an error of the test. */
export function compiled(template: Uint8Array, rules: FillRules = {}) {
  const outcome = compileTemplate(new OfficePackage(template), NAMES, rules);
  if (outcome.kind === 'mistakes') throw new Error(JSON.stringify(outcome.mistakes));
  return outcome;
}

/** The package of a filled template. */
export const filled = (template: Uint8Array, data: Data = {}, rules: FillRules = {}): OfficePackage =>
  compiled(template, rules).fill(data).parts;

/** The document.xml of a filled template. */
export const fill = (template: Uint8Array, data: Data = {}, rules: FillRules = {}): string =>
  filled(template, data, rules).text('word/document.xml');

/** What is wrong in a template. */
export function mistakesOf(template: Uint8Array): TagMistake[] {
  const outcome = compileTemplate(new OfficePackage(template), NAMES);
  return outcome.kind === 'mistakes' ? outcome.mistakes : [];
}

/** The document.xml of the same template filled by docxtemplater. */
export function fillByDocxtemplater(template: Uint8Array, data: Data): string {
  const document = new Docxtemplater(new PizZip(template), {
    paragraphLoop: true,
    linebreaks: true,
    delimiters: { start: '{{', end: '}}' },
    nullGetter: () => '',
    errorLogging: false,
    parser: (tag) => ({ get: (scope) => scope[tag] }),
  });
  document.render(data);
  return document.getZip().file('word/document.xml')?.asText() ?? '';
}
