import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, ofItem, ofResult, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { summary } from './summary';
import { WEBSITE } from './words';

/** The document of แบบรายงานผลการดำเนินการ: memo, cover, and one table under a title of three lines. */
export const sections: ISectionOptions[] = [
  reportMemo(
    'รวบรวมผลการดำเนินการ',
    `จึงขอเสนอรายงานเพื่อพิจารณาเห็นชอบและลงนาม ก่อนเผยแพร่ให้ประชาชนทราบทาง${WEBSITE} ต่อไป`,
  ),
  cover(),
  summary(),
  tableSection([
    ...titleLines(undefined, { over: 'table' }),
    ...ofResult(),
    ...ofItem(),
    line('{{#groups}}', STYLE.cell),
    ...sectionTitle(),
    measuresTable(),
    line('{{/groups}}', STYLE.cell),
  ]),
];
