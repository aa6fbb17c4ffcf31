import { strToU8, zipSync } from 'fflate';
import { WORD } from '../../support/styles';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${OFFICE}"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
].join(' ');

/** A run of these words, with character properties (XML). */
export const r = (words: string, look = ''): string =>
  `<w:r>${look && `<w:rPr>${look}</w:rPr>`}<w:t xml:space="preserve">${words}</w:t></w:r>`;
/** A paragraph of runs (XML), or of plain words, with paragraph properties (XML). */
export const p = (content: string, properties = ''): string =>
  `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${content.startsWith('<') ? content : r(content)}</w:p>`;
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr><w:tcW w:w="2000" w:type="dxa"/>${properties}</w:tcPr>${content.startsWith('<w:') ? content : p(content)}</w:tc>`;
export const row = (cells: readonly string[], properties = ''): string =>
  `<w:tr>${properties && `<w:trPr>${properties}</w:trPr>`}${cells.map((each) => cell(each)).join('')}</w:tr>`;

const BORDER = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
  .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>`)
  .join('');
/** A table of rows (XML) with so many columns. */
export const table = (columns: number, ...rows: string[]): string =>
  `<w:tbl><w:tblPr><w:tblW w:w="${columns * 2000}" w:type="dxa"/><w:tblBorders>${BORDER}</w:tblBorders></w:tblPr>` +
  `<w:tblGrid>${'<w:gridCol w:w="2000"/>'.repeat(columns)}</w:tblGrid>${rows.join('')}</w:tbl>`;

/** The end of a section on an upright page, with references to its margins (XML). */
export const section = (references = ''): string =>
  `<w:sectPr>${references}<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="510" w:footer="510" w:gutter="0"/></w:sectPr>`;

/** Further parts of a package: "header1.xml", "footnotes.xml", each by its content. */
export interface Parts {
  [path: string]: string | Uint8Array;
}
const KINDS: readonly (readonly [pattern: RegExp, kind: string, type: string])[] = [
  [/^header/, 'header', 'wordprocessingml.header'],
  [/^footer/, 'footer', 'wordprocessingml.footer'],
  [/^footnotes/, 'footnotes', 'wordprocessingml.footnotes'],
  [/^endnotes/, 'endnotes', 'wordprocessingml.endnotes'],
  [/^numbering/, 'numbering', 'wordprocessingml.numbering'],
  [/^styles/, 'styles', 'wordprocessingml.styles'],
  [/^charts\//, 'chart', 'drawingml.chart'],
];

/** The root of a header, footer, notes or numbering part around its content. */
export const partXml = (root: string, content: string): string =>
  `${HEAD}<w:${root} ${NAMESPACES}>${content}</w:${root}>`;

const STYLES = partXml(
  'styles',
  '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="TH Sarabun New" w:hAnsi="TH Sarabun New" w:eastAsia="TH Sarabun New" w:cs="TH Sarabun New"/><w:sz w:val="32"/><w:szCs w:val="32"/></w:rPr></w:rPrDefault></w:docDefaults>' +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="Head"><w:name w:val="Head"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="36"/></w:rPr></w:style>',
);

/**
 * A .docx of this body (XML). Each further part is referred to by its path without folder and ending: `r:id="header1"`;
 * `links` are outside targets by their ids.
 */
export function docx(body: string, parts: Parts = {}, links: Record<string, string> = {}): Uint8Array {
  const all: Parts = { 'styles.xml': STYLES, ...parts };
  const idOf = (path: string) => path.replace(/^.*\//, '').replace(/\.\w+$/, '');
  const known = (path: string) => KINDS.find(([pattern]) => pattern.test(path));
  const relations = [
    ...Object.keys(all).map((path) => [idOf(path), known(path)?.[1] ?? 'image', path, ''] as const),
    ...Object.entries(links).map(
      ([id, address]) => [id, 'hyperlink', address, ' TargetMode="External"'] as const,
    ),
  ].map(
    ([id, kind, target, mode]) =>
      `<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"${mode}/>`,
  );
  const overrides = ['document.xml', ...Object.keys(all)].flatMap((path) => {
    const type = path === 'document.xml' ? 'wordprocessingml.document.main' : known(path)?.[2];
    return type
      ? [
          `<Override PartName="/word/${path}" ContentType="application/vnd.openxmlformats-officedocument.${type}+xml"/>`,
        ]
      : [];
  });
  const packaged = 'xmlns="http://schemas.openxmlformats.org/package/2006';
  const files: Record<string, string | Uint8Array> = {
    '[Content_Types].xml': `${HEAD}<Types ${packaged}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${HEAD}<Relationships ${packaged}/relationships"><Relationship Id="document" Type="${OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>`,
    'word/_rels/document.xml.rels': `${HEAD}<Relationships ${packaged}/relationships">${relations.join('')}</Relationships>`,
    'word/document.xml': `${HEAD}<w:document ${NAMESPACES}><w:body>${body}${body.endsWith('</w:sectPr>') ? '' : section()}</w:body></w:document>`,
    ...Object.fromEntries(Object.entries(all).map(([path, content]) => [`word/${path}`, content])),
  };
  const bytes = Object.entries(files).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? strToU8(content) : content,
  ]);
  return zipSync(Object.fromEntries(bytes));
}
