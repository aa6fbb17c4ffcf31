import { a1Of, parseA1, type Size } from '../a1';
import type { ConditionalLook, ConditionalRule } from '../book';
import { serialOfUtc } from '../values/time';
import { hexColor } from './colors';
import { type Element, elements, escapeXml, unescapeXml } from './xml';
import { fromXstring, toXattribute, toXstring } from './xstring';

const OPERATORS: Record<string, string> = {
  NUMBER_BETWEEN: 'between',
  NUMBER_NOT_BETWEEN: 'notBetween',
  NUMBER_EQUAL_TO: 'equal',
  NUMBER_NOT_EQUAL_TO: 'notEqual',
  NUMBER_GREATER_THAN: 'greaterThan',
  NUMBER_GREATER_THAN_OR_EQUAL_TO: 'greaterThanOrEqual',
  NUMBER_LESS_THAN: 'lessThan',
  NUMBER_LESS_THAN_OR_EQUAL_TO: 'lessThanOrEqual',
};
const DATE_OPERATORS: Record<string, string> = {
  DATE_AFTER: 'greaterThan',
  DATE_BEFORE: 'lessThan',
  DATE_EQUAL_TO: 'equal',
};
/** Text rules: their type, operator, and the formula that Excel needs beside them. */
const TEXT_RULES: Record<
  string,
  [type: string, operator: string, formula: (text: string, cell: string) => string]
> = {
  TEXT_CONTAINS: ['containsText', 'containsText', (text, cell) => `NOT(ISERROR(SEARCH(${text},${cell})))`],
  TEXT_DOES_NOT_CONTAIN: [
    'notContainsText',
    'notContains',
    (text, cell) => `ISERROR(SEARCH(${text},${cell}))`,
  ],
  TEXT_STARTS_WITH: ['beginsWith', 'beginsWith', (text, cell) => `LEFT(${cell},LEN(${text}))=${text}`],
  TEXT_ENDS_WITH: ['endsWith', 'endsWith', (text, cell) => `RIGHT(${cell},LEN(${text}))=${text}`],
};

/** A text as a formula writes it. */
export const quoted = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A day number as a formula writes it, so that a reader can tell a date from a number. */
export function dateFormula(serial: number): string {
  const day = new Date(serialOfUtc(0) * -86_400_000 + serial * 86_400_000);
  return `DATE(${day.getUTCFullYear()},${day.getUTCMonth() + 1},${day.getUTCDate()})`;
}

/** The day number of `DATE(y,m,d)`, or null. */
export function serialOfDateFormula(formula: string): number | null {
  const match = /^DATE\((\d+),\s*(\d+),\s*(\d+)\)$/i.exec(formula.trim());
  return match ? serialOfUtc(Date.UTC(Number(match[1]), Number(match[2]) - 1, Number(match[3]))) : null;
}

function operand(arg: string | number): string {
  const text = String(arg);
  return text.startsWith('=') ? text.slice(1) : text;
}

function ruleXml(rule: ConditionalRule, cell: string, tail: string): string {
  const { criteria, args } = rule;
  const word = quoted(String(args[0] ?? ''));
  const formulas = (list: string[]): string =>
    list.map((each) => `<formula>${escapeXml(toXstring(each))}</formula>`).join('');
  const text = TEXT_RULES[criteria];
  if (text) {
    const [type, operator, formula] = text;
    const attribute = escapeXml(toXattribute(String(args[0] ?? '')));
    return `<cfRule type="${type}" operator="${operator}" text="${attribute}"${tail}>${formulas([formula(word, cell)])}</cfRule>`;
  }
  const number = OPERATORS[criteria];
  if (number)
    return `<cfRule type="cellIs" operator="${number}"${tail}>${formulas(args.map(operand))}</cfRule>`;
  const date = DATE_OPERATORS[criteria];
  if (date) {
    const day = typeof args[0] === 'number' ? dateFormula(args[0]) : operand(args[0] ?? '');
    return `<cfRule type="cellIs" operator="${date}"${tail}>${formulas([day])}</cfRule>`;
  }
  if (criteria === 'TEXT_EQUAL_TO')
    return `<cfRule type="cellIs" operator="equal"${tail}>${formulas([word])}</cfRule>`;
  if (criteria === 'CELL_EMPTY' || criteria === 'CELL_NOT_EMPTY') {
    const [type, sign] = criteria === 'CELL_EMPTY' ? ['containsBlanks', '='] : ['notContainsBlanks', '>'];
    return `<cfRule type="${type}"${tail}>${formulas([`LEN(TRIM(${cell}))${sign}0`])}</cfRule>`;
  }
  return `<cfRule type="expression"${tail}>${formulas([operand(args[0] ?? 'FALSE')])}</cfRule>`;
}

/** A rule's look as a differential style. */
export function dxfXml({
  background,
  fontColor,
  bold,
  italic,
  strikethrough,
  underline,
}: ConditionalLook): string {
  const flag = (name: string, on: boolean | undefined): string =>
    on === undefined ? '' : `<${name} val="${on ? 1 : 0}"/>`;
  const font = [
    flag('b', bold),
    flag('i', italic),
    flag('strike', strikethrough),
    underline === undefined ? '' : `<u val="${underline ? 'single' : 'none'}"/>`,
    fontColor ? `<color rgb="FF${fontColor.slice(1).toUpperCase()}"/>` : '',
  ].join('');
  const fill = background
    ? `<fill><patternFill patternType="solid"><bgColor rgb="FF${background.slice(1).toUpperCase()}"/></patternFill></fill>`
    : '';
  return `<dxf>${font ? `<font>${font}</font>` : ''}${fill}</dxf>`;
}

