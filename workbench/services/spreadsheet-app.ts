import { ServiceError } from '../errors';
import type { Execution } from '../execution';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import { BLANK_CONDITION, ConditionalFormatRuleBuilder } from './conditional-format';
import { BLANK_RULE, DataValidationBuilder } from './data-validation';
import {
  BOOLEAN_CRITERIA,
  BORDER_STYLE,
  DATA_VALIDATION_CRITERIA,
  METADATA_LOCATION,
  METADATA_VISIBILITY,
  SHEET_TYPE,
  WRAP_STRATEGY,
} from './enums';
import { Spreadsheet } from './spreadsheet';
import { Ui } from './ui';

type GApp = GoogleAppsScript.Spreadsheet.SpreadsheetApp;

const APP: Face = {
  service: 'SpreadsheetApp',
  name: 'SpreadsheetApp',
  handles: [
    'getActiveSpreadsheet',
    'getActive',
    'getActiveSheet',
    'getUi',
    'newDataValidation',
    'newConditionalFormatRule',
  ],
  access: 'document',
  except: { getUi: 'free' },
};

function beyondThisDocument(method: string): never {
  // The scope spreadsheets.currentonly reaches the open workbook only, even by its own id.
  throw new ServiceError(
    `Specified permissions are not sufficient to call SpreadsheetApp.${method}. Required permissions: https://www.googleapis.com/auth/spreadsheets`,
  );
}

type Methods =
  | 'getActiveSpreadsheet'
  | 'getActive'
  | 'getActiveSheet'
  | 'getActiveRange'
  | 'getUi'
  | 'flush'
  | 'newDataValidation'
  | 'newConditionalFormatRule'
  | 'openById'
  | 'openByUrl'
  | 'open'
  | 'create';

/** The global SpreadsheetApp. */
export class SpreadsheetApp extends ServiceObject implements Pick<GApp, Methods> {
  readonly face = APP;
  readonly execution: Execution;
  readonly spreadsheet: Spreadsheet;
  readonly ui: Ui;
  readonly SheetType = SHEET_TYPE;
  readonly WrapStrategy = WRAP_STRATEGY;
  readonly BorderStyle = BORDER_STYLE;
  readonly DataValidationCriteria = DATA_VALIDATION_CRITERIA;
  readonly BooleanCriteria = BOOLEAN_CRITERIA;
  readonly DeveloperMetadataVisibility = METADATA_VISIBILITY;
  readonly DeveloperMetadataLocationType = METADATA_LOCATION;

  constructor(execution: Execution) {
    super();
    this.execution = execution;
    this.spreadsheet = new Spreadsheet(execution);
    this.ui = new Ui(execution);
  }

  getActiveSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return asGoogle(this.spreadsheet);
  }
  getActive(): GoogleAppsScript.Spreadsheet.Spreadsheet {
    return asGoogle(this.spreadsheet);
  }
  getActiveSheet(): GoogleAppsScript.Spreadsheet.Sheet {
    return this.spreadsheet.getActiveSheet();
  }
  getActiveRange(): GoogleAppsScript.Spreadsheet.Range {
    return this.spreadsheet.getActiveRange() as GoogleAppsScript.Spreadsheet.Range;
  }
  getUi(): GoogleAppsScript.Base.Ui {
    return asGoogle(this.ui);
  }
  /** Writes are never delayed here; with late refusals a stored refusal is thrown. */
  flush(): void {
    this.execution.refusals.throwStored();
  }
  newDataValidation(): GoogleAppsScript.Spreadsheet.DataValidationBuilder {
    return asGoogle(new DataValidationBuilder(this.execution, this.spreadsheet.makers, BLANK_RULE));
  }
  newConditionalFormatRule(): GoogleAppsScript.Spreadsheet.ConditionalFormatRuleBuilder {
    return asGoogle(
      new ConditionalFormatRuleBuilder(this.execution, this.spreadsheet.makers, null, BLANK_CONDITION),
    );
  }

  openById(): never {
    return beyondThisDocument('openById');
  }
  openByUrl(): never {
    return beyondThisDocument('openByUrl');
  }
  open(): never {
    return beyondThisDocument('open');
  }
  create(): never {
    return beyondThisDocument('create');
  }
}
