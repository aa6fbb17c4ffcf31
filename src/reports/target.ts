/** Where a document will be read: Google Docs has the font Sarabun, Word in a Thai office the TH fonts. */
export type Target = 'docs' | 'word';

const WORD_FONT = 'TH Sarabun New';
const DOCS_FONT = 'Sarabun';
/** Sarabun at 11 points is as big as TH Sarabun New at 16: measured on the fonts' own letters. */
const DOCS_SCALE = 11 / 16;
/** Sarabun's own lines are close, TH Sarabun New's wide: a single line (240) is 1.15 in Google Docs, its usual measure. */
const SINGLE_LINE = 'w:line="240"';
const DOCS_LINE = 'w:line="276"';

/**
 * A part of a Word template (document, styles, header or footer XML) as the target wants it. Templates are written for
 * Word; for Google Docs the font is exchanged, every size of letters scaled, twins included, and single lines set wider.
 */
export function forTarget(xml: string, target: Target): string {
  if (target === 'word') return xml;
  return xml
    .split(`"${WORD_FONT}"`)
    .join(`"${DOCS_FONT}"`)
    .split(SINGLE_LINE)
    .join(DOCS_LINE)
    .replace(
      /<w:(sz|szCs) w:val="(\d+)"\/>/g,
      (_, tag: string, halfPoints: string) =>
        `<w:${tag} w:val="${Math.max(1, Math.round(Number(halfPoints) * DOCS_SCALE))}"/>`,
    );
}
