import { getFormatFromId } from '../values/numfmt';
import { elements } from './xml';

/**
 * The number formats of Thai Excel to which a file refers by number only, in Excel's letters: `t` for Thai digits, `b` for
 * the Buddhist year. Source: ECMA-376 part 1, 18.8.30 (numFmt), the table for th-th.
 */
const THAI: Record<number, string> = {
  59: 't0',
  60: 't0.00',
  61: 't#,##0',
  62: 't#,##0.00',
  67: 't0%',
  68: 't0.00%',
  69: 't# ?/?',
  70: 't# ??/??',
  71: 'd/m/bbbb',
  72: 'd-mmm-bb',
  73: 'd-mmm',
  74: 'mmm-bb',
  75: 'h:mm',
  76: 'h:mm:ss',
  77: 'd/m/bbbb h:mm',
  78: 'mm:ss',
  79: '[h]:mm:ss',
  80: 'mm:ss.0',
  81: 'd/m/bb',
};

/**
 * The number format of each cell style of a workbook, by the style's number. A built-in format, to which a file
 * refers by number, is read as Thai Excel and Sheets show it: a day comes first, and its year has four digits (14 and 22).
 */
export function cellFormats(styles: string | null): (string | undefined)[] {
  const [list] = elements(styles ?? '', 'cellXfs');
  const own = new Map(
    elements(styles ?? '', 'numFmt').map(({ attributes }) => [
      Number(attributes.numFmtId),
      attributes.formatCode ?? '',
    ]),
  );
  return elements(list?.inner ?? '', 'xf').map(({ attributes }) => {
    const id = Number(attributes.numFmtId ?? 0);
    return own.get(id) ?? THAI[id] ?? getFormatFromId(id, 'th-TH');
  });
}
