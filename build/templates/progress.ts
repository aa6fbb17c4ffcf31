import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, ofItem, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { summary } from './summary';
import { ITA, MARKS, RESULT_YEAR } from './words';

/** The document of แบบติดตามความก้าวหน้า: memo and cover, introduction, then a table for each instrument. */
export const sections: ISectionOptions[] = [
  reportMemo('ติดตามความก้าวหน้าของการดำเนินการ'),
  cover(),
  summary(),
  tableSection([
    ...titleLines(),
    ...ofItem(),
    line(
      'ความก้าวหน้าหรือผลการดำเนินการตามมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงานไปสู่การปฏิบัติอย่างเป็นรูปธรรม',
      STYLE.partTitle,
    ),
    line(
      `{{agency}} ได้นำผล${ITA} ประจำปีงบประมาณ ${RESULT_YEAR} ` +
        'มาวิเคราะห์และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน พร้อมมอบหมายส่วนราชการที่รับผิดชอบให้นำไปปฏิบัติ ' +
        'จึงขอรายงานความก้าวหน้าของการดำเนินการ ข้อมูล ณ วันที่ {{asOf}} จำแนกตามเครื่องมือการประเมิน ดังต่อไปนี้',
      STYLE.body,
    ),
    line('{{#groups}}', STYLE.groupTitle),
    ...sectionTitle(),
    measuresTable(),
    line('{{/groups}}', STYLE.groupTitle),
    line(MARKS, STYLE.mark),
  ]),
];
