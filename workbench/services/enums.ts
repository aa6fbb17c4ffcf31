import { EnumType } from '../service-object';

export const WRAP_STRATEGY = new EnumType('WrapStrategy', ['WRAP', 'OVERFLOW', 'CLIP']);

export const BORDER_STYLE = new EnumType('BorderStyle', [
  'DOTTED',
  'DASHED',
  'SOLID',
  'SOLID_MEDIUM',
  'SOLID_THICK',
  'DOUBLE',
]);

const DATES = [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_EQUAL_TO',
  'DATE_NOT_EQUAL_TO',
  'DATE_AFTER_RELATIVE',
  'DATE_BEFORE_RELATIVE',
  'DATE_EQUAL_TO_RELATIVE',
];
const NUMBERS = [
  'NUMBER_BETWEEN',
  'NUMBER_EQUAL_TO',
  'NUMBER_GREATER_THAN',
  'NUMBER_GREATER_THAN_OR_EQUAL_TO',
  'NUMBER_LESS_THAN',
  'NUMBER_LESS_THAN_OR_EQUAL_TO',
  'NUMBER_NOT_BETWEEN',
  'NUMBER_NOT_EQUAL_TO',
];
const TEXTS = ['TEXT_CONTAINS', 'TEXT_DOES_NOT_CONTAIN', 'TEXT_EQUAL_TO'];

export const DATA_VALIDATION_CRITERIA = new EnumType('DataValidationCriteria', [
  'DATE_AFTER',
  'DATE_BEFORE',
  'DATE_BETWEEN',
  'DATE_EQUAL_TO',
  'DATE_IS_VALID_DATE',
  'DATE_NOT_BETWEEN',
  'DATE_ON_OR_AFTER',
  'DATE_ON_OR_BEFORE',
  ...NUMBERS,
  ...TEXTS,
  'TEXT_IS_VALID_EMAIL',
  'TEXT_IS_VALID_URL',
  'VALUE_IN_LIST',
  'VALUE_IN_RANGE',
  'CUSTOM_FORMULA',
  'CHECKBOX',
]);

export const BOOLEAN_CRITERIA = new EnumType('BooleanCriteria', [
  'CELL_EMPTY',
  'CELL_NOT_EMPTY',
  ...DATES,
  ...NUMBERS,
  ...TEXTS,
  'TEXT_STARTS_WITH',
  'TEXT_ENDS_WITH',
  'CUSTOM_FORMULA',
]);

export const SHEET_TYPE = new EnumType('SheetType', ['GRID', 'OBJECT', 'DATASOURCE']);

export const METADATA_VISIBILITY = new EnumType('DeveloperMetadataVisibility', ['DOCUMENT', 'PROJECT']);

export const METADATA_LOCATION = new EnumType('DeveloperMetadataLocationType', [
  'SPREADSHEET',
  'SHEET',
  'ROW',
  'COLUMN',
]);

export const AUTH_MODE = new EnumType('AuthMode', ['NONE', 'CUSTOM_FUNCTION', 'LIMITED', 'FULL']);

export const AUTHORIZATION_STATUS = new EnumType('AuthorizationStatus', ['REQUIRED', 'NOT_REQUIRED']);

export const BUTTON = new EnumType('Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);

export const BUTTON_SET = new EnumType('ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export const DIGEST_ALGORITHM = new EnumType('DigestAlgorithm', [
  'MD2',
  'MD5',
  'SHA_1',
  'SHA_256',
  'SHA_384',
  'SHA_512',
]);

export const CHARSET = new EnumType('Charset', ['US_ASCII', 'UTF_8']);

export const X_FRAME_OPTIONS = new EnumType('XFrameOptionsMode', ['ALLOWALL', 'DEFAULT']);
