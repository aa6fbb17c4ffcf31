import PizZip from 'pizzip';

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

/**
 * A .docx as Google Docs gives one back, as far as a template can tell: fonts, sizes and weights on every run and without
 * twins, words cut into runs anywhere, whole fonts inside; and `change` as the user's own changes to document.xml.
 */
export function asGoogleDocsWrites(docx: Uint8Array, change = (xml: string) => xml): Uint8Array {
  const zip = new PizZip(docx);
  const text = (path: string) => zip.file(path)?.asText() ?? '';
  const styles = text('word/styles.xml');
  const lookOf = (style: string | undefined) => {
    const own = new RegExp(`w:styleId="${style}"[\\s\\S]*?</w:style>`).exec(styles)?.[0] ?? '';
    const size = /<w:sz w:val="(\d+)"/.exec(own)?.[1] ?? '22';
    const bold = own.includes('<w:b/>') ? '<w:b w:val="1"/>' : '';
    return `<w:rPr><w:rFonts w:ascii="Sarabun" w:cs="Sarabun" w:eastAsia="Sarabun" w:hAnsi="Sarabun"/>${bold}<w:sz w:val="${size}"/><w:rtl w:val="0"/></w:rPr>`;
  };
  const paragraphs = change(text('word/document.xml')).replace(
    /<w:p>(?:(?!<w:p>)[\s\S])*?<\/w:p>/g,
    (xml) => {
      const look = lookOf(/<w:pStyle w:val="(\w+)"/.exec(xml)?.[1]);
      return xml.replace(
        /<w:r>(?:<w:rPr>.*?<\/w:rPr>)?((?:(?!<w:t[ >]).)*?)<w:t[^>]*>([^<]*)<\/w:t><\/w:r>/g,
        (_, before: string, words: string) =>
          `${before && `<w:r>${look}${before}</w:r>`}${inPieces(words)
            .map((piece) => `<w:r>${look}<w:t xml:space="preserve">${piece}</w:t></w:r>`)
            .join('')}`,
      );
    },
  );
  zip.file('word/document.xml', paragraphs);
  zip.file(
    'word/styles.xml',
    styles.replace(/<w:docDefaults>[\s\S]*?<\/w:docDefaults>/, (defaults) =>
      defaults.replace(/="Sarabun"/g, '="Arial"'),
    ),
  );
  zip.file('word/fonts/Sarabun-regular.ttf', 'x'.repeat(90_000));
  zip.file(
    'word/fontTable.xml',
    '<?xml version="1.0"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:font w:name="Sarabun"><w:embedRegular w:fontKey="{00000000-0000-0000-0000-000000000000}" r:id="rId1" w:subsetted="0"/></w:font></w:fonts>',
  );
  zip.file(
    'word/_rels/fontTable.xml.rels',
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/font" Target="fonts/Sarabun-regular.ttf"/></Relationships>',
  );
  const RELS = 'word/_rels/document.xml.rels';
  zip.file(
    RELS,
    text(RELS).replace(
      '</Relationships>',
      '<Relationship Id="rIdFonts" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/fontTable" Target="fontTable.xml"/></Relationships>',
    ),
  );
  zip.file(
    '[Content_Types].xml',
    text('[Content_Types].xml').replace(
      '</Types>',
      '<Default Extension="ttf" ContentType="application/x-font-ttf"/><Override PartName="/word/fontTable.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml"/></Types>',
    ),
  );
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** The same .docx with a picture in its first cell. */
export function withEmblem(docx: Uint8Array, picture: Uint8Array = EMBLEM): Uint8Array {
  const zip = new PizZip(docx);
  const add = (path: string, what: string, before: string) =>
    zip.file(
      path,
      (zip.file(path)?.asText() ?? '').replace(before, () => what + before),
    );
  zip.file('word/media/image1.png', picture);
  const xml = zip.file('word/document.xml')?.asText() ?? '';
  const end = xml.indexOf('</w:p>', xml.indexOf('<w:tc>'));
  zip.file('word/document.xml', xml.slice(0, end) + DRAWING + xml.slice(end));
  add(
    'word/_rels/document.xml.rels',
    '<Relationship Id="rIdEmblem" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="media/image1.png"/>',
    '</Relationships>',
  );
  const types = zip.file('[Content_Types].xml')?.asText() ?? '';
  if (!types.includes('Extension="png"')) {
    add('[Content_Types].xml', '<Default Extension="png" ContentType="image/png"/>', '</Types>');
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' });
}

/** Cut at every third letter, which no tag outlives in one piece. */
const inPieces = (words: string): string[] => words.match(/(?:&\w+;|[\s\S]){1,3}/g) ?? [''];
