import type { ConditionalLook, ConditionalRule, SheetData } from '../book';
import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, EnumValue, enumValue, type Face, ServiceObject } from '../service-object';
import { serialOfInstant } from '../values/time';
import { colorOf } from './checks';
import { BOOLEAN_CRITERIA } from './enums';
import { type Makers, RangeHandle } from './range/handle';

type GRule = GoogleAppsScript.Spreadsheet.ConditionalFormatRule;
type GBuilder = GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder;
type GCondition = GoogleAppsScript.Spreadsheet.BooleanCondition;
type GRange = GoogleAppsScript.Spreadsheet.Range;

const RULE: Face = {
  service: 'SpreadsheetApp',
  name: 'ConditionalFormatRule',
  handles: 'all',
  access: 'free',
};
const BUILDER: Face = { ...RULE, name: 'ConditionalFormatRuleBuilder' };
const CONDITION: Face = { ...RULE, name: 'BooleanCondition' };

type ConditionMethods =
  | 'getCriteriaType'
  | 'getCriteriaValues'
  | 'getBold'
  | 'getItalic'
  | 'getStrikethrough'
  | 'getUnderline';

/** The condition of a rule and the look it gives. */
class BooleanCondition extends ServiceObject implements Pick<GCondition, ConditionMethods> {
  readonly face = CONDITION;
  readonly rule: ConditionalRule;

  constructor(rule: ConditionalRule) {
    super();
    this.rule = rule;
  }

  getCriteriaType(): GoogleAppsScript.Spreadsheet.BooleanCriteria {
    return asGoogle(enumValue(BOOLEAN_CRITERIA, this.rule.criteria));
  }
  getCriteriaValues(): (string | number)[] {
    return [...this.rule.args];
  }
  getBackground(): string | null {
    return this.rule.look.background ?? null;
  }
  getFontColor(): string | null {
    return this.rule.look.fontColor ?? null;
  }
  getBold(): boolean | null {
    return this.rule.look.bold ?? null;
  }
  getItalic(): boolean | null {
    return this.rule.look.italic ?? null;
  }
  getStrikethrough(): boolean | null {
    return this.rule.look.strikethrough ?? null;
  }
  getUnderline(): boolean | null {
    return this.rule.look.underline ?? null;
  }
}

class RuleReader extends ServiceObject {
  readonly face: Face = RULE;
  readonly execution: Execution;
  readonly makers: Makers;
  /** The sheet of the ranges; null before any range. */
  sheet: SheetData | null;
  rule: ConditionalRule;

  constructor(execution: Execution, makers: Makers, sheet: SheetData | null, rule: ConditionalRule) {
    super();
    this.execution = execution;
    this.makers = makers;
    this.sheet = sheet;
    this.rule = rule;
  }

  getRanges(): GRange[] {
    const { sheet } = this;
    return sheet ? this.rule.ranges.map((box) => asGoogle<GRange>(this.makers.range(sheet, box))) : [];
  }
  getBooleanCondition(): GCondition | null {
    return asGoogle(new BooleanCondition(this.rule));
  }
  getGradientCondition(): null {
    return null;
  }
  copy(): GBuilder {
    return asGoogle(new ConditionalFormatRuleBuilder(this.execution, this.makers, this.sheet, this.rule));
  }
}

type Readers = 'getRanges' | 'getBooleanCondition' | 'getGradientCondition' | 'copy';

/** A conditional format rule. */
export class ConditionalFormatRule extends RuleReader implements Pick<GRule, Readers> {}

function when(builder: ConditionalFormatRuleBuilder, criteria: string, args: unknown[]): GBuilder {
  const { timeZone } = builder.execution.book;
  const plain = args.map((arg) => {
    if (arg instanceof Date) return Math.floor(serialOfInstant(arg.getTime(), timeZone));
    if (typeof arg === 'string' || typeof arg === 'number') return arg;
    throw signatureMismatch('SpreadsheetApp.ConditionalFormatRuleBuilder', args);
  });
  builder.rule = { ...builder.rule, criteria, args: plain };
  return asGoogle(builder);
}

function look(builder: ConditionalFormatRuleBuilder, given: Record<string, unknown>): GBuilder {
  const kept = Object.entries({ ...builder.rule.look, ...given }).filter(
    ([, value]) => value !== null && value !== undefined,
  );
  builder.rule = { ...builder.rule, look: Object.fromEntries(kept) as ConditionalLook };
  return asGoogle(builder);
}

type BuilderMethods =
  | Readers
  | 'build'
  | 'setRanges'
  | 'setBackground'
  | 'setFontColor'
  | 'setBold'
  | 'setItalic'
  | 'setStrikethrough'
  | 'setUnderline'
  | 'withCriteria'
  | 'whenFormulaSatisfied'
  | 'whenCellEmpty'
  | 'whenCellNotEmpty'
  | 'whenTextContains'
  | 'whenTextDoesNotContain'
  | 'whenTextEqualTo'
  | 'whenTextStartsWith'
  | 'whenTextEndsWith'
  | 'whenNumberBetween'
  | 'whenNumberEqualTo'
  | 'whenNumberGreaterThan'
  | 'whenNumberGreaterThanOrEqualTo'
  | 'whenNumberLessThan'
  | 'whenNumberLessThanOrEqualTo'
  | 'whenNumberNotEqualTo'
  | 'whenNumberNotBetween'
  | 'whenDateAfter'
  | 'whenDateBefore'
  | 'whenDateEqualTo';

