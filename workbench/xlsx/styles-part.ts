/** The order of a font's parts in the standard; exceljs writes the colour before the size. */
const FONT_ORDER = [
  'b',
  'i',
  'strike',
  'outline',
  'shadow',
  'u',
  'vertAlign',
  'sz',
  'color',
  'name',
  'family',
  'charset',
];
/** exceljs writes Excel's default font; a new sheet of Google's has this one. */
const DEFAULT_FONT = '<font><sz val="10"/><name val="Arial"/><family val="2"/></font>';

function ordered(font: string): string {
  const parts = font.match(/<(\w+)[^>]*?\/>/g) ?? [];
  const place = (part: string): number => {
    const at = FONT_ORDER.indexOf(/<(\w+)/.exec(part)?.[1] ?? '');
    return at < 0 ? FONT_ORDER.length : at;
  };
  return parts.sort((a, b) => place(a) - place(b)).join('');
}

/** The styles that exceljs wrote, in the standard's order, with the looks of conditional formats added. */
export function finishStyles(styles: string, dxfs: readonly string[]): string {
  const list = dxfs.length > 0 ? `<dxfs count="${dxfs.length}">${dxfs.join('')}</dxfs>` : '<dxfs count="0"/>';
  let first = true;
  return styles
    .replace(/<font>([\s\S]*?)<\/font>/g, (_all, font: string) => {
      const written = first ? DEFAULT_FONT : `<font>${ordered(font)}</font>`;
      first = false;
      return written;
    })
    .replace(/<dxfs\b[^>]*?(?:\/>|>[\s\S]*?<\/dxfs>)/, () => list);
}
