import { deflateRawSync } from 'node:zlib';
import { Document, type ISectionOptions, Packer } from 'docx';
import PizZip from 'pizzip';
import { columnsOfForm, withMeasuresTable } from '../../src/documents/measures-table';
import { isUsualSection } from '../../src/documents/tags';
import { type Target, templateForTarget } from '../../src/documents/target';
import type { PackedTemplates, TextPiece } from '../../src/documents/templates';
import { crc32, OfficePackage } from '../../src/docx/package';
import type { Form } from '../../src/forms/form';
import { pairTexts } from '../pairs';
import { piecesOf } from './pieces';
import { slim } from './slim';
import { STYLES } from './styles';

/** The report template of a form as .docx bytes, with the table of these columns, its own where they are left out. */
export async function buildTemplate(form: Form, columns = columnsOfForm(form)): Promise<Buffer> {
  const zip = new PizZip(await buildSkeleton(form));
  const path = 'word/document.xml';
  zip.file(path, withMeasuresTable(zip.file(path)?.asText() ?? '', columns));
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

const DOCUMENT = 'word/document.xml';
/** The parts beside the text that may have tags (src/documents/templates.ts). */
const HEADER = /^word\/header\d+\.xml$/;

/** All report templates as they travel in the script: each different part once, deflated, as it is copied into documents. */
export async function packTemplates(forms: readonly Form[]): Promise<string> {
  const skeletons = await Promise.all(
    forms.map(async (form) => new OfficePackage(await buildSkeleton(form))),
  );
  const packed: PackedTemplates = { ...packTexts(forms, skeletons), parts: [], templates: {} };
  const parts: string[] = [];
  const indexOf = (text: string): number => {
    if (!parts.includes(text)) {
      const bytes = Buffer.from(text);
      packed.parts.push({ ...packText(bytes), crc: crc32(bytes) });
      parts.push(text);
    }
    return parts.indexOf(text);
  };
  forms.forEach((form, i) => {
    const skeleton = skeletons[i] as OfficePackage;
    const tagged = skeleton.paths().filter((path) => skeleton.text(path).includes('{{'));
    if (tagged.some((path) => path !== DOCUMENT && !HEADER.test(path)))
      throw new Error(`${form.id} has tags in ${tagged}`);
    const forTarget = (target: Target): Record<string, number> => {
      const template = templateForTarget(skeleton, 'word', target, 'thai');
      if (template.text(DOCUMENT) !== skeleton.text(DOCUMENT))
        throw new Error(`${form.id} has looks in its text`);
      const others = template.paths().filter((path) => path !== DOCUMENT);
      return Object.fromEntries(others.map((path) => [path, indexOf(template.text(path))]));
    };
    packed.templates[form.id] = { word: forTarget('word'), docs: forTarget('docs') };
  });
  return JSON.stringify(packed);
}

/** The texts of all forms in pieces, each different one once. */
function packTexts(
  forms: readonly Form[],
  skeletons: readonly OfficePackage[],
): Pick<PackedTemplates, 'usual' | 'pairs' | 'others' | 'documents'> {
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
  const { texts, pairs } = pairTexts(usual, 1);
  return {
    usual: texts,
    pairs,
    others: packText(Buffer.from(rest)),
    documents: Object.fromEntries(forms.map(({ id }, i) => [id, placed[i] ?? []])),
  };
}

function packText(bytes: Buffer): { base64: string; size: number } {
  const deflated = deflateRawSync(bytes, { level: 9 });
  return { base64: deflated.toString('base64').replace(/=+$/, ''), size: bytes.length };
}
