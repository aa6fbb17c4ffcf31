import { type ISectionOptions, Paragraph } from 'docx';
import { plan } from '../../src/forms/plan';

import { line, measuresTable, tableSection } from './parts';
import { STYLE } from './styles';

/** The document of แบบวิเคราะห์ผลและกำหนดมาตรการ: cover, then one table, plans in the order i, e, o. */
export const sections: ISectionOptions[] = [
  tableSection([
    line('{{title}}', STYLE.title),
    line('{{titlePeriod}}', STYLE.title),
    new Paragraph({ text: '{{agency}} {{place}}', style: STYLE.title, spacing: { after: 120 } }),
    line('{{#groups}}', STYLE.cell),
    measuresTable(plan),
    line('{{/groups}}', STYLE.cell),
  ]),
];
