import { type ISectionOptions, Paragraph, Tab, TabStopType, TextRun } from 'docx';
import { borderlessRow, emptyLine, line, section } from './parts';
import { CM, STYLE } from './styles';

const label = (text: string): TextRun => new TextRun({ text, style: STYLE.memoLabel });
const labelled = (name: string, text: string): Paragraph =>
  new Paragraph({ style: STYLE.memoLine, children: [label(`${name}  `), new TextRun(text)] });

/** The text area of a memo page in centimetres: A4 less 3 cm on the left and 2 cm on the right. */
const WIDTH = 16;
/** Room for the emblem (ครุฑ), 1.5 cm high at the top left. */
const EMBLEM = 1.5;
const SUBJECT_INDENT = Math.round(1.4 * CM);

const signature = (): Paragraph[] => [
  line('({{name}})', STYLE.signature),
  line('{{position}}', STYLE.signature),
  line('{{#position2}}', STYLE.signature),
  line('{{position2}}', STYLE.signature),
  line('{{/position2}}', STYLE.signature),
];

/**
 * The memo (บันทึกข้อความ) by the rules of official correspondence: margins 3 and 2 cm, title 29 pt, labels 20 pt,
 * then subject, addressee, reason, purpose, close, the signer and any number of endorsers up the chain.
 */
export function memo(text: { subject: string; paragraphs: string[]; close: string }): ISectionOptions {
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
      labelled('ส่วนราชการ', '{{unit}} {{agency}} โทร. {{phone}}'),
      borderlessRow([
        { width: WIDTH / 2, children: [labelled('ที่', '{{documentNumber}}')] },
        { width: WIDTH / 2, children: [labelled('วันที่', '{{date}}')] },
      ]),
      new Paragraph({
        style: STYLE.memoLine,
        // A subject of two lines goes on under its own first word.
        indent: { left: SUBJECT_INDENT, hanging: SUBJECT_INDENT },
        tabStops: [{ type: TabStopType.LEFT, position: SUBJECT_INDENT }],
        children: [label('เรื่อง'), new TextRun({ children: [new Tab(), text.subject] })],
      }),
      new Paragraph({ style: STYLE.memoLine, text: 'เรียน  {{addressee}}', spacing: { before: 120 } }),
      ...text.paragraphs.map((each) => line(each, STYLE.body)),
      line(text.close, STYLE.body),
      line('{{#signer}}', STYLE.signature),
      emptyLine(STYLE.signature),
      emptyLine(STYLE.signature),
      ...signature(),
      line('{{/signer}}', STYLE.signature),
      line('{{#endorsers}}', STYLE.memoLine),
      new Paragraph({
        style: STYLE.memoLine,
        text: 'ความเห็นของ{{position}}',
        spacing: { before: 160 },
        keepNext: true,
      }),
      new Paragraph({ style: STYLE.body, text: '{{opinion}}', keepNext: true }),
      emptyLine(STYLE.signature),
      ...signature(),
      line('{{/endorsers}}', STYLE.memoLine),
      line('{{/memo}}', STYLE.memoLine),
      line('', STYLE.sectionEnd),
    ],
  );
}
