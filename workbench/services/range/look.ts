import { type BorderLine, type Cell, type CellLook, ensureCell } from '../../book';
import { forEachCell } from '../../edits';
import { ServiceError, signatureMismatch } from '../../errors';
import { asGoogle, EnumValue, enumValue } from '../../service-object';
import { isAutomatic } from '../../values/typed';
import { checkTable, colorOf } from '../checks';
import { BORDER_STYLE, WRAP_STRATEGY } from '../enums';
import { writing } from './handle';
import { firstCell, mapCells, RangeValues } from './values';

type GRange = GoogleAppsScript.Spreadsheet.Range;
type Look = Exclude<keyof CellLook, 'borders'>;

/** The number format of a cell without one. */
const AUTOMATIC_FORMAT = '0.###############';

/** Converts a script's argument to a cell's property: undefined for the default, or `KEEP` for no change. */
const KEEP = Symbol('keep');
type Reading = (given: unknown, method: string) => unknown;

const color: Reading = (given, method) => {
  if (given === null) return undefined;
  if (typeof given !== 'string') throw signatureMismatch(method, [given]);
  return colorOf(given) ?? KEEP;
};
const word: Reading = (given, method) => {
  if (given === null) return undefined;
  if (typeof given !== 'string') throw signatureMismatch(method, [given]);
  return given;
};
const number: Reading = (given, method) => {
  if (typeof given !== 'number') throw signatureMismatch(method, [given]);
  return given;
};
const fontWord: Reading = (given, method) => {
  const text = word(given, method);
  return text === 'normal' ? undefined : text;
};
const horizontal: Reading = (given, method) => {
  const text = word(given, method);
  if (text === 'normal') return 'general-left';
  return text === 'general' ? undefined : text;
};
const vertical: Reading = (given, method) => {
  const text = word(given, method);
  return text === 'bottom' ? undefined : text;
};
const numberFormat: Reading = (given, method) => {
  // Google refuses null here; "general" is what resets a format.
  if (typeof given !== 'string') throw signatureMismatch(method, [given]);
  return isAutomatic(given) ? undefined : given;
};
const wrap: Reading = (given, method) => {
  if (!(given instanceof EnumValue) || given.enumName !== 'WrapStrategy')
    throw signatureMismatch(method, [given]);
  return given.value;
};

/** Called thousands of times for every new sheet, so it only assigns, and deletes no property that is not there. */
function apply(cell: Cell, look: Look, value: unknown): void {
  if (value === KEEP) return;
  if (value !== undefined) (cell as Record<Look, unknown>)[look] = value;
  else if (cell[look] !== undefined) delete cell[look];
}

function setAll(range: RangeValues, look: Look, reading: Reading, given: unknown, name: string): GRange {
  const value = reading(given, `SpreadsheetApp.Range.${name}`);
  return writing(range, () => forEachCell(range.sheet, range.box, (cell) => apply(cell, look, value)));
}

function setEach(range: RangeValues, look: Look, reading: Reading, given: unknown, name: string): GRange {
  const method = `SpreadsheetApp.Range.${name}`;
  checkTable(given, range.box, method);
  const values = given.map((line) => line.map((entry) => reading(entry, method)));
  return writing(range, () =>
    forEachCell(range.sheet, range.box, (cell, row, column) => apply(cell, look, values[row]?.[column])),
  );
}

type Line = { line: BorderLine } | 'remove' | 'keep';

