import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, ofItem, sectionTitle, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { summary } from './summary';
import { ITA, MARKS, RESULT_YEAR, YEAR } from './words';

/** The document of แบบรายงานตามเครื่องมือ: memo and cover, then per instrument its lowest indicator by the scores sheet, then its table. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover(),
  summary(),
  tableSection([
    ...titleLines(),
    ...ofItem(),
    line(
      `{{agency}} ได้นำผล${ITA} ประจำปีงบประมาณ ${RESULT_YEAR} มากำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ` +
        `และได้ดำเนินการตามมาตรการในปีงบประมาณ ${YEAR} มีผลการดำเนินการ ข้อมูล ณ วันที่ {{asOf}} จำแนกตามเครื่องมือ ดังนี้`,
      STYLE.body,
    ),
    line('{{#groups}}', STYLE.groupTitle),
    ...sectionTitle('{{order}}. {{groupTitle}}'),
    line('{{#lowest}}', STYLE.lead),
    line('ผลการประเมินต่ำที่สุดของเครื่องมือนี้ คือ {{indicators}} {{verdict}} ({{target}} คะแนนขึ้นไป)', STYLE.lead),
    line('{{/lowest}}', STYLE.lead),
    line('{{#groupTitle}}', STYLE.caption),
    line(
      // The instrument's name is in the heading: on one line the caption breaks no word.
      `ตารางผลการดำเนินการตามมาตรการ ประจำปีงบประมาณ ${YEAR} เพื่อปรับปรุงและพัฒนาตามผลการประเมินของเครื่องมือนี้ ประจำปีงบประมาณ ${RESULT_YEAR}`,
      STYLE.caption,
    ),
    line('{{/groupTitle}}', STYLE.caption),
    measuresTable(),
    line('{{/groups}}', STYLE.groupTitle),
    line(MARKS, STYLE.mark),
  ]),
];
