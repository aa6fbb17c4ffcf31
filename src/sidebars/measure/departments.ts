import { EVERYONE, placesOfNames } from '../../settings/departments';
import { isBlank } from '../../thai/text';

/** A piece of a cell of departments: a name, or what stands between two. Together they are the cell's text. */
interface Piece {
  text: string;
  kind: 'known' | 'unknown' | 'everyone' | 'between';
  /** The department as the office has set it, of a known one. */
  name?: string;
}

// What offices put between two departments, numbers and signs of a list included.
const BETWEEN =
  /(\s*[\n/,،;]\s*(?:\(?[0-9๐-๙]{1,2}[.)]\s*|[-–•*]\s+)?|\s+และ\s*|และ(?=\s|$|กอง|สำนัก|หน่วย)\s*|\s+|^\s*(?:\(?[0-9๐-๙]{1,2}[.)]|[-–•*])\s*)/;
const DEFAULT_BETWEEN = '/';

/** What stands in brackets belongs to the name before it; a number in brackets is one of a list. */
const BRACKETS = /\s*\((?!\s*[0-9๐-๙]{1,2}\s*\))[^()]*\)/g;
/** A letter that no cell holds, in place of each in brackets. */
const HIDDEN = '\uE0FF';
/** What a known name takes with it: the sign that it is shortened, and its brackets. */
const BEHIND_NAME = new RegExp(`^ฯ?${HIDDEN}*`);
/** Behind a name a letter goes on to another word, but for what joins it to the next name. */
const GOES_ON = /^(?!(?:และ|หรือ|ร่วมกับ)?\s*(?:กอง|สำนัก|หน่วย))[ก-๎]/;

function piecesOf(text: string, known: readonly string[]): Piece[] {
  const open = text.replace(BRACKETS, (brackets) => HIDDEN.repeat(brackets.length));
  const pieces: Piece[] = [];
  let from = 0;
  const addOthers = (to: number) => {
    for (const piece of open.slice(from, to).split(BETWEEN)) {
      if (piece === '') continue;
      pieces.push({ text: text.slice(from, from + piece.length), kind: kindOf(piece) });
      from += piece.length;
    }
  };
  for (const { name, start, end } of placesOfNames(known)(text)) {
    if (open[start] === HIDDEN) continue;
    const behind = BEHIND_NAME.exec(open.slice(end))?.[0].length ?? 0;
    if (GOES_ON.test(open.slice(end + behind))) continue;
    addOthers(start);
    from = end + behind;
    pieces.push({ text: text.slice(start, from), kind: 'known', name });
  }
  addOthers(text.length);
  return pieces;
}

function kindOf(piece: string): Piece['kind'] {
  if (new RegExp(`^${BETWEEN.source}$`).test(piece) || isBlank(piece)) return 'between';
  return EVERYONE.test(piece) ? 'everyone' : 'unknown';
}

/** What a cell of departments says. */
export interface Departments {
  /** Those of the office that are named, as it has set them. */
  known: string[];
  /** Other names, as written. */
  unknown: string[];
  /** The words for all of them, as written; '' where there are none. */
  everyone: string;
}

/** Reads a cell of departments, however they are parted: "สำนักปลัด/กองคลัง", "สำนักปลัด กองช่าง", one in each line. */
export function readDepartments(text: string, known: readonly string[]): Departments {
  const pieces = piecesOf(text, known);
  return {
    known: pieces.flatMap(({ name }) => name ?? []),
    unknown: pieces.filter(({ kind }) => kind === 'unknown').map((piece) => piece.text),
    everyone: pieces.find(({ kind }) => kind === 'everyone')?.text ?? '',
  };
}

/**
 * The cell's text with a name more or less; all else stays as it is written, what parts the names included. The words for
 * everyone take the place of the known names, and the other way round.
 */
export function withDepartment(
  text: string,
  known: readonly string[],
  name: string,
  { on, everyone = false }: { on: boolean; everyone?: boolean },
): string {
  let pieces = piecesOf(text, known);
  const between = pieces.find(({ kind }, i) => kind === 'between' && i > 0 && i < pieces.length - 1)?.text;
  const isNamed = (piece: Piece) => (piece.name ?? piece.text) === name && piece.kind !== 'between';
  const goes = ({ kind, ...piece }: Piece) =>
    on
      ? kind === (everyone ? 'known' : 'everyone')
      : everyone
        ? kind === 'everyone'
        : isNamed({ kind, ...piece });
  for (let at = pieces.findIndex(goes); at >= 0; at = pieces.findIndex(goes)) pieces = without(pieces, at);
  const rest = pieces.map((piece) => piece.text).join('');
  if (!on) return rest;
  if (isBlank(rest)) return name;
  // A number of a list is not said again.
  const parting = between === undefined ? DEFAULT_BETWEEN : between.replace(/\(?[0-9๐-๙]{1,2}[.)]\s*$/, '');
  return rest.trimEnd() + (parting === '' ? DEFAULT_BETWEEN : parting) + name;
}

/** The pieces without one, nor what parts it from its neighbour. */
function without(pieces: readonly Piece[], at: number): Piece[] {
  const before = pieces[at - 1]?.kind === 'between';
  const after = pieces[at + 1]?.kind === 'between';
  const [from, to] = before ? [at - 1, at] : after ? [at, at + 1] : [at, at];
  return pieces.filter((_, i) => i < from || i > to);
}
