import { a1Of, type Box } from '../../a1';
import type { SheetData } from '../../book';
import type { Execution } from '../../execution';
import { asGoogle, type Face, ServiceObject } from '../../service-object';
import { checkBox } from '../checks';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GSheet = GoogleAppsScript.Spreadsheet.Sheet;

const RANGE: Face = {
  service: 'SpreadsheetApp',
  name: 'Range',
  handles: [
    'getRow',
    'getColumn',
    'getLastRow',
    'getLastColumn',
    'getNumRows',
    'getNumColumns',
    'getWidth',
    'getHeight',
    'getRowIndex',
    'getA1Notation',
    'getSheet',
    'getCell',
    'offset',
  ],
  access: 'document',
};

/** How ranges and sheets create one another. The sheet passes it, so that this module does not import the sheet. */
export interface Makers {
  /** `notation` where it is not that of the box: "5:7" of whole rows. */
  range(sheet: SheetData, box: Box, notation?: string): ServiceObject;
  sheet(sheet: SheetData): ServiceObject;
}

type Methods =
  | 'getRow'
  | 'getColumn'
  | 'getLastRow'
  | 'getLastColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getWidth'
  | 'getHeight'
  | 'getRowIndex'
  | 'getA1Notation'
  | 'getSheet'
  | 'getCell'
  | 'offset'
  | 'activate';

/** Does a write of a range's cells, unless Google refuses it. */
export function writing(range: RangeHandle, act: () => void): GRange {
  range.execution.refusals.write(range.sheet, range.box, act);
  return asGoogle(range);
}

/** The part of Range that stays inside the script: where it is. */
export class RangeHandle extends ServiceObject implements Pick<GRange, Methods> {
  readonly face = RANGE;
  readonly execution: Execution;
  readonly makers: Makers;
  readonly sheet: SheetData;
  readonly box: Box;
  readonly notation: string;

  constructor(execution: Execution, makers: Makers, sheet: SheetData, box: Box, notation = a1Of(box)) {
    super();
    checkBox(box, sheet);
    this.execution = execution;
    this.makers = makers;
    this.sheet = sheet;
    this.box = box;
    this.notation = notation;
  }

  getRow(): number {
    return this.box.row;
  }

  getRowIndex(): number {
    return this.box.row;
  }

  getColumn(): number {
    return this.box.column;
  }

  getLastRow(): number {
    return this.box.row + this.box.rows - 1;
  }

  getLastColumn(): number {
    return this.box.column + this.box.columns - 1;
  }

  getNumRows(): number {
    return this.box.rows;
  }

  getNumColumns(): number {
    return this.box.columns;
  }

  getHeight(): number {
    return this.box.rows;
  }

  getWidth(): number {
    return this.box.columns;
  }

  getA1Notation(): string {
    return this.notation;
  }

  getSheet(): GSheet {
    return asGoogle(this.makers.sheet(this.sheet));
  }

  getCell(row: number, column: number): GRange {
    return this.offset(row - 1, column - 1, 1, 1);
  }

  offset(rowOffset: number, columnOffset: number, rows = this.box.rows, columns = this.box.columns): GRange {
    const box = { row: this.box.row + rowOffset, column: this.box.column + columnOffset, rows, columns };
    return asGoogle(this.makers.range(this.sheet, box));
  }

  activate(): GRange {
    this.execution.selection.select(this.sheet, this.box);
    return asGoogle(this);
  }
}
