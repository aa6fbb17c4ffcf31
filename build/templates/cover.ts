import { type ISectionOptions, Paragraph } from 'docx';
import { line, ofItem, section } from './parts';
import { STYLE } from './styles';

/** A line of the cover that begins so many lines below the one above. */
const below = (lines: number, text: string, style: string = STYLE.coverText): Paragraph =>
  new Paragraph({ text, style, spacing: { before: lines * 540 } });

/** A line with a tag of a condition alone, which is not printed. */
const CONDITION = /^\{\{[#^/]\w+\}\}$/;

/** The cover: the document's title, its year and `more` of it, who made it (จัดทำโดย) and the office. */
export function cover(more: readonly string[] = []): ISectionOptions {
  const printed = more.filter((text) => !CONDITION.test(text));
  return section(
    { orientation: 'portrait', margin: { top: 3, bottom: 2.5, left: 3, right: 2 }, numbered: false },
    [
      line('{{#cover}}', STYLE.coverText),
      line('{{#coverEmblem}}', STYLE.coverText),
      line('{{coverEmblem}}', STYLE.coverText),
      below(1, '{{coverTitle}}', STYLE.cover),
      line('{{/coverEmblem}}', STYLE.coverText),
      line('{{^coverEmblem}}', STYLE.coverText),
      below(4, '{{coverTitle}}', STYLE.cover),
      line('{{/coverEmblem}}', STYLE.coverText),
      ...more.map((text) => line(text, STYLE.coverText)),
      ...ofItem(),
      below(7 - printed.length, 'จัดทำโดย'),
      line('{{unit}}', STYLE.coverText),
      below(4, '{{agency}}'),
      line('{{place}}', STYLE.coverText),
      line('{{/cover}}', STYLE.coverText),
      line('', STYLE.sectionEnd),
    ],
  );
}
