import {
  departmentKey,
  type NamePlace,
  PART_OF_DEPARTMENT,
  POST_OR_COMMITTEE,
  placesOfNames,
} from '../../settings/departments';
import { OFFICIAL_DEPARTMENTS } from '../../settings/official-departments';
import { distance } from '../../thai/distance';
import { normalizeText } from '../../thai/normalize';
import { matchKey } from '../../thai/text';
import { cellsOf, matchAt } from '../cells';
import type { Rule } from '../rule';

// What certainly separates two departments; a single space may be within a name.
const BETWEEN = /\n|[,،;]|\s\/\s|(?<=\D)\/(?=\D)|\sและ\s|\s{2,}/g;
// A name begins anew behind a space where a department's word does.
const NEXT_NAME = /\s+(?=(?:กอง(?!ทุน)|สำนัก(?!งาน)))/g;
const DEPARTMENT = /^(?:กอง(?!ทุน)|สำนัก(?!งาน))/;
// What numbers a name or leads to it, of which a person is the head, and what may follow one.
const BEFORE_NAME = /^(?:[\s()[\].:"“”•–—ฯ-]|\(?[0-9๐-๙]{1,2}[.)]|และ|หรือ|ร่วมกับ)+/;
const HEAD_OF = /^(?:รอง)?(?:ผู้อำนวยการ|ผอ\.|หัวหน้า|เจ้าหน้าที่|พนักงาน)\s*(?=กอง|สำนัก)/;
const BEHIND_NAME = /(?:[\s()[\].:"“”•–—-]|\s[0-9๐-๙]{1,2}[.)]|และ|หรือ|ร่วมกับ)+$/;
// "ทุกกอง…", the office itself, and whoever a matter concerns.
const NO_NAME = /^(?:ทุก|ส่วนราชการ|หน่วยงาน(?!ตรวจสอบ)|องค์การบริหาร|อบต|อบจ|เทศบาล)|ที่(?:เกี่ยวข้อง|รับผิดชอบ)/;
const isNoDepartment = (key: string): boolean =>
  NO_NAME.test(key) || POST_OR_COMMITTEE.test(key) || PART_OF_DEPARTMENT.test(key);

/** A name at most so many letters away from a known one may be a typo of it. */
const MAX_TYPO_DISTANCE = 2;

interface Known {
  name: string;
  key: string;
}

/** The names of an office's departments, and the one that is nearest to a key; null where none is near, or several. */
interface KnownNames {
  all: readonly Known[];
  nearestTo(key: string): string | null;
}

/** Words of a cell that name no department of the office. */
interface Unknown {
  name: string;
  start: number;
  /** The one known name that is near to them; null where none is, or several. */
  nearest: string | null;
  /** Whether that name is certainly meant: they are a typing mistake of it. */
  isTypo: boolean;
}

export const departmentUnknown: Rule<'department/unknown'> = {
  code: 'department/unknown',
  severity: 'warning',
  find: ({ table, settings }) => {
    // Before an office has said which departments it has, only typos of official names are certain.
    const isSetUp = settings.departments.length > 0;
    const names = isSetUp ? settings.departments : OFFICIAL_DEPARTMENTS;
    const known = knownNames(names);
    const findNames = placesOfNames(names);
    return cellsOf(table, 'responsible').flatMap((cell) => {
      const text = normalizeText(cell.text);
      const named = findNames(text);
      const isCut = cell.row !== cell.measure.fields.responsible?.parts[0]?.row;
      const unknown = unknownIn(text, named, known, isCut).filter(({ isTypo }) => isSetUp || isTypo);
      // Where the cell has the nearest name already, or two typos of it, another may be meant.
      const meant = [...named.map(({ name }) => name), ...unknown.map(({ nearest }) => nearest)];
      const certain = unknown.filter(
        ({ nearest, isTypo }) =>
          nearest !== null && isTypo && meant.indexOf(nearest) === meant.lastIndexOf(nearest),
      );
      const fix = withFixedNames(text, certain);
      // A repeated wrong name is one finding.
      const once = new Map(unknown.map((each) => [each.name, each]));
      return [...once.values()].map((each) => {
        const match = matchAt(cell, { name: each.name, nearest: each.nearest });
        return certain.includes(each) ? { ...match, fix } : match;
      });
    });
  },
};

/**
 * What is left of a cell without the names that are known, where it is meant for a department's name. Of a cell that goes on
 * where a page cut the one above (`isCut`) any word may be the rest of a name.
 */
function unknownIn(
  text: string,
  named: readonly NamePlace[],
  { all: known, nearestTo }: KnownNames,
  isCut: boolean,
): Unknown[] {
  const found: Unknown[] = [];
  for (const part of cut(text, 0, BETWEEN)) {
    const names = named.filter(({ start }) => start >= part.start && start < part.start + part.text.length);
    for (const piece of withoutNames(part, names).flatMap(({ text: left, start }) =>
      cut(left, start, NEXT_NAME),
    )) {
      const lead = BEFORE_NAME.exec(piece.text)?.[0].length ?? 0;
      const head = HEAD_OF.exec(piece.text.slice(lead))?.[0].length ?? 0;
      const start = lead + head;
      const name = piece.text.slice(start).replace(BEHIND_NAME, '');
      const key = departmentKey(name);
      if (key.length <= 2 || isNoDepartment(key)) continue;
      const typo = nearestTo(key);
      // A part of a name is short for it ("กองการศึกษา"), or the rest of one that a page has cut; all but a letter of it is a typo.
      const isPart = known.some((each) => each.key.includes(key));
      if (
        isPart &&
        (typo === null || isCut || !DEPARTMENT.test(key) || known.some((each) => each.key === key))
      )
        continue;
      const nearest = typo ?? beginningOf(key, known);
      // Beside a known name other words may complete it: "กองการศึกษา ศาสนาและวัฒนธรรม", "สำนักปลัดเทศบาล". A position may
      // be of another office's department.
      const isName = (names.length === 0 && !isCut) || DEPARTMENT.test(key);
      if (nearest === null && (head > 0 || !isName)) continue;
      found.push({ name, start: piece.start + start, nearest, isTypo: typo !== null });
    }
  }
  return found;
}

interface Piece {
  text: string;
  start: number;
}

function cut(text: string, offset: number, at: RegExp): Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of text.matchAll(at)) {
    pieces.push({ text: text.slice(from, match.index), start: offset + from });
    from = match.index + match[0].length;
  }
  return [...pieces, { text: text.slice(from), start: offset + from }];
}

function withoutNames({ text, start }: Piece, names: readonly NamePlace[]): Piece[] {
  const pieces: Piece[] = [];
  let from = start;
  for (const name of names) {
    pieces.push({ text: text.slice(from - start, name.start - start), start: from });
    from = name.end;
  }
  return [...pieces, { text: text.slice(from - start), start: from }];
}

/** The text with every name corrected of which one known name is certainly meant. */
function withFixedNames(text: string, certain: readonly Unknown[]): string {
  return certain.reduceRight(
    (after, { name, start, nearest }) => after.slice(0, start) + nearest + after.slice(start + name.length),
    text,
  );
}

/** The longest known name with which a longer word begins: "กองช่าง" of "กองช่างสุขาภิบาล". */
const beginningOf = (key: string, known: readonly Known[]): string | null =>
  known
    .filter((each) => each.key.length > 4 && key.startsWith(each.key))
    .sort((a, b) => b.key.length - a.key.length)[0]?.name ?? null;

function knownNames(departments: readonly string[]): KnownNames {
  const all = departments.map((name) => ({ name, key: departmentKey(name) }));
  // A sheet names a few departments in many cells.
  const nearest = new Map<string, string | null>();
  return {
    all,
    nearestTo(key) {
      const known = nearest.get(key);
      if (known !== undefined) return known;
      const found = nearestOf(key, all);
      nearest.set(key, found);
      return found;
    },
  };
}

function nearestOf(key: string, known: readonly Known[]): string | null {
  const near = known
    .map((each) => ({ name: each.name, away: distance(each.key, key, MAX_TYPO_DISTANCE) }))
    .filter(({ away, name }) => away <= MAX_TYPO_DISTANCE && away * 3 < matchKey(name).length)
    .sort((a, b) => a.away - b.away);
  const [first, second] = near;
  return first && first.away !== second?.away ? first.name : null;
}
