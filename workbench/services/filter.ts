import type { Box } from '../a1';
import type { SheetData } from '../book';
import { asGoogle, type Face, ServiceObject } from '../service-object';
import type { Makers } from './range/handle';

type GFilter = GoogleAppsScript.Spreadsheet.Filter;

const FILTER: Face = { service: 'SpreadsheetApp', name: 'Filter', handles: ['getRange'], access: 'document' };

/** The filter of a sheet. Which rows it hides is not kept. */
export class Filter extends ServiceObject implements Pick<GFilter, 'getRange' | 'remove'> {
  readonly face = FILTER;

  constructor(
    private readonly makers: Makers,
    private readonly sheet: SheetData,
    private readonly box: Box,
  ) {
    super();
  }

  getRange(): GoogleAppsScript.Spreadsheet.Range {
    return asGoogle(this.makers.range(this.sheet, this.box));
  }

  remove(): void {
    delete this.sheet.filter;
  }
}
