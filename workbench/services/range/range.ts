import { holds, overlaps } from '../../a1';
import type { Cell, CellLook, Metadata, ValidationRule } from '../../book';
import { forEachCell, mergeBox } from '../../edits';
import { NotStoodIn, ServiceError, signatureMismatch } from '../../errors';
import { asGoogle } from '../../service-object';
import { checkTable } from '../checks';
import { DataValidation } from '../data-validation';
import { Filter } from '../filter';
import { addMetadata, DeveloperMetadata, DeveloperMetadataFinder } from '../metadata';
import { writing } from './handle';
import { RangeLook } from './look';
import { type SortKey, sortRows } from './sort';
import { firstCell, mapCells } from './values';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type GValidation = GoogleAppsScript.Spreadsheet.DataValidation;

/** The formats that `clearFormat` removes; it keeps number formats. */
const FORMATS: readonly (keyof CellLook)[] = [
  'background',
  'fontWeight',
  'fontStyle',
  'fontLine',
  'fontSize',
  'fontColor',
  'fontFamily',
  'wrap',
  'horizontal',
  'vertical',
  'borders',
];

/** The options of `clear` that the workbench supports. Others are refused by name. */
interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
}

function existing(range: Range, act: (cell: Cell) => void): GRange {
  return writing(range, () => {
    mapCells(range, (cell) => cell && act(cell));
  });
}

function emptied(cell: Cell): void {
  cell.value = null;
  delete cell.formula;
  delete cell.links;
}

function unformatted(cell: Cell): void {
  for (const look of FORMATS) delete cell[look];
}

/** A number in a table of notes is shown as Java writes it; one given alone is not. Source: issuetracker 429373214. */
function noteText(note: unknown): string {
  return typeof note === 'number' && Number.isInteger(note) ? `${note}.0` : String(note ?? '');
}

function ruleOf(given: unknown): ValidationRule | null {
  if (given === null) return null;
  if (given instanceof DataValidation) return given.rule;
  throw signatureMismatch('SpreadsheetApp.Range.setDataValidation', [given]);
}

function setRule(cell: Cell, rule: ValidationRule | null): void {
  if (rule) cell.validation = rule;
  else delete cell.validation;
  // A new checkbox is unticked.
  if (rule?.criteria === 'CHECKBOX' && cell.value === null)
    cell.value = (rule.args[1] as string | undefined) ?? false;
}

type Methods =
  | 'getNote'
  | 'getNotes'
  | 'setNote'
  | 'setNotes'
  | 'clearNote'
  | 'getDataValidation'
  | 'getDataValidations'
  | 'setDataValidation'
  | 'setDataValidations'
  | 'clearDataValidations'
  | 'createFilter'
  | 'merge'
  | 'mergeAcross'
  | 'mergeVertically'
  | 'breakApart'
  | 'getMergedRanges'
  | 'isPartOfMerge'
  | 'clear'
  | 'clearContent'
  | 'clearFormat'
  | 'sort'
  | 'addDeveloperMetadata'
  | 'getDeveloperMetadata'
  | 'createDeveloperMetadataFinder';

/** A range of cells. */
export class Range extends RangeLook implements Pick<GRange, Methods> {
  getNotes(): string[][] {
    return mapCells(this, (cell) => cell?.note ?? '');
  }
  getNote(): string {
    return firstCell(this, (cell) => cell?.note ?? '');
  }
  setNotes(notes: unknown[][]): GRange {
    checkTable(notes, this.box, 'SpreadsheetApp.Range.setNotes');
    return writing(this, () =>
      forEachCell(this.sheet, this.box, (cell, row, column) => {
        const text = noteText(notes[row]?.[column]);
        if (text === '') delete cell.note;
        else cell.note = text;
      }),
    );
  }
  setNote(note: string | null): GRange {
    const text = String(note ?? '');
    return this.setNotes(Array.from({ length: this.box.rows }, () => new Array(this.box.columns).fill(text)));
  }
  clearNote(): GRange {
    return existing(this, (cell) => {
      delete cell.note;
    });
  }

  getDataValidations(): (GValidation | null)[][] {
    return mapCells(this, (cell) =>
      cell?.validation
        ? asGoogle<GValidation>(new DataValidation(this.execution, this.makers, cell.validation))
        : null,
    );
  }
  getDataValidation(): GValidation | null {
    return this.getDataValidations()[0]?.[0] ?? null;
  }
  setDataValidation(given: GValidation | null): GRange {
    const rule = ruleOf(given);
    return writing(this, () => forEachCell(this.sheet, this.box, (cell) => setRule(cell, rule)));
  }
  setDataValidations(given: (GValidation | null)[][]): GRange {
    checkTable(given, this.box, 'SpreadsheetApp.Range.setDataValidations');
    const rules = given.map((line) => line.map(ruleOf));
    return writing(this, () =>
      forEachCell(this.sheet, this.box, (cell, row, column) => setRule(cell, rules[row]?.[column] ?? null)),
    );
  }
  clearDataValidations(): GRange {
    return existing(this, (cell) => {
      delete cell.validation;
    });
  }

