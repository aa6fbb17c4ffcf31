import { headingOf } from '../../forms/table';
import { messages } from '../../messages';
import type { Rule } from '../rule';

export const rowJoined: Rule = {
  code: 'row/joined',
  title: 'แถวที่อ่านรวมกับมาตรการด้านบน',
  severity: 'warning',
  about: 'แถวที่กรอกครบ แต่ไม่มีเลขลำดับอย่างแถวอื่น หรือซ้ำกับแถวบน',
  example: '2. ข แล้วแถวถัดไปเป็น ค ไม่มีเลข 3.',
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
  about: 'แถวในที่ของชื่อเรื่องหรือหมายเหตุ ซึ่งอาจเป็นข้อความของมาตรการ',
  example: '3. ค อยู่ใต้หมายเหตุเพียงช่องเดียว',
  find: ({ table }) =>
    table.leftOut.flatMap(({ row, column, text, plain }) =>
      plain ? [] : [{ ...messages.checks.rowLeftOut(row, text), row, column, value: text }],
    ),
};
