import type { FieldId } from '../../forms/fields';
import { isStatusField } from '../../forms/fields';
import { textOf } from '../../forms/measures';
import { headingOf } from '../../forms/table';
import { messages } from '../../messages';
import { cleanText } from '../../thai/clean';
import { withoutControl } from '../../thai/control';
import { mendThai } from '../../thai/slips';
import { matchKey } from '../../thai/text';
import { cellsOf, placeOf } from '../cells';
import type { Found, Rule } from '../rule';

export const textThai: Rule = {
  code: 'text/thai',
  title: 'ตัวอักษรไทยผิดเพี้ยน',
  severity: 'warning',
  about: 'ตัวอักษรไทยที่ผิดลำดับ ซ้ำ หรือมองไม่เห็น ซึ่งมักมาจาก PDF และ Word',
  example: 'เเผน (สระเอสองตัวแทนสระแอ), นํ้า, ท่ี',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      const { slips } = mendThai(withoutControl(cell.text));
      if (slips.length === 0) return [];
      const said = messages.textChecks.thai(cell.row, cell.heading, cell.text, slips);
      return [{ ...said, ...placeOf(cell), fix: cleanText(cell.text) }];
    }),
};

export const textControl: Rule = {
  code: 'text/control',
  title: 'อักขระควบคุมที่มองไม่เห็น',
  severity: 'warning',
  about: 'อักขระควบคุมที่มองไม่เห็นและพิมพ์ไม่ได้',
  example: 'ข้อความที่มีตัวขึ้นบรรทัดของ Word ติดมา',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      if (withoutControl(cell.text) === cell.text) return [];
      const said = messages.textChecks.control(cell.row, cell.heading, withoutControl(cell.text));
      return [{ ...said, ...placeOf(cell), fix: cleanText(cell.text) }];
    }),
};

// What a template leaves to be filled: dots that stand for words, "xxx", empty brackets. A lone "-" says "none"; an
// ellipsis at the end of words only shortens them.
const PLACEHOLDER =
  /^\s*(?:\.{2,}|…+|_{2,})\s*$|[.…_]{5,}|(?:\.{2,}|…)\s*[0-9๐-๙]+\s*(?:\.{2,}|…)|(?<![a-z])x{3,}(?![a-z])|_{3,}/i;

export const textPlaceholder: Rule = {
  code: 'text/placeholder',
  title: 'ช่องว่างของแม่แบบที่ยังไม่ได้กรอก',
  severity: 'warning',
  about: 'ช่องว่างของแม่แบบที่ยังไม่ได้กรอก',
  example: 'จำนวน..4...ช่องทาง, xxx, .......',
  find: ({ table }) =>
    cellsOf(table).flatMap((cell): Found[] => {
      const blank = isStatusField(cell.field) ? null : PLACEHOLDER.exec(cell.text);
      if (!blank) return [];
      const said = messages.textChecks.placeholder(cell.row, cell.heading, blank[0].trim());
      return [{ ...said, ...placeOf(cell) }];
    }),
};

const TOLD_APART: readonly FieldId[] = ['result', 'outcome'];
/** Shorter texts ("ดำเนินการแล้ว") are alike by nature, in characters without spaces. */
const SHORTEST_REPEATED = 30;

export const textRepeated: Rule = {
  code: 'text/repeated',
  title: 'ข้อความซ้ำกันหลายมาตรการ',
  severity: 'warning',
  about: 'ผลการดำเนินการหรือผลลัพธ์ที่ซ้ำกันทั้งข้อความในหลายมาตรการ',
  example: 'ผลลัพธ์ของมาตรการที่ 6 เหมือนของมาตรการที่ 5 ทุกตัวอักษร',
  find: ({ table }) =>
    TOLD_APART.flatMap((field) => {
      const column = table.headings.columns.get(field);
      const heading = headingOf(table, field);
      const firstRows = new Map<string, number>();
      return table.measures.flatMap((measure): Found[] => {
        const text = textOf(measure, field);
        const key = matchKey(text);
        const row = measure.fields[field]?.parts[0]?.row ?? measure.rows[0] ?? 0;
        const first = firstRows.get(key);
        if (key.length < SHORTEST_REPEATED || first === row) return [];
        if (first === undefined) {
          firstRows.set(key, row);
          return [];
        }
        return [
          { ...messages.textChecks.repeated(row, heading, text, first), row, column, heading, value: text },
        ];
      });
    }),
};
