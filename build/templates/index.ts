import { deflateRawSync } from 'node:zlib';
import { Document, type ISectionOptions, Packer } from 'docx';
import PizZip from 'pizzip';
import { columnsOfForm, withMeasuresTable } from '../../src/documents/measures-table';
import { type Target, templateForTarget } from '../../src/documents/target';
import type { PackedTemplates } from '../../src/documents/templates';
import { crc32, OfficePackage } from '../../src/docx/package';
import type { Form } from '../../src/forms/form';
import { slim } from './slim';
import { STYLES } from './styles';

/** The report template of a form as .docx bytes, with the table of its own columns. */
export async function buildTemplate(form: Form): Promise<Buffer> {
  const zip = new PizZip(await buildSkeleton(form));
  const path = 'word/document.xml';
  zip.file(path, withMeasuresTable(zip.file(path)?.asText() ?? '', columnsOfForm(form)));
  return zip.generate({ type: 'nodebuffer' });
}

/** The same with a tag where the table goes, built from `build/templates/<form id>.ts`. */
async function buildSkeleton(form: Form): Promise<Buffer> {
  const { sections } = (await import(`./${form.id}`)) as { sections: ISectionOptions[] };
  const document = new Document({
    title: form.document.title.split('\n').join(''),
    creator: 'Prongsai',
    styles: STYLES,
    sections,
  });
  return slim(await Packer.toBuffer(document));
}

/** All report templates as they travel in the script: each different part once, deflated, as it is copied into documents. */
export async function packTemplates(forms: readonly Form[]): Promise<string> {
  const parts: string[] = [];
  const packed: PackedTemplates = { parts: [], templates: {} };
  const indexOf = (text: string): number => {
    if (!parts.includes(text)) {
      const bytes = Buffer.from(text);
      const base64 = deflateRawSync(bytes, { level: 9 }).toString('base64').replace(/=+$/, '');
      packed.parts.push({ base64, crc: crc32(bytes), size: bytes.length });
      parts.push(text);
    }
    return parts.indexOf(text);
  };
  for (const form of forms) {
    const skeleton = new OfficePackage(await buildSkeleton(form));
    const tagged = skeleton.paths().filter((path) => skeleton.text(path).includes('{{'));
    if (tagged.join() !== 'word/document.xml') throw new Error(`${form.id} has tags in ${tagged}`);
    const forTarget = (target: Target): Record<string, number> => {
      const template = templateForTarget(skeleton, 'word', target, 'thai');
      return Object.fromEntries(template.paths().map((path) => [path, indexOf(template.text(path))]));
    };
    packed.templates[form.id] = { word: forTarget('word'), docs: forTarget('docs') };
  }
  return JSON.stringify(packed);
}
