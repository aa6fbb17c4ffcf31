import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';

/** The document of แบบรายงานผลการดำเนินการ: memo, cover, and one table under a title of three lines. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ', [
    line('{{#published}}', STYLE.body),
    line(
      '{{unit}} จึงขอเสนอรายงานดังกล่าวเพื่อพิจารณาเห็นชอบและลงนามในรายงาน เมื่อได้รับอนุญาตแล้วจะเผยแพร่และแจ้งส่วนราชการที่เกี่ยวข้องทราบต่อไป',
      STYLE.body,
    ),
    line('{{/published}}', STYLE.body),
  ]),
  cover(),
  tableSection([
    ...titleLines(undefined, { over: 'table' }),
    line('{{#groups}}', STYLE.cell),
    ...sectionTitle(),
    measuresTable(),
    line('{{/groups}}', STYLE.cell),
  ]),
];