/** The conditional formats of a sheet; `addLook` adds a look to those of the workbook and gives its number. */
export function conditionsXml(
  rules: readonly ConditionalRule[],
  addLook: (look: ConditionalLook) => number,
): string {
  return rules
    .map((rule, index) => {
      const [first] = rule.ranges;
      if (!first) return '';
      const cell = a1Of({ ...first, rows: 1, columns: 1 });
      const tail = ` dxfId="${addLook(rule.look)}" priority="${index + 1}"`;
      const sqref = rule.ranges.map(a1Of).join(' ');
      return `<conditionalFormatting sqref="${sqref}">${ruleXml(rule, cell, tail)}</conditionalFormatting>`;
    })
    .join('');
}

/** The looks of a workbook's conditional formats, by number. */
export function readDxfs(styles: string | null, theme: readonly string[]): ConditionalLook[] {
  const dxfs = elements(styles ?? '', 'dxfs')[0]?.inner ?? '';
  return elements(dxfs, 'dxf').map(({ inner }) => {
    const font = elements(inner, 'font')[0]?.inner ?? '';
    const fill = elements(inner, 'fill')[0]?.inner ?? '';
    const look: ConditionalLook = {};
    const color = (xml: string, name: string): string | undefined => {
      const { rgb, theme: number, tint, indexed } = elements(xml, name)[0]?.attributes ?? {};
      const given = {
        ...(rgb ? { argb: rgb } : {}),
        ...(number ? { theme: Number(number), tint: Number(tint ?? 0) } : {}),
        ...(indexed ? { indexed: Number(indexed) } : {}),
      };
      return hexColor(given, theme);
    };
    const flag = (name: string): boolean | undefined => {
      const [found] = elements(font, name);
      return found && !['0', 'false', 'none'].includes(found.attributes.val ?? '1');
    };
    const background = color(fill, 'bgColor') ?? color(fill, 'fgColor');
    const fontColor = color(font, 'color');
    const flags = { bold: flag('b'), italic: flag('i'), strikethrough: flag('strike'), underline: flag('u') };
    if (background) look.background = background;
    if (fontColor) look.fontColor = fontColor;
    for (const [name, on] of Object.entries(flags)) if (on !== undefined) Object.assign(look, { [name]: on });
    return look;
  });
}

function named(table: Record<string, string>, operator: string | undefined): string | undefined {
  return Object.entries(table).find(([, name]) => name === operator)?.[0];
}

function conditionOf({ attributes, inner }: Element): Pick<ConditionalRule, 'criteria' | 'args'> | null {
  const formulas = elements(inner, 'formula').map((formula) => fromXstring(unescapeXml(formula.inner)));
  const { type, operator, text } = attributes;
  const [first = ''] = formulas;
  if (type === 'expression') return { criteria: 'CUSTOM_FORMULA', args: [`=${first}`] };
  if (type === 'containsBlanks') return { criteria: 'CELL_EMPTY', args: [] };
  if (type === 'notContainsBlanks') return { criteria: 'CELL_NOT_EMPTY', args: [] };
  const textRule = Object.entries(TEXT_RULES).find(([, [name]]) => name === type)?.[0];
  if (textRule) return { criteria: textRule, args: [fromXstring(text ?? '')] };
  if (type !== 'cellIs') return null;
  const word = /^"((?:[^"]|"")*)"$/.exec(first);
  if (word && operator === 'equal')
    return { criteria: 'TEXT_EQUAL_TO', args: [(word[1] ?? '').replace(/""/g, '"')] };
  const day = serialOfDateFormula(first);
  const dateCriteria = day === null ? undefined : named(DATE_OPERATORS, operator);
  if (day !== null && dateCriteria) return { criteria: dateCriteria, args: [day] };
  const criteria = named(OPERATORS, operator);
  if (!criteria) return null;
  return { criteria, args: formulas.map((each) => (/^-?[\d.]+$/.test(each) ? Number(each) : `=${each}`)) };
}

/** The conditional formats of a sheet, by priority. Colour scales and similar ones are left out. */
export function readConditions(
  tail: string,
  looks: readonly ConditionalLook[],
  grid: Size,
): ConditionalRule[] {
  const found: { priority: number; rule: ConditionalRule }[] = [];
  for (const { attributes, inner } of elements(tail, 'conditionalFormatting')) {
    const ranges = (attributes.sqref ?? '').split(/\s+/).map((text) => parseA1(text, grid));
    const boxes = ranges.filter((box) => box !== null && box.row <= grid.rows && box.column <= grid.columns);
    for (const element of elements(inner, 'cfRule')) {
      const condition = conditionOf(element);
      if (!condition || boxes.length === 0) continue;
      const look = looks[Number(element.attributes.dxfId ?? -1)] ?? {};
      const clamped = boxes.flatMap((box) =>
        box === null
          ? []
          : [
              {
                ...box,
                rows: Math.min(box.rows, grid.rows - box.row + 1),
                columns: Math.min(box.columns, grid.columns - box.column + 1),
              },
            ],
      );
      found.push({
        priority: Number(element.attributes.priority ?? 0),
        rule: { ranges: clamped, ...condition, look },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map(({ rule }) => rule);
}
