import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, ofItem, ofResult, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { summary } from './summary';

const OF_MEASURES = 'ตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน';
const DAYS = 'ตั้งแต่วันที่ {{firstDay}} ถึงวันที่ {{lastDay}}';
/** Where the days of a whole year are known; a reporting period's are in its title. */
const FROM = ['{{^round}}', '{{#firstDay}}'];
const TO = ['{{/firstDay}}', '{{/round}}'];

/** The document of แบบรายงานรายข้อ: memo and cover, then one table, items in the order i, e, o. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover([OF_MEASURES, ...FROM, DAYS, ...TO]),
  summary(),
  tableSection([
    ...titleLines(
      ['{{title}}', OF_MEASURES, `{{titlePeriod}}${FROM.join('')} ${DAYS}${TO.join('')}`, '{{titleAgency}}'],
      { over: 'table' },
    ),
    ...ofResult(),
    ...ofItem(),
    line('{{#groups}}', STYLE.cell),
    ...sectionTitle(),
    measuresTable(),
    line('{{/groups}}', STYLE.cell),
  ]),
];
