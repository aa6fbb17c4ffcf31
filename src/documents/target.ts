import type { OfficePackage } from '../docx/package';
import { type DigitStyle, toArabicDigits } from '../thai/digits';

/** Where a document will be read: Google Docs has the font Sarabun, Word in a Thai office the TH fonts. */
export type Target = 'docs' | 'word';

/** For each target the fonts that are its own, and the one that a template of the other target gets. */
const FONTS: Record<Target, { own: RegExp; name: string }> = {
  word: { own: /^TH Sarabun/, name: 'TH Sarabun New' },
  docs: { own: /^Sarabun/, name: 'Sarabun' },
};
/** Sarabun at 11 points is as big as TH Sarabun New at 16: measured on the fonts' own letters. */
const DOCS_SCALE = 11 / 16;
/** Sarabun's own lines are close, TH Sarabun New's wide: a single line (240) is 1.15 in Google Docs, its usual measure. */
const SINGLE_LINE: Record<Target, string> = { word: 'w:line="240"', docs: 'w:line="276"' };

/** Google Docs has no dots before a tab stop: there what is written by hand is over a dotted line below the paragraph. */
const DOTS = /(?<!<\/w:pBdr>)<w:tabs>(?:(?!<\/w:tabs>).)*w:leader="dot".*?<\/w:tabs>/gs;
// Between two such paragraphs, too, which would have one line below both.
const LINE_BELOW = `<w:pBdr>${['bottom', 'between'].map((side) => `<w:${side} w:val="dotted" w:sz="4" w:space="1" w:color="000000"/>`).join('')}</w:pBdr>`;

/** A font of Word's that has the status marks ⊗ and ○, and one of Google's. */
export const MARK_FONT = 'Segoe UI Symbol';
const DOCS_MARK_FONT = 'Noto Sans Math';

/** What Google Docs has otherwise or not at all, in its own way. */
const forDocs = (xml: string): string =>
  xml
    .replace(DOTS, (tabs) => LINE_BELOW + tabs.replace(/ w:leader="dot"/g, ''))
    .replace(/w:val="thaiDistribute"/g, 'w:val="left"')
    .split(MARK_FONT)
    .join(DOCS_MARK_FONT);

const spaced = (xml: string, target: Target, home: Target): string =>
  xml.split(SINGLE_LINE[home]).join(SINGLE_LINE[target]);

/** The target whose own font this is; null for any other font. */
const targetOfFont = (font: string): Target | null =>
  (Object.keys(FONTS) as Target[]).find((target) => FONTS[target].own.test(font)) ?? null;

/** The target for which a template was written, by the first font of either in its styles and words; Word where none is named. */
export function homeOf(parts: readonly string[]): Target {
  for (const xml of parts) {
    for (const [, font = ''] of xml.matchAll(/ w:ascii="([^"]*)"/g)) {
      const target = targetOfFont(font);
      if (target) return target;
    }
  }
  return 'word';
}

/**
 * A part of a template (document, styles, lists, header or footer XML) as the target wants it: where fonts and sizes are
 * those of the other target, in styles or on runs, the font is exchanged and the size scaled. What has another font
 * stays as it is.
 */
export function forTarget(xml: string, target: Target, home: Target): string {
  const dotted = target === 'docs' && home === 'word' ? forDocs(xml) : xml;
  return spaced(dotted, target, home).replace(/<w:rPr>[\s\S]*?<\/w:rPr>/g, (look) => {
    const font = /<w:rFonts\b[^>]* w:(?:ascii|cs)="([^"]*)"/.exec(look)?.[1];
    const from = font === undefined ? home : targetOfFont(font);
    return withTwins(from === null || from === target ? look : exchanged(look, from, target));
  });
}

/** The parts of a .docx that say how words look. */
export const PARTS_WITH_LOOKS =
  /^word\/(?:document|styles|numbering|footnotes|endnotes|header\d*|footer\d*)\.xml$/;

/** A template, written for `home`, as a target and its digits want it. The package given is not changed. */
export function templateForTarget(
  template: OfficePackage,
  home: Target,
  target: Target,
  digits: DigitStyle,
): OfficePackage {
  const made = template.copy();
  for (const path of template.paths().filter((each) => PARTS_WITH_LOOKS.test(each))) {
    const xml = template.text(path);
    const looks = forTarget(xml, target, home);
    const changed = digits === 'arabic' ? withArabicDigits(looks) : looks;
    if (changed !== xml) made.put(path, changed);
  }
  return made;
}

/**
 * The template's own words with Arabic digits, its page numbers too. Never inside an XML tag: "TH SarabunIT๙" is the name of a
 * font.
 */
export const withArabicDigits = (xml: string): string =>
  xml.replace(/>[^<]+/g, toArabicDigits).replace(/w:fmt="thaiNumbers"/g, 'w:fmt="decimal"');

function exchanged(look: string, from: Target, to: Target): string {
  return look
    .replace(/ w:(ascii|hAnsi|eastAsia|cs)="([^"]*)"/g, (all, script: string, font: string) =>
      FONTS[from].own.test(font) ? ` w:${script}="${FONTS[to].name}"` : all,
    )
    .replace(/<w:(sz|szCs) w:val="(\d+)"\/>/g, (_, tag: string, halfPoints: string) => {
      // Word's sizes are whole points, and so come back as they were from a template that went to Google Docs.
      const size =
        to === 'docs' ? Number(halfPoints) * DOCS_SCALE : 2 * Math.round(Number(halfPoints) / DOCS_SCALE / 2);
      return `<w:${tag} w:val="${Math.max(1, Math.round(size))}"/>`;
    });
}

/** Thai letters follow the complex-script twins of size and weight, which Google Docs may leave out. */
const withTwins = (look: string): string =>
  look.replace(/<w:(b|i|sz)((?: [^>]*)?)\/>(?!<w:\1Cs)/g, '<w:$1$2/><w:$1Cs$2/>');

/** Points of a table's text for Word. */
export const TABLE_SIZE = 14;

/** The size of a table's text for a target, in half points. */
export const tableSize = (target: Target): number =>
  Math.round(2 * TABLE_SIZE * (target === 'docs' ? DOCS_SCALE : 1));

/** The look of a table's text as it is on a run, for a document without a style for it. */
export function cellLook(target: Target): string {
  const { name } = FONTS[target];
  const size = tableSize(target);
  const fonts = ['ascii', 'hAnsi', 'eastAsia', 'cs'].map((script) => ` w:${script}="${name}"`).join('');
  return `<w:rPr><w:rFonts${fonts}/><w:sz w:val="${size}"/><w:szCs w:val="${size}"/></w:rPr>`;
}
