import PizZip from 'pizzip';

/** A part of a .docx that words, looks or lists are in. */
const PARTS = /^word\/(?:document|styles|numbering|header\d*|footer\d*)\.xml$/;

/** What the import to Google Docs is not known to keep, each with what is left of it. */
const UNCERTAIN: readonly { what: string; pattern: RegExp; left: string }[] = [
  { what: 'rows repeated on every page', pattern: /<w:tblHeader(?: [^>]*)?\/>/g, left: '' },
  { what: 'outline levels beside the heading styles', pattern: /<w:outlineLvl [^>]*\/>/g, left: '' },
  { what: 'bookmarks', pattern: /<w:bookmark(?:Start|End)(?: [^>]*)?\/>/g, left: '' },
  {
    what: 'links to bookmarks',
    pattern:
      /<w:hyperlink(?=[^>]* w:anchor=)(?![^>]* r:id=)[^>]*>((?:(?!<\/w:hyperlink>).)*)<\/w:hyperlink>/gs,
    left: '$1',
  },
  { what: 'text of another file', pattern: /<w:altChunk [^>]*(?:\/>|>.*?<\/w:altChunk>)/gs, left: '' },
  {
    what: 'alternative texts of pictures',
    pattern: /(<wp:docPr(?: (?:id|name)="[^"]*")*)[^>]*?\/>/g,
    left: '$1/>',
  },
  { what: 'descriptions of tables', pattern: /<w:tbl(?:Caption|Description) [^>]*\/>/g, left: '' },
  { what: 'styles of tables', pattern: /<w:tblStyle [^>]*\/>/g, left: '' },
  { what: 'dots before a tab stop', pattern: / w:leader="[^"]*"/g, left: '' },
  { what: 'tabs inside a text', pattern: /\t/g, left: '' },
  { what: 'Thai numbers of pages', pattern: / w:fmt="thai[A-Za-z]*"/g, left: '' },
  {
    what: 'Thai numbers of lists',
    pattern: /<w:numFmt w:val="thai[A-Za-z]*"\/>/g,
    left: '<w:numFmt w:val="decimal"/>',
  },
];

/** The properties of a file. */
const CORE = 'docProps/core.xml';
const NO_PROPERTIES =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>';

/**
 * A .docx as it may be after Google has made a Google Doc of it: without everything of which nobody has shown that the import
 * keeps it. What is there is as it was.
 */
export function withoutUncertain(docx: Uint8Array): Uint8Array {
  const zip = new PizZip(docx);
  for (const path of Object.keys(zip.files).filter((each) => PARTS.test(each))) {
    const xml = zip.file(path)?.asText() ?? '';
    zip.file(
      path,
      UNCERTAIN.reduce((text, { pattern, left }) => text.replace(pattern, left), xml),
    );
  }
  if (zip.file(CORE)) zip.file(CORE, NO_PROPERTIES);
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
