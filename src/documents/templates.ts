import packed from 'prongsai:templates';
import { unpack } from '../docx/unpack';
import { Zip } from '../docx/zip';
import { type PrintedColumn, withMeasuresTable } from './measures-table';

/** What build/templates packs: every different part once, and for each form its parts by path. */
interface Packed {
  parts: string[];
  templates: Record<string, Record<string, number>>;
}

/** The built-in report template of a form with a table of these columns, as an open .docx package. */
export function templateOf(formId: string, columns: readonly PrintedColumn[]): Zip {
  const { parts, templates } = unpack<Packed>(packed);
  const template = templates[formId];
  if (!template) throw new Error(`no report template for the form ${formId}`);
  const zip = new Zip();
  for (const [path, part] of Object.entries(template)) {
    const xml = parts[part] ?? '';
    zip.file(path, path === 'word/document.xml' ? withMeasuresTable(xml, columns) : xml);
  }
  return zip;
}
