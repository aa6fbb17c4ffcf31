import type { Zip } from '../packed/zip';
import { PARTS_WITH_LOOKS, PARTS_WITH_WORDS } from './package-parts';

/** A .docx from Google Docs as a template is kept: without what Docs adds to it, and sound by the format's own rules. */
export function fromDocs(zip: Zip): Zip {
  withoutFonts(zip);
  const linked = linkedBookmarks(zip);
  for (const path of Object.keys(zip.files)) {
    if (!PARTS_WITH_LOOKS.test(path)) continue;
    const xml = zip.file(path)?.asText() ?? '';
    const sound = withoutBookmarks(soundXml(xml), linked);
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

/** The names of the places to which the document itself links. */
function linkedBookmarks(zip: Zip): ReadonlySet<string> {
  const names = zip
    .file(PARTS_WITH_WORDS)
    .flatMap((part) => [...part.asText().matchAll(/ w:anchor="([^"]*)"/g)].map((match) => match[1] ?? ''));
  return new Set(names);
}

/** A part that is repeated would have its bookmarks twice, which no document may; nobody misses those without a link. */
function withoutBookmarks(xml: string, linked: ReadonlySet<string>): string {
  const gone = new Set<string>();
  return xml
    .replace(/<w:bookmarkStart\b[^>]*?(?:\/>|><\/w:bookmarkStart>)/g, (tag) => {
      if (linked.has(/ w:name="([^"]*)"/.exec(tag)?.[1] ?? '')) return tag;
      gone.add(idOf(tag));
      return '';
    })
    .replace(/<w:bookmarkEnd\b[^>]*?(?:\/>|><\/w:bookmarkEnd>)/g, (tag) => (gone.has(idOf(tag)) ? '' : tag));
}

const idOf = (tag: string): string => / w:id="([^"]*)"/.exec(tag)?.[1] ?? '';
