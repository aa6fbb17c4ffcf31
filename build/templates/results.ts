import { type ISectionOptions, Paragraph } from 'docx';
import { results } from '../../src/forms/results';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, tableSection } from './parts';
import { STYLE } from './styles';

/** The document of แบบรายงานผลการดำเนินการ: memo, cover, and one table under a title of three lines. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover(),
  tableSection([
    line('{{title}}', STYLE.title),
    line('{{titlePeriod}}', STYLE.title),
    new Paragraph({ text: '{{titleAgency}}', style: STYLE.title, spacing: { after: 120 } }),
    line('{{#groups}}', STYLE.cell),
    measuresTable(results),
    line('{{/groups}}', STYLE.cell),
  ]),
];
