import { type ISectionOptions, Paragraph } from 'docx';
import { instrument } from '../../src/forms/instrument';

import { line, measuresTable, tableSection } from './parts';
import { STYLE } from './styles';

/** The document of แบบรายงานตามเครื่องมือ: cover, then one table, instruments in the order i, e, o. */
export const sections: ISectionOptions[] = [
  tableSection([
    line('{{title}}', STYLE.title),
    line('{{titlePeriod}}', STYLE.title),
    new Paragraph({ text: '{{agency}} {{place}}', style: STYLE.title, spacing: { after: 120 } }),
    line('{{#groups}}', STYLE.cell),
    measuresTable(instrument),
    line('{{/groups}}', STYLE.cell),
  ]),
];
