import {
  type ISectionOptions,
  LeaderType,
  Paragraph,
  Tab,
  type TabStopDefinition,
  TabStopType,
  TextRun,
} from 'docx';
import { borderlessRow, emptyLine, line, section } from './parts';
import { CM, STYLE } from './styles';
import { COUNT, RESULT_YEAR, STATES, YEAR } from './words';

/** The text area of a memo page in centimetres: A4 less 3 cm on the left and 2 cm on the right. */
const WIDTH = 16;
/** Room for the emblem (ครุฑ), 1.5 cm high at the top left. */
const EMBLEM = 1.5;
// What takes two lines goes on under its own first word.
const SUBJECT_INDENT = Math.round(1.4 * CM);
const AGENCY_INDENT = Math.round(2.7 * CM);

const label = (text: string): TextRun => new TextRun({ text, style: STYLE.memoLabel });
const tab = (): TextRun => new TextRun({ children: [new Tab()] });
/** A tab stop that dots fill, in centimetres: what is blank before it is written by hand. */
const dotsTo = (centimetres: number, type: 'left' | 'right'): TabStopDefinition => ({
  type,
  position: Math.round(centimetres * CM),
  leader: LeaderType.DOT,
});
const toMargin = dotsTo(WIDTH, TabStopType.RIGHT);

const signature = (): Paragraph =>
  new Paragraph({
    style: STYLE.signature,
    children: [
      new TextRun('({{name}})'),
      new TextRun({ text: '{{position}}{{#position2}}', break: 1 }),
      new TextRun({ text: '{{position2}}{{/position2}}', break: 1 }),
    ],
  });

/**
 * The memo (บันทึกข้อความ) by the rules of official correspondence: margins 3 and 2 cm, title 29 pt, labels 20 pt,
 * then subject, addressee, reason, purpose, close, the signer and any number of endorsers up the chain.
 */
export function memo(text: { paragraphs: string[]; close: string }): ISectionOptions {
  return section(
    { orientation: 'portrait', margin: { top: 1.5, bottom: 2, left: 3, right: 2 }, numbered: true },
    [
      line('{{#memo}}', STYLE.memoLine),
      borderlessRow(
        [
          { width: 3, children: [emptyLine()] },
          { width: WIDTH - 6, children: [line('บันทึกข้อความ', STYLE.memoTitle)] },
          { width: 3, children: [emptyLine()] },
        ],
        EMBLEM,
      ),
      new Paragraph({
        style: STYLE.memoLine,
        indent: { left: AGENCY_INDENT, hanging: AGENCY_INDENT },
        tabStops: [toMargin],
        children: [label('ส่วนราชการ  '), new TextRun('{{unit}} {{agency}} โทร.\u00a0{{phone}}'), tab()],
      }),
      new Paragraph({
        style: STYLE.memoLine,
        tabStops: [dotsTo(WIDTH / 2, TabStopType.LEFT), toMargin],
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
        tabStops: [{ type: TabStopType.LEFT, position: SUBJECT_INDENT }, toMargin],
        children: [label('เรื่อง'), tab(), new TextRun('{{subject}}'), tab()],
      }),
      new Paragraph({ style: STYLE.memoLine, text: 'เรียน  {{addressee}}', spacing: { before: 120 } }),
      ...text.paragraphs.map((each) => line(each, STYLE.body)),
      line(text.close, STYLE.close),
      line('{{#signer}}', STYLE.memoLine),
      signature(),
      line('{{/signer}}', STYLE.memoLine),
      line('{{#endorsers}}', STYLE.memoLine),
      new Paragraph({
        style: STYLE.memoLine,
        text: 'ความเห็นของ{{signsAs}}',
        spacing: { before: 160 },
        keepNext: true,
      }),
      line('{{opinion}}', STYLE.close),
      signature(),
      line('{{/endorsers}}', STYLE.memoLine),
      line('{{/memo}}', STYLE.memoLine),
      line('', STYLE.sectionEnd),
    ],
  );
}

/** The memo that goes with a report of what was done: `did` says what the unit has done with the measures. */
export const reportMemo = (did: string): ISectionOptions =>
  memo({
    paragraphs: [
      `ตามที่ {{agency}} ได้กำหนดมาตรการส่งเสริมคุณธรรมและความโปร่งใสภายในหน่วยงาน ประจำปีงบประมาณ ${YEAR} ` +
        `จากการวิเคราะห์ผลการประเมิน ITA ประจำปีงบประมาณ ${RESULT_YEAR} และมอบหมายให้ส่วนราชการที่เกี่ยวข้องดำเนินการ นั้น`,
      `บัดนี้ {{unit}} ได้${did}ตามมาตรการดังกล่าว ${COUNT} ข้อมูล ณ วันที่ {{asOf}} ` +
        `${STATES} รายละเอียดปรากฏตามรายงานที่แนบมาพร้อมนี้` +
        '{{#published}} เห็นควรเผยแพร่ให้ประชาชนทราบทางเว็บไซต์ของหน่วยงานต่อไป{{/published}}',
    ],
    close: 'จึงเรียนมาเพื่อโปรดทราบ{{#published}} และพิจารณาอนุญาตให้เผยแพร่บนเว็บไซต์ของหน่วยงาน{{/published}}',
  });
