import type { ISectionOptions } from 'docx';
import { line, loopTable, runningLine, section, titleLines } from './parts';
import { STYLE } from './styles';
import { COUNT, noBreak } from './words';

const COUNT_MM = 21;
const count = (header: string, tag: string) => ({ header, tag, millimetres: COUNT_MM, isCentred: true });

/** The counts of measures by what a table is about. */
const countTable = (columns: ReturnType<typeof count>[]) =>
  loopTable({
    loop: 'counts',
    columns: [
      { header: 'รายการ', tag: 'name', millimetres: 170 - COUNT_MM * (columns.length + 1) },
      count('ทั้งหมด', 'total'),
      ...columns,
    ],
  });

const STATES = [
  count('ดำเนินการ\nแล้ว', 'done'),
  count('อยู่ระหว่าง\nดำเนินการ', 'inProgress'),
  count('ยังไม่\nดำเนินการ', 'notStarted'),
  count('ไม่สามารถ\nดำเนินการได้', 'unable'),
  count('ยังไม่ระบุ', 'blank'),
];

/**
 * The summary on pages of its own: counts as bars and tables, what is overdue, the scores of two years beside each other.
 * @param isPlan nothing is done yet, and there is nothing to say of it; so it is of another plan of the office
 */
export const summary = ({ isPlan = false } = {}): ISectionOptions =>
  section(
    {
      orientation: 'portrait',
      margin: { top: 2.2, bottom: 2, left: 2, right: 2 },
      numbered: true,
      running: runningLine('สรุปภาพรวม'),
    },
    [
      line('{{#summary}}', STYLE.cell),
      ...titleLines([
        'สรุปภาพรวม',
        '{{title}}',
        '{{titlePeriod}}',
        '{{titleAgency}}',
        `${COUNT} ข้อมูล ณ วันที่ {{asOf}}`,
      ]),
      ...(isPlan
        ? []
        : [
            line('{{^otherPlan}}', STYLE.cell),
            line('{{#earlierRounds}}', STYLE.cell),
            line('{{roundName}} {{roundCounts}}', STYLE.caption),
            line('{{/earlierRounds}}', STYLE.cell),
            line('จำนวน{{countUnit}}ตามสถานะ', STYLE.caption),
            line('{{@statusBars}}', STYLE.cell),
            line('{{/otherPlan}}', STYLE.cell),
          ]),
      line('{{#countTables}}', STYLE.cell),
      line('จำนวน{{countUnit}}จำแนกตาม{{heading}}', STYLE.caption),
      ...(isPlan
        ? [countTable([])]
        : [
            line('{{#otherPlan}}', STYLE.cell),
            countTable([]),
            line('{{/otherPlan}}', STYLE.cell),
            line('{{^otherPlan}}', STYLE.cell),
            countTable(STATES),
            line('{{/otherPlan}}', STYLE.cell),
          ]),
      line('{{/countTables}}', STYLE.cell),
      line('{{#overdue}}', STYLE.cell),
      line('{{countUnit}}ที่พ้นกำหนดแล้วและยังไม่แล้วเสร็จ ข้อมูล ณ วันที่ {{asOf}}', STYLE.caption),
      loopTable({
        loop: 'late',
        columns: [
          { header: 'มาตรการ', tag: 'name', millimetres: 85 },
          { header: 'ผู้รับผิดชอบ', tag: 'responsible', millimetres: 45 },
          { header: 'วันครบกำหนด', tag: 'deadline', millimetres: 40, isCentred: true },
        ],
      }),
      line('{{/overdue}}', STYLE.cell),
      line('{{#comparison}}', STYLE.cell),
      line('ผลการประเมิน ITA สองปี เทียบรายตัวชี้วัด', STYLE.caption),
      loopTable({
        loop: 'compared',
        whole: true,
        columns: [
          { header: 'ตัวชี้วัด', tag: 'indicator', millimetres: 80 },
          {
            header: `คะแนนปี ${noBreak('พ.ศ. {{earlier}}')}`,
            tag: 'before',
            millimetres: 30,
            isCentred: true,
          },
          { header: `คะแนนปี ${noBreak('พ.ศ. {{later}}')}`, tag: 'after', millimetres: 30, isCentred: true },
          { header: 'ผลต่าง', tag: 'change', millimetres: 30, isCentred: true },
        ],
      }),
      line('{{/comparison}}', STYLE.cell),
      line('{{/summary}}', STYLE.cell),
      line('', STYLE.sectionEnd),
    ],
  );