  createFilter(): GoogleAppsScript.Spreadsheet.Filter {
    if (this.sheet.filter)
      throw new ServiceError("You can't create a filter in a sheet that already has a filter.");
    this.sheet.filter = this.box;
    return asGoogle(new Filter(this.makers, this.sheet, this.box));
  }
  merge(): GRange {
    const partly = this.sheet.merges.some((merge) => overlaps(merge, this.box) && !holds(this.box, merge));
    if (partly)
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    mergeBox(this.sheet, this.box);
    return asGoogle(this);
  }
  mergeAcross(): GRange {
    for (let row = 0; row < this.box.rows; row++) {
      mergeBox(this.sheet, { ...this.box, row: this.box.row + row, rows: 1 });
    }
    return asGoogle(this);
  }
  mergeVertically(): GRange {
    for (let column = 0; column < this.box.columns; column++) {
      mergeBox(this.sheet, { ...this.box, column: this.box.column + column, columns: 1 });
    }
    return asGoogle(this);
  }
  breakApart(): GRange {
    const partly = this.sheet.merges.some((merge) => overlaps(merge, this.box) && !holds(this.box, merge));
    if (partly)
      throw new ServiceError('You must select all cells in a merged range to merge or unmerge them.');
    this.sheet.merges = this.sheet.merges.filter((merge) => !holds(this.box, merge));
    return asGoogle(this);
  }
  getMergedRanges(): GRange[] {
    return this.sheet.merges
      .filter((merge) => overlaps(merge, this.box))
      .map((merge) => asGoogle<GRange>(this.makers.range(this.sheet, merge)));
  }
  isPartOfMerge(): boolean {
    return this.sheet.merges.some((merge) => overlaps(merge, this.box));
  }

  clear(options: ClearOptions = {}): GRange {
    const unsupported = Object.keys(options).find((key) => key !== 'contentsOnly' && key !== 'formatOnly');
    if (unsupported) throw new NotStoodIn(`Range.clear with ${unsupported}`);
    return existing(this, (cell) => {
      if (!options.formatOnly) emptied(cell);
      if (options.contentsOnly) return;
      unformatted(cell);
      delete cell.numberFormat;
    });
  }
  clearContent(): GRange {
    return existing(this, emptied);
  }
  clearFormat(): GRange {
    return existing(this, unformatted);
  }

  sort(given: SortKey | SortKey[]): GRange {
    sortRows(this.sheet, this.box, Array.isArray(given) ? given : [given]);
    return asGoogle(this);
  }

  addDeveloperMetadata(
    key: string,
    value?: string | GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
    visibility?: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility,
  ): GRange {
    const line = wholeLine(this);
    if (!line) {
      throw new ServiceError(
        'Adding developer metadata to arbitrary ranges is not currently supported. Developer metadata may only be added to the top-level spreadsheet, an individual sheet, or an entire row or column.',
      );
    }
    addMetadata(this.execution.book, this.sheet.metadata, line, key, value, visibility);
    return asGoogle(this);
  }
  getDeveloperMetadata(): GoogleAppsScript.Spreadsheet.DeveloperMetadata[] {
    const line = wholeLine(this);
    if (!line) return [];
    return this.sheet.metadata
      .filter((entry) => entry.row === line.row && entry.column === line.column)
      .map((entry) => asGoogle(new DeveloperMetadata(this.makers, this.sheet.metadata, entry, this.sheet)));
  }
  createDeveloperMetadataFinder(): GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder {
    const { makers, sheet, box } = this;
    return asGoogle(new DeveloperMetadataFinder(makers, [{ list: sheet.metadata, sheet }], { box, sheet }));
  }
}

/** The row or column if the range is a whole one, because metadata is on whole rows and columns only; null if not. */
function wholeLine(range: Range): Pick<Metadata, 'row' | 'column'> | null {
  const { box, sheet } = range;
  const wholeRow = box.rows === 1 && box.column === 1 && box.columns === sheet.columns;
  if (wholeRow) return { row: box.row };
  if (box.columns === 1 && box.row === 1 && box.rows === sheet.rows) return { column: box.column };
  return null;
}
