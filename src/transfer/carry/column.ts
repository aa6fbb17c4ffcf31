import type { FieldId } from '../../forms/fields';

/** One column of a carried sheet; `field` null where no form knows it. */
export interface CarriedColumn {
  field: FieldId | null;
  header: string;
  pixels: number;
  /** A cell for each measure. */
  cells: string[];
}
