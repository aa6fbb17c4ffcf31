import { holds } from '../a1';
import type { BorderLine, Cell, CellLook, ConditionalLook, ConditionalRule, SheetData } from '../book';
import { displayText } from '../values/display';

/** A formula that says itself that it is true, by a text that is not empty: the add-on's marks. Others stay undecided. */
const ALWAYS_TRUE = /^=LEN\("[^"]+"\)>0$/;

const TESTS: Record<string, (text: string, word: string) => boolean> = {
  TEXT_EQUAL_TO: (text, word) => text === word,
  TEXT_CONTAINS: (text, word) => text.includes(word),
  TEXT_DOES_NOT_CONTAIN: (text, word) => !text.includes(word),
  TEXT_STARTS_WITH: (text, word) => text.startsWith(word),
  TEXT_ENDS_WITH: (text, word) => text.endsWith(word),
  CELL_EMPTY: (text) => text === '',
  CELL_NOT_EMPTY: (text) => text !== '',
  CUSTOM_FORMULA: (_, word) => ALWAYS_TRUE.test(word.toUpperCase().replace(/"[^"]*"/, '"X"')),
};

function isTrue({ criteria, args }: ConditionalRule, text: string): boolean {
  return TESTS[criteria]?.(text.toLowerCase(), String(args[0] ?? '').toLowerCase()) ?? false;
}

/** What the conditional formats give a cell: of each part of the look, the first rule's that holds and has it. */
export function conditionalLook(
  sheet: SheetData,
  row: number,
  column: number,
  text: string,
): ConditionalLook {
  let look: ConditionalLook = {};
  const box = { row, column, rows: 1, columns: 1 };
  for (const rule of sheet.conditionalRules) {
    if (!rule.ranges.some((range) => holds(range, box)) || !isTrue(rule, text)) continue;
    look = { ...rule.look, ...look };
  }
  return look;
}

const LINE_CSS: Record<BorderLine['style'], string> = {
  DOTTED: '1px dotted',
  DASHED: '1px dashed',
  SOLID: '1px solid',
  SOLID_MEDIUM: '2px solid',
  SOLID_THICK: '3px solid',
  DOUBLE: '3px double',
};

const WRAP_CSS = { WRAP: 'pre-wrap', OVERFLOW: 'pre', CLIP: 'pre' };
const VERTICAL_CSS: Record<string, string> = { top: 'flex-start', middle: 'center', bottom: 'flex-end' };

/** A cell's look as CSS declarations; empty where it is plain. */
export function cssOf(cell: Cell, extra: ConditionalLook): Record<string, string> {
  const css: Record<string, string> = {};
  const put = (name: string, value: string | undefined): void => {
    if (value !== undefined && value !== '') css[name] = value;
  };
  put('background', extra.background ?? cell.background);
  put('color', extra.fontColor ?? cell.fontColor);
  put('font-weight', extra.bold ? 'bold' : cell.fontWeight);
  put('font-style', extra.italic ? 'italic' : cell.fontStyle);
  put('text-decoration', decorationOf(cell, extra));
  put('font-size', cell.fontSize === undefined ? undefined : `${cell.fontSize}pt`);
  put('text-align', alignmentOf(cell));
  put('white-space', cell.wrap && WRAP_CSS[cell.wrap]);
  put('overflow', cell.wrap === 'CLIP' ? 'hidden' : undefined);
  put('align-items', cell.vertical && VERTICAL_CSS[cell.vertical]);
  for (const [edge, line] of Object.entries(cell.borders ?? {})) {
    put(`border-${edge}`, `${LINE_CSS[line.style]} ${line.color}`);
  }
  return css;
}

function decorationOf(cell: CellLook, extra: ConditionalLook): string | undefined {
  const lines = [extra.underline && 'underline', extra.strikethrough && 'line-through']
    .filter(Boolean)
    .join(' ');
  return lines || (cell.fontLine === 'none' ? undefined : cell.fontLine);
}

/** Numbers stand at the right and truths in the middle, as in every spreadsheet, unless told otherwise. */
function alignmentOf(cell: Cell): string | undefined {
  const told = cell.horizontal?.replace('general', '').replace(/-.*/, '');
  if (told) return told;
  if (typeof cell.value === 'number') return 'right';
  return typeof cell.value === 'boolean' ? 'center' : undefined;
}

/** What a cell shows in a book of this locale. */
export const shownText = (cell: Cell, locale: string): string =>
  displayText(cell.value, cell.numberFormat, locale);
