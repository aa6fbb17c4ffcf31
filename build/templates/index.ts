import { Document, type ISectionOptions, Packer } from 'docx';
import PizZip from 'pizzip';
import { columnsOfForm, withMeasuresTable } from '../../src/documents/measures-table';
import type { Form } from '../../src/forms/form';
import { pack } from '../packed';
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

/**
 * All report templates as they travel in the script: one compressed text (base64) of their parts, each different part
 * once. Five templates share most of their parts and many of their words, which five .docx files could not.
 */
export async function packTemplates(forms: readonly Form[]): Promise<string> {
  const parts: string[] = [];
  const templates: Record<string, Record<string, number>> = {};
  for (const form of forms) {
    const zip = new PizZip(await buildSkeleton(form));
    const paths = Object.keys(zip.files).filter((path) => !zip.files[path]?.dir);
    templates[form.id] = Object.fromEntries(
      paths.map((path) => {
        const text = zip.file(path)?.asText() ?? '';
        if (!parts.includes(text)) parts.push(text);
        return [path, parts.indexOf(text)];
      }),
    );
  }
  return pack({ parts, templates });
}
