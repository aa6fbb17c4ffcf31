import { type ISectionOptions, Paragraph } from 'docx';
import { results } from '../../src/forms/results';
import { cover } from './cover';
import { memo } from './memo';
import { line, measuresTable, tableSection } from './parts';
import { STYLE } from './styles';

/** The document of แบบรายงานผลการดำเนินการ: memo, cover, and one table under a title of three lines. */
export const sections: ISectionOptions[] = [
  memo({
    subject: '{{title}} {{titlePeriod}}',
    paragraphs: [
      'ตามที่ {{agency}} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ พ.ศ. {{fiscalYear}} ' +
        'จากการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ พ.ศ. {{resultYear}} และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ นั้น',
      'บัดนี้ {{unit}} ได้รวบรวมผลการดำเนินการตามมาตรการดังกล่าว จำนวน {{measureCount}} มาตรการ ข้อมูล ณ วันที่ {{asOf}} ' +
        'เรียบร้อยแล้ว รายละเอียดปรากฏตามรายงานที่แนบมาพร้อมนี้ เห็นควรเสนอผู้บริหารทราบ และเผยแพร่ให้ประชาชนทราบทางช่องทางของหน่วยงานต่อไป',
    ],
    close: 'จึงเรียนมาเพื่อโปรดพิจารณา',
  }),
  cover(),
  tableSection([
    line('{{title}}', STYLE.title),
    line('{{titlePeriod}}', STYLE.title),
    new Paragraph({ text: '{{agency}} {{place}}', style: STYLE.title, spacing: { after: 120 } }),
    line('{{#groups}}', STYLE.cell),
    measuresTable(results),
    line('{{/groups}}', STYLE.cell),
  ]),
];
