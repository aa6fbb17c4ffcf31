import { columnLetter } from '../src/sheet/a1';
import { type Book, type CellValue, cellAt, sheetNamed, type ValidationRule } from './book';
import { ServiceError } from './errors';
import { displayText } from './values/display';
import type { Typed } from './values/typed';
import { showsDate } from './values/typed';

/** The values of a list rule. */
export function allowedValues(book: Book, rule: ValidationRule): string[] | null {
  const [first] = rule.args;
  if (rule.criteria === 'VALUE_IN_LIST') return Array.isArray(first) ? first : [];
  if (
    rule.criteria !== 'VALUE_IN_RANGE' ||
    typeof first !== 'object' ||
    first === null ||
    Array.isArray(first)
  ) {
    return null;
  }
  const sheet = sheetNamed(book, first.sheet);
  if (!sheet) return [];
  const words: string[] = [];
  for (let row = first.box.row; row < first.box.row + first.box.rows; row++) {
    for (let column = first.box.column; column < first.box.column + first.box.columns; column++) {
      const cell = cellAt(sheet, row, column);
      const word = displayText(cell?.value ?? null, cell?.numberFormat, book.locale);
      if (word !== '') words.push(word);
    }
  }
  return words;
}

/** The tests of numbers by the end of their criterion's name. */
export const NUMBER_TESTS: Record<string, (value: number, low: number, high: number) => boolean> = {
  BETWEEN: (value, low, high) => value >= low && value <= high,
  NOT_BETWEEN: (value, low, high) => value < low || value > high,
  EQUAL_TO: (value, low) => value === low,
  NOT_EQUAL_TO: (value, low) => value !== low,
  GREATER_THAN: (value, low) => value > low,
  GREATER_THAN_OR_EQUAL_TO: (value, low) => value >= low,
  LESS_THAN: (value, low) => value < low,
  LESS_THAN_OR_EQUAL_TO: (value, low) => value <= low,
  AFTER: (value, low) => Math.floor(value) > low,
  BEFORE: (value, low) => value < low,
  EQUAL: (value, low) => Math.floor(value) === low,
  ON_OR_AFTER: (value, low) => value >= low,
  ON_OR_BEFORE: (value, low) => Math.floor(value) <= low,
};

/** True if the rule accepts the value. Custom formulas, which only Sheets can evaluate, accept everything. */
export function obeys(
  book: Book,
  rule: ValidationRule,
  typed: Typed,
  numberFormat: string | undefined,
): boolean {
  const value: CellValue = typed.value;
  if (value === null || value === '') return true;
  const shown = displayText(value, typed.numberFormat ?? numberFormat, book.locale);
  const words = allowedValues(book, rule);
  if (words) return words.includes(shown) || words.includes(typeof value === 'object' ? '' : String(value));
  const { criteria, args } = rule;
  if (criteria === 'CHECKBOX')
    return args.length > 0 ? args.includes(value as string) : typeof value === 'boolean';
  const [low, high] = args.map(Number);
  const [, kind, test] = /^(NUMBER|DATE)_(.+)$/.exec(criteria) ?? [];
  if (kind) {
    if (typeof value !== 'number') return false;
    if (kind === 'DATE' && !showsDate(typed.numberFormat ?? numberFormat)) return false;
    return NUMBER_TESTS[test ?? '']?.(value, low ?? 0, high ?? 0) ?? true;
  }
  const word = String(args[0] ?? '').toLowerCase();
  const text = shown.toLowerCase();
  if (criteria === 'TEXT_CONTAINS') return text.includes(word);
  if (criteria === 'TEXT_DOES_NOT_CONTAIN') return !text.includes(word);
  if (criteria === 'TEXT_EQUAL_TO') return text === word;
  if (criteria === 'TEXT_IS_VALID_EMAIL') return /^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(text);
  if (criteria === 'TEXT_IS_VALID_URL') return /^(https?:\/\/)?[^\s/]+\.[^\s]+$/.test(text);
  return true;
}

/** The error of a rule that rejects a value. */
export function violation(book: Book, rule: ValidationRule, row: number, column: number): ServiceError {
  const words = allowedValues(book, rule);
  const hint = words ? ` Please enter one of the following values: ${words.join(', ')}` : '';
  return new ServiceError(
    `The data you entered in cell ${columnLetter(column)}${row} violates the data validation rules set on this cell.${hint}`,
  );
}
