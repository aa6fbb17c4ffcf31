import { findIndicators, type Scheme } from '../ita';
import { NUMBERED_INDICATOR_BEFORE } from '../ita/indicators';
import { toArabicDigits } from '../thai/digits';
import type { ScoreColumns } from './columns';

/** A number typed for an indicator, in the number's column or before the name. */
export interface RowNumber {
  value: number;
  /** The complete cell as typed. */
  written: string;
  /** The cell it is in. */
  field: 'indicatorNumber' | 'indicator';
  /** True where it may only count the rows of a list: it follows the number above, and no word calls it the indicator's. */
  counts: boolean;
}

/** The number of a cell without other words: "๔", "4.", "ข้อ 4", "ตัวชี้วัดที่ ๔"; null for another. */
export const numberOf = (text: string): number | null => {
  const match = /^\s*(?:ข้อ|ตัวชี้วัด)?\s*(?:ที่)?\s*(\d{1,2})\s*[.)]?\s*$/.exec(toArabicDigits(text));
  return match ? Number(match[1]) : null;
};

const INDICATOR_WORD = /ตัวชี้วัด/;

/** Reads the numbers of the rows of a scores sheet, which must be given from the top down. */
export class NumberReader {
  private readonly above: Partial<Record<RowNumber['field'], number>> = {};

  constructor(
    private readonly columns: ScoreColumns,
    private readonly scheme: Scheme,
  ) {}

  read(line: readonly string[]): RowNumber[] {
    return [...this.inColumn(line), ...this.beforeName(line)];
  }

  private inColumn(line: readonly string[]): RowNumber[] {
    const { indicatorNumber } = this.columns;
    if (!indicatorNumber) return [];
    const text = line[indicatorNumber.column - 1] ?? '';
    const value = numberOf(text);
    if (value === null) return [];
    return [this.number('indicatorNumber', text, value, INDICATOR_WORD.test(indicatorNumber.header))];
  }

  private beforeName(line: readonly string[]): RowNumber[] {
    const { indicator } = this.columns;
    const text = indicator ? (line[indicator.column - 1] ?? '') : '';
    const [found] = text === '' ? [] : findIndicators(text, this.scheme);
    if (!found || found.writtenNumber === null) return [];
    const isIndicators = NUMBERED_INDICATOR_BEFORE.test(text.slice(0, found.start));
    return [this.number('indicator', text, found.writtenNumber, isIndicators)];
  }

  private number(field: RowNumber['field'], text: string, value: number, isIndicators: boolean): RowNumber {
    const goesOn = value === 1 || value === (this.above[field] ?? 0) + 1;
    this.above[field] = value;
    return { value, written: text.trim(), field, counts: goesOn && !isIndicators };
  }
}
