import type { Zip } from '../packed/zip';
import { PARTS_WITH_LOOKS } from './package-parts';

/** A .docx from Google Docs as a template is kept: without what Docs adds to it, and sound by the format's own rules. */
export function fromDocs(zip: Zip): Zip {
  withoutFonts(zip);
  for (const path of Object.keys(zip.files)) {
    if (!PARTS_WITH_LOOKS.test(path)) continue;
    const xml = zip.file(path)?.asText() ?? '';
    const sound = soundXml(withoutChanges(xml));
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
 * What Docs writes that Word takes but the format does not have, for a checker to find in every document made from it:
 * fractions of a twentieth of a point, and rows said in numbers to be no headings.
 */
const soundXml = (xml: string): string =>
  xml
    .replace(/<w:[^>]*="-?\d+\.\d[^>]*>/g, (tag) =>
      tag.replace(/="(-?\d+\.\d+)"/g, (_, fraction: string) => `="${Math.round(Number(fraction))}"`),
    )
    .replace(/<w:(tblHeader|cantSplit) w:val="(\d)"\/>/g, (_, name: string, on: string) =>
      on === '0' ? '' : `<w:${name}/>`,
    );

/** What is only proposed to be changed, by a colleague or in Word: taken as changed. Half of it would be filled as words. */
const withoutChanges = (xml: string): string =>
  xml
    .replace(/<w:(\w+Change)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<w:(del|moveFrom)\b[^>]*?(?:\/>|>[\s\S]*?<\/w:\1>)/g, '')
    .replace(/<\/?w:(?:ins|moveTo)(?: [^>]*)?>/g, '');
