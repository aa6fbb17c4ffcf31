import type { ValidationArgument, ValidationRule } from '../book';
import { sheetNamed } from '../book';
import { ServiceError, signatureMismatch } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, EnumValue, enumValue, type Face, ServiceObject } from '../service-object';
import { instantOfSerial, serialOfInstant } from '../values/time';
import { DATA_VALIDATION_CRITERIA } from './enums';
import { type Makers, RangeHandle } from './range/handle';

type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;
type GBuilder = GoogleAppsScript.Spreadsheet.DataValidationBuilder;
type GCriteria = GoogleAppsScript.Spreadsheet.DataValidationCriteria;

const RULE: Face = { service: 'SpreadsheetApp', name: 'DataValidation', handles: 'all', access: 'free' };
const BUILDER: Face = { ...RULE, name: 'DataValidationBuilder' };

/** The longest list of a drop-down. Source: from memory, not verified. */
const MAX_LIST = 500;

/** The getters of both a rule and its builder. */
class RuleReader extends ServiceObject {
  readonly face: Face = RULE;
  readonly execution: Execution;
  readonly makers: Makers;
  rule: ValidationRule;

  constructor(execution: Execution, makers: Makers, rule: ValidationRule) {
    super();
    this.execution = execution;
    this.makers = makers;
    this.rule = rule;
  }

  getAllowInvalid(): boolean {
    return this.rule.allowInvalid;
  }
  /** Null if there is none, although the types do not say so. */
  getHelpText(): string {
    return this.rule.helpText as string;
  }
  /** Null before a criterion is set, although the types do not say so. */
  getCriteriaType(): GCriteria {
    const { criteria } = this.rule;
    return (criteria === '' ? null : asGoogle(enumValue(DATA_VALIDATION_CRITERIA, criteria))) as GCriteria;
  }
  getCriteriaValues(): unknown[] {
    const { book } = this.execution;
    return this.rule.args.map((arg) => {
      if (typeof arg === 'object' && arg !== null && !Array.isArray(arg)) {
        const sheet = sheetNamed(book, arg.sheet);
        return sheet ? this.makers.range(sheet, arg.box) : null;
      }
      const isDate = this.rule.criteria.startsWith('DATE_') && typeof arg === 'number';
      return isDate ? new Date(instantOfSerial(arg, book.timeZone)) : arg;
    });
  }
  copy(): GBuilder {
    return asGoogle(new DataValidationBuilder(this.execution, this.makers, this.rule));
  }
}

type Readers = 'getAllowInvalid' | 'getHelpText' | 'getCriteriaType' | 'copy';

/** A data validation rule. */
export class DataValidation extends RuleReader implements Pick<GValidation, Readers> {}

type Args = readonly ValidationArgument[];

function withRule(builder: DataValidationBuilder, criteria: string, args: Args): GBuilder {
  builder.rule = { ...builder.rule, criteria, args: [...args] };
  return asGoogle(builder);
}

function numbers(builder: DataValidationBuilder, name: string, criteria: string, args: unknown[]): GBuilder {
  if (!args.every((arg) => typeof arg === 'number')) {
    throw signatureMismatch(`SpreadsheetApp.DataValidationBuilder.${name}`, args);
  }
  return withRule(builder, criteria, args);
}

function dates(builder: DataValidationBuilder, name: string, criteria: string, args: unknown[]): GBuilder {
  const { timeZone } = builder.execution.book;
  const serials = args.map((arg) => {
    if (!(arg instanceof Date)) throw signatureMismatch(`SpreadsheetApp.DataValidationBuilder.${name}`, args);
    return Math.floor(serialOfInstant(arg.getTime(), timeZone));
  });
  return withRule(builder, criteria, serials);
}

type BuilderMethods =
  | Readers
  | 'build'
  | 'setAllowInvalid'
  | 'setHelpText'
  | 'withCriteria'
  | 'requireValueInList'
  | 'requireValueInRange'
  | 'requireCheckbox'
  | 'requireFormulaSatisfied'
  | 'requireDate'
  | 'requireDateAfter'
  | 'requireDateBefore'
  | 'requireDateBetween'
  | 'requireDateEqualTo'
  | 'requireDateOnOrAfter'
  | 'requireDateOnOrBefore'
  | 'requireNumberBetween'
  | 'requireNumberEqualTo'
  | 'requireNumberGreaterThan'
  | 'requireNumberGreaterThanOrEqualTo'
  | 'requireNumberLessThan'
  | 'requireNumberLessThanOrEqualTo'
  | 'requireTextContains'
  | 'requireTextEqualTo'
  | 'requireTextIsEmail'
  | 'requireTextIsUrl';

/** Builds a data validation rule. */
export class DataValidationBuilder extends RuleReader implements Pick<GBuilder, BuilderMethods> {
  override readonly face = BUILDER;

