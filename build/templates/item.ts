import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, ofItem, ofResult, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { summary } from './summary';

const OF_MEASURES = 'ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
/** The days of a whole year; a reporting period's are in its title. */
const DAYS = '{{^round}}{{#firstDay}}ตั้งแต่วันที่ {{firstDay}} ถึงวันที่ {{lastDay}}{{/firstDay}}{{/round}}';

/** The document of แบบรายงานรายข้อ: memo and cover, then one table, items in the order i, e, o. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover([OF_MEASURES, DAYS]),
  summary(),
  tableSection([
    ...titleLines(['{{title}}', OF_MEASURES, `{{titlePeriod}} ${DAYS}`, '{{titleAgency}}'], {
      over: 'table',
    }),
    ...ofResult(),
    ...ofItem(),
    line('{{#groups}}', STYLE.cell),
    ...sectionTitle(),
    measuresTable(),
    line('{{/groups}}', STYLE.cell),
  ]),
];
