import { PARTS_WITH_LOOKS } from '../docx/package-parts';
import type { Zip } from '../docx/zip';

const TYPES = '[Content_Types].xml';

/**
 * A .docx from Google Docs, LibreOffice or Word as a template is kept: without what Docs adds to it, a document and no Word
 * template, and sound by the format's own rules.
 */
export function fromDocs(zip: Zip): Zip {
  withoutFonts(zip);
  // A .dotx is a document in all but this; under the name of a .docx Word calls it damaged.
  const types = zip.file(TYPES)?.asText();
  if (types) zip.file(TYPES, types.replace('.template.main+xml', '.document.main+xml'));
  for (const path of Object.keys(zip.files)) {
    if (!PARTS_WITH_LOOKS.test(path)) continue;
    const xml = zip.file(path)?.asText() ?? '';
    const sound = normalizeDocsXml(withoutChanges(xml));
    if (sound !== xml) zip.file(path, sound);
  }
  return zip;
}

/** Docs puts whole fonts into a .docx, which would fill the workbook. */
function withoutFonts(zip: Zip): void {
  for (const path of Object.keys(zip.files)) if (path.startsWith('word/fonts/')) zip.remove(path);
  zip.remove('word/_rels/fontTable.xml.rels');
  const fonts = zip.file('word/fontTable.xml')?.asText();
  if (fonts) zip.file('word/fontTable.xml', fonts.replace(/<w:embed\w+ [^>]*\/>/g, ''));
}

/**
 * What Docs and LibreOffice write that Word takes but the format does not have, for a checker to find in every document made
 * from it: fractions of a twentieth of a point, switches of tables in numbers or words, a space of the letter grid that is
 * beyond 32 bits, and the end of a section before the style of its paragraph.
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
    .replace(/ w:charSpace="(\d+)"/g, (_, space: string) => ` w:charSpace="${Number(space) | 0}"`)
    .replace(
      /<w:pPr>(<w:sectPr[ >](?:(?!<\/w:sectPr>)[\s\S])*<\/w:sectPr>)((?:(?!<\/?w:pPr[ >]|<w:pPrChange)[\s\S])*)<\/w:pPr>/g,
      '<w:pPr>$2$1</w:pPr>',
    );

/** What is only proposed to be changed, by a colleague or in Word: taken as changed. Half of it would be filled as words. */
const withoutChanges = (xml: string): string =>
  xml
    .replace(/<w:(\w+Change)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<w:(del|moveFrom)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<\/?w:(?:ins|moveTo)(?: [^>]*)?>/g, '');
