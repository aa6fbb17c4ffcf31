import type { ISectionOptions } from 'docx';
import { cover } from './cover';
import { memo } from './memo';
import {
  annex,
  line,
  loopTable,
  measuresTable,
  ofItem,
  runningLine,
  section,
  sectionTitle,
  signatures,
  titleLines,
} from './parts';
import { STYLE } from './styles';
import { summary } from './summary';
import { COUNT, ITA, ONCE_APPROVED, RESULT_YEAR, YEAR } from './words';

const RUNNING = runningLine('มาตรการส่งเสริมคุณธรรมและความโปร่งใส');

/** One instrument's scores: the indicator, its score, and what must be corrected, as the tag has it. */
const scoreColumns = (issue: string) => [
  { header: 'ตัวชี้วัดของการประเมิน ITA', tag: 'indicator', millimetres: 60 },
  { header: 'คะแนน', tag: 'score', millimetres: 20, isCentred: true },
  { header: 'ประเด็นที่ต้องแก้ไข/ปรับปรุง', tag: issue, millimetres: 90 },
];

/** An issue given once for an instrument is in one cell beside all its indicators. */
const scoresTables = [
  line('{{#sharedIssue}}', STYLE.cell),
  loopTable({ loop: 'otherIndicators', first: 'firstIndicator', columns: scoreColumns('sharedIssue') }),
  line('{{/sharedIssue}}', STYLE.cell),
  line('{{^sharedIssue}}', STYLE.cell),
  loopTable({ loop: 'otherIndicators', head: 'firstIndicator', columns: scoreColumns('issue') }),
  line('{{/sharedIssue}}', STYLE.cell),
];

/** The document of แบบวิเคราะห์ผลและกำหนดมาตรการ: memo and cover, the scores and what they say, then the measures that answer them. */
export const sections: ISectionOptions[] = [
  memo({
    paragraphs: [
      `ตามที่ {{agency}} ได้รับทราบผล${ITA} ` +
        `ประจำปีงบประมาณ ${RESULT_YEAR} และได้ประชุมเพื่อพิจารณาผลการประเมินเมื่อวันที่ {{meetingDate}} นั้น`,
      'บัดนี้ {{unit}} ได้{{#scores}}วิเคราะห์ผลการประเมินและ{{/scores}}จัดทำมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ' +
        `ประจำปีงบประมาณ ${YEAR} ${COUNT} รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้${ONCE_APPROVED}`,
    ],
    close: 'จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ',
  }),
  cover(),
  summary({ isPlan: true }),
  section(
    {
      orientation: 'portrait',
      margin: { top: 2.2, bottom: 2, left: 2, right: 2 },
      numbered: true,
      running: RUNNING,
    },
    [
      // The year is on the line of the title, a reporting period on one of its own.
      line('{{^round}}', STYLE.cell),
      ...titleLines(['{{title}} {{titlePeriod}}', '{{titleAgency}}']),
      line('{{/round}}', STYLE.cell),
      line('{{#round}}', STYLE.cell),
      ...titleLines(),
      line('{{/round}}', STYLE.cell),
      ...ofItem(),
      line(`๑. การวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ ${RESULT_YEAR}`, STYLE.partTitle),
      line('{{#scores}}', STYLE.body),
      line(
        `{{agency}} มีผล${ITA} ประจำปีงบประมาณ ${RESULT_YEAR} ` +
          'คะแนนรวม {{total}} คะแนน อยู่ในระดับ{{level}} จำแนกตามเครื่องมือและตัวชี้วัด พร้อมประเด็นที่ต้องแก้ไขหรือปรับปรุง ดังนี้',
        STYLE.body,
      ),
      line('{{#instruments}}', STYLE.groupTitle),
      line('{{groupTitle}}', STYLE.groupTitle),
      ...scoresTables,
      line('{{/instruments}}', STYLE.groupTitle),
      line(`คะแนนรายตัวชี้วัดเทียบกับเป้าหมาย {{target}} คะแนน ประจำปีงบประมาณ ${RESULT_YEAR}`, STYLE.caption),
      line('{{@bars}}', STYLE.cell),
      line('เส้นตั้งคือเป้าหมาย แท่งทึบคือถึงเป้าหมาย แท่งลายทแยงคือต่ำกว่าเป้าหมาย', STYLE.cell),
      line('{{/scores}}', STYLE.body),
      line('{{^scores}}', STYLE.body),
      line('ผลคะแนนรวม {{dotted}} คะแนน อยู่ในระดับ {{dotted}}', STYLE.body),
      line('{{/scores}}', STYLE.body),
      line(`๒. มาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ ${YEAR}`, STYLE.partTitle),
      line(
        'จากการประชุมเมื่อวันที่ {{meetingDate}} {{meetingBy}} ได้ร่วมกันพิจารณาผลการประเมินข้างต้น และกำหนดมาตรการพร้อมผู้รับผิดชอบ ระยะเวลา และการติดตามผล ดังนี้',
        STYLE.lead,
      ),
      line('{{#groups}}', STYLE.cell),
      ...sectionTitle(undefined, STYLE.groupTitle),
      measuresTable(),
      line('{{/groups}}', STYLE.cell),
      ...signatures(7),
      ...annex([10, 56, 60, 44]),
      line('', STYLE.sectionEnd),
    ],
  ),
];
