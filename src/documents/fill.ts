import Docxtemplater, { type DXT } from 'docxtemplater';
import { PARTS_WITH_LOOKS } from '../docx/package-parts';
import type { Zip } from '../docx/zip';
import { type DigitStyle, toArabicDigits } from '../thai/digits';
import type { ReportData } from './data';
import { linkAddresses } from './links';
import { keepSections } from './optional-sections';
import { isDotted, NONE } from './printable';
import { letTallRowsBreak } from './tall-rows';
import { cellLook, forTarget, homeOf, type Target } from './target';

export interface FillOptions {
  target: Target;
  /** Optional sections that are wanted. */
  sections: ReadonlySet<string>;
  digits: DigitStyle;
}

const DOCUMENT = 'word/document.xml';

/** A filled document: its .docx bytes (unsigned), and how many characters of text it holds. */
export interface FilledDocument {
  bytes: Uint8Array;
  characters: number;
}

/** Fills a report template, an open .docx package, with the data of a document. The package is used up. */
export function fillTemplate(zip: Zip, data: ReportData, options: FillOptions): FilledDocument {
  const { target, sections } = options;
  const text = (path: string) => zip.file(path)?.asText() ?? '';
  const home = homeOf([text('word/styles.xml'), text(DOCUMENT)]);
  for (const path of Object.keys(zip.files)) {
    if (!PARTS_WITH_LOOKS.test(path)) continue;
    let xml = forTarget(text(path), target, home);
    if (path === DOCUMENT) xml = keepSections(xml, sections);
    // The template's own words have Thai digits, its page numbers too.
    // Never inside a tag: "TH SarabunIT๙" is the name of a font.
    if (options.digits === 'arabic')
      xml = xml.replace(/>[^<]+/g, toArabicDigits).replace(/w:fmt="thaiNumbers"/g, 'w:fmt="decimal"');
    zip.file(path, xml);
  }
  const document = compiled(zip);
  document.render({
    ...data,
    scores: dressed(data.scores, text('word/styles.xml'), home, target),
    memo: sections.has('memo'),
    cover: sections.has('cover'),
  });
  zip.file(DOCUMENT, bookmarksOnce(dressBreaks(text(DOCUMENT))));
  linkAddresses(zip);
  zip.file(DOCUMENT, letTallRowsBreak(text(DOCUMENT), text('word/styles.xml'), target));
  return {
    bytes: zip.generate(),
    characters: document.getFullText().length,
  };
}

/**
 * The scores with a chart that a template can draw: one that went through Google Docs may have lost the style of its
 * cells, and has its fonts on runs and in no style.
 */
function dressed(
  scores: ReportData['scores'],
  stylesXml: string,
  home: Target,
  target: Target,
): ReportData['scores'] {
  if (!scores) return scores;
  const hasStyle = stylesXml.includes('w:styleId="TableCell"');
  if (hasStyle && home === 'word') return scores;
  const styled = hasStyle ? scores.bars : scores.bars.replace(/<w:pStyle w:val="TableCell"\/>/g, '');
  return { ...scores, bars: styled.replace(/<w:r>/g, `<w:r>${cellLook(target)}`) };
}

const BARE_BREAK = /<w:r>(?=<w:br\/><\/w:r><w:r>(<w:rPr>(?:(?!<\/w:rPr>)[\s\S])*<\/w:rPr>))/g;

/**
 * Gives the line breaks of filled-in words the look of their words. docxtemplater writes them without one, and a line is as
 * tall as the largest of what is in it, its break too.
 */
const dressBreaks = (xml: string): string => xml.replace(BARE_BREAK, '<w:r>$1');

/** What is repeated has its bookmarks again, which no document may: the first of each counts. */
function bookmarksOnce(xml: string): string {
  const seen = new Set<string>();
  return xml.replace(
    /<w:bookmark(Start|End)\b[^>]*?\bw:id="([^"]*)"[^>]*?\/>/g,
    (tag, end: string, id: string) => {
      const isAgain = seen.has(end + id);
      seen.add(end + id);
      return isAgain ? '' : tag;
    },
  );
}

const compiled = (zip: Zip): Docxtemplater =>
  new Docxtemplater(zip, {
    paragraphLoop: true,
    linebreaks: true,
    delimiters: { start: '{{', end: '}}' },
    nullGetter: () => '',
    errorLogging: false,
    parser: parserOf,
    modules: [endnotes()],
  });

/** What a tag means. To a condition, room to write by hand is nothing, and so are no measures and no issue. */
const parserOf = (tag: string): DXT.Parser => ({
  get(scope, { meta }) {
    const value = scope[tag];
    const isNothing =
      isDotted(value) ||
      (tag.endsWith('Count') && /^[0๐]$/.test(value)) ||
      (tag === 'issue' && value === NONE);
    return meta.part.module === 'loop' && isNothing ? false : value;
  },
});

/** Of the parts with an office's words docxtemplater leaves out the endnotes; its types leave out the way to say so. */
const endnotes = (): DXT.Module => ({
  name: 'endnotes',
  optionsTransformer(options, doc) {
    const { fileTypeConfig } = doc as unknown as {
      fileTypeConfig: { getTemplatedFiles(zip: Zip): string[] };
    };
    fileTypeConfig.getTemplatedFiles = ({ files }) => ['word/endnotes.xml'].filter((path) => path in files);
    return options;
  },
});

/** What docxtemplater tells of one mistake, or of several at once. */
interface Told {
  properties?: { id?: string; xtag?: string; openingtag?: string; errors?: Told[]; pair?: { left: string } };
}

/**
 * What is in the way of filling a template whose tags are all known: how its parts lie in tables, which only the
 * filling itself can tell. For each the name of the part, or null where it is the whole file. Nothing where it can be filled.
 */
export function fillingMistakes(zip: Zip): (string | null)[] {
  try {
    compiled(zip);
    return [];
  } catch (error) {
    const { properties } = error as Told;
    if (!properties?.id) throw error;
    return (properties.errors ?? [error as Told]).map(
      ({ properties: told = {} }) => told.xtag ?? told.openingtag ?? told.pair?.left ?? null,
    );
  }
}
