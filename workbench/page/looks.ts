import { holds } from '../a1';
import type {
  BorderLine,
  Cell,
  CellLook,
  CellValue,
  ConditionalLook,
  ConditionalRule,
  SheetData,
} from '../book';
import { NUMBER_TESTS } from '../validation';
import { displayText } from '../values/display';

/** A formula that is always true, by a text that is not empty: those of the add-on's annotations. Others count as false. */
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

function isTrue({ criteria, args }: ConditionalRule, text: string, value: CellValue): boolean {
  const [, ofNumber] = /^NUMBER_(.+)$/.exec(criteria) ?? [];
  if (ofNumber) {
    const [low = 0, high = 0] = args.map(Number);
    return typeof value === 'number' && (NUMBER_TESTS[ofNumber]?.(value, low, high) ?? false);
  }
  return TESTS[criteria]?.(text.toLowerCase(), String(args[0] ?? '').toLowerCase()) ?? false;
}

/** The look that conditional formats give a cell: each part from the first true rule that has it. */
export function conditionalLook(
  sheet: SheetData,
  { row, column }: { row: number; column: number },
  text: string,
  value: CellValue,
): ConditionalLook {
  let look: ConditionalLook = {};
  const box = { row, column, rows: 1, columns: 1 };
  for (const rule of sheet.conditionalRules) {
    if (!rule.ranges.some((range) => holds(range, box)) || !isTrue(rule, text, value)) continue;
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

/** A cell's look as CSS declarations; empty for a cell without formatting. */
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

/** The alignment of a cell; without one numbers are at the right and booleans in the middle, as in every spreadsheet. */
function alignmentOf(cell: Cell): string | undefined {
  const chosen = cell.horizontal?.replace('general', '').replace(/-.*/, '');
  if (chosen) return chosen;
  if (typeof cell.value === 'number') return 'right';
  return typeof cell.value === 'boolean' ? 'center' : undefined;
}

/** The text that a cell displays, in a workbook of this locale. */
export const cellText = (cell: Cell, locale: string): string =>
  displayText(cell.value, cell.numberFormat, locale);