/** Builds a conditional format rule. */
export class ConditionalFormatRuleBuilder extends RuleReader implements Pick<GBuilder, BuilderMethods> {
  override readonly face = BUILDER;

  build(): GRule {
    if (this.rule.ranges.length === 0)
      throw new ServiceError('Conditional format rule must have at least one range.');
    if (this.rule.criteria === '') throw new ServiceError('Conditional format rule must have a condition.');
    return asGoogle(new ConditionalFormatRule(this.execution, this.makers, this.sheet, this.rule));
  }
  setRanges(ranges: GRange[]): GBuilder {
    const given = ranges as unknown[];
    const places = given.filter((range) => range instanceof RangeHandle);
    if (places.length !== given.length) {
      throw signatureMismatch('SpreadsheetApp.ConditionalFormatRuleBuilder.setRanges', [ranges]);
    }
    this.sheet = places[0]?.sheet ?? null;
    this.rule = { ...this.rule, ranges: places.map(({ box }) => ({ ...box })) };
    return asGoogle(this);
  }

  setBackground(color: string | null): GBuilder {
    return look(this, { background: color === null ? null : colorOf(color) });
  }
  setFontColor(color: string | null): GBuilder {
    return look(this, { fontColor: color === null ? null : colorOf(color) });
  }
  setBold(bold: boolean | null): GBuilder {
    return look(this, { bold });
  }
  setItalic(italic: boolean | null): GBuilder {
    return look(this, { italic });
  }
  setStrikethrough(strikethrough: boolean | null): GBuilder {
    return look(this, { strikethrough });
  }
  setUnderline(underline: boolean | null): GBuilder {
    return look(this, { underline });
  }

  withCriteria(criteria: GoogleAppsScript.Spreadsheet.BooleanCriteria, args: unknown[]): GBuilder {
    const given: unknown = criteria;
    if (!(given instanceof EnumValue) || given.enumName !== 'BooleanCriteria') {
      throw signatureMismatch('SpreadsheetApp.ConditionalFormatRuleBuilder.withCriteria', [given, args]);
    }
    return when(this, given.value, args);
  }
  whenFormulaSatisfied(formula: string): GBuilder {
    return when(this, 'CUSTOM_FORMULA', [formula]);
  }
  whenCellEmpty(): GBuilder {
    return when(this, 'CELL_EMPTY', []);
  }
  whenCellNotEmpty(): GBuilder {
    return when(this, 'CELL_NOT_EMPTY', []);
  }
  whenTextContains(text: string): GBuilder {
    return when(this, 'TEXT_CONTAINS', [text]);
  }
  whenTextDoesNotContain(text: string): GBuilder {
    return when(this, 'TEXT_DOES_NOT_CONTAIN', [text]);
  }
  whenTextEqualTo(text: string): GBuilder {
    return when(this, 'TEXT_EQUAL_TO', [text]);
  }
  whenTextStartsWith(text: string): GBuilder {
    return when(this, 'TEXT_STARTS_WITH', [text]);
  }
  whenTextEndsWith(text: string): GBuilder {
    return when(this, 'TEXT_ENDS_WITH', [text]);
  }
  whenNumberBetween(low: number, high: number): GBuilder {
    return when(this, 'NUMBER_BETWEEN', [low, high]);
  }
  whenNumberNotBetween(low: number, high: number): GBuilder {
    return when(this, 'NUMBER_NOT_BETWEEN', [low, high]);
  }
  whenNumberEqualTo(number: number): GBuilder {
    return when(this, 'NUMBER_EQUAL_TO', [number]);
  }
  whenNumberNotEqualTo(number: number): GBuilder {
    return when(this, 'NUMBER_NOT_EQUAL_TO', [number]);
  }
  whenNumberGreaterThan(number: number): GBuilder {
    return when(this, 'NUMBER_GREATER_THAN', [number]);
  }
  whenNumberGreaterThanOrEqualTo(number: number): GBuilder {
    return when(this, 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [number]);
  }
  whenNumberLessThan(number: number): GBuilder {
    return when(this, 'NUMBER_LESS_THAN', [number]);
  }
  whenNumberLessThanOrEqualTo(number: number): GBuilder {
    return when(this, 'NUMBER_LESS_THAN_OR_EQUAL_TO', [number]);
  }
  whenDateAfter(date: unknown): GBuilder {
    return when(this, 'DATE_AFTER', [date]);
  }
  whenDateBefore(date: unknown): GBuilder {
    return when(this, 'DATE_BEFORE', [date]);
  }
  whenDateEqualTo(date: unknown): GBuilder {
    return when(this, 'DATE_EQUAL_TO', [date]);
  }
}

/** The rule of a new builder. */
export const BLANK_CONDITION: ConditionalRule = { ranges: [], criteria: '', args: [], look: {} };
