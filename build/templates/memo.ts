import {
  AlignmentType,
  type ISectionOptions,
  LineRuleType,
  Paragraph,
  Tab,
  TabStopType,
  TextRun,
} from 'docx';
import { line, section } from './parts';
import { CM, STYLE, MEMO_WIDTH as WIDTH } from './styles';
import { COUNT, ITA, ONCE_APPROVED, RESULT_YEAR, SIGNED_ON, STATES, WEBSITE, YEAR } from './words';

/** Room for the emblem (ครุฑ), 1.5 cm high at the top left, before the tab. */
const EMBLEM = 1.5;
// What takes two lines goes on under its own first word.
const SUBJECT_INDENT = Math.round(1.4 * CM);
const AGENCY_INDENT = Math.round(2.7 * CM);

/** What the one who decides ticks. */
const DECISION =
  '(  ) ทราบ     (  ) เห็นชอบ/อนุญาต     (  ) อื่น ๆ ....................................................'.replace(
    / {2}\) /g,
    '\u00a0\u00a0) ',
  );

const label = (text: string): TextRun => new TextRun({ text, style: STYLE.memoLabel });
const tab = (): TextRun => new TextRun({ children: [new Tab()] });

/** Room to sign over a name and its positions; `dated`: with the day, which the writer of a memo has at its head. */
const signature = ({ dated = false } = {}): Paragraph =>
  new Paragraph({
    style: STYLE.signature,
    children: [
      new TextRun('({{name}})'),
      new TextRun({ text: '{{position}}{{#position2}}', break: 1 }),
      new TextRun({ text: '{{position2}}{{/position2}}', break: 1 }),
      ...(dated ? [new TextRun({ text: SIGNED_ON, break: 1 })] : []),
    ],
  });

/** Who is asked: a line that stays with the opinion below. */
const asked = (text: string): Paragraph =>
  new Paragraph({ style: STYLE.memoLine, text, spacing: { before: 160 }, keepNext: true });

/**
 * The memo (บันทึกข้อความ) by the rules of official correspondence: margins 3 and 2 cm, title 29 pt, labels 20 pt,
 * then subject, addressee, reason, purpose, close, the signer and any number of endorsers up the chain.
 */
export function memo(text: { paragraphs: string[]; close: string }): ISectionOptions {
  return section(
    { orientation: 'portrait', margin: { top: 1.5, bottom: 2, left: 3, right: 2 }, numbered: true },
    [
      line('{{#memo}}', STYLE.memoLine),
      new Paragraph({
        style: STYLE.title,
        alignment: AlignmentType.LEFT,
        tabStops: [{ type: TabStopType.CENTER, position: Math.round((WIDTH / 2) * CM) }],
        spacing: { line: Math.round(EMBLEM * CM), lineRule: LineRuleType.AT_LEAST },
        children: [
          new TextRun('{{emblem}}'),
          tab(),
          new TextRun({ text: 'บันทึกข้อความ', style: STYLE.memoTitle }),
        ],
      }),
      new Paragraph({
        style: STYLE.memoDotted,
        indent: { left: AGENCY_INDENT, hanging: AGENCY_INDENT },
        children: [
          label('ส่วนราชการ  '),
          new TextRun('{{unit}} {{agency}} โทร.\u00a0{{phone}}{{#email}} อีเมล\u00a0{{email}}{{/email}}'),
          tab(),
        ],
      }),
      new Paragraph({
        style: STYLE.memoNumber,
        children: [
          label('ที่  '),
          new TextRun('{{documentNumber}}'),
          tab(),
          label('  วันที่  '),
          new TextRun('{{date}}'),
          tab(),
        ],
      }),
      new Paragraph({
        style: STYLE.memoLine,
        indent: { left: SUBJECT_INDENT, hanging: SUBJECT_INDENT },
        tabStops: [{ type: TabStopType.LEFT, position: SUBJECT_INDENT }],
        children: [label('เรื่อง'), tab(), new TextRun('{{subject}}')],
      }),
      new Paragraph({ style: STYLE.memoLine, text: 'เรียน  {{addressee}}', spacing: { before: 120 } }),
      ...text.paragraphs.map((each) => line(each, STYLE.body)),
      line(text.close, STYLE.close),
      line('{{#signer}}', STYLE.memoLine),
      signature(),
      line('{{/signer}}', STYLE.memoLine),
      line('{{#reviewers}}', STYLE.memoLine),
      asked('ความเห็นของ{{signsAs}} (ผู้พิจารณาตามลำดับ)'),
      line('{{opinion}}', STYLE.close),
      signature({ dated: true }),
      line('{{/reviewers}}', STYLE.memoLine),
      line('{{#approver}}', STYLE.memoLine),
      asked('ความเห็นของ{{signsAs}} (ผู้มีอำนาจพิจารณา)'),
      line(DECISION, STYLE.close),
      line('{{#opinion}}', STYLE.close),
      line('{{opinion}}', STYLE.close),
      line('{{/opinion}}', STYLE.close),
      signature({ dated: true }),
      line('{{/approver}}', STYLE.memoLine),
      line('{{/memo}}', STYLE.memoLine),
      line('', STYLE.sectionEnd),
    ],
  );
}

/**
 * The memo that goes with a report of what was done: `did` says what the unit has done with the measures, `publish` what is to
 * come of a report that is published.
 */
export const reportMemo = (
  did: string,
  publish = `เห็นควรเผยแพร่ให้ประชาชนทราบทาง${WEBSITE} ต่อไป`,
): ISectionOptions =>
  memo({
    paragraphs: [
      '{{#ofIta}}',
      `ตามที่ {{agency}} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ ${YEAR} ` +
        `จากการวิเคราะห์ผล${ITA} ประจำปีงบประมาณ ${RESULT_YEAR} และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ นั้น`,
      '{{/ofIta}}',
      '{{#otherReport}}',
      `ตามที่ {{agency}} ได้มอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ{{otherReport}} ประจำปีงบประมาณ ${YEAR} นั้น`,
      '{{/otherReport}}',
      '{{^otherPlan}}',
      `บัดนี้ {{unit}} ได้${did}{{#ofIta}}ตามมาตรการ{{/ofIta}}ดังกล่าว ${COUNT} ข้อมูล ณ วันที่ {{asOf}} ` +
        `${STATES} รายละเอียดปรากฏตามรายงานที่แนบมาพร้อมนี้` +
        `{{#published}} ${publish}{{/published}}`,
      '{{/otherPlan}}',
      '{{#otherPlan}}',
      `ด้วย {{unit}} ได้จัดทำ{{otherPlan}} ประจำปีงบประมาณ ${YEAR} ${COUNT} รายละเอียดปรากฏตามเอกสารที่แนบมาพร้อมนี้${ONCE_APPROVED}`,
      '{{/otherPlan}}',
    ],
    close:
      '{{#otherPlan}}จึงเรียนมาเพื่อโปรดพิจารณาให้ความเห็นชอบ{{/otherPlan}}' +
      '{{^otherPlan}}จึงเรียนมาเพื่อโปรดทราบ{{#published}} และพิจารณาอนุญาตให้เผยแพร่บนเว็บไซต์ของหน่วยงาน{{/published}}{{/otherPlan}}',
  });
