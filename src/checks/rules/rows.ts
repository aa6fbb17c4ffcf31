import { headingOf } from '../../forms/table';
import { isToldLeftOut } from '../../forms/table-rows';
import { messages } from '../../messages';
import type { Rule } from '../rule';

export const rowJoined: Rule = {
  code: 'row/joined',
  title: 'แถวที่อ่านรวมกับมาตรการด้านบน',
  severity: 'warning',
  about: 'แถวที่ไม่มีเลขลำดับอย่างแถวอื่น ซ้ำกับแถวบน หรือกรอกครบโดยเว้นชื่อว่าง',
  example: '2. ข แล้วแถวถัดไปเป็น ค ไม่มีเลข 3.',
  find: ({ table }) =>
    table.measures.flatMap(({ rows: [first = 0], joinedInDoubt, fields }) =>
      joinedInDoubt.map((row) => {
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
  about: 'แถวที่เป็นยอดรวม เลขที่ของคอลัมน์ ชื่อส่วนราชการ หัวข้อคั่น ชื่อเรื่องที่ซ้ำ หรือข้อความเดี่ยวที่อาจเป็นของมาตรการ',
  example: 'รวมทั้งสิ้น 9 มาตรการ',
  find: ({ table }) =>
    table.leftOut.filter(isToldLeftOut).map(({ row, column, text, words, kind }) => ({
      ...messages.checks.rowLeftOut(row, words, kind),
      ...{ row, column, value: text },
    })),
};
