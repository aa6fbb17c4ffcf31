import { withChangesMade } from '../docx/document-part';
import type { OfficePackage } from '../docx/package';
import { PARTS_WITH_LOOKS } from './target';

const TYPES = '[Content_Types].xml';

/**
 * A .docx from Google Docs, LibreOffice or Word as a template is kept: without what Docs adds to it, a document and no Word
 * template, and valid by the format's own rules. The package given is not changed.
 */
export function fromDocs(docx: OfficePackage): OfficePackage {
  const made = docx.copy();
  withoutFonts(made);
  // A .dotx is a document in all but this; under the name of a .docx Word calls it damaged.
  made.put(TYPES, docx.text(TYPES).replace('.template.main+xml', '.document.main+xml'));
  for (const path of docx.paths().filter((each) => PARTS_WITH_LOOKS.test(each))) {
    const xml = docx.text(path);
    const valid = normalizeDocsXml(withChangesMade(xml));
    if (valid !== xml) made.put(path, valid);
  }
  return made;
}

const FONTS = 'word/fontTable.xml';

/** Docs puts whole fonts into a .docx, which would fill the spreadsheet; LibreOffice names sets of letters that the format has not. */
function withoutFonts(docx: OfficePackage): void {
  for (const path of docx.paths()) if (path.startsWith('word/fonts/')) docx.remove(path);
  docx.remove('word/_rels/fontTable.xml.rels');
  if (docx.has(FONTS))
    docx.put(FONTS, docx.text(FONTS).replace(/<w:embed\w+ [^>]*\/>| w:characterSet="[^"]*"/g, ''));
}

/**
 * What Docs and LibreOffice write that Word takes but the format does not have, for a checker to find in every document made
 * from it: fractions of a twentieth of a point, switches of tables in numbers or words, a space of the letter grid that is
 * beyond 32 bits, tables at a "start" that Word knows as the left, and the end of a section before the style of its paragraph.
 */
const normalizeDocsXml = (xml: string): string =>
  xml
    .replace(/<w:[^>]*="-?\d+\.\d[^>]*>/g, (tag) =>
      tag.replace(/="(-?\d+\.\d+)"/g, (_, fraction: string) => `="${Math.round(Number(fraction))}"`),
    )
    .replace(
      /<w:(tblHeader|cantSplit|hidden|noWrap|tcFitText|hideMark|bidiVisual) w:val="(\w+)"\/>/g,
      (_, name: string, on: string) => (/^(?:0|false|off)$/.test(on) ? '' : `<w:${name}/>`),
    )
    .replace(/<w:jc w:val="(start|end)"\/>/g, (_, side: string) =>
      side === 'start' ? '<w:jc w:val="left"/>' : '<w:jc w:val="right"/>',
    )
    .replace(/ w:charSpace="(\d+)"/g, (_, space: string) => ` w:charSpace="${Number(space) | 0}"`)
    .replace(
      /<w:pPr>(<w:sectPr[ >](?:(?!<\/w:sectPr>)[\s\S])*<\/w:sectPr>)((?:(?!<\/?w:pPr[ >]|<w:pPrChange)[\s\S])*)<\/w:pPr>/g,
      '<w:pPr>$2$1</w:pPr>',
    );
