/** What comes before the colour among the properties of a run. Source: ECMA-376 part 1, A.1, "EG_RPrBase". */
const BEFORE_COLOUR =
  /^(?:\s*<w:(?:rStyle|rFonts|b|bCs|i|iCs|caps|smallCaps|strike|dstrike|outline|shadow|emboss|imprint|noProof|snapToGrid|vanish|webHidden)\b[^>]*\/>)*/;
/** What comes between the colour and the line below. */
const BEFORE_LINE = /^(?:\s*<w:(?:spacing|w|kern|position|sz|szCs|highlight)\b[^>]*\/>)*/;

/** The look of links in Word and Google Docs alike. */
const COLOUR = '<w:color w:val="0563C1"/>';
const LINE = '<w:u w:val="single"/>';

/**
 * The properties of a run (XML, '' for none) with the look of a link: blue and underlined, but for what the run says itself.
 *
 * @example linkLook('') // '<w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr>'
 */
export function linkLook(properties: string): string {
  const inner = /^<w:rPr\b[^>]*>([\s\S]*)<\/w:rPr>$/.exec(properties)?.[1] ?? '';
  const first = BEFORE_COLOUR.exec(inner)?.[0] ?? '';
  const own = /^\s*<w:color\b[^>]*\/>/.exec(inner.slice(first.length))?.[0] ?? '';
  const rest = inner.slice(first.length + own.length);
  const second = BEFORE_LINE.exec(rest)?.[0] ?? '';
  const behind = rest.slice(second.length);
  const line = behind.includes('<w:u ') ? '' : LINE;
  return `<w:rPr>${first}${own || COLOUR}${second}${line}${behind}</w:rPr>`;
}
