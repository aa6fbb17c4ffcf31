import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { RESULT_YEAR } from './words';

/** The document of แบบติดตามความก้าวหน้า: memo and cover, introduction, then a table for each instrument. */
export const sections: ISectionOptions[] = [
  reportMemo('ติดตามความก้าวหน้าของการดำเนินการ'),
  cover(),
  tableSection([
    ...titleLines(),
    line(
      `{{agency}} ได้นำผลการประเมินคุณธรรมและความโปร่งใสในการดำเนินงานของหน่วยงานภาครัฐ (ITA) ประจำปีงบประมาณ ${RESULT_YEAR} ` +
        'มาวิเคราะห์และกำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน พร้อมมอบหมายส่วนราชการที่รับผิดชอบให้นำไปปฏิบัติ ' +
        'จึงขอรายงานความก้าวหน้าของการดำเนินการ ข้อมูล ณ วันที่ {{asOf}} จำแนกตามเครื่องมือการประเมิน ดังต่อไปนี้',
      STYLE.body,
    ),
    line('{{#groups}}', STYLE.groupTitle),
    line('{{groupTitle}}', STYLE.groupTitle),
    measuresTable(),
    line('{{/groups}}', STYLE.groupTitle),
  ]),
];
