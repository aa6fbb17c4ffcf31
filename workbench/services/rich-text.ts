import type { Cell, TextLink } from '../book';
import { asGoogle, type Face, ServiceObject } from '../service-object';

type GRichText = GoogleAppsScript.Spreadsheet.RichTextValue;

const RICH_TEXT: Face = {
  service: 'SpreadsheetApp',
  name: 'RichTextValue',
  handles: 'all',
  access: 'free',
};

/** The text of a cell with its links. Formats within the text are not supported. */
class RichTextValue
  extends ServiceObject
  implements Pick<GRichText, 'getText' | 'getLinkUrl' | 'getRuns' | 'getStartIndex' | 'getEndIndex'>
{
  readonly face = RICH_TEXT;

  constructor(
    private readonly text: string,
    private readonly links: readonly TextLink[],
    private readonly start = 0,
  ) {
    super();
  }

  getText(): string {
    return this.text;
  }

  getStartIndex(): number {
    return this.start;
  }

  getEndIndex(): number {
    return this.start + this.text.length;
  }

  /** Null if only a part is a link, or there are several links. */
  getLinkUrl(): string | null {
    const [link] = this.links;
    return link && link.start === 0 && link.end === this.text.length ? link.url : null;
  }

  getRuns(): GRichText[] {
    const cuts = new Set([0, this.text.length, ...this.links.flatMap(({ start, end }) => [start, end])]);
    const places = [...cuts].sort((a, b) => a - b);
    return places.slice(0, -1).map((from, i) => {
      const to = places[i + 1] ?? this.text.length;
      const link = this.links.find(({ start, end }) => start <= from && to <= end);
      const links = link ? [{ start: 0, end: to - from, url: link.url }] : [];
      return asGoogle(new RichTextValue(this.text.slice(from, to), links, this.start + from));
    });
  }
}

/** The result of getRichTextValue: null for a number, a date or a checkbox, and no link for a formula. */
export function richTextOf(cell: Cell | undefined): GRichText | null {
  const value = cell?.value ?? '';
  if (typeof value !== 'string') return null;
  return asGoogle(new RichTextValue(value, cell?.formula === undefined ? (cell?.links ?? []) : []));
}