  build(): GValidation {
    if (this.rule.criteria === '') throw new ServiceError('Please set a criteria before building the rule.');
    return asGoogle(new DataValidation(this.execution, this.makers, this.rule));
  }
  setAllowInvalid(allowInvalid: boolean): GBuilder {
    if (typeof allowInvalid !== 'boolean') {
      throw signatureMismatch('SpreadsheetApp.DataValidationBuilder.setAllowInvalid', [allowInvalid]);
    }
    this.rule = { ...this.rule, allowInvalid };
    return asGoogle(this);
  }
  setHelpText(helpText: string): GBuilder {
    this.rule = { ...this.rule, helpText };
    return asGoogle(this);
  }
  withCriteria(criteria: GCriteria, args: unknown[]): GBuilder {
    const given: unknown = criteria;
    if (!(given instanceof EnumValue) || given.enumName !== 'DataValidationCriteria') {
      throw signatureMismatch('SpreadsheetApp.DataValidationBuilder.withCriteria', [given, args]);
    }
    const { timeZone } = this.execution.book;
    const plain = args.map((arg): ValidationArgument => {
      if (arg instanceof Date) return Math.floor(serialOfInstant(arg.getTime(), timeZone));
      if (arg instanceof RangeHandle) return { sheet: arg.sheet.name, box: { ...arg.box } };
      return Array.isArray(arg) ? arg.map(String) : (arg as ValidationArgument);
    });
    return withRule(this, given.value, plain);
  }

  requireValueInList(values: string[], showDropdown = true): GBuilder {
    if (!Array.isArray(values) || typeof showDropdown !== 'boolean') {
      throw signatureMismatch('SpreadsheetApp.DataValidationBuilder.requireValueInList', [
        values,
        showDropdown,
      ]);
    }
    if (values.length > MAX_LIST) throw new ServiceError(`The list may hold at most ${MAX_LIST} values.`);
    return withRule(this, 'VALUE_IN_LIST', [values.map(String), showDropdown]);
  }
  requireValueInRange(range: GoogleAppsScript.Spreadsheet.Range, showDropdown = true): GBuilder {
    const given: unknown = range;
    if (!(given instanceof RangeHandle)) {
      throw signatureMismatch('SpreadsheetApp.DataValidationBuilder.requireValueInRange', [given]);
    }
    return withRule(this, 'VALUE_IN_RANGE', [
      { sheet: given.sheet.name, box: { ...given.box } },
      showDropdown,
    ]);
  }
  requireCheckbox(checked?: unknown, unchecked?: unknown): GBuilder {
    const values = [checked, unchecked].filter((value) => value !== undefined);
    return withRule(this, 'CHECKBOX', values as ValidationArgument[]);
  }
  requireFormulaSatisfied(formula: string): GBuilder {
    return withRule(this, 'CUSTOM_FORMULA', [formula]);
  }

  requireDate(...args: unknown[]): GBuilder {
    if (args.length > 0) throw signatureMismatch('SpreadsheetApp.DataValidationBuilder.requireDate', args);
    return withRule(this, 'DATE_IS_VALID_DATE', []);
  }
  requireDateAfter(date: Date): GBuilder {
    return dates(this, 'requireDateAfter', 'DATE_AFTER', [date]);
  }
  requireDateBefore(date: Date): GBuilder {
    return dates(this, 'requireDateBefore', 'DATE_BEFORE', [date]);
  }
  requireDateBetween(start: Date, end: Date): GBuilder {
    return dates(this, 'requireDateBetween', 'DATE_BETWEEN', [start, end]);
  }
  requireDateEqualTo(date: Date): GBuilder {
    return dates(this, 'requireDateEqualTo', 'DATE_EQUAL_TO', [date]);
  }
  requireDateOnOrAfter(date: Date): GBuilder {
    return dates(this, 'requireDateOnOrAfter', 'DATE_ON_OR_AFTER', [date]);
  }
  requireDateOnOrBefore(date: Date): GBuilder {
    return dates(this, 'requireDateOnOrBefore', 'DATE_ON_OR_BEFORE', [date]);
  }

  requireNumberBetween(low: number, high: number): GBuilder {
    return numbers(this, 'requireNumberBetween', 'NUMBER_BETWEEN', [low, high]);
  }
  requireNumberEqualTo(value: number): GBuilder {
    return numbers(this, 'requireNumberEqualTo', 'NUMBER_EQUAL_TO', [value]);
  }
  requireNumberGreaterThan(value: number): GBuilder {
    return numbers(this, 'requireNumberGreaterThan', 'NUMBER_GREATER_THAN', [value]);
  }
  requireNumberGreaterThanOrEqualTo(value: number): GBuilder {
    return numbers(this, 'requireNumberGreaterThanOrEqualTo', 'NUMBER_GREATER_THAN_OR_EQUAL_TO', [value]);
  }
  requireNumberLessThan(value: number): GBuilder {
    return numbers(this, 'requireNumberLessThan', 'NUMBER_LESS_THAN', [value]);
  }
  requireNumberLessThanOrEqualTo(value: number): GBuilder {
    return numbers(this, 'requireNumberLessThanOrEqualTo', 'NUMBER_LESS_THAN_OR_EQUAL_TO', [value]);
  }

  requireTextContains(text: string): GBuilder {
    return withRule(this, 'TEXT_CONTAINS', [text]);
  }
  requireTextEqualTo(text: string): GBuilder {
    return withRule(this, 'TEXT_EQUAL_TO', [text]);
  }
  requireTextIsEmail(): GBuilder {
    return withRule(this, 'TEXT_IS_VALID_EMAIL', []);
  }
  requireTextIsUrl(): GBuilder {
    return withRule(this, 'TEXT_IS_VALID_URL', []);
  }
}

/** The rule of a new builder. */
export const BLANK_RULE: ValidationRule = { criteria: '', args: [], allowInvalid: true, helpText: null };
