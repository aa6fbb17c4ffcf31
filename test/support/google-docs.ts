import { DOMParser, type Element, XMLSerializer } from '@xmldom/xmldom';
import PizZip from 'pizzip';
import {
  attributeOf,
  childOf,
  elements,
  over,
  type Properties,
  propertiesOf,
  readCharacterStyles,
  readStyles,
  WORD,
} from './styles';

/** A picture of one point, as .png. */
export const EMBLEM = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const DRAWING =
  '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">' +
  '<wp:extent cx="540000" cy="540000"/><wp:docPr id="1" name="image1.png"/>' +
  '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">' +
  '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">' +
  '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:nvPicPr><pic:cNvPr id="0" name="image1.png"/>' +
  '<pic:cNvPicPr/></pic:nvPicPr><pic:blipFill><a:blip r:embed="rIdEmblem"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>' +
  '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="540000" cy="540000"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>' +
  '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The styles of a document from Google Docs: a few of Google's, in Arial, and none of the imported .docx. */
const STYLES = `${HEAD}<w:styles xmlns:w="${WORD}"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:cs="Arial" w:eastAsia="Arial" w:hAnsi="Arial"/><w:sz w:val="22"/><w:szCs w:val="22"/><w:lang w:val="th"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:line="276" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Table Normal"/></w:style><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="normal"/></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:pPr><w:keepNext w:val="1"/><w:keepLines w:val="1"/><w:spacing w:after="120" w:before="400"/></w:pPr><w:rPr><w:sz w:val="40"/><w:szCs w:val="40"/></w:rPr></w:style><w:style w:type="table" w:styleId="Table1"><w:basedOn w:val="TableNormal"/><w:tblPr><w:tblStyleRowBandSize w:val="1"/><w:tblStyleColBandSize w:val="1"/></w:tblPr></w:style></w:styles>`;

/** Widths as Google Docs writes them: in fractions of a twentieth of a point. */
const FRACTION = '.2637795275593';

/**
 * A .docx as Google Docs exports an imported one, as far as it matters to a template. Its styles are replaced by
 * fonts, sizes, weights, spaces and indents on paragraphs and runs, also in headers, without the complex-script size.
 * Switches that are off are written as off. Words are split into runs anywhere. Widths are only in the grid of a
 * table, with fractions. Whole fonts are embedded. `change` makes the user's changes to document.xml first.
 */