type Methods =
  | 'getBackground'
  | 'getBackgrounds'
  | 'setBackground'
  | 'setBackgrounds'
  | 'getFontColor'
  | 'getFontColors'
  | 'setFontColor'
  | 'setFontColors'
  | 'getFontWeight'
  | 'getFontWeights'
  | 'setFontWeight'
  | 'setFontWeights'
  | 'getFontSize'
  | 'getFontSizes'
  | 'setFontSize'
  | 'setFontSizes'
  | 'getFontFamily'
  | 'setFontFamily'
  | 'setFontStyle'
  | 'setFontLine'
  | 'getNumberFormat'
  | 'getNumberFormats'
  | 'setNumberFormat'
  | 'setNumberFormats'
  | 'getWrap'
  | 'getWrapStrategy'
  | 'setWrap'
  | 'setWrapStrategy'
  | 'getHorizontalAlignment'
  | 'setHorizontalAlignment'
  | 'setHorizontalAlignments'
  | 'getVerticalAlignment'
  | 'setVerticalAlignment'
  | 'setBorder';

/** The formats of the cells of a range. */
export class RangeLook extends RangeValues implements Pick<GRange, Methods> {
  getBackgrounds(): string[][] {
    return mapCells(this, (cell) => cell?.background ?? '#ffffff');
  }
  getBackground(): string {
    return firstCell(this, (cell) => cell?.background ?? '#ffffff');
  }
  setBackground(given: string | null): GRange {
    return setAll(this, 'background', color, given, 'setBackground');
  }
  setBackgrounds(given: (string | null)[][]): GRange {
    return setEach(this, 'background', color, given, 'setBackgrounds');
  }
  getFontColors(): string[][] {
    return mapCells(this, (cell) => cell?.fontColor ?? '#000000');
  }
  getFontColor(): string {
    return firstCell(this, (cell) => cell?.fontColor ?? '#000000');
  }
  setFontColor(given: string | null): GRange {
    return setAll(this, 'fontColor', color, given, 'setFontColor');
  }
  setFontColors(given: (string | null)[][]): GRange {
    return setEach(this, 'fontColor', color, given, 'setFontColors');
  }
  getFontWeights(): GoogleAppsScript.Spreadsheet.FontWeight[][] {
    return mapCells(this, (cell) => (cell?.fontWeight === 'bold' ? 'bold' : 'normal'));
  }
  getFontWeight(): GoogleAppsScript.Spreadsheet.FontWeight {
    return firstCell(this, (cell) => (cell?.fontWeight === 'bold' ? 'bold' : 'normal'));
  }
  setFontWeight(given: string | null): GRange {
    return setAll(this, 'fontWeight', fontWord, given, 'setFontWeight');
  }
  setFontWeights(given: (string | null)[][]): GRange {
    return setEach(this, 'fontWeight', fontWord, given, 'setFontWeights');
  }
  getFontSizes(): number[][] {
    return mapCells(this, (cell) => cell?.fontSize ?? 10);
  }
  getFontSize(): number {
    return firstCell(this, (cell) => cell?.fontSize ?? 10);
  }
  setFontSize(given: number): GRange {
    return setAll(this, 'fontSize', number, given, 'setFontSize');
  }
  setFontSizes(given: number[][]): GRange {
    return setEach(this, 'fontSize', number, given, 'setFontSizes');
  }
  getFontFamily(): string {
    return firstCell(this, (cell) => cell?.fontFamily ?? 'Arial');
  }
  setFontFamily(given: string | null): GRange {
    return setAll(this, 'fontFamily', word, given, 'setFontFamily');
  }
  setFontStyle(given: string | null): GRange {
    return setAll(this, 'fontStyle', fontWord, given, 'setFontStyle');
  }
  setFontLine(given: string | null): GRange {
    return setAll(this, 'fontLine', word, given === 'none' ? null : given, 'setFontLine');
  }
  getNumberFormats(): string[][] {
    return mapCells(this, (cell) => cell?.numberFormat ?? AUTOMATIC_FORMAT);
  }
  getNumberFormat(): string {
    return firstCell(this, (cell) => cell?.numberFormat ?? AUTOMATIC_FORMAT);
  }
  setNumberFormat(given: string): GRange {
    return setAll(this, 'numberFormat', numberFormat, given, 'setNumberFormat');
  }
  setNumberFormats(given: string[][]): GRange {
    return setEach(this, 'numberFormat', numberFormat, given, 'setNumberFormats');
  }
  /** True of an untouched cell, although its strategy is OVERFLOW. Source: issuetracker 427134600. */
  getWrap(): boolean {
    return firstCell(this, (cell) => (cell?.wrap ?? 'WRAP') === 'WRAP');
  }
  getWrapStrategy(): GoogleAppsScript.Spreadsheet.WrapStrategy {
    return asGoogle(
      enumValue(
        WRAP_STRATEGY,
        firstCell(this, (cell) => cell?.wrap ?? 'OVERFLOW'),
      ),
    );
  }
  setWrap(given: boolean): GRange {
    if (typeof given !== 'boolean') throw signatureMismatch('SpreadsheetApp.Range.setWrap', [given]);
    const strategy = enumValue(WRAP_STRATEGY, given ? 'WRAP' : 'OVERFLOW');
    return setAll(this, 'wrap', wrap, strategy, 'setWrap');
  }
  setWrapStrategy(given: GoogleAppsScript.Spreadsheet.WrapStrategy): GRange {
    return setAll(this, 'wrap', wrap, given, 'setWrapStrategy');
  }
  getHorizontalAlignment(): string {
    return firstCell(this, (cell) => cell?.horizontal ?? 'general');
  }
  setHorizontalAlignment(given: string | null): GRange {
    return setAll(this, 'horizontal', horizontal, given, 'setHorizontalAlignment');
  }
  setHorizontalAlignments(given: (string | null)[][]): GRange {
    return setEach(this, 'horizontal', horizontal, given, 'setHorizontalAlignments');
  }
  getVerticalAlignment(): string {
    return firstCell(this, (cell) => cell?.vertical ?? 'bottom');
  }
  setVerticalAlignment(given: string | null): GRange {
    return setAll(this, 'vertical', vertical, given, 'setVerticalAlignment');
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    lineColor: string | null = null,
    style: GoogleAppsScript.Spreadsheet.BorderStyle | null = null,
  ): GRange {
    const given: unknown = style;
    if (given !== null && !(given instanceof EnumValue && given.enumName === 'BorderStyle')) {
      throw signatureMismatch('SpreadsheetApp.Range.setBorder', [given]);
    }
    const line: BorderLine = {
      style: (given instanceof EnumValue
        ? given.value
        : enumValue(BORDER_STYLE, 'SOLID').value) as BorderLine['style'],
      color: (lineColor === null ? undefined : colorOf(lineColor)) ?? '#000000',
    };
    const wanted = (choice: boolean | null): Line => {
      if (choice !== null && typeof choice !== 'boolean') {
        throw new ServiceError(
          "The parameters don't match the method signature for SpreadsheetApp.Range.setBorder.",
        );
      }
      if (choice === null) return 'keep';
      return choice ? { line } : 'remove';
    };
    const [outer, inner] = [
      { top: wanted(top), left: wanted(left), bottom: wanted(bottom), right: wanted(right) },
      { vertical: wanted(vertical), horizontal: wanted(horizontal) },
    ];
    const { rows, columns } = this.box;
    for (let row = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++) {
        const cell = ensureCell(this.sheet, this.box.row + row, this.box.column + column);
        const edges: [keyof NonNullable<CellLook['borders']>, Line][] = [
          ['top', row === 0 ? outer.top : inner.horizontal],
          ['bottom', row === rows - 1 ? outer.bottom : inner.horizontal],
          ['left', column === 0 ? outer.left : inner.vertical],
          ['right', column === columns - 1 ? outer.right : inner.vertical],
        ];
        const borders = { ...cell.borders };
        for (const [edge, wish] of edges) {
          if (wish === 'remove') delete borders[edge];
          else if (wish !== 'keep') borders[edge] = { ...wish.line };
        }
        if (Object.keys(borders).length > 0) cell.borders = borders;
        else delete cell.borders;
      }
    }
    return asGoogle(this);
  }
}
