import { a1Of, type Box, clampBox, parseA1, type Size, splitSheetName } from '../a1';
import { ensureCell, type SheetData, type ValidationRule } from '../book';
import { boxesByKey, type ForEachCell } from './boxes';
import { dateFormula, quoted, serialOfDateFormula } from './conditions';
import { elements, escapeXml, firstText } from './xml';
import { fromXstring, toXattribute, toXstring } from './xstring';

const TESTS: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  NOT_EQUAL_TO: 'notEqual',
  GREATER_THAN: 'greaterThan',
  GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  LESS_THAN: 'lessThan',
  LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};
const DATE_TESTS: Record<string, string> = {
  BETWEEN: 'between',
  NOT_BETWEEN: 'notBetween',
  EQUAL_TO: 'equal',
  AFTER: 'greaterThan',
  ON_OR_AFTER: 'greaterThanOrEqual',
  BEFORE: 'lessThan',
  ON_OR_BEFORE: 'lessThanOrEqual',
};
/** Rules that .xlsx has only as a formula, and how they are recognized. */
const FORMULA_RULES: [criteria: string, write: (text: string, cell: string) => string, read: RegExp][] = [
  [
    'TEXT_CONTAINS',
    (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`,
    /^NOT\(ISERROR\(SEARCH\(("(?:[^"]|"")*"),\$?[A-Z]+\$?\d+\)\)\)$/,
  ],
  [
    'TEXT_DOES_NOT_CONTAIN',
    (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
    /^ISERROR\(SEARCH\(("(?:[^"]|"")*"),\$?[A-Z]+\$?\d+\)\)$/,
  ],
  ['TEXT_EQUAL_TO', (text, cell) => `EXACT(${cell},${text})`, /^EXACT\(\$?[A-Z]+\$?\d+,("(?:[^"]|"")*")\)$/],
  [
    'TEXT_IS_VALID_EMAIL',
    (_text, cell) => `ISNUMBER(MATCH("*@*.?*",${cell},0))`,
    /^ISNUMBER\(MATCH\("\*@\*\.\?\*",\$?[A-Z]+\$?\d+,0\)\)$/,
  ],
  [
    'TEXT_IS_VALID_URL',
    (_text, cell) => `ISNUMBER(MATCH("*?.?*",${cell},0))`,
    /^ISNUMBER\(MATCH\("\*\?\.\?\*",\$?[A-Z]+\$?\d+,0\)\)$/,
  ],
  [
    'DATE_IS_VALID_DATE',
    (_text, cell) =>
      `OR(NOT(ISERROR(DATEVALUE(${cell}))),AND(ISNUMBER(${cell}),LEFT(CELL("format",${cell}))="D"))`,
    /^OR\(NOT\(ISERROR\(DATEVALUE\(/,
  ],
];
/** The most characters of a formula text and of a help text in Excel. */
const MAX_TEXT = 255;

/** `'Sheet'!$A$1:$A$9` for a box. */
export function absoluteRef(sheet: string, box: Box): string {
  const cells = a1Of(box).replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
  return `'${sheet.replace(/'/g, "''")}'!${cells}`;
}

type Parts = { type: string; operator?: string; formulas: string[]; hideArrow?: boolean };