export function asGoogleDocsWrites(docx: Uint8Array, change = (xml: string) => xml): Uint8Array {
  const zip = new PizZip(docx);
  const text = (path: string) => zip.file(path)?.asText() ?? '';
  const styles = text('word/styles.xml');
  zip.file('word/document.xml', change(text('word/document.xml')));
  for (const path of Object.keys(zip.files)) {
    if (/^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(path))
      zip.file(path, flattened(text(path), styles));
  }
  zip.file('word/styles.xml', STYLES);
  zip.file('word/fonts/Sarabun-regular.ttf', 'x'.repeat(90_000));
  zip.file(
    'word/fontTable.xml',
    '<?xml version="1.0"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:font w:name="Sarabun"><w:embedRegular w:fontKey="{00000000-0000-0000-0000-000000000000}" r:id="rId1" w:subsetted="0"/></w:font></w:fonts>',
  );
  zip.file(
    'word/_rels/fontTable.xml.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/Sarabun-regular.ttf"/></Relationships>',
  );
  // The list of fonts of the .docx that was imported is replaced.
  const TABLE = /<(?:Relationship|Override) [^>]*fontTable\.xml"[^>]*\/>/g;
  for (const path of [RELS, TYPES]) zip.file(path, text(path).replace(TABLE, ''));
  insertBefore(
    zip,
    RELS,
    '</Relationships>',
    '<Relationship Id="rIdFonts" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/>',
  );
  insertBefore(
    zip,
    TYPES,
    '</Types>',
    '<Default Extension="ttf" ContentType="application/x-font-ttf"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/>',
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

const RELS = 'word/_rels/document.xml.rels';
const TYPES = '[Content_Types].xml';

/** Inserts XML into a part of a package, before the first `end` in it. */
function insertBefore(zip: PizZip, path: string, end: string, what: string): void {
  zip.file(
    path,
    (zip.file(path)?.asText() ?? '').replace(end, () => what + end),
  );
}

/** In the order of the schema. */
const PARAGRAPH = ['keepNext', 'keepLines', 'pageBreakBefore', 'spacing', 'ind', 'jc'];
// Without the complex-script size and weight, which Google Docs may leave out.
const RUN = ['rFonts', 'b', 'i', 'sz', 'rtl'];
const OFF = { val: '0' };

/** Removes the styles of a part: each paragraph and run gets the properties of its style. */
function flattened(partXml: string, stylesXml: string): string {
  const root = new DOMParser().parseFromString(partXml, 'text/xml').documentElement;
  if (!root) throw new Error('no part');
  const styleOf = readStyles(stylesXml);
  const characters = readCharacterStyles(stylesXml);
  for (const paragraph of elements(root, 'p')) {
    const own = firstChild(paragraph, 'pPr');
    const look = styleOf(attributeOf(childOf(own, 'pStyle'), 'val'));
    const properties = over(look.paragraph, propertiesOf(own));
    const [tabs, end] = [childOf(own, 'tabs'), childOf(own, 'sectPr')];
    empty(own);
    write(own, { keepNext: OFF, keepLines: OFF, ...properties, pageBreakBefore: OFF }, PARAGRAPH);
    if (tabs) own.insertBefore(tabs, childOf(own, 'spacing') ?? null);
    write(add(own, 'rPr'), look.run, RUN);
    // `sectPr` comes last.
    if (end) own.appendChild(end);
    for (const run of elements(paragraph, 'r')) {
      const direct = firstChild(run, 'rPr');
      const named = attributeOf(childOf(direct, 'rStyle'), 'val');
      const seen = over(over(look.run, named === null ? {} : characters(named)), propertiesOf(direct));
      empty(direct);
      write(direct, { ...seen, rtl: OFF }, RUN);
    }
  }
  for (const row of elements(root, 'tr')) {
    const own = firstChild(row, 'trPr');
    for (const name of ['cantSplit', 'tblHeader']) {
      const on = childOf(own, name);
      set(on ?? add(own, name), on ? { val: '1' } : OFF);
    }
  }
  for (const column of elements(root, 'gridCol'))
    set(column, { w: `${attributeOf(column, 'w')}${FRACTION}` });
  for (const width of elements(root, 'tcW')) width.parentNode?.removeChild(width);
  return HEAD + cutWords(new XMLSerializer().serializeToString(root));
}

/** A run with one text: its properties, the XML before the text, the text, and the XML after it. */
const RUN_WITH_WORDS =
  /(<w:r(?: [^>]*)?>)(<w:rPr>(?:(?!<\/w:rPr>).)*<\/w:rPr>)((?:(?!<w:t[ >]|<\/?w:r[ >]).)*)<w:t(?: [^>]*)?>([^<]*)<\/w:t>((?:(?!<w:t[ >]|<\/?w:r[ >]).)*)<\/w:r>/gs;

/** Splits words into runs of three letters, so that no tag is in one run. */
function cutWords(xml: string): string {
  return xml.replace(RUN_WITH_WORDS, (whole, start, look, before, words: string, after) => {
    const pieces = words.match(/(?:&[^;]+;|[^&]){1,3}/g) ?? [];
    if (pieces.length < 2) return whole;
    return pieces
      .map((piece, i) => {
        const [first, last] = [i === 0 ? before : '', i === pieces.length - 1 ? after : ''];
        return `${start}${look}${first}<w:t xml:space="preserve">${piece}</w:t>${last}</w:r>`;
      })
      .join('');
  });
}

const newElement = (near: Element, name: string): Element =>
  near.ownerDocument!.createElementNS(WORD, `w:${name}`);
const add = (parent: Element, name: string): Element =>
  parent.appendChild(newElement(parent, name)) as Element;

/** The properties of a paragraph, run or row, which are its first child. */
const firstChild = (parent: Element, name: string): Element =>
  childOf(parent, name) ?? (parent.insertBefore(newElement(parent, name), parent.firstChild) as Element);

function set(element: Element, properties: Record<string, string>): void {
  for (const [name, value] of Object.entries(properties)) element.setAttributeNS(WORD, `w:${name}`, value);
}

function empty(element: Element): void {
  while (element.firstChild) element.removeChild(element.firstChild);
}

/** Writes properties into an element that has none, in this order. */
function write(parent: Element, properties: Properties, order: readonly string[]): void {
  for (const name of order) {
    const value = properties[name];
    if (value) set(add(parent, name), SWITCHES.has(name) && value.val === undefined ? { val: '1' } : value);
  }
}

const SWITCHES = new Set(['keepNext', 'keepLines', 'b', 'i']);

/** The same .docx with a footnote or an endnote of these words at its beginning. */
export function withNote(docx: Uint8Array, kind: 'footnote' | 'endnote', words: string): Uint8Array {
  const zip = new PizZip(docx);
  const note = `<w:${kind} w:id="1"><w:p><w:r><w:t>${words}</w:t></w:r></w:p></w:${kind}>`;
  zip.file(`word/${kind}s.xml`, `${HEAD}<w:${kind}s xmlns:w="${WORD}">${note}</w:${kind}s>`);
  insertBefore(zip, 'word/document.xml', '</w:p>', `<w:r><w:${kind}Reference w:id="1"/></w:r>`);
  const type = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  insertBefore(
    zip,
    RELS,
    '</Relationships>',
    `<Relationship Id="rIdNotes" Type="${type}/${kind}s" Target="${kind}s.xml"/>`,
  );
  insertBefore(
    zip,
    TYPES,
    '</Types>',
    `<Override PartName="/word/${kind}s.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}s+xml"/>`,
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same .docx with a picture where its memo has room for the emblem. */
export function withEmblem(docx: Uint8Array, picture: Uint8Array = EMBLEM): Uint8Array {
  const zip = new PizZip(docx);
  zip.file('word/media/image1.png', picture);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  // Beside the title of the memo, which is behind the tag that begins it.
  const end = xml.indexOf('</w:p>', xml.indexOf('</w:p>') + 1);
  zip.file('word/document.xml', xml.slice(0, end) + DRAWING + xml.slice(end));
  insertBefore(
    zip,
    RELS,
    '</Relationships>',
    '<Relationship Id="rIdEmblem" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>',
  );
  const types = zip.file(TYPES)?.asText() ?? '';
  if (!types.includes('Extension="png"')) {
    insertBefore(zip, TYPES, '</Types>', '<Default Extension="png" ContentType="image/png"/>');
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}
