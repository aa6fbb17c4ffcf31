import { messages } from '../../messages';
import { SETTINGS_SHEET } from '../../office/settings';
import { cleanText } from '../../thai/clean';
import { distance } from '../../thai/distance';
import { matchKey } from '../../thai/text';
import { cellsOf, placeOf } from '../cells';
import type { Found, Rule } from '../rule';

// What stands between two departments, and what numbers them.
const SEPARATOR = /\s*(?:[\n,،;]|\s\/\s|(?<=\D)\/(?=\D)|\sและ\s|\s{2,})\s*/;
const NUMBERING = /^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])\s*/;
// "ทุกกอง…", "ทุกส่วนราชการ", and what is no department of the office.
const EVERY = /^(?:ทุก|คณะ|ผู้บริหาร|นายก|ปลัด|รองปลัด|ผู้อำนวยการ|หัวหน้า|เจ้าหน้าที่|พนักงาน|บุคลากร|งาน|ฝ่าย)/;

/** Words at most so far from a known name, in letters, are a slip of it. */
const SLIP = 2;

export const departmentUnknown: Rule = {
  code: 'department/unknown',
  title: 'ผู้รับผิดชอบไม่ตรงกับแผ่นงานตั้งค่า',
  severity: 'warning',
  about: 'ผู้รับผิดชอบต้องเป็นส่วนราชการในแผ่นงานตั้งค่า หรือ "ทุกกอง/ทุกส่วนราชการ"',
  example: 'กองครัง (เสนอ กองคลัง)',
  find: ({ table, settings }) => {
    const known = settings.departments.map((name) => ({ name, key: matchKey(name).replace(/ฯ$/, '') }));
    if (known.length === 0) return [];
    return cellsOf(table, 'responsible').flatMap((cell): Found[] => {
      const text = cleanText(cell.text);
      const names = text.split(SEPARATOR).map((part) => part.replace(NUMBERING, '').trim());
      const unknown = names.filter((name) => {
        const key = matchKey(name).replace(/ฯ$/, '');
        return key.length > 2 && !EVERY.test(key) && !known.some((each) => isSame(each.key, key));
      });
      return [...new Set(unknown)].map((name) => {
        const nearest = nearestOf(matchKey(name), known);
        const said = messages.departmentChecks.unknown(cell.row, cell.heading, name, nearest, SETTINGS_SHEET);
        // A word that stands once can be changed without a doubt as to where.
        const isOnce = text.split(name).length === 2;
        const fix =
          nearest !== null && isOnce && unknown.length === 1 ? text.replace(name, () => nearest) : null;
        return { ...said, ...placeOf(cell), ...(fix !== null && { fix }) };
      });
    });
  },
};

/** One name within the other: "สำนักปลัด" of "สำนักปลัดเทศบาล", "งานนิติการ สำนักปลัด" of "สำนักปลัด". */
const isSame = (known: string, key: string): boolean => known.includes(key) || key.includes(known);

function nearestOf(key: string, known: readonly { name: string; key: string }[]): string | null {
  const near = known
    .map((each) => ({ name: each.name, away: distance(each.key, key) }))
    .filter(({ away, name }) => away <= SLIP && away * 3 < matchKey(name).length)
    .sort((a, b) => a.away - b.away);
  const [first, second] = near;
  return first && first.away !== second?.away ? first.name : null;
}
