import packed from 'prongsai:templates';
import { bytesOfBase64 } from '../docx/base64';
import { inflate } from '../docx/deflate';
import { DOCUMENT } from '../docx/document-part';
import { OfficePackage, type PackedPart } from '../docx/package';
import { compileTemplate } from '../docx/template';
import { textOfUtf8 } from '../docx/utf8';
import { lazy } from '../thai/lazy';
import type { Looks } from './custom-template';
import { fillRules, type ReadyTemplate } from './fill';
import { type PrintedColumn, withMeasuresTable } from './measures-table';
import { pairedTextReader } from './paired-text';
import { SECTIONS, type SectionId } from './tags';
import { type Target, tableSize, withArabicDigits } from './target';
import { tagNames } from './template-tags';

/**
 * What build/templates packs: every different part once, and for each form and target its parts in the order of `paths`. What is copied as it is
 * is deflated already; what is read for every document is a paired text, which is quick to have back. The text of a document
 * is in pieces: those that documents have by default are paired texts too; others, most of the text, are deflated in one, and
 * few documents have any.
 */
export interface PackedTemplates {
  parts: (string | (Pick<PackedPart, 'crc' | 'size'> & { base64: string }))[];
  usual: string[];
  pairs: string;
  others: Pick<PackedPart, 'size'> & { base64: string };
  /** The pieces of each form's text in their order. */
  documents: Record<string, TextPiece[]>;
  paths: string[];
  templates: Record<string, Record<Target, (number | null)[]>>;
}

/**
 * A piece of a text, and the optional part that it is: from where to where (letters) it is in `others`, or its number in `usual`.
 */
export type TextPiece = readonly [section: SectionId | '', from: number, to?: number];

/** The parts beside the text that have tags. */
const HEADER = /^word\/header\d+\.xml$/;

/** The built-in template of a form for a target, with a table of these columns, and with no other optional parts than `sections`. */
export function templateOf(
  formId: string,
  columns: readonly PrintedColumn[],
  target: Target,
  sections: ReadonlySet<SectionId> = new Set(SECTIONS),
): OfficePackage {
  const { parts, templates, documents, paths, usual, pairs, others } = JSON.parse(packed) as PackedTemplates;
  const template = templates[formId]?.[target];
  const pieces = documents[formId];
  if (!template || !pieces) throw new Error(`no report template for the form ${formId}`);
  const made = new OfficePackage();
  const textOf = pairedTextReader(pairs);
  for (const [i, path] of paths.entries()) {
    const part = template[i] ?? null;
    if (part === null) continue;
    const content = parts[part] ?? '';
    if (typeof content === 'string') made.put(path, textOf(content));
    else made.putDeflated(path, { ...content, data: bytesOfBase64(content.base64) });
  }
  const textOfOthers = lazy(() => textOfUtf8(inflate(bytesOfBase64(others.base64), others.size)));
  const text = pieces
    .filter(([section]) => section === '' || sections.has(section))
    .map(([, from, to]) => (to === undefined ? textOf(usual[from] ?? '') : textOfOthers().slice(from, to)));
  return made.put(DOCUMENT, withMeasuresTable(text.join(''), columns));
}

/**
 * The same template, ready to be filled with the optional `sections`. Others are not even read, because most documents have
 * none, and they are most of the text.
 */
export function readBuiltInTemplate(
  formId: string,
  columns: readonly PrintedColumn[],
  { target, digits, breaksRows = false }: Looks,
  sections: ReadonlySet<SectionId>,
): ReadyTemplate {
  const template = templateOf(formId, columns, target, sections);
  const headers = template.paths().filter((path) => HEADER.test(path));
  // The others have no tags, and are copied as they are.
  const tagged = headers.filter((path) => !template.isDeflated(path));
  if (digits === 'arabic')
    for (const path of [DOCUMENT, ...headers]) template.put(path, withArabicDigits(template.text(path)));
  const rules = fillRules(target, tableSize(target), breaksRows);
  const compiled = compileTemplate(
    template,
    tagNames(() => new Set()),
    rules,
    [DOCUMENT, ...tagged],
  );
  if (compiled.kind === 'mistakes') {
    throw new Error(`the built-in template of ${formId}: ${JSON.stringify(compiled.mistakes)}`);
  }
  return { compiled, withLooks: null };
}
