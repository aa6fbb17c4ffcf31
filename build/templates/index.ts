import { deflateRawSync } from 'node:zlib';
import { Document, type ISectionOptions, Packer } from 'docx';
import PizZip from 'pizzip';
import { columnsOfForm, withMeasuresTable } from '../../src/documents/measures-table';
import { isUsualSection } from '../../src/documents/tags';
import { type Target, templateForTarget } from '../../src/documents/target';
import type { PackedTemplates, TextPiece } from '../../src/documents/templates';
import { DOCUMENT } from '../../src/docx/document-part';
import { crc32, OfficePackage } from '../../src/docx/package';
import type { Form } from '../../src/forms/form';
import { pairTexts } from '../pairs';
import { piecesOf } from './pieces';
import { slim } from './slim';
import { STYLES } from './styles';

/** The report template of a form as .docx bytes, with the table of these columns, its own where they are left out. */
export async function buildTemplate(form: Form, columns = columnsOfForm(form)): Promise<Buffer> {
  const zip = new PizZip(await buildSkeleton(form));
  zip.file(DOCUMENT, withMeasuresTable(zip.file(DOCUMENT)?.asText() ?? '', columns));
  return zip.generate({ type: 'nodebuffer' });
}

/** The same with a tag where the table goes, built from `build/templates/<form id>.ts`. */
async function buildSkeleton(form: Form): Promise<Buffer> {
  const { sections } = (await import(`./${form.id}`)) as { sections: ISectionOptions[] };
  const document = new Document({
    styles: STYLES,
    sections,
  });
  return slim(await Packer.toBuffer(document));
}

/** The parts beside the text that may have tags (src/documents/templates.ts). */
const HEADER = /^word\/header\d+\.xml$/;

/** Parts that the making of every document reads or changes. */
const READ = ['[Content_Types].xml', '_rels/.rels', 'word/_rels/document.xml.rels'];

/** All report templates as they travel in the script. */
export async function packTemplates(forms: readonly Form[]): Promise<string> {
  const skeletons = await Promise.all(
    forms.map(async (form) => new OfficePackage(await buildSkeleton(form))),
  );
  const { usual, others, documents } = textsOf(forms, skeletons);
  /** Each different part, and whether it is read for every document. */
  const parts = new Map<string, boolean>();
  const indexOf = (text: string, isRead: boolean): number => {
    if (!parts.has(text)) parts.set(text, isRead);
    return [...parts.keys()].indexOf(text);
  };
  const partsOf = (skeleton: OfficePackage, id: string): Record<Target, Record<string, number>> => {
    const isTagged = (path: string) => skeleton.text(path).includes('{{');
    const stray = skeleton.paths().find((path) => isTagged(path) && path !== DOCUMENT && !HEADER.test(path));
    if (stray) throw new Error(`${id} has tags in ${stray}`);
    const forTarget = (target: Target) => {
      const template = templateForTarget(skeleton, 'word', target, 'thai');
      if (template.text(DOCUMENT) !== skeleton.text(DOCUMENT)) throw new Error(`${id} has looks in its text`);
      const paths = template.paths().filter((path) => path !== DOCUMENT);
      return Object.fromEntries(
        paths.map((path) => [path, indexOf(template.text(path), READ.includes(path) || isTagged(path))]),
      );
    };
    return { word: forTarget('word'), docs: forTarget('docs') };
  };
  const templates = forms.map(({ id }, i) => partsOf(skeletons[i] as OfficePackage, id));
  const paths = [...new Set(templates.flatMap(({ word, docs }) => Object.keys({ ...word, ...docs })))];
  const numbers = (parts: Record<string, number>) => paths.map((path) => parts[path] ?? null);
  const read = [...parts].flatMap(([text, isRead]) => (isRead ? [text] : []));
  const wanted = [...usual, ...read];
  const { texts, pairs } = pairTexts(wanted, 1);
  const pairedOf = new Map(wanted.map((text, i) => [text, texts[i] ?? '']));
  const packed: PackedTemplates = {
    parts: [...parts.keys()].map((text) => {
      const bytes = Buffer.from(text);
      return pairedOf.get(text) ?? { ...packText(bytes), crc: crc32(bytes) };
    }),
    usual: usual.map((text) => pairedOf.get(text) ?? ''),
    pairs,
    others,
    documents,
    paths,
    templates: Object.fromEntries(
      templates.map(({ word, docs }, i) => [forms[i]?.id, { word: numbers(word), docs: numbers(docs) }]),
    ),
  };
  return JSON.stringify(packed);
}

/** The texts of all forms in pieces, each different one once. */
function textsOf(
  forms: readonly Form[],
  skeletons: readonly OfficePackage[],
): Pick<PackedTemplates, 'usual' | 'others' | 'documents'> {
  const cut = forms.map((form, i) =>
    piecesOf(skeletons[i]?.text(DOCUMENT) ?? '').map(({ text, section = '' as const }) => ({
      text,
      section,
      isUsual: section === '' || isUsualSection(section, form),
    })),
  );
  const usual = [...new Set(cut.flat().flatMap(({ text, isUsual }) => (isUsual ? [text] : [])))];
  const others = [...new Set(cut.flat().map(({ text }) => text))].filter((text) => !usual.includes(text));
  const rest = others.join('');
  const placed = cut.map((pieces) =>
    pieces.map(({ text, section }): TextPiece => {
      if (usual.includes(text)) return [section, usual.indexOf(text)];
      const from = rest.indexOf(text);
      return [section, from, from + text.length];
    }),
  );
  return {
    usual,
    others: packText(Buffer.from(rest)),
    documents: Object.fromEntries(forms.map(({ id }, i) => [id, placed[i] ?? []])),
  };
}

function packText(bytes: Buffer): { base64: string; size: number } {
  const deflated = deflateRawSync(bytes, { level: 9 });
  return { base64: deflated.toString('base64').replace(/=+$/, ''), size: bytes.length };
}
