import PizZip from 'pizzip';
import { CM, DOTTED_STOPS, FONT, STYLE } from './styles';

/** Parts that `docx` always writes and no report uses. Its properties a document gets when it is made. */
const UNUSED =
  /^(?:word\/(?:_rels\/)?(?:footnotes|endnotes|numbering|comments)\.xml(?:\.rels)?|word\/_rels\/fontTable\.xml\.rels|word\/theme\/.*|docProps\/.*)$/;

/** Styles that `docx` always writes and no report uses: an office that opens a template in Word sees only those that count. */
const isUsed = (style: string): boolean => {
  const id = /w:styleId="([^"]*)"/.exec(style)?.[1] ?? '';
  return id === 'Normal' || id === 'TableNormal' || Object.values<string>(STYLE).includes(id);
};

/** A part without the names of other formats, which `docx` declares in each; links need that of relations. */
const withUsedNames = (xml: string): string =>
  xml
    .replace(/ mc:Ignorable="[^"]*"/, '')
    .replace(/ xmlns:(\w+)="[^"]*"/g, (declared, name: string) =>
      name === 'r' || xml.includes(`<${name}:`) ? declared : '',
    );

/** Tables with a description, which `docx` does not write: the headers of their columns, or that they hold pictures. */
const withDescriptions = (document: string): string =>
  document.replace(/<w:tbl>.*?<\/w:tbl>/gs, (table) => {
    const heads = [...table.matchAll(/"TableHead"\/>(.*?)<\/w:p>/gs)].map(([, runs = '']) =>
      [...runs.matchAll(/<w:t[^>]*>([^<]*)</g)].map(([, text]) => text).join(''),
    );
    const words = heads.length > 0 ? `ตารางคอลัมน์: ${heads.join(', ')}` : 'ภาพพร้อมคำบรรยาย แถวละสองภาพ';
    const description = `<w:tblDescription w:val="${words}"/>`;
    return table.replace('</w:tblPr>', `${description}</w:tblPr>`);
  });

/** Words without the order to keep the spaces at their ends, where they have none. */
const withoutNeedlessSpace = (document: string): string =>
  document.replace(/<w:t xml:space="preserve">(?=\S[^<]*\S<|\S<)/g, '<w:t>');

/** What a computer without the font takes in its place: most offices have one of the two. */
const FONTS =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
  `<w:font w:name="${FONT}"><w:altName w:val="TH SarabunPSK"/><w:charset w:val="DE"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font></w:fonts>`;

/** A style (XML) with its tab stops that dots lead to, before its other properties. */
function withDottedStops(style: string): string {
  const stops = DOTTED_STOPS[/w:styleId="([^"]*)"/.exec(style)?.[1] ?? ''];
  if (!stops) return style;
  const tabs = stops.map(
    ({ at, type }) => `<w:tab w:val="${type}" w:leader="dot" w:pos="${Math.round(at * CM)}"/>`,
  );
  return style.replace('</w:style>', `<w:pPr><w:tabs>${tabs.join('')}</w:tabs></w:pPr></w:style>`);
}

/**
 * A .docx without the parts and styles no report uses and with equal headers kept once, because every template travels
 * inside the script. What refers to a part goes with it.
 */
export function slim(docx: Buffer): Buffer {
  const zip = new PizZip(docx);
  const text = (path: string) => zip.file(path)?.asText() ?? '';
  let relations = text('word/_rels/document.xml.rels');
  let document = text('word/document.xml');
  const kept = new Map<string, string>();
  const gone: string[] = [];
  for (const [relation, id, target] of relations.matchAll(
    /<Relationship Id="([^"]+)"[^>]*Target="(header\d+\.xml)"[^>]*\/>/g,
  )) {
    const first = kept.get(text(`word/${target}`));
    if (first === undefined) kept.set(text(`word/${target}`), id ?? '');
    else {
      document = document.split(`r:id="${id}"`).join(`r:id="${first}"`);
      relations = relations.replace(relation, '');
      gone.push(`word/${target}`, `word/_rels/${target}.rels`);
    }
  }
  gone.push(...Object.keys(zip.files).filter((path) => UNUSED.test(path)));
  const refersToGone = (element: string) =>
    gone.some(
      (path) => element.includes(`"/${path}"`) || element.includes(`"${path.replace(/^word\//, '')}"`),
    );
  const without = (xml: string, element: RegExp) =>
    xml.replace(element, (each) => (refersToGone(each) ? '' : each));
  const slimmed: Record<string, string> = {
    'word/fontTable.xml': FONTS,
    'word/document.xml': withDescriptions(withoutNeedlessSpace(document)),
    'word/_rels/document.xml.rels': without(relations, /<Relationship [^>]*\/>/g),
    '_rels/.rels': without(text('_rels/.rels'), /<Relationship [^>]*\/>/g),
    '[Content_Types].xml': without(text('[Content_Types].xml'), /<Override [^>]*\/>/g),
    'word/styles.xml': text('word/styles.xml').replace(/<w:style [\s\S]*?<\/w:style>/g, (style) =>
      isUsed(style) ? withDottedStops(style) : '',
    ),
    'word/settings.xml': text('word/settings.xml').replace(/<w:(footnotePr|endnotePr)>.*?<\/w:\1>/g, ''),
  };
  for (const path of gone) zip.remove(path);
  for (const [path, xml] of Object.entries(slimmed)) zip.file(path, xml);
  for (const path of Object.keys(zip.files).filter((each) => /^word\/[^/]*\.xml$/.test(each)))
    zip.file(path, withUsedNames(text(path)));
  for (const path of Object.keys(zip.files).filter((each) => /^word\/_rels\/header/.test(each)))
    zip.remove(path);
  return zip.generate({ type: 'nodebuffer', compression: 'DEFLATE', compressionOptions: { level: 9 } });
}
