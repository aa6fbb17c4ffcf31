import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { reportMemo } from './memo';
import { line, measuresTable, tableSection, titleLines } from './parts';
import { STYLE } from './styles';
import { RESULT_YEAR, YEAR } from './words';

/** The document of แบบรายงานตามเครื่องมือ: memo and cover, then per instrument its lowest indicator by the scores sheet, then its table. */
export const sections: ISectionOptions[] = [
  reportMemo('รวบรวมผลการดำเนินการ'),
  cover(),
  tableSection([
    ...titleLines(),
    line(
      `{{agency}} ได้นำผลการประเมิน ITA ประจำปีงบประมาณ ${RESULT_YEAR} มากำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใส ` +
        `และได้ดำเนินการตามมาตรการในปีงบประมาณ ${YEAR} มีผลการดำเนินการ ข้อมูล ณ วันที่ {{asOf}} จำแนกตามเครื่องมือ ดังนี้`,
      STYLE.body,
    ),
    line('{{#groups}}', STYLE.groupTitle),
    line('{{groupTitle}}', STYLE.groupTitle),
    line('{{#lowest}}', STYLE.lead),
    line('ผลการประเมินต่ำที่สุดของเครื่องมือนี้ คือ {{indicators}} {{verdict}} ({{target}} คะแนน)', STYLE.lead),
    line('{{/lowest}}', STYLE.lead),
    measuresTable(),
    line('{{/groups}}', STYLE.groupTitle),
  ]),
];