function partsOf(rule: ValidationRule, cell: string, keepList: (words: string[]) => string): Parts {
  const { criteria, args } = rule;
  const [first] = args;
  if (criteria === 'VALUE_IN_LIST' && Array.isArray(first)) {
    const text = first.join(',');
    const plain = text.length <= MAX_TEXT && !first.some((word) => /[",]/.test(word) || word.trim() !== word);
    return { type: 'list', formulas: [plain ? quoted(text) : keepList(first)], hideArrow: args[1] === false };
  }
  if (criteria === 'VALUE_IN_RANGE' && typeof first === 'object' && first && 'box' in first) {
    return { type: 'list', formulas: [absoluteRef(first.sheet, first.box)], hideArrow: args[1] === false };
  }
  if (criteria === 'CHECKBOX') {
    const words = args.length > 0 ? args.map(String) : ['TRUE', 'FALSE'];
    return { type: 'list', formulas: [quoted(words.join(','))] };
  }
  const [, kind, test = ''] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  const operator = (kind === 'NUMBER' ? TESTS : DATE_TESTS)[test];
  if (kind && operator) {
    const formulas = args.map((arg) => (kind === 'DATE' ? dateFormula(Number(arg)) : String(arg)));
    return { type: kind === 'DATE' ? 'date' : 'decimal', operator, formulas };
  }
  const word = String(first ?? '');
  const formula = FORMULA_RULES.find(([name]) => name === criteria)?.[1](quoted(word), cell);
  return { type: 'custom', formulas: [formula ?? (word.replace(/^=/, '') || 'TRUE')] };
}

/** The drop-downs and other rules of a sheet; `keepList` stores a list that is too long for a formula, and gives its reference. */
export function validationsXml(sheet: SheetData, keepList: (words: string[]) => string): string {
  const found = boxesByKey(sheet.cells, (cell) => (cell.validation ? JSON.stringify(cell.validation) : null));
  if (found.size === 0) return '';
  const list = [...found].map(([key, boxes]) => {
    const rule = JSON.parse(key) as ValidationRule;
    const corner = boxes[0] ? a1Of({ ...boxes[0], rows: 1, columns: 1 }) : 'A1';
    const { type, operator, formulas, hideArrow } = partsOf(rule, corner, keepList);
    const attributes = [
      `type="${type}"`,
      operator && operator !== 'between' ? `operator="${operator}"` : '',
      `errorStyle="${rule.allowInvalid ? 'warning' : 'stop'}"`,
      'allowBlank="1"',
      hideArrow ? 'showDropDown="1"' : '',
      rule.helpText ? 'showInputMessage="1"' : '',
      rule.allowInvalid ? '' : 'showErrorMessage="1"',
      rule.helpText ? `prompt="${escapeXml(toXattribute(rule.helpText.slice(0, MAX_TEXT)))}"` : '',
      `sqref="${boxes.map(a1Of).join(' ')}"`,
    ].filter(Boolean);
    const inner = formulas
      .slice(0, 2)
      .map((each, index) => `<formula${index + 1}>${escapeXml(toXstring(each))}</formula${index + 1}>`);
    return `<dataValidation ${attributes.join(' ')}>${inner.join('')}</dataValidation>`;
  });
  return `<dataValidations count="${list.length}">${list.join('')}</dataValidations>`;
}

/** What reading a sheet's rules needs of the rest of the workbook. */
interface ValidationSources {
  definedNames: ReadonlyMap<string, string>;
  /** The list at a reference to the hidden sheet; null for any other reference. */
  storedList: (reference: string) => string[] | null;
}

function operands(formulas: readonly string[], kind: 'NUMBER' | 'DATE'): number[] {
  return formulas.map((formula) =>
    kind === 'DATE' ? (serialOfDateFormula(formula) ?? Number(formula)) : Number(formula),
  );
}

function listRule(formula: string, sheet: string, grid: Size, hidden: boolean, sources: ValidationSources) {
  const words = /^"((?:[^"]|"")*)"$/.exec(formula.trim());
  if (words) {
    const list = (words[1] ?? '')
      .replace(/""/g, '"')
      .split(',')
      .map((word) => word.trim());
    if (list.join() === 'TRUE,FALSE') return { criteria: 'CHECKBOX', args: [] };
    return { criteria: 'VALUE_IN_LIST', args: [list, !hidden] };
  }
  const kept = sources.storedList(formula);
  if (kept) return { criteria: 'VALUE_IN_LIST', args: [kept, !hidden] };
  const reference = splitSheetName(sources.definedNames.get(formula) ?? formula);
  const box = parseA1(reference.a1, grid);
  return box && { criteria: 'VALUE_IN_RANGE', args: [{ sheet: reference.sheet ?? sheet, box }, !hidden] };
}

function conditionOf(
  attributes: Record<string, string>,
  formulas: readonly string[],
  sheet: SheetData,
  sources: ValidationSources,
): Pick<ValidationRule, 'criteria' | 'args'> | null {
  const { type, operator = 'between', showDropDown } = attributes;
  const [first = ''] = formulas;
  const hidden = showDropDown === '1' || showDropDown === 'true';
  if (type === 'list') return listRule(first, sheet.name, sheet, hidden, sources);
  if (type === 'decimal' || type === 'whole' || type === 'date') {
    const kind = type === 'date' ? 'DATE' : 'NUMBER';
    const test = Object.entries(kind === 'DATE' ? DATE_TESTS : TESTS).find(
      ([, name]) => name === operator,
    )?.[0];
    const numbers = operands(formulas, kind);
    return test && !numbers.some(Number.isNaN) ? { criteria: `${kind}_${test}`, args: numbers } : null;
  }
  if (type !== 'custom') return null;
  for (const [criteria, , pattern] of FORMULA_RULES) {
    const match = pattern.exec(first);
    if (match) return { criteria, args: match[1] ? [match[1].slice(1, -1).replace(/""/g, '"')] : [] };
  }
  return { criteria: 'CUSTOM_FORMULA', args: [`=${first}`] };
}

/**
 * Sets the rules of a sheet's XML on its cells. A rule on a whole column reaches to the end of the grid only: exceljs
 * would create a million cells.
 */
export function readValidations(
  tail: string,
  sheet: SheetData,
  sources: ValidationSources,
  forEachCell: ForEachCell,
): void {
  for (const { attributes, inner } of elements(tail, 'dataValidation')) {
    // Excel's newer form has formula and range in separate elements.
    const formulas = ['formula1', 'formula2'].map((name) => {
      const text = firstText(inner, name);
      return text === null ? undefined : fromXstring(text.replace(/<\/?(?:\w+:)?f>/g, ''));
    });
    const condition = conditionOf(
      attributes,
      formulas.filter((each) => each !== undefined),
      sheet,
      sources,
    );
    if (!condition) continue;
    const shown = attributes.showErrorMessage === '1' || attributes.showErrorMessage === 'true';
    const rule: ValidationRule = {
      ...condition,
      allowInvalid: !shown || (attributes.errorStyle ?? 'stop') !== 'stop',
      helpText: attributes.prompt === undefined ? null : fromXstring(attributes.prompt),
    };
    for (const text of (attributes.sqref ?? firstText(inner, 'sqref') ?? '').split(/\s+/)) {
      const box = parseA1(text, sheet);
      const inside = box && clampBox(box, sheet);
      if (!inside) continue;
      forEachCell(inside, (row, column) => {
        ensureCell(sheet, row, column).validation = rule;
      });
    }
  }
}
