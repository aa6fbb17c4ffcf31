import { Document, type ISectionOptions, Packer } from 'docx';
import type { Form } from '../../src/forms/form';
import { slim } from './slim';
import { STYLES } from './styles';

/** The report template of a form as .docx bytes, built from `build/templates/<form id>.ts`. */
export async function buildTemplate(form: Form): Promise<Buffer> {
  const { sections } = (await import(`./${form.id}`)) as { sections: ISectionOptions[] };
  const document = new Document({
    title: form.document.title,
    creator: 'Prongsai',
    styles: STYLES,
    sections,
  });
  return slim(await Packer.toBuffer(document));
}
