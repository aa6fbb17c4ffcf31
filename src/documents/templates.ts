import packed from 'prongsai:templates';
import { bytesOfBase64 } from '../docx/base64';
import { inflate } from '../docx/deflate';
import { OfficePackage, type PackedPart } from '../docx/package';
import { compileTemplate } from '../docx/template';
import { textOfUtf8 } from '../docx/utf8';
import type { Looks } from './custom-template';
import { fillRules, type ReadyTemplate } from './fill';
import { type PrintedColumn, withMeasuresTable, withoutSection } from './measures-table';
import { SECTIONS, type SectionId } from './tags';
import { type Target, tableSize, withArabicDigits } from './target';
import { tagNames } from './template-tags';

/**
 * What build/templates packs: every different part once, deflated, and for each form and target its parts by path. Texts of
 * documents are deflated beside `like`, the text of one form, with which they share most.
 */
export interface PackedTemplates {
  parts: (Pick<PackedPart, 'crc' | 'size'> & { base64: string })[];
  like: PackedText;
  documents: Record<string, PackedText>;
  templates: Record<string, Record<Target, Record<string, number>>>;
}

type PackedText = Pick<PackedPart, 'size'> & { base64: string };

const DOCUMENT = 'word/document.xml';
/** The parts beside the text that have tags. */
const HEADER = /^word\/header\d+\.xml$/;

/** The built-in template of a form for a target, with a table of these columns, and with no other optional parts than `sections`. */
export function templateOf(
  formId: string,
  columns: readonly PrintedColumn[],
  target: Target,
  sections: ReadonlySet<SectionId> = new Set(SECTIONS),
): OfficePackage {
  const { parts, templates, like, documents } = JSON.parse(packed) as PackedTemplates;
  const template = templates[formId]?.[target];
  const document = documents[formId];
  if (!template || !document) throw new Error(`no report template for the form ${formId}`);
  const made = new OfficePackage();
  for (const [path, part] of Object.entries(template)) {
    const { base64 = '', crc = 0, size = 0 } = parts[part] ?? {};
    made.putDeflated(path, { data: bytesOfBase64(base64), crc, size });
  }
  const first = inflate(bytesOfBase64(like.base64), like.size);
  const text = textOfUtf8(inflate(bytesOfBase64(document.base64), document.size, first));
  const unwanted = SECTIONS.filter((id) => !sections.has(id));
  return made.put(DOCUMENT, withMeasuresTable(unwanted.reduce(withoutSection, text), columns));
}

/**
 * The same template, ready to be filled with the optional `sections`. Others are removed before it is read, because most documents have
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
  if (digits === 'arabic')
    for (const path of [DOCUMENT, ...headers]) template.put(path, withArabicDigits(template.text(path)));
  const rules = fillRules(target, tableSize(target), breaksRows);
  const compiled = compileTemplate(
    template,
    tagNames(() => new Set()),
    rules,
    [DOCUMENT, ...headers],
  );
  if (compiled.kind === 'mistakes') {
    throw new Error(`the built-in template of ${formId}: ${JSON.stringify(compiled.mistakes)}`);
  }
  return { compiled, withLooks: null };
}
