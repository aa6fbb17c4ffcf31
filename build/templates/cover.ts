import type { ISectionOptions } from 'docx';
import { emptyLine, line, section } from './parts';
import { STYLE } from './styles';

const gap = (lines: number) => Array.from({ length: lines }, () => emptyLine(STYLE.coverText));

/** The cover: the document's title, its year, who made it (จัดทำโดย) and the office. */
export function cover(): ISectionOptions {
  return section(
    { orientation: 'portrait', margin: { top: 3, bottom: 2.5, left: 3, right: 2 }, numbered: false },
    [
      line('{{#cover}}', STYLE.coverText),
      ...gap(4),
      line('{{coverTitle}}', STYLE.cover),
      ...gap(7),
      line('จัดทำโดย', STYLE.coverText),
      line('{{unit}}', STYLE.coverText),
      ...gap(4),
      line('{{agency}}', STYLE.coverText),
      line('{{place}}', STYLE.coverText),
      line('{{/cover}}', STYLE.coverText),
      line('', STYLE.sectionEnd),
    ],
  );
}
