import type { FieldId } from '../../forms/fields';
import type { Form } from '../../forms/form';
import { fieldOfHeader } from '../../forms/header-meaning';
import { sheetWords } from '../../messages/written/sheets';
import { type ColumnKey, columnsByKey, fullHeader, type TableColumn } from '../../table/columns';
import type { Headers } from '../../table/headers';
import type { FormTable } from '../../table/table';
import { MAX_TITLE_LENGTH } from '../../table/title-lines';
import { fiscalYearOfTitles } from '../../table/title-years';
import { BUDDHIST_YEAR_ANY_DIGITS } from '../../thai/buddhist-years';
import { toArabicDigits, toThaiDigits } from '../../thai/digits';
import { isBlank, matchKey } from '../../thai/text';

/** One width for all columns that no form knows: each other width would be a call to Google more. */
export const CUSTOM_PIXELS = 180;

/** A column of the sheet that measures are carried into. */
interface TargetColumn {
  key: ColumnKey;
  field: FieldId | null;
  header: string;
  pixels: number;
}

/** The sheet that measures are carried into: its form, and its columns in their order, custom ones too. */
export interface CarryTarget {
  form: Form;
  columns: readonly TargetColumn[];
}

/** An empty sheet of a form. */
export const targetOfForm = (form: Form): CarryTarget => ({
  form,
  columns: form.columns.map(({ field, header, pixels }) => ({ key: field, field, header, pixels })),
});

/** A sheet with the columns of this one, in its order and under its headers. */
export function targetLike({ form, headers }: Pick<FormTable, 'form' | 'headers'>): CarryTarget {
  const columns = [...columnsByKey(headers)].map(([key, column]): TargetColumn => {
    const { field } = column;
    const known = form.columns.find((each) => each.field === field);
    return { key, field, header: headerAlone(column, headers), pixels: known?.pixels ?? CUSTOM_PIXELS };
  });
  return { form, columns };
}

/**
 * A header for a sheet that has one row of headers: the column's own where it means the same without the one over it and no other
 * column has it, or else both.
 */
export function headerAlone(column: TableColumn, { columns, words }: Headers): string {
  const { field, header, group } = column;
  const isAlone = columns.every(
    (other) => other === column || matchKey(other.header) !== matchKey(header) || other.group === group,
  );
  const meansSame = (text: string) => {
    const meaning = fieldOfHeader(text, words);
    return (
      meaning === field || (meaning === 'activity' && field === 'measure') || column.duplicateOf !== null
    );
  };
  return isAlone && meansSame(header) ? header : fullHeader(column);
}

/** The words over the headers of next year's sheet, and its name: those of this year's, its years raised. */
export function namesOfYear(
  {
    sheet,
    resultYear,
    headers,
  }: Pick<FormTable, 'sheet' | 'resultYear'> & { headers: Pick<Headers, 'firstRow'> },
  text: readonly (readonly string[])[],
  { from, year, title }: { from: number; year: number; title: string },
): { name: string; title: string } {
  const raise = (words: string) =>
    words.replace(ANY_YEAR, (written) => {
      const named = Number(toArabicDigits(written));
      if (named !== from && named !== resultYear) return written;
      const raised = String(named + year - from);
      return /[๐-๙]/.test(written) ? toThaiDigits(raised) : raised;
    });
  const lines = text
    .slice(0, headers.firstRow - 1)
    .flatMap((row) => row.find((cell) => !isBlank(cell)) ?? []);
  const titles = lines.filter((line) => line.length <= MAX_TITLE_LENGTH).slice(0, MAX_TITLES);
  const raised = raise(titles.join(' ').replace(/\s+/g, ' ').trim());
  const name = raise(sheet);
  return {
    name: name === sheet && year !== from ? `${sheet} ${year}` : name,
    title:
      raised === '' || fiscalYearOfTitles([raised]) === year
        ? raised || title
        : `${raised} ${sheetWords.ofYear(year)}`,
  };
}

const ANY_YEAR = new RegExp(`(?<![\\d๐-๙])${BUDDHIST_YEAR_ANY_DIGITS}(?![\\d๐-๙])`, 'g');
const MAX_TITLES = 3;
