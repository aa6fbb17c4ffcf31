import { EVERYONE, placesOfNames } from '../../settings/departments';
import { isBlank } from '../../thai/text';

/** A piece of a cell of departments: a name, or a separator. The pieces joined are the cell's text. */
interface Piece {
  text: string;
  kind: 'known' | 'unknown' | 'everyone' | 'separator';
  /** Of a known department: its name in the settings. */
  name?: string;
}

// What offices write between two departments, with the numbers and signs of lists.
const SEPARATOR =
  /(\s*[\n/,،;]\s*(?:\(?[0-9๐-๙]{1,2}[.)]\s*|[-–•*]\s+)?|\s+และ\s*|และ(?=\s|$|กอง|สำนัก|หน่วย)\s*|\s+|^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])\s*)/;
const DEFAULT_SEPARATOR = '/';

/** A text in brackets belongs to the name before it; a number in brackets is the number of a list item. */
const BRACKETS = /\s*\((?!\s*[0-9๐-๙]{1,2}\s*\))[^()]*\)/g;
/** Takes the place of each letter in brackets; a private-use character, which no cell holds. */
const HIDDEN = '\uE0FF';
/** What belongs to a known name before it: the sign of abbreviation, and its brackets. */
const BEHIND_NAME = new RegExp(`^ฯ?${HIDDEN}*`);
/** A letter behind a name makes it another word, unless it begins a conjunction or the next name. */
const CONTINUES = /^(?!(?:และ|หรือ|ร่วมกับ)?\s*(?:กอง|สำนัก|หน่วย))[ก-๎]/;

function piecesOf(text: string, known: readonly string[]): Piece[] {
  const open = text.replace(BRACKETS, (brackets) => HIDDEN.repeat(brackets.length));
  const pieces: Piece[] = [];
  let from = 0;
  const addOthers = (to: number) => {
    for (const piece of open.slice(from, to).split(SEPARATOR)) {
      if (piece === '') continue;
      pieces.push({ text: text.slice(from, from + piece.length), kind: kindOf(piece) });
      from += piece.length;
    }
  };
  for (const { name, start, end } of placesOfNames(known)(text)) {
    if (open[start] === HIDDEN) continue;
    const behind = BEHIND_NAME.exec(open.slice(end))?.[0].length ?? 0;
    if (CONTINUES.test(open.slice(end + behind))) continue;
    addOthers(start);
    from = end + behind;
    pieces.push({ text: text.slice(start, from), kind: 'known', name });
  }
  addOthers(text.length);
  return pieces;
}

function kindOf(piece: string): Piece['kind'] {
  if (new RegExp(`^${SEPARATOR.source}$`).test(piece) || isBlank(piece)) return 'separator';
  return EVERYONE.test(piece) ? 'everyone' : 'unknown';
}

/** The departments in a cell. */
interface Departments {
  /** Departments of the settings, by their names there. */
  known: string[];
  /** Other names, as written. */
  unknown: string[];
  /** The words for all departments, as written; '' where there are none. */
  everyone: string;
}

/** Reads a cell of departments with any separator: "สำนักปลัด/กองคลัง", "สำนักปลัด กองช่าง", one in each line. */
export function readDepartments(text: string, known: readonly string[]): Departments {
  const pieces = piecesOf(text, known);
  return {
    known: pieces.flatMap(({ name }) => name ?? []),
    unknown: pieces.filter(({ kind }) => kind === 'unknown').map((piece) => piece.text),
    everyone: pieces.find(({ kind }) => kind === 'everyone')?.text ?? '',
  };
}

/**
 * Adds a name to a cell's text (`on`) or removes it. The rest of the text, with its separators, stays as written. The
 * words for everyone replace the known names, and a known name replaces the words for everyone.
 * @example withDepartment('สำนักปลัด, กองช่าง', known, 'กองคลัง', { on: true }) // 'สำนักปลัด, กองช่าง, กองคลัง'
 */
export function withDepartment(
  text: string,
  known: readonly string[],
  name: string,
  { on, everyone = false }: { on: boolean; everyone?: boolean },
): string {
  let pieces = piecesOf(text, known);
  const separator = pieces.find(
    ({ kind }, i) => kind === 'separator' && i > 0 && i < pieces.length - 1,
  )?.text;
  const isNamed = (piece: Piece) => (piece.name ?? piece.text) === name && piece.kind !== 'separator';
  const isRemoved = ({ kind, ...piece }: Piece) =>
    on
      ? kind === (everyone ? 'known' : 'everyone')
      : everyone
        ? kind === 'everyone'
        : isNamed({ kind, ...piece });
  for (let at = pieces.findIndex(isRemoved); at >= 0; at = pieces.findIndex(isRemoved))
    pieces = without(pieces, at);
  const rest = pieces.map((piece) => piece.text).join('');
  if (!on) return rest;
  if (isBlank(rest)) return name;
  // The number of a list item is not repeated.
  const added =
    separator === undefined ? DEFAULT_SEPARATOR : separator.replace(/\(?[0-9๐-๙]{1,2}[.)]\s*$/, '');
  return rest.trimEnd() + (added === '' ? DEFAULT_SEPARATOR : added) + name;
}

/** The pieces without the one at an index (from 0) and the separator beside it. */
function without(pieces: readonly Piece[], at: number): Piece[] {
  const before = pieces[at - 1]?.kind === 'separator';
  const after = pieces[at + 1]?.kind === 'separator';
  const [from, to] = before ? [at - 1, at] : after ? [at, at + 1] : [at, at];
  return pieces.filter((_, i) => i < from || i > to);
}
