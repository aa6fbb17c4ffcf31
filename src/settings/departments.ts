import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';

// What offices put between two departments in one cell, and the numbers of a list.
const BETWEEN = /[\n/,،;]+|\s+และ\s*|และ(?=กอง|สำนัก|หน่วย)|\s+/;
const NUMBERING = /^\(?\d{1,2}[.)]$|^[-–•*]$/;
/** "ทุกกองงานในองค์กร", "ทุกส่วนราชการ", "ทุกคน". */
export const EVERYONE = /ทุก(?:กอง|ส่วน|สำนัก|หน่วย|ฝ่าย|งาน|แผนก|คน|ภาค)/;

const BUREAU = 'สำนัก';

/** The key of a department's name, as offices write it too: "สำนักปลัดฯ" and "สำนักงานปลัด" are "สำนักปลัด". */
export const departmentKey = (name: string): string =>
  matchKey(name)
    .replace(/ฯ$/, '')
    .replace(/^สำนักงาน(?=ปลัด)/, BUREAU);

/** The departments of an office, and which of them a cell makes responsible. */
export interface Departments {
  /** To choose from: those the office has set, or else what is in the cells. */
  names: string[];
  /** By its name, or by naming everyone; a longer name that holds this one is another department. */
  isResponsible(cell: string, department: string): boolean;
}

/** Reads the departments of cells, where the office has set none; `known` are those that it has. */
export function departmentsOf(cells: readonly string[], known: readonly string[]): Departments {
  const names = known.length > 0 ? [...new Set(known)] : namesIn(cells);
  const findNames = placesOfNames(names);
  return {
    names,
    isResponsible(cell, department) {
      if (EVERYONE.test(matchKey(cell))) return true;
      const wanted = departmentKey(department);
      const places = (names.includes(department) ? findNames : placesOfNames([...names, department]))(cell);
      return places.some(({ name }) => departmentKey(name) === wanted);
    },
  };
}

function namesIn(cells: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const cell of cells) {
    for (const name of cell.split(BETWEEN)) {
      const key = departmentKey(name);
      if (isBlank(name) || NUMBERING.test(key) || EVERYONE.test(key) || found.has(key)) continue;
      found.set(key, name.trim());
    }
  }
  return [...found.values()];
}

/** Where a known name is in a text, from its first to behind its last character. */
export interface NamePlace {
  name: string;
  start: number;
  end: number;
}

/**
 * What may be right behind a department's name without a space: another unit or a person, the kind of office, and words that
 * go on with the sentence. Any other letter makes it another name: "กองคลังง" and "กองคลังหลวง" are not "กองคลัง".
 */
const BEHIND =
  '(?=$|[^\\u0e01-\\u0e4e]|ฯ|กอง|สำนัก|หน่วย|ส่วน|ฝ่าย|งาน|คณะ|เทศบาล|อบต|อบจ|องค์การ|เมือง|จังหวัด|อำเภอ|ตำบล|ผู้|หัวหน้า|เจ้า|พนักงาน|บุคลากร|นา[ยง]|นัก|ทุก|และ|หรือ|ร่วม|กับ|โดย|ของ|ที่|ใน|เป็น|ดำเนิน|รับผิด|จัด)';

/**
 * Makes the search for known names in texts, in their order and none within another: of several the longest, with spaces
 * anywhere in it and either digits. A longer word that only begins like a name is none.
 */
export function placesOfNames(known: readonly string[]): (text: string) => NamePlace[] {
  const names = known
    .map((name) => ({ name, key: departmentKey(name) }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => b.key.length - a.key.length);
  if (names.length === 0) return () => [];
  const letters = (text: string) =>
    [...text].map((letter) => letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&')).join('\\s*');
  const spaced = (key: string) =>
    key.startsWith(`${BUREAU}ปลัด`)
      ? `${letters(BUREAU)}\\s*(?:งาน\\s*)?${letters(key.slice(BUREAU.length))}`
      : letters(key);
  const pattern = new RegExp(`(?:${names.map(({ key }) => spaced(key)).join('|')})${BEHIND}`, 'gi');
  return (text) =>
    [...toArabicDigits(text).matchAll(pattern)].map((match) => {
      const start = match.index ?? 0;
      const key = departmentKey(match[0]);
      const name = names.find((each) => each.key === key)?.name ?? match[0];
      return { name, start, end: start + match[0].length };
    });
}

/** What parts two names in a cell of several; a name that was shortened ends with ฯ. */
const PARTING = /^ฯ?(?:[\s/,،;]+(?:และ)?[\s/,]*|\s*และ\s*)$/;
const END = /^ฯ?\s*$/;

/**
 * Makes the reader of a cell's departments in the office's order, parted by "/"; null where the cell holds anything else
 * than names of departments, so that no word of it could be lost.
 */
export function formatDepartments(known: readonly string[]): (cell: string) => string | null {
  const findNames = placesOfNames(known);
  const inOrder = [...new Set(known)];
  return (cell) => {
    const places = findNames(cell);
    const [first] = places;
    if (!first || !isBlank(cell.slice(0, first.start))) return null;
    const isRegular = places.every(({ end }, i) => {
      const next = places[i + 1];
      return next ? PARTING.test(cell.slice(end, next.start)) : END.test(cell.slice(end));
    });
    if (!isRegular) return null;
    const found = new Set(places.map(({ name }) => name));
    return inOrder.filter((name) => found.has(name)).join('/');
  };
}
