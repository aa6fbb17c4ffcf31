import type { FieldId } from './fields';
import type { OtherDocument } from './other-document';

/** One column of a form: its header as the offices print it, and its widths on the sheet and on the page. */
export interface FormColumn {
  field: FieldId;
  header: string;
  /** Must be filled in every measure. */
  required?: true;
  /** Sheet column width in pixels. */
  pixels: number;
  /** Width in the printed table in millimetres; a column without one is not printed in the table. */
  millimetres?: number;
}

/**
 * A way in which offices keep and print their measures. All the program knows of a built-in form is in its literal; that of a
 * sheet with other columns is made of the sheet (`customForm`).
 */
export interface Form {
  id: string;
  /** The form's name in Thai, in menus and in a sheet's title row. */
  name: string;
  /** Stem of a new sheet's name; the fiscal year is added. */
  sheetName: string;
  columns: readonly FormColumn[];
  /** The field that tells one measure from the next. */
  keyField: FieldId;
  /**
   * How a measure's status is known: `marks` = one column each, exactly one marked; `marksOrText` = the filled column
   * is the status, a sentence counting as a mark; `words` = one column of words; `result` = done when the result is filled;
   * `none` = it has none.
   */
  status: 'marks' | 'marksOrText' | 'words' | 'result' | 'none';
  /** A header printed over the status columns. */
  statusHeader?: string;
  /** How the document groups its measures. */
  groupBy: 'instrument' | 'none';
  /** The order of the measures in the document: the sheet's where it is left out, or i, e, o by their item. */
  orderBy?: 'item';
  /** Which scores the document prints: all, or the lowest of each instrument; left out where it prints none. */
  needsScores?: 'all' | 'lowest';
  /** True for the form of a sheet whose columns are the office's own: then they are printed as the sheet has them. */
  isCustom?: true;
  /** The title of the office's own table, without year and office: documents have it in place of the kind's. */
  title?: string;
  /** What its own title says that it is, where that does not answer the result of ITA: then it belongs to neither item. */
  other?: OtherDocument;
  document: {
    /** Under which item of ITA's open data the document is published: the measures decided, or the report on them. */
    item: 'measure' | 'report';
    /** The parts that are before the table unless the user wants it otherwise; every document can have both. */
    memo: boolean;
    cover: boolean;
    /** The document's title, without office and year; in the lines of a cover, and elsewhere in one. */
    title: string;
  };
}

/** A built-in form with columns of these fields, one of which is its key. */
interface FormWith<F extends FieldId> extends Omit<Form, 'columns' | 'keyField' | 'isCustom'> {
  columns: readonly (FormColumn & { field: F })[];
  keyField: NoInfer<F>;
}

/** Activities without measures are read as the measures: the column of such a form, its key, has the field `measure`. */
type WithMeasure<F extends FieldId> = 'activity' extends F
  ? 'measure' extends F
    ? unknown
    : { keyField: 'measure' }
  : unknown;

/** A built-in form. It does not compile where its key has no column, or where its own sheet would be read as having other fields. */
export const defineForm = <F extends FieldId>(form: FormWith<F> & WithMeasure<F>): Form => form;

/** The form's column of a field, where it has one. */
export function columnOf(form: Form, field: FieldId): FormColumn | undefined {
  return form.columns.find((column) => column.field === field);
}
