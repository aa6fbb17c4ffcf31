import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, tableSection, titleLines } from './parts';
import { STYLE } from './styles';

/** The document of แบบรายงานผลการดำเนินการ: memo, cover, and one table under a title of three lines. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover(),
  tableSection([
    ...titleLines({ over: 'table' }),
    line('{{#groups}}', STYLE.cell),
    measuresTable(),
    line('{{/groups}}', STYLE.cell),
  ]),
];
