import { headingOf } from '../../forms/table';
import { messages } from '../../messages';
import type { Rule } from '../rule';

export const rowJoined: Rule = {
  code: 'row/joined',
  title: 'แถวที่อ่านรวมกับมาตรการด้านบน',
  severity: 'warning',
  about: 'แถวที่กรอกครบทุกช่องที่ต้องกรอก แต่ไม่มีเลขลำดับในตารางที่มีเลขลำดับ หรือมีช่องหลักซ้ำกับแถวบน',
  example: 'แถวที่ 5 ไม่มีเลขลำดับ จึงเป็นส่วนหนึ่งของมาตรการแถวที่ 4',
  find: ({ table }) =>
    table.measures.flatMap(({ rows: [first = 0], joinedWhole, fields }) =>
      joinedWhole.map((row) => {
        const { keyField } = table.form;
        const heading = headingOf(table, keyField);
        return {
          ...messages.checks.rowJoined(row, first, heading),
          ...{ row, column: table.headings.columns.get(keyField), heading },
          value: fields[keyField]?.parts.find((part) => part.row === row)?.text ?? '',
        };
      }),
    ),
};

export const rowLeftOut: Rule = {
  code: 'row/left-out',
  title: 'แถวที่ไม่ได้อ่านเป็นมาตรการ',
  severity: 'warning',
  about: 'แถวใต้หัวตารางที่อยู่ในที่ของชื่อเรื่องหรือหมายเหตุ แต่อาจเป็นข้อความของมาตรการ',
  example: 'แถวที่ 9 อยู่ใต้หมายเหตุ จึงไม่อยู่ในรายงาน',
  find: ({ table }) =>
    table.leftOut.flatMap(({ row, column, text, plain }) =>
      plain ? [] : [{ ...messages.checks.rowLeftOut(row, text), row, column, value: text }],
    ),
};
