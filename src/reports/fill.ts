import Docxtemplater from 'docxtemplater';
import type PizZip from 'pizzip';
import { type DigitStyle, toArabicDigits } from '../thai/digits';
import type { ReportData } from './data';
import { linkAddresses } from './links';
import { keepSections } from './optional-sections';
import { forTarget, type Target } from './target';

export interface FillOptions {
  target: Target;
  /** Optional sections that are wanted. */
  sections: ReadonlySet<string>;
  digits: DigitStyle;
}

const TEXT_PARTS = /^word\/(?:document|styles|header\d*|footer\d*)\.xml$/;

/** A filled document: its .docx bytes (unsigned), and how many characters of text it holds. */
export interface FilledDocument {
  bytes: Uint8Array;
  characters: number;
}

/** Fills a report template, an open .docx package, with the data of a document. The package is used up. */
export function fillTemplate(zip: PizZip, data: ReportData, options: FillOptions): FilledDocument {
  for (const path of Object.keys(zip.files)) {
    if (!TEXT_PARTS.test(path)) continue;
    let xml = forTarget(zip.file(path)?.asText() ?? '', options.target);
    if (path === 'word/document.xml') xml = keepSections(xml, options.sections);
    // The template's own words have Thai digits, its page numbers too.
    if (options.digits === 'arabic')
      xml = toArabicDigits(xml).replace(/w:fmt="thaiNumbers"/g, 'w:fmt="decimal"');
    zip.file(path, xml);
  }
  const document = new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    delimiters: { start: '{{', end: '}}' },
  });
  document.render(data);
  const filled = document.getZip();
  linkAddresses(filled);
  return {
    bytes: filled.generate({ type: 'uint8array', compression: 'DEFLATE' }),
    characters: document.getFullText().length,
  };
}
