import { toArabicDigits } from '../thai/digits';
import { isBlank, matchKey } from '../thai/text';
import { OFFICIAL_DEPARTMENTS } from './official-departments';

/** "ทุกกองงานในองค์กร", "ทุกส่วนราชการ", "ทุกคน". */
export const EVERYONE = /ทุก(?:\s*ๆ)?\s*(?:กอง|ส่วน|สำนัก|หน่วย|ฝ่าย|งาน|แผนก|คน|ภาค)/;

const BUREAU = 'สำนัก';

/** The key of a department's name, as offices write it too: "สำนักปลัดฯ" and "สำนักงานปลัด" are "สำนักปลัด". */
export const departmentKey = (name: string): string =>
  matchKey(name)
    .replace(/ฯ+$/, '')
    .replace(/^สำนักงาน(?=ปลัด)/, BUREAU);

/** The departments of an office, and which of them a cell makes responsible. */
interface Departments {
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

/** Finds names in a text. */
type FindNames = (text: string) => NamePlace[];

/** What parts two responsibles for sure, numbers and signs of a list included. */
const PARTING_SIGN = /[/;|]|(?:^|[\s,،])(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])(?=\s|[ก-๎])/;
/** What may be between two of them, or within one name. */
const MAYBE_PARTING = /([\s,،]+(?:และ|หรือ|กับ|ร่วมกับ)?\s*|และ)/;
/** With what the name of a committee, a post or a person begins: a responsible, and no department. */
export const POST_OR_COMMITTEE =
  /^(?:คณะ|สภา|ชุมชน|ปลัด|รอง|นายก|เลขา|ที่ปรึกษา|ประธาน|กรรมการ|สมาชิก|ผู้|ผอ|หัวหน้า|เจ้า|พนักงาน|บุคลากร|นัก|นิติกร|วิศวกร|สถาปนิก|ครู|กำนัน|นาย|นาง|น\.?ส\.|ว่าที่)/;
/** And a part of a department. */
export const PART_OF_DEPARTMENT = /^(?:งาน|ฝ่าย|กลุ่ม|แผนก|ศูนย์)/;
const BEGINS_NAME = new RegExp(
  `${POST_OR_COMMITTEE.source}|${PART_OF_DEPARTMENT.source}|^(?:กอง(?!ทุน)|สำนัก|หน่วย|ส่วน|สถาน|โรง|ทุก)`,
);
/** Who heads a unit answers for it. */
const HEAD_OF = /^(?:รอง)?(?:ผู้อำนวยการ|ผอ\.?|หัวหน้า)\s*(?=กอง|สำนัก|หน่วย|ส่วน|ฝ่าย|งาน)/;

/** The responsibles that cells name, each once, as written first: departments, committees and posts. */
function namesIn(cells: readonly string[]): string[] {
  const found = new Map<string, string>();
  const findOfficialNames = placesOfNames(OFFICIAL_DEPARTMENTS);
  for (const name of cells.flatMap((cell) => responsiblesIn(cell, findOfficialNames))) {
    const key = departmentKey(name);
    if (!found.has(key)) found.set(key, name);
  }
  return withoutLongerForms([...found.values()]);
}

/**
 * The responsibles of one cell: parted by "/", commas, spaces, lines or และ. A piece that begins with no word of a unit goes
 * with the one before it.
 * @example responsiblesIn('สำนักปลัด กองการศึกษา ศาสนาและวัฒนธรรม', …) // ['สำนักปลัด', 'กองการศึกษา ศาสนาและวัฒนธรรม']
 */
function responsiblesIn(cell: string, findOfficialNames: FindNames): string[] {
  return cell
    .replace(/ทุก\s*ๆ\s*/g, 'ทุก')
    .split(PARTING_SIGN)
    .flatMap(joinedNames)
    .flatMap((text) => cutAtNames(text, findOfficialNames))
    .map((text) => nameAlone(text.replace(JOINING_END, '').replace(HEAD_OF, ''), findOfficialNames))
    .map((name) => name.replace(/\s+/g, ' ').trim())
    .filter((name) => /[^\sฯ]/.test(name) && !EVERYONE.test(name));
}

const JOINING_END = /(?:[\s,،]|และ|หรือ|ร่วมกับ|กับ|\(?[0-9๐-๙]{1,2}[.)])*$/;
/** Words that say of a department what it does, or who of it. */
const CONTINUES_NAME = /^\s*(?:\(|เป็น|ดำเนิน|รับผิด|จัด|โดย|ที่|ของ|ใน)/;

/** A department's official name without what more is said of it: "กองช่าง (งานสาธารณูปโภค)", "กองคลัง เป็นหน่วยงานหลัก". */
function nameAlone(text: string, findOfficialNames: FindNames): string {
  const official = findOfficialNames(text).find(({ start }) => start === 0);
  return official && CONTINUES_NAME.test(text.slice(official.end)) ? text.slice(0, official.end) : text;
}

function joinedNames(text: string): string[] {
  const names: string[] = [];
  let between = '';
  text.split(MAYBE_PARTING).forEach((piece, i) => {
    if (i % 2 === 1 || isBlank(piece)) {
      between += piece;
      return;
    }
    const goesOn = names.length > 0 && !BEGINS_NAME.test(piece);
    if (goesOn) names[names.length - 1] += between + piece;
    else names.push(piece);
    between = '';
  });
  return names;
}

/** "กองคลังกองช่าง" is two names. */
function cutAtNames(text: string, findNames: FindNames): string[] {
  if (HEAD_OF.test(text)) return [text];
  const starts = findNames(text).map(({ start }) => start);
  return [0, ...starts.filter((start) => start > 0)].map((start, i, all) => text.slice(start, all[i + 1]));
}

/** An office that says "กองการศึกษา" and "กองการศึกษา ศาสนาและวัฒนธรรม", or "สำนักปลัด" and "สำนักปลัด อบต.", has one of them. */
function withoutLongerForms(names: readonly string[]): string[] {
  const officials = new Set(OFFICIAL_DEPARTMENTS.map(departmentKey));
  const isFormOf = (name: string, shorter: string) => {
    const [key, short] = [departmentKey(name), departmentKey(shorter)];
    if (key === short || !key.startsWith(short)) return false;
    return officials.has(short) && (officials.has(key) || OF_OFFICE.test(key.slice(short.length)));
  };
  return names.filter((name) => !names.some((shorter) => isFormOf(name, shorter)));
}

/** The kind of office and its name behind that of a department. */
const OF_OFFICE = /^(?:เทศบาล|อบต|อบจ|องค์การบริหาร|เมืองพัทยา)/;

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
export function placesOfNames(known: readonly string[]): FindNames {
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
      const start = match.index;
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
