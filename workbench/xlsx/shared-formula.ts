import { columnLetter } from '../../src/sheet/a1';
import { columnNumber } from '../a1';

/** The parts of a formula that may be references; texts, names of sheets and other names are skipped. */
const TOKEN =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|\[[^\]]*\]|\$?[1-9]\d*:\$?[1-9]\d*|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}(?![\w.(])|[\p{L}\p{M}_\\$][\p{L}\p{M}\p{N}_.\\$]*[(!]?/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9]\d*)$/;
const END = /(\$?)([A-Za-z]+|\d+)/g;

const moved = (fixed: string, number: number, by: number): number => (fixed ? number : number + by);

/**
 * A shared formula for a cell further down and to the right: the file has it once for many cells.
 *
 * @example shiftFormula('A1+$B$1', 1, 0) // 'A2+$B$1'
 */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  return formula.replace(TOKEN, (token) => {
    if (/^\$?[\dA-Za-z]+:/.test(token)) {
      const ends = [...token.matchAll(END)].map(([, fixed = '', place = '']) => {
        if (/\d/.test(place)) return `${fixed}${moved(fixed, Number(place), rows)}`;
        return `${fixed}${columnLetter(moved(fixed, columnNumber(place), columns))}`;
      });
      return ends.join(':');
    }
    const cell = CELL.exec(token);
    if (!cell) return token;
    const [, fixedColumn = '', letters = '', fixedRow = '', digits = ''] = cell;
    const column = moved(fixedColumn, columnNumber(letters), columns);
    const row = moved(fixedRow, Number(digits), rows);
    return column < 1 || row < 1 ? '#REF!' : `${fixedColumn}${columnLetter(column)}${fixedRow}${row}`;
  });
}
